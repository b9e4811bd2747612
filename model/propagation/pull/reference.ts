/**
 * Pull, as people read it: the scores of those one is tied to draw one's own towards theirs.
 */
import { postAs } from '../../ledgers/reference-post.js';
import { planes } from '../../ledgers/state.js';
import { kinds, truths } from '../../points.js';
import type { Person, Reference, Town } from '../../town.js';
import { pullPeriod, pullShare, pullStarts, pullTargets } from '../state.js';

/** No gap counts for more than this, in 1/64 point. */
const widest = 2 ** 20;

export const reference: Reference = {
  'ledgers.post': (town) => {
    for (const plane of pullingPlanes(town)) {
      for (const person of town.people) draw(town, plane, person);
    }
  },
  'propagation.spread': (town) => {
    for (const plane of pullingPlanes(town)) {
      if (town.tick % town.look(pullPeriod, plane) !== 0) continue;
      for (const person of town.people) weigh(town, plane, person);
    }
  },
};

function pullingPlanes(town: Town): number[] {
  const all = Array.from({ length: town.parameter(planes.name) }, (_, plane) => plane);
  return all.filter((plane) => town.look(pullShare, plane) > 0);
}

function draw(town: Town, plane: number, person: Person): void {
  const change = person.pullNext.get(plane) - person.pull.get(plane);
  const changeFalse = person.pullFalseNext.get(plane) - person.pullFalse.get(plane);
  post(town, plane, person, change - changeFalse, truths.true);
  post(town, plane, person, changeFalse, truths.false);
  person.pull.set(plane, person.pullNext.get(plane));
  person.pullFalse.set(plane, person.pullFalseNext.get(plane));
}

function post(town: Town, plane: number, person: Person, points: number, truth: number): void {
  if (points === 0) return;
  postAs(town, {
    person,
    plane,
    kind: kinds.association,
    act: 0,
    points,
    truth,
    channel: 0,
    through: true,
    cause: 0,
  });
}

function weigh(town: Town, plane: number, person: Person): void {
  const pull = pullOn(town, plane, person, withoutPulls);
  const pullOfTruth = pullOn(town, plane, person, withoutPullsAndFalse);
  person.pullNext.set(plane, pull);
  person.pullFalseNext.set(plane, pull - pullOfTruth);
}

/** A_i for one way of reading a person's points. */
function pullOn(
  town: Town,
  plane: number,
  person: Person,
  points: (of: Person, plane: number) => number,
): number {
  const tied = tiedTo(town, person);
  if (tied.length === 0) return 0;
  const gaps = tied.map((other) => held(points(other, plane) - points(person, plane)));
  const sum = held(gaps.reduce((all, gap) => all + gap, 0));
  return Math.trunc((town.look(pullShare, plane) * sum) / (1024 * tied.length));
}

const withoutPulls = (of: Person, plane: number): number => of.raw.get(plane) - of.pull.get(plane);

const withoutPullsAndFalse = (of: Person, plane: number): number =>
  withoutPulls(of, plane) - (of.rawFalse.get(plane) - of.pullFalse.get(plane));

const held = (gap: number): number => Math.min(Math.max(gap, -widest), widest);

function tiedTo(town: Town, person: Person): Person[] {
  const tied: Person[] = [];
  for (let i = town.look(pullStarts, person.row); i < town.look(pullStarts, person.row + 1); i++) {
    tied.push(town.people[town.look(pullTargets, i)]);
  }
  return tied;
}
