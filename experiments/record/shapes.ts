/**
 * What a run's record holds: the lists it keeps of every day, what stood at its start and its
 * end, and the ties along which points travelled. Shapes follow from the lists as declared, so a
 * field or a bound that changes there changes here.
 */
import type { ListSpec } from '#engine/columns/structures.js';
import type { SealedKind } from '#engine/trace/sealed-file.js';
import { blockShiftOf, type LogShape } from '#engine/trace/log-shape.js';
import { lists } from '#model/tables.js';

/** Name of the record in a folder of results. */
export const recordName = 'lives.log';
export const recordKind: SealedKind = { what: 'record of lives', mark: 'GHLV', format: 1 };

/** Lists kept of every day, where the plan has them; each by what a reader learns from it. */
export const kept = {
  postings: 'ledgers.postings',
  moves: 'scoring.moves',
  falls: 'scoring.falls',
  listings: 'ledgers.listings',
  denied: 'consequences.denied',
  forgone: 'consequences.forgone',
  favours: 'consequences.favours',
  notices: 'recourse.notices',
  filed: 'recourse.filed',
  undone: 'recourse.undone',
  decided: 'recourse.decided',
} as const;

/** Luck decides elsewhere, a ruling's words of it too; a life is told without it. */
const untold = new Set(['luck', 'onward', 'when', 'plea']);

/** Fields of an interval wider than this are traces and rows, except points, which are few. */
const wide = 4096;

function isLoose({ bounds }: ListSpec, field: string): boolean {
  const [low, high] = bounds[field];
  return field !== 'points' && high - low > wide;
}

/** The shape of a list's log for so many rows, or null where the model has no such list. */
export function shapeOf(name: string, rows: number): LogShape | null {
  const spec = lists.find((list) => list.name === name);
  if (!spec) return null;
  const fields = ['row', ...spec.fields.filter((field) => field !== 'row' && !untold.has(field))];
  const loose = fields.slice(1).filter((field) => isLoose(spec, field));
  return { list: name, fields, loose, blockShift: blockShiftOf(rows) };
}

/** What stood at the start, and at the end: a value of a row where it is not the usual one. */
export const stood = (list: string, rows: number): LogShape => ({
  list,
  fields: ['row', 'item', 'value'],
  loose: ['value'],
  blockShift: blockShiftOf(rows),
});

/** Points that reached a vehicle or a firm. */
export const reached = (list: string, rows: number): LogShape => ({
  list,
  fields: ['row', 'points'],
  loose: [],
  blockShift: blockShiftOf(rows),
});

/** Friend ties cut and formed again: the number of the tie at the row, from a tick on. */
export const severed = (rows: number): LogShape => ({
  list: 'lives.ties',
  fields: ['row', 'number', 'cut'],
  loose: [],
  blockShift: blockShiftOf(rows),
});

/** Ties of a row, one an entry: layers of the pair as bits, and its number among friends. */
export const tied = (layer: string, rows: number): LogShape => ({
  list: `ties.${layer}`,
  fields: ['row', 'other', 'layers', 'friend'],
  loose: ['other'],
  blockShift: blockShiftOf(rows),
});

/** Subjects that are no persons, and the tables they lie in. */
export const things = { vehicle: 'vehicles', firm: 'firms' } as const;
export type Thing = keyof typeof things;
