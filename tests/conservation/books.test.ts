/** The books of DESIGN 4 balance on every tick, whatever the scenario says. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Observer } from '#model/metrics/observer.js';
import { rig } from '../contract/rig.js';

const compulsory = { 'policies.everyone.from': '2019-01-03', 'policies.trial.to': '2019-01-02' };

/** Random changes of the shipped scenarios, within their grammar. */
const anyScenario = fc.record({
  name: fc.constantFrom('told', 'documented', 'safeguarded', 'finance-only', 'no-scoring'),
  seed: fc.nat(2 ** 31),
  friends: fc.integer({ min: 0, max: 512 }),
  gains: fc.boolean(),
  couple: fc.integer({ min: 0, max: 512 }),
  coverage: fc.integer({ min: 0, max: 1024 }),
  notice: fc.integer({ min: 0, max: 1024 }),
  capacity: fc.integer({ min: 0, max: 400 }),
  opinion: fc.integer({ min: 500, max: 10_000 }),
  points: fc.integer({ min: -200, max: -1 }),
  filing: fc.integer({ min: 0, max: 900_000 }),
  expiry: fc.constantFrom('never', '20 d', '60 d', '400 d'),
  shard: fc.constantFrom(64, 128, 512),
});

function overridesOf(s: typeof anyScenario extends fc.Arbitrary<infer T> ? T : never): Record<string, string | number> {
  const common = { 'mechanisms.recourse/appeal.filingPerMillion': s.filing };
  const scored = {
    'ledgers.unified.expiry': s.expiry, 'recourse.unified.notice.entryPer1024': s.notice,
    'recourse.unified.capacityPer1000AdultsYear': s.capacity, 'policies.everyone.from': compulsory['policies.everyone.from'],
    'policies.trial.to': compulsory['policies.trial.to'],
  };
  if (s.name === 'told') {
    return {
      ...common, ...scored, 'propagation.friends.sharePer1024': s.friends, 'propagation.friends.gains': String(s.gains),
      'propagation.couple.sharePer1024': s.couple, 'channels.platform.coveragePer1024': s.coverage,
      'acts.opinion.ratePer1000PersonYears': s.opinion, 'ledgers.unified.rules.opinion.points': s.points,
    };
  }
  if (s.name === 'safeguarded') return { ...common, ...scored, 'ledgers.unified.rules.red-light.points': s.points };
  return common;
}

describe('the books', () => {
  it('balance every day of a hundred random scenarios', () => {
    fc.assert(
      fc.property(anyScenario, (s) => {
        const made = rig({ scenario: s.name, overrides: overridesOf(s), people: 250, seed: s.seed, smallestShard: s.shard });
        const { draft } = made.plan;
        const observer = new Observer({
          run: made.run, scorePlane: draft.planeOf('unified'), planes: draft.pointLedgers.length,
          base: draft.tables.get('ledgers.base')!, expiry: draft.tables.get('ledgers.expiryDays')!,
        });
        for (let day = 0; day < 45; day++) {
          made.run.day();
          observer.look(true);
          expect(observer.imbalance).toBeNull();
        }
      }),
      { numRuns: 100, seed: 20_261_121 },
    );
  }, 240_000);

  it('notice a posting that never was', () => {
    const made = rig({ scenario: 'told', overrides: compulsory, people: 250 });
    const { draft } = made.plan;
    const observer = new Observer({
      run: made.run, scorePlane: 0, planes: draft.pointLedgers.length,
      base: draft.tables.get('ledgers.base')!, expiry: draft.tables.get('ledgers.expiryDays')!,
    });
    made.run.day();
    observer.look(true);
    expect(observer.imbalance).toBeNull();
    made.run.storage.columns.get('people.raw')![7] -= 1;
    made.run.day();
    observer.look(true);
    expect(observer.imbalance).toMatch(/points of plane 0/);
  });
});
