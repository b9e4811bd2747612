/** What all families share: fixed slots, thinning, and bits that halve a chance. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '#engine/columns/column.js';
import { exp2neg } from '#engine/math/exponential.js';
import { type Reference, Town } from '#model/town.js';
import { type LaidSlot, laidFamily } from '../../tests/acts/laid-family.js';
import { HandTown, type Way, ways } from '../../tests/contract/hand-town.js';
import { rig } from '../../tests/contract/rig.js';
import { person } from '../society/state.js';
import { reference as declared } from './declared/reference.js';
import { reference as demand } from './demand/reference.js';
import {
  declaredFamily,
  demandFamily,
  helpingFamily,
  speechFamily,
  trafficFamily,
} from './draw.js';
import { reference as helping } from './helping/reference.js';
import { heldBack, highWord } from './reference-draw.js';
import { reference as speech } from './speech/reference.js';
import { demanded, doings } from './state.js';
import { reference as traffic } from './traffic/reference.js';

describe('holding back', () => {
  it('halves a chance with every 65536 bits, and leaves nothing from 32 · 65536 on', () => {
    expect(highWord(2 ** 31, 2 ** 31)).toBe(2 ** 30);
    expect(highWord(2 ** 32 - 1, 2 ** 32 - 1)).toBe(2 ** 32 - 2);
    for (const halvings of [1, 2, 10]) {
      expect(
        Math.abs(heldBack(2 ** 31, halvings * 65536) - 2 ** (31 - halvings)),
      ).toBeLessThanOrEqual(2);
    }
    expect(heldBack(2 ** 32 - 1, 32 * 65536)).toBe(0);
    // 2^(−1/2) of a half: 0.3535533905932738 · 2³².
    expect(Math.abs(heldBack(2 ** 31, 32768) - 1_518_500_249)).toBeLessThanOrEqual(2);
  });

  it('never raises a chance, and never gains from more bits', () => {
    const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
    const bits = fc.integer({ min: 0, max: 33 * 65536 });
    fc.assert(
      fc.property(word, bits, bits, (chance, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(heldBack(chance, less)).toBeLessThanOrEqual(chance);
        expect(heldBack(chance, more)).toBeLessThanOrEqual(heldBack(chance, less));
        expect(BigInt(heldBack(chance, less))).toBe(
          (BigInt(chance) * BigInt(exp2neg(less) >>> 0)) >> 32n,
        );
      }),
    );
  });
});

interface Kind {
  readonly name: string;
  readonly reference: Reference;
  readonly classes: Column;
}

const kinds: readonly Kind[] = [
  { name: 'traffic', reference: traffic, classes: person.trafficClass },
  { name: 'speech', reference: speech, classes: person.speechClass },
  { name: 'helping', reference: helping, classes: person.helpingClass },
  { name: 'declared', reference: declared, classes: person.declaredClass },
  { name: 'demand', reference: demand, classes: person.demandClass },
];

/** Acts done on one day by 256 persons of class 1, with their luck. */
function livedWith(way: Way, kind: Kind, slots: readonly LaidSlot[], tick: number): string[] {
  const { tables, parameters } = laidFamily(kind.name, slots);
  const hand = new HandTown(way, {
    mechanisms: { [`acts/${kind.name}`]: kind.reference },
    people: 256,
    tables,
    parameters: {
      ...parameters,
      'acts.declared.watchedPlane': 0,
      'acts.declared.lowestLevel': 31,
      'consequences.loanDemand': 31,
    },
  });
  for (const someone of hand.town.people) {
    Object.assign(someone, { adult: 1, [kind.classes.name.split('.')[1]]: 1, motive: 7 });
  }
  hand.begin(tick).live('acts.perform');
  const done =
    kind.name === 'demand'
      ? hand.town.entries(demanded).map(({ row, demand: what, luck }) => ({ row, what, luck }))
      : hand.town.entries(doings).map(({ row, act: what, luck }) => ({ row, what, luck }));
  return done.map(({ row, what, luck }) => `${what} by ${row} with ${luck}`).sort();
}

