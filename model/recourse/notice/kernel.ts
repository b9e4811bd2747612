import { step } from '#engine/ir/builder.js';
import {
  add,
  both,
  clamp,
  eq,
  ge,
  known,
  le,
  ltu,
  mul,
  select,
  sub,
} from '#engine/ir/expression.js';
import { denialCost, denied } from '../../consequences/state.js';
import { book, ledgerOf, listings, postings } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';
import { moves, severityOf } from '../../scoring/state.js';
import {
  appealableFrom,
  entryNotice,
  listingAppealable,
  listingNotice,
  restrictedBelow,
} from '../rules.js';
import { harmed, listingNotices, notices, owed } from '../state.js';
import { schema } from './schema.js';

const { tell } = schema.streams;
/** Catalogue number of the courts' list. */
const courtList = 3;

/** What refusals of today cost, so that appeals know what their entry has cost since. */
const accrue: PhaseStep = {
  phase: 'consequences.enforce',
  step: step(
    { name: 'recourse/notice.accrue', table: 'people', reads: [], writes: [harmed.accrued] },
    (k) => {
      k.each(denied, ({ row, demand }) => {
        const cost = k.let(k.look(denialCost, demand));
        const sum = clamp(add(k.load(harmed.accrued, row), cost), 0, 2 ** 28);
        k.store(harmed.accrued, row, sum);
      });
    },
  ),
};

const tellEntries: PhaseStep = {
  phase: 'recourse.hear',
  step: step({ name: 'recourse/notice.tell', table: 'people', reads: [], writes: [] }, (k) => {
    k.each(postings, ({ row, plane, kind, act, points, truth }) => {
      const ledger = k.let(k.look(ledgerOf, plane));
      const grave = le(points, sub(0, k.look(appealableFrom, ledger)));
      k.when(both(eq(kind, kinds.own), grave), () => {
        k.count('notices.due');
        const ordinal = known(ledger, 0, 15, 'sixteen ledgers');
        const [luck, rest] = k.draw(tell, row, { other: act, ordinal });
        const given = k.let(ltu(luck, k.look(entryNotice, ledger)));
        k.push(owed, { row, what: 0, given });
        k.when(given, () => {
          k.count('notices.given');
          const loss = known(points, -65536, 65536, 'own points are what a rule gives');
          k.push(notices, { row, plane, act, points: loss, truth, luck: rest });
        });
      });
    });
  }),
};

const tellListings: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    {
      name: 'recourse/notice.tell-listings',
      table: 'people',
      reads: [book.raw, book.rawFalse],
      writes: [],
    },
    (k) => {
      const tellOne = (row: typeof k.tick, ledger: typeof k.tick, truth: typeof k.tick): void => {
        k.count('notices.due');
        const [luck, rest] = k.draw(tell, row, { ordinal: add(ledger, 16) });
        const given = k.let(ltu(luck, k.look(listingNotice, ledger)));
        k.push(owed, { row, what: 1, given });
        k.when(given, () => {
          k.count('notices.given');
          k.push(listingNotices, { row, ledger, truth, luck: rest });
        });
      };
      k.each(moves, ({ row, plane, was, level }) => {
        const ledger = k.let(known(k.look(ledgerOf, plane), 0, 15, 'sixteen ledgers'));
        const severity = (at: typeof k.tick) => k.look(severityOf, add(mul(plane, 32), at));
        const falls = both(eq(severity(was), 0), ge(severity(level), 1));
        k.when(both(falls, k.look(listingAppealable, ledger)), () => {
          // Wrongful is what true entries alone would not carry.
          const truly = sub(k.load(book.raw, row, plane), k.load(book.rawFalse, row, plane));
          tellOne(row, ledger, select(ge(truly, k.look(restrictedBelow, plane)), 1, 0));
        });
      });
      k.each(listings, ({ row, on }) => {
        k.when(both(on, k.look(listingAppealable, courtList)), () => {
          tellOne(row, k.let(courtList), k.let(0));
        });
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [accrue, tellEntries, tellListings];
