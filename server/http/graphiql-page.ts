import { sampleMark } from "../../schema/sample.ts";
import type { GraphiqlFiles } from "../build-graphiql.ts";

/**
 * The page's own policy: scripts, workers, fonts and questions are this server's, and nothing is evaluated. Styles alone are looser, because the editor
 * writes a `<style>` for each theme and gives every line its place in a `style` attribute of HTML it inserts; neither can be known by hash beforehand. No
 * address of another server is allowed anywhere, so that even a style could carry nothing out. `data:` is for the small drawings in the editor's style sheet.
 */
export const graphiqlPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The page around GraphiQL: title, mark of sample data, the way back, and what is there for browsers without scripts. */
export function graphiqlPage({ open, style, workers }: GraphiqlFiles, isSample: boolean): string {
  const title = `${isSample ? `${sampleMark.titlePrefix.id} ` : ""}GraphiQL · Terang`;
  const band = isSample
    ? `<p><b class="mark">${sampleMark.band.id}</b> ${inShort(sampleMark.sentence.id)}
<span lang="en" class="english"><b>${sampleMark.band.en}.</b> ${inShort(sampleMark.sentence.en)}</span></p>\n`
    : "";
  return `<!DOCTYPE html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
<script type="module" src="${open}"></script>
</head>
<body>
<header class="frame">
${band}<h1>GraphiQL</h1>
<p>Untuk yang sudah terbiasa dengan GraphQL. Satu pertanyaan sudah tertulis: jalankan dengan ▶ atau Ctrl+Enter. Riwayatnya disimpan hanya
di peramban ini. <span lang="en" class="english">For those used to GraphQL. One question is written: run it with ▶ or Ctrl+Enter. Your history
is kept in this browser only.</span></p>
<nav aria-label="Jalan kembali / The way back">
<a href="/jelajah/">Pertanyaan siap pakai</a>
<a href="/kontrak/">Kontrak API</a>
<a href="/en/jelajah/" lang="en" hreflang="en">Ready questions (English)</a>
<a href="/en/kontrak/" lang="en" hreflang="en">API contract (English)</a>
</nav>
</header>
<main>
<noscript>
<p>Alat ini memerlukan JavaScript. Tanpa JavaScript: <a href="/jelajah/">pertanyaan siap pakai dengan jawabannya</a> dan
<a href="/unduh/">semua berkas</a>.</p>
<p lang="en">This tool needs JavaScript. Without it: <a href="/en/jelajah/">ready questions with their answers</a> and
<a href="/en/unduh/">all files</a>.</p>
</noscript>
<div id="graphiql" lang="en" data-editor="${workers.editor}" data-graphql="${workers.graphql}" data-json="${workers.json}"></div>
</main>
</body>
</html>
`;
}

/** Of the sentence: what the numbers are and what not to do with them; the mark itself, its first words, stands before it already. */
function inShort(sentence: string): string {
  const [, made = "", ...rest] = sentence.split(/(?<=\.) /);
  return `${made} ${rest.at(-1) ?? ""}`;
}
