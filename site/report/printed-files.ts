import { sampleMark } from "../../schema/sample.ts";
import { fiscalYears } from "../budget/fiscal-years.ts";
import { sheetQuarters } from "../budget/sheet-quarters.ts";
import type { Page } from "../page.ts";
import { pagePath } from "../paths.ts";

/** A page that is printed as a PDF where a browser is at hand after the build. */
export interface PrintedFile {
  readonly name: string;
  /** the page that is printed */
  readonly prints: string;
  /** where the PDF stands; its name holds the release, so that it is another file in every release */
  readonly file: string;
}

/** The report and the hearing sheets of every fiscal year and of the quarters of the newest one. */
export function printedFiles(page: Page): PrintedFile[] {
  const { t, locale, release } = page;
  const years = fiscalYears(page).toReversed();
  const stamp = `${release.period.id}-${release.version}`;
  const fileOf = (name: string) =>
    `${pagePath(locale, "cetak")}${page.mark ? sampleMark.filePrefix : ""}terang-${name}-${stamp}${locale === "id" ? "" : `-${locale}`}.pdf`;
  return [
    { name: t.report.name, prints: pagePath(locale, "cetak"), file: fileOf("laporan") },
    ...years.map((year) => ({
      name: `${t.sheet.name}, ${year}`,
      prints: pagePath(locale, "lembar", year),
      file: fileOf(`lembar-${year}`),
    })),
    ...years.slice(0, 1).flatMap((year) =>
      sheetQuarters(page, year).map(({ slug, name }) => ({
        name: `${t.sheet.name}, ${name} ${year}`,
        prints: pagePath(locale, "lembar", year, slug),
        file: fileOf(`lembar-${year}-${slug}`),
      })),
    ),
  ];
}
