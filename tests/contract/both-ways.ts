/**
 * The rooms in which people object, are refused and learn, laid by hand twice: once lived by
 * references, once by kernels as closures.
 *
 * Goal: random small towns in which both must leave the same behind, column by column.
 * Non-goal: a society or a scenario; every table is laid down by the test.
 */
import fc from 'fast-check';
import { expect } from 'vitest';
import { entriesOf } from '#engine/columns/operations.js';
import { type Bound, overflown } from '#engine/kernels/bound.js';
import { promisesOf } from '#engine/trace/hash.js';
import { kernels } from '#model/kernels.js';
import type { Phase } from '#model/mechanism.js';
import { type Reference, Town } from '#model/town.js';
import { beginDay, counted, type HandMade, layTown, runStep } from './hand-town.js';

export { counted, type HandMade };

/** The rooms whose columns, lists and calendars a town here holds, whichever is under test. */
const rooms = ['recourse', 'consequences', 'adaptation'];
const steps = Object.entries(kernels).flatMap(([name, parts]) =>
  rooms.includes(name.split('/')[0]) ? parts.map(({ step }) => step) : [],
);

/** How long the plan lays each table: a reference that reads beyond is told so. */
const lengths: readonly (readonly [number, readonly string[]])[] = [
  [4, ['adaptation.shunning.openShare']],
  [8, ['adaptation.shunning.dropChance', 'adaptation.fear.heard', 'adaptation.fear.graveFrom']],
  [8, ['trust.down', 'trust.up'].map((name) => `adaptation.${name}`)],
  [32, ['adaptation.silence.reply', 'adaptation.knowledge.up', 'scoring.thresholdCount']],
  [16, ['scoring.scaleMin', 'scoring.scaleMax']],
  [512, ['scoring.thresholds', 'scoring.severityOf']],
  [4, ['awareness', 'silence', 'seeking'].map((name) => `adaptation.${name}.down`)],
  [4, ['knowledge', 'grievance'].map((name) => `adaptation.${name}.down`)],
  [8, ['fear.down', 'motive.down', 'motive.up'].map((name) => `adaptation.${name}`)],
  [16, ['entryNotice', 'listingNotice', 'windowDays'].map((name) => `recourse.${name}`)],
  [16, ['listingAppealable', 'restrictedBelow'].map((name) => `recourse.${name}`)],
  [16, ['pendingSuspends', 'retaliation', 'noEvidence'].map((name) => `recourse.${name}`)],
  [16, ['mitigation', 'petition', 'repaid', 'further'].map((name) => `recourse.${name}`)],
  [16, ['furtherDays', 'secondDays', 'repairChance'].map((name) => `recourse.${name}`)],
  [16, ['capacity', 'serviceDays', 'orderOf', 'repairAnswered'].map((name) => `recourse.${name}`)],
  [16, ['unheardAfter', 'unheardOutcome'].map((name) => `recourse.${name}`)],
  [16, ['scoring.forceAfter', 'scoring.mildOf']],
  [16 * 32, ['scoring.severityOf']],
  [16, ['hardship.onCustom', 'ledgers.expiryDays']],
  [16 * 96, ['recourse.overturn']],
  [32, ['closedOnList', 'closedOnPartnersList'].map((name) => `consequences.${name}`)],
  [32, ['againChance', 'dailyChance'].map((name) => `consequences.${name}`)],
  [32, ['denialCost', 'favourWorth', 'outcomeOf'].map((name) => `consequences.${name}`)],
  [32 * 4, ['consequences.closedToRank']],
  [32 * 8, ['consequences.closedByBar']],
  [256, ['consequences.barsOf']],
  [8, ['consequences.barDays']],
  [32, ['adaptation.fear.up']],
  [256, ['adaptation.moral']],
  [4 * 65, ['adaptation.awareness.up']],
  [8 * 4 * 65, ['adaptation.silence.up']],
  [2 * 16 * 320, ['recourse.filing']],
  [32 * 16 * 32, ['closedAt', 'openedAt'].map((name) => `consequences.${name}`)],
  [32 * 16 * 32, ['closedAtPartners', 'closedAtBoth'].map((name) => `consequences.${name}`)],
];
const zeros = (length: number, fill = 0): Int32Array => new Int32Array(length).fill(fill);

