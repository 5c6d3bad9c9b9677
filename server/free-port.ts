import { createServer } from "node:net";

/** A port of 127.0.0.1 that nobody listens on just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === "object" ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

/**
 * What becomes of listening on `port` of `host` now. Port 0 is always free. `unusable`: no program holds the port, but this computer or
 * this user cannot listen there; `reason` is the system's code, as `EADDRNOTAVAIL`.
 */
export type PortState = { readonly state: "free" | "taken" } | { readonly state: "unusable"; readonly reason: string };

/** Tries to listen on `port` of `host` and lets go again. */
export function tryPort(port: number, host: string): Promise<PortState> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.on("error", ({ code }: NodeJS.ErrnoException) => {
      resolve(code === "EADDRINUSE" ? { state: "taken" } : { state: "unusable", reason: code ?? "?" });
    });
    probe.listen(port, host, () => probe.close(() => resolve({ state: "free" })));
  });
}
