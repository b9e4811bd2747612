/**
 * How a society begins: livelihood, loans and court cases at their stationary laws, minds at the
 * stationary law of the no-scoring arm (RULINGS 12), everything else from a year of burn-in.
 */
import type { EngineRun } from '#engine/schedule/run.js';
import { promise } from '#engine/columns/operations.js';
import { philox } from '#engine/random/philox.js';
import { levelNamed } from '#model/attributes.js';
import { events } from '#model/ledgers/court/kernel.js';
import { stages } from '#model/ledgers/state.js';
import type { Draft } from './draft.js';
import { type CaseState, type DebtLaw, lawSize, stateOf } from './debt-law.js';
import { beginFiles } from './files.js';
import { debtLawOf } from './life.js';
import { knownShare } from './minds.js';
import { reader } from './people.js';

/** Set-up purposes of the initial state. */
const purposes = {
  livelihood: 0x0f90, minds: 0x0f91, court: 0x0f92, aware: 0x0f93, knows: 0x0f95,
} as const;

const fraction = (word: number): number => (word >>> 0) / 2 ** 32;

/** Start values of state columns before the first day of a burn-in. */
export function compileStart(draft: Draft): void {
  const { society } = draft;
  const rows = society.peopleCount;
  const [age, income, role] = ['age', 'income', 'role'].map((id) => reader(society, id));
  const idle = new Set(['child', 'student', 'retired', 'carer', 'other'].map((id) => levelNamed('role', id)));
  const laws = [0, 1, 2, 3, 4].map((q) => cumulated(draft, q));
  const columns = Object.fromEntries(
    ['buffer', 'employment', 'loan', 'arrears', 'stage', 'silence', 'motive'].map((name) => [name, new Int32Array(rows)]),
  );
  const [trustPeople, trustInstitutions] = [4, 4].map((level) => new Int32Array(rows).fill(level));
  const knowledge = new Int32Array(rows).fill(1);
  const [education, online] = ['education', 'online'].map((id) => reader(society, id));
  const words = new Int32Array(4);
  for (let row = 0; row < rows; row++) {
    if (age(row) === 0) continue;
    philox(row, 0, purposes.livelihood << 16, 0, society.spec.seed, 0, words);
    // One word decides job, buffer, loan and case together: they hang together from the first day.
    const law = laws[income(row)][idle.has(role(row)) ? 'outside' : 'labour'];
    const state = stateOf(cellAt(law, fraction(words[0])));
    columns.employment[row] = state.work;
    columns.buffer[row] = state.buffer;
    columns.loan[row] = state.loan;
    columns.arrears[row] = state.behind === 1 ? 3 : 0;
    columns.stage[row] = stageOf[state.stage];
    philox(row, 0, purposes.minds << 16, 0, society.spec.seed, 0, words);
    columns.silence[row] = draft.on('adaptation/silence') ? binomial(words[0], 3, 0.25) : 0;
    columns.motive[row] = binomial(words[1], 7, 0.7);
    trustPeople[row] = binomial(words[2], 7, 0.6);
    trustInstitutions[row] = binomial(words[3], 7, 0.6);
    if (!draft.on('adaptation/knowledge')) continue;
    philox(row, 0, purposes.knows << 16, 0, society.spec.seed, 0, words);
    knowledge[row] = binomial(words[0], 3, knownShare(draft, education(row), online(row)));
  }
  for (const [name, values] of Object.entries({ trustPeople, trustInstitutions, knowledge })) {
    draft.columns.set(`people.${name}`, values);
  }
  for (const [name, values] of Object.entries(columns)) draft.columns.set(`people.${name}`, values);
  countSilent(draft, columns.silence);
}

/** Where the model says a case is, by the state of the law. */
const stageOf: Readonly<Record<CaseState, number>> = {
  none: stages.none, suit: stages.sued, judgment: stages.sued, judged: stages.judged,
  graceAble: stages.enforcement, graceUnable: stages.enforcement,
  able: stages.able, unable: stages.unable, closed: stages.closed,
};

/** Running sums of a quintile's law, of those in and outside the labour force. */
function cumulated(draft: Draft, quintile: number): DebtLaw {
  const { labour, outside } = debtLawOf(draft, quintile);
  const running = (law: Float64Array): Float64Array => {
    let sum = 0;
    return law.map((share) => (sum += share));
  };
  return { labour: running(labour), outside: running(outside) };
}

