import { table } from '#engine/columns/column.js';
import { planTable } from '#engine/ir/builder.js';

/** What is laid down with the society and never changes (MODEL 1.1). */
export const person = table('people', 0x1000, {
  traits: [
    'u32',
    { role: 'static', unit: 'packed attributes', says: 'Static attributes (model/attributes.ts).' },
  ],
  housemate: [
    'i32',
    {
      role: 'static',
      low: -1,
      high: 2 ** 28,
      unit: 'row',
      says: 'Next adult of the household, in a circle; −1 if none.',
    },
  ],
  segment: [
    'u16',
    { role: 'static', unit: 'segment', says: 'Persons alike in age, sex, group and residence.' },
  ],
  vehicle: [
    'i32',
    {
      role: 'static',
      low: -1,
      high: 2 ** 28,
      unit: 'row',
      says: 'Vehicle mostly driven; −1 if none.',
    },
  ],
  adult: ['u8', { role: 'static', high: 1, unit: 'flag', says: 'Aged eighteen or more.' }],
  income: [
    'u8',
    { role: 'static', high: 4, unit: 'quintile', says: 'Income quintile, 0 the lowest.' },
  ],
  education: [
    'u8',
    { role: 'static', high: 3, unit: 'level', says: 'Education, 0 none to 3 college.' },
  ],
  errorClass: [
    'u8',
    {
      role: 'static',
      high: 15,
      unit: 'class',
      says: 'Group and sex, for group-specific errors of channels.',
    },
  ],
  rank: [
    'u8',
    {
      role: 'static',
      high: 3,
      unit: 'stratum',
      says: 'Stratum: ordinary, member, official, protected.',
    },
  ],
  trafficClass: ['u16', { role: 'static', unit: 'class', says: 'Class of the traffic acts.' }],
  speechClass: ['u16', { role: 'static', unit: 'class', says: 'Class of the speech acts.' }],
  helpingClass: ['u16', { role: 'static', unit: 'class', says: 'Class of the helping acts.' }],
  demandClass: [
    'u16',
    { role: 'static', unit: 'class', says: 'Class of the demands for services.' },
  ],
  declaredClass: [
    'u16',
    { role: 'static', unit: 'class', says: 'Class of a scenario’s own acts.' },
  ],
  imaginedClass: [
    'u8',
    {
      role: 'static',
      unit: 'class',
      says: 'Class for false sightings: error class × 8, drives, online, staff; 128 for children.',
    },
  ],
  boldness: [
    'u8',
    {
      role: 'static',
      high: 255,
      start: 64,
      unit: '1/256',
      says: 'Share of silent ties above which a person falls silent.',
    },
  ],
});

/** Who is subject to what, and how people live (MODEL 1.2, 3.1). */
export const living = table('people', 0x2000, {
  subject: ['u16', { unit: 'bits by ledger number', says: 'Ledgers the person is subject to.' }],
  buffer: [
    'u8',
    {
      high: 7,
      start: 3,
      unit: 'level',
      says: 'Months of spending held: < ¼, < ½, < 1, < 2, < 4, < 8, < 16, more.',
    },
  ],
  employment: ['u8', { high: 2, unit: 'state', says: '0 employed, 1 jobless, 2 outside.' }],
  hardship: [
    'i32',
    { low: 0, high: 2 ** 26, unit: '1/1024 month', says: 'Costs met since the last month-day.' },
  ],
});

/** Of whom a keeper holds no file: nobody is taken into a ledger that does not know them. */
export const file = table('people', 0x3200, {
  unfiled: [
    'u16',
    {
      role: 'static',
      unit: 'bits by ledger number',
      says: 'Ledgers that hold no file on the person.',
    },
  ],
});

/** Employment states. */
export const employment = { employed: 0, jobless: 1, outside: 2 } as const;

/** Firms and vehicles as subjects of ledgers. */
export const firm = table('firms', 0x1100, {
  representative: [
    'i32',
    {
      role: 'static',
      low: -1,
      high: 2 ** 28,
      unit: 'row',
      says: 'The person who represents the firm.',
    },
  ],
  raw: [
    'i32',
    {
      low: -(2 ** 27),
      high: 2 ** 27,
      unit: '1/64 point',
      says: 'Points of the firm: its base and all postings.',
    },
  ],
  due: [
    'i32',
    {
      low: -(2 ** 27),
      high: 2 ** 27,
      unit: '1/64 point',
      says: 'Points that reach the firm tomorrow.',
    },
  ],
  listed: [
    'u8',
    { high: 1, unit: 'flag', says: 'On the courts’ list for a judgment it did not perform.' },
  ],
});

export const vehicle = table('vehicles', 0x1200, {
  firm: [
    'i32',
    {
      role: 'static',
      low: -1,
      high: 2 ** 28,
      unit: 'row',
      says: 'The firm that owns it; −1 if a person does.',
    },
  ],
  raw: [
    'i32',
    { low: -(2 ** 27), high: 2 ** 27, unit: '1/64 point', says: 'Points of the vehicle.' },
  ],
  due: [
    'i32',
    {
      low: -(2 ** 27),
      high: 2 ** 27,
      unit: '1/64 point',
      says: 'Points that reach the vehicle tomorrow.',
    },
  ],
});

/** Members of each segment, for mistaken identities. */
export const segmentStarts = planTable('society.segmentStarts', 0, 2 ** 28);
export const segmentMembers = planTable('society.segmentMembers', 0, 2 ** 28);

/** Ties of friends over a run: which of a person's are cut, and what the person costs friends. */
export const friendship = table('people', 0x2a10, {
  cutLow: ['u32', { unit: 'bits', says: 'Which of the first 32 friend ties are cut.' }],
  cutHigh: ['u32', { unit: 'bits', says: 'Which of the next 32 friend ties are cut.' }],
  lostTies: ['u8', { high: 64, unit: 'ties', says: 'Friend ties cut and not formed again.' }],
  tieCostSpeech: [
    'i32',
    {
      role: 'static',
      low: 0,
      high: 2 ** 17,
      unit: '1/64 point a year',
      says: 'What the person’s speech is expected to cost a friend.',
    },
  ],
  tieCostOther: [
    'i32',
    {
      role: 'static',
      low: 0,
      high: 2 ** 17,
      unit: '1/64 point a year',
      says: 'What all else the person does is expected to cost a friend.',
    },
  ],
});

/** Friend and partner ties as compressed rows. */
export const friendStarts = planTable('ties.friend.starts', 0, 2 ** 28);
export const friendTargets = planTable('ties.friend.targets', 0, 2 ** 28);
/** Most friend ties of a person that can be told apart; beyond, no tie can be cut. */
export const mostTies = 64;
/** [friend tie] → its number among the ties of its other end. */
export const friendBack = planTable('ties.friend.back', 0, mostTies - 1);

/** [buffer] → 1/1024 months between this level and the next lower. */
export const depth = planTable('livelihood.depth', 64, 16384);
