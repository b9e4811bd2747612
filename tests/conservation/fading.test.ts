/** A ledger that keeps totals: its books balance with what faded, and ratings follow the drift. */
import { describe, expect, it } from 'vitest';
import { Observer } from '#model/metrics/observer.js';
import { rig } from '../contract/rig.js';

const friends = {
  id: 'ten-friends',
  title: 'For tests',
  layers: { friend: { regular: 10 }, partner: { regular: 1 } },
} as const;

/** The reference workload, fading by a share a day. */
function lived(fadePer1024: number, people = 600) {
  const overrides = { 'ledgers.declared.fadePer1024': fadePer1024 };
  const scenario = 'scenarios/bench/r1.scenario.yaml';
  const { plan, run } = rig({ scenario, overrides, people, society: friends, seed: 3 });
  const { draft } = plan;
  const observer = new Observer({
    run,
    scorePlane: 0,
    planes: 1,
    base: draft.tables.get('ledgers.base')!,
    expiry: draft.tables.get('ledgers.expiryDays')!,
  });
  return { draft, run, observer };
}

describe('a ledger that fades', () => {
  it.each([4, 100, 1024])('balances every day with what faded, by %i of 1024', (share) => {
    const { run, observer } = lived(share);
    for (let day = 0; day < 40; day++) {
      run.day();
      observer.look(true);
      expect(observer.imbalance).toBeNull();
    }
    expect(Math.abs(observer.totals['books.faded'])).toBeGreaterThan(600);
  });

  it('does not balance where points go without fading or posting', () => {
    const { run, observer } = lived(4);
    run.day();
    observer.look(true);
    expect(observer.imbalance).toBeNull();
    run.storage.columns.get('people.raw')![7] -= 1;
    run.day();
    observer.look(true);
    expect(observer.imbalance).toMatch(/points of ledgers that fade/);
  });

  it.each([4, 100, 700])('rates everybody whose rating a drift of %i changes', (share) => {
    const { draft, run } = lived(share);
    const table = (name: string): Int32Array => draft.tables.get(name)!;
    const limits = [...table('scoring.thresholds').subarray(0, table('scoring.thresholdCount')[0])];
    const [least, most] = [table('scoring.scaleMin')[0], table('scoring.scaleMax')[0]];
    const [raw, level, stake] = ['raw', 'level', 'stake'].map(
      (name) => run.storage.columns.get(`people.${name}`)!,
    );
    let changed = 0;
    for (let day = 0; day < 40; day++) {
      const before = [...level.subarray(0, 600)];
      run.day();
      for (let row = 0; row < 600; row++) {
        const score = Math.min(Math.max(raw[row], least), most);
        const below = limits.filter((limit) => score < limit).length;
        const gap = below < limits.length ? score - limits[below] : null;
        const near = stakeAt(gap, table('scoring.brink')[0], table('scoring.near')[0]);
        expect([level[row], stake[row]], `row ${row} on day ${day}`).toEqual([below, near]);
        if (before[row] !== level[row]) changed += 1;
      }
    }
    expect(changed).toBeGreaterThan(100);
  });
});

/** Distance to the next fall: 0 bottom, 1 brink, 2 near, 3 safe. */
function stakeAt(gap: number | null, brink: number, near: number): number {
  if (gap === null) return 0;
  if (gap <= brink) return 1;
  return gap <= near ? 2 : 3;
}
