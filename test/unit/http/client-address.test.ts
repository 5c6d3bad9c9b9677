import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { isAddressList } from "../../../server/address-list.ts";
import { clientAddress } from "../../../server/http/client-address.ts";

const asked = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  }) as unknown as IncomingMessage;

test.each([
  ["no proxy is believed unless it is named", undefined, "203.0.113.9", "198.51.100.1", "203.0.113.9"],
  ["a named proxy is believed", "10.0.0.1", "10.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["another is not", "10.0.0.1", "10.0.0.2", "198.51.100.1", "10.0.0.2"],
  ["what a client wrote before it is not", "10.0.0.1", "10.0.0.1", "1.1.1.1, 198.51.100.1", "198.51.100.1"],
  ["a chain of named ones is followed", "10.0.0.0/8", "10.0.0.1", "198.51.100.1, 10.2.0.1", "198.51.100.1"],
  ["something that is no address ends it", "10.0.0.1", "10.0.0.1", "1.1.1.1, unknown", "10.0.0.1"],
  ["without the header it is the proxy", "10.0.0.1", "10.0.0.1", undefined, "10.0.0.1"],
  ["IPv4 in IPv6 is IPv4", "10.0.0.1", "::ffff:10.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["IPv6 is counted by its /64", undefined, "2001:db8:0:7:1::1", undefined, "2001:db8:0:7::/64"],
  ["however it is written", undefined, "2001:0DB8::7:0:0:0:2", undefined, "2001:db8:0:7::/64"],
] as const)("%s", (_, proxies, remote, forwarded, client) => {
  expect(clientAddress(proxies)(asked(remote, forwarded))).toBe(client);
});

test.each([
  ["10.0.0.1", true],
  ["10.0.0.0/8, ::1", true],
  ["10.0.0.0/33", false],
  ["10.0.0", false],
  ["fd00::/129", false],
  ["10.0.0.1,", false],
])("%s is a list of addresses: %s", (text, is) => {
  expect(isAddressList(text)).toBe(is);
});

test("what is remembered of one request is never told of another, however many there are", () => {
  const clientOf = clientAddress("10.0.0.1");
  const address = (at: number) => `198.51.${at >> 8}.${at & 255}`;
  for (let round = 0; round < 2; round++) {
    // more than are remembered at once
    for (let at = 0; at < 12_000; at++) expect(clientOf(asked("10.0.0.1", address(at)))).toBe(address(at));
    expect(clientOf(asked("10.0.0.2", address(1)))).toBe("10.0.0.2");
    expect(clientOf(asked("10.0.0.1"))).toBe("10.0.0.1");
  }
});
