import { buildLargeSite } from "./build-large-site.ts";

// A process of its own, bundled: Node alone cannot read the API's decorators. Its last line is the result as JSON.
const [outFolder = "", kecamatan = "98"] = process.argv.slice(2);
const built = await buildLargeSite(outFolder, Number(kecamatan), (text) => console.log(`  ${text}`));
console.log(JSON.stringify(built));
// the database of the measurement serves nobody else; no handle must keep this process
process.exit(0);
