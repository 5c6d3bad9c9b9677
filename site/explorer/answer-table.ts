/** What stands in one place of an answer's table: a value as text, or a number of the API with its address and status. */
export interface Shown {
  readonly text: string;
  readonly id?: string;
  readonly status?: string;
  /** exact decimal text; null where there is no number */
  readonly decimal?: string | null;
  /** a held cell: the month whose number this is */
  readonly asOf?: string | undefined;
}

export interface Column {
  /** where the value stands in the answer, e.g. `coverage.active` */
  readonly path: string;
  /** the indicator's name, where the whole column is one indicator */
  readonly label?: string | undefined;
}

/** An answer of any shape as rows and columns. */
export interface AnswerTable {
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<string, Shown>>[];
}

type Row = Record<string, Shown>;
type Fields = Readonly<Record<string, unknown>>;

/** Names that only wrap what was asked for. */
const wrappers = new Set(["nodes", "edges", "node"]);
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The answer flattened: every entry of a list is a row, what stands above it is repeated in each, and an observation is one
 * number. Where two lists stand side by side their rows follow each other.
 */
export function answerTable(data: unknown): AnswerTable {
  const labels = new Map<string, string | undefined>();
  const roots = isFields(data) ? Object.entries(data) : [];
  const rows = roots.flatMap(([name, value]) => rowsOf(value, roots.length > 1 ? name : "", labels));
  const paths = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return { columns: paths.map((path) => ({ path, label: labels.get(path) })), rows };
}

function rowsOf(value: unknown, path: string, labels: Map<string, string | undefined>): Row[] {
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every((entry) => typeof entry !== "object"))
      return [{ [path]: { text: value.join(", ") } }];
    return value.flatMap((entry) => rowsOf(entry, path, labels));
  }
  if (!isFields(value)) return [{ [path]: { text: value === null || value === undefined ? "" : String(value) } }];
  const number = isFields(value.cell) ? numberOf(value.cell, value.id) : undefined;
  const own: Row = {};
  const lists: Row[][] = [];
  for (const [name, inside] of Object.entries(value)) {
    if (name === "pageInfo") continue;
    if (number && (name === "cell" || name === "id")) {
      own[path || "cell"] = number;
      continue;
    }
    const label = number && path && name === "indicator" && isFields(inside) ? inside.label : undefined;
    if (typeof label === "string") {
      labels.set(path, label);
      continue;
    }
    const at = wrappers.has(name) ? path : path === "" ? name : `${path}.${name}`;
    const rows = rowsOf(inside, at, labels);
    if (rows.length === 1 && !Array.isArray(inside)) Object.assign(own, rows[0]);
    else lists.push(rows);
  }
  if (lists.every((rows) => rows.length === 0)) return Object.keys(own).length > 0 ? [own] : [];
  return lists.flatMap((rows) => rows.map((row) => ({ ...own, ...row })));
}

/** Undefined where the question did not ask for the words that tell a missing number from nought. */
function numberOf(cell: Fields, id: unknown): Shown | undefined {
  const { display, decimal, status, asOfPeriod } = cell;
  if (typeof display !== "string") return undefined;
  return {
    text: display,
    ...(typeof id === "string" && { id }),
    ...(typeof status === "string" && { status }),
    decimal: typeof decimal === "string" ? decimal : null,
    asOf: isFields(asOfPeriod) ? String(asOfPeriod.id) : undefined,
  };
}
