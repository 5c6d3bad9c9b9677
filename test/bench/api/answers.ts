import type { Contender } from "./contenders.ts";
import { type Kind, kinds, portalQuestion, postgraphileQuestion } from "./questions.ts";

/** One cell as every server must give it. */
type Row = readonly [id: string, code: string, name: string, period: string, status: string, decimal: string | null];

interface PortalNode {
  readonly id: string;
  readonly region: { readonly code: string; readonly name: string };
  readonly period: { readonly id: string };
  readonly cell: { readonly status: string; readonly decimal: string | null };
}

interface FlatNode {
  readonly address: string;
  readonly code: string;
  readonly name: string;
  readonly period: string;
  readonly status: string;
  readonly decimal: string | null;
}

/** What a server answers to a question, as rows that can be compared and as the bytes it sent. Throws where it is no 200. */
export async function answersOf(
  { name, port, path, isPostgraphile }: Contender,
  kind: Kind,
  at: number,
  regions: readonly string[],
): Promise<{ readonly rows: Row[]; readonly bytes: Buffer }> {
  const question = isPostgraphile ? postgraphileQuestion : portalQuestion;
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      "accept-encoding": "identity",
      // the rate limit counts by client: each comparison is one of its own
      "x-forwarded-for": `10.255.${kinds.indexOf(kind)}.${at % 256}`,
    },
    body: question(kind, at, regions),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  if (response.status !== 200) throw new Error(`${name} answers ${response.status}: ${bytes.toString().slice(0, 300)}`);
  const { data, errors } = JSON.parse(bytes.toString()) as {
    data: { observations: { nodes: PortalNode[] } } & { cells: { nodes: FlatNode[] } };
    errors?: unknown;
  };
  if (errors) throw new Error(`${name} answers with errors: ${JSON.stringify(errors).slice(0, 500)}`);
  const rows = isPostgraphile
    ? data.cells.nodes.map((node): Row => [node.address, node.code, node.name, node.period, node.status, node.decimal])
    : data.observations.nodes.map(
        ({ id, region, period, cell }): Row => [id, region.code, region.name, period.id, cell.status, cell.decimal],
      );
  return { rows, bytes };
}

/** Tells the server that only sends bytes which ones. */
export async function keepAt({ port }: Contender, bytes: Buffer): Promise<void> {
  await (await fetch(`http://127.0.0.1:${port}/keep`, { method: "POST", body: new Uint8Array(bytes) })).arrayBuffer();
}
