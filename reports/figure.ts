/**
 * A figure as the report shows it: the drawing, under it the finding, the table and the CSV.
 */
import { downloadMarkup, safe, type Table, tableMarkup } from './markup.js';

export interface Figure {
  /** Unique on the page; names the CSV. */
  readonly id: string;
  readonly heading: string;
  /** HTML of the drawing or drawings. */
  readonly drawing: string;
  /** A sentence computed from the data, plain text. */
  readonly finding: string;
  readonly table: Table;
  /** What the download holds, where it holds more than the table shows. */
  readonly csv?: Pick<Table, 'columns' | 'rows'>;
  readonly style?: 'wide' | 'courses';
}

/** The figure as HTML. */
export function figureMarkup(figure: Figure): string {
  const { id, heading, drawing, finding, table, style } = figure;
  const shape = style === undefined ? '' : ` class="wide ${style}"`;
  const download = downloadMarkup(id, { caption: table.caption, ...(figure.csv ?? table) });
  return (
    `<figure id="${safe(id)}"${shape}><h3>${safe(heading)}</h3>${drawing}` +
    `<figcaption>${safe(finding)}</figcaption>` +
    `<div class="below"><details><summary>Table<span class="unseen">: ${safe(table.caption)}` +
    `</span>` +
    `</summary>${tableMarkup(table)}</details>${download}</div></figure>`
  );
}
