/** Faults are planted wherever somebody could see them, and nowhere else. */
import { describe, expect, it } from 'vitest';
import { step } from '#engine/ir/builder.js';
import { add, ge, gt, lift, lt, select } from '#engine/ir/expression.js';
import { person } from '#model/society/state.js';
import { mutantsOf } from './mutate.js';

/** What is said of every fault there is in a step that reads ranks, which lie in 0 to 3. */
const faultsOf = (body: Parameters<typeof step<'people.rank', never>>[1]): string[] =>
  mutantsOf(
    [step({ name: 'room/mechanism.do', table: 'people', reads: [person.rank], writes: [] }, body)],
    1000,
    1,
  ).map(({ says }) => says.replace(/^.*: /, ''));

describe('planted faults', () => {
  it('are in either branch of a test that can go both ways', () => {
    const faults = faultsOf((k) =>
      k.rows((row) => {
        const met = () => k.count('met');
        k.when(ge(k.load(person.rank, row), 2), met, () => k.count('missed'));
      }),
    );
    expect(faults).toContain('count met left out');
    expect(faults).toContain('count missed left out');
    expect(faults).toContain('ge → lt');
    expect(faults).toContain('branches swapped');
  });

  it('are not in a branch that the intervals of the operands close', () => {
    const faults = faultsOf((k) =>
      k.rows((row) => {
        const next = k.let(add(k.load(person.rank, row), 1));
        k.when(lt(next, 1), () => k.count('below'));
        k.when(gt(next, 4), () => k.count('above'));
        const reached = () => k.count('reached');
        k.when(ge(next, 1), reached, () => k.count('unreached'));
        k.count('held', select(gt(next, 0), 8, 16));
      }),
    );
    expect(faults.filter((says) => /below|above|unreached|16/.test(says))).toEqual([]);
    expect(faults).toContain('count reached left out');
    expect(faults).toContain('8 → 9');
    // Swapped, the closed branch is lived: that can be seen.
    expect(faults.filter((says) => says === 'branches swapped')).toHaveLength(3);
  });

  it('are not in a branch between two constants that differ', () => {
    const faults = faultsOf((k) =>
      k.rows(() => {
        k.when(ge(lift(0), 1), () => k.count('never'));
        k.when(ge(lift(1), 1), () => k.count('ever'));
      }),
    );
    expect(faults).not.toContain('count never left out');
    expect(faults).toContain('count ever left out');
  });
});
