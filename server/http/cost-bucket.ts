import { PortalError } from "../errors.ts";

/** Points a client may spend: 5,000 a second in the long run, 50,000 at once. One point is one field of one row. */
export const rateLimits = { pointsPerSecond: 5_000, burst: 50_000 } as const;

/** Clients remembered at once; those who were quiet longest are forgotten first, which only ever favours a client. */
const mostClients = 50_000;

/** Takes points from one client. Throws `RATE_LIMITED` where the bucket has not so many; then nothing is taken. */
export type Charge = (client: string, points: number) => void;

/** Opens the buckets of all clients; `now` in milliseconds. */
export function costBuckets(now: () => number = () => performance.now()): Charge {
  const buckets = new Map<string, { readonly left: number; readonly at: number }>();
  const { pointsPerSecond, burst } = rateLimits;
  return (client, points) => {
    const at = now();
    const before = buckets.get(client);
    const left = before ? Math.min(burst, before.left + ((at - before.at) / 1000) * pointsPerSecond) : burst;
    if (points > left) {
      const seconds = Math.ceil((points - left) / pointsPerSecond);
      throw new PortalError("RATE_LIMITED", { seconds, points: Math.ceil(points), rate: pointsPerSecond, burst });
    }
    buckets.delete(client);
    buckets.set(client, { left: left - points, at });
    if (buckets.size > mostClients) {
      const [oldest] = buckets.keys();
      if (oldest !== undefined) buckets.delete(oldest);
    }
  };
}
