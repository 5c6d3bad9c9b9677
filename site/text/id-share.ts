/** Words of share cards and share links, in Indonesian. A card is read without its page, so it says everything itself. */
export const share = {
  band: "{mark} · jangan dikutip",
  until: "Data sampai {date}, {quality}",
  untilOnly: "Data sampai {date}",
  release: "{portal} · rilis {release}",
  check: "Masih benar? Ketik {address}",
  send: "Kirim halaman ini lewat WhatsApp",
  budget: "Anggaran {year}, {place}",
  topic: "{topic}, {place}",
  lapse: "Yang akan berakhir, {place}",
  kecamatan: "Kecamatan {name}, {place}",
  kelurahan: "Kelurahan {name}, Kec. {kecamatan}, {place}",
} as const;
