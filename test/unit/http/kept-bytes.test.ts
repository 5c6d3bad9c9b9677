import * as zlib from "node:zlib";
import { expect, test } from "vitest";
import { acceptedEncoding, byteStore } from "../../../server/http/kept-bytes.ts";

test("at most the limit is held, encoded forms included; what was used last stays", async () => {
  const store = byteStore<string>(20_000, "quick");
  const bytes = (mark: string) => Buffer.alloc(5_000, mark);
  for (const key of ["a", "b", "c"]) store.keep(key, bytes(key), key);
  expect(store.find("a")?.note).toBe("a");
  store.keep("d", bytes("d"), "d");
  expect(["a", "b", "c", "d"].filter((key) => store.find(key))).toEqual(["a", "c", "d"]);
  expect(store.held).toBeLessThanOrEqual(20_000);
  // what is larger than all of it is not kept, and pushes nothing out
  store.keep("e", Buffer.alloc(50_000), "e");
  expect(["a", "c", "d", "e"].filter((key) => store.find(key))).toEqual(["a", "c", "d"]);
  expect(store.held).toBeLessThanOrEqual(20_000);
});

test("each form is the same text, made once, with a tag of its own", async () => {
  const store = byteStore<undefined>(1_000_000, "quick");
  const text = Buffer.from("angka ".repeat(2_000));
  const entry = store.keep("a", text, undefined);
  const forms = await Promise.all((["identity", "br", "zstd", "gzip"] as const).map((name) => entry.form(name)));
  const [plain, br, zstd, gzip] = forms.map(({ bytes }) => bytes);
  expect(plain).toBe(text);
  expect(zlib.brotliDecompressSync(br ?? "").equals(text)).toBe(true);
  expect(zlib.zstdDecompressSync(zstd ?? "").equals(text)).toBe(true);
  expect(zlib.gunzipSync(gzip ?? "").equals(text)).toBe(true);
  expect(new Set(forms.map(({ etag }) => etag)).size).toBe(4);
  expect((await entry.form("br")).bytes).toBe(br);
});

test.each([
  [undefined, "identity"],
  ["gzip, deflate, br, zstd", "br"],
  ["gzip, zstd", "zstd"],
  ["gzip, br;q=0", "gzip"],
  ["BR", "br"],
  ["deflate", "identity"],
])("%s is answered as %s", (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});
