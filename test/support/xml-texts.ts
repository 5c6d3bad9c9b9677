import sax from "sax";

/** The texts of a well-formed XML file by the path of their element. Throws where it is not well-formed. */
export function xmlTexts(xml: string): [place: string, text: string][] {
  const parser = sax.parser(true, { xmlns: true });
  const open: string[] = [];
  const texts: [string, string][] = [];
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name }) => {
    open.push(name);
    texts.push([open.join("/"), ""]);
  };
  parser.ontext = (text) => {
    const last = texts.findLast(([place]) => place === open.join("/"));
    if (last) last[1] += text;
  };
  parser.onclosetag = () => open.pop();
  parser.write(xml).close();
  return texts;
}
/** The texts of every element at a place. */
export const textsAt = (xml: string, place: string) =>
  xmlTexts(xml).flatMap(([one, text]) => (one === place ? [text] : []));
