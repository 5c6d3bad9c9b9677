import pg from "pg";
import { addMonths, monthsBetween } from "../../../schema/month.ts";
import type { Profile } from "../../../schema/profiles/profile.ts";
import { type Codelists, regionsWithin } from "../../../server/codelists.ts";
import type { Databases } from "../../../server/database/databases.ts";

/** Months of the measured city, from this one on; each release adds two and revises the one before them. */
export const firstMonth = "2024-01";
export const monthCount = 24;
const monthsPerRelease = 2;
export const measuredIndicator = "peserta-aktif";
const indicators = [measuredIndicator, "peserta-baru", "peserta-berakhir", "sasaran"];

/**
 * Fills an empty portal with invented counts for every kelurahan, kecamatan and the city, written by the publisher's own role in twelve
 * releases. Every cell is published: what hides cells is not measured here. Gives the number of the last release.
 */
export async function fillPortal(
  { access, admin }: Databases,
  codelists: Codelists,
  profile: Profile,
): Promise<number> {
  const { publisher } = profile;
  const client = new pg.Client(access.publisher);
  await client.connect();
  try {
    const known = await client.query<{ number: number }>("select max(number)::int as number from release");
    if (known.rows[0]?.number) return known.rows[0].number;
    const months = monthsBetween(firstMonth, addMonths(firstMonth, monthCount - 1));
    const regions = (["kota", "kecamatan", "kelurahan"] as const)
      .flatMap((level) => regionsWithin(codelists.regions, publisher, level))
      .map(({ code }) => code);
    for (let number = 1; number * monthsPerRelease <= months.length; number++) {
      const covered = months.slice(0, number * monthsPerRelease);
      await client.query("begin");
      await insertRelease(client, { publisher, number, period: covered.at(-1) ?? firstMonth });
      await client.query(
        `insert into observation (publisher, indicator, region, period, since, status, quality, value, source, reason)
         select $1, indicator, region, period, $2, 'PUBLISHED', 'PROVISIONAL',
                200 + abs(hashtext(indicator || region || period)) % 700 + case when period = $6 then 1 else 0 end,
                'bench', case when period = $6 then 'revised' else 'new-period' end
         from unnest($3::text[]) indicator cross join unnest($4::text[]) region cross join unnest($5::text[]) period`,
        [
          publisher,
          number,
          indicators,
          regions,
          covered.slice(-monthsPerRelease - 1),
          covered.at(-monthsPerRelease - 1),
        ],
      );
      await client.query("commit");
    }
    await analyse(admin.portal);
    return months.length / monthsPerRelease;
  } finally {
    await client.end();
  }
}

async function insertRelease(
  client: pg.Client,
  { publisher, number, period }: { publisher: string; number: number; period: string },
): Promise<void> {
  const [id, previous] = [`${publisher}/${period}/1.0.0`, addMonths(period, -monthsPerRelease)];
  const release = {
    ...{ id, publisher, number, period, firstPeriod: firstMonth, version: "1.0.0", kind: "MAJOR", isSample: true },
    ...{ scheduledFor: `${addMonths(period, 1)}-15`, nextDue: `${addMonths(period, 2)}-15` },
    previous: number === 1 ? undefined : `${publisher}/${previous}/1.0.0`,
    contentDigest: `sha256:${String(number).padStart(64, "0")}`,
  };
  await client.query(
    `insert into release (publisher, number, id, period, first_period, version, kind, is_sample, scheduled_for, next_due, previous,
                          content_digest, manifest)
     values ($1, $2, $3, $4, $5, '1.0.0', 'MAJOR', true, $6, $7, $8, $9, $10)`,
    [
      ...[publisher, number, id, period, firstMonth, release.scheduledFor, release.nextDue, release.previous ?? null],
      ...[release.contentDigest, { release, files: [], sources: [], definitions: {}, software: "terang bench" }],
    ],
  );
  await client.query(
    `insert into source (publisher, id, since, institution, document, definition)
     select $1, 'bench', $2, 'bench', 'bench', 'bench' where $2 = 1`,
    [publisher, number],
  );
  await client.query("insert into publication values ($1, $2, $2, $3::date + time '09:00')", [
    publisher,
    number,
    release.scheduledFor,
  ]);
}

async function analyse(owner: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query("vacuum analyze observation");
  } finally {
    await client.end();
  }
}

/** Lets every server of the measurement have its connections at once; each portal that starts sets the role's limit anew. */
export async function liftConnectionLimit(owner: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query("alter role terang_reader connection limit -1");
  } finally {
    await client.end();
  }
}

/** Gives PostGraphile what it makes a schema of: a function with the same cells. Of the measurement's own database only. */
export async function addFunctionForPeers(
  owner: pg.ClientConfig,
  { publisher, release, names }: { publisher: string; release: number; names: ReadonlyMap<string, string> },
): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query(`
      drop schema if exists terang_bench cascade;
      create schema terang_bench;
      create table terang_bench.region_name (code text primary key, name text not null);
      create table terang_bench.cell (address text, code text, name text, period text, status text, decimal text);
      create function terang_bench.cells(regions text[], periods text[]) returns setof terang_bench.cell language sql stable as $$
        select found.indicator || '/' || found.region || '/' || found.period, found.region, region_name.name, found.period,
               found.status, found.value::text
        from (
          select distinct on (indicator, region, period, dimensions) indicator, region, period, status, value
          from observation
          where publisher = '${publisher}' and since <= ${release} and indicator = '${measuredIndicator}'
            and region = any(regions) and period = any(periods) and dimensions = ''
          order by indicator, region, period, dimensions, since desc
        ) as found join terang_bench.region_name on region_name.code = found.region
        order by found.region, found.period
      $$;
      grant usage on schema terang_bench to terang_reader;
      grant select on all tables in schema terang_bench to terang_reader;`);
    await client.query("insert into terang_bench.region_name select * from unnest($1::text[], $2::text[])", [
      [...names.keys()],
      [...names.values()],
    ]);
  } finally {
    await client.end();
  }
}