describe.each(kinds)('slots of $name', (kind) => {
  const word = fc.integer({ min: 0, max: 2 ** 30 - 1 });
  /** Four slots of a quarter each. */
  const laid = (chances: readonly number[]): LaidSlot[] =>
    chances.map((chance, i) => ({ act: 10 + i, start: i * 2 ** 30, width: 2 ** 30, chance }));
  const of = (done: readonly string[], act: number): string[] =>
    done.filter((one) => one.startsWith(`${act} `));

  it.each(ways)('thin one act and move no other, by %s', (way) => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 4, maxLength: 4 }),
        fc.nat(3),
        fc.nat(1023),
        fc.nat(400),
        (chances, slot, per1024, tick) => {
          const less = chances.map((chance, i) =>
            i === slot ? Math.floor((chance * per1024) / 1024) : chance,
          );
          const [before, after] = [chances, less].map((each) =>
            livedWith(way, kind, laid(each), tick),
          );
          for (let other = 0; other < 4; other++) {
            if (other !== slot) expect(of(after, 10 + other)).toEqual(of(before, 10 + other));
          }
          // What is left of the thinned act is part of what was there, luck and all.
          const there = new Set(of(before, 10 + slot));
          expect(of(after, 10 + slot).every((one) => there.has(one))).toBe(true);
        },
      ),
      { numRuns: 12 },
    );
  });

  it.each(ways)(
    'hold one act a person and day, and the share that their chances give, by %s',
    (way) => {
      const chances = [2 ** 28, 2 ** 29, 0, 2 ** 30 - 1];
      const counts = [0, 0, 0, 0];
      for (let tick = 0; tick < 20; tick++) {
        const done = livedWith(way, kind, laid(chances), tick);
        expect(new Set(done.map((one) => one.split(' ')[2])).size).toBe(done.length);
        for (const i of counts.keys()) counts[i] += of(done, 10 + i).length;
      }
      // 5120 draws; four deviations of a share p are 4 √(5120 p (1 − p)).
      [1 / 16, 1 / 8, 0, 1 / 4].forEach((p, i) => {
        expect(Math.abs(counts[i] - 5120 * p)).toBeLessThanOrEqual(
          4 * Math.sqrt(5120 * p * (1 - p)),
        );
      });
    },
  );

  it('choose by the byte and the upper 24 bits of the first word', () => {
    expect(Town.word(0, 0xffff_ffff)).toBe(0x00ff_ffff);
    expect(Town.word(255, 0xffff_ffff)).toBe(0xffff_ffff);
    expect(Town.word(0x12, 0x3456_7899)).toBe(0x1234_5678);
  });
});

describe('slots of whole scenarios', () => {
  const families = [trafficFamily, speechFamily, helpingFamily, demandFamily];
  const drafts = ['no-scoring', 'told', 'documented'].map(
    (scenario) => rig({ scenario, people: 200 }).plan.draft,
  );
  const faster = rig({
    scenario: 'told',
    people: 200,
    overrides: {
      'acts.red-light.ratePer1000PersonYears': 8000,
      'acts.jaywalk.ratePer1000PersonYears': 30000,
      'acts.opinion.ratePer1000PersonYears': 500,
      'acts.gift.ratePer1000PersonYears': 3000,
    },
  }).plan.draft;

  it.each(families)('are the same in every arm and at every rate: $name', (family) => {
    const slots = (draft: typeof faster): unknown =>
      [family.starts, family.widths, family.acts].map(({ name }) => draft.tables.get(name));
    for (const draft of [...drafts, faster]) expect(slots(draft)).toEqual(slots(drafts[0]));
  });

  it.each([...families, declaredFamily])(
    'follow each other and hold their chances: $name',
    ({ name }) => {
      for (const { tables } of [...drafts, faster]) {
        const [starts, widths, chances, bounds] = ['starts', 'widths', 'chances', 'bounds'].map(
          (table) => tables.get(`acts.${name}.${table}`)!,
        );
        bounds.forEach((bound, of) => {
          let end = 0;
          // Words beyond the last slot in which anything can happen are not looked at twice;
          // helping acts may be done for their points, whatever their own chance is.
          let reach = 0;
          for (let cell = of * 32; cell < of * 32 + 32; cell++) {
            if (widths[cell] === 0) continue;
            expect(starts[cell] >>> 0).toBe(end);
            expect(chances[cell] >>> 0).toBeLessThanOrEqual(widths[cell] >>> 0);
            end += widths[cell] >>> 0;
            if (chances[cell] !== 0 || name === 'helping') reach = end;
          }
          expect(bound).toBe(reach === 0 ? -1 : Math.floor((reach - 1) / 2 ** 24));
        });
      }
    },
  );
});
