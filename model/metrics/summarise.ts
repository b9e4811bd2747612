/** What an observer saw, as values by metric and group (MODEL 10; hand examples in the tests). */
import { attribute } from '../attributes.js';
import { ledgers } from '../ledgers/catalogue.js';
import { stages } from '../ledgers/state.js';
import { disparities } from './disparity.js';
import { doorsOfGroup, doorsOfTown } from './doors-summary.js';
import type { Expected } from './expectations.js';
import { summariseFinance } from './finance.js';
import { givenBack, recourseOf } from './hearings.js';
import { approvalOf } from './approval.js';
import { initiativeOf, initiativeOfAll } from './initiative.js';
import { type Cause, causes } from './causes.js';
import type { Observer } from './observer.js';
import { assortativity, type FriendTies, tiesLost } from './ties.js';
import { lasting, standingsOfTown } from './standings-summary.js';
import { partOf } from './tallies.js';

export interface Value {
  readonly metric: string;
  /** `all` or `attribute=level`. */
  readonly group: string;
  readonly value: number;
}

/** Attributes by which people are compared. */
export const groupedBy = ['group', 'sex', 'residence', 'stratum', 'income'] as const;

export interface People {
  readonly adults: Int32Array;
  readonly traits: Uint32Array;
  /** Tenths of income by row, for measuring only; absent where no incomes were dealt. */
  readonly deciles?: Uint8Array;
}

export interface Situation {
  readonly observer: Observer;
  readonly people: People;
  readonly expected: Expected;
  /** Bit of the scenario's score in `subject`, 0 where nobody carries one. */
  readonly scoreBit: number;
  readonly scorePlane: number;
  readonly stride: number;
  /** Routes between ledgers and ledgers of points, by number; none where nothing is said. */
  readonly routeNames?: readonly string[];
  readonly ledgerNames?: readonly string[];
  /** Expected misconduct of each person in the no-scoring twin: equal conduct; null without one. */
  readonly conduct: Float64Array | null;
  /** Ties of friends at the start; absent where ties are not looked at. */
  readonly ties?: FriendTies;
}

/** Adults of every group, `all` first; a group nobody is in is left out. */
export function groupsOf(people: People): [string, Int32Array][] {
  const groups: [string, Int32Array][] = [['all', people.adults]];
  for (const id of groupedBy) {
    const { shift, bits, levels } = attribute(id);
    const mask = (1 << bits) - 1;
    levels.forEach((level, number) => {
      const rows = people.adults.filter((row) => ((people.traits[row] >>> shift) & mask) === number);
      if (rows.length > 0) groups.push([`${id}=${level}`, rows]);
    });
  }
  const { deciles } = people;
  for (let tenth = 0; deciles && tenth < 10; tenth++) {
    const rows = people.adults.filter((row) => deciles[row] === tenth);
    if (rows.length > 0) groups.push([`income-decile=${tenth + 1}`, rows]);
  }
  return groups;
}

const sumOver = (values: ArrayLike<number>, rows: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += values[rows[i]];
  return sum;
};

/** A ratio, or nothing where there is nothing to divide by: a missing value is no zero. */
const ratio = (numerator: number, denominator: number): number | null => (denominator > 0 ? numerator / denominator : null);

export function summarise(situation: Situation): Value[] {
  const values: Value[] = [];
  const put = (metric: string, group: string, value: number | null): void => {
    if (value !== null && Number.isFinite(value)) values.push({ metric, group, value });
  };
  const groups = groupsOf(situation.people);
  const { observer } = situation;
  const noted: Noted = {
    restricted: observer.daysOf('restricted'),
    wrongful: observer.daysOf('wrongful'),
    through: observer.daysOf('through'),
  };
  for (const [group, rows] of groups) {
    lossesOf(situation, rows, group === 'all', (metric, value) => put(metric, group, value));
    doorsOf(situation, noted, rows, (metric, value) => put(metric, group, value));
    mindsOf(situation, rows, (metric, value) => put(metric, group, value));
    const years = (rows.length * situation.observer.days) / 365;
    const told: Put = (metric, value) => put(metric, group, value);
    recourseOf(situation.observer.hearings, rows, years, told);
    lostTiesOf(situation, rows, (metric, value) => put(metric, group, value));
    initiativeOf(situation.observer.initiative, rows, years, told);
  }
  wholeTown(situation, put);
  tiesOfTown(situation, put);
  disparities(situation, put);
  protectedLoss(situation, put);
  return values;
}

