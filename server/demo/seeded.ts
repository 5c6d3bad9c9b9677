/**
 * A whole number 0…2³²−1 that depends on nothing but its arguments: murmur3's 32-bit mixing (public domain, Austin Appleby) over
 * seed, purpose and index. Any person can be derived without the ones before, so a town of ten million needs no memory.
 */
export function seededInteger(seed: number, purpose: number, index: number): number {
  let hash = mix(seed | 0, purpose);
  hash = mix(hash, index % 4294967296);
  hash = mix(hash, Math.floor(index / 4294967296));
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return hash >>> 0;
}

/** The same as a fraction, 0 included, 1 excluded. */
export function seededFraction(seed: number, purpose: number, index: number): number {
  return seededInteger(seed, purpose, index) / 4294967296;
}

/** A whole number from `least` to `most`, both included. */
export function seededBetween(seed: number, purpose: number, index: number, least: number, most: number): number {
  return least + Math.floor(seededFraction(seed, purpose, index) * (most - least + 1));
}

function mix(hash: number, word: number): number {
  let part = Math.imul(word | 0, 0xcc9e2d51);
  part = (part << 15) | (part >>> 17);
  const mixed = hash ^ Math.imul(part, 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}
