// Readers of other people's that come without types: as much of them as the tests use.

declare module "jsonstat-toolkit" {
  export interface JsonStatCategory {
    readonly label: string;
    readonly unit?: { readonly label?: string; readonly decimals: number };
  }
  export interface JsonStatDimension {
    readonly id: readonly string[];
    readonly role: string;
    Category(code: string): JsonStatCategory;
  }
  export interface JsonStatCell {
    readonly value: number | null;
    readonly status: string | null;
  }
  export interface JsonStatDataset {
    readonly class: string;
    readonly label: string;
    readonly note: readonly string[] | null;
    readonly extension: Readonly<Record<string, unknown>>;
    readonly id: readonly string[];
    readonly n: number;
    Dimension(name: string): JsonStatDimension;
    Data(at: Readonly<Record<string, string>>): JsonStatCell | null;
  }
  export interface JsonStatCollection {
    readonly class: string;
    readonly label: string;
    readonly length: number;
    readonly extension: Readonly<Record<string, unknown>>;
    Dataset(): readonly JsonStatDataset[];
  }
  const JSONstat: (response: object) => JsonStatCollection;
  export default JSONstat;
}

declare module "datapackage" {
  export interface LoadedResource {
    readonly name: string;
    readonly errors: readonly Error[];
    read(options: { keyed: true }): Promise<readonly Readonly<Record<string, unknown>>[]>;
  }
  export interface LoadedPackage {
    readonly valid: boolean;
    readonly errors: readonly Error[];
    readonly resources: readonly LoadedResource[];
  }
  const Package: { load(descriptor: object, options?: { basePath: string }): Promise<LoadedPackage> };

  export { Package };
}
