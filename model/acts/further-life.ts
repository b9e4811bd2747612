/** Rows of the catalogue: civic life, the family, office and work, and deeds (MODEL 2). */
import type { Act } from './catalogue.js';
import { act, men, more, parents, young } from './row.js';

const publicStaff = { role: ['public-employee', 'official', 'professional'] } as const;
const employees = {
  role: ['farm', 'manual', 'service', 'clerical', 'professional', 'public-employee'],
} as const;

const civic: readonly Act[] = [
  act(31, 'civic', 'rubbish-unsorted', {
    says: 'Leaves rubbish unsorted.',
    rate: 30000,
    range: [15000, 60000],
    harm: 1,
    benefit: 1,
    drawn: 'seen',
    seenMostPer1024: 64,
  }),
  act(32, 'civic', 'dog-off-lead', {
    says: 'Lets a dog off the lead.',
    who: { dog: ['yes'] },
    rate: 5000,
    range: [2500, 10000],
    harm: 1,
    benefit: 1,
    drawn: 'seen',
    seenMostPer1024: 128,
  }),
  act(33, 'civic', 'brawl', {
    says: 'Brawls.',
    rate: 6,
    range: [3, 12],
    more: [men(3072), ...young(2048)],
    harm: 3,
    benefit: 1,
    drawn: 'all',
  }),
  act(34, 'civic', 'theft', {
    says: 'Steals.',
    rate: 8,
    range: [4, 16],
    harm: 2,
    benefit: 2,
    drawn: 'all',
  }),
  act(35, 'civic', 'service-refused', {
    says: 'Refuses to serve in the army.',
    who: { age: ['18-24'], sex: ['men'] },
    of1024: 412,
    rate: 5,
    range: [2.5, 10],
    harm: 1,
    benefit: 1,
    drawn: 'seen',
    seenMostPer1024: 1024,
  }),
];

const family: readonly Act[] = [
  act(36, 'family', 'parents-not-visited', {
    says: 'Does not visit the parents for sixty days.',
    who: { 'parent-apart': ['yes'] },
    rate: 600,
    range: [300, 1200],
    more: [more('residence', 'migrant', 2048)],
    harm: 1,
    benefit: 1,
    drawn: 'seen',
    seenMostPer1024: 256,
  }),
  act(37, 'family', 'home-violence', {
    says: 'Is violent at home.',
    rate: 40,
    range: [20, 100],
    more: [men(2048)],
    harm: 3,
    benefit: 0,
    drawn: 'all',
  }),
  act(38, 'family', 'unplanned-child', {
    says: 'Has a child outside the plan.',
    who: parents,
    of1024: 546,
    rate: 4,
    range: [2, 8],
    right: true,
    benefit: 2,
    drawn: 'seen',
    seenMostPer1024: 1024,
  }),
  act(39, 'family', 'takes-partner', {
    says: 'Takes a partner.',
    who: { age: ['18-24', '25-34', '35-49'] },
    rate: 90,
    range: [45, 180],
    more: young(1536),
    right: true,
    benefit: 3,
    drawn: 'all',
  }),
];

const office: readonly Act[] = [
  act(40, 'office', 'trip-without-leave', {
    says: 'Travels without the leave that staff need.',
    who: publicStaff,
    of1024: 737,
    rate: 80,
    range: [40, 160],
    right: true,
    benefit: 2,
    drawn: 'seen',
    seenMostPer1024: 1024,
  }),
  act(41, 'office', 'speech-without-leave', {
    says: 'Publishes or speaks without leave.',
    who: publicStaff,
    of1024: 737,
    rate: 50,
    range: [25, 100],
    right: true,
    benefit: 1,
    drawn: 'seen',
    seenMostPer1024: 1024,
  }),
  act(42, 'office', 'app-quota-met', {
    says: 'Meets the daily quota of the employer’s app.',
    who: publicStaff,
    of1024: 737,
    even: true,
    rate: 250000,
    range: [125000, 300000],
    benefit: 0,
    drawn: 'seen',
    seenMostPer1024: 614,
  }),
  act(44, 'office', 'subordinate-abused', {
    says: 'Abuses a subordinate.',
    who: { stratum: ['official', 'protected'] },
    rate: 30,
    range: [15, 60],
    harm: 3,
    benefit: 2,
    drawn: 'all',
  }),
  act(45, 'office', 'poor-service', {
    says: 'Serves the public badly.',
    who: { role: ['official', 'public-employee'] },
    of1024: 272,
    rate: 4000,
    range: [2000, 8000],
    harm: 1,
    benefit: 1,
    drawn: 'seen',
    seenMostPer1024: 256,
  }),
];

/** What `informing` turns into a superior's complaint: drawn always, seen by nobody. */
const work: readonly Act[] = [
  act(43, 'work', 'superior-refused', {
    says: 'Refuses a superior.',
    who: employees,
    rate: 10,
    range: [5, 20],
    more: [more('sex', 'women', 2048), ...young(1536)],
    right: true,
    benefit: 0,
    drawn: 'all',
  }),
];

const deeds: readonly Act[] = [
  act(50, 'helping', 'heroic-act', {
    says: 'Does something heroic and is given an award.',
    rate: 0.5,
    range: [0.25, 1],
    benefit: 0,
    drawn: 'seen',
    seenMostPer1024: 1024,
    unsought: true,
  }),
];

export const lifeActs: readonly Act[] = [...civic, ...family, ...office, ...work, ...deeds];
