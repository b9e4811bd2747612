/**
 * The intermediate form of a mechanism under names of nobody's choosing: columns, tables,
 * parameters, lists, boxes, calendars, counters, purposes and locals are numbered by their first
 * appearance. Two mechanisms with one canonical text are one mechanism under two names.
 *
 * Intervals are left out, since they follow from the columns; constants stay.
 */
import type { Step } from '#engine/ir/statement.js';

/** Keys whose value names something, and the family the name belongs to. */
const families: Readonly<Record<string, string>> = {
  column: 'column',
  classes: 'column',
  table: 'table',
  name: 'value',
  bounds: 'value',
  list: 'list',
  box: 'box',
  calendar: 'calendar',
  counter: 'counter',
  purpose: 'purpose',
  own: 'table',
  id: 'local',
};

/** Keys that number locals of their own; everything else is as it stands. */
const localKeys = new Set(['row', 'byte', 'at', 'slot']);
const leftOut = new Set(['low', 'high']);

/** One text for a mechanism's steps; equal texts mean equal computations under other names. */
export function canonicalSteps(steps: readonly Step[]): string {
  const numbers = new Map<string, number>();
  const number = (family: string, name: unknown): string => {
    const key = `${family} ${String(name)}`;
    if (!numbers.has(key)) numbers.set(key, numbers.size);
    return `${family}${numbers.get(key)}`;
  };
  const rename = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) {
      return value.map((one) => (key === 'locals' ? number('local', one) : rename(one, '')));
    }
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value)
          .filter(([inner]) => !leftOut.has(inner))
          .map(([inner, one]) => [inner, rename(one, inner)]),
      );
    }
    if (value === null) return null;
    if (typeof value === 'string' || key === 'purpose')
      return families[key] ? number(families[key], value) : value;
    if (key === 'id' || localKeys.has(key)) return number('local', value);
    return value;
  };
  return steps
    .map((step) => {
      const head = `${step.mode} ${number('table', step.table)} `;
      return head + JSON.stringify(rename(step.body, ''));
    })
    .join('\n');
}

/** Pairs of names whose steps are equal after renaming. */
export function twins(all: Readonly<Record<string, readonly Step[]>>): string[] {
  const texts = Object.entries(all).map(([name, steps]) => [name, canonicalSteps(steps)] as const);
  return texts.flatMap(([name, text], index) =>
    texts
      .slice(index + 1)
      .filter(([, other]) => other === text)
      .map(([other]) => `${name} = ${other}`),
  );
}
