/**
 * Pull, as people read it: the scores of those one is tied to draw one's own towards theirs.
 */
import { postAs } from '../../ledgers/reference-post.js';
import { planes } from '../../ledgers/state.js';
import { kinds, truths } from '../../points.js';
import type { Person, Reference, Town } from '../../town.js';
import {
  pullLayerAt,
  pullLayers,
  pullPeriod,
  pullPlaces,
  pullRecursive,
  pulls,
  pullShare,
  pullStarts,
  pullTargets,
} from '../state.js';

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
  return all.filter((plane) => town.look(pulls, plane) === 1);
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
  const recursive = town.look(pullRecursive, plane) === 1;
  const theirs = recursive ? all : withoutPulls;
  const theirsTrue = recursive ? allTrue : withoutPullsAndFalse;
  const pull = pullOn(town, plane, person, withoutPulls, theirs);
  const pullOfTruth = pullOn(town, plane, person, withoutPullsAndFalse, theirsTrue);
  person.pullNext.set(plane, pull);
  person.pullFalseNext.set(plane, pull - pullOfTruth);
}

type Reading = (of: Person, plane: number) => number;

/** A_i for one way of reading a person's points: each layer truncated for itself. */
function pullOn(town: Town, plane: number, person: Person, mine: Reading, theirs: Reading): number {
  let sum = 0;
  for (let place = 0; place < town.parameter(pullPlaces.name); place++) {
    const layer = town.look(pullLayerAt, place);
    const share = town.look(pullShare, plane * pullLayers + layer);
    if (share === 0) continue;
    const tied = tiedTo(town, place, person);
    if (tied.length === 0) continue;
    const gaps = tied.map((other) => held(theirs(other, plane) - mine(person, plane)));
    const gap = held(gaps.reduce((total, one) => total + one, 0));
    sum += Math.trunc((share * gap) / (1024 * tied.length));
  }
  return sum;
}

const all: Reading = (of, plane) => of.raw.get(plane);

const allTrue: Reading = (of, plane) => of.raw.get(plane) - of.rawFalse.get(plane);

const withoutPulls: Reading = (of, plane) => of.raw.get(plane) - of.pull.get(plane);

const withoutPullsAndFalse: Reading = (of, plane) =>
  withoutPulls(of, plane) - (of.rawFalse.get(plane) - of.pullFalse.get(plane));

const held = (gap: number): number => Math.min(Math.max(gap, -widest), widest);

function tiedTo(town: Town, place: number, person: Person): Person[] {
  const tied: Person[] = [];
  const at = place * (town.people.length + 1) + person.row;
  for (let i = town.look(pullStarts, at); i < town.look(pullStarts, at + 1); i++) {
    tied.push(town.people[town.look(pullTargets, i)]);
  }
  return tied;
}
