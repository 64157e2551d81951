import { defineConfig } from 'vitest/config';

const toFiles = (names: readonly string[]) => names.map((name) => `tests/${name}.test.ts`);
/** Files whose tests start processes of their own; side by side these would wait for one another and run into time limits. */
const SPAWNING = toFiles(['spawned', 'ci', 'docs']);
/** Slow ones, run by `npm run test:processes`: killed runs, failing disks, other time zones and locales, the packed package. */
const CAMPAIGNS = toFiles([
  'killed',
  'faults/faults',
  'store/killed-at-random',
  'environment',
  'library/library',
]);

export default defineConfig({
  test: {
    globalSetup: ['tests/setup.ts'],
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'in process',
          include: ['tests/**/*.test.ts'],
          exclude: [...SPAWNING, ...CAMPAIGNS],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'spawning', include: SPAWNING, fileParallelism: false, sequence: { groupOrder: 1 } },
      },
      {
        extends: true,
        test: { name: 'campaigns', include: CAMPAIGNS, fileParallelism: false, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
