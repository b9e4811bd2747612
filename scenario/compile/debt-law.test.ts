/** The steady state of debts and courts (MODEL 3.1 to 3.3), exact, and the bars it is held to. */
import { describe, expect, it } from 'vitest';
import { rig } from '../../tests/contract/rig.js';
import { type DebtFlows, lawSize, passMonth, stateOf } from './debt-law.js';
import { debtChances, debtLawOf } from './life.js';

/** Adults outside the labour force by quintile, CN-2020 at 20,000 people. */
const outside = [0.339, 0.324, 0.348, 0.309, 0.18] as const;
const aYear = 365 / 30;

interface Sums extends Record<keyof DebtFlows, number> {
  able: number;
  unable: number;
  loan: number;
}

describe('the steady state of debts', () => {
  const { draft } = rig({ people: 40, scenario: 'no-scoring' }).plan;
  const sums: Sums = {
    defaults: 0,
    unpaid: 0,
    enforced: 0,
    enteredAble: 0,
    enteredUnable: 0,
    leftAble: 0,
    leftUnable: 0,
    able: 0,
    unable: 0,
    loan: 0,
  };
  for (let quintile = 0; quintile < 5; quintile++) {
    const chances = debtChances(draft, quintile);
    const { labour, outside: idle } = debtLawOf(draft, quintile);
    for (const [law, weight] of [
      [labour, 1 - outside[quintile]],
      [idle, outside[quintile]],
    ] as const) {
      law.forEach((share, cell) => {
        const { stage, loan } = stateOf(cell);
        if (stage === 'able' || stage === 'unable') sums[stage] += (share * weight) / 5;
        if (loan > 0) sums.loan += (share * weight) / 5;
      });
      const flows = passMonth(chances, Float64Array.from(law), new Float64Array(lawSize));
      for (const [name, flow] of Object.entries(flows))
        sums[name as keyof DebtFlows] += (flow * aYear * weight) / 5;
    }
  }
  const entered = sums.enteredAble + sums.enteredUnable;
  const left = sums.leftAble + sums.leftUnable;
  const stock = sums.able + sums.unable;

  it('is stationary: a month changes no cell', () => {
    const chances = debtChances(draft, 0);
    const law = debtLawOf(draft, 0).labour;
    const next = Float64Array.from(law);
    passMonth(chances, next, new Float64Array(lawSize));
    law.forEach((share, cell) => {
      expect(Math.abs(next[cell] - share)).toBeLessThan(1e-7);
    });
    expect(law.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
    expect(left).toBeCloseTo(entered, 6);
  });

  it('flows as MODEL 3.3 derives: .79 % default, 1.05 % are unpaid, .541 % enforced', () => {
    expect(sums.defaults).toBeGreaterThan(0.0077);
    expect(sums.defaults).toBeLessThan(0.0081);
    expect(sums.unpaid).toBeGreaterThan(0.0103);
    expect(sums.unpaid).toBeLessThan(0.0107);
    expect(sums.enforced).toBeGreaterThan(0.00525);
    expect(sums.enforced).toBeLessThan(0.00555);
  });

  it('lists .22 to .29 % a year, of whom .55 could not pay; a third of the stock leaves', () => {
    expect(entered).toBeGreaterThan(0.0022);
    expect(entered).toBeLessThan(0.0029);
    expect(sums.enteredUnable / entered).toBeCloseTo(0.553, 2);
    expect(left / stock).toBeCloseTo(0.328, 2);
    expect(sums.leftAble / sums.able).toBeCloseTo(0.6, 2);
    expect(sums.leftUnable / sums.unable).toBeCloseTo(0.24, 2);
  });

  it('keeps .775 % of adults on the list, three in four of them unable; .40 have a loan', () => {
    expect(Math.abs(stock - 0.00775)).toBeLessThan(0.0002);
    expect(sums.unable / stock).toBeCloseTo(0.76, 2);
    expect(Math.abs(sums.loan - 0.4)).toBeLessThan(0.01);
  });

  it('traps those whose buffer is gone: they leave half as often as others', () => {
    const { leavesUnable } = debtChances(draft, 0);
    expect(leavesUnable[4] / leavesUnable[0]).toBeGreaterThan(1.9);
  });
});
