/** Words of share cards and share links, in English. */
export const share = {
  band: "{mark} · do not cite",
  until: "Data up to {date}, {quality}",
  untilOnly: "Data up to {date}",
  release: "{portal} · release {release}",
  check: "Still right? Type {address}",
  send: "Send this page by WhatsApp",
  budget: "Budget {year}, {place}",
  topic: "{topic}, {place}",
  lapse: "What is about to end, {place}",
  kecamatan: "{name} district, {place}",
  kelurahan: "Kelurahan {name}, {kecamatan} district, {place}",
} as const;
