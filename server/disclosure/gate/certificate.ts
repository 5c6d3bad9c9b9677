import type { Text } from "../../../schema/text.ts";

/** The ways in which the gate tries to work hidden numbers out: each is a kind of row in the system it judges. */
export const attacks = [
  { id: "A01", says: { id: "tabel dengan satu angka tersembunyi", en: "a row with one hidden cell" } },
  { id: "A02", says: { id: "tabel yang saling terkait", en: "linked tables, each safe alone" } },
  { id: "A03", says: { id: "beda antara rilis-rilis", en: "differences between releases" } },
  { id: "A04", says: { id: "bagian terhadap angka yang diketahui", en: "shares of a known number" } },
  { id: "A05", says: { id: "jumlah yang diketahui dari luar", en: "totals that are known anyway" } },
  {
    id: "A06",
    says: { id: "nol dan angka yang tidak mungkin negatif", en: "zeros, and counts that cannot be negative" },
  },
  {
    id: "A13",
    says: {
      id: "rupiah dibagi tarif, dan jumlah menurut masa",
      en: "rupiah divided by the tariff, and sums over periods",
    },
  },
  { id: "A12", says: { id: "orang tidak terbagi: bilangan bulat", en: "people come whole: integrality" } },
] as const satisfies readonly { readonly id: string; readonly says: Text }[];

export type AttackId = (typeof attacks)[number]["id"];

/** What is published of a judgement. Everything in it follows from published cells: no cell is named, no bound, no witness, no hash. */
export interface Certificate {
  readonly verdict: "PASS";
  /** the least count of participants that may be shown */
  readonly minimum: number;
  /** the least count of claims, proposals and rows of files */
  readonly minimumOfEvents: number;
  /** cells of all releases that the attack used */
  readonly numbers: { readonly published: number; readonly hidden: number; readonly held: number };
  /** of these, counts of events: claims, proposals, people in a year, billed months */
  readonly events: { readonly published: number; readonly hidden: number };
  /** numbers that must stay uncertain, by kind */
  readonly attacked: { readonly hidden: number; readonly came: number; readonly went: number };
  /** independent parts of the system */
  readonly components: number;
  readonly attacks: readonly { readonly id: AttackId; readonly says: Text }[];
  readonly tool: { readonly name: string; readonly version: string };
}

export interface CertificateInput {
  readonly minimum: number;
  readonly minimumOfEvents: number;
  readonly printed: readonly {
    readonly status: "published" | "held" | "hidden";
    readonly isEvent?: true | undefined;
  }[];
  readonly watched: readonly { readonly kind: "hidden" | "came" | "went" }[];
  readonly components: number;
  readonly version: string;
}

/** The public certificate of a release that passed. Pure: the same published cells give the same certificate. */
export function certify(input: CertificateInput): Certificate {
  const { minimum, minimumOfEvents, printed, watched, components, version } = input;
  const events = printed.filter(({ isEvent }) => isEvent);
  const cells = (status: "published" | "held" | "hidden", of = printed) =>
    of.filter((cell) => cell.status === status).length;
  const targets = (kind: "hidden" | "came" | "went") => watched.filter((target) => target.kind === kind).length;
  return {
    verdict: "PASS",
    ...{ minimum, minimumOfEvents },
    numbers: { published: cells("published"), hidden: cells("hidden"), held: cells("held") },
    events: { published: cells("published", events), hidden: cells("hidden", events) },
    attacked: { hidden: targets("hidden"), came: targets("came"), went: targets("went") },
    components,
    attacks,
    tool: { name: "terang gate", version },
  };
}
