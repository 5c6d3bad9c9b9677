import { expect, test } from "vitest";
import type { GateRequest, GateResult } from "../../../server/gate/gate-process.ts";
import type { JudgedReleases } from "../../../server/release/gate.ts";
import { frameOf } from "../../../server/release/observe.ts";
import { type PreparedRelease } from "../../../server/release/prepare.ts";
import { printedBy } from "../../../server/release/printed-releases.ts";
import { processGate } from "../../../server/release/process-gate.ts";
import {
  calmEffects,
  calmMonth,
  preparedFrom,
  sexedDatasets,
  townAggregates,
  townInput,
} from "../../support/release-input.ts";

const women = "peserta-aktif/35.75/2024-01/kelamin=P";
const datasets = sexedDatasets;
const frame = frameOf(townInput(townAggregates([calmMonth()]), undefined, { datasets }));

/** The sexed town with women and men hidden, and its next month. */
async function twoReleases(): Promise<[PreparedRelease, PreparedRelease]> {
  const hiding = {
    ...calmEffects,
    control: ({ candidate }: Parameters<typeof calmEffects.control>[0]) => ({
      decisions: candidate.changed
        .filter(({ period, dimensions }) => period === "2024-01" && dimensions.kelamin !== undefined)
        .map(({ dimensions: { kelamin } }) => ({
          ...({ cell: `peserta-aktif/35.75/2024-01/kelamin=${kelamin}`, action: "suppress", isPrimary: true } as const),
          ...({ reason: "small-count", protects: [] } as const),
        })),
      unprotected: [],
    }),
  };
  const first = await preparedFrom(townInput(townAggregates([calmMonth()]), undefined, { datasets }), hiding);
  const second = await preparedFrom(townInput(townAggregates([calmMonth(), calmMonth()]), first, { datasets }), hiding);
  return [first, second];
}

const [first, second] = await twoReleases();
const judged = (of: PreparedRelease, primary: readonly string[]): JudgedReleases => ({
  frame,
  release: of.release,
  releases: of === first ? [printedBy(first)] : [printedBy(first), printedBy(second)],
  primary: new Set(primary),
});

/** A gate whose process answers `answer`; what it was asked and what it kept. */
function gateWith(answer: Partial<GateResult>, accepted: readonly { number: number; cell: string }[] = []) {
  const asked: GateRequest[] = [];
  const kept: string[] = [];
  const gate = processGate(
    {
      acceptedPrimary: async () => accepted,
      keptVerdicts: async (publisher, tool) => new Set([`${publisher} ${tool}`]),
      keepVerdicts: async (_publisher, _tool, components) => {
        kept.push(...components);
      },
    },
    {
      software: "terang 9",
      run: async (request) => {
        asked.push(request);
        return {
          ...{ verdict: "PASS", failure: undefined, refused: [], passed: ["a", "b"] },
          counts: { targets: 2, components: 3, kept: 1, exact: 0, narrow: 0 },
          ...answer,
        };
      },
    },
  );
  return { gate, asked, kept };
}
const lowEnds = (request: GateRequest | undefined) =>
  request?.system.targets.filter(({ maxLow }) => maxLow === 1).map(({ name }) => name);

test("the process is asked about everything printed, with the verdicts kept for this program; new ones are kept", async () => {
  const { gate, asked, kept } = gateWith({});
  await gate(judged(first, []));
  expect(asked[0]).toMatchObject({ minimum: 5, version: "terang 9", passed: ["35.75 terang 9"] });
  expect(asked[0]?.system.targets.map(({ name }) => name)).toContain(women);
  expect(kept).toEqual(["a", "b"]);
});

test("only in the release that hid it does a cell's low end matter", async () => {
  const { gate, asked } = gateWith({}, [{ number: 1, cell: women }]);
  await gate(judged(first, [women]));
  expect(lowEnds(asked[0])).toEqual([women]);
  // the private record tells it to later releases
  await gate(judged(second, []));
  expect(lowEnds(asked[1])).toEqual([women]);
  // decided again in a release that printed no number of that month: its own numbers are none
  const { gate: later, asked: askedLater } = gateWith({});
  await later(judged(second, [women]));
  expect(lowEnds(askedLater[0])).toEqual([]);
});

test("the certificate names the release and its content, and says the same whatever was kept or came first", async () => {
  const certificates = await Promise.all(
    [{}, { counts: { targets: 2, components: 3, kept: 3, exact: 0, narrow: 0 }, passed: ["c"] }].map(
      async (answer) => (await gateWith(answer).gate(judged(first, [women]))).certificate,
    ),
  );
  expect(certificates[0]).toBe(certificates[1]);
  expect(JSON.parse(certificates[0] ?? "")).toMatchObject({
    ...{ release: first.release.id, contentDigest: first.release.contentDigest },
    ...{ verdict: "PASS", numbers: { hidden: 2, held: 0 } },
  });
  expect(certificates[0]).not.toContain(women);
});

test("a refusal names cells; time that ran out and a gate that broke are told apart", async () => {
  const refuse = async (answer: Partial<GateResult>) => {
    const { verdict, refused, failure } = await gateWith({ verdict: "REFUSE", passed: [], ...answer }).gate(
      judged(first, []),
    );
    return { verdict, refused, failure };
  };
  expect(await refuse({ refused: [{ name: women, reason: "narrow" }] })).toEqual({
    ...{ verdict: "REFUSE", refused: [women], failure: undefined },
  });
  expect(await refuse({ refused: [{ name: women, reason: "time-limit" }] })).toMatchObject({ failure: "time-limit" });
  expect(await refuse({ failure: "broken" })).toEqual({ verdict: "REFUSE", refused: [], failure: "broken" });
});
