import { createServer } from "node:net";
import { expect, test } from "vitest";
import { refuseTakenPort } from "../../server/commands/serve.ts";
import { freePort, tryPort } from "../../server/free-port.ts";
import { readSettings } from "../../server/settings.ts";

const refuse = (port: number, host: string) =>
  refuseTakenPort({ settings: readSettings({ PORT: String(port), HOST: host }, "/project") });

test("a port is taken only while somebody listens there", async () => {
  const port = await freePort();
  expect(await tryPort(port, "127.0.0.1")).toEqual({ state: "free" });
  await refuse(port, "127.0.0.1");
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, "127.0.0.1", resolve));
  try {
    expect(await tryPort(port, "127.0.0.1")).toEqual({ state: "taken" });
    await expect(refuse(port, "127.0.0.1")).rejects.toMatchObject({ code: "PORT_TAKEN", exitCode: 4 });
  } finally {
    await new Promise((resolve) => other.close(resolve));
  }
});

test("an address that is not this computer's is no port in use", async () => {
  // 192.0.2.0/24 is kept for documents: no computer has it
  expect(await tryPort(await freePort(), "192.0.2.1")).toEqual({ state: "unusable", reason: "EADDRNOTAVAIL" });
  const error = await refuse(await freePort(), "192.0.2.1").catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: "HOST_UNUSABLE", exitCode: 4 });
});
