import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { type Answer, createExecutor } from "../../server/graphql/execute.ts";
import { cellAt, oversightCells, oversightWords } from "./hand-made-oversight.ts";
import { handMadeRelease, openHandMadePortal } from "./hand-made-release.ts";
import { codelists } from "./release-input.ts";

/** A portal of two hand-made releases, November and December 2024, the newer with money, benefits and everything that goes with them. */
export interface OversightPortal {
  /** answers a selection of root fields; `...Cell` stands for a cell with its status, number, words and remarks. Throws what the API refuses */
  ask<Data = Readonly<Record<string, unknown>>>(selection: string): Promise<Data>;
  /** the same, refusals included */
  execute(selection: string): Promise<Answer>;
  /** statements sent since the last call */
  statements(): number;
  close(): Promise<void>;
}

const cell = "fragment Cell on Observation { id cell { status decimal display notes { code text } } }";

export async function openOversightPortal(): Promise<OversightPortal> {
  const portal = await openHandMadePortal();
  const firstPeriod = "2022-01";
  const cells = [cellAt("bulan-tertagih/35.75/2024/pembayar=dbhcht", "46000")];
  const before = handMadeRelease(cells, { period: "2024-11", firstPeriod });
  await portal.publish(before);
  await portal.publish(
    handMadeRelease(oversightCells, { period: "2024-12", firstPeriod, previous: before, ...oversightWords }),
  );
  const { published } = portal;
  const answer = createExecutor({ published, codelists, profile: kotaPasuruan, siteUrl: "https://portal.example" });
  const execute = (selection: string) => answer(`{ ${selection} } ${selection.includes("...Cell") ? cell : ""}`);
  return {
    execute,
    ask: async <Data>(selection: string) => {
      const { data, errors } = await execute(selection);
      if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
      return data as Data;
    },
    statements: portal.statements,
    close: portal.close,
  };
}

/** A cell with this number. */
export function numbered(decimal: string) {
  return { cell: { status: "PUBLISHED", decimal } };
}

/** A cell without a number. */
export function missing(status: string) {
  return { cell: { status, decimal: null } };
}
