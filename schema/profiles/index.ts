import { kotaPasuruan } from "./35.75.ts";
import type { Profile } from "./profile.ts";

/** Every portal instance this program can run as, keyed by publisher code (setting `TERANG_PROFILE`). */
export const profiles: ReadonlyMap<string, Profile> = new Map(
  [kotaPasuruan].map((profile) => [profile.publisher, profile]),
);
