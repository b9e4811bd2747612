/** Canaries: a bug is put into one step of one run, and first-difference must name it. */
import { describe, expect, it } from 'vitest';
import type { StepFactory } from '#engine/kernels/bound.js';
import type { EngineRun, Factories } from '#engine/schedule/run.js';
import { type Difference, firstDifference } from '#engine/trace/first-difference.js';
import { factories } from '#model/generated/steps.js';
import { kernels } from '#model/kernels.js';
import { rig } from '../contract/rig.js';

const overrides = { 'policies.everyone.from': '2019-01-05', 'policies.trial.to': '2019-01-04' };
const days = 60;

/** Makes the morning of a run whose steps are these. */
const make =
  (steps: Factories, smallestShard = 64) =>
  (): EngineRun =>
    rig({
      people: 300,
      overrides,
      smallestShard,
      sums: 'outbox',
      options: { factories: steps, mode: 'outbox' },
    }).run;

const compare = (broken: Factories): Difference | null =>
  firstDifference(make(factories), make(broken), days);

/** The kernels with one of them taken over. */
const withStep = (name: string, take: (right: StepFactory) => StepFactory): Factories => {
  expect(factories[name], name).toBeDefined();
  return { ...factories, [name]: take(factories[name]) };
};

describe('first-difference', () => {
  it('finds nothing between equal runs, however they are cut and by whichever back end', () => {
    expect(firstDifference(make(factories), make(factories, 256), 40)).toBeNull();
    const closures = () => rig({ people: 300, overrides, engine: 'closures' }).run;
    expect(firstDifference(make(factories), closures, 15)).toBeNull();
  });

  it('locates a step that drops a message', () => {
    const name = 'adaptation/awareness.collect';
    const [{ step }] = kernels['adaptation/awareness'].filter((part) => part.step.name === name);
    const [drained] = step.touches.drains;
    let dropped = -1;
    const lossy = withStep(name, (right) => (bound) => {
      const run = right(bound);
      const box = bound.box(drained);
      return (shard) => {
        const full = box.counts.findIndex(
          (count, region) => count > 0 && region % box.targets === shard,
        );
        if (full >= 0 && bound.clock.tick >= 10 && (dropped < 0 || dropped === bound.clock.tick)) {
          box.counts[full] -= 1;
          dropped = bound.clock.tick;
        }
        run(shard);
      };
    });
    const found = compare(lossy);
    expect(dropped).toBeGreaterThanOrEqual(10);
    expect(found).toMatchObject({ tick: dropped, step: name, name: 'people.awareTies' });
    expect(found!.writers).toContain(name);
  });

  it('locates a step that stops short of the last row', () => {
    const name = 'society/policy.open';
    const short = withStep(name, (right) => (bound) => {
      const run = right(bound);
      const subject = bound.column('people.subject');
      const { rows, shift } = bound.shape('people');
      return (shard) => {
        const last = Math.min(((shard + 1) << shift) - 1, rows - 1);
        const before = subject[last];
        run(shard);
        if (bound.clock.tick > 0) subject[last] = before;
      };
    });
    const found = compare(short);
    // The day on which everyone becomes subject to the ledger.
    expect(found).toMatchObject({
      tick: 4,
      step: name,
      name: 'people.subject',
      plane: '',
      writers: [name],
    });
    expect([63, 127, 191, 255, 299]).toContain(found!.row);
    expect(Number(found!.values[0]) & ~Number(found!.values[1])).toBe(1);
  });
});
