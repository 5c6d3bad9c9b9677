import { lightColour } from "./light-colours.ts";

type Attributes = Readonly<Record<string, string>>;

const ink = lightColour("ink");
const data = lightColour("data");
const rest = lightColour("data-rest");
const paper = lightColour("paper");
const soga = lightColour("soga");
const quiet = lightColour("data-quiet");
const hidden = lightColour("hidden");
const bold = { fill: ink, "font-weight": "700" };

/**
 * What `charts.css` and `map.css` say of each class, as attributes: a picture that leaves the site takes no stylesheet along, and many
 * programs read none.
 */
const styles: Readonly<Record<string, Attributes>> = {
  grid: { stroke: lightColour("rule") },
  axis: { stroke: lightColour("rule-strong") },
  actual: { stroke: data, "stroke-width": "2.5", "stroke-linejoin": "round", "stroke-linecap": "round" },
  soft: { stroke: data, "stroke-width": "2.5", "stroke-dasharray": "7 4" },
  goal: { stroke: rest, "stroke-width": "3", "stroke-linecap": "round", "stroke-dasharray": "0 7" },
  gap: { stroke: soga, "stroke-width": "2" },
  dot: { fill: paper, stroke: data, "stroke-width": "2" },
  up: { fill: data },
  down: { fill: "none", stroke: data, "stroke-width": "1.5" },
  young: { "fill-opacity": "0.45", "stroke-dasharray": "2 2" },
  strong: bold,
  apart: { fill: soga, "font-weight": "700" },
  stamp: { fill: soga, "font-size": "12", "letter-spacing": "0.7" },
  // tiles and outlines, low to high; hidden ones are strokes on paper
  tile: { stroke: paper, "stroke-width": "1" },
  low: { fill: lightColour("class-1"), stroke: soga },
  mid: { fill: lightColour("class-2") },
  high: { fill: lightColour("class-3") },
  none: { fill: paper, stroke: quiet },
  closed: { fill: paper, stroke: hidden, "stroke-dasharray": "1.5 4.5" },
  veil: { stroke: hidden, "stroke-dasharray": "1.5 4.5" },
  strokes: { stroke: hidden, "stroke-width": "6", "stroke-dasharray": "1.5 4.5" },
  onlow: { fill: lightColour("on-class-1"), "text-anchor": "middle" },
  onmid: { fill: lightColour("on-class-2"), "text-anchor": "middle" },
  onhigh: { fill: lightColour("on-class-3"), "text-anchor": "middle" },
  onnone: { fill: ink, "text-anchor": "middle" },
  onclosed: { fill: ink, "text-anchor": "middle" },
  bold: { "font-weight": "700" },
  short: { "font-size": "12" },
  long: { "font-size": "12" },
  label: { "font-size": "12" },
  // the field of dots
  covered: { stroke: data, "stroke-width": "7", "stroke-linecap": "round", "stroke-dasharray": "0 10" },
  ring: { stroke: rest, "stroke-width": "7", "stroke-linecap": "round", "stroke-dasharray": "0 10" },
  hole: { stroke: paper, "stroke-width": "4", "stroke-linecap": "round", "stroke-dasharray": "0 10" },
  worker: { stroke: quiet, "stroke-width": "2.5", "stroke-linecap": "round", "stroke-dasharray": "0 10" },
};

/** The attributes of an element of a chart by its name and classes; those of a later class win. */
export function drawnStyle(element: string, classes: readonly string[]): Attributes {
  const base: Attributes =
    element === "text"
      ? { fill: lightColour("ink-quiet"), stroke: paper, "stroke-width": "4", "paint-order": "stroke" }
      : element === "path"
        ? { fill: "none" }
        : {};
  const own: Attributes = Object.assign({}, base, ...classes.map((name) => styles[name]));
  // letters on a filled tile need no edge of paper
  return element === "text" && classes.some((name) => /^on/.test(name)) ? without(own, "stroke") : own;
}

function without(attributes: Attributes, name: string): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => key !== name));
}
