/** The case file of a person, put together from the record; refused where it does not add up. */
import { attributes, levelOf } from '#model/attributes.js';
import type { NamedLedger } from '../record/names.js';
import {
  type CaseFile,
  type Crossing,
  type Entry,
  LifeDoesNotAddUp,
  type LedgerPart,
  type Restriction,
} from './case-file.js';
import { Causes } from './causes.js';
import { eventsOf } from './events.js';
import { entryOf, type Tracing } from './entries.js';
import type { Happening, Lives } from './lives.js';
import { Pull } from './pull.js';

export const runOf = ({ facts }: Lives): CaseFile['run'] => {
  const {
    scenario,
    scenarioHash,
    engineHash,
    society,
    people,
    seed,
    replicate,
    start,
    days,
    digest,
  } = facts;
  return {
    scenario,
    scenarioHash,
    engineHash,
    society,
    people,
    seed,
    replicate,
    start,
    days,
    digest,
  };
};

/** A score: the raw points held to the ends of the scale. */
const held = ({ least, most }: NamedLedger, raw: number): number =>
  Math.min(Math.max(raw, least), most);

const standingAt = ({ standings }: NamedLedger, level: number): string =>
  standings[level] || `level ${level}`;

function crossingsOf(lives: Lives, plane: number, moves: readonly Happening[]): Crossing[] {
  const ledger = lives.ledger(plane);
  return moves
    .filter(({ of }) => of.plane === plane)
    .map(({ tick, of }) => ({
      tick: lives.dayOf(tick),
      date: lives.dateOf(tick),
      from: standingAt(ledger, of.was),
      to: standingAt(ledger, of.level),
      fell: of.level > of.was,
      threshold: (ledger.thresholds[of.level > of.was ? of.level - 1 : of.level] ?? 0) / 64,
    }));
}

function byKind(entries: readonly Entry[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { kind, points } of entries) sums[kind] = (sums[kind] ?? 0) + points;
  return sums;
}

function ledgerPart(
  tracing: Tracing,
  row: number,
  plane: number,
  moves: readonly Happening[],
): LedgerPart {
  const { lives } = tracing;
  const ledger = lives.ledger(plane);
  const [start, end] = [lives.stood('start', row), lives.stood('end', row)];
  const before = start.get(`raw:${ledger.id}`) ?? 0;
  let balance = ledger.base + before;
  const entries: Entry[] = [];
  for (const posting of lives.postingsOf(row)) {
    if (posting.plane !== plane) continue;
    balance += posting.points;
    entries.push(entryOf(tracing, posting, balance));
  }
  const raw = ledger.base + (end.get(`raw:${ledger.id}`) ?? 0);
  if (balance !== raw) {
    throw new LifeDoesNotAddUp(
      `person:${row} in ${ledger.id}`,
      `base ${ledger.base / 64}, before ${before / 64} and ${entries.length} entries make ` +
        `${balance / 64}, the run says ${raw / 64}`,
    );
  }
  const subject = (end.get('subject') ?? 0) | (start.get('subject') ?? 0);
  return {
    id: ledger.id,
    base: ledger.base / 64,
    before: before / 64,
    raw: raw / 64,
    score: held(ledger, raw) / 64,
    standing: standingAt(ledger, end.get(`level:${ledger.id}`) ?? 0),
    isSubject: ((subject >>> ledger.number) & 1) === 1,
    entries,
    byKind: byKind(entries),
    crossings: crossingsOf(lives, plane, moves),
  };
}

/** What came last before a restriction and explains it: a standing crossed, or a listing. */
function reasonOn(
  lives: Lives,
  tick: number,
  moves: readonly Happening[],
  listings: readonly Happening[],
): string {
  const fell = moves.filter((move) => move.tick <= tick && move.of.level > move.of.was).at(-1);
  const listed = listings.filter((one) => one.tick <= tick && one.of.on === 1).at(-1);
  if (listed && (!fell || listed.tick >= fell.tick))
    return `entered on the courts’ list on ${lives.dateOf(listed.tick)}`;
  if (!fell) return 'stood so on the first day';
  const ledger = lives.ledger(fell.of.plane);
  const threshold = (ledger.thresholds[fell.of.level - 1] ?? 0) / 64;
  const standing = standingAt(ledger, fell.of.level);
  return `fell below ${threshold} in ${ledger.id} (${standing}) on ${lives.dateOf(fell.tick)}`;
}

function restrictionsOf(
  lives: Lives,
  row: number,
  moves: readonly Happening[],
  listings: readonly Happening[],
): Restriction[] {
  const { firstTick, days } = lives.facts;
  const end = firstTick + days;
  const falls = lives.happenings('falls', row);
  const found: Restriction[] = [];
  let severity = lives.stood('start', row).get('severity') ?? 0;
  let since = firstTick;
  const close = (until: number): void => {
    if (severity === 0) return;
    found.push({
      severity: lives.names.severities[severity] ?? `severity ${severity}`,
      from: lives.dateOf(since),
      fromTick: lives.dayOf(since),
      to: until < end ? lives.dateOf(until) : null,
      toTick: until < end ? lives.dayOf(until) : null,
      days: until - since,
      because: reasonOn(lives, since, moves, listings),
    });
  };
  for (const { tick, of } of falls) {
    close(tick);
    [severity, since] = [of.severity, tick];
  }
  close(end);
  return found;
}

function traitsOf(word: number): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap(({ id, levels }) => {
      const level = levels[levelOf(word >>> 0, id)];
      return level === undefined || level === 'no' ? [] : [[id, level]];
    }),
  );
}

/** Everything the record says of a person. @throws LifeDoesNotAddUp */
export function personFile(lives: Lives, row: number): CaseFile {
  const tracing: Tracing = { lives, causes: new Causes(lives, row), pull: new Pull(lives, row) };
  const moves = lives.happenings('moves', row);
  const listings = lives.happenings('listings', row);
  const [start, end] = [lives.stood('start', row), lives.stood('end', row)];
  const days = (item: string): number => (end.get(item) ?? 0) - (start.get(item) ?? 0);
  return {
    person: row,
    subject: `person:${row}`,
    traits: traitsOf(start.get('traits') ?? 0),
    run: runOf(lives),
    ledgers: lives.names.ledgers.map((_, plane) => ledgerPart(tracing, row, plane, moves)),
    restrictions: restrictionsOf(lives, row, moves, listings),
    events: eventsOf(lives, row),
    daysRestricted: {
      all: days('restrictedDays'),
      wrongful: days('wrongfulDays'),
      throughOthers: days('throughDays'),
    },
  };
}
