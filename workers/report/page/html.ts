/** Text as it may stand in HTML, between tags or in a quoted attribute. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A table with a caption; the first cell of each row names the row. Cells are HTML. */
export function htmlTable(caption: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const headCells = head.map((cell) => `<th scope="col">${cell}</th>`).join('');
  const bodyRows = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(caption)}"><table><caption>${escaped(caption)}</caption><thead><tr>${headCells}</tr></thead><tbody>${bodyRows.join('')}</tbody></table></div>`;
}

/** A drawing that is told in words to those who don't see it. */
export function svg(width: number, height: number, title: string, content: string): string {
  return `<svg viewBox="0 0 ${width} ${height}" style="max-inline-size:${Math.round(1.1 * width)}px" role="img" aria-label="${escaped(title)}"><title>${escaped(title)}</title>${content}</svg>`;
}

/** A position in a drawing, to a tenth of its unit. */
export function at(value: number): string {
  return String(Math.round(value * 10) / 10);
}
