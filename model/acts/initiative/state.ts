/**
 * What people do to each other of their own accord (MODEL 2, A49 and A51 to A57): tips, complaints,
 * staged accidents, gaming, a stranger helped. What is static here is laid with the society.
 */
import { table } from '#engine/columns/column.js';
import { box, calendar, list } from '#engine/columns/structures.js';
import { planParameter, planTable } from '#engine/ir/builder.js';
import { actNumbers } from '../../points.js';

/** Who would, and against whom; and who has a way round a gate today. */
export const initiative = table('people', 0x2900, {
  informingClass: [
    'u8',
    { role: 'static', unit: 'class', says: 'Class of the acts of informing.' },
  ],
  gamingClass: ['u8', { role: 'static', unit: 'class', says: 'Class of the score-raising tasks.' }],
  stager: ['u8', { role: 'static', high: 1, unit: 'flag', says: 'Lives on staged accidents.' }],
  feud: [
    'i32',
    {
      role: 'static',
      low: -1,
      high: 2 ** 28,
      unit: 'row',
      says: 'The person one bears a grudge; −1 if none.',
    },
  ],
  wayRound: [
    'u32',
    { role: 'scratch', unit: 'bits by demand', says: 'Demands with a way round the gate today.' },
  ],
});

const row = [0, 2 ** 28] as const;
const act = [0, actNumbers - 1] as const;
const flag = [0, 1] as const;

/** What lies behind a tip. */
export const tipKinds = { truthful: 0, mistaken: 1, malicious: 2 } as const;

/** Tips made today: by `row`, about `named`; `counts` is 0 once no second source was found. */
export const tips = list('acts.tips', 'people', ['row', 'named', 'act', 'kind', 'counts'], {
  own: { row: 'people' },
  bounds: { row, named: row, act, kind: [0, 2], counts: flag },
  per1024Rows: 16,
});

/** Complaints made today that are false: of `complainer`, in the shard of `row`, about `named`. */
export const complaints = list(
  'acts.complaints',
  'people',
  ['row', 'complainer', 'named', 'act', 'counts'],
  {
    own: { row: 'people' },
    bounds: { row, complainer: row, named: row, act, counts: flag },
    per1024Rows: 16,
  },
);

/** Injured strangers met today: whether one helped, and was made to pay for it. */
export const encounters = list('acts.encounters', 'people', ['row', 'helped', 'claimed'], {
  own: { row: 'people' },
  bounds: { row, helped: flag, claimed: flag },
  per1024Rows: 16,
});

/** Refusals that did not hold today: the demand passed by another way. `cause` as in a refusal. */
export const passed = list('acts.passed', 'people', ['row', 'demand', 'cause'], {
  own: { row: 'people' },
  bounds: { row, demand: [0, 31], cause: [0, 63] },
  per1024Rows: 32,
});

/** Ways round a gate, on the day after: what an inspection may find. */
export const bypasses = calendar(25, 'acts.bypasses', 'people', ['row'], {
  days: 64,
  per1024Rows: 16,
  bounds: { row },
});

/** What a driver pays for an accident that never was, in 1/1024 month. */
export const claims = box(
  'acts.claims',
  { from: 'people', to: 'people' },
  ['row', 'cost'],
  {
    kind: 'share',
    per1024Rows: 16,
  },
  { bounds: { row, cost: [0, 65536] } },
);

/** Numbers in the catalogue of the acts that are made here. */
export const initiativeActs = {
  refusal: 43,
  helped: 49,
  tip: 51,
  maliceFound: 53,
  staged: 54,
  accused: 55,
  task: 56,
  bypass: 57,
} as const;

/** Layers of ties whom people tell on, beside friends and the household. */
const ties = (layer: string) => ({
  starts: planTable(`initiative.${layer}.starts`, 0, 2 ** 28),
  targets: planTable(`initiative.${layer}.targets`, 0, 2 ** 28),
});
export const kinTies = ties('kin');
export const coworkerTies = ties('coworker');
export const neighbourTies = ties('neighbour');

/** Everyone who drives: whom a staged accident can be laid to. */
export const drivers = planTable('initiative.drivers', 0, 2 ** 28);
export const driverCount = planParameter('initiative.driverCount', 0, 2 ** 28);

/** [0] of tips, [1] of complaints about the protected: chance of being dropped, a threshold. */
export const hushed = planTable('observation.hushed', -(2 ** 31), 2 ** 31 - 1);
