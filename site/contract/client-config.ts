/** Scalars travel as JSON text; without this the generator calls each of them unknown. */
function scalarsOf(sdl: string): Record<string, string> {
  return Object.fromEntries([...sdl.matchAll(/^scalar (\w+)/gm)].map(([, name = ""]) => [name, "string"]));
}

/** Settings of GraphQL Code Generator (preset `client`) for the printed contract: what a typed client has to set, no more. */
export function clientConfig(sdl: string) {
  return {
    preset: "client",
    presetConfig: { fragmentMasking: false },
    config: { documentMode: "string", useTypeImports: true, enumsAsTypes: true, scalars: scalarsOf(sdl) },
  } as const;
}

/** The same settings as a file `codegen.json` for a project that keeps the contract and its questions beside it. */
export function clientConfigFile(sdl: string): string {
  const generates = { "src/client/": clientConfig(sdl) };
  return JSON.stringify({ schema: "schema.graphql", documents: "src/**/*.graphql", generates }, null, 2);
}