/** Where nothing is said: no gate, no recourse, nobody learns, and every ledger watches. */
function quiet(planes: number): Record<string, ArrayLike<number>> {
  const tables: Record<string, ArrayLike<number>> = {
    'ledgers.ledgerOf': zeros(16).map((_, i) => i),
    'ledgers.planeOf': zeros(16).map((_, i) => (i < planes ? i : -1)),
    'ledgers.watches': zeros(16, 1),
    // Bread, network, bus and car; bread and bus are necessities.
    'consequences.dailyDoors': [6, 12, 14, 15],
    'consequences.dailyKinds': [1, 2, 1, 0],
    'recourse.appealableFrom': zeros(16, 2 ** 20),
    'recourse.repairEnds': zeros(16, 1),
  };
  for (const [length, names] of lengths) for (const name of names) tables[name] = zeros(length);
  // Whoever is a candidate is decided by the tables of chances alone.
  const levels = { awareness: 4, fear: 8, silence: 4, motive: 8, seeking: 4 };
  const more = { trust: 8, knowledge: 4, grievance: 4 };
  for (const [name, count] of Object.entries({ ...levels, ...more })) {
    tables[`adaptation.${name}.bounds`] = zeros(count, 255);
  }
  return tables;
}

const parameters = {
  'consequences.loanDemand': 4,
  'consequences.dailyCount': 4,
  'acts/demand.retryDays': 7,
  'consequences/gate.informalPer1024': 307,
  'consequences/hardship.selfEmployedPer1024': 102,
  'consequences/hardship.droppedPer1024': 205,
  'consequences/hardship.tripPer1024': 205,
  'consequences/necessity.timesPerRefusal': 1,
  'consequences/necessity.jobPer65536': 655,
  'consequences/necessity.forgetsPer65536': 3277,
  'consequences/privilege.worthPer1024': 1024,
  'consequences/schooling.childPer1024': 205,
  'consequences/schooling.ownPer1024': 512,
  'consequences/display.excludedPer1024': 307,
  'consequences/display.listedPer1024': 51,
  'consequences/display.days': 30,
  'consequences/display.jobPer1024': 51,
  'consequences/display.customPer1024': 102,
  'consequences/wage.perYearPer1024': 31,
  'adaptation/fear.ownNoticePer1024': 614,
  'adaptation/fear.tieFallPer1024': 82,
  'adaptation/trust.falseTipPer1024': 512,
  'adaptation/trust.derivedLossPer1024': 51,
  'adaptation/trust.wrongfulPer1024': 512,
  'adaptation/trust.upheldLevels': 2,
  'adaptation/trust.unheardPer1024': 717,
  'adaptation/trust.helpedPer1024': 512,
  'adaptation.optOut.opensOn': 0,
  'adaptation/opt-out.shockPer1024': 0,
  'adaptation/opt-out.grievancePer1024': 51,
  'adaptation/fear.tieNoticePer1024': 20,
  'adaptation/fear.beta': 0,
  'adaptation.fear.unseenStep': 0,
  'adaptation/trust.leftPer1024': 307,
  'adaptation.shunning.bitsPerCost': 61,
  'adaptation/shunning.displayedPer1024': 0,
  'adaptation/awareness.constant': 0,
  'adaptation/silence.bestReply': 0,
  'adaptation/motive.crowdingIn': 0,
  'adaptation/shunning.formedAgainPer1024': 20,
  'adaptation/knowledge.filingTeachesPer1024': 512,
  'adaptation/grievance.tiePer1024': 102,
  'adaptation/motive.rewardErodesPer1024': 61,
  'adaptation/motive.fineErodesPer1024': 102,
  'adaptation/motive.rewardTeachesPer1024': 51,
  'recourse/appeal.strongPer1024': 256,
};

/** One storage with everything the rooms here touch; all are adults, and there are two planes. */
export function bindByHand(made: HandMade): Bound {
  const { planes = 2 } = made;
  const bound = layTown(
    {
      ...made,
      planes,
      parameters: { ...parameters, ...made.parameters },
      tables: { ...quiet(planes), ...made.tables },
    },
    steps,
  );
  bound.storage.columns.get('people.adult')!.fill(1);
  return bound;
}

/** Runs a mechanism's reference for one phase. */
export function runReference(bound: Bound, reference: Reference, phase: Phase): void {
  reference[phase]!(new Town(bound));
}

