import { deserialize, serialize } from 'node:v8';
import { expect, it } from 'vitest';
import { capture, layBack } from './captured.js';

class Inner {
  sum = 0;
  readonly seen = new Set<number>();
}

class Outer {
  readonly totals: Record<string, number> = {};
  readonly numbers = new Float64Array(3);
  readonly spells: { days: number }[] = [];
  readonly parts = [new Inner(), new Inner()];
  readonly byName = new Map<string, number[]>();
  private readonly inner = new Inner();
  first: string | null = null;
  readonly input = { run: this };

  add(n: number): void {
    this.totals[`n${n}`] = (this.totals[`n${n}`] ?? 0) + n;
    this.numbers[n % 3] += n / 7;
    this.spells.push({ days: n });
    this.parts[n % 2].sum -= n;
    this.parts[n % 2].seen.add(n);
    this.byName.set(String(n), [n]);
    this.inner.sum += n;
    this.first ??= `first ${n}`;
  }
}

const plain = (outer: Outer): unknown => ({ ...outer, input: null });

it('an object laid back goes on as the one that was never stopped', () => {
  const whole = new Outer();
  for (let n = 1; n < 40; n++) whole.add(n);
  for (const stop of [1, 2, 17, 39]) {
    const before = new Outer();
    for (let n = 1; n < stop; n++) before.add(n);
    const kept = deserialize(serialize(capture(before)));
    before.add(1000);
    const after = new Outer();
    layBack(after, kept);
    for (let n = stop; n < 40; n++) after.add(n);
    expect(plain(after)).toEqual(plain(whole));
    expect(after.input.run).toBe(after);
  }
});
