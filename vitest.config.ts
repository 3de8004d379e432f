import { defineConfig } from 'vitest/config';

const shared = { setupFiles: ['test/seed.ts'], testTimeout: 20_000, hookTimeout: 20_000 };

/** The tests of the page share one build and have their own patience; all others need no browser. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...shared, name: 'all', include: ['test/**/*.test.ts'], exclude: ['test/browser/**'] } },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
          maxWorkers: 1,
        },
      },
    ],
  },
});
