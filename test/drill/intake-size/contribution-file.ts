import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { sampleMark } from "../../../schema/sample.ts";

const payers = ["dbhcht", "baznas", "apbd", "mandiri"];

/** Writes a contribution list of `size` bytes or a row more, of people who are not there: no office gives out their serials. */
export async function writeContributions(place: string, size: number): Promise<void> {
  await pipeline(Readable.from(pieces(size)), createWriteStream(place));
}

function* pieces(size: number): Generator<string> {
  let written = 0;
  let piece = `${sampleMark.column},nik,bulan,pembayar,jumlah,tanggal_bayar,tanggal_kembali\n`;
  for (let at = 0; written < size; at++) {
    piece += row(at);
    if (piece.length < 256 * 1024 && written + piece.length < size) continue;
    written += piece.length;
    yield piece;
    piece = "";
  }
}

function row(at: number): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const day = two((at % 28) + 1 + (at % 2 === 0 ? 0 : 40));
  const nik = `35750${1 + (at % 4)}${day}${two((at % 12) + 1)}${two(60 + (at % 40))}${9000 + (at % 1000)}`;
  const month = two((at % 12) + 1);
  return `${sampleMark.value},${nik},2024-${month},${payers[at % 4]},16800,2024-${month}-${two((at % 28) + 1)},\n`;
}
