/** What is told and what is documented are different systems, not one with other numbers. */
import { describe, expect, it } from 'vitest';
import { scenario } from '../contract/rig.js';

/** Mechanisms that are on and keepers that keep a ledger, by name. */
function partsOf(name: string): Set<string> {
  const { mechanisms, ledgers } = scenario(name);
  return new Set([...Object.keys(mechanisms), ...Object.keys(ledgers).map((ledger) => `keeper of ${ledger}`)]);
}

export function difference(one: string, other: string): string[] {
  const [a, b] = [partsOf(one), partsOf(other)];
  return [...[...a].filter((part) => !b.has(part)), ...[...b].filter((part) => !a.has(part))].sort();
}

describe('told and documented', () => {
  it('differ by twenty mechanisms and keepers and more', () => {
    const parts = difference('told', 'documented');
    expect(parts.length, parts.join(', ')).toBeGreaterThanOrEqual(20);
  });
});