/** Runs a mechanism's kernels for one phase, as closures, shard by shard. */
export function runKernels(bound: Bound, mechanism: string, phase: Phase): void {
  for (const part of kernels[mechanism]) if (part.phase === phase) runStep(bound, part.step);
}

/** The day after: yesterday's lists are empty. */
export function nextDay(bound: Bound): void {
  beginDay(bound, bound.clock.tick + 1);
}

/** A hand-laid town on the morning after day 40, with the people a reference sees. */
export function townByHand(made: HandMade): { bound: Bound; town: Town } {
  const bound = bindByHand(made);
  bound.clock.tick = 40;
  nextDay(bound);
  return { bound, town: new Town(bound) };
}

/** What a calendar still holds, entry by entry, as numbers. */
export function promisesIn(bound: Bound, calendar: string): number[][] {
  return (remains(bound)[calendar] as string[]).map((text) => text.split(',').map(Number));
}

const inOrder = (all: Iterable<Int32Array>): string[] =>
  Array.from(all, (words) => words.join()).sort();

/** Everything a run leaves behind, with lists and calendars in sorted order. */
export function remains(bound: Bound): Record<string, unknown> {
  const { storage } = bound;
  const left: Record<string, unknown> = { overflown: overflown(storage) };
  for (const [name, view] of storage.columns) left[name] = Array.from(view);
  for (const [name, view] of storage.lists) {
    left[name] = inOrder(entriesOf(view));
  }
  for (const [name, view] of storage.calendars) {
    left[name] = inOrder(promisesOf(view));
  }
  for (const name of storage.layout.counters.names) left[`count ${name}`] = counted(bound, name);
  return left;
}

/** What a random small town is laid down from, and what its mornings bring. */
export interface RandomTown extends Omit<HandMade, 'seed'> {
  /** Before the mechanism, day by day; `roll` is that morning's own. */
  readonly morning: (town: Town, day: number, roll: Dice) => void;
}

/**
 * Random small towns in which a mechanism's reference and its kernels leave the same behind.
 *
 * @param over How many days each town is lived, how many towns there are, and which phases of the
 *   day: those of the reference in its order, unless others are named.
 * @param lay What differs: a town from dice of its own.
 */
export function expectSameBothWays(
  mechanism: string,
  reference: Reference,
  over: { readonly days: number; readonly runs: number; readonly phases?: readonly Phase[] },
  lay: (roll: Dice) => RandomTown,
): void {
  const phases = over.phases ?? (Object.keys(reference) as Phase[]);
  fc.assert(
    fc.property(fc.nat(2 ** 30), (seed) => {
      const { morning, ...made } = lay(dice(seed));
      const setUp = (town: Town, day: number) => morning(town, day, dice(seed + day + 1));
      const left = bothWays({ ...made, seed }, mechanism, reference, phases, setUp, over.days);
      expect(left.reference).toEqual(left.kernels);
    }),
    { numRuns: over.runs },
  );
}

/** Lays the same things down twice and runs both ways; returns what each leaves behind. */
export function bothWays(
  made: HandMade,
  mechanism: string,
  reference: Reference,
  phases: readonly Phase[],
  setUp: (town: Town, day: number) => void,
  days = 1,
): { reference: Record<string, unknown>; kernels: Record<string, unknown> } {
  const [a, b] = [bindByHand(made), bindByHand(made)];
  for (const bound of [a, b]) {
    bound.clock.tick = 40;
    for (let day = 0; day < days; day++) {
      nextDay(bound);
      setUp(new Town(bound), day);
      for (const phase of phases) {
        if (bound === a) runReference(bound, reference, phase);
        else runKernels(bound, mechanism, phase);
      }
    }
  }
  return { reference: remains(a), kernels: remains(b) };
}

/** Gives whole numbers 0 … n − 1. */
export type Dice = (n: number) => number;

/** Whole numbers 0 … n − 1 in an order that a seed decides; for set-ups, not for the model. */
export function dice(seed: number): Dice {
  let state = (Math.imul(seed + 1, 0x9e3779b1) | 1) >>> 0;
  return (n) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % n;
  };
}

/** Random friendships, about `each` a person. */
export function tiesByDice(roll: Dice, people: number, each: number): [number, number][] {
  return Array.from({ length: Math.floor((people * each) / 2) }, () => {
    const a = roll(people);
    return [a, (a + 1 + roll(people - 1)) % people] as [number, number];
  });
}
