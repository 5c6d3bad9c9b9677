import { isMonth } from "../schema/month.ts";
import { longMonth } from "./format.ts";
import { type Cut, type Page, placeName } from "./page.ts";

/** Names of the places of one table (see `placeKey`), their order and the word for them. */
export interface PlaceLabels {
  readonly nameOf: (key: string) => string;
  /** keys in the order of the code lists, or of the city's regions */
  readonly order: readonly string[];
  readonly head: string;
}

export function placeLabels(page: Page, cut: Cut): PlaceLabels {
  const regions = [page.city, ...page.kecamatan, ...page.kelurahan].map(({ code }) => code);
  const dimensions = [...cut.by].sort((a, b) => (a.id < b.id ? -1 : 1));
  const codes = dimensions.reduce<string[][]>(
    (sofar, { codes: own }) => sofar.flatMap((one) => own.map(({ code }) => [...one, code])),
    [[]],
  );
  return {
    order: regions.flatMap((region) => codes.map((one) => JSON.stringify([region, ...one]))),
    head: dimensions.length > 0 ? dimensions.map(({ label }) => label).join(", ") : page.t.release.region,
    nameOf: (key) => {
      const [region = "", ...own]: string[] = JSON.parse(key);
      const names = own.map((code, at) => nameOf(page, dimensions[at], code));
      const isOutside = region !== page.city.code || names.length === 0;
      return [...(isOutside ? [placeName(page, region)] : []), ...names].join(", ");
    },
  };
}

function nameOf({ locale }: Page, dimension: Cut["by"][number] | undefined, code: string): string {
  const name = dimension?.codes.find((one) => one.code === code)?.name;
  if (name !== undefined && name !== code) return name;
  return isMonth(code) ? longMonth(code, locale) : code;
}
