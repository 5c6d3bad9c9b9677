import * as path from "node:path";
import type { Text } from "../schema/text.ts";
import { isAddressList } from "./address-list.ts";
import { PortalError } from "./errors.ts";

/** A setting that an environment variable may give. `secret` values are never shown, not even by `doctor`. */
interface SettingRule {
  readonly name: string;
  readonly about: Text;
  readonly default: string | undefined;
  readonly secret: boolean;
  readonly accepts: RegExp;
  readonly example: string;
}

/** Every setting there is; README lists them and a test compares. */
export const settingRules = {
  port: {
    name: "PORT",
    about: { id: "Nomor port situs dan API.", en: "Port of site and API." },
    default: "4000",
    secret: false,
    accepts: /^(?:[1-9]\d{0,4}|0)$/,
    example: "4000",
  },
  host: {
    name: "HOST",
    about: { id: "Alamat tempat server mendengarkan.", en: "Address the server listens on." },
    default: "127.0.0.1",
    secret: false,
    accepts: /^[A-Za-z0-9.:-]+$/,
    example: "0.0.0.0",
  },
  data: {
    name: "TERANG_DATA",
    about: {
      id: "sample (data contoh) atau real (data sungguhan); keduanya tidak pernah bercampur.",
      en: "sample (invented data) or real; the two never mix.",
    },
    default: "sample",
    secret: false,
    accepts: /^(?:sample|real)$/,
    example: "sample | real",
  },
  profile: {
    name: "TERANG_PROFILE",
    about: {
      id: "Kode wilayah penerbit, dari schema/profiles.",
      en: "The publisher's region code, from schema/profiles.",
    },
    default: "35.75",
    secret: false,
    accepts: /^\d{2}(?:\.\d{2})?$/,
    example: "35.75",
  },
  varFolder: {
    name: "TERANG_VAR",
    about: {
      id: "Folder untuk basis data bawaan, kunci, berkas rilis, dan situs.",
      en: "Folder for the embedded database, keys, release files and the site.",
    },
    default: "var",
    secret: false,
    accepts: /^.+$/,
    example: "/srv/terang",
  },
  databaseUrl: {
    name: "DATABASE_URL",
    about: {
      id: "Basis data umum (portal) di server PostgreSQL sendiri; kosong = bawaan.",
      en: "The public database (portal) on a PostgreSQL server of your own; empty = embedded.",
    },
    default: undefined,
    secret: true,
    accepts: /^postgres(?:ql)?:\/\/.+$/,
    example: "postgres://owner:secret@db.example/portal",
  },
  registryUrl: {
    name: "REGISTRY_URL",
    about: {
      id: "Basis data tertutup (registry); wajib bila DATABASE_URL diisi.",
      en: "The private database (registry); required when DATABASE_URL is given.",
    },
    default: undefined,
    secret: true,
    accepts: /^postgres(?:ql)?:\/\/.+$/,
    example: "postgres://owner:secret@db.example/registry",
  },
  pseudonymKey: {
    name: "TERANG_PSEUDONYM_KEY",
    about: {
      id: "Kunci HMAC untuk menyamarkan NIK, 64 angka heksadesimal; kosong = dibuat sekali di folder kunci.",
      en: "HMAC key that turns NIKs into pseudonyms, 64 hexadecimal digits; empty = made once in the key folder.",
    },
    default: undefined,
    secret: true,
    accepts: /^[0-9a-f]{64}$/,
    example: "0123456789abcdef × 4",
  },
  siteUrl: {
    name: "TERANG_SITE_URL",
    about: {
      id: "Alamat umum portal, untuk tautan tetap dan kutipan.",
      en: "Public address of the portal, for permalinks and citations.",
    },
    default: "https://terang.example",
    secret: false,
    accepts: /^https?:\/\/[^\s/]+$/,
    example: "https://terang.pasuruankota.go.id",
  },
  cacheMegabytes: {
    name: "TERANG_CACHE_MB",
    about: {
      id: "Memori untuk jawaban API yang disimpan, dalam MB (1.000.000 bita).",
      en: "Memory for kept API answers, in MB (1,000,000 bytes).",
    },
    default: "64",
    secret: false,
    accepts: /^\d{1,5}$/,
    example: "64",
  },
  readyMegabytes: {
    name: "TERANG_READY_MB",
    about: {
      id: "Memori untuk angka terbit yang siap dijawab tanpa basis data, dalam MB (1.000.000 bita); 0 = tidak dipakai.",
      en: "Memory for published numbers that are answered without the database, in MB (1,000,000 bytes); 0 = none.",
    },
    default: "128",
    secret: false,
    accepts: /^\d{1,5}$/,
    example: "128",
  },
  proxies: {
    name: "TERANG_PROXIES",
    about: {
      id: "Alamat proksi di depan portal, dipisah koma; hanya dari situ X-Forwarded-For dipercaya.",
      en: "Addresses of proxies in front of the portal, with commas between; only they are believed about X-Forwarded-For.",
    },
    default: undefined,
    secret: false,
    accepts: /^[0-9A-Fa-f:., /]+$/,
    example: "127.0.0.1, 10.0.0.0/8",
  },
  chromiumPath: {
    name: "CHROMIUM_PATH",
    about: {
      id: "Program Chromium untuk mencetak laporan dan lembar sebagai PDF; kosong = yang terpasang di tempat biasa.",
      en: "Chromium program that prints the report and the sheets as PDF; empty = one installed in the usual place.",
    },
    default: undefined,
    secret: false,
    accepts: /^.+$/,
    example: "/usr/bin/chromium",
  },
} as const satisfies Record<string, SettingRule>;

