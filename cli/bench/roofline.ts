/**
 * What the machine allows, measured by steps that are emitted as a run's are: random reads and
 * draws cost a kernel what they cost here, so a figure in units of these travels between machines.
 */
import { performance } from 'node:perf_hooks';
import { table } from '#engine/columns/column.js';
import { shapeTable } from '#engine/columns/layout.js';
import { compileProgram, programMemory } from '#engine/emit/wasm/program.js';
import { planTable, step } from '#engine/ir/builder.js';
import { add, and } from '#engine/ir/expression.js';
import type { Step } from '#engine/ir/statement.js';
import { makeEnginePlan } from '#engine/schedule/plan.js';
import { EngineRun } from '#engine/schedule/run.js';
import { median } from '#statistics/quantiles.js';
import type { Roofline } from './shapes.js';

const rows = 2 ** 20;
const repeats = 5;
const { kept } = table('bench', 0x7f00, {
  kept: ['i32', { unit: 'none', says: 'What was read, so that nothing is left out as unused.' }],
});
const words = planTable('bench.words', 0, 2 ** 26 - 1);
/** Draws of no mechanism. */
const purpose = 0x7fff;

/** Four reads a row, each wherever the one before says: as far apart as the table is long. */
const gather = step({ name: 'bench.gather', table: 'bench', reads: [], writes: [kept] }, (k) => {
  k.rows((row) => {
    let at = k.let(k.look(words, row));
    for (let i = 0; i < 3; i++) at = k.let(k.look(words, at));
    k.store(kept, row, at);
  });
});

const draw = step({ name: 'bench.draw', table: 'bench', reads: [], writes: [kept] }, (k) => {
  k.rows((row) => {
    const [a, b, c, d] = k.draw(purpose, row).map((word) => and(word, 1023));
    k.store(kept, row, add(add(a!, b!), add(c!, d!)));
  });
});

/** Seconds a day of this step over all rows, the best of five after one to warm up. */
function timeStep(body: Step, length: number): number {
  const values = new Int32Array(length);
  // A full cycle by a multiplier of 1 mod 4: every word is visited, in no order a cache foresees.
  for (let i = 0; i < length; i++)
    values[i] = (Math.imul(i, 0x2c9277b5) + 0x3c6ef35f) & (length - 1);
  const plan = makeEnginePlan({
    steps: [body],
    shapes: [shapeTable('bench', rows)],
    columns: [kept],
    lists: [],
    boxes: [],
    calendars: [],
    axes: {},
    parameters: {},
    tables: new Map([[words.name, values]]),
    starts: new Map(),
    paths: {},
    unbounded: new Set(),
    planes: 1,
  });
  const memory = programMemory(plan.layout, false);
  const program = { compiled: compileProgram(plan, 'direct', false), memory };
  const run = new EngineRun(plan, { seed: 1, replicate: 0 }, { program });
  run.day();
  return Math.min(...Array.from({ length: repeats }, () => secondsOf(() => run.day())));
}

function secondsOf(what: () => void): number {
  const began = performance.now();
  what();
  return (performance.now() - began) / 1000;
}

export function measureRoofline(): Roofline {
  const [from, to] = [new Uint8Array(2 ** 28).fill(1), new Uint8Array(2 ** 28)];
  to.set(from);
  const copies = Array.from({ length: repeats }, () => secondsOf(() => to.set(from)));
  const perRead = (length: number): number => (timeStep(gather, length) * 1e9) / (4 * rows);
  return {
    copyBytesPerSecond: (2 * from.length) / median(copies),
    gatherNanoseconds: { small: perRead(2 ** 20), large: perRead(2 ** 26) },
    philoxNanoseconds: (timeStep(draw, 1) * 1e9) / rows,
  };
}
