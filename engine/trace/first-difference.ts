/**
 * Where two runs part: the first tick, the step of that day, the column and the row, both values,
 * and every step that writes the column.
 *
 * The two runs may differ in back end, version, shards or rules. They are lived side by side and
 * held against each other by the hashes of their columns; where these differ, both are lived
 * again to the morning of that day and walked step by step. Columns and planes that only one of
 * them has are left out.
 */
import type { EnginePlan } from '../schedule/plan.js';
import type { EngineRun } from '../schedule/run.js';
import { promisesOf, stateHashes } from './hash.js';

export interface Difference {
  readonly tick: number;
  /** The step after which the state first differs; null where the two do not share their steps. */
  readonly step: string | null;
  /** Column or calendar. */
  readonly name: string;
  readonly plane: string;
  /** Row of a column; of a promise, its first field. */
  readonly row: number;
  readonly values: readonly [string, string];
  /** Steps of the first run that write the column, in the order of the day. */
  readonly writers: readonly string[];
}

/** What a look at two states finds. */
type Place = Pick<Difference, 'name' | 'plane' | 'row' | 'values'>;

/** A column's first differing row among the planes both runs have. */
function columnPlace(a: EngineRun, b: EngineRun, name: string): Place | null {
  const { column } = a.plan.layout.columns[name];
  const labels = (plan: EnginePlan): readonly string[] =>
    column.axis === null ? [''] : (plan.axes[column.axis] ?? []);
  const [views, tables] = [
    [a, b].map((run) => run.storage.columns.get(name)!),
    [a, b].map((run) => run.storage.table(column.table)),
  ];
  const rows = Math.min(tables[0].rows, tables[1].rows);
  const others = labels(b.plan);
  for (const [plane, label] of labels(a.plan).entries()) {
    const other = others.indexOf(label);
    if (other < 0) continue;
    for (let row = 0; row < rows; row++) {
      const x = views[0][plane * tables[0].stride + row];
      const y = views[1][other * tables[1].stride + row];
      if (x !== y) return { name, plane: label, row, values: [String(x), String(y)] };
    }
  }
  return null;
}

/** The first promise, by its fields, that only one of the runs keeps. */
function calendarPlace(a: EngineRun, b: EngineRun, name: string): Place | null {
  const promises = [a, b].map((run) =>
    [...promisesOf(run.storage.calendars.get(name)!)].map((words) => [...words]).sort(inOrder),
  );
  const length = Math.max(promises[0].length, promises[1].length);
  for (let i = 0; i < length; i++) {
    const [x, y] = promises.map((list) => list[i]);
    if (x && y && inOrder(x, y) === 0) continue;
    const told = (words: number[] | undefined): string => words?.join(' ') ?? 'nothing';
    return { name, plane: '', row: (x ?? y)[0], values: [told(x), told(y)] };
  }
  return null;
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return 0;
}

/** The first place, in the order of the state hash, at which two states differ. */
export function differenceNow(a: EngineRun, b: EngineRun): Place | null {
  const hashes = new Map(stateHashes(b.storage));
  for (const [name, hash] of stateHashes(a.storage)) {
    if (!hashes.has(name) || hashes.get(name) === hash) continue;
    const place =
      name in a.plan.layout.columns ? columnPlace(a, b, name) : calendarPlace(a, b, name);
    if (place) return place;
  }
  return null;
}

const writesOf = (plan: EnginePlan, name: string): string[] =>
  plan.steps
    .filter(
      ({ touches: { columnsWritten, remoteWrites, calendars } }) =>
        columnsWritten.has(name) || remoteWrites.has(name) || calendars.has(name),
    )
    .map((step) => step.name);

/** Walks one day of both runs step by step; the step after which they differ, and where. */
function walkDay(a: EngineRun, b: EngineRun): (Place & { step: string }) | null {
  const days = [a, b].map((run) => run.beginSteps());
  for (const [index, { name }] of a.plan.steps.entries()) {
    for (const day of days) day(index);
    const place = differenceNow(a, b);
    if (place) return { ...place, step: name };
  }
  return null;
}

const shareSteps = (a: EnginePlan, b: EnginePlan): boolean =>
  a.steps.length === b.steps.length && a.steps.every((step, i) => step.name === b.steps[i].name);

/**
 * Lives both runs for `days` days and finds where they part, or null where they do not.
 * `makeA` and `makeB` give the run on the morning of its first day, each time anew.
 */
export function firstDifference(
  makeA: () => EngineRun,
  makeB: () => EngineRun,
  days: number,
): Difference | null {
  const [a, b] = [makeA(), makeB()];
  const found = (place: Place, tick: number, step: string | null): Difference => ({
    tick,
    step,
    ...place,
    writers: writesOf(a.plan, place.name),
  });
  const atStart = differenceNow(a, b);
  if (atStart) return found(atStart, a.tick - 1, null);
  for (let day = 0; day < days; day++) {
    a.day();
    b.day();
    const place = differenceNow(a, b);
    if (!place) continue;
    if (!shareSteps(a.plan, b.plan)) return found(place, a.tick - 1, null);
    const [again, other] = [makeA(), makeB()];
    for (let past = 0; past < day; past++) {
      again.day();
      other.day();
    }
    const walked = walkDay(again, other);
    return walked ? found(walked, a.tick - 1, walked.step) : found(place, a.tick - 1, null);
  }
  return null;
}
