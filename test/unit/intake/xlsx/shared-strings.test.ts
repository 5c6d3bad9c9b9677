import fc from "fast-check";
import { expect, test } from "vitest";
import { intakeLimits } from "../../../../schema/intake/limits.ts";
import { openArchive } from "../../../../server/intake/xlsx/archive.ts";
import { leastSharedText } from "../../../../server/intake/xlsx/least-shared-text.ts";
import { readSharedStrings } from "../../../../server/intake/xlsx/shared-strings.ts";
import { rawZip } from "../../../support/raw-zip.ts";
import { withFile } from "./read-workbook.ts";

const part = "xl/sharedStrings.xml";
const space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const limit = intakeLimits.sharedText;

test("what shared texts take at least is never more than what they take, and no less where they are plain", async () => {
  const letter = fc.constantFrom("a", "é", "–", "🙂", " ", ">", "si", "_", "&amp;", "&#10;", "_x000D_");
  const plain = fc.constantFrom("a", "é", "–", "🙂", " ", ">", "si");
  const written = (unit: fc.Arbitrary<string>) =>
    fc.oneof(fc.string({ unit, maxLength: 8 }), fc.tuple(unit, fc.nat(9000)).map(repeated));
  const text = fc.record({
    written: written(letter),
    form: fc.constantFrom(
      ["<si><t>", "</t></si>"],
      ['<si><t xml:space="preserve">', "</t></si>"],
      ["<si>\n<t>", "</t></si>"],
      ["<si><r><rPr><b/></rPr><t>", "</t></r></si>"],
      ["<si><t>a</t><rPh><t>", "</t></rPh></si>"],
      ["<x:si xmlns:x='a:b'><t>", "</t></x:si>"],
      ["<si xmlns='a:b'><t>", "</t></si>"],
    ),
  });
  const one = fc.record({ written: written(plain), form: fc.constant(["<si><t>", "</t></si>"]) });
  const texts = fc.oneof(fc.array(text, { maxLength: 40 }), fc.array(one, { maxLength: 40 }));
  await fc.assert(
    fc.asyncProperty(texts, async (all) => {
      const isPlain = all.every(({ written: each, form }) => form[0] === "<si><t>" && !/[&_]/.test(each));
      const xml = all.map(({ written: each, form: [before, after] }) => before + each + after).join("");
      await withTexts(xml, async (open) => {
        const kept = await readSharedStrings(open, part);
        let takes = 0;
        for (let place = 0; hasText(kept, place); place++) takes += 16 + Buffer.byteLength(kept.at(place));
        const least = await leastSharedText(open, part, { enough: limit, perText: 16 });
        expect(least).toBeLessThanOrEqual(takes);
        if (isPlain) expect(least).toBe(takes);
      });
    }),
    { numRuns: 100 },
  );
});

test("texts may have several times as much markup as the memory that is there for them, and no more", async () => {
  await withTexts(`<si>${" ".repeat(1.05 * limit)}<t>Rahayu</t></si>`, async (open) => {
    expect((await readSharedStrings(open, part)).at(0)).toBe("Rahayu");
  });
  await withTexts(
    "<si><t>Rahayu</t></si>",
    async (open) => {
      await expect(readSharedStrings(open, part)).rejects.toMatchObject({ rule: "berkas-terlalu-besar" });
    },
    { size: 4 * limit + 1 },
  );
});

function repeated([unit, times]: [string, number]): string {
  return unit.repeat(times);
}

function hasText(kept: Awaited<ReturnType<typeof readSharedStrings>>, place: number): boolean {
  try {
    kept.at(place);
    return true;
  } catch {
    return false;
  }
}

/** An archive with the shared texts, and bytes beside them that keep it from being refused for its ratio. */
async function withTexts(
  xml: string,
  work: (open: Awaited<ReturnType<Awaited<ReturnType<typeof openArchive>>["open"]>>) => Promise<void>,
  declared: { readonly size?: number } = {},
): Promise<void> {
  const ballast = { name: "xl/media/a.bin", data: Buffer.alloc((declared.size ?? xml.length) / 90), isStored: true };
  const bytes = rawZip([{ name: part, data: `<sst xmlns="${space}">${xml}</sst>`, ...declared }, ballast]);
  await withFile(bytes, async (file) => {
    const open = await (await openArchive(file)).open();
    try {
      await work(open);
    } finally {
      await open.close();
    }
  });
}
