import { BlockList, isIP, isIPv4 } from "node:net";

/** Whether a text names addresses: single ones or networks (`10.0.0.0/8`), with commas between. */
export function isAddressList(text: string): boolean {
  return text.split(",").every((part) => {
    const [address = "", width, ...rest] = part.trim().split("/");
    const most = isIPv4(address) ? 32 : 128;
    return isIP(address) !== 0 && rest.length === 0 && (width === undefined || isWidth(width, most));
  });
}

function isWidth(text: string, most: number): boolean {
  return /^\d{1,3}$/.test(text) && Number(text) <= most;
}

/** The addresses and networks of a text that `isAddressList`; none for `undefined`. */
export function addressList(text: string | undefined): BlockList {
  const list = new BlockList();
  for (const part of text?.split(",") ?? []) {
    const [address = "", width] = part.trim().split("/");
    const family = isIPv4(address) ? "ipv4" : "ipv6";
    if (width === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(width), family);
  }
  return list;
}
