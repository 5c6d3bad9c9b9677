import * as path from "node:path";
import { describe, expect, test } from "vitest";
import { readSettings, settingRules } from "../../server/settings.ts";

const root = path.resolve("/project");

describe("readSettings", () => {
  test("needs nothing: everything has a default, and data is sample data", () => {
    expect(readSettings({}, root)).toEqual({
      root,
      port: 4000,
      host: "127.0.0.1",
      isSample: true,
      profile: "35.75",
      varFolder: path.join(root, "var"),
      stateFolder: path.join(root, "var/sample"),
      databaseUrl: undefined,
      registryUrl: undefined,
      pseudonymKey: undefined,
      siteUrl: "https://terang.example",
      cacheBytes: 64_000_000,
      readyBytes: 128_000_000,
      proxies: undefined,
      chromiumPath: undefined,
    });
  });

  test("keeps the state of real and sample data apart", () => {
    const folder = (data: string) => readSettings({ TERANG_DATA: data, TERANG_VAR: "/srv/terang" }, root).stateFolder;
    expect([folder("real"), folder("sample")]).toEqual(["/srv/terang/real", "/srv/terang/sample"]);
  });

  test("takes an empty variable for one that is not set", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: "" }, root)).toMatchObject({ port: 4000, databaseUrl: undefined });
  });

  test.each([
    ["PORT", "four"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "4000; rm"],
    ["HOST", "not a host"],
    ["TERANG_DATA", "both"],
    ["TERANG_PROFILE", "Pasuruan"],
    ["DATABASE_URL", "mysql://a:hush@b/c"],
    ["TERANG_PSEUDONYM_KEY", "short-secret"],
    ["TERANG_SITE_URL", "terang.example"],
    ["TERANG_CACHE_MB", "64 MB"],
    ["TERANG_PROXIES", "10.0.0.0/33"],
    ["TERANG_PROXIES", "192.168.7"],
    ["TERANG_SITE_URL", "https://terang.example/path/"],
  ])("refuses %s=%s and names the setting, never its value", (name, value) => {
    let error: unknown;
    try {
      readSettings({ [name]: value }, root);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: "SETTING_INVALID", exitCode: 4, details: { setting: name } });
    expect(JSON.stringify([error, (error as { text?: unknown }).text])).not.toContain(value);
  });

  test.each([
    ["DATABASE_URL", "REGISTRY_URL"],
    ["REGISTRY_URL", "DATABASE_URL"],
  ])("asks for the second database when %s is given alone", (given, missing) => {
    expect(() => readSettings({ [given]: "postgres://a@b/c" }, root)).toThrowError(
      expect.objectContaining({ code: "SETTING_MISSING", details: { setting: missing } }),
    );
  });

  test("every rule accepts its own default", () => {
    for (const rule of Object.values(settingRules)) {
      if (rule.default !== undefined) expect(rule.default).toMatch(rule.accepts);
    }
  });
});
