import { expect, test } from "vitest";
import { certify } from "../../../../server/disclosure/gate/certificate.ts";

const input = {
  minimum: 5,
  minimumOfEvents: 10,
  printed: [
    ...Array.from({ length: 7 }, () => ({ status: "published" as const })),
    { status: "published" as const, isEvent: true as const },
    ...Array.from({ length: 2 }, () => ({ status: "hidden" as const })),
    { status: "held" as const },
  ],
  watched: [{ kind: "hidden" as const }, { kind: "hidden" as const }, { kind: "came" as const }],
  components: 3,
  version: "0.1.0",
};

test("a certificate counts what anybody can count in the published cells, and names the attacks", () => {
  expect(certify(input)).toMatchObject({
    verdict: "PASS",
    minimum: 5,
    minimumOfEvents: 10,
    numbers: { published: 8, hidden: 2, held: 1 },
    events: { published: 1, hidden: 0 },
    attacked: { hidden: 2, came: 1, went: 0 },
    components: 3,
    tool: { name: "terang gate", version: "0.1.0" },
  });
  expect(certify(input).attacks.map(({ id }) => id)).toEqual(expect.arrayContaining(["A12", "A13"]));
});

test("nothing else of its input gets in: no cell, no bound, no witness, no hash", () => {
  const secrets = { cell: "peserta-aktif/9999/rahasia", lo: 1, hi: 4, hash: "d34db33f", isPrimary: true };
  const more = {
    ...input,
    ...secrets,
    printed: input.printed.map((cell) => ({ ...cell, ...secrets })),
    watched: input.watched.map((target) => ({ ...target, ...secrets })),
  };
  expect(certify(more)).toEqual(certify(input));
});
