import { type Page } from "../page.ts";
import { pagePath } from "../paths.ts";
import type { CataloguedDataset } from "./catalogued.ts";
import { fileType } from "./file-types.ts";

/** ISO 8601 repeating intervals. */
const intervals = { MONTH: "R/P1M", QUARTER: "R/P3M", HALF: "R/P6M", YEAR: "R/P1Y", TRIENNIUM: "R/P3Y" };

/** The portal as a `data.json` of the Project Open Data form, which catalogues of many kinds gather. */
export function dataJson(page: Page, datasets: readonly CataloguedDataset[]): Readonly<Record<string, unknown>> {
  const { siteUrl, release, profile, office } = page;
  const [contact] = profile.contact;
  return {
    "@context": "https://project-open-data.cio.gov/v1.1/schema/catalog.jsonld",
    "@id": `${siteUrl}/data.json`,
    "@type": "dcat:Catalog",
    conformsTo: "https://project-open-data.cio.gov/v1.1/schema",
    describedBy: "https://project-open-data.cio.gov/v1.1/schema/catalog.json",
    dataset: datasets.map(({ about, files, keywords }) => ({
      "@type": "dcat:Dataset",
      accessLevel: "public",
      identifier: `${profile.publisher}/${about.id}`,
      title: about.title,
      description: about.description,
      keyword: keywords,
      publisher: { "@type": "org:Organization", name: office },
      ...(contact && {
        contactPoint: { "@type": "vcard:Contact", fn: contact.label[page.locale], hasURL: contact.href },
      }),
      landingPage: siteUrl + pagePath(page.locale, "data", about.id),
      license: profile.licence.url,
      issued: release.publishedAt,
      modified: release.publishedAt,
      temporal: `${release.firstPeriod.id}-01/${release.period.end}`,
      spatial: page.city.name,
      language: ["id", "en"],
      accrualPeriodicity: intervals[about.cadence],
      version: release.version,
      distribution: files.map((file) => ({
        "@type": "dcat:Distribution",
        title: file.name,
        downloadURL: file.url,
        mediaType: fileType(file).media,
      })),
    })),
  };
}
