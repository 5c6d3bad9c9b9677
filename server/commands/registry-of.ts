import { openRegistryRoom, type RegistryRoom } from "../registry/open-registry-room.ts";
import { keptSecret } from "../state-files.ts";
import type { CommandContext } from "./context.ts";
import type { OpenPortal } from "./open-portal.ts";

/** Opens the private database for the rooms that may use it; closed with the context. */
export function registryOf(context: CommandContext, { databases }: OpenPortal): RegistryRoom {
  const registry = openRegistryRoom(databases.access);
  context.closing.add(() => registry.close());
  return registry;
}

/** The key that turns NIKs into pseudonyms: from the settings, or made once and kept in the secrets folder. */
export function pseudonymKey({ settings }: CommandContext): Buffer {
  return Buffer.from(settings.pseudonymKey ?? keptSecret(settings.stateFolder, "pseudonym.key", 32), "hex");
}