type Put = (metric: string, value: number | null) => void;
type PutGroup = (metric: string, group: string, value: number | null) => void;

function lossesOf({ observer, scorePlane }: Situation, rows: Int32Array, whole: boolean, put: Put): void {
  const years = (rows.length * observer.days) / 365;
  put('entries', ratio(sumOver(observer.entries, rows), years));
  put('false-entry-share', ratio(sumOver(observer.falseEntries, rows), sumOver(observer.entries, rows)));
  if (scorePlane < 0) return;
  const lost = Object.fromEntries(causes.map((cause) => [cause, sumOver(observer.lost[cause], rows)])) as Record<Cause, number>;
  const all = causes.reduce((sum, cause) => sum + lost[cause], 0);
  const byActs = lost.own + lost.mistake + lost.lie;
  const through = lost.friends + lost.association;
  // Only for the whole town: a rate of a group is no part of a sum.
  if (whole) put('points-lost', ratio(all, years));
  const { tallies } = observer;
  for (const [metric, domain] of Object.entries(partOf)) {
    put(metric, ratio(sumOver(tallies.lost[domain], rows), byActs));
  }
  put('entries-negative', ratio(sumOver(tallies.negative, rows), years));
  put('entries-positive', ratio(sumOver(tallies.positive, rows), years));
  put('own-loss', ratio(byActs, years));
  put('own-gain', ratio(sumOver(observer.gained, rows), years));
  put('rights-loss-share', ratio(sumOver(observer.lostForRights, rows), byActs));
  // Attribute postings stand apart: nobody acted at all.
  put('collateral-share', ratio(through, byActs + through));
  put('amplification', ratio(byActs + through, byActs));
}

type Noted = Readonly<Record<'restricted' | 'wrongful' | 'through', Float64Array>>;

function doorsOf(situation: Situation, noted: Noted, rows: Int32Array, put: Put): void {
  const { observer, scoreBit, scorePlane, stride } = situation;
  const years = (rows.length * observer.days) / 365;
  const severity = observer.column('severity');
  const listed = observer.column('listed');
  const stage = observer.column('stage');
  const subject = observer.column('subject');
  const raw = observer.column('raw');
  const tick = observer.lastTick;
  let [restricted, innocent, strict, scored, points] = [0, 0, 0, 0, 0];
  let [innocents, strictly] = [0, 0];
  for (const row of rows) {
    if (subject && (subject[row] & scoreBit) !== 0) {
      scored += 1;
      if (raw) points += raw[scorePlane * stride + row] / 64;
    }
    // A judgment that was not performed is harm of one's own; culpable where one could have paid.
    const debtor = listed !== undefined && listed[row] === 1;
    const couldPay = debtor && stage !== undefined && stage[row] === stages.able;
    const isInnocent = !couldPay && observer.lastSeriousHarm[row] < tick - 730;
    const isStrictly = !debtor && observer.lastHarm[row] < -1e5;
    innocents += Number(isInnocent);
    strictly += Number(isStrictly);
    if (!severity || severity[row] === 0) continue;
    restricted += 1;
    innocent += Number(isInnocent);
    strict += Number(isStrictly);
  }
  put('scored', scoreBit === 0 ? 0 : ratio(scored, rows.length));
  put('score-mean', ratio(points, scored));
  put('restricted', ratio(restricted, rows.length));
  put('innocents-restricted', ratio(innocent, restricted));
  put('innocents-restricted-strict', ratio(strict, restricted));
  if (severity) {
    put('innocent-risk', ratio(innocent, innocents));
    put('innocent-risk-strict', ratio(strict, strictly));
  }
  const days = {
    restricted: sumOver(noted.restricted, rows),
    wrongful: sumOver(noted.wrongful, rows),
    through: sumOver(noted.through, rows),
  };
  put('restricted-days', ratio(days.restricted, years));
  put('wrongful-listing', ratio(days.wrongful, days.restricted));
  put('collateral-restriction', ratio(days.through, days.restricted));
  put('listed-share', listed ? ratio(sumOver(listed, rows), rows.length) : 0);
  const seen = { doors: observer.doors, favours: observer.favours(), restrictedDays: noted.restricted, days: observer.days };
  doorsOfGroup(seen, rows, put);
}

