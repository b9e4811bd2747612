/** Every column, list, box and calendar of the rooms, gathered: what a plan is laid out from. */
import type { Column } from '#engine/columns/column.js';
import type { BoxSpec, CalendarSpec, ListSpec } from '#engine/columns/structures.js';
import * as actsState from './acts/state.js';
import * as initiativeState from './acts/initiative/state.js';
import * as adaptationState from './adaptation/state.js';
import * as consequencesState from './consequences/state.js';
import * as ledgersState from './ledgers/state.js';
import * as observationState from './observation/state.js';
import * as chainKernel from './propagation/chain/kernel.js';
import * as propagationState from './propagation/state.js';
import * as recourseState from './recourse/state.js';
import * as scoringState from './scoring/state.js';
import * as societyState from './society/state.js';

const rooms: readonly Readonly<Record<string, unknown>>[] = [
  societyState, actsState, observationState, ledgersState, scoringState, propagationState, chainKernel,
  consequencesState, recourseState, adaptationState,
  initiativeState,
];

const exported: readonly unknown[] = rooms.flatMap((room) => Object.values(room));

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isColumn = (value: unknown): value is Column => isRecord(value) && 'width' in value && 'role' in value;
/** In order of name: loaders list exports in different orders, and a layout follows this one. */
const ofKind = <T extends { readonly name: string }>(kind: string): T[] =>
  (exported.filter((value) => isRecord(value) && value.kind === kind) as T[]).sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
  );

/** Columns in the order of their ids. */
export const columns: readonly Column[] = exported
  .flatMap((value) => (isRecord(value) ? Object.values(value).filter(isColumn) : []))
  .sort((a, b) => a.id - b.id);

export const lists: readonly ListSpec[] = ofKind<ListSpec>('list');
export const boxes: readonly BoxSpec[] = ofKind<BoxSpec>('box');
export const calendars: readonly CalendarSpec[] = ofKind<CalendarSpec>('calendar');

/** What the emitter must know of a column. */
export const columnFacts = (name: string): { table: string; width: Column['width'] } => {
  const found = columns.find((column) => column.name === name);
  if (!found) throw new Error(`no column '${name}'`);
  return found;
};
