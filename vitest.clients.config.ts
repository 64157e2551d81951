import { defineConfig } from 'vitest/config';

/** Our files in the programs of their readers; slow, and in need of what `tests/clients/install.mjs` installs. */
export default defineConfig({
  test: {
    include: ['tests/clients/**/*.client.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
