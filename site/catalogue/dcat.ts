import { type Page } from "../page.ts";
import { pagePath, releasePath } from "../paths.ts";
import type { CataloguedDataset } from "./catalogued.ts";
import { checksum, fileType } from "./file-types.ts";

const frequencies = {
  MONTH: "MONTHLY",
  QUARTER: "QUARTERLY",
  HALF: "ANNUAL_2",
  YEAR: "ANNUAL",
  TRIENNIUM: "TRIENNIAL",
};
const euList = "http://publications.europa.eu/resource/authority";
const languages = [`${euList}/language/IND`, `${euList}/language/ENG`];

/** Everything is written out here, so that nothing has to be fetched to understand the file. */
const context = {
  dcat: "http://www.w3.org/ns/dcat#",
  dct: "http://purl.org/dc/terms/",
  foaf: "http://xmlns.com/foaf/0.1/",
  spdx: "http://spdx.org/rdf/terms#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const node = (id: string) => ({ "@id": id });
const typed = (type: string, value: string | number) => ({ "@type": type, "@value": String(value) });

/**
 * The portal as a DCAT-AP 3 catalogue. `pages` are the same release in either language, `datasets` what each says: names and descriptions
 * stand in both.
 */
export function dcatCatalogue(
  pages: { readonly id: Page; readonly en: Page },
  datasets: { readonly id: readonly CataloguedDataset[]; readonly en: readonly CataloguedDataset[] },
): Readonly<Record<string, unknown>> {
  const { id: page } = pages;
  const { siteUrl, release, profile } = page;
  const both = (id: string, en: string) => [
    { "@language": "id", "@value": id },
    { "@language": "en", "@value": en },
  ];
  const publisher = {
    "@id": `${siteUrl}/#penerbit`,
    "@type": "foaf:Agent",
    "foaf:name": both(page.office, pages.en.office),
  };
  const place = { "@id": `${siteUrl}/#wilayah`, "@type": "dct:Location", "dct:identifier": page.city.code };
  const issued = typed("xsd:dateTime", release.publishedAt);
  const licence = node(profile.licence.url);
  const contact = profile.contact.map(({ label, href }) => ({
    "@type": "vcard:Kind",
    "vcard:fn": both(label.id, label.en),
    "vcard:hasURL": node(href),
  }));
  const period = {
    "@type": "dct:PeriodOfTime",
    "dcat:startDate": typed("xsd:gYearMonth", release.firstPeriod.id),
    "dcat:endDate": typed("xsd:date", release.period.end),
  };
  const entries = datasets.id.map(({ about, files, keywords }, at) => {
    const english = datasets.en[at] as CataloguedDataset;
    const address = siteUrl + pagePath("id", "data", about.id);
    return {
      "@id": `${address}#pokok-data`,
      "@type": "dcat:Dataset",
      "dct:title": both(about.title, english.about.title),
      "dct:description": both(about.description, english.about.description),
      "dct:identifier": `${profile.publisher}/${about.id}`,
      "dct:publisher": node(publisher["@id"]),
      "dct:spatial": node(place["@id"]),
      "dct:temporal": period,
      "dct:issued": issued,
      "dct:accrualPeriodicity": node(`${euList}/frequency/${frequencies[about.cadence]}`),
      "dct:language": languages.map(node),
      "dct:provenance": {
        "@type": "dct:ProvenanceStatement",
        "dct:description": both(about.source, english.about.source),
      },
      "dct:accessRights": node(`${euList}/access-right/PUBLIC`),
      "dcat:version": release.version,
      "dcat:landingPage": node(address),
      "dcat:theme": node(`${euList}/data-theme/SOCI`),
      "dcat:keyword": [
        ...keywords.map((word) => ({ "@language": "id", "@value": word })),
        ...english.indicators.map(({ label }) => ({ "@language": "en", "@value": label })),
      ],
      "dcat:contactPoint": contact,
      "dcat:distribution": files.map((file) => {
        const { media, eu } = fileType(file);
        return {
          "@id": file.url,
          "@type": "dcat:Distribution",
          "dct:title": file.name,
          "dct:license": licence,
          "dct:issued": issued,
          "dcat:accessURL": node(address),
          "dcat:downloadURL": node(file.url),
          "dcat:mediaType": node(`https://www.iana.org/assignments/media-types/${media}`),
          ...(eu && { "dct:format": node(eu) }),
          "dcat:byteSize": typed("xsd:nonNegativeInteger", file.bytes),
          "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": node("http://spdx.org/rdf/terms#checksumAlgorithm_sha256"),
            "spdx:checksumValue": typed("xsd:hexBinary", checksum(file)),
          },
        };
      }),
    };
  });
  return {
    "@context": context,
    "@id": `${siteUrl}/katalog.jsonld`,
    "@type": "dcat:Catalog",
    "dct:title": both(profile.programme.id, profile.programme.en),
    "dct:description": both(page.t.catalogue.description, pages.en.t.catalogue.description),
    "dct:publisher": publisher,
    "dct:spatial": place,
    "dct:language": languages.map(node),
    "dct:license": licence,
    "dct:issued": issued,
    "dct:source": node(siteUrl + releasePath("id", { period: release.period.id, version: release.version })),
    "foaf:homepage": node(`${siteUrl}/`),
    "dcat:dataset": entries,
    "dcat:service": {
      "@id": `${siteUrl}/graphql`,
      "@type": "dcat:DataService",
      "dct:title": both("API GraphQL", "GraphQL API"),
      "dcat:endpointURL": node(`${siteUrl}/graphql`),
      "dcat:endpointDescription": node(`${siteUrl}/schema.graphql`),
      "dcat:servesDataset": entries.map((entry) => node(entry["@id"])),
    },
  };
}
