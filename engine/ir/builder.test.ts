import { describe, expect, it } from 'vitest';
import type { Column } from '../columns/column.js';
import { toy, toyBox, toyList, toySum } from '../../tests/engine/toy.js';
import { box } from '../columns/structures.js';
import { type Kernel, step } from './builder.js';
import { add } from './expression.js';

type Free = Kernel<string, string>;

/** A step as a caller without types would write it. */
const build =
  (
    reads: Column[],
    writes: Column[],
    body: (k: Free) => void,
    mode: 'shards' | 'once' = 'shards',
  ) =>
  () =>
    step({ name: 'toy/test.step', table: 'toy', mode, reads, writes }, body);

describe('a step', () => {
  it.each<[string, RegExp, () => unknown]>([
    [
      'a read it does not declare',
      /toy\/test.step: reads toy.small, which it does not declare/,
      build([], [], (k) => k.rows((at) => k.count('n', k.load(toy.small, at)))),
    ],
    [
      'a write it does not declare',
      /writes toy.small, which it does not declare/,
      build([toy.small], [], (k) => k.rows((at) => k.store(toy.small, at, 1))),
    ],
    [
      'adding to what it does not declare',
      /writes toy.sum, which/,
      build([], [], (k) => k.rows((at) => k.accumulate(toy.sum, at, 1))),
    ],
    [
      'adding elsewhere to what it does not declare',
      /writes toy.sum, which/,
      build([], [], (k) => k.rows((at) => k.addRemote(toySum, toy.sum, at, 1))),
    ],
    [
      'draws by a column it does not declare',
      /reads toy.small, which/,
      build([], [], (k) =>
        k.candidates(
          { classes: toy.small, bounds: { name: 'b', low: 0, high: 255 }, purpose: 1 },
          () => {},
        ),
      ),
    ],
    [
      'writing what is static',
      /is static/,
      build([], [toy.place], (k) => k.rows((at) => k.store(toy.place, at, 1))),
    ],
    [
      'a value the column cannot hold',
      /holds \[0, 255\] but is given/,
      build([], [toy.small], (k) =>
        k.rows((at) => k.store(toy.small, at, add(k.load(toy.small, at), 1))),
      ),
    ],
    [
      'a field outside its bounds',
      /toy.list.row holds \[0, 268435456\]/,
      build([], [], (k) => k.push(toyList, { row: -1, what: 0 })),
    ],
    [
      'a variable beyond what it may hold',
      /a variable of \[0, 5\] is given 6/,
      build([], [], (k) => k.assign(k.variable(0, 0, 5), 6)),
    ],
    [
      'assigning to what is no variable',
      /assigns to what is no variable/,
      build([], [], (k) => k.assign(k.tick, 1)),
    ],
    [
      'adding through the box of another column',
      /does not add to toy.sum/,
      build([], [toy.sum], (k) => k.rows((at) => k.addRemote(toyBox, toy.sum, at, 1))),
    ],
    [
      'sending a sum that it reads itself',
      /use two steps/,
      build([], [toy.sum], (k) =>
        k.rows((at) => k.addRemote(toySum, toy.sum, k.load(toy.sum, at), 1)),
      ),
    ],
    [
      'adding to a narrow column',
      /only i32 columns accumulate/,
      build([], [toy.small], (k) => k.rows((at) => k.accumulate(toy.small, at, 1))),
    ],
  ])('is refused %s', (_, why, building) => {
    expect(building).toThrow(why);
  });

  it('of one worker may send a sum that it reads', () => {
    const body = (k: Free): void =>
      k.rows((at) => k.addRemote(toySum, toy.sum, k.load(toy.sum, at), 1));
    expect(build([], [toy.sum], body, 'once')).not.toThrow();
  });
});

it('a message begins with its row', () => {
  const make = () =>
    box('b', { from: 'toy', to: 'toy' }, ['what', 'row'], { kind: 'share', per1024Rows: 1 });
  expect(make).toThrow(/first field/);
});
