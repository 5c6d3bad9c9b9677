/** What the tasks of citizens look for on the page of a kecamatan, in Indonesian. */
export const mine = "Gadingrejo";
export const title = /^([\d.]+) dari sasaran ([\d.]+) pekerja rentan di Kecamatan Gadingrejo sudah terlindungi$/;
