/** A run of digits as long as a NIK, a family card, a membership or an employee's number. */
const longRun = /\p{Nd}{13,}/u;
/** Digits in groups with one separator between: 3575 0101 0790 9999. */
const groupedRuns = /(?<![\d.-])\d+(?:[ .-]\d+)+(?![\d-])/g;
const mobile = /(?<!\d)(?:\+\s?62|\(62\)|62|0)[ .)-]{0,2}8[1-9](?:[ .-]?\d){7,10}(?!\d)/;
const landline = /(?<![\d.])(?:\(0[2-9]\d{1,2}\)[ -]?|0[2-9]\d{1,2}[ -])\d{5,8}(?!\d)/;
const email = /[\w.+-]{1,64}\s?@\s?[\w-]{1,63}\.[a-z]{2,}/i;

/** Four by four, as on a card. */
const byFours = /(?<!\d)\d{4}([ .-])\d{4}\1\d{4}\1\d{4}(?!\d)/g;

/** what is made of digits and belongs to nobody, where it is no part of a longer run */
const amounts = alone(String.raw`\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,3}(?:,\d{3})+`);
const dates = alone(
  String.raw`(?:19|20)\d{2}[-./]\d{1,2}(?:[-./]\d{1,2})?|\d{1,2}[-./](?:\d{1,2}[-./])?(?:19|20)\d{2}|(?:19|20)\d{2}-(?:19|20)\d{2}`,
);
const years = alone(String.raw`(?:19|20)\d{2}`);
const regionCodes = alone(String.raw`\d{2}\.\d{2}(?:\.\d{2}(?:\.\d{4})?)?`);
/** numbers of letters and decrees have slashes */
const documentNumbers = /[\w.-]*\/[\w./-]*/g;

const dead = /\b(?:almarhum(?:ah)?|almh?)\b/i;
const behalf = /(?<![\p{L}\d])(?:a\.\s?n\.?|a\/n|atas nama|on behalf of)\s+(\p{Lu}[\p{L}'’]*)/giu;
const title =
  /(?<![\p{L}\d.])(?:bpk|bapak|ibu|pak|bu|sdri?|saudar[ai]|tn|tuan|ny|nyonya|mr|mrs|ms)\.?\s+(\p{Lu}[\p{L}'’]*)/giu;
/** what follows a title or “a.n.” and is no name: offices, places, common words */
const noName = new Set(
  [
    "kepala wali walikota wakil bupati gubernur menteri presiden sekretaris asisten camat lurah ketua direktur direksi",
    "pimpinan pejabat pemerintah pemkot pemprov dinas badan bpjs baznas kantor cabang kota kabupaten provinsi kecamatan",
    "kelurahan pt cv ud yayasan koperasi masjid peserta pekerja penerima pembayar hamil rumah kandung pkk kader dan atau",
    "anggota dewan dprd opd the mayor head office city government",
  ].flatMap((line) => line.split(" ")),
);

const monthNames =
  "jan(?:uari|uary)?|[fp]eb(?:ruari|ruary)?|mar(?:et|ch)?|apr(?:il)?|mei|may|jun[ie]?|jul[iy]?|ag(?:ustus|u|t|s)|aug(?:ust)?|" +
  "sep(?:t|tember)?|o[kc]t(?:ober)?|no[vp](?:ember)?|de[sc](?:ember)?";
const born = new RegExp(
  String.raw`\b(?:lahir|kelahiran|ttl|born|birth)\b[^\d]{0,40}(?:\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{4}-\d{2}-\d{2}|` +
    String.raw`\d{1,2}[- ](?:${monthNames})\.?[- ,]+\d{2,4})|\b(?:lahir|born)\b[^\d]{0,40}(?:${monthNames})\s\d{1,2},?\s\d{4}`,
  "i",
);

function alone(digits: string): RegExp {
  return new RegExp(String.raw`(?<![\d.,-])(?:${digits})(?![.,-]?\d)`, "g");
}

/** True where a text seems to name a person or to hold somebody's number, address or date of birth. */
export function holdsPersonalData(text: string): boolean {
  // full-width digits and letters are read as what they show
  const plain = text.normalize("NFKC");
  if (longRun.test(plain) || mobile.test(plain) || landline.test(plain) || email.test(plain)) return true;
  return holdsGroupedNumber(plain) || dead.test(plain) || names(plain) || born.test(plain);
}

function holdsGroupedNumber(text: string): boolean {
  if ([...text.matchAll(byFours)].some(([run]) => !/^(?:\D?(?:19|20)\d{2})+$/.test(run))) return true;
  let rest = text;
  // a space in place of each, so that what stood apart does not come together
  for (const harmless of [documentNumbers, amounts, dates, regionCodes, years]) rest = rest.replace(harmless, " _ ");
  return [...rest.matchAll(groupedRuns)].some(([run]) => {
    const digits = run.replace(/\D/g, "").length;
    return digits >= 13 && digits <= 18;
  });
}

function names(text: string): boolean {
  return [...text.matchAll(behalf), ...text.matchAll(title)].some(([, word = ""]) => {
    // the search disregards case, so that a title may be written in any; a name begins with a capital
    return /^\p{Lu}/u.test(word) && !noName.has(word.toLowerCase());
  });
}
