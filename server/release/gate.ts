import type { Text } from "../../schema/text.ts";
import type { PreparedRelease } from "./prepare.ts";

/** The last judgement before a release becomes public: an attack on everything ever published together with it. */
export type DisclosureGate = (
  prepared: PreparedRelease,
) => Promise<{ readonly verdict: "pass" | "refuse"; readonly reason: Text }>;

/** Stands where no attack program exists yet: invented data passes, everything else is refused. */
export const noGateYet: DisclosureGate = async ({ release }) =>
  release.isSample
    ? { verdict: "pass", reason: { id: "data contoh", en: "sample data" } }
    : {
        verdict: "refuse",
        reason: {
          id: "program pemeriksanya belum ada, jadi hanya data contoh yang dapat terbit",
          en: "the program that checks it does not exist yet, so only sample data can be published",
        },
      };