/** All settings, read once. `stateFolder` is apart for sample and real data: keys, files and cluster never mix. */
export interface Settings {
  readonly root: string;
  readonly port: number;
  readonly host: string;
  readonly isSample: boolean;
  readonly profile: string;
  readonly varFolder: string;
  /** `<varFolder>/sample` or `<varFolder>/real` */
  readonly stateFolder: string;
  readonly databaseUrl: string | undefined;
  readonly registryUrl: string | undefined;
  readonly pseudonymKey: string | undefined;
  readonly siteUrl: string;
  /** bytes of kept API answers */
  readonly cacheBytes: number;
  /** bytes of published cells that are held ready */
  readonly readyBytes: number;
  /** addresses and networks with commas between; `undefined`: no proxy is believed */
  readonly proxies: string | undefined;
  /** file of the browser that prints PDF files; `undefined`: one in the usual places, if any */
  readonly chromiumPath: string | undefined;
}

/**
 * Reads every setting from `environment`; relative folders are taken from `root`.
 * Throws `SETTING_INVALID` (naming the setting, never its value) or `SETTING_MISSING`.
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>, root: string): Settings {
  const read = (key: keyof typeof settingRules): string | undefined => {
    const rule: SettingRule = settingRules[key];
    const given = environment[rule.name];
    if (given === undefined || given === "") return rule.default;
    if (!rule.accepts.test(given)) {
      throw new PortalError("SETTING_INVALID", { setting: rule.name, example: rule.example });
    }
    return given;
  };
  const required = (key: keyof typeof settingRules): string => {
    const value = read(key);
    if (value === undefined) throw new PortalError("SETTING_MISSING", { setting: settingRules[key].name });
    return value;
  };
  const databaseUrl = read("databaseUrl");
  const registryUrl = read("registryUrl");
  if (databaseUrl && !registryUrl) throw new PortalError("SETTING_MISSING", { setting: settingRules.registryUrl.name });
  if (registryUrl && !databaseUrl) throw new PortalError("SETTING_MISSING", { setting: settingRules.databaseUrl.name });
  const port = Number(required("port"));
  if (port > 65535) {
    throw new PortalError("SETTING_INVALID", { setting: settingRules.port.name, example: settingRules.port.example });
  }
  const proxies = read("proxies");
  if (proxies !== undefined && !isAddressList(proxies)) {
    const { name: setting, example } = settingRules.proxies;
    throw new PortalError("SETTING_INVALID", { setting, example });
  }
  const isSample = required("data") === "sample";
  const varFolder = path.resolve(root, required("varFolder"));
  return {
    root,
    port,
    host: required("host"),
    isSample,
    profile: required("profile"),
    varFolder,
    stateFolder: path.join(varFolder, isSample ? "sample" : "real"),
    databaseUrl,
    registryUrl,
    pseudonymKey: read("pseudonymKey"),
    siteUrl: required("siteUrl"),
    cacheBytes: Number(required("cacheMegabytes")) * 1_000_000,
    readyBytes: Number(required("readyMegabytes")) * 1_000_000,
    proxies,
    chromiumPath: read("chromiumPath"),
  };
}
