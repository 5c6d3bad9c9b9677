import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";
import { GraphQLDateTimeISO, GraphQLLocalDate, GraphQLURL } from "graphql-scalars";
import type { Text } from "../text.ts";
import { describe } from "./describe.ts";

/** How each scalar that a reader may send is written. */
export const scalarForms = {
  RegionCode: {
    id: "Kode wilayah ditulis seperti 35.75.01.",
    en: "Region codes are written like 35.75.01.",
  },
  PeriodId: {
    id: "Periode ditulis 2024, 2024-S1, 2024-Q3 (atau 2024-TW3), 2024-09, atau 2022-2024.",
    en: "Periods are written 2024, 2024-S1, 2024-Q3 (or 2024-TW3), 2024-09, or 2022-2024.",
  },
  DateTime: {
    id: "Saat ditulis seperti 2024-10-15T09:00:00+07:00.",
    en: "Instants are written like 2024-10-15T09:00:00+07:00.",
  },
} as const satisfies Record<string, Text>;

/** A scalar's only error message: its form in both languages, without what was sent. */
export function scalarMessage({ id, en }: Text): string {
  return `${id} ${en}`;
}

/** A scalar that is text on the wire and must match `pattern`; `normalise` gives its one spelling. */
function textScalar(options: {
  readonly name: string;
  readonly about: { readonly description: string };
  readonly pattern: RegExp;
  readonly expected: string;
  readonly normalise?: (text: string) => string;
}): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    // a message never repeats the value: someone may have typed a NIK
    if (typeof value !== "string") throw new GraphQLError(options.expected);
    const text = options.normalise?.(value) ?? value;
    if (!options.pattern.test(text)) throw new GraphQLError(options.expected);
    return text;
  };
  return new GraphQLScalarType<string, string>({
    name: options.name,
    description: options.about.description,
    serialize: read,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** Loose on purpose: a code that exists nowhere must reach the resolver, which names the nearest one. */
export const RegionCode = textScalar({
  name: "RegionCode",
  about: describe(
    "Kode wilayah Kemendagri dengan titik: 35.75 (kota), 35.75.01 (kecamatan), 35.75.01.1001 (kelurahan).",
    "Dotted Kemendagri region code: 35.75 (city), 35.75.01 (district), 35.75.01.1001 (subdistrict).",
  ),
  pattern: /^[0-9][0-9.]{1,12}$/,
  expected: scalarMessage(scalarForms.RegionCode),
});

/** `2024-TW3` (triwulan) is read as `2024-Q3`; whether the period exists is for the resolver to say. */
export const PeriodId = textScalar({
  name: "PeriodId",
  about: describe(
    "Periode: tahun 2024, setengah tahun 2024-S1, triwulan 2024-Q3 (boleh ditulis 2024-TW3), bulan 2024-09, atau tiga tahun 2022-2024.",
    "Period: year 2024, half year 2024-S1, quarter 2024-Q3 (2024-TW3 is accepted), month 2024-09, or three years 2022-2024.",
  ),
  pattern: /^\d{4}(?:-(?:[QS]\d|\d{1,2}|\d{4}))?$/,
  expected: scalarMessage(scalarForms.PeriodId),
  normalise: (text) => text.toUpperCase().replace("TW", "Q"),
});

export const Decimal = textScalar({
  name: "Decimal",
  about: describe(
    "Angka desimal yang tepat, sebagai teks dengan titik: 7775, 0.8639, atau -16800. Bagian dinyatakan dengan 1 = seluruhnya.",
    "Exact decimal number as text with a point: 7775, 0.8639 or -16800. In shares 1 is all of it.",
  ),
  pattern: /^-?\d+(?:\.\d+)?$/,
  expected: "Angka desimal ditulis seperti 0.8639. Decimals are written like 0.8639.",
});

export const Rupiah = textScalar({
  name: "Rupiah",
  about: describe(
    "Rupiah utuh sebagai teks tanpa pemisah: 1214707200, atau -16800 bila di bawah nol.",
    "Whole rupiah as text without separators: 1214707200, or -16800 below zero.",
  ),
  pattern: /^-?\d+$/,
  expected: "Rupiah ditulis seperti 1214707200. Rupiah are written like 1214707200.",
});

export const Digest = textScalar({
  name: "Digest",
  about: describe(
    "Sidik jari isi: sha256: diikuti 64 angka heksadesimal.",
    "Fingerprint of content: sha256: followed by 64 hexadecimal digits.",
  ),
  pattern: /^sha256:[0-9a-f]{64}$/,
  expected: "Sidik jari ditulis sha256:… . A digest is written sha256:… .",
  normalise: (text) => (text.startsWith("sha256:") ? text : `sha256:${text}`),
});

export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: "Date",
  ...describe("Tanggal ISO menurut waktu Jakarta: 2024-09-30.", "ISO date in Jakarta time: 2024-09-30."),
});

const instant = GraphQLDateTimeISO.toConfig();

/** Keeps the library's reading, but not its messages, which repeat what was sent. */
function readInstant<Given>(read: (given: Given) => Date): (given: Given) => Date {
  return (given) => {
    try {
      return read(given);
    } catch {
      throw new GraphQLError(scalarMessage(scalarForms.DateTime));
    }
  };
}

export const DateTime = new GraphQLScalarType({
  ...instant,
  parseValue: readInstant(instant.parseValue),
  parseLiteral: readInstant((node: ValueNode) => instant.parseLiteral(node)),
  name: "DateTime",
  ...describe(
    "Saat dengan zona waktu, ISO 8601: 2024-10-15T09:00:00+07:00. Jawaban memakai UTC (akhiran Z).",
    "Instant with time zone, ISO 8601: 2024-10-15T09:00:00+07:00. Answers use UTC (suffix Z).",
  ),
});

export const Url = new GraphQLScalarType({
  ...GraphQLURL.toConfig(),
  name: "URL",
  ...describe("Alamat lengkap di web.", "Full web address."),
});
