import type { Profile } from "../../schema/profiles/profile.ts";
import type { HttpAnswer } from "./http-answer.ts";

/** What a browser sees at the API's address: what it is and one question that works, asked at `apiUrl` about `publisher`. */
export function apiPage(apiUrl: string, { publisher }: Pick<Profile, "publisher">): HttpAnswer {
  const query = `{ region(code: "${publisher}") { name enrolment { period { id } active { release { id } cell { display } } } } }`;
  const command = `curl -s ${apiUrl} -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`;
  return page(200, {
    title: "API Terang / The Terang API",
    body: `<p>Ini alamat API GraphQL portal: tempat program bertanya tentang angka yang terbit. Kirim pertanyaan sebagai JSON
dengan POST, misalnya:</p>
<p lang="en">This is the portal's GraphQL API: where programs ask for the published numbers. POST a question as JSON, for example:</p>
<pre><code>${escaped(command)}</code></pre>
<ul>
<li><a href="/schema.graphql">/schema.graphql</a>: semua yang dapat ditanyakan / <span lang="en">everything that can be asked</span></li>
<li><a href="/unduh/">/unduh/</a>: berkas siap unduh / <span lang="en">files to download</span> (<a href="/en/unduh/" lang="en">English</a>)</li>
</ul>`,
  });
}

/** What stands at the home page while no site is built; `hasNoRelease` where it is known that none is published yet. */
export function noSitePage(hasNoRelease: boolean): HttpAnswer {
  const steps = [
    ...(hasNoRelease
      ? ["intake berkas.csv …", "release prepare --period 2025-12", "release review", "release publish"]
      : []),
    "site build",
  ];
  const commands = steps.map((step) => `npx terang ${step}`).join("\n");
  const [id, en] = hasNoRelease
    ? ["Belum ada rilis", "No release yet"]
    : ["Situs belum dibangun", "The site has not been built yet"];
  return page(503, {
    title: `${id} / ${en}`,
    body: `<p>Portal ini berjalan, tetapi belum ada halaman untuk dibaca. Operator menjalankan berikutnya, satu per satu:</p>
<p lang="en">The portal runs, but there are no pages to read yet. The operator runs next, one by one:</p>
<pre><code>${escaped(commands)}</code></pre>`,
  });
}

/** What stands at /graphiql/ while it is not bundled: how to bundle it, and where questions can be asked meanwhile. */
export function noGraphiqlPage(): HttpAnswer {
  return page(503, {
    title: "GraphiQL belum dirakit / GraphiQL is not bundled yet",
    body: `<p>Operator merakitnya dengan perintah di bawah. Bertanya sudah dapat di <a href="/jelajah/">halaman pertanyaan siap pakai</a>.</p>
<p lang="en">The operator bundles it with the command below. Questions can be asked on the
<a href="/en/jelajah/">page of ready questions</a> meanwhile.</p>
<pre><code>npx terang build</code></pre>`,
  });
}

/** A small page without script that no search engine keeps; `body` is HTML. */
function page(status: number, { title, body }: { readonly title: string; readonly body: string }): HttpAnswer {
  return {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-store",
      "x-robots-tag": "noindex, nofollow",
      ...(status === 503 && { "retry-after": "60" }),
    },
    body: `<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>
<style>body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 sans-serif}pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid;padding:.75rem}</style>
</head><body><main><h1>${escaped(title)}</h1>
${body}
</main></body></html>
`,
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
