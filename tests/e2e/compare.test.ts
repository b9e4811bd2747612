/** Stopping by precision, power and limits of `compare`, from outside. */
import { afterAll, describe, expect, it } from 'vitest';
import { ask as askIn, askJson as askJsonIn, enter } from './program.js';

const { here, leave } = enter();
afterAll(leave);

const ask = (...words: string[]) => askIn(words, here);
const askJson = (words: string[], code = 0) => askJsonIn(words, here, code);
const short = ['--people', '300', '--days', '40', '--burn-in', '5', '--quiet'];
const compare = ['compare', 'no-scoring', 'told', ...short];

describe('stopping by precision', () => {
  const words = [...compare, '--replicates', '2', '--precision', 'fear=0.03'];

  it('goes on until it is reached, and takes as many towns on any number of workers', () => {
    const one = askJson([...words, '--workers', '1', '--out', 'one']);
    const two = askJson([...words, '--workers', '2', '--out', 'two']);
    const [row] = one.precision;
    expect(row).toMatchObject({ metric: 'fear', arm: 'told', isReached: true });
    expect(row.halfWidth).toBeLessThanOrEqual(0.03);
    expect(one.replicates).toBeGreaterThan(2);
    expect(two.replicates).toBe(one.replicates);
    expect(two.digest).toBe(one.digest);
    expect(one.command).toContain(`--replicates ${one.replicates}`);
    expect(one.command).not.toContain('--precision');
  });

  it('gives up at --max-replicates and says how many would do', () => {
    const most = ['--precision', 'fear=0.0001', '--max-replicates', '3', '--out', 'up'];
    const found = askJson([...compare, '--replicates', '2', ...most]);
    expect(found.replicates).toBe(3);
    expect(found.precision[0].isReached).toBe(false);
    expect(found.precision[0].needed).toBeGreaterThan(3);
  });

  it('refuses what makes no sense', () => {
    expect(ask(...compare, '--max-replicates', '4').err).toContain('needs a --precision');
    expect(ask(...compare, '--precision', 'fear').err).toContain('cannot read `fear`');
    const misspelt = ask(...compare, '--precision', 'feer=1');
    expect(misspelt.code).toBe(1);
    expect(misspelt.err).toContain('fear');
    const few = ask(...words, '--max-replicates', '2', '--replicates', '5');
    expect(few.err).toContain('below the 5 of --replicates');
  });
});

describe('power and limits', () => {
  // One comparison of four towns, asked for all that does not change how it is lived.
  const asked = ['--replicates', '4', '--power', 'fear=0.001', '--limit', 'fear<=7', '--out', 'p'];
  const found = askJson([...compare, ...asked]);

  it('tells from a pilot how many towns would show a difference', () => {
    const [row] = found.power;
    expect(row).toMatchObject({ metric: 'fear', arm: 'told', value: 0.001, towns: 4 });
    expect(row.needed).toBeGreaterThan(4);
    expect(row.neededHolm).toBeGreaterThan(row.needed);
    expect(row.smallest).toBeGreaterThan(0.001);
  });

  it('ends in 4 where a limit is exceeded, in 0 where it holds', () => {
    const words = [...compare, '--replicates', '2', '--limit', 'fear<=0', '--out', 'l'];
    const over = askJson(words, 4);
    expect(over.limits.find((one: { arm: string }) => one.arm === 'told').isExceeded).toBe(true);
    expect(found.limits).toHaveLength(2);
  });

  it('corrects the p values of what is compared, after Holm', () => {
    const whole = found.differences.filter((row: { group: string }) => row.group === 'all');
    expect(whole.length).toBeGreaterThan(10);
    for (const row of whole) {
      expect(row.pHolm).toBeGreaterThanOrEqual(0);
      expect(row.pHolm).toBeLessThanOrEqual(1);
      if (row.low <= 0 && row.high >= 0) expect(row.pHolm).toBeGreaterThan(0.05);
    }
  });
});
