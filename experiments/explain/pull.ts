/**
 * Level-based pull, traced to the ties: on every look the gaps between one's own points and those
 * of the ties make a pull, layer by layer; what is posted is its change. Each tie's part is the
 * change of its gap; what cutting toward zero takes is less than 1/64 point a tie.
 */
import { kinds, truths } from '#model/points.js';
import type { Cause } from './case-file.js';
import type { Lives } from './lives.js';

/** Points of one person in one ledger over time: all of them, and the true part. */
class Course {
  private readonly ticks: number[] = [];
  private readonly all: number[] = [];
  private readonly trueOnes: number[] = [];

  constructor(lives: Lives, row: number, plane: number, withPulls: boolean) {
    const ledger = lives.ledger(plane);
    const start = lives.stood('start', row);
    let all = ledger.base + (start.get(`raw:${ledger.id}`) ?? 0);
    let untrue = start.get(`false:${ledger.id}`) ?? 0;
    this.note(lives.facts.firstTick - 1, all, untrue);
    for (const posting of lives.postingsOf(row)) {
      if (posting.plane !== plane) continue;
      if (posting.kind === kinds.association && !withPulls) continue;
      all += posting.points;
      if (posting.truth !== truths.true) untrue += posting.points;
      this.note(posting.tick, all, untrue);
    }
  }

  private note(tick: number, all: number, untrue: number): void {
    if (this.ticks.at(-1) === tick) {
      this.all[this.all.length - 1] = all;
      this.trueOnes[this.trueOnes.length - 1] = all - untrue;
      return;
    }
    this.ticks.push(tick);
    this.all.push(all);
    this.trueOnes.push(all - untrue);
  }

  /** On the evening of a tick. */
  at(tick: number, onlyTrue: boolean): number {
    let low = 0;
    let high = this.ticks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.ticks[middle] <= tick) low = middle;
      else high = middle - 1;
    }
    return (onlyTrue ? this.trueOnes : this.all)[low];
  }
}

export class Pull {
  private readonly ties = new Map<string, readonly number[]>();
  private readonly courses = new Map<string, Course>();

  constructor(
    private readonly lives: Lives,
    private readonly row: number,
  ) {
    const layers = new Set(lives.names.ledgers.flatMap(({ pull }) => Object.keys(pull.shares)));
    for (const layer of layers) this.ties.set(layer, lives.ties(`pull-${layer}`, row));
    lives.load([...this.ties.values()].flat());
  }

  private course(row: number, plane: number, withPulls: boolean): Course {
    const key = `${row} ${plane} ${withPulls}`;
    const known = this.courses.get(key);
    if (known) return known;
    const made = new Course(this.lives, row, plane, withPulls);
    this.courses.set(key, made);
    return made;
  }

  /** The evening, at or before `tick`, on which the gaps were last looked at; −1 for never. */
  private looked(tick: number, period: number): number {
    const last = Math.floor(tick / period) * period;
    return last >= this.lives.facts.firstTick ? last : -1;
  }

  /** Gap of a tie on an evening, in 1/64 point; nothing before the first look. */
  private gap(tie: number, plane: number, tick: number, onlyTrue: boolean): number {
    if (tick < 0) return 0;
    const { isRecursive } = this.lives.ledger(plane).pull;
    const theirs = this.course(tie, plane, isRecursive).at(tick, onlyTrue);
    return theirs - this.course(this.row, plane, false).at(tick, onlyTrue);
  }

  /** The ties whose gap changed, for a posting of the association kind on `tick`. */
  causesOn(tick: number, plane: number, isTrue: boolean): Cause[] {
    const { shares, period } = this.lives.ledger(plane).pull;
    const now = this.looked(tick - 1, period);
    const before = this.looked(now - 1, period);
    const date = this.lives.dateOf(now);
    return Object.entries(shares).flatMap(([layer, share]) => {
      const ties = this.ties.get(layer) ?? [];
      return ties.flatMap((other): Cause[] => {
        const change = (onlyTrue: boolean): number =>
          this.gap(other, plane, now, onlyTrue) - this.gap(other, plane, before, onlyTrue);
        const moved = isTrue ? change(true) : change(false) - change(true);
        const points = Math.trunc((moved * share) / (1024 * ties.length));
        if (points === 0) return [];
        return [
          {
            subject: `person:${other}`,
            tie: layer,
            depth: 1,
            tick: this.lives.dayOf(now),
            date,
            kind: 'gap',
            act: null,
            channel: null,
            rule: null,
            truth: null,
            posted: this.gap(other, plane, now, false) / 64,
            points: points / 64,
          },
        ];
      });
    });
  }

  /** Ties that pull: each may leave that many 1/64 of a point to cutting. */
  get count(): number {
    return [...this.ties.values()].reduce((sum, ties) => sum + ties.length, 0);
  }
}
