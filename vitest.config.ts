import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  // type-graphql loads graphql's CommonJS entry: without this there would be two copies of graphql in a test
  resolve: { alias: [{ find: /^graphql$/, replacement: "graphql/index.js" }] },
  test: {
    reporters: ["default", "./test/closing-reporter.ts"],
    // files share what they import: to load the server anew for each would take a fifth of the whole time, and nothing of it may hold state
    isolate: false,
    // pictures take their colours from this file
    css: { include: [/tokens\.css/] },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/{unit,layers,docs,attacks}/**/*.test.ts"],
          testTimeout: 40_000,
          // two files at a time also on two cores, where one would be the default; each project for itself
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          // tasks that the API alone answers need no browser and no town: they bring their own releases
          include: ["test/{integration,cases}/**/*.test.ts", "test/tasks/**/*.api.test.ts"],
          globalSetup: ["test/integration/setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          pool: "forks",
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          include: ["test/{e2e,tasks}/**/*.test.ts"],
          exclude: ["test/tasks/**/*.api.test.ts"],
          globalSetup: ["test/e2e/setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