/** Ties of friends that are cut, of these people, among all they had. */
function lostTiesOf({ observer, ties }: Situation, rows: Int32Array, put: Put): void {
  if (ties) put('ties-lost', tiesLost((name) => observer.column(name), ties, rows));
}

/** Ties by the restriction of those who had them, and how alike the scores of the tied are. */
function tiesOfTown(situation: Situation, put: PutGroup): void {
  const { observer, people, ties, scoreBit, scorePlane, stride } = situation;
  const column = (name: string) => observer.column(name);
  const severity = column('severity');
  if (!ties) return;
  if (severity) {
    for (const [group, of] of [['restricted', 1], ['free', 0]] as const) {
      const rows = people.adults.filter((row) => Number(severity[row] > 0) === of);
      put('ties-lost', `restriction=${group}`, tiesLost(column, ties, rows));
    }
  }
  const [raw, subject] = [column('raw'), column('subject')];
  if (scorePlane < 0 || !raw || !subject) return;
  const score = (row: number): number | null =>
    (subject[row] & scoreBit) === 0 ? null : raw[scorePlane * stride + row];
  put('assortativity', 'all', assortativity(column, ties, score, true));
  put('assortativity', 'ties=start', assortativity(column, ties, score, false));
}

function mindsOf({ observer, expected }: Situation, rows: Int32Array, put: Put): void {
  const mean = (name: string): number | null => {
    const column = observer.column(name);
    return column ? ratio(sumOver(column, rows), rows.length) : null;
  };
  for (const name of ['fear', 'silence', 'motive', 'seeking', 'buffer']) put(name, mean(name));
  put('trust-people', mean('trustPeople'));
  const trust = mean('trustInstitutions');
  put('trust-institutions', trust);
  if (trust !== null) {
    const approval = approvalOf(trust);
    put('approval-private', approval.private);
    put('approval-declared', approval.declared);
  }
  for (const name of ['knowledge', 'grievance']) put(name, mean(name));
  put('opted-out', mean('optedOut'));
  const awareness = observer.column('awareness');
  if (awareness) put('aware-share', ratio(rows.reduce((sum, row) => sum + (awareness[row] > 0 ? 1 : 0), 0), rows.length));
  put('protected-acts', ratio(sumOver(expected.protectedActs, rows), rows.length));
  const spoken = sumOver(expected.protectedActs, rows) - sumOver(expected.reading, rows);
  put('speech-acts', ratio(spoken, rows.length));
  put('hollow-deeds-expected', ratio(sumOver(expected.hollow, rows), sumOver(expected.deeds, rows)));
  put('reading', ratio(sumOver(expected.reading, rows), rows.length));
  put('misconduct', ratio(sumOver(expected.misconduct, rows), rows.length));
}

