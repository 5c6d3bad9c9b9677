// What every peer is told by the measurement: where it listens, how it reads PostgreSQL, and which release is in force.
import pg from "pg";

const { port, database, publisher, release, regions, connections } = JSON.parse(process.env.TERANG_BENCH ?? "{}");

export { database, port };

const names = new Map(regions);
const pool = new pg.Pool({ ...database, max: connections });
pool.on("error", () => undefined);

/**
 * The cells as of the release, in coordinate order, in the shape of the answer. The release was looked up once at the start, which the
 * portal does every 0.2 s; the statement is prepared once per connection.
 */
export async function readNodes({ indicator, region, period }) {
  const { rows } = await pool.query({
    name: "cells",
    text: `select distinct on (indicator, region, period, dimensions) indicator, region, period, status, value::text as decimal
           from observation
           where publisher = $1 and since <= $2 and indicator = any($3) and region = any($4) and period = any($5) and dimensions = ''
           order by indicator, region, period, dimensions, since desc`,
    values: [publisher, release, indicator, region, period],
  });
  return rows.map((row) => ({
    id: `${row.indicator}/${row.region}/${row.period}`,
    region: { code: row.region, name: names.get(row.region) },
    period: { id: row.period },
    cell: { status: row.status, decimal: row.decimal },
  }));
}

/** The portal's question in a schema of the peers' own: the same names, no interface, no scalars that check anything. */
export const typeDefs = `
  scalar RegionCode
  scalar PeriodId
  input ObservationFilter { indicator: [ID!]! region: [RegionCode!] period: [PeriodId!] }
  type Region { code: RegionCode! name: String! }
  type Period { id: PeriodId! }
  type Cell { status: String! decimal: String }
  type Observation { id: ID! region: Region! period: Period! cell: Cell! }
  type ObservationConnection { nodes: [Observation!]! }
  type Query { observations(where: ObservationFilter!, first: Int = 100): ObservationConnection! }
`;

export const resolvers = {
  Query: { observations: async (_, { where }) => ({ nodes: await readNodes(where) }) },
};
