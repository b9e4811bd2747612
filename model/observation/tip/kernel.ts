import { planParameter, planTable, step } from '#engine/ir/builder.js';
import { add, both, either, ge, gt, known, lt, ltu, mulhi, or, shl, shr, sub, wadd } from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { actNumbers, truths } from '../../points.js';
import { friendStarts, friendTargets, person } from '../../society/state.js';
import { delay } from '../delay.js';
import { sent } from '../state.js';
import { schema } from './schema.js';

const tipChannel = 6;

/** [adult] → top byte of the end of the slots, −1 for children; [seeking] → an adult's chances. */
export const tipBounds = planTable('observation.tipBounds', -1, 255);
export const mistakenTip = planTable('observation.mistakenTip', -(2 ** 31), 2 ** 31 - 1);
export const maliciousTip = planTable('observation.maliciousTip', -(2 ** 31), 2 ** 31 - 1);
/** Acts that tips are about. */
export const tipActs = planParameter('observation.tipActs', 1, 64);
export const tipAct = planTable('observation.tipAct', 0, actNumbers - 1);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'observation.witness',
    step: step(
      { name: 'observation/tip.report', table: 'people', reads: [person.adult, person.housemate, mind.seeking], writes: [] },
      (k) => {
        const { draw, detail } = schema.streams;
        k.candidates({ classes: person.adult, bounds: tipBounds, purpose: draw }, (row, byte) => {
          const [fine, whom, what] = k.draw(detail, row);
          const luck = k.let(or(shl(byte, 24), shr(fine, 8)));
          const eager = k.let(k.load(mind.seeking, row));
          // Two slots: mistakes from the lower end, malice from the middle of the narrow range.
          const malicious = k.let(ltu(wadd(luck, -(2 ** 24)), k.look(maliciousTip, eager)));
          k.when(either(ltu(luck, k.look(mistakenTip, eager)), malicious), () => {
            const housemate = k.let(k.load(person.housemate, row));
            const first = k.let(k.look(friendStarts, row));
            const size = k.let(sub(k.look(friendStarts, add(row, 1)), first));
            const atHome = both(lt(shr(what, 22), k.parameter(parameterOf(schema, 'housematePer1024'))), ge(housemate, 0));
            k.when(either(atHome, gt(size, 0)), () => {
              const tie = known(add(first, known(mulhi(whom, size), 0, 2 ** 28, 'below the size')), 0, 2 ** 28, 'a tie of the row');
              const named = k.variable(0, 0, 2 ** 28);
              k.when(atHome, () => k.assign(named, known(housemate, 0, 2 ** 28, 'tested above')), () => k.assign(named, k.look(friendTargets, tie)));
              const about = known(mulhi(shl(what, 10), k.parameter(tipActs)), 0, 63, 'below the number of acts');
              k.count('sightings.tips');
              k.when(malicious, () => k.count('sightings.malicious'));
              k.send(sent, {
                row: named, act: k.look(tipAct, about), channel: tipChannel, truth: truths.false, actor: row,
                day: add(k.tick, k.look(delay, tipChannel)),
              });
            });
          });
        });
      },
    ),
  },
];
