import { drawnStyle } from "./drawn-style.ts";
import { lightColour } from "./light-colours.ts";
import { escaped } from "./markup.ts";

/** What stands around a picture that leaves the site: without these words it would be a rumour. */
export interface PictureWords {
  readonly finding: string;
  readonly subtitle: string;
  /** source, release and its day, address; one line each, broken where too long */
  readonly foot: readonly string[];
  /** `DATA CONTOH` for sample data */
  readonly mark: string | undefined;
}

/** Width in pixels: at a phone's 360 px text is still 12 px high, at 1,200 px (PNG) the picture is sharp. */
const width = 480;
const margin = 20;
/** room for the axis on the left, as `charts.css` leaves it */
const axisRoom = 44;

/**
 * A page's chart as a picture of its own: the very drawing of the page with light colours, between its finding and its source, the sample
 * mark above. It needs no stylesheet, no font and no other file. Undefined where the markup holds no chart.
 * @param markup HTML in which the first `<svg class="chart">` is the chart
 */
export function standaloneSvg(markup: string, words: PictureWords): string | undefined {
  const found = chartIn(markup);
  if (found === undefined) return undefined;
  const chart = inPixels(found);
  const isFlush = /^<svg[^>]*class="[^"]*\bflush\b/.test(chart);
  const left = isFlush ? margin : margin + axisRoom;
  const height = Number(/\sheight="([\d.]+)"/.exec(chart)?.[1] ?? 0);
  const { title, description, content } = drawn(chart, width - margin - left);
  const lines: string[] = [];
  let y = 0;
  const write = (text: string, size: number, attributes: string) => {
    for (const line of broken(text, (width - 2 * margin) / (size * (/bold|700/.test(attributes) ? 0.6 : 0.56)))) {
      y += Math.round(size * 1.32);
      lines.push(`<text x="${margin}" y="${y}" font-size="${size}" ${attributes}>${escaped(line)}</text>`);
    }
  };
  if (words.mark !== undefined) {
    lines.push(`<rect width="${width}" height="30" fill="${lightColour("soga-wash")}"/>`);
    y = 3;
    write(words.mark, 13, `font-weight="700" letter-spacing="0.8" fill="${lightColour("soga")}"`);
    y = 30;
  }
  y += 8;
  write(words.finding, 19, `font-weight="700" fill="${lightColour("ink")}"`);
  y += 4;
  write(words.subtitle, 14, `fill="${lightColour("ink-quiet")}"`);
  y += 14;
  lines.push(`<g transform="translate(${left} ${y})" font-size="13">${content}</g>`);
  y += height + 6;
  lines.push(`<path d="M${margin} ${y}H${width - margin}" stroke="${lightColour("rule")}"/>`);
  for (const line of words.foot) write(line, 12, `fill="${lightColour("ink-quiet")}"`);
  y += 16;
  const sizes = `width="${width}" height="${y}" viewBox="0 0 ${width} ${y}"`;
  const font = 'font-family="Plus Jakarta Sans, system-ui, sans-serif"';
  const about = `<title>${title}</title><desc>${words.mark === undefined ? "" : `${escaped(words.mark)}. `}${description}</desc>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${sizes} role="img" ${font}>${about}<rect width="${width}" height="${y}" fill="${lightColour("paper")}"/>${lines.join("")}</svg>\n`;
}

/** Lengths that grow with a reader's text (rem) in pixels: outside a page there is no such setting. */
export const inPixels = (markup: string) =>
  markup.replace(/="(-?[\d.]+)rem"/g, (_, length) => `="${Math.round(Number(length) * 1600) / 100}"`);

