/**
 * A town made by hand, twice: once for a reference, once for the kernels' closures.
 *
 * Goal: small cases that can be computed on paper, and random ones in which both must agree.
 * Non-goal: a society or a scenario; every table is laid down by the test. Used by tests only.
 */
import type { Column } from '#engine/columns/column.js';
import { layOut, makeMemory, shapeTable, type TableShape } from '#engine/columns/layout.js';
import { Storage } from '#engine/columns/storage.js';
import { Bound, overflown } from '#engine/kernels/bound.js';
import { bindClosures } from '#engine/kernels/closures.js';
import { credit, demanded } from '../acts/state.js';
import { denied, retries } from '../consequences/state.js';
import { kernels } from '../kernels.js';
import * as ledgers from '../ledgers/state.js';
import type { Phase } from '../mechanism.js';
import { passing } from '../propagation/state.js';
import { appeal, filed, filings, notices, office, restored, reviews } from '../recourse/state.js';
import { falls, standing } from '../scoring/state.js';
import { living, person } from '../society/state.js';
import { type Reference, Town } from '../town.js';
import { awareBox, awareChanges, fallenBox, mind, silentBox, silentChanges } from './state.js';

const { book, court, mark, postings, touched, entries, corrections, derivedBox, derivedFalseBox } =
  ledgers;
const lists = [
  demanded,
  denied,
  postings,
  touched,
  notices,
  filed,
  restored,
  falls,
  awareChanges,
  silentChanges,
];
const boxes = [awareBox, silentBox, fallenBox, derivedBox, derivedFalseBox];
const calendars = [retries, entries, corrections, filings, reviews];
const counters = [
  'demands.met',
  'notices.due',
  'notices.given',
  'appeals.filed',
  'appeals.filedWrongful',
  'appeals.heard',
  'appeals.unheard',
  'appeals.refusedFull',
  'rulings.made',
  'rulings.days',
  'rulings.wrongful',
  'rulings.overturned',
  'rulings.overturnedWrongful',
  'books.heldBackByShares',
  'fear.spilled',
  'motive.spilled',
];

export interface HandMade {
  readonly people: number;
  readonly planes?: number;
  readonly appeals?: number;
  /** Friendships; both sides are told. */
  readonly ties?: readonly (readonly [number, number])[];
  readonly tables?: Readonly<Record<string, ArrayLike<number>>>;
  readonly parameters?: Readonly<Record<string, number>>;
  readonly seed?: number;
}

/** Default tables: no gate, no recourse, nobody learns. */
function tablesOf(made: HandMade): Record<string, ArrayLike<number>> {
  const planes = made.planes ?? 2;
  const zeros = (length: number, fill = 0): Int32Array => new Int32Array(length).fill(fill);
  const friends: number[][] = Array.from({ length: made.people }, () => []);
  for (const [a, b] of made.ties ?? []) {
    friends[a].push(b);
    friends[b].push(a);
  }
  const starts = [0];
  for (const list of friends) starts.push(starts[starts.length - 1] + list.length);
  const learnt: Record<string, ArrayLike<number>> = {};
  for (const [name, levels] of [
    ['awareness', 4],
    ['fear', 8],
    ['silence', 4],
    ['motive', 8],
    ['seeking', 4],
  ] as const) {
    learnt[`adaptation.${name}.down`] = zeros(levels);
    // Whoever is a candidate is decided by the tables of chances alone.
    learnt[`adaptation.${name}.bounds`] = zeros(levels, 255);
  }
  return {
    'ties.friend.starts': starts,
    'ties.friend.targets': [...friends.flat(), 0],
    'consequences.closedAt': zeros(32 * 8 * 32),
    'consequences.closedOnList': zeros(32),
    'consequences.againChance': zeros(32),
    'consequences.denialCost': zeros(32),
    'hardship.onCustom': zeros(16),
    'ledgers.ledgerOf': zeros(8).map((_, i) => i),
    'ledgers.expiryDays': zeros(16),
    'ledgers.planeOf': zeros(16).map((_, i) => (i < planes ? i : -1)),
    'recourse.entryNotice': zeros(8),
    'recourse.listingNotice': zeros(8),
    'recourse.appealableFrom': zeros(8, 2 ** 20),
    'recourse.windowDays': zeros(8),
    'recourse.capacity': zeros(8),
    'recourse.serviceDays': zeros(8),
    'recourse.unheardAfter': zeros(8),
    'recourse.unheardUpheld': zeros(8),
    'recourse.byRank': zeros(8),
    'recourse.overturn': zeros(16),
    'recourse.filing': zeros(8 * 320),
    'propagation.shareOf': zeros(8 * 256),
    'propagation.depthOf': zeros(16),
    'propagation.gainsSpread': zeros(16),
    ...learnt,
    'adaptation.awareness.up': zeros(4 * 65),
    'adaptation.fear.up': zeros(32),
    'adaptation.silence.up': zeros(8 * 4 * 65),
    'adaptation.motive.up': zeros(8),
    'adaptation.moral': zeros(256),
    ...made.tables,
  };
}

