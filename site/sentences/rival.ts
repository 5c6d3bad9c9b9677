import { type Families, text } from "./family.ts";

export const rivalFamilies: Families = {
  "angka-lain-orang": {
    subject: text("angka menurut {code}", "the figure of {code}"),
    some: text("{code} menyebut {n} orang {when}.", "{code} states {n|person|people} {when}."),
    none: text("{code} menyebut nol {when}: {n} orang.", "{code} states zero {when}: {n} people."),
  },
  "angka-lain-rupiah": {
    subject: text("angka menurut {code}", "the figure of {code}"),
    some: text("{code} menyebut {n} {when}.", "{code} states {n} {when}."),
    none: text("{code} menyebut nol {when}: {n}.", "{code} states zero {when}: {n}."),
  },
  "angka-lain-bagian": {
    subject: text("angka menurut {code}", "the figure of {code}"),
    some: text("{code} menyebut {n} {when}.", "{code} states {n} {when}."),
    none: text("{code} menyebut nol {when}: {n}.", "{code} states zero {when}: {n}."),
  },
};
