import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaints } from '#model/acts/initiative/state.js';
import { truths } from '#model/points.js';
import { makePlan } from '#scenario/compile/plan.js';
import { HandTown, type Way, ways } from '../../../tests/contract/hand-town.js';
import { scenario, society } from '../../../tests/contract/rig.js';
import { contract } from '../../../tests/contract/suite.js';
import { channelNamed } from '../catalogue.js';
import { sent } from '../state.js';
import { reference } from './reference.js';
import { schema } from './schema.js';

contract('observation/complaint');

const [staged, accused] = [54, 55];
const always = -1;
const channel = channelNamed('complaint')!.id;

interface Made {
  readonly row: number;
  readonly complainer?: number;
  readonly named: number;
  readonly act?: number;
  readonly counts?: number;
}
interface Laid {
  readonly believed?: readonly number[];
  readonly hushed?: number;
  readonly job?: number;
  readonly seed?: number;
}

/** Eight people ranked 0 to 3 twice over, the odd with a job; the delay is four days. */
function open(way: Way, made: readonly Made[], laid: Laid = {}): HandTown {
  const hand = new HandTown(way, {
    mechanisms: { 'observation/complaint': reference },
    people: 8,
    seed: laid.seed,
    parameters: { 'observation/complaint.jobLossPer1024': laid.job ?? 0 },
    tables: {
      'observation.delay': Array<number>(16).fill(4),
      'observation.believed': laid.believed ?? Array<number>(8).fill(always),
      'observation.hushed': [0, laid.hushed ?? 0],
    },
  });
  for (const person of hand.town.people)
    Object.assign(person, { rank: person.row % 4, employment: person.row & 1 ? 0 : 1 });
  hand.begin(40);
  for (const { row, complainer = row, named, act = staged, counts = 1 } of made)
    hand.town.push(complaints, row, { row, complainer, named, act, counts });
  return hand.live('observation.witness');
}

const arrived = (hand: HandTown) => hand.town.drain(sent).sort((a, b) => a.actor - b.actor);

describe.each(ways)('complaints taken down, by %s', (way) => {
  it('reach the person named as what never happened, if they still count', () => {
    const hand = open(way, [
      { row: 1, named: 4 },
      { row: 2, named: 4, counts: 0 },
      { row: 5, complainer: 6, named: 5, act: accused },
    ]);
    const told = { channel, truth: truths.false, day: 44 };
    expect(arrived(hand)).toEqual([
      { row: 4, act: staged, actor: 1, ...told },
      { row: 5, act: accused, actor: 6, ...told },
    ]);
    expect(hand.counted('complaints.believed')).toBe(2);
  });

  it('are believed by the rank of who complains, superiors apart', () => {
    // Only officials (2) are believed, and superiors of rank 1.
    const believed = [0, 0, always, 0, 0, always, 0, 0];
    const byAnybody = [0, 1, 2, 3].map((row) => ({ row, named: 4 }));
    expect(arrived(open(way, byAnybody, { believed })).map(({ actor }) => actor)).toEqual([2]);
    const bySuperiors = [4, 5, 6, 7].map((complainer) => ({
      row: 0,
      complainer,
      named: 0,
      act: accused,
    }));
    expect(arrived(open(way, bySuperiors, { believed })).map(({ actor }) => actor)).toEqual([5]);
    const [luck] = open(way, []).town.luck(schema.streams.believe, 2, { other: staged });
    const line = (chance: number) => ({ believed: [0, 0, chance | 0, 0, 0, 0, 0, 0] });
    expect(arrived(open(way, byAnybody, line(luck)))).toEqual([]);
    expect(arrived(open(way, byAnybody, line(luck + 1)))).toHaveLength(1);
  });

  it('about the protected are dropped where the channel does', () => {
    const about = [
      { row: 1, named: 7 },
      { row: 2, named: 6 },
    ];
    const hand = open(way, about, { hushed: always });
    expect(arrived(hand).map(({ row }) => row)).toEqual([6]);
    expect(hand.counted('sightings.suppressed')).toBe(1);
    expect(arrived(open(way, about))).toHaveLength(2);
  });

  it('of superiors cost the job of who has one; those of others never do', () => {
    const all = [0, 1, 2, 3].map((row) => ({ row, complainer: 6, named: row, act: accused }));
    const jobs = (hand: HandTown): number[] => hand.town.people.map(({ employment }) => employment);
    const lost = open(way, all, { job: 1024 });
    // Rows 1 and 3 had a job, and are jobless (1) now; 5 and 7 keep theirs.
    expect(jobs(lost)).toEqual([1, 1, 1, 1, 1, 0, 1, 0]);
    expect(lost.counted('complaints.jobsLost')).toBe(2);
    const w2 = lost.town.luck(schema.streams.believe, 3, { other: accused })[2] >>> 22;
    expect([w2, w2 + 1].map((job) => jobs(open(way, [all[3]], { job }))[3])).toEqual([0, 1]);
    const byOthers = open(way, [{ row: 1, named: 3 }], { job: 1024 });
    expect(jobs(byOthers)[1]).toBe(0);
  });

  it('end as a sighting, a suppression or disbelief, and as nothing else', () => {
    const complaint = fc.record({
      row: fc.nat(7),
      complainer: fc.nat(7),
      named: fc.nat(7),
      act: fc.constantFrom(staged, accused),
      counts: fc.nat(1),
    });
    const word = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(
        fc.array(complaint, { maxLength: 6 }),
        word,
        word,
        fc.nat(2 ** 20),
        (made, believe, hush, seed) => {
          const laid = { believed: Array<number>(8).fill(believe), hushed: hush, job: 512, seed };
          const hand = open(way, made, laid);
          const there = arrived(hand);
          const dropped = hand.counted('sightings.suppressed');
          const heard = made.filter(({ counts }) => counts === 1).length;
          expect(there.length).toBe(hand.counted('complaints.believed'));
          expect(there.length + dropped).toBeLessThanOrEqual(heard);
          expect(hand.counted('complaints.jobsLost')).toBeLessThanOrEqual(there.length);
          const surely = open(way, made, { ...laid, believed: Array<number>(8).fill(always) });
          expect(
            arrived(surely).length + surely.counted('sightings.suppressed'),
          ).toBeGreaterThanOrEqual(there.length + dropped);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('the table of a whole scenario', () => {
  it('weighs ordinary people once, members twice, officials and superiors four times', () => {
    const channels = (sensitivity: number) => ({
      'channels.complaint.coveragePer1024': 1024,
      'channels.complaint.sensitivityPer1024': sensitivity,
    });
    const shares = (sensitivity: number): number[] => {
      const plan = makePlan(scenario('told', channels(sensitivity)), society('cn-2020', 300));
      const table = plan.draft.tables.get('observation.believed')!;
      return [...table].map((entry) => (entry >>> 0) / 2 ** 32);
    };
    const close = (found: number[], paper: number[]): void => {
      for (const [i, share] of found.entries()) expect(share).toBeCloseTo(paper[i], 6);
    };
    close(shares(128), [1 / 8, 1 / 4, 1 / 2, 1 / 2, 1 / 2, 1 / 2, 1 / 2, 1 / 2]);
    close(shares(512), [1 / 2, 1, 1, 1, 1, 1, 1, 1]);
  });
});
