import tokens from "../styles/tokens.css?raw";

const light = new Map(
  [...(/:root\s*\{([^}]*)\}/.exec(tokens)?.[1] ?? "").matchAll(/--([\w-]+):\s*([^;]+);/g)].map(
    ([, name = "", value = ""]) => [name, value.trim()] as const,
  ),
);

/** The light value of a colour of `tokens.css`: pictures that leave the site keep it. Throws RangeError for an unknown name. */
export function lightColour(name: string): string {
  const value = light.get(name);
  if (value === undefined) throw new RangeError(`no token --${name}`);
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other === undefined ? value : lightColour(other);
}
