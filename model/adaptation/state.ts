import { table } from '#engine/columns/column.js';
import { box, calendar, list } from '#engine/columns/structures.js';
import { planParameter } from '#engine/ir/builder.js';

/** What people have learnt (MODEL 9): small levels that move by one-step chains. */
export const mind = table('people', 0x2600, {
  awareness: [
    'u8',
    { high: 3, unit: 'level', says: 'Knows that a ledger scores this kind of conduct.' },
  ],
  fear: [
    'u8',
    { high: 7, unit: 'level', says: 'Perceived chance of being recorded, level / 7 · 0.8.' },
  ],
  silence: ['u8', { high: 3, unit: 'level', says: 'Withholds lawful speech.' }],
  motive: ['u8', { high: 7, start: 5, unit: 'level', says: 'Intrinsic motive for good deeds.' }],
  seeking: ['u8', { high: 3, unit: 'level', says: 'Does things for points.' }],
  awareTies: [
    'i32',
    {
      low: 0,
      high: 2 ** 20,
      unit: 'ties',
      says: 'Friends with awareness of one and more, kept by change.',
    },
  ],
  silentTies: [
    'i32',
    {
      low: 0,
      high: 2 ** 20,
      unit: 'ties',
      says: 'Friends with silence of two and more, kept by change.',
    },
  ],
  fallenTies: [
    'i32',
    { low: 0, high: 2 ** 20, unit: 'ties', says: 'Friends who were barred or listed today.' },
  ],
  trustPeople: ['u8', { high: 7, start: 4, unit: 'level', says: 'Trust in other people.' }],
  trustInstitutions: ['u8', { high: 7, start: 4, unit: 'level', says: 'Trust in institutions.' }],
  knowledge: [
    'u8',
    { high: 3, start: 1, unit: 'level', says: 'Knows rights and routes of appeal.' },
  ],
  grievance: ['u8', { high: 3, unit: 'level', says: 'Readiness to resist, opt out, cut corners.' }],
});

/** What the learning mechanisms keep beside the levels. */
export const around = table('people', 0x2a00, {
  restrictedTies: [
    'i32',
    {
      low: 0,
      high: 2 ** 20,
      unit: 'ties',
      says: 'Friends who were restricted today, as anger counts them.',
    },
  ],
  noticedTies: [
    'i32',
    { low: 0, high: 2 ** 20, unit: 'entries', says: 'Entries that friends were told of today.' },
  ],
  sanctions: [
    'u16',
    {
      unit: 'entries',
      says: 'Entries the person was told of so far, in the rival reading of fear.',
    },
  ],
  tried: [
    'i32',
    {
      low: 0,
      high: 2 ** 24,
      unit: '1/16 act',
      says: 'Acts nobody saw so far, in the rival reading of fear.',
    },
  ],
  unseenActs: [
    'u16',
    {
      role: 'static',
      high: 8191,
      unit: '1/16 act a year',
      says: 'Punishable acts the person is expected to do unseen.',
    },
  ],
});

/** Who refuses the scheme altogether, and what each waits for. */
export const dissent = table('people', 0x3000, {
  optedOut: ['u8', { high: 1, unit: 'flag', says: 'Has opted out: asks for nothing at a gate.' }],
  optThreshold: [
    'i32',
    {
      role: 'static',
      low: -2048,
      high: 2048,
      start: 256,
      unit: '1/1024',
      says: 'Share of friends who opted out above which the person does.',
    },
  ],
});

/** Changes of a neighbour's count, on their way to other shards. */
const crossing = { kind: 'crossing', over: ['friend'], times: 2 } as const;
const people = { from: 'people', to: 'people' } as const;
export const awareBox = box('adaptation.awareBox', people, ['index', 'value'], crossing, {
  sum: 'people.awareTies',
});
export const silentBox = box('adaptation.silentBox', people, ['index', 'value'], crossing, {
  sum: 'people.silentTies',
});
export const fallenBox = box('adaptation.fallenBox', people, ['index', 'value'], crossing, {
  sum: 'people.fallenTies',
});
export const noticedBox = box('adaptation.noticedBox', people, ['index', 'value'], crossing, {
  sum: 'people.noticedTies',
});
export const angerBox = box('adaptation.angerBox', people, ['index', 'value'], crossing, {
  sum: 'people.restrictedTies',
});

/** A tie cut (1) or formed again (0), told to its other end with what that end's counts need. */
export const cutBox = box(
  'adaptation.cutBox',
  people,
  ['row', 'tie', 'cut', 'aware', 'silent'],
  { kind: 'share', per1024Rows: 64 },
  {
    bounds: { row: [0, 2 ** 28], tie: [0, 63], cut: [0, 1], aware: [0, 1], silent: [0, 1] },
  },
);

/** Somebody who was helped by a stranger today, and trusts people more for it. */
export const helpedBox = box(
  'adaptation.helpedBox',
  people,
  ['row'],
  { kind: 'share', per1024Rows: 32 },
  { bounds: { row: [0, 2 ** 28] } },
);

/** Who was left by a friend today. */
export const left = list('adaptation.left', 'people', ['row'], {
  own: { row: 'people' },
  bounds: { row: [0, 2 ** 28] },
  per1024Rows: 32,
});

/** Who crossed a line that friends keep count of, today. */
const change = {
  own: { row: 'people' },
  bounds: { row: [0, 2 ** 28], by: [-1, 1] },
  per1024Rows: 192,
} as const;
export const awareChanges = list('adaptation.awareChanges', 'people', ['row', 'by'], change);
export const silentChanges = list('adaptation.silentChanges', 'people', ['row', 'by'], change);

/** Who opts out today. */
export const optOuts = list('adaptation.optOuts', 'people', ['row'], {
  own: { row: 'people' },
  bounds: { row: [0, 2 ** 28] },
  per1024Rows: 2048,
});

/** Refusals on their way to an office that files them. */
export const refusals = calendar(60, 'adaptation.refusals', 'people', ['row'], {
  days: 64,
  per1024Rows: 1024,
  bounds: { row: [0, 2 ** 28] },
});

/** The act of opting out in the catalogue, and the first tick on which anybody may. */
export const refusalAct = 59;
export const opensOn = planParameter('adaptation.optOut.opensOn', 0, 2 ** 22);
