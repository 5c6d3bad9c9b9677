/** Prints rows under their headings, numbers to the right. */
export function printTable(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const texts = [headings, ...rows.map((row) => row.map(String))];
  const widths = headings.map((_, column) => Math.max(...texts.map((row) => row[column]?.length ?? 0)));
  for (const [at, row] of texts.entries()) {
    const cells = row.map((text, column) => {
      const isNumber = column > 0;
      return isNumber ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0);
    });
    console.log(cells.join("  "));
    if (at === 0) console.log(widths.map((width) => "─".repeat(width)).join("  "));
  }
}
