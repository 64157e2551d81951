import { defineConfig } from 'vitest/config';

/** A feed on a real Spark; slow, and in need of what `scripts/install-spark.mjs` installs. */
export default defineConfig({
  test: {
    include: ['tests/cluster/**/*.cluster.ts'],
    globalSetup: ['tests/setup.ts'],
    testTimeout: 900_000,
    hookTimeout: 60_000,
    fileParallelism: false,
  },
});
