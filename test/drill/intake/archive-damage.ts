import { strToU8, zipSync } from "fflate";
import { simpleParts, zipWorkbook } from "../../support/workbook-files.ts";
import { accepted, type Damage, type DamagedFile, group, refused } from "./damaged-file.ts";
import { goodParticipants, nameMark } from "./good-tables.ts";
import { cellsOf } from "./workbook-damage.ts";

const good = goodParticipants();
const sheet = "xl/worksheets/sheet1.xml";
const strings = "xl/sharedStrings.xml";

type Parts = Record<string, string | Uint8Array>;

const parts = () => simpleParts({ sheets: [{ name: "Peserta", rows: cellsOf(good) }] });

/** The good workbook with its parts changed. */
function changed(change: (parts: Parts & Record<string, string>) => Parts, expected: Damage["expected"]): Damage {
  return { good, name: "peserta.xlsx", bytes: () => zipWorkbook(change(parts())), expected };
}
const damaged = (change: (parts: Record<string, string>) => Parts, rule = "berkas-xlsx-rusak") =>
  changed(change, refused([`* ${rule}`]));
const heavy = (...damage: Parameters<typeof damaged>): Damage => ({ ...damaged(...damage), isHeavy: true });
const fine = (change: (parts: Record<string, string>) => Parts) => changed(change, accepted(good));

/** The bytes of the good workbook, changed. */
function bytes(change: (bytes: Buffer) => Uint8Array, rule = "berkas-xlsx-rusak"): Damage {
  return { good, name: "peserta.xlsx", bytes: () => change(zipWorkbook(parts())), expected: refused([`* ${rule}`]) };
}

function inSheet(write: (xml: string) => string) {
  return (all: Record<string, string>): Parts => ({ ...all, [sheet]: write(all[sheet] ?? "") });
}

function entities(): string {
  const levels = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
  return `<!DOCTYPE lolz [<!ENTITY l0 "lol">${levels}]>`;
}

