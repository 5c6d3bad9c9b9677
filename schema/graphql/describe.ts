/** A description of the contract: plain Indonesian first, English after, as every element of the SDL carries it. */
export function describe(id: string, en: string): { readonly description: string } {
  return { description: `${id}\n\n${en}` };
}
