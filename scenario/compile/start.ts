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
import { employment } from '#model/society/state.js';
import type { Draft } from './draft.js';
import { joblessShare, stationaryBuffers } from './life.js';
import { knownShare } from './minds.js';
import { reader } from './people.js';

/** Set-up purposes of the initial state. */
const purposes = {
  livelihood: 0x0f90, minds: 0x0f91, court: 0x0f92, aware: 0x0f93, knows: 0x0f95,
} as const;

/** Shares of adults by where their case stands, from the flows and lags of MODEL 3.3. */
const courtShares = {
  suit: 0.00735 * (60 / 365),
  judgment: 0.00735 * 0.92 * (120 / 365),
  judged: 0.00676 * (30 / 365),
  enforcement: 0.00254 * (60 / 365),
  able: 0.00775 * 0.24,
  unable: 0.00775 * 0.76,
  closed: 0.00541 * 0.53,
} as const;

const fraction = (word: number): number => (word >>> 0) / 2 ** 32;

/** Start values of state columns before the first day of a burn-in. */
export function compileStart(draft: Draft): void {
  const { society } = draft;
  const rows = society.peopleCount;
  const [age, income, role] = ['age', 'income', 'role'].map((id) => reader(society, id));
  const idle = new Set(['child', 'student', 'retired', 'carer', 'other'].map((id) => levelNamed('role', id)));
  const laws = [0, 1, 2, 3, 4].map((q) => stationaryBuffers(draft, q));
  const shares = [0, 1, 2, 3, 4].map((q) => joblessShare(draft, q));
  const loanShare = [0.3, 0.36, 0.4, 0.45, 0.5];
  const columns = Object.fromEntries(
    ['buffer', 'employment', 'loan', 'silence', 'motive'].map((name) => [name, new Int32Array(rows)]),
  );
  const [trustPeople, trustInstitutions] = [4, 4].map((level) => new Int32Array(rows).fill(level));
  const knowledge = new Int32Array(rows).fill(1);
  const [education, online] = ['education', 'online'].map((id) => reader(society, id));
  const words = new Int32Array(4);
  for (let row = 0; row < rows; row++) {
    if (age(row) === 0) continue;
    philox(row, 0, purposes.livelihood << 16, 0, society.spec.seed, 0, words);
    const q = income(row);
    const works = !idle.has(role(row));
    // Who is jobless on the first day is drawn by quintile, so that the stock is stationary.
    const without = works && fraction(words[0]) < shares[q];
    columns.employment[row] = works ? (without ? employment.jobless : employment.employed) : employment.outside;
    columns.buffer[row] = pick(laws[q].subarray(without ? 8 : 0, without ? 16 : 8), fraction(words[1]));
    columns.loan[row] = fraction(words[2]) < loanShare[q] ? 1 : 0;
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

/** Court cases under way on the first day of a burn-in: stages, and the docket. */
export function beginCourts(run: EngineRun, adult: ArrayLike<number>, seed: number): void {
  const stage = run.storage.columns.get('people.stage');
  const docket = run.storage.calendars.get('ledgers.docket');
  if (!stage || !docket) return;
  const { shift } = run.storage.table('people');
  const words = new Int32Array(4);
  const file = (row: number, event: number, days: number): void => {
    const at = promise(docket, row >> shift, run.tick, run.tick + 1 + Math.floor(days));
    if (at < 0) throw new RangeError('the docket cannot hold the cases of the first day');
    docket.slots[at] = row;
    docket.slots[at + 1] = event;
  };
  for (let row = 0; row < adult.length; row++) {
    if (!adult[row]) continue;
    philox(row, 0, purposes.court << 16, 0, seed, 0, words);
    const when = fraction(words[1]);
    let at = fraction(words[0]);
    const cases: [keyof typeof courtShares, number, number, number][] = [
      ['suit', stages.sued, events.suit, 90], ['judgment', stages.sued, events.judgment, 180],
      ['judged', stages.judged, events.enforcement, 30], ['enforcement', stages.enforcement, events.listing, 90],
      ['able', stages.able, events.month, 30], ['unable', stages.unable, events.month, 30],
      ['closed', stages.closed, events.month, 30],
    ];
    for (const [name, at_, event, days] of cases) {
      if (at < courtShares[name]) {
        stage[row] = at_;
        const unable = name === 'enforcement' && fraction(words[2]) < 0.553;
        file(row, unable ? events.listingUnable : event, when * days);
        break;
      }
      at -= courtShares[name];
    }
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
