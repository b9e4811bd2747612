import { step } from '#engine/ir/builder.js';
import {
  and,
  both,
  either,
  eq,
  ge,
  known,
  lt,
  ltu,
  or,
  select,
  shl,
  shr,
  sub,
  xor,
} from '#engine/ir/expression.js';
import { doors } from '../../consequences/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { firm } from '../../society/state.js';
import {
  firmChances,
  firmListings,
  firmShare,
  firstLookUntil,
  representativeOf,
  representing,
} from '../state.js';
import { schema } from './schema.js';

/** Firms come onto the list and leave it, a month between two looks. */
const look: PhaseStep = {
  phase: 'propagation.spread',
  step: step(
    { name: 'propagation/representative.look', table: 'firms', reads: [], writes: [firm.listed] },
    (k) => {
      k.rows((row) => {
        const [luck, reaches] = k.draw(schema.streams.look, row, {});
        const listed = k.let(k.load(firm.listed, row));
        const first = lt(k.tick, k.parameter(firstLookUntil));
        const enters = select(first, k.look(firmChances, 2), k.look(firmChances, 0));
        const chance = k.let(select(listed, k.look(firmChances, 1), enters));
        k.when(ltu(luck, chance), () => {
          const on = k.let(sub(1, listed));
          k.store(firm.listed, row, on);
          k.when(
            on,
            () => k.count('firms.listed'),
            () => k.count('firms.unlisted'),
          );
          const chair = k.let(k.look(representativeOf, row));
          const told = either(listed, lt(shr(reaches, 22), k.parameter(firmShare)));
          k.when(both(ge(chair, 0), told), () => {
            k.send(firmListings, { row: known(chair, 0, 2 ** 28, 'tested above'), on });
          });
        });
      }, 30);
    },
  ),
};

/** The representative's bar begins or ends: doors know of it from tomorrow. */
const tell: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    { name: 'propagation/representative.tell', table: 'people', reads: [], writes: [doors.barred] },
    (k) => {
      k.drain(firmListings, ({ row, on }) => {
        const bit = k.let(and(shl(1, k.parameter(representing)), 255));
        const others = and(k.load(doors.barred, row), xor(bit, 255));
        const now = or(others, select(eq(on, 1), bit, 0));
        k.store(doors.barred, row, known(now, 0, 255, 'bits of a byte'));
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [look, tell];
