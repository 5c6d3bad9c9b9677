import { buildGraphiql } from "../build-graphiql.ts";
import type { CommandContext } from "./context.ts";
import type { Step } from "./steps.ts";

/** The step that bundles GraphiQL, if that is not done. Where it fails the rest of the portal goes on, and the step says what is missing. */
export function bundleGraphiql({ settings: { root } }: Pick<CommandContext, "settings">): Step {
  return {
    title: { id: "Merakit GraphiQL", en: "Bundling GraphiQL" },
    run: async () => {
      try {
        const { unchanged } = await buildGraphiql(root);
        return unchanged
          ? { id: "GraphiQL sudah sesuai", en: "GraphiQL is up to date" }
          : { id: "GraphiQL dirakit", en: "GraphiQL bundled" };
      } catch (error) {
        const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "?") : "?";
        return {
          id: `GraphiQL tidak dapat dirakit (${reason}); halaman lain tetap jalan`,
          en: `GraphiQL cannot be bundled (${reason}); all other pages work`,
          mark: "partly",
        };
      }
    },
  };
}
