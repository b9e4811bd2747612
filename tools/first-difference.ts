/**
 * `npm run first-difference -- A [B] --society cn-2020 --people 2000 --days 120`: lives two
 * scenarios side by side and prints where they part. Without B, the generated kernels of A are
 * held against the same kernels as closures, which should never part.
 */
import { parseArgs } from 'node:util';
import { beginArm } from '#experiments/arm.js';
import { openScenario, openSociety } from '#experiments/open.js';
import type { EngineRun } from '#engine/schedule/run.js';
import { type Difference, firstDifference } from '#engine/trace/first-difference.js';
import { makePlan } from '#scenario/compile/plan.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    society: { type: 'string', default: 'cn-2020' },
    people: { type: 'string', default: '2000' },
    days: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    replicate: { type: 'string', default: '0' },
  },
});

function describe(found: Difference, names: readonly string[]): string {
  const {
    tick,
    step,
    name,
    plane,
    row,
    values: [a, b],
    writers,
  } = found;
  return [
    `tick    ${tick}${step === null ? '' : `, after ${step}`}`,
    `column  ${name}${plane === '' ? '' : ` of ${plane}`}`,
    `row     ${row}`,
    `${names[0]}: ${a}`,
    `${names[1]}: ${b}`,
    `written by ${writers.join(', ')}`,
    '',
  ].join('\n');
}

const [first, second] = positionals;
if (first === undefined || positionals.length > 2) {
  process.stderr.write('name one scenario, or two\n');
  process.exitCode = 2;
} else {
  const numbers = (name: 'people' | 'days' | 'seed' | 'replicate'): number => Number(values[name]);
  const [people, days, seed, replicate] = (['people', 'days', 'seed', 'replicate'] as const).map(
    numbers,
  );
  const society = openSociety({ society: values.society, people, seed });
  const settings = { society, seed, replicate, days, burnIn: 0 };
  const maker = (source: string, closures: boolean) => (): EngineRun => {
    const { scenario } = openScenario({ source, overrides: [] });
    const plan = makePlan(scenario, society, { burnIn: 0, horizon: days });
    const options = closures ? { program: undefined, factories: {} } : {};
    return beginArm(plan, null, { ...settings, options });
  };
  const found = firstDifference(
    maker(first, false),
    maker(second ?? first, second === undefined),
    days,
  );
  const names = second === undefined ? ['generated', 'closures'] : [first, second];
  process.stdout.write(found ? describe(found, names) : `no difference in ${days} days\n`);
  if (found) process.exitCode = 1;
}
