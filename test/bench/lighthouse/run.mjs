// Runs Lighthouse with its mobile defaults on the addresses it is sent, in the browser that listens on a port. One line of JSON a run.
//   node run.mjs PORT RUNS URL …
import lighthouse from "lighthouse";

const [port, runs, ...addresses] = process.argv.slice(2);
const categories = ["performance", "accessibility", "best-practices", "seo"];
/** sample data asks search engines to stay away, and is meant to */
const skipAudits = ["is-crawlable"];
const mostAttempts = 4;

for (const address of addresses) {
  for (let run = 0; run < Number(runs); run++) {
    const lhr = await measured(address);
    const number = (id) => lhr.audits[id]?.numericValue ?? Number.NaN;
    const failed = Object.values(lhr.audits).filter(
      ({ score, scoreDisplayMode }) => scoreDisplayMode === "binary" && score !== null && score < 1,
    );
    const line = {
      address,
      scores: categories.map((id) => Math.round((lhr.categories[id]?.score ?? 0) * 100)),
      lcp: number("largest-contentful-paint"),
      tbt: number("total-blocking-time"),
      cls: number("cumulative-layout-shift"),
      failed: failed.map(({ id }) => id),
    };
    console.log(JSON.stringify(line));
  }
}

/** One run, tried again where the browser did not answer in time: on a busy machine one run of hundreds does not get through. */
async function measured(address) {
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await lighthouse(
        address,
        { port: Number(port), output: "json", logLevel: "error", onlyCategories: categories },
        { extends: "lighthouse:default", settings: { skipAudits } },
      );
      if (result && !result.lhr.runtimeError) return result.lhr;
      throw new Error(result?.lhr.runtimeError?.message ?? "no result");
    } catch (error) {
      if (attempt === mostAttempts) throw new Error(`${address}: ${error.message}`, { cause: error });
      console.error(`  again: ${address}: ${error.message}`);
    }
  }
}
