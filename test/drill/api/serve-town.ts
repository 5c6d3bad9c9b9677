import { openHttpPortal } from "../../support/http-portal.ts";

// A portal of an invented town as a process of its own; it tells its port, and publishes a month when it is told to.
const portal = await openHttpPortal({ months: 3 });
let months = 3;
let version = 0;
process.on("message", (wish) => {
  if (wish === "publish") void publish();
  else void stop();
});
process.send?.({ port: portal.port });

/** The next release: another month, or once the year is full its last month with other numbers. */
async function publish(): Promise<void> {
  if (months < portal.api.town.length) months++;
  else {
    const last = portal.api.town.length - 1;
    const december = portal.api.town[last];
    if (!december) throw new TypeError("the town has no months");
    const [, ...others] = december.active;
    version++;
    portal.api.town[last] = { ...december, active: [900 + version, ...others] };
  }
  const { release } = await portal.api.publish(months);
  process.send?.({ release: release.id });
}

async function stop(): Promise<void> {
  await portal.close();
  process.disconnect();
}
