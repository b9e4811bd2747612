import { step } from '#engine/ir/builder.js';
import { add, both, eq, type Expression, gt, known, ltu, mul, ne } from '#engine/ir/expression.js';
import { book } from '../../ledgers/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { moves, severityOf } from '../../scoring/state.js';
import { contactBox, contactChance, contactStarts, contactTargets } from '../state.js';
import { schema } from './schema.js';

const cell = (plane: Expression, level: Expression): Expression =>
  known(add(mul(plane, 32), level), 0, 511, 'a cell of the plane');

/** Whoever falls under a restriction today is held against those tied to them. */
const flag: PhaseStep = {
  phase: 'propagation.spread',
  step: step(
    { name: 'propagation/contact.flag', table: 'people', reads: [], writes: [book.due] },
    (k) => {
      k.each(moves, ({ row, plane, was, level }) => {
        const chance = k.let(k.look(contactChance, plane));
        const falls = gt(k.look(severityOf, cell(plane, level)), 0);
        const fresh = eq(k.look(severityOf, cell(plane, was)), 0);
        k.when(both(ne(chance, 0), both(falls, fresh)), () => {
          k.count('contacts.sources');
          const item = k.let(mul(k.parameter(parameterOf(schema, 'itemPoints')), -64));
          k.loop(k.look(contactStarts, row), k.look(contactStarts, add(row, 1)), (tie) => {
            const whom = k.let(k.look(contactTargets, tie));
            const at = { other: whom, ordinal: plane };
            const [word] = k.draw(schema.streams.flag, row, at);
            k.when(ltu(word, chance), () => {
              k.count('contacts.flagged');
              k.addRemote(contactBox, book.due, whom, item, plane);
            });
          });
        });
      });
    },
  ),
};

/** Sums from other shards join the receivers' own: the last thing of the day they were sent. */
const collect: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    { name: 'propagation/contact.collect', table: 'people', reads: [], writes: [book.due] },
    (k) => {
      k.drainAdds(contactBox, book.due);
    },
  ),
};

export const steps: readonly PhaseStep[] = [flag, collect];
