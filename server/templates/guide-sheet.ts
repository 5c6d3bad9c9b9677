import type { IntakeKind } from "../../schema/intake-kind.ts";
import { sampleMark } from "../../schema/sample.ts";
import type { Locale, Text } from "../../schema/text.ts";
import type { WorkbookCell, WorkbookSheet } from "../workbook/workbook.ts";
import type { ColumnChoice } from "./column-choices.ts";
import { formOf, guideHeadings, guideTitles, howToFill, notToSend } from "./guide-words.ts";

/** What the guide tells about besides the kind itself. */
export interface GuideScope {
  /** name of the sheet to fill */
  readonly sheet: string;
  readonly isSample: boolean;
  /** by documented column name; columns without codes have none */
  readonly choices: ReadonlyMap<string, readonly ColumnChoice[]>;
}

/**
 * The sheet that explains a template: all of it in Indonesian, then all of it in English. Columns stand one below the other, the
 * example beside each: no row of this sheet reads as a heading or as data, so that none can go into the registry by mistake.
 */
export function guideSheet(kind: IntakeKind, scope: GuideScope): WorkbookSheet {
  return {
    name: guideTitles.sheet.id,
    widths: [26, 22, 16, 34, 60, 36],
    rows: [...guideIn("id", kind, scope), [], [], ...guideIn("en", kind, scope)],
  };
}

function guideIn(locale: Locale, kind: IntakeKind, { sheet, isSample, choices }: GuideScope): WorkbookCell[][] {
  const say = (text: Text) => text[locale];
  const title = (text: string): WorkbookCell[] => [{ text, look: "title" }];
  const sentences = (texts: readonly Text[]) => texts.map((text, at) => [`${at + 1}. ${say(text)}`]);
  const columns = Object.entries(kind.columns);
  return [
    title(`${isSample ? `${say(sampleMark.titlePrefix)} ` : ""}${say(kind.title)}`),
    [say(kind.description)],
    [],
    title(say(guideTitles.howTo)),
    ...sentences(howToFill(sheet, isSample)),
    [],
    title(say(guideTitles.notToSend)),
    ...sentences(notToSend(kind)),
    [],
    title(say(guideTitles.columns)),
    guideHeadings.map((heading) => ({ text: say(heading), look: "heading" as const })),
    ...columns.map(([name, column]) => {
      const example = kind.example[name] ?? "";
      const offered = choices.get(name)?.find(({ code }) => code === example)?.offered ?? example;
      const need = say(column.required ? guideTitles.required : guideTitles.optional);
      return [
        column.label.id,
        name,
        need,
        say(formOf(column)),
        say(column.help),
        { text: offered, look: "note" as const },
      ];
    }),
    ...columns.flatMap(([name, column]) => {
      const offered = choices.get(name) ?? [];
      if (offered.length === 0) return [];
      return [
        [],
        title(say(guideTitles.choices).replace("{column}", column.label.id)),
        [say(guideTitles.name), say(guideTitles.code)].map((text) => ({ text, look: "heading" as const })),
        ...offered.map((choice) => [choice.offered, choice.code, ...(locale === "en" ? [choice.name.en] : [])]),
      ];
    }),
  ];
}
