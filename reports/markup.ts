/**
 * Small pieces of HTML: text made safe, tables, downloads, status words.
 */
import { csv } from '#results/tables.js';

/** Text made safe for HTML and for attribute values in double quotes. */
export function safe(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A cell: text, or a number with the words it is written in. */
export type Cell = string | number | null;

/** A table for readers and, unrounded, for machines. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** How a number is written; the CSV keeps it as it is. */
  readonly write: (value: number, column: number, row: readonly Cell[]) => string;
}

/** A real table, the first column heading its row. */
export function tableMarkup(table: Table): string {
  const head = table.columns.map((name) => `<th scope="col">${safe(name)}</th>`).join('');
  const rows = table.rows.map((row) => {
    const cells = row.map((cell, column) => {
      const text = typeof cell === 'number' ? table.write(cell, column, row) : (cell ?? '—');
      if (column === 0) return `<th scope="row">${safe(text)}</th>`;
      return `<td${typeof cell === 'string' ? '' : ' class="number"'}>${safe(text)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return (
    `<div class="scroll" role="region" tabindex="0" aria-label="${safe(table.caption)}">` +
    `<table><caption>${safe(table.caption)}</caption><thead><tr>${head}</tr></thead>` +
    `<tbody>${rows.join('\n')}</tbody></table></div>`
  );
}

/** A download link that carries its content: no request is made. */
export function downloadMarkup(name: string, table: Pick<Table, 'columns' | 'rows' | 'caption'>) {
  const content = encodeURIComponent(csv(table.columns, table.rows));
  return (
    `<a class="csv" download="${safe(name)}.csv" href="data:text/csv;charset=utf-8,${content}"` +
    `>CSV<span class="unseen">: ${safe(table.caption)}</span></a>`
  );
}

/** The status of a claim or rule: always a word, in a box whose border repeats it. */
export function statusMarkup(status: 'told' | 'documented' | 'assumed'): string {
  return `<span class="status ${status}">${status}</span>`;
}
