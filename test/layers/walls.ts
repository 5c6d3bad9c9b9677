/** A wall between rooms. Paths are below the root; a prefix that ends in `/` is a folder. */
export interface Wall {
  readonly says: string;
  /** files the wall stands around */
  readonly of: readonly string[];
  readonly except?: readonly string[];
  /** the only own files they may import, or … */
  readonly only?: readonly string[];
  /** … the own files they may not import; with `through`, not by way of others either */
  readonly never?: readonly string[];
  readonly through?: boolean;
  /** the only packages and builtins they may import */
  readonly packages?: readonly string[];
}

const everything = ["schema/", "server/", "site/"];

/** The walls of ARCHITECTURE.md, one row each. There is no list of exceptions: `except` only splits a room in two. */
export const walls: readonly Wall[] = [
  {
    says: "schema imports no other room, and no package",
    of: ["schema/"],
    except: ["schema/graphql/"],
    only: ["schema/"],
    packages: [],
  },
  {
    says: "schema/graphql imports no other room, and only the packages that declare a contract",
    of: ["schema/graphql/"],
    only: ["schema/"],
    // type-graphql does not load without reflect-metadata
    packages: ["graphql", "graphql-scalars", "reflect-metadata", "type-graphql"],
  },
  {
    says: "disclosure imports schema and highs only",
    of: ["server/disclosure/"],
    only: ["server/disclosure/", "schema/"],
    packages: ["highs"],
  },
  { says: "downloads imports schema only", of: ["server/downloads/"], only: ["server/downloads/", "schema/"] },
  {
    says: "workbook knows nothing of the portal, and no package but the writer",
    of: ["server/workbook/"],
    only: ["server/workbook/"],
    packages: ["write-excel-file"],
  },
  {
    says: "intake and demo judge and invent apart: neither imports the other",
    of: ["server/intake/"],
    never: ["server/demo/"],
  },
  {
    says: "intake and demo judge and invent apart: neither imports the other",
    of: ["server/demo/"],
    never: ["server/intake/"],
  },
  {
    says: "what serves the public never reaches the confidential rooms, not by way of another file either",
    of: ["server/graphql/", "server/downloads/", "server/published/", "site/"],
    never: ["server/intake/", "server/registry/", "server/disclosure/", "server/release/"],
    through: true,
  },
  {
    says: "only intake, registry and release/record open the private database",
    of: everything,
    except: ["server/intake/", "server/registry/", "server/release/record.ts"],
    never: ["server/database/registry-connection.ts"],
  },
  {
    says: "only published reads the public database",
    of: everything,
    except: ["server/published/"],
    never: ["server/database/portal-reader.ts"],
  },
  {
    says: "only release writes the public database",
    of: everything,
    except: ["server/release/"],
    never: ["server/database/portal-publisher.ts"],
  },
  { says: "nothing that runs imports a test", of: everything, never: ["test/"] },
];

/** The gate judges what the others made: whatever code they shared, both would get wrong together. */
export const independence = {
  says: "gate shares no code with secondary and repair beyond the cell type",
  one: /^server\/disclosure\/(?:gate|attack)(?:[-.][^/]*)?(?:\/.*)?$/,
  other: /^server\/disclosure\/(?:secondary|repair)(?:[-.][^/]*)?(?:\/.*)?$/,
  mayShare: ["schema/"],
} as const;