/** The first chart of a page's markup, with the drawings inside it. */
function chartIn(markup: string): string | undefined {
  const from = markup.search(/<svg[^>]*class="chart\b/);
  if (from < 0) return undefined;
  let open = 0;
  for (const { 0: tag, index } of markup.slice(from).matchAll(/<svg\b[^>]*>|<\/svg>/g)) {
    open += tag === "</svg>" ? -1 : 1;
    if (open === 0) return markup.slice(from, from + index + tag.length);
  }
  return undefined;
}

const tokens = /<(\/?)([a-zA-Z]+)([^>]*?)(\/?)>|[^<]+/g;
/** what only a page needs */
const pageOnly = /^(?:class|role|aria-.*|data-.*|id|href|tabindex|overflow)$/;

/** The inside of a chart with percentages in pixels, classes in attributes and nothing of the page around it. */
function drawn(chart: string, inner: number): { title: string; description: string; content: string } {
  const out: string[] = [];
  const said = { title: "", desc: "" };
  // of a name in two lengths the page shows the one that fits; a map of few tiles has room for the long one here
  const unshown = /^<svg[^>]*class="[^"]*\bfew\b/.test(chart) ? "short" : "long";
  /** the names under which open elements are closed again; undefined: left out */
  const open: (string | undefined)[] = [];
  let within: "title" | "desc" | undefined;
  /** the depth at which an element began that stays out with all it holds */
  let silentFrom: number | undefined;
  /** widths in pixels of the drawings around the place that is read; `stretch` where a drawing 100 wide is pulled out to the whole */
  const widths = [inner];
  const heights = [0];
  let stretch = 1;
  for (const [token, closes, name, rest = "", selfCloses] of chart.matchAll(tokens)) {
    if (name === undefined) {
      if (within) said[within] += token;
      else if (silentFrom === undefined) out.push(token.trim() === "" ? " " : token);
      continue;
    }
    if (closes) {
      const written = open.pop();
      within = undefined;
      if (silentFrom === open.length) silentFrom = undefined;
      if (name === "svg") {
        stretch = 1;
        widths.pop();
        heights.pop();
      }
      if (written !== undefined) out.push(`</${written}>`);
      continue;
    }
    const given = new Map([...rest.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value]));
    const classes = (given.get("class") ?? "").split(/\s+/).filter((one) => one !== "");
    const isSaid = name === "title" || name === "desc";
    if (isSaid && open.length === 1) within = name;
    else if (silentFrom === undefined && !selfCloses && (isSaid || classes.includes(unshown))) silentFrom = open.length;
    if (within || silentFrom !== undefined || classes.includes(unshown)) {
      if (!selfCloses) open.push(undefined);
      continue;
    }
    const around = widths.at(-1) ?? inner;
    const isStretched = name === "svg" && given.get("preserveAspectRatio") === "none";
    const isPlaced = name === "svg" && open.length > 0 && !given.has("viewBox");
    if (isStretched) stretch = around / 100;
    if (name === "svg") {
      widths.push(isPlaced ? measured(given.get("width") ?? "100%", around) : around);
      heights.push(measured(given.get("height") ?? "100%", heights.at(-1) ?? 0));
    }
    const written = open.length === 0 ? undefined : name === "a" || isStretched || isPlaced ? "g" : name;
    if (isPlaced) {
      out.push(`<g transform="translate(${measured(given.get("x") ?? "0", around)} ${given.get("y") ?? 0})">`);
    } else if (written !== undefined) {
      const kept = [...given].flatMap(([key, value]): [string, string][] => {
        if (pageOnly.test(key) || isStretched) return [];
        if (key === "d" && stretch !== 1) return [[key, scaled(value, stretch)]];
        const whole = /^(?:y\d?|cy|height)$/.test(key) ? (heights.at(-1) ?? 0) : around;
        return [[key, /^-?[\d.]+%$/.test(value) ? String(measured(value, whole)) : value]];
      });
      const attributes = new Map([...Object.entries(drawnStyle(name, classes)), ...kept]);
      const down = isStretched ? given.get("y") : undefined;
      if (down !== undefined) attributes.set("transform", `translate(0 ${down})`);
      out.push(`<${written}${[...attributes].map(([key, value]) => ` ${key}="${value}"`).join("")}${selfCloses}>`);
    }
    if (!selfCloses) open.push(written);
  }
  return { title: said.title.trim(), description: said.desc.trim(), content: out.join("").trim() };
}

/** A length in pixels: a percentage of the drawing around it, or what it says. */
const measured = (length: string, whole: number) =>
  length.endsWith("%") ? Math.round(Number(length.slice(0, -1)) * whole) / 100 : Number(length);

/** Every x of a path (pairs with a comma) drawn out to the picture's width. */
function scaled(path: string, by: number): string {
  return path.replace(/(-?[\d.]+),(-?[\d.]+)/g, (_, x, y) => `${Math.round(Number(x) * by * 10) / 10},${y}`);
}

/** Words in lines of at most so many letters. */
function broken(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else if (word.length > most) lines.push(...(word.match(new RegExp(`.{1,${Math.floor(most)}}`, "g")) ?? []));
    else lines.push(word);
  }
  return lines;
}