/** The first cell whose running sum lies above a fraction of the whole. */
function cellAt(running: Float64Array, at: number): number {
  const sought = at * running[lawSize - 1];
  let [low, high] = [0, lawSize - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (running[middle] > sought) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The level of a law (shares by level, any sum) at a fraction. */
function pick(law: ArrayLike<number>, at: number): number {
  let total = 0;
  for (let i = 0; i < law.length; i++) total += law[i];
  let sum = 0;
  for (let i = 0; i < law.length; i++) {
    sum += law[i] / total;
    if (at < sum) return i;
  }
  return law.length - 1;
}

/** A binomial level by one word: `n` bits of independent luck, ten bits each for the first three. */
function binomial(word: number, n: number, p: number): number {
  const law: number[] = [];
  let coefficient = 1;
  for (let k = 0; k <= n; k++) {
    let mass = coefficient;
    for (let i = 0; i < k; i++) mass *= p;
    for (let i = k; i < n; i++) mass *= 1 - p;
    law.push(mass);
    coefficient = (coefficient * (n - k)) / (k + 1);
  }
  return pick(law, fraction(word));
}

function countSilent(draft: Draft, silence: Int32Array): void {
  const starts = draft.tables.get('ties.friend.starts')!;
  const targets = draft.tables.get('ties.friend.targets')!;
  const counts = new Int32Array(silence.length);
  for (let row = 0; row < silence.length; row++) {
    for (let tie = starts[row]; tie < starts[row + 1]; tie++) if (silence[targets[tie]] >= 2) counts[row] += 1;
  }
  draft.columns.set('people.silentTies', counts);
}

/** Next events of the cases under way on the first day of a burn-in; their stages are laid. */
export function beginCourts({ columns, society }: Draft, run: EngineRun): void {
  const adult = columns.get('people.adult')!;
  const stage = run.storage.columns.get('people.stage');
  const docket = run.storage.calendars.get('ledgers.docket');
  if (!stage || !docket) return;
  const { shift } = run.storage.table('people');
  const words = new Int32Array(4);
  for (let row = 0; row < adult.length; row++) {
    if (!adult[row] || stage[row] === stages.none) continue;
    philox(row, 0, purposes.court << 16, 0, society.spec.seed, 0, words);
    const [event, days] = nextOf(stage[row], fraction(words[0]));
    const day = run.tick + 1 + Math.floor(fraction(words[1]) * days);
    const at = promise(docket, row >> shift, run.tick, day);
    if (at < 0) throw new RangeError('the docket cannot hold the cases of the first day');
    docket.slots[at] = row;
    docket.slots[at + 1] = event;
  }
}

/** What comes next in a case at a stage, and within how many days, by the lags of MODEL 3.3. */
function nextOf(stage: number, luck: number): readonly [event: number, days: number] {
  switch (stage) {
    case stages.sued:
      return luck < 60 / (60 + 0.92 * 120) ? [events.suit, 90] : [events.judgment, 180];
    case stages.judged:
      return luck < 0.2 ? [events.close, 30] : [events.enforcement, 30];
    case stages.enforcement:
      return luck < 0.447 ? [events.listing, 90] : [events.listingUnable, 90];
    default:
      return [events.month, 30];
  }
}

/** What a scenario finds on its own day 0: the list's stock, who knows, where scores stand. */
export function beginScenario(draft: Draft, run: EngineRun): void {
  const view = (name: string) => run.storage.columns.get(name);
  const adult = draft.columns.get('people.adult')!;
  const stage = view('people.stage');
  if (draft.scenario.ledgers['court-list'] && stage) {
    for (let row = 0; row < adult.length; row++) {
      if (stage[row] !== stages.able && stage[row] !== stages.unable) continue;
      const names = draft.on('ledgers/copy') ? ['people.listed', 'people.severity', 'people.copied'] : ['people.listed', 'people.severity'];
      for (const name of names) {
        const column = view(name);
        if (column) column[row] = Math.max(column[row], 1);
      }
    }
  }
  beginAwareness(draft, run, adult);
  beginFiles(draft, run);
  const { planes } = { planes: draft.pointLedgers.length };
  const [raw, level, force, stake] = ['raw', 'level', 'inForce', 'stake'].map((name) => view(`people.${name}`));
  const { stride } = run.storage.table('people');
  const tables = (name: string): Int32Array => draft.tables.get(name)!;
  const falling = tables('scoring.thresholds');
  for (let plane = 0; plane < planes; plane++) {
    for (let row = 0; row < adult.length; row++) {
      const points = raw ? raw[plane * stride + row] : tables('ledgers.base')[plane];
      let at = 0;
      while (at < tables('scoring.thresholdCount')[plane] && points < falling[plane * 32 + at]) at++;
      const gap = points - falling[plane * 32 + at];
      const near = gap <= tables('scoring.brink')[plane] ? 1 : gap <= tables('scoring.near')[plane] ? 2 : 3;
      if (level) level[plane * stride + row] = at;
      if (force) force[plane * stride + row] = at;
      if (stake) stake[plane * stride + row] = at >= tables('scoring.thresholdCount')[plane] ? 0 : near;
    }
  }
}

/** Those who know of the scheme when it begins (11 % of pilot residents), told to their friends. */
function beginAwareness(draft: Draft, run: EngineRun, adult: ArrayLike<number>): void {
  const aware = run.storage.columns.get('people.awareness');
  const ties = run.storage.columns.get('people.awareTies');
  const share = draft.setting('adaptation/awareness', 'startPer1024');
  if (!aware || !ties || share === 0) return;
  const starts = draft.tables.get('ties.friend.starts')!;
  const targets = draft.tables.get('ties.friend.targets')!;
  const words = new Int32Array(4);
  for (let row = 0; row < adult.length; row++) {
    philox(row, 0, purposes.aware << 16, 0, draft.society.spec.seed, 0, words);
    if (!adult[row] || aware[row] > 0 || words[0] >>> 22 >= share) continue;
    aware[row] = 1;
    for (let tie = starts[row]; tie < starts[row + 1]; tie++) ties[targets[tie]] += 1;
  }
}
