import { defineConfig } from 'vitest/config';

// biome-ignore lint/style/noDefaultExport: vitest reads its configuration from the default export
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // All cores: many tests wait for programs that they start.
    maxWorkers: '100%',
    // A developer's or a runner's own settings must not decide a test.
    env: { TZ: 'UTC', GITHUB_ACTIONS: '', GITHUB_SHA: '', SOURCE_DATE_EPOCH: '' },
  },
});
