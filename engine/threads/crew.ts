/**
 * Workers in step: claiming shards and meeting at barriers, by Atomics on the control block only.
 * The number of workers never enters the state. A crew of one needs no shared memory.
 */
import { controlWord } from '../columns/storage.js';
import type { Segment } from '../schedule/segments.js';
import type { StepFunction } from '../kernels/bound.js';

/** Rounds of spinning before a waiting worker sleeps: tens of microseconds. */
const spins = 2_000;

export class CrewFailed extends Error {
  constructor() {
    super('another worker of this run failed');
    this.name = 'CrewFailed';
  }
}

export interface CrewMember {
  /** Waits until every member has arrived; the last one resets the claims. */
  meet(): void;
  /** The next unclaimed position of the current segment. */
  claim(): number;
}

/** The crew of one. */
export class Alone implements CrewMember {
  private next = 0;

  meet(): void {
    this.next = 0;
  }

  claim(): number {
    return this.next++;
  }
}

export class Member implements CrewMember {
  constructor(
    private readonly control: Int32Array,
    private readonly size: number,
  ) {}

  claim(): number {
    return Atomics.add(this.control, controlWord.claim, 1);
  }

  meet(): void {
    const { control } = this;
    const generation = Atomics.load(control, controlWord.generation);
    if (Atomics.add(control, controlWord.arrived, 1) === this.size - 1) {
      Atomics.store(control, controlWord.arrived, 0);
      Atomics.store(control, controlWord.claim, 0);
      Atomics.add(control, controlWord.generation, 1);
      Atomics.notify(control, controlWord.generation);
      return;
    }
    for (let i = 0; i < spins; i++) {
      if (Atomics.load(control, controlWord.generation) !== generation) return;
    }
    while (Atomics.load(control, controlWord.generation) === generation) {
      // Who failed beyond this barrier arrived at it: then it opens, and this member must find
      // for itself what the other found, such as a list that is full.
      const failed = Atomics.load(control, controlWord.failed) !== 0;
      if (failed && Atomics.load(control, controlWord.generation) === generation) {
        throw new CrewFailed();
      }
      Atomics.wait(control, controlWord.generation, generation, 200);
    }
  }
}

/**
 * Runs the segments of one tick. `order(segment, shards)` may permute the claims, for the tests
 * that shuffle them.
 */
export function runSegments(
  member: CrewMember,
  segments: readonly Segment[],
  functions: readonly StepFunction[],
  shardsOf: readonly number[],
  order: (position: number, shards: number) => number = (position) => position,
  timed?: (step: number, run: () => void) => void,
): void {
  for (const segment of segments) {
    for (let position = member.claim(); position < segment.shards; position = member.claim()) {
      const shard = segment.shards === 1 ? 0 : order(position, segment.shards);
      for (const index of segment.steps) {
        if (shard >= shardsOf[index]) continue;
        if (timed) timed(index, () => functions[index](shard));
        else functions[index](shard);
      }
    }
    member.meet();
  }
}
