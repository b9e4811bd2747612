import { planTable, step } from '#engine/ir/builder.js';
import { add, both, eq, ge, known, lt, ltu, mul, mulhi, ne, select, shr, sub } from '#engine/ir/expression.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { truths } from '../../points.js';
import { person, segmentMembers, segmentStarts } from '../../society/state.js';
import { delay } from '../delay.js';
import { sent, sighted, sightings, suppressedChannel } from '../state.js';
import { schema } from './schema.js';

/** [channel × 16 + error class of the actor] → chance of naming somebody else. */
export const mistaken = planTable('observation.mistaken', -(2 ** 31), 2 ** 31 - 1);

/** [row] → who answers for the vehicle the person drives: its owner, or the owner firm's
 * representative; −1 where that is the driver, or nobody else. */
export const plateOwner = planTable('observation.plateOwner', -1, 2 ** 28);

const roadCamera = 2;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'observation.witness',
    step: step(
      {
        name: 'observation/attribution.name',
        table: 'people',
        reads: [person.errorClass, person.housemate, person.segment],
        writes: [],
      },
      (k) => {
        k.each(sighted, ({ row, act, channel, luck }) => {
          k.when(ne(channel, suppressedChannel), () => {
            k.count('sightings.made');
            const day = k.let(add(k.tick, k.look(delay, channel)));
            const wrong = ltu(luck, k.look(mistaken, add(mul(channel, 16), k.load(person.errorClass, row))));
            k.when(wrong, () => {
              const [w0, w1] = k.draw(schema.streams.name, row, { other: act });
              const housemate = k.let(k.load(person.housemate, row));
              const atHome = both(lt(shr(w0, 22), k.parameter(parameterOf(schema, 'housematePer1024'))), ge(housemate, 0));
              const segment = k.let(k.load(person.segment, row));
              const first = k.let(k.look(segmentStarts, segment));
              const size = sub(k.look(segmentStarts, add(segment, 1)), first);
              const picked = k.look(segmentMembers, known(add(first, known(mulhi(w1, size), 0, 2 ** 28, 'below the size')), 0, 2 ** 28, 'a member of it'));
              const other = select(atHome, housemate, picked);
              // A camera on the road reads a plate, and the plate has an owner.
              const owner = k.let(k.look(plateOwner, row));
              const byPlate = both(eq(channel, roadCamera), ge(owner, 0));
              const named = k.let(known(select(byPlate, owner, other), 0, 2 ** 28, 'a row'));
              k.when(eq(named, row), () => {
                k.promise(sightings, row, day, { row, act, channel, truth: truths.true, actor: row });
              }, () => {
                k.count('sightings.misattributed');
                k.send(sent, { row: named, act, channel, truth: truths.misattributed, actor: row, day });
              });
            }, () => {
              k.promise(sightings, row, day, { row, act, channel, truth: truths.true, actor: row });
            });
          });
        });
      },
    ),
  },
];