/** Archives and XML that are cut, damaged, bombs, locked, or made by another program than Excel. */
export function archiveDamage(): DamagedFile[] {
  return group("archive", {
    "cut in the middle": bytes((all) => all.subarray(0, all.length >> 1)),
    "its last bytes missing": bytes((all) => all.subarray(0, -30)),
    "only its first bytes": bytes((all) => all.subarray(0, 40)),
    "padded with NUL": bytes((all) => Buffer.concat([all, Buffer.alloc(70_000)])),
    "its directory elsewhere": bytes((all) => {
      all.writeUInt32LE(all.length * 2, all.length - 6);
      return all;
    }),
    "a checksum that does not fit": bytes((all) => {
      // of the sheet's entry in the directory: the checksum stands 16 bytes after the entry's first
      const entry = all.lastIndexOf(sheet) - 46;
      all.writeUInt32LE(1, entry + 16);
      return all;
    }),
    "an entry that is locked": bytes((all) => {
      const entry = all.lastIndexOf(sheet) - 46;
      all.writeUInt16LE(1, entry + 8);
      return all;
    }, "berkas-bersandi|berkas-xlsx-rusak"),
    "no workbook": damaged(({ "xl/workbook.xml": _, ...rest }) => rest, "berkas-xlsx-rusak|berkas-jenis-lain"),
    "no sheet": damaged(({ [sheet]: _, ...rest }) => rest),
    "no texts": damaged(({ [strings]: _, ...rest }) => rest),
    "an empty sheet part": damaged((all) => ({ ...all, [sheet]: "" })),
    "XML cut": damaged(inSheet((xml) => xml.slice(0, xml.length >> 1))),
    "XML that does not close": damaged(inSheet((xml) => xml.replace("</row>", ""))),
    "XML of another encoding": damaged((all) => ({ ...all, [strings]: Buffer.from(all[strings] ?? "", "latin1") })),
    "a text that is not there": damaged(inSheet((xml) => xml.replace(/<v>12<\/v>/, "<v>999999</v>"))),
    "a text at a place below nought": damaged(inSheet((xml) => xml.replace(/<v>12<\/v>/, "<v>-1</v>"))),
    "rows in the wrong order": damaged(inSheet((xml) => xml.replace('<row r="9"', '<row r="90"'))),
    "a row number beyond counting": damaged(
      inSheet((xml) => xml.replace('<row r="301"', '<row r="99999999999999999999"')),
    ),
    "a cell of another row": damaged(inSheet((xml) => xml.replace('r="B9"', 'r="B10"'))),
    "a cell twice": damaged(inSheet((xml) => xml.replace('r="C9"', 'r="B9"'))),
    "an outside entity": damaged(
      inSheet(
        (xml) => `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${xml.replace(/<v>12<\/v>/, "<v>&a;</v>")}`,
      ),
    ),
    "entities that multiply": damaged(inSheet((xml) => entities() + xml.replace(/<v>12<\/v>/, "<v>&l9;</v>"))),
    "a DOCTYPE in the texts": damaged((all) => ({ ...all, [strings]: `<!DOCTYPE sst>${all[strings]}` })),
    "a sheet that expands": heavy(
      inSheet((xml) => xml.replace("</sheetData>", `${" ".repeat(80 * 1024 ** 2)}</sheetData>`)),
      "berkas-mengembang",
    ),
    "texts that expand": heavy(
      (all) => ({
        ...all,
        [strings]: (all[strings] ?? "").replace(
          "</sst>",
          `${`<si><t>${"a".repeat(1000)}</t></si>`.repeat(120_000)}</sst>`,
        ),
      }),
      "berkas-mengembang|berkas-xlsx-rusak",
    ),
    macros: damaged((all) => ({ ...all, "xl/vbaProject.bin": Buffer.from("Attribut") }), "berkas-makro"),
    "macros by content type": damaged(
      (all) => ({
        ...all,
        "[Content_Types].xml": (all["[Content_Types].xml"] ?? "").replace(
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
          "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
        ),
      }),
      "berkas-makro",
    ),
    "a part beyond the archive's folder": damaged((all) => ({ ...all, "../../../tmp/qvozra.txt": nameMark })),
    "a picture and a comment beside": fine((all) => ({
      ...all,
      "xl/media/image1.png": Buffer.alloc(99, 7),
      "xl/comments1.xml": "<comments/>",
    })),
    "without compression": {
      good,
      name: "peserta.xlsx",
      bytes: () =>
        zipSync(Object.fromEntries(Object.entries(parts()).map(([name, text]) => [name, strToU8(text)])), { level: 0 }),
      expected: accepted(good),
    },
    "texts inside the cells": fine((all) => {
      const texts = [...(all[strings] ?? "").matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(([, text]) => text ?? "");
      const xml = (all[sheet] ?? "").replace(
        /t="s"><v>(\d+)<\/v>/g,
        (_, at: string) => `t="inlineStr"><is><t>${texts[Number(at)]}</t></is>`,
      );
      return { ...all, [sheet]: xml };
    }),
    "texts in runs, with a reading beside": fine((all) => ({
      ...all,
      [strings]: (all[strings] ?? "").replace(
        /<si><t[^>]*>(Qvo)([^<]*)<\/t><\/si>/g,
        `<si><r><rPr><b/></rPr><t xml:space="preserve">$1</t></r><r><t>$2</t></r><rPh sb="0" eb="1"><t>${nameMark}</t></rPh></si>`,
      ),
    })),
    "names of elements with a prefix": fine((all) => {
      const prefixed = (xml: string) =>
        xml.replaceAll(/<(\/?)(\w)/g, "<$1x:$2").replace(/ xmlns="([^"]*main)"/, ' xmlns:x="$1"');
      return { ...all, [sheet]: prefixed(all[sheet] ?? ""), [strings]: prefixed(all[strings] ?? "") };
    }),
    "the strict form": fine((all) =>
      Object.fromEntries(
        Object.entries(all).map(([name, xml]) => [
          name,
          xml
            .replaceAll(
              "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
              "http://purl.oclc.org/ooxml/spreadsheetml/main",
            )
            .replaceAll(
              "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
              "http://purl.oclc.org/ooxml/officeDocument/relationships",
            ),
        ]),
      ),
    ),
    "cells without places": fine(inSheet((xml) => xml.replaceAll(/<(row|c) r="[A-Z]*\d+"/g, "<$1"))),
    "parts named from the root": fine((all) => ({
      ...all,
      "xl/_rels/workbook.xml.rels": (all["xl/_rels/workbook.xml.rels"] ?? "").replaceAll('Target="', 'Target="/xl/'),
    })),
    "parts named in capitals": fine((all) => {
      const { [sheet]: xml = "", ...rest } = all;
      return { ...rest, "XL/Worksheets/Sheet1.xml": xml };
    }),
  });
}
