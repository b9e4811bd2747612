/**
 * Ruling as its README tells it.
 *
 * Provenance: no README stood when the kernel was written, and README and reference were written
 * after the kernel had been read. Where MODEL 8 is silent (luck's address, credit, patience, what
 * is voided, counters) agreement with the kernel is therefore no independent evidence.
 */
import { corrections, entries, expiryDays, planeOf } from '../../ledgers/state.js';
import { postAs } from '../../ledgers/reference-post.js';
import { kinds, truths } from '../../points.js';
import type { Appeal, Reference, Town } from '../../town.js';
import { capacity, orderOf, overturn, serviceDays, unheardAfter, unheardUpheld } from '../rules.js';
import { filed, reviews, undone } from '../state.js';
import { schema } from './schema.js';

const oneCase = 65536;
/** Rank from which a person belongs to the class heard first. */
const official = 2;
const oldestHarmFirst = 2;
const ledgers = 16;

function correct(town: Town): void {
  for (const { row, ledger, act, points, truth, posted } of town.due(corrections)) {
    const plane = town.look(planeOf, ledger);
    if (plane < 0) continue;
    const term = town.look(expiryDays, plane);
    if (term > 0 && posted + term <= town.tick) continue;
    postAs(town, {
      person: town.people[row],
      plane,
      kind: kinds.correction,
      points: -points,
      act,
      truth,
      channel: 0,
      through: false,
      cause: posted,
    });
    if (term === 0) continue;
    let done = false;
    town.amend(entries, row, posted + term, (entry) => {
      const same =
        entry.row === row &&
        entry.ledger === ledger &&
        entry.act === act &&
        entry.posted === posted &&
        entry.points === points &&
        entry.truth === truth;
      if (!same || done) return undefined;
      done = true;
      return { points: 0 };
    });
  }
}

/** An appeal as it stands in the queue. */
type Waiting = Omit<{ -readonly [K in keyof Appeal]: number }, 'row'>;

const fields = [
  'person',
  'ledger',
  'act',
  'points',
  'truth',
  'posted',
  'filed',
  'rank',
  'luck',
] as const;

function hear(town: Town): void {
  const [clerk] = town.offices;

  // 1. Receive.
  const queue = town.appeals.slice(0, clerk.waiting).map(copyOf);
  for (const { row, ledger, act, points, truth, posted, luck } of town.entries(filed)) {
    if (queue.length >= town.appeals.length - 1) {
      town.count('appeals.refusedFull');
      continue;
    }
    const rank = town.look(orderOf, ledger) === 1 && town.people[row].rank >= official ? 1 : 0;
    queue.push({ person: row, ledger, act, points, truth, posted, filed: town.tick, rank, luck });
    queue.sort((a, b) => inOrderOfHearing(town, a, b));
  }
  for (const [at, waiting] of queue.entries()) write(town.appeals[at], waiting);

  // 2. Hear.
  for (const office of town.offices.slice(0, ledgers)) {
    const daily = town.look(capacity, office.row);
    office.credit = Math.min(office.credit + daily, daily + oneCase);
  }
  const kept = queue.filter((waiting) => !isDone(town, waiting));
  for (const [at, waiting] of kept.entries()) write(town.appeals[at], waiting);
  for (let at = kept.length; at < queue.length; at++) town.appeals[at].person = -1;
  clerk.waiting = kept.length;

  // 3. Decide.
  for (const { row, ledger, act, points, truth, posted, filed: filedOn, sure } of town.due(
    reviews,
  )) {
    const wrongful = truth === truths.true ? 0 : 1;
    if (sure === 0) {
      town.count('rulings.made');
      town.count('rulings.days', town.tick - filedOn);
      town.count('rulings.wrongful', wrongful);
      const [word] = town.luck(schema.streams.rule, row, { ordinal: ledger, other: act });
      if (word >= town.chance(overturn, ledger * 2 + wrongful)) continue;
      town.count('rulings.overturned');
      town.count('rulings.overturnedWrongful', wrongful);
    }
    town.promise(corrections, row, town.tick + 1, { row, ledger, act, points, truth, posted });
    const plane = town.look(planeOf, ledger);
    if (plane < 0) continue;
    const term = town.look(expiryDays, plane);
    if (term === 0 || posted + term > town.tick + 1)
      town.push(undone, row, { row, ledger, act, points, truth, posted });
  }
}

/** Highest rank first, then day of filing (of the harm where that is the order), then luck as a signed word; equals by who and what. */
function inOrderOfHearing(town: Town, a: Waiting, b: Waiting): number {
  const day = (w: Waiting): number =>
    town.look(orderOf, w.ledger) === oldestHarmFirst ? w.posted : w.filed;
  return (
    b.rank - a.rank ||
    day(a) - day(b) ||
    a.luck - b.luck ||
    a.person - b.person ||
    a.ledger - b.ledger ||
    a.points - b.points ||
    a.truth - b.truth
  );
}

/** Whether an appeal leaves the queue today: heard, or out of patience. */
function isDone(town: Town, waiting: Waiting): boolean {
  const { person: row, ledger, act, points, truth, posted, filed: filedOn } = waiting;
  const ruleOn = (day: number, sure: number): void => {
    town.promise(reviews, row, day, {
      row,
      ledger,
      act,
      points,
      truth,
      posted,
      filed: filedOn,
      sure,
    });
  };
  const office = town.offices[ledger];
  if (office.credit >= oneCase) {
    office.credit -= oneCase;
    town.count('appeals.heard');
    ruleOn(town.tick + town.look(serviceDays, ledger), 0);
    return true;
  }
  const patience = town.look(unheardAfter, ledger);
  if (patience === 0 || filedOn + patience > town.tick) return false;
  town.count('appeals.unheard');
  if (town.look(unheardUpheld, ledger) === 1) ruleOn(town.tick, 1);
  return true;
}

const copyOf = (appeal: Appeal): Waiting =>
  Object.fromEntries(fields.map((field) => [field, appeal[field]])) as Waiting;

function write(appeal: Appeal, waiting: Waiting): void {
  for (const field of fields) (appeal as Record<string, number>)[field] = waiting[field];
}

export const reference: Reference = { 'ledgers.post': correct, 'recourse.hear': hear };
