/** Cases as the office decides them, laid by hand for what takes them up. */
import { outcomes } from '#model/recourse/state.js';

/** A case of person 7 against ledger 1, kept in the first instance on day 41; words all zero. */
export const keptCase = {
  row: 7,
  ledger: 1,
  truth: 1,
  what: 0,
  outcome: outcomes.kept as number,
  days: 6,
  cost: 0,
  act: 9,
  points: -700,
  posted: 30,
  filed: 35,
  facts: 2,
  before: 0,
  instance: 0,
  onward: 0,
  when: 0,
  plea: 0,
};
export type DecidedCase = typeof keptCase;

/** Any case of any of `people` against one of three ledgers, of which two have points. */
export function anyCase(
  throwDice: (n: number) => number,
  people: number,
  tick: number,
  act: number,
): DecidedCase {
  const what = throwDice(2);
  const filed = tick - throwDice(3);
  const words = { onward: throwDice(2 ** 32) | 0, when: throwDice(2 ** 32) | 0 };
  return {
    row: throwDice(people),
    ledger: throwDice(3),
    truth: throwDice(3),
    what,
    outcome: throwDice(7),
    days: tick - filed,
    cost: throwDice(5000),
    act,
    points: throwDice(4000) - 3000,
    posted: filed - throwDice(3),
    filed,
    facts: what + 2 * throwDice(3) + 8 * throwDice(2),
    before: throwDice(1000),
    instance: throwDice(2),
    ...words,
    plea: throwDice(2 ** 32) | 0,
  };
}
