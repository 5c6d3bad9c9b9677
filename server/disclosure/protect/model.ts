import type { Form } from "../../../schema/linear-system.ts";
import { cliquesOf, isWithin } from "./cliques.ts";
import type { Dimension } from "./dimensions.ts";
import { type Expansions, expansionsOf } from "./expansions.ts";
import { type JointTable, jointTable, sumOf } from "./joint-table.ts";
import { cellKey, type TablePlan } from "./plan-cells.ts";

/** What ties the cells of a plan to each other: one variable per planned cell (in their order) and per joint cell that is none of them. */
export interface Model {
  readonly variables: number;
  /** each of them is 0 */
  readonly relations: readonly Form[];
  /** any cell of these dimensions as a sum of variables; it need not be planned, but its dimensions must have been named */
  formOf(codes: readonly number[]): Form;
  /** by planned cell, every way to divide it into other planned cells */
  readonly divisions: Expansions;
}

export interface ModelInput {
  readonly dimensions: readonly Dimension[];
  readonly plans: readonly TablePlan[];
  /** planned cells, by their codes */
  readonly cells: readonly (readonly number[])[];
  /** cells outside the plan of which something will be said */
  readonly others: readonly (readonly number[])[];
  /** the classes of each row that was seen, where only those combinations exist */
  readonly observed: readonly (readonly number[])[] | undefined;
}

/** How many joint cells the model of a plan needs, before any is made. */
export function modelSize(input: ModelInput): number {
  return jointTables(input).reduce((sum, joint) => sum + joint, 0);
}

function dimensionSets({ plans, others }: ModelInput): readonly (readonly number[])[] {
  const planned = plans.map((plan) => plan.flatMap((codes, at) => (codes.some((code) => code !== 0) ? [at] : [])));
  return [...planned, ...others.map((codes) => codes.flatMap((code, at) => (code === 0 ? [] : [at])))];
}

/** With `observed`, one joint table of everything: a margin of what was seen would allow combinations that were not. */
function treeOf(input: ModelInput) {
  const sets = dimensionSets(input);
  return cliquesOf(input.observed === undefined ? sets : [[...new Set(sets.flat())].sort((a, b) => a - b)]);
}

function jointTables(input: ModelInput): readonly number[] {
  const { cliques } = treeOf(input);
  if (input.observed) return [input.observed.length];
  return cliques.map((clique) => clique.reduce((size, at) => size * (input.dimensions[at]?.classes ?? 1), 1));
}

/** Builds the model. What the relations leave open is exactly what the published cells leave open to somebody who knows the plan. */
export function buildModel(input: ModelInput): Model {
  const tree = treeOf(input);
  const joints = tree.cliques.map((clique) => jointTable(input.dimensions, clique, input.observed));
  const home = (codes: readonly number[]) => {
    const named = codes.flatMap((code, at) => (code === 0 ? [] : [at]));
    return joints.findIndex((joint) => isWithin(named, joint.dimensions));
  };
  const variableOf: Map<number, number>[] = joints.map(() => new Map());
  const isJoint = input.cells.map((codes, cell) => claim(input, joints, { codes, cell, at: home(codes), variableOf }));
  let variables = input.cells.length;
  joints.forEach((joint, at) => {
    for (const key of joint.keys) if (!variableOf[at]?.has(key)) variableOf[at]?.set(key, variables++);
  });
  const jointsOf = (codes: readonly number[], at = home(codes)): readonly number[] =>
    (joints[at]?.within(codes) ?? []).map((key) => variableOf[at]?.get(key) as number);
  const divisions = expansionsOf(input);
  const relations = input.cells.flatMap((codes, cell): readonly Form[] => {
    if (isJoint[cell]) return [];
    const shortest = divisions(cell).reduce<readonly number[] | undefined>(
      (best, parts) => (best === undefined || parts.length < best.length ? parts : best),
      undefined,
    );
    return [equal([cell], shortest ?? jointsOf(codes))];
  });
  const ties = tree.ties.flatMap(({ a, b, shared }) =>
    meetings(input.dimensions, shared).map((classes) =>
      equal(
        jointsAt(joints[a], variableOf[a], { shared, classes }),
        jointsAt(joints[b], variableOf[b], { shared, classes }),
      ),
    ),
  );
  const places = new Map(input.cells.map((codes, cell) => [cellKey(codes), cell]));
  return {
    variables,
    relations: [...relations, ...ties],
    formOf: (codes) => {
      const cell = places.get(cellKey(codes));
      return cell === undefined ? sumOf(jointsOf(codes)) : [[cell, 1]];
    },
    divisions,
  };
}

interface Claim {
  readonly codes: readonly number[];
  readonly cell: number;
  readonly at: number;
  readonly variableOf: readonly Map<number, number>[];
}

/** Lets a planned cell that is one joint cell stand for it. */
function claim(
  { dimensions }: ModelInput,
  joints: readonly JointTable[],
  { codes, cell, at, variableOf }: Claim,
): boolean {
  const joint = joints[at];
  if (joint === undefined) throw new RangeError("a planned cell whose dimensions stand in no table");
  const classes = joint.dimensions.map(
    (dimension) => dimensions[dimension]?.codes[codes[dimension] as number]?.classes ?? [],
  );
  if (classes.some((set) => set.length !== 1)) return false;
  const key = joint.keyOf(classes.map(([only]) => only as number));
  if (variableOf[at]?.has(key) || !joint.has(key)) return false;
  variableOf[at]?.set(key, cell);
  return true;
}

function equal(left: readonly number[], right: readonly number[]): Form {
  const form = new Map(left.map((variable) => [variable, 1]));
  for (const variable of right) form.set(variable, (form.get(variable) ?? 0) - 1);
  return [...form].filter(([, coefficient]) => coefficient !== 0).sort(([a], [b]) => a - b);
}

/** Every combination of classes of the dimensions that two cliques share. */
function meetings(dimensions: readonly Dimension[], shared: readonly number[]): readonly (readonly number[])[] {
  return shared.reduce<readonly (readonly number[])[]>(
    (starts, at) =>
      starts.flatMap((start) => Array.from({ length: dimensions[at]?.classes ?? 1 }, (_, one) => [...start, one])),
    [[]],
  );
}

function jointsAt(
  joint: JointTable | undefined,
  variables: ReadonlyMap<number, number> | undefined,
  { shared, classes }: { shared: readonly number[]; classes: readonly number[] },
): readonly number[] {
  if (joint === undefined || variables === undefined) return [];
  return joint.matching(shared, classes).map((key) => variables.get(key) as number);
}
