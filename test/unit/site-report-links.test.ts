import { expect, test } from "vitest";
import { profiles } from "../../schema/profiles/index.ts";
import type { Contact } from "../../schema/profiles/profile.ts";
import type { Page } from "../../site/page.ts";
import { reportLink, reportMessage } from "../../site/report-links.ts";
import { catalogues } from "../../site/text/catalogue.ts";

const contact: Contact[] = [
  { kind: "whatsapp", label: { id: "WA", en: "WA" }, address: "+62 812", href: "https://wa.me/62812" },
  { kind: "email", label: { id: "Surel", en: "E-mail" }, address: "a@b.example", href: "mailto:a@b.example" },
  { kind: "ppid", label: { id: "PPID", en: "PPID" }, address: "ppid.example", href: "https://ppid.example/" },
];
const profile = profiles.get("35.75");
if (!profile) throw new Error("no profile");

/** As much of a page as a report needs. */
function page({ isSample = false, siteUrl = "https://terang.kota.go.id", known = contact } = {}) {
  return {
    t: catalogues.id,
    city: { code: "35.75", name: "Kota Pasuruan" },
    release: { id: "35.75/2025-12/1.0.0" },
    mark: isSample ? "DATA CONTOH" : undefined,
    siteUrl,
    profile: { ...profile, contact: known },
  } as unknown as Page;
}

test("a report names portal, release and page, and sample data before anything else", () => {
  expect(reportMessage(page(), "/anggaran/")).toBe(
    "Terang Kota Pasuruan, rilis 35.75/2025-12/1.0.0. Halaman: https://terang.kota.go.id/anggaran/. Yang saya tanyakan: ",
  );
  expect(reportMessage(page({ isSample: true }))).toMatch(/^DATA CONTOH\. Terang/);
  expect(reportMessage(page({ isSample: true }))).toContain("Halaman: (alamat halaman).");
  // a portal without an address of its own prints no dead link
  expect(reportMessage(page({ siteUrl: "https://terang.example" }), "/anggaran/")).toContain("Halaman: /anggaran/.");
});

test("WhatsApp and e-mail carry the message, other ways lead to their own form", () => {
  const text = encodeURIComponent(reportMessage(page(), "/anggaran/"));
  expect(reportLink(page(), "whatsapp", "/anggaran/")?.href).toBe(`https://wa.me/62812?text=${text}`);
  expect(reportLink(page(), "email", "/anggaran/")?.href).toBe(
    `mailto:a@b.example?subject=${encodeURIComponent("Tanya angka portal, rilis 35.75/2025-12/1.0.0")}&body=${text}`,
  );
  expect(reportLink(page(), "ppid", "/anggaran/")).toMatchObject({ href: "https://ppid.example/", isFilled: false });
});

test("a way that the profile does not name is not there, whatever the portal might guess", () => {
  expect(reportLink(page({ known: [] }), "whatsapp")).toBeUndefined();
  expect(reportLink(page(), "lapor")).toBeUndefined();
});
