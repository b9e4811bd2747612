import { planParameter, planTable, step } from '#engine/ir/builder.js';
import { add, and, both, eq, ge, gt, known, mul, mulhi, select, shr } from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { actNumbers } from '../../points.js';
import { person } from '../../society/state.js';
import { acquaintance } from '../acquaintance.js';
import { drawFamily, family, happens } from '../draw.js';
import { initiative, tipKinds, tips } from '../initiative-state.js';
import { schema } from './schema.js';

/** Truthful, mistaken and malicious tips, in this order. */
export const informingFamily = family('informing');

/** [seeking × 8 + fear] → doublings missing to the most eager, Q16. */
export const eagerBits = planTable('acts.informing.eagerBits', 0, 4 * 65536);
/** [trust in people × 8 + trust in institutions] → doublings missing to full trust, Q16. */
export const trustBits = planTable('acts.informing.trustBits', 0, 28 * 65536);
/** What tips are about: acts, and who can do each: two readings of the attributes. */
export const tipActs = planParameter('acts.informing.acts', 1, 64);
export const tipAct = planTable('acts.informing.act', 0, actNumbers - 1);
export const tipShift = planTable('acts.informing.shift', 0, 31);
export const tipMask = planTable('acts.informing.mask', 0, 15);
export const tipLevels = planTable('acts.informing.levels', 0, 65535);

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      {
        name: 'acts/informing.tell',
        table: 'people',
        reads: [
          initiative.informingClass, initiative.feud, person.housemate, person.adult, person.traits,
          mind.seeking, mind.fear, mind.trustPeople, mind.trustInstitutions,
        ],
        writes: [],
      },
      (k) => {
        const { draw, detail } = schema.streams;
        const setting = (name: (typeof schema.parameters)[number]['name']) => k.parameter(parameterOf(schema, name));
        drawFamily(k, { family: informingFamily, classes: initiative.informingClass, draw, detail }, (chosen) => {
          const { row } = chosen;
          const eager = k.look(eagerBits, add(mul(k.load(mind.seeking, row), 8), k.load(mind.fear, row)));
          const trust = k.look(trustBits, add(mul(k.load(mind.trustPeople, row), 8), k.load(mind.trustInstitutions, row)));
          k.when(happens(chosen, add(eager, trust)), () => {
            const kind = k.let(known(chosen.slot, 0, 2, 'a family of three'));
            const [which, whom, what] = k.draw(schema.streams.name, row);
            const picked = acquaintance(k, row, { which, whom }, {
              home: setting('householdPer1024'), kin: setting('kinPer1024'),
              coworker: setting('coworkerPer1024'), neighbour: setting('neighbourPer1024'),
            });
            // Malice has somebody in mind; the rest is about whoever came in sight.
            const grudge = k.let(k.load(initiative.feud, row));
            const malicious = both(eq(kind, tipKinds.malicious), ge(grudge, 0));
            const named = k.let(select(malicious, grudge, picked));
            k.when(ge(named, 0), () => {
              const somebody = k.let(known(named, 0, 2 ** 28, 'tested above'));
              const about = k.let(known(mulhi(what, k.parameter(tipActs)), 0, 63, 'below the number of acts'));
              const traits = k.let(k.load(person.traits, somebody));
              const can = k.variable(k.load(person.adult, somebody), 0, 1);
              k.loop(0, 2, (reading) => {
                const at = k.let(add(mul(about, 2), reading));
                const level = and(shr(traits, k.look(tipShift, at)), k.look(tipMask, at));
                k.when(eq(and(shr(k.look(tipLevels, at), level), 1), 0), () => k.assign(can, 0));
              });
              // The truth can only be told of what the person does.
              k.when(both(eq(kind, tipKinds.truthful), eq(can, 0)), () => k.count('tips.nothingToTell'), () => {
                k.count('tips.made');
                k.when(gt(kind, 0), () => k.count('tips.untrue'));
                k.push(tips, { row, named: somebody, act: k.look(tipAct, about), kind, counts: 1 });
              });
            }, () => k.count('tips.aboutNobody'));
          });
        });
      },
    ),
  },
];
