/**
 * The rivals of how people learn: each is a switch of a scenario, keeps the contract, does
 * something else than the main reading, and says what it excludes.
 */
import { describe, expect, it } from 'vitest';
import { quantities } from '#model/adaptation/variants.js';
import type { Reference } from '#model/town.js';
import { feltChance, stakeWeight } from '#scenario/compile/stakes.js';
import { Lockstep } from './lockstep.js';
import { rig, scenario } from './rig.js';

const modules = import.meta.glob<{ reference: Reference }>('../../model/*/*/reference.ts', {
  eager: true,
});

/** Everyone under the ledger from the first day, many opinions, every entry told. */
const busy = (block: string, base = 570): string => `
format: 1
id: variant
title: A variant
extends: told
policies:
  - { id: trial, remove: true }
  - { id: everyone, from: 2019-01-01 }
acts: { opinion: { ratePer1000PersonYears: 10000 } }
ledgers: { unified: { scale: { base: ${base} } } }
recourse: { unified: { notice: { entryPer1024: 1024, listingPer1024: 1024 } } }
adaptation: ${block}
`;

const rivals = Object.entries(quantities).flatMap(([quantity, { mechanism, variants }]) =>
  Object.keys(variants).map((variant, i) => ({ quantity, mechanism, variant, isMain: i === 0 })),
);

const digests = new Map<string, string>();

/** What most rivals are held against is lived once. */
function digestAfter(block: string, days: number, base: number): string {
  const key = `${block} ${days} ${base}`;
  const digest = digests.get(key) ?? live(block, days, base);
  digests.set(key, digest);
  return digest;
}

function live(block: string, days: number, base: number): string {
  const made = rig({ scenario: scenario(busy(block, base)), people: 300, seed: 4 });
  made.live(days);
  return made.run.hash().toString(16);
}

describe.each(rivals)('$quantity: $variant', ({ quantity, mechanism, variant, isMain }) => {
  const rules = scenario(busy(`{ ${quantity}: ${variant} }`));

  it('keeps the contract', () => {
    const name = mechanism ?? 'acts/speech';
    const { reference } = modules[`../../model/${name}/reference.ts`];
    const made = rig({ scenario: rules, people: 200, seed: 3 });
    made.live(70);
    const lockstep = new Lockstep(made.plan, made.run, made.memory);
    for (let day = 0; day < 35; day++) expect(lockstep.compareDay(name, reference)).toBeNull();
  }, 60_000);

  it('is what nothing said means, or moves what happens', () => {
    // What the bottom weighs shows where people are at it.
    const base = quantity === 'deterrence' ? 450 : 570;
    const [without, named] = ['{}', `{ ${quantity}: ${variant} }`].map((one) =>
      digestAfter(one, 150, base),
    );
    if (isMain) expect(named).toBe(without);
    else expect(named).not.toBe(without);
  }, 60_000);
});

describe('the adaptation block', () => {
  it('switches off', () => {
    const rules = scenario(busy('{ fear: off, shunning: off, deterrence: off }'));
    expect(Object.keys(rules.mechanisms)).not.toContain('adaptation/fear');
    expect(Object.keys(rules.mechanisms)).not.toContain('adaptation/shunning');
    const plan = rig({ scenario: rules, people: 64 }).plan;
    expect(plan.draft.tables.get('acts.deterrenceBits')!.every((bits) => bits === 0)).toBe(true);
  });

  it('refuses a reading of what is off, and two words on one parameter', () => {
    const off = `${busy('{ fear: beta }')}mechanisms: { adaptation/fear: off }\n`;
    expect(() => scenario(off)).toThrow(/E0416.*reading of adaptation\/fear, which is off/);
    const slower = 'mechanisms: { adaptation/motive: { recoveryPerMillion: 500 } }';
    const twice = `${busy('{ motive: recovery }')}${slower}\n`;
    expect(() => scenario(twice)).toThrow(/E0416.*recoveryPerMillion/);
    expect(() => scenario(busy('{ fear: alpha }'))).toThrow(/adaptation|alpha/);
  });
});

describe('deterrence', () => {
  const draftOf = (variant: string) =>
    ({ scenario: { adaptation: { deterrence: variant } } }) as unknown as Parameters<
      typeof stakeWeight
    >[0];

  it('weighs a point by the stake, or does not', () => {
    const weights = (variant: string) =>
      [0, 1, 2, 3].map((stake) => stakeWeight(draftOf(variant), stake));
    expect(weights('stakes')).toEqual([0.1, 1, 0.4, 0.1]);
    expect(weights('bottom-1')).toEqual([1, 1, 0.4, 0.1]);
    expect(weights('linear')).toEqual([1, 1, 1, 1]);
  });

  it('weighs prospects as w(p) = p^.69 / (p^.69 + (1 − p)^.69)^(1/.69)', () => {
    const felt = (chance: number) => feltChance(draftOf('prospect'), chance);
    // By hand: .1 → .2042 / (.2042 + .9299)^1.4493 = .2042/1.2001 = .170; .5 → .6199/1.3654 = .454.
    expect(felt(0.1)).toBeCloseTo(0.17, 2);
    expect(felt(0.5)).toBeCloseTo(0.454, 2);
    expect(felt(0.9)).toBeCloseTo(0.774, 2);
    expect(felt(0)).toBe(0);
    expect(feltChance(draftOf('stakes'), 0.3)).toBe(0.3);
  });

  it('holds back as MODEL 13 says near a fall: 5, 10, 20, 50 points at fear 2.7', () => {
    // P̂ = .8 · 2.7/7 = .31; C = points/25 · .4 · 2 months.
    const held = [5, 10, 20, 50].map((points) => {
      const cost = Math.min(4, points / 25) * stakeWeight(draftOf('stakes'), 2) * 2;
      return 1 - 2 ** (-1.5 * 0.8 * (2.7 / 7) * cost);
    });
    for (const [i, expected] of [0.05, 0.1, 0.19, 0.4].entries()) {
      expect(Math.abs(held[i] - expected)).toBeLessThan(0.01);
    }
  });
});