const parameters = (made: HandMade): Record<string, number> => ({
  'ledgers.planes': made.planes ?? 2,
  'consequences.loanDemand': 4,
  'acts/demand.retryDays': 7,
  'consequences/gate.informalPer1024': 307,
  'consequences/hardship.selfEmployedPer1024': 102,
  'adaptation/fear.ownNoticePer1024': 614,
  'adaptation/fear.tieFallPer1024': 82,
  'adaptation/motive.rewardErodesPer1024': 61,
  'adaptation/motive.fineErodesPer1024': 102,
  'adaptation/motive.rewardTeachesPer1024': 51,
  ...made.parameters,
});

/** One storage, laid down, with every column, list, box and calendar the rooms here touch. */
export function bindByHand(made: HandMade): Bound {
  const tables = tablesOf(made);
  const shapes: TableShape[] = [
    shapeTable('people', made.people),
    shapeTable('appeals', made.appeals ?? 32),
    shapeTable('offices', 8),
  ];
  const columns = [
    person,
    living,
    credit,
    book,
    court,
    mark,
    standing,
    mind,
    passing,
    appeal,
    office,
  ].flatMap((part) => Object.values(part) as Column[]);
  const { shards } = shapes[0];
  const layout = layOut({
    tables: shapes,
    columns,
    axes: { ledger: made.planes ?? 2, cappedRule: 1 },
    lists,
    calendars,
    counters,
    boxes: boxes.map((spec) => ({ spec, capacities: new Array<number>(shards * shards).fill(0) })),
    planTables: Object.entries(tables).map(([name, { length }]) => ({ name, length })),
  });
  const storage = new Storage(layout, makeMemory(layout, false));
  storage.lay();
  for (const [name, values] of Object.entries(tables)) storage.planTables.get(name)!.set(values);
  storage.columns.get('people.adult')!.fill(1);
  return new Bound(storage, parameters(made), { seed: made.seed ?? 1, replicate: 0 }, 'direct');
}

/** Runs a mechanism's reference for one phase. */
export function runReference(bound: Bound, reference: Reference, phase: Phase): void {
  reference[phase]!(new Town(bound));
}

/** Runs a mechanism's kernels for one phase, as closures, shard by shard. */
export function runKernels(bound: Bound, mechanism: string, phase: Phase): void {
  for (const part of kernels[mechanism].filter((one) => one.phase === phase)) {
    const run = bindClosures(part.step, bound);
    const shards = part.step.mode === 'once' ? 1 : bound.shape(part.step.table).shards;
    for (let shard = 0; shard < shards; shard++) run(shard);
  }
}

/** The day after: yesterday's lists are empty. */
export function nextDay(bound: Bound): void {
  for (const list of bound.storage.lists.values()) list.counts.fill(0);
  bound.clock.tick += 1;
}

export function counted(bound: Bound, counter: string): number {
  const first = bound.counter(counter);
  return bound.storage.counters
    .slice(first, first + bound.storage.layout.counters.shards)
    .reduce((sum, one) => sum + one, 0);
}

/** Everything a run leaves behind, with lists and calendars in sorted order. */
export function remains(bound: Bound): Record<string, unknown> {
  const { storage } = bound;
  const left: Record<string, unknown> = { overflown: overflown(storage) };
  for (const [name, view] of storage.columns) left[name] = Array.from(view);
  for (const [name, view] of storage.lists) {
    const all: string[] = [];
    view.counts.forEach((count, shard) => {
      for (let i = 0; i < count; i++) {
        const at = (shard * view.capacity + i) * view.width;
        all.push(view.entries.slice(at, at + view.width).join());
      }
    });
    left[name] = all.sort();
  }
  for (const [name, view] of storage.calendars) {
    const all: string[] = [];
    view.heads.forEach((head, bucket) => {
      const shard = Math.floor(bucket / view.days);
      for (let slot = head; slot >= 0; ) {
        const at = (shard * view.capacity + slot) * view.width;
        all.push(view.slots.slice(at, at + view.fields + 1).join());
        slot = view.slots[at + view.fields + 1];
      }
    });
    left[name] = all.sort();
  }
  for (const name of storage.layout.counters.names) left[`count ${name}`] = counted(bound, name);
  return left;
}

/** Lays the same things down twice and runs both ways; returns what each leaves behind. */
export function bothWays(
  made: HandMade,
  mechanism: string,
  reference: Reference,
  phases: readonly Phase[],
  setUp: (town: Town, day: number) => void,
  days = 1,
): { reference: Record<string, unknown>; kernels: Record<string, unknown> } {
  const [a, b] = [bindByHand(made), bindByHand(made)];
  for (const bound of [a, b]) {
    bound.clock.tick = 40;
    for (let day = 0; day < days; day++) {
      nextDay(bound);
      setUp(new Town(bound), day);
      for (const phase of phases) {
        if (bound === a) runReference(bound, reference, phase);
        else runKernels(bound, mechanism, phase);
      }
    }
  }
  return { reference: remains(a), kernels: remains(b) };
}

/** Whole numbers 0 … n − 1 in an order that a seed decides; for set-ups, not for the model. */
export function dice(seed: number): (n: number) => number {
  let state = (Math.imul(seed + 1, 0x9e3779b1) | 1) >>> 0;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}

/** Random friendships, about `each` a person. */
export function tiesByDice(
  roll: (n: number) => number,
  people: number,
  each: number,
): [number, number][] {
  return Array.from({ length: Math.floor((people * each) / 2) }, () => {
    const a = roll(people);
    return [a, (a + 1 + roll(people - 1)) % people] as [number, number];
  });
}
