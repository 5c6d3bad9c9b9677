import type { IncomingMessage } from "node:http";
import { type BlockList, isIP, isIPv4, isIPv6 } from "node:net";
import { addressList } from "../address-list.ts";

const mostForwarded = 20;
const mostRemembered = 10_000;
const longestRemembered = 200;

/**
 * Tells who a request is counted for. `X-Forwarded-For` is believed only as far as the hop before it is one of `proxies`; anyone may
 * write the rest. IPv6 is counted by its /64, which one household or server has to itself.
 */
export function clientAddress(proxies: string | undefined): (request: IncomingMessage) => string {
  const trusted: BlockList = addressList(proxies);
  const isTrusted = (address: string) => trusted.check(address, isIPv4(address) ? "ipv4" : "ipv6");
  const read = (remote: string, header: string): string => {
    let address = plain(remote);
    const hops = header.split(",").slice(-mostForwarded);
    while (isIP(address) !== 0 && isTrusted(address)) {
      const hop = plain((hops.pop() ?? "").trim());
      if (isIP(hop) === 0) break;
      address = hop;
    }
    return isIPv6(address) ? network64(address) : address;
  };
  // the same clients come again and again; addresses are long to read
  let known = new Map<string, string>();
  return (request) => {
    const remote = request.socket.remoteAddress ?? "";
    const header = request.headers["x-forwarded-for"] ?? "";
    const forwarded = Array.isArray(header) ? header.join(",") : header;
    const asked = `${remote} ${forwarded}`;
    const before = known.get(asked);
    if (before !== undefined) return before;
    const client = read(remote, forwarded);
    if (known.size >= mostRemembered) known = new Map();
    if (asked.length <= longestRemembered) known.set(asked, client);
    return client;
  };
}

/** An IPv4 address that came through an IPv6 socket is the same client. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "").replace(/%.*$/, "");
}

/** The first four groups, written out. */
function network64(address: string): string {
  const [head = "", tail] = address.toLowerCase().split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0");
  const groups = [...before, ...gap, ...after].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, ""));
  return `${groups.join(":")}::/64`;
}