function wholeTown(situation: Situation, put: (metric: string, group: string, value: number | null) => void): void {
  const { observer, people, scorePlane } = situation;
  const years = (people.adults.length * observer.days) / 365;
  const total = (name: string): number => observer.totals[name] ?? 0;
  put('sightings', 'all', ratio(total('sightings.made') + total('sightings.false') + total('sightings.tips'), years));
  put('listings-entered', 'all', ratio(1e5 * total('court.entered'), years));
  put('listings-left', 'all', ratio(1e5 * total('court.left'), years));
  put('enforcements', 'all', ratio(1e5 * total('court.enforcements'), years));
  put('road-injuries', 'all', ratio(1e5 * observer.tallies.injuries, years));
  put('harm-suffered', 'all', ratio((1000 * total('victims.cost')) / 1024, years));
  put('excused', 'all', ratio(total('sightings.excused'), total('sightings.mitigated')));
  put('refusals', 'all', ratio(1000 * observer.tallies.refusals, years));
  put('defaults', 'all', ratio(1e5 * observer.defaults, years));
  if (observer.finance) {
    const { routeNames = [], ledgerNames = [] } = situation;
    const { finance, days } = observer;
    summariseFinance({ finance, total, years, days, routeNames, ledgerNames }, put);
    const own = finance.foretold().find(({ plane }) => plane === scorePlane);
    put('foresight', 'all', own?.area ?? null);
  }
  put('demands', 'all', ratio(total('demands.met'), years));
  initiativeOfAll(observer.initiative, { adults: people.adults, years }, observer.totals, put);
  const childYears = ((people.traits.length - people.adults.length) * observer.days) / 365;
  doorsOfTown(observer.doors, observer.totals, { years, childYears }, put);
  put('ruling-days', 'all', ratio(total('rulings.days'), total('rulings.made')));
  for (const { id, name } of ledgers) {
    const filed = observer.hearings.filedByLedger[id];
    if (filed > 0) put('appeals-filed', `ledger=${name}`, ratio(1000 * filed, years));
  }
  put('appeals-pending', 'all', ratio(1000 * observer.pendingAppeals(), people.adults.length));
  put('second-instance', 'all', ratio(1000 * total('rulings.second'), years));
  put('repairs', 'all', ratio(1000 * total('repairs.granted'), years));
  put('corrections-derived', 'all', ratio(1000 * givenBack(observer.totals), years));
  const cutOff = Object.entries(observer.totals).filter(([name]) => name.endsWith('.spilled'));
  put('spilled', 'all', ratio(cutOff.reduce((sum, [, levels]) => sum + levels, 0), years));
  put('hollow-deeds', 'all', ratio(observer.hollow, observer.deeds));
  put('firm-loss', 'all', ratio(1000 * observer.firmLoss(), years));
  if (scorePlane >= 0) {
    for (const cause of causes) put('points-lost', `cause=${cause}`, ratio(sumOver(observer.lost[cause], people.adults), years));
  }
  const spells = observer.close();
  const ofSpells = lasting({
    days: spells.map(({ days }) => days),
    ended: spells.map(({ ended }) => ended),
  });
  put('restriction-spell', 'all', ofSpells.median);
  put('restriction-open', 'all', ofSpells.open);
  const { scales } = observer.standings;
  standingsOfTown(observer.standings, people.adults, scales[scorePlane]?.ledger ?? null, put);
  observer.watch.tell(scales.map(({ ledger }) => ledger), years, put);
}

/** What the protected stratum loses for own acts, against ordinary people. */
function protectedLoss({ observer, people }: Situation, put: (metric: string, group: string, value: number | null) => void): void {
  const protectedRows = groupsOf(people).find(([group]) => group === 'stratum=protected')?.[1];
  const ordinaryRows = groupsOf(people).find(([group]) => group === 'stratum=ordinary')?.[1];
  if (!protectedRows || !ordinaryRows) return;
  const loss = (rows: Int32Array): number => sumOver(observer.lost.own, rows) / rows.length;
  put('protected-loss-ratio', 'all', ratio(loss(protectedRows), loss(ordinaryRows)));
}
