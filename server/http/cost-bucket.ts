import { PortalError } from "../errors.ts";

/** Points a client may spend: 5,000 a second in the long run, 50,000 at once. One point is one field of one row. */
export const rateLimits = { pointsPerSecond: 5_000, burst: 50_000 } as const;

/** Clients remembered at once; those who were quiet longest are forgotten first, which only ever favours a client. */
const mostClients = 50_000;
const mostPassedOver = 8;

/** Takes points from one client. Throws `RATE_LIMITED` where the bucket has not so many; then nothing is taken. */
export type Charge = (client: string, points: number) => void;

/** Opens the buckets of all clients; `now` in milliseconds. */
export function costBuckets(now: () => number = () => performance.now()): Charge {
  const buckets = new Map<string, { left: number; at: number }>();
  const { pointsPerSecond, burst } = rateLimits;
  const fullAfter = (burst / pointsPerSecond) * 1000;
  return (client, points) => {
    const at = now();
    const bucket = buckets.get(client);
    const left = bucket ? Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * pointsPerSecond) : burst;
    if (points > left) {
      const seconds = Math.ceil((points - left) / pointsPerSecond);
      throw new PortalError("RATE_LIMITED", { seconds, points: Math.ceil(points), rate: pointsPerSecond, burst });
    }
    if (bucket) {
      bucket.left = left - points;
      bucket.at = at;
      return;
    }
    buckets.set(client, { left: left - points, at });
    let passedOver = 0;
    for (const [oldest, kept] of buckets) {
      if (buckets.size <= mostClients) break;
      buckets.delete(oldest);
      // one that is still filling up is the last to be forgotten, as long as there are few of them
      if (at - kept.at < fullAfter && passedOver++ < mostPassedOver) buckets.set(oldest, kept);
    }
  };
}
