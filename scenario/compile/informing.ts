/** Informing as tables: rates, eagerness, trust, what tips are about, whom they name (MODEL 9). */
import { type Act, acts as catalogue } from '#model/acts/catalogue.js';
import * as informing from '#model/acts/informing/kernel.js';
import { schema as informingSchema } from '#model/acts/informing/schema.js';
import * as initiative from '#model/acts/initiative/state.js';
import { attribute, levelNamed } from '#model/attributes.js';
import { channels } from '#model/observation/catalogue.js';
import type { TieLayer } from '#model/society/society.js';
import { type Draft, PlanRefused } from './draft.js';
import { classify, type FamilyAct, layFamily } from './families.js';
import { bitsOf, frailty, setUp, setUpWord } from './initiative-parts.js';
import { reader, stored } from './people.js';

const most = { eager: 6, trust: 10 / 7 } as const;
const eagerness = (seeking: number, fear: number): number =>
  2 ** (seeking - 1) * (1 + (0.5 * fear) / 7);
const trusting = (people: number, institutions: number): number =>
  (people / 7) * ((institutions + 3) / 7);

export function compileInforming(draft: Draft): void {
  const value = (name: string): number => draft.setting('acts/informing', name);
  const highest = informingSchema.parameters[0].most / 1000;
  const yearly = (truthful: number, mistaken: number, malicious: number): number[] => {
    const honest = truthful * (1 + mistaken);
    return [truthful, truthful * mistaken, (honest * malicious) / (1 - malicious)];
  };
  const rates = yearly(
    value('truthfulPer1000') / 1000,
    value('mistakenPer1024') / 1024,
    value('maliciousPer1024') / 1024,
  );
  const boldest = most.eager * most.trust;
  const slots = rates.map(
    (rate, i): FamilyAct => ({
      number: 51 + i,
      name: ['tip', 'mistaken-tip', 'malicious-tip'][i],
      who: {},
      more: [],
      // Every slot is as wide as the highest truthful rate.
      chance: (rate * boldest) / 365,
      ceiling: (highest * boldest) / 365,
    }),
  );
  const classes = classify(draft.society, slots, frailty(setUp.informing));
  draft.columns.set('people.informingClass', classes.classOf);
  layFamily(draft, informing.informingFamily, slots, classes);
  draft.put(
    informing.eagerBits,
    Array.from({ length: 32 }, (_, cell) => bitsOf(eagerness(cell >> 3, cell & 7) / most.eager)),
  );
  draft.put(
    informing.trustBits,
    Array.from({ length: 64 }, (_, cell) => bitsOf(trusting(cell >> 3, cell & 7) / most.trust)),
  );
  compileTipActs(draft);
  compileTies(draft);
  compileFeuds(draft);
}

/** What tips are about, those first that leave no event while unseen; and who can do each. */
function compileTipActs(draft: Draft): void {
  const { sees } = channels.find((channel) => channel.name === 'tip')!;
  const known = sees.map((name) => catalogue.find((act) => act.name === name)!);
  // Nobody is denounced for a good deed.
  const about = known.filter((act) => act.domain !== 'helping');
  const anybody = (act: Act): boolean => Object.keys(act.who).length === 0;
  const seen = about.filter((act) => act.drawn === 'seen');
  const open = seen.filter(anybody);
  if (open.length === 0)
    throw new PlanRefused(
      'channels.tip',
      'sees no act that every adult can do',
      'A truthful tip falls back on one',
    );
  const quiet = [...open, ...seen.filter((act) => !anybody(act))];
  const ordered = [...quiet, ...about.filter((act) => act.drawn !== 'seen')];
  draft.parameter(informing.tipActs, ordered.length);
  draft.parameter(informing.truthfulActs, quiet.length);
  draft.parameter(informing.openActs, open.length);
  draft.put(
    informing.tipAct,
    ordered.map((act) => act.id),
  );
  const readings = ordered.flatMap(readingsOf);
  draft.put(
    informing.tipShift,
    readings.map((reading) => reading.shift),
  );
  draft.put(
    informing.tipMask,
    readings.map((reading) => reading.mask),
  );
  draft.put(
    informing.tipLevels,
    readings.map((reading) => reading.levels),
  );
}

/** Two readings of the attributes that say who can do an act; a reading of nothing always holds. */
function readingsOf(act: Act): { shift: number; mask: number; levels: number }[] {
  const made = Object.entries(act.who).map(([id, levels]) => ({
    shift: attribute(id).shift,
    mask: (1 << attribute(id).bits) - 1,
    levels: levels.reduce((bits, level) => bits | (1 << levelNamed(id, level)), 0),
  }));
  if (made.length > 2)
    throw new PlanRefused(
      `acts.${act.name}`,
      'takes more than two attributes',
      'A tip can tell two',
    );
  return [0, 1].map((i) => made[i] ?? { shift: 0, mask: 0, levels: 1 });
}

function compileTies(draft: Draft): void {
  const { society } = draft;
  const lay = (layer: TieLayer, to: typeof initiative.kinTies): void => {
    const ties = stored(layer, society.peopleCount);
    draft.put(to.starts, ties.starts);
    draft.put(to.targets, ties.targets.length > 0 ? ties.targets : [0]);
  };
  lay(society.ties.kin, initiative.kinTies);
  lay(society.ties.coworker, initiative.coworkerTies);
  lay(society.ties.neighbour, initiative.neighbourTies);
  const drives = reader(society, 'driver');
  const drivers = Array.from({ length: society.peopleCount }, (_, row) => row).filter(
    (row) => drives(row) === 1,
  );
  draft.put(initiative.drivers, drivers.length > 0 ? drivers : [0]);
  draft.parameter(initiative.driverCount, drivers.length);
}

/** A grudge for a share of adults: against an adult of work, next door, the kin or the friends. */
function compileFeuds(draft: Draft): void {
  const { society } = draft;
  const adult = draft.columns.get('people.adult')!;
  const part = draft.setting('acts/informing', 'feudPer1024');
  const { coworker, neighbour, kin, friend } = society.ties;
  // Of eight grudges three are of work, three of next door, one of the kin and one of friends.
  const layers = [coworker, coworker, coworker, neighbour, neighbour, neighbour, kin, friend];
  const ties = new Map(
    [...new Set(layers)].map((layer) => [layer, stored(layer, society.peopleCount)]),
  );
  const wordsOf = setUpWord(draft, setUp.feud);
  const feud = Int32Array.from({ length: society.peopleCount }, (_, row) => {
    const [has, which, whom] = wordsOf(row);
    if (!adult[row] || has >>> 22 >= part) return -1;
    const { starts, targets } = ties.get(layers[which >>> 29])!;
    const size = starts[row + 1] - starts[row];
    if (size === 0) return -1;
    const named = targets[starts[row] + Math.floor(((whom >>> 0) * size) / 2 ** 32)];
    return adult[named] ? named : -1;
  });
  draft.columns.set('people.feud', feud);
}
