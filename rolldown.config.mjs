import { defineConfig } from "rolldown";

/** Our own sources and the decorator helper go into the bundle; every package stays outside it. */
const own = /^(?:\.|\/|\0|[A-Za-z]:[\\/]|@oxc-project\/runtime)/;

export default defineConfig({
  input: {
    main: "./server/main.ts",
    // the gate is a process of its own, and its threads are files of their own
    gate: "./server/gate/entry.ts",
    "component-worker": "./server/gate/component-worker.ts",
    // share cards are drawn on a thread beside the build of the pages
    "card-worker": "./site/cards/card-worker.ts",
  },
  platform: "node",
  tsconfig: "./tsconfig.json",
  external: (id) => !own.test(id),
  output: { dir: "dist/server", format: "esm", sourcemap: true, cleanDir: true, entryFileNames: "[name].js" },
});
