import { PortalError } from "../../server/errors.ts";

/** The code of the PortalError that `run` throws or rejects with; "no error" when it does neither. Other errors pass through. */
export async function errorCode(run: () => unknown): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (error instanceof PortalError) return error.code;
    throw error;
  }
  return "no error";
}
