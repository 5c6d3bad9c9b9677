import { expect, test } from "vitest";
import { fileOf, readRows, toldOf } from "../../../support/table-files.ts";

const paid = (...cells: string[]) => cells.map((tanggal_bayar) => ({ tanggal_bayar }));
const amounts = (...cells: string[]) => cells.map((jumlah) => ({ jumlah }));

test("a file whose dates and numbers speak for themselves is read once, beside the look for its heading", async () => {
  const file = fileOf("iuran", [{}, {}, {}, {}]);
  await readRows(file);
  expect(file.readings()).toBe(2);
  const slashes = fileOf("iuran", paid("25/03/2024", "03/04/2024"));
  await readRows(slashes);
  expect(slashes.readings()).toBe(2);
});

test("one clear date further down decides for those above it, in one search", async () => {
  const file = fileOf("iuran", paid("03/04/2024", "2024-01-10", "05/06/2024", "2024-01-10", "25/03/2024"));
  const { rows, told, form } = await readRows(file);
  expect(rows.map(({ row }) => row?.tanggal_bayar)).toEqual([
    "2024-04-03",
    "2024-01-10",
    "2024-06-05",
    "2024-01-10",
    "2024-03-25",
  ]);
  expect(told).toEqual([]);
  expect(form?.decided).toEqual({ tanggal_bayar: "dmy" });
  expect(file.readings()).toBe(3);
});

test("the search goes on through rows that need no form, from the first one that does to the one that decides", async () => {
  const clear = Array.from({ length: 10 }, () => ({}));
  const file = fileOf("iuran", [...clear, ...paid("03/04/2024"), ...clear, ...paid("25/03/2024"), ...clear]);
  const { rows, told } = await readRows(file);
  expect([rows[10]?.row?.tanggal_bayar, told, file.readings()]).toEqual(["2024-04-03", [], 3]);
});

test("American order is taken where the column shows it", async () => {
  const { rows, form } = await readRows(fileOf("iuran", paid("03/04/2024", "03/25/2024")));
  expect(rows.map(({ row }) => row?.tanggal_bayar)).toEqual(["2024-03-04", "2024-03-25"]);
  expect(form?.decided).toEqual({ tanggal_bayar: "mdy" });
});

test("a column that nothing decides is told once, at its first line, and the other faults go on", async () => {
  const { told, rows } = await readRows(
    fileOf("iuran", [{}, ...paid("03/04/2024", "05/06/2024"), { nik: "1" }, ...paid("07/08/2024")]),
  );
  expect(told).toEqual(["5 nik nik-bentuk", "3 tanggal_bayar tanggal-rancu"]);
  expect(rows.map(({ row }) => row !== undefined)).toEqual([true, false, false, false, false]);
});

test("each column has its own form", async () => {
  const file = fileOf("peserta", [
    { tanggal_lahir: "12/17/1980", berlaku_mulai: "25/01/2024" },
    { tanggal_lahir: "02/03/1980", berlaku_mulai: "02/03/2024", nik: "3575010302809001" },
  ]);
  const { rows, form } = await readRows(file);
  expect(rows[1]?.row).toMatchObject({ tanggal_lahir: "1980-02-03", berlaku_mulai: "2024-03-02" });
  expect(form?.decided).toEqual({ tanggal_lahir: "mdy", berlaku_mulai: "dmy" });
});

test("dates that decide differently are told as mixed, and nothing after them is read by either order", async () => {
  expect(await toldOf("iuran", paid("25/03/2024", "03/25/2024", "03/04/2024"))).toEqual([
    "3 tanggal_bayar tanggal-campur",
  ]);
  const { rows } = await readRows(fileOf("iuran", paid("25/03/2024", "03/25/2024", "03/04/2024")));
  expect(rows.map(({ row }) => row?.tanggal_bayar)).toEqual(["2024-03-25", undefined, undefined]);
});

test("the operator's word decides, and a cell that contradicts it is told", async () => {
  const read = async (dates: "dmy" | "mdy", ...cells: string[]) => {
    const { rows, told } = await readRows(fileOf("iuran", paid(...cells)), { choices: { dates } });
    return [rows.map(({ row }) => row?.tanggal_bayar), told];
  };
  expect(await read("dmy", "03/04/2024")).toEqual([["2024-04-03"], []]);
  expect(await read("mdy", "03/04/2024")).toEqual([["2024-03-04"], []]);
  expect(await read("mdy", "25/03/2024")).toEqual([[undefined], ["2 tanggal_bayar tanggal-campur"]]);
  expect(await read("mdy", "2024-04-03", "3 April 2024")).toEqual([["2024-04-03", "2024-04-03"], []]);
});

test("dates that no calendar has in either order decide nothing", async () => {
  expect(await toldOf("iuran", paid("03/04/2024", "30/02/2024"))).toEqual([
    "3 tanggal_bayar tanggal-tidak-ada",
    "2 tanggal_bayar tanggal-rancu",
  ]);
});

test("what stands in total rows or below them decides nothing", async () => {
  const { told } = await readRows(
    fileOf("iuran", [...amounts("16.800"), { ...blank, nik: "Jumlah", jumlah: "16.800,00" }]),
  );
  expect(told).toEqual(["2 jumlah angka-rancu"]);
});

test("one clear amount further down decides for those above it", async () => {
  const dots = await readRows(fileOf("iuran", amounts("16.800", "16800", "1.216.800")));
  expect(dots.rows.map(({ row }) => row?.jumlah)).toEqual(["16800", "16800", "1216800"]);
  expect(dots.form?.decided).toEqual({ jumlah: "dot" });
  const commas = await readRows(fileOf("iuran", amounts("16,800", "16,800.00")));
  expect(commas.rows.map(({ row }) => row?.jumlah)).toEqual(["16800", "16800"]);
  expect(commas.form?.decided).toEqual({ jumlah: "comma" });
});

test("amounts that nothing decides are told once, those that contradict each other as mixed", async () => {
  expect(await toldOf("iuran", amounts("16800", "16.800", "33.600"))).toEqual(["3 jumlah angka-rancu"]);
  expect(await toldOf("iuran", amounts("16.800", "16,800"))).toEqual(["2 jumlah angka-rancu"]);
  expect(await toldOf("iuran", amounts("1.216.800", "16,800"))).toContain("3 jumlah angka-campur");
  expect(await toldOf("iuran", amounts("1.216.800", "16,800.00"))).toContain("3 jumlah angka-campur");
  expect(await toldOf("iuran", amounts("16800.00", "16.800"))).toContain("3 jumlah angka-campur");
});

test("the operator's word about numbers decides, and a cell that contradicts it is told", async () => {
  const read = async (numbers: "dot" | "comma", cell: string) => {
    const { rows, told } = await readRows(fileOf("iuran", amounts(cell)), { choices: { numbers } });
    return [rows[0]?.row?.jumlah, told];
  };
  expect(await read("dot", "16.800")).toEqual(["16800", []]);
  expect(await read("comma", "16,800")).toEqual(["16800", []]);
  // never 17 rupiah
  expect(await read("comma", "16.800")).toEqual([undefined, ["2 jumlah angka-campur"]]);
  expect(await read("dot", "16,800")).toEqual([undefined, ["2 jumlah angka-campur"]]);
});

const blank = { nik: "", bulan: "", pembayar: "", jumlah: "", tanggal_bayar: "" };
