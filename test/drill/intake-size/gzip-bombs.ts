import { createReadStream, createWriteStream } from "node:fs";
import { rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip, gzipSync } from "node:zlib";
import { sampleMark } from "../../../schema/sample.ts";
import type { Bomb } from "./bomb.ts";

const gigabyte = 1024 ** 3;
const part = 64 * 1024 ** 2;

const heading = `${sampleMark.column},nik,bulan,pembayar,jumlah,tanggal_bayar\n`;
const row = `${sampleMark.value},3575010101909000,2024-01,dbhcht,16800,2024-01-10\n`;

/** Zeros, rows that repeat, a bomb behind honest rows, and a bomb inside a bomb. */
export function gzipBombs(): Bomb[] {
  const zeros = Buffer.alloc(part);
  const rows = Buffer.from(row.repeat(Math.floor(part / row.length)));
  return [
    bomb("10 GB of zeros", "nol.csv.gz", 10 * gigabyte, [zeros]),
    bomb("10 GB of one row", "baris.csv.gz", 10 * gigabyte, [Buffer.from(heading), rows]),
    bomb("10 GB of spaces below a row", "spasi.csv", 10 * gigabyte, [
      Buffer.from(heading + row),
      Buffer.alloc(part, " "),
    ]),
    nested("10 GB of zeros, compressed twice", "nol.gz.gz", 10 * gigabyte, zeros),
  ];
}

/** The last of the pieces is repeated up to the size. */
function bomb(name: string, file: string, holds: number, pieces: readonly Buffer[]): Bomb {
  return {
    ...{ name, file, rule: "berkas-mengembang" },
    write: (place) => pipeline(Readable.from(members(holds, pieces)), createWriteStream(place)),
  };
}

/** A gzip file may be many, one behind the other: so each piece is compressed but once. */
function* members(holds: number, pieces: readonly Buffer[]): Generator<Buffer> {
  let written = 0;
  for (const piece of pieces) {
    const member = gzipSync(piece, { level: 9 });
    const times = piece === pieces.at(-1) ? Math.ceil((holds - written) / piece.length) : 1;
    for (let time = 0; time < times; time++) yield member;
    written += piece.length;
  }
}

function nested(name: string, file: string, holds: number, piece: Buffer): Bomb {
  return {
    ...{ name, file, rule: "berkas-jenis-lain" },
    async write(place) {
      const inner = `${place}.inner`;
      await bomb(name, file, holds, [piece]).write(inner);
      await pipeline(createReadStream(inner), createGzip(), createWriteStream(place));
      await rm(inner);
    },
  };
}
