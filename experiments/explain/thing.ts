/** The case file of a vehicle or a firm: what its drivers' offences brought it. */
import type { Thing } from '../record/shapes.js';
import {
  type CaseFile,
  type Cause,
  type Entry,
  LifeDoesNotAddUp,
  type LedgerPart,
} from './case-file.js';
import { describe, offencesOf } from './causes.js';
import type { Lives } from './lives.js';
import { runOf } from './person.js';

/** Everybody who drives it, or drives a vehicle of the firm, and how. */
function driversOf(lives: Lives, thing: Thing, row: number): Map<number, string> {
  const vehicles = thing === 'vehicle' ? [row] : lives.ties('fleet', row);
  const found = new Map<number, string>();
  for (const vehicle of vehicles) {
    for (const driver of lives.ties('drives', vehicle))
      found.set(driver, `driver of vehicle:${vehicle}`);
  }
  return found;
}

function causesOn(
  lives: Lives,
  drivers: ReadonlyMap<number, string>,
  tick: number,
  each: number,
): Cause[] {
  return [...drivers].flatMap(([driver, tie]) =>
    offencesOf(lives, driver, tick - 1).map(
      ({ posting, sign }): Cause => ({
        ...describe(lives, posting),
        subject: `person:${driver}`,
        tie,
        depth: 1,
        points: (sign * each) / 64,
      }),
    ),
  );
}

/** Everything the record says of a vehicle or firm. @throws LifeDoesNotAddUp */
export function thingFile(lives: Lives, thing: Thing, row: number): CaseFile {
  const { chain, paths } = lives.names;
  const drivers = driversOf(lives, thing, row);
  lives.load(drivers.keys());
  const path = paths.find(({ kind }) => kind === 'chain');
  let balance = 0;
  const entries = lives.reached(thing, row).map(({ tick, points }): Entry => {
    balance += points;
    const cause = chain ? causesOn(lives, drivers, tick, chain[thing]) : [];
    const sum = cause.reduce((all, one) => all + one.points, 0);
    return {
      tick: lives.dayOf(tick),
      date: lives.dateOf(tick),
      points: points / 64,
      balance: balance / 64,
      kind: 'chain',
      act: null,
      channel: null,
      truth: cause.some(({ truth }) => truth !== 'true') ? 'false' : 'true',
      rule: path?.id ?? null,
      place: path?.file ? `${path.file}:${path.line}` : null,
      status: path?.status ?? null,
      cause,
      heldBack: 0,
      untraced: points / 64 - sum,
    };
  });
  const end = lives.endOf(thing, row);
  if (balance !== end) {
    const why = `${entries.length} entries make ${balance / 64}, the run says ${end / 64}`;
    throw new LifeDoesNotAddUp(`${thing}:${row}`, why);
  }
  const part: LedgerPart = {
    id: `${thing}-points`,
    base: 0,
    before: 0,
    raw: end / 64,
    score: end / 64,
    standing: '',
    isSubject: true,
    entries,
    byKind: { chain: end / 64 },
    crossings: [],
  };
  return {
    person: null,
    subject: `${thing}:${row}`,
    traits: {},
    run: runOf(lives),
    ledgers: [part],
    restrictions: [],
    events: [],
    daysRestricted: { all: 0, wrongful: 0, throughOthers: 0 },
  };
}
