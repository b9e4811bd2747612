import { step } from '#engine/ir/builder.js';
import { add, both, clamp, either, eq, type Expression, ge, gt, known, le, max, min, mul, ne, select, sub } from '#engine/ir/expression.js';
import { book, court, listings, mark, planes, touched } from '../../ledgers/state.js';
import { touch } from '../../ledgers/post.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { levelOf } from '../level.js';
import {
  announced, falls, forceAfter, mildOf, moves, noted, severityOf, standing, stay, suspendedAt,
} from '../state.js';
import { schema } from './schema.js';

const cell = (plane: Expression, level: Expression): Expression =>
  known(add(mul(plane, 32), level), 0, 511, 'a cell of the plane');

/** Levels come into force: rises at once, falls at once or when they were announced for. */
const enforce: PhaseStep = {
  phase: 'scoring.rate',
  step: step(
    {
      name: 'scoring/listing.enforce',
      table: 'people',
      reads: [standing.level, stay.stayed],
      writes: [standing.inForce, standing.suspendedUntil, mark.touched, stay.lifted],
    },
    (k) => {
      k.due(announced, ({ row, plane }) => {
        // An appeal that is pending, or a ruling that ended the listing, keeps it mild.
        const off = either(k.load(stay.lifted, row, plane), gt(k.load(stay.stayed, row, plane), 0));
        const mild = min(k.load(standing.inForce, row, plane), k.look(mildOf, plane));
        const level = k.load(standing.level, row, plane);
        k.store(standing.inForce, row, select(off, mild, level), plane);
        touch(k, row);
      });
      k.each(moves, ({ row, plane, was, level }) => {
        const wait = k.let(k.look(forceAfter, plane));
        k.when(gt(level, was), () => k.store(stay.lifted, row, 0, plane));
        k.when(both(gt(level, was), gt(wait, 0)), () => k.promise(announced, row, add(k.tick, wait), { row, plane }), () => {
          // A rise out of a fall that is only announced puts nothing in force before its day.
          const force = k.let(k.load(standing.inForce, row, plane));
          const held = gt(k.load(stay.stayed, row, plane), 0);
          const fallen = select(held, force, level);
          const next = select(gt(level, was), fallen, min(level, force));
          k.store(standing.inForce, row, next, plane);
        });
        const gone = both(gt(level, was), ge(level, k.look(suspendedAt, plane)));
        k.when(gone, () => {
          const until = add(k.tick, k.parameter(parameterOf(schema, 'suspensionDays')));
          k.store(standing.suspendedUntil, row, clamp(until, 0, 65535));
        });
      });
      // Changes of the courts' list restrict as well.
      k.each(listings, ({ row }) => touch(k, row));
    },
  ),
};

/** The worst restriction in force; who is restricted more than before is told to the ties. */
const restrict: PhaseStep = {
  phase: 'scoring.rate',
  step: step(
    {
      name: 'scoring/listing.restrict',
      table: 'people',
      reads: [standing.inForce, court.listed],
      writes: [standing.severity, mark.touched],
    },
    (k) => {
      k.each(touched, ({ row }) => {
        k.store(mark.touched, row, 0);
        const worst = k.variable(k.load(court.listed, row), 0, 3);
        k.loop(0, k.parameter(planes), (plane) => {
          k.assign(worst, max(worst, k.look(severityOf, cell(plane, k.load(standing.inForce, row, plane)))));
        });
        const was = k.let(k.load(standing.severity, row));
        k.when(ne(was, worst), () => {
          k.store(standing.severity, row, worst);
          k.push(falls, { row, severity: worst, was });
        });
      });
    },
  ),
};

/** The laboratory notes the day's restrictions, beside what true and own entries alone would give. */
const note: PhaseStep = {
  phase: 'metrics.measure',
  step: step(
    {
      name: 'scoring/listing.note',
      table: 'people',
      reads: [standing.severity, standing.inForce, court.listed, book.raw, book.rawFalse, book.rawThrough],
      writes: [noted.restrictedDays, noted.wrongfulDays, noted.throughDays],
    },
    (k) => {
      k.rows((row) => {
        k.when(ge(k.load(standing.severity, row), 1), () => {
          k.accumulate(noted.restrictedDays, row, 1);
          const truly = k.variable(k.load(court.listed, row), 0, 3);
          const byOwn = k.variable(k.load(court.listed, row), 0, 3);
          k.loop(0, k.parameter(planes), (plane) => {
            const raw = k.let(k.load(book.raw, row, plane));
            // A fall that only waits for its notice, or a rise not yet in force, is no error.
            const force = k.let(k.load(standing.inForce, row, plane));
            const asHeld = (part: Expression): Expression =>
              k.let(levelOf(k, plane, known(sub(raw, part), -(2 ** 27), 2 ** 27, 'a part of the sum')));
            const withoutFalse = asHeld(k.load(book.rawFalse, row, plane));
            const withoutOthers = asHeld(k.load(book.rawThrough, row, plane));
            const severity = (level: Expression) => k.look(severityOf, cell(plane, select(le(level, force), level, force)));
            k.assign(truly, max(truly, severity(withoutFalse)));
            k.assign(byOwn, max(byOwn, severity(withoutOthers)));
          });
          k.when(eq(truly, 0), () => k.accumulate(noted.wrongfulDays, row, 1));
          k.when(eq(byOwn, 0), () => k.accumulate(noted.throughDays, row, 1));
        });
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [enforce, restrict, note];
