import { type Kernel, planParameter, planTable, step } from '#engine/ir/builder.js';
import {
  add,
  and,
  both,
  eq,
  type Expression,
  ge,
  gt,
  known,
  mul,
  mulhi,
  select,
  shr,
  sub,
} from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { actNumbers } from '../../points.js';
import { person } from '../../society/state.js';
import { acquaintance } from '../initiative/acquaintance.js';
import { drawFamily, family, happens } from '../draw.js';
import { initiative, initiativeActs, tipKinds, tips } from '../initiative/state.js';
import { schema } from './schema.js';

/** Truthful, mistaken and malicious tips, in this order. */
export const informingFamily = family('informing');

/** [seeking × 8 + fear] → doublings missing to the most eager, Q16. */
export const eagerBits = planTable('acts.informing.eagerBits', 0, 4 * 65536);
/** [trust in people × 8 + trust in institutions] → doublings missing to full trust, Q16. */
export const trustBits = planTable('acts.informing.trustBits', 0, 28 * 65536);
/** What tips are about: acts, and who can do each: two readings of the attributes. */
export const tipActs = planParameter('acts.informing.tipActs', 1, 64);
/** Of these the first, which leave no event of their own while nobody sees them. */
export const truthfulActs = planParameter('acts.informing.truthfulActs', 1, 64);
/** Of those again the first, which every adult can do. */
export const openActs = planParameter('acts.informing.openActs', 1, 64);
export const tipAct = planTable('acts.informing.tipAct', 0, actNumbers - 1);
export const tipShift = planTable('acts.informing.shift', 0, 31);
export const tipMask = planTable('acts.informing.mask', 0, 15);
export const tipLevels = planTable('acts.informing.levels', 0, 65535);

const reads = [
  initiative.informingClass,
  initiative.feud,
  person.housemate,
  person.adult,
  person.traits,
  mind.seeking,
  mind.fear,
  mind.trustPeople,
  mind.trustInstitutions,
] as const;
type Informer = Kernel<(typeof reads)[number]['name'], never>;

/** Doublings missing to whoever is most eager and trusts most. */
function reluctance(k: Informer, row: Expression): Expression {
  const eager = add(mul(k.load(mind.seeking, row), 8), k.load(mind.fear, row));
  const trust = add(mul(k.load(mind.trustPeople, row), 8), k.load(mind.trustInstitutions, row));
  return add(k.look(eagerBits, eager), k.look(trustBits, trust));
}

/** 1 where the person has the attributes the act takes. */
function canDo(k: Informer, somebody: Expression, about: Expression): Expression {
  const traits = k.let(k.load(person.traits, somebody));
  const can = k.variable(1, 0, 1);
  k.loop(0, 2, (reading) => {
    const at = k.let(add(mul(about, 2), reading));
    const level = and(shr(traits, k.look(tipShift, at)), k.look(tipMask, at));
    k.when(eq(and(shr(k.look(tipLevels, at), level), 1), 0), () => k.assign(can, 0));
  });
  return can;
}

/** The tip of somebody about somebody: what it says, if there is anything to say. */
function tell(
  k: Informer,
  tip: Record<'row' | 'kind' | 'named' | 'what' | 'else', Expression>,
): void {
  const { row, kind, named, what } = tip;
  const truthful = k.let(eq(kind, tipKinds.truthful));
  const choice = select(truthful, k.parameter(truthfulActs), k.parameter(tipActs));
  const about = k.let(known(mulhi(what, choice), 0, 63, 'below the number of acts'));
  const can = canDo(k, named, about);
  // The truth can only be told of what the person does: else of what everybody does.
  const open = known(mulhi(tip.else, k.parameter(openActs)), 0, 63, 'below the number of acts');
  const said = k.let(select(both(truthful, eq(can, 0)), open, about));
  const nothing = both(truthful, eq(k.load(person.adult, named), 0));
  const make = (): void => {
    k.count('tips.made');
    k.when(gt(kind, 0), () => k.count('tips.untrue'));
    k.push(tips, { row, named, act: k.look(tipAct, said), kind, counts: 1 });
  };
  k.when(nothing, () => k.count('tips.nothingToTell'), make);
}

/** Whom a tip names: malice has somebody in mind, the rest is about whoever came in sight. */
function whom(k: Informer, row: Expression, kind: Expression, words: readonly Expression[]) {
  const setting = (name: (typeof schema.parameters)[number]['name']): Expression =>
    k.parameter(parameterOf(schema, name));
  const shares = {
    home: setting('householdPer1024'),
    kin: setting('kinPer1024'),
    coworker: setting('coworkerPer1024'),
    neighbour: setting('neighbourPer1024'),
  };
  const picked = acquaintance(k, row, { which: words[0], whom: words[1] }, shares);
  const grudge = k.let(k.load(initiative.feud, row));
  const malicious = both(eq(kind, tipKinds.malicious), ge(grudge, 0));
  return k.let(select(malicious, grudge, picked));
}

const report = step(
  { name: 'acts/informing.tell', table: 'people', reads, writes: [] },
  (k: Informer) => {
    const { draw, detail, name } = schema.streams;
    const group = { family: informingFamily, classes: initiative.informingClass, draw, detail };
    drawFamily(k, group, (chosen) => {
      const { row } = chosen;
      k.when(happens(chosen, reluctance(k, row)), () => {
        const kind = k.let(known(sub(chosen.act, initiativeActs.tip), 0, 2, 'a family of three'));
        const words = k.draw(name, row);
        const named = whom(k, row, kind, words);
        const somebody = known(named, 0, 2 ** 28, 'a row of people');
        const about = (): void =>
          tell(k, { row, kind, named: k.let(somebody), what: words[2], else: words[3] });
        k.when(ge(named, 0), about, () => k.count('tips.aboutNobody'));
      });
    });
  },
);

export const steps: readonly PhaseStep[] = [{ phase: 'acts.perform', step: report }];
