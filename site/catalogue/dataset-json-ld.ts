import { type Page } from "../page.ts";
import { pagePath } from "../paths.ts";
import type { CataloguedDataset } from "./catalogued.ts";
import { checksum, fileType } from "./file-types.ts";

/** A dataset in the words of schema.org, by which search engines for data find it. */
export function datasetJsonLd(page: Page, { about, indicators, files, keywords }: CataloguedDataset): string {
  const { siteUrl, release, profile, locale } = page;
  const address = siteUrl + pagePath(locale, "data", about.id);
  const office = { "@type": "GovernmentOrganization", name: page.office };
  const value = {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": `${address}#pokok-data`,
    name: `${about.title}, ${page.city.name}`,
    description: `${about.description} ${indicators.map(({ definition }) => definition).join(" ")}`.slice(0, 5000),
    url: address,
    identifier: `${profile.publisher}/${about.id}`,
    version: release.version,
    license: profile.licence.url,
    isAccessibleForFree: true,
    creator: office,
    publisher: office,
    dateModified: release.publishedAt,
    inLanguage: locale,
    keywords,
    temporalCoverage: `${release.firstPeriod.id}-01/${release.period.end}`,
    spatialCoverage: { "@type": "Place", name: page.city.name, identifier: page.city.code },
    measurementTechnique: about.source,
    variableMeasured: indicators.map((indicator) => ({
      "@type": "PropertyValue",
      name: indicator.label,
      identifier: indicator.id,
      description: indicator.definition,
      unitText: indicator.unit,
    })),
    includedInDataCatalog: {
      "@type": "DataCatalog",
      name: profile.programme[locale],
      url: `${siteUrl}/katalog.jsonld`,
    },
    distribution: files.map((file) => ({
      "@type": "DataDownload",
      name: file.name,
      contentUrl: file.url,
      encodingFormat: fileType(file).media,
      sha256: checksum(file),
    })),
  };
  // in markup: nothing in the text can end the block it stands in
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
