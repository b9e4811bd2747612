import { step } from '#engine/ir/builder.js';
import {
  add,
  both,
  eq,
  type Expression,
  gt,
  known,
  ltu,
  min,
  mul,
  ne,
} from '#engine/ir/expression.js';
import { bookColumns, post } from '../../ledgers/post.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';
import { moves, severityOf } from '../../scoring/state.js';
import {
  contactBox,
  contactChance,
  contacted,
  contactPlane,
  contactStarts,
  contactTargets,
} from '../state.js';
import { schema } from './schema.js';

const cell = (plane: Expression, level: Expression): Expression =>
  known(add(mul(plane, 32), level), 0, 511, 'a cell of the plane');

/** What was flagged yesterday is posted, an item a tie. */
const charge: PhaseStep = {
  phase: 'ledgers.post',
  step: step(
    {
      name: 'propagation/contact.charge',
      table: 'people',
      reads: [],
      writes: [contacted.contacts, ...bookColumns],
    },
    (k) => {
      const item = parameterOf(schema, 'itemPoints');
      k.rows((row) => {
        const flagged = k.let(k.load(contacted.contacts, row));
        k.when(ne(flagged, 0), () => {
          k.store(contacted.contacts, row, 0);
          const points = mul(mul(min(flagged, 1024), k.parameter(item)), -64);
          const derived = { kind: kinds.derived, act: 0, truth: 0, channel: 0 };
          const plane = k.parameter(contactPlane);
          post(k, { row, plane, points: k.let(points), ...derived, through: 1, cause: 0 });
        });
      });
    },
  ),
};

/** Whoever falls under a restriction today is held against those tied to them. */
const flag: PhaseStep = {
  phase: 'propagation.spread',
  step: step(
    {
      name: 'propagation/contact.flag',
      table: 'people',
      reads: [],
      writes: [contacted.contacts],
    },
    (k) => {
      k.each(moves, ({ row, plane, was, level }) => {
        const falls = gt(k.look(severityOf, cell(plane, level)), 0);
        const fresh = eq(k.look(severityOf, cell(plane, was)), 0);
        k.when(both(eq(plane, k.parameter(contactPlane)), both(falls, fresh)), () => {
          k.count('contacts.sources');
          k.loop(k.look(contactStarts, row), k.look(contactStarts, add(row, 1)), (tie) => {
            const whom = k.let(k.look(contactTargets, tie));
            const [word] = k.draw(schema.streams.flag, row, { other: whom });
            k.when(ltu(word, k.look(contactChance, 0)), () => {
              k.count('contacts.flagged');
              k.addRemote(contactBox, contacted.contacts, whom, 1);
            });
          });
        });
      });
    },
  ),
};

/** Flags from other shards join the receivers' own: the last thing of the day they were sent. */
const collect: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    {
      name: 'propagation/contact.collect',
      table: 'people',
      reads: [],
      writes: [contacted.contacts],
    },
    (k) => {
      k.drainAdds(contactBox, contacted.contacts);
    },
  ),
};

export const steps: readonly PhaseStep[] = [charge, flag, collect];
