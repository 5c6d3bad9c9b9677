import type { TestProject } from "vitest/node";
import { startPortal } from "./start-portal.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** address of the running sample portal and folder of its pages */
    portal: { readonly url: string; readonly siteFolder: string };
  }
}

/** One sample portal for all browser tests, started as a reader of the README starts it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const portal = await startPortal();
  project.provide("portal", { url: portal.url, siteFolder: portal.siteFolder });
  return () => portal.stop();
}
