import { measureBlocks } from "./disclosure/blocks.ts";
import { measureCity } from "./disclosure/city.ts";
import { measureElimination } from "./disclosure/linked-cells.ts";

/**
 * Times disclosure control: a city's first release and its 24th with all earlier ones, a province in blocks, elimination on many linked
 * cells; seconds per step and peak memory. `npm run bench -- disclosure [city|blocks|elimination …]`
 */
const wanted = process.argv.slice(2);
const measurements = { elimination: measureElimination, city: measureCity, blocks: measureBlocks };
for (const [name, measure] of Object.entries(measurements)) {
  if (wanted.length === 0 || wanted.includes(name)) await measure();
}
const peak = process.resourceUsage().maxRSS / 1024;
console.log(`peak memory of this process and its threads: ${peak.toFixed(0)} MB`);
