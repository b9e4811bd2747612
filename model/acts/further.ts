/**
 * Rows of the catalogue beyond the first (MODEL 2): what comes out of debts and of the road, trade,
 * purchases and belief; civic life and the family follow in `further-life.ts`. Shares of adults are
 * those of MODEL's column *who*: attributes narrow them, `of1024` is the part that does it at all.
 */
import type { Act } from './catalogue.js';
import { lifeActs } from './further-life.js';
import { act, men, more, parents, young } from './row.js';

const college = more('education', 'college', 2048);
const onOwnAccount = { role: ['self-employed', 'firm-representative'] } as const;

const finance: readonly Act[] = [
  act(1, 'finance', 'instalment-paid', {
    says: 'Pays an instalment in time.',
    rate: 12000,
    range: [9000, 12000],
    benefit: 0,
    drawn: 'event',
  }),
  act(5, 'finance', 'bill-late', {
    says: 'Pays a bill late.',
    rate: 600,
    range: [300, 1200],
    benefit: 1,
    culpable: false,
    drawn: 'event',
  }),
  act(8, 'finance', 'loan-asked', {
    says: 'Asks a lender for a new loan.',
    rate: 350,
    range: [175, 700],
    benefit: 1,
    drawn: 'event',
  }),
  act(9, 'finance', 'assets-hidden', {
    says: 'Hides from the court what could be paid.',
    rate: 300,
    range: [150, 600],
    harm: 2,
    benefit: 3,
    drawn: 'event',
  }),
];

const trade: readonly Act[] = [
  act(6, 'trade', 'tax-evaded', {
    says: 'Evades a tax.',
    who: onOwnAccount,
    of1024: 952,
    rate: 300,
    range: [150, 600],
    harm: 2,
    benefit: 3,
    drawn: 'all',
  }),
  act(7, 'trade', 'customer-cheated', {
    says: 'Cheats a customer.',
    who: onOwnAccount,
    of1024: 544,
    rate: 500,
    range: [250, 1000],
    harm: 2,
    benefit: 2,
    drawn: 'all',
  }),
];

const roads: readonly Act[] = [
  act(15, 'traffic', 'road-injury', {
    says: 'Injures someone on the road, offence or none.',
    who: { driver: ['yes'] },
    rate: 2.6,
    range: [1.3, 5.2],
    harm: 3,
    benefit: 0,
    drawn: 'all',
  }),
  act(16, 'traffic', 'hit-and-run', {
    says: 'Flees from an accident, or drives over again.',
    who: { driver: ['yes'] },
    rate: 0.004,
    range: [0, 0.04],
    harm: 4,
    benefit: 3,
    drawn: 'event',
  }),
  act(18, 'traffic', 'travel-misconduct', {
    says: 'Breaks the rules of a flight or train gravely.',
    rate: 1,
    range: [0.5, 2],
    harm: 2,
    benefit: 1,
    drawn: 'all',
  }),
];

const purchases: readonly Act[] = [
  act(19, 'purchases', 'approved-goods', {
    says: 'Buys goods that are thought well of.',
    who: parents,
    of1024: 655,
    rate: 8000,
    range: [4000, 16000],
    right: true,
    benefit: 1,
    drawn: 'seen',
    seenMostPer1024: 819,
  }),
  act(20, 'purchases', 'video-games', {
    says: 'Buys video games.',
    who: { online: ['yes'], age: ['18-24', '25-34', '35-49'] },
    of1024: 717,
    rate: 8000,
    range: [4000, 16000],
    more: [...young(1536), men(1536)],
    right: true,
    benefit: 2,
    drawn: 'seen',
    seenMostPer1024: 819,
  }),
  act(21, 'purchases', 'alcohol', {
    says: 'Buys alcohol.',
    of1024: 512,
    rate: 24000,
    range: [12000, 30000],
    more: [men(2048)],
    right: true,
    benefit: 2,
    drawn: 'seen',
    seenMostPer1024: 819,
  }),
  act(22, 'purchases', 'night-club', {
    says: 'Goes to a night club.',
    who: { region: ['city', 'pilot-city'] },
    of1024: 471,
    rate: 3000,
    range: [1500, 6000],
    more: young(2048),
    right: true,
    benefit: 2,
    drawn: 'seen',
    seenMostPer1024: 819,
  }),
];

const belief: readonly Act[] = [
  act(26, 'belief', 'blocked-site', {
    says: 'Visits a blocked site through a tunnel.',
    who: { online: ['yes'] },
    of1024: 215,
    rate: 10000,
    range: [5000, 20000],
    more: [...young(1536), college],
    right: true,
    benefit: 2,
    drawn: 'seen',
    seenMostPer1024: 512,
  }),
  act(27, 'belief', 'petition', {
    says: 'Petitions or protests.',
    rate: 4,
    range: [2, 8],
    right: true,
    benefit: 1,
    drawn: 'seen',
    seenMostPer1024: 1024,
  }),
  act(28, 'belief', 'worship', {
    says: 'Worships in public.',
    who: { faith: ['yes'] },
    rate: 6000,
    range: [3000, 12000],
    right: true,
    benefit: 2,
    drawn: 'seen',
    seenMostPer1024: 256,
  }),
  act(29, 'belief', 'investigative-report', {
    says: 'Publishes what an investigation found.',
    who: { role: ['journalist'] },
    rate: 4000,
    range: [2000, 8000],
    right: true,
    benefit: 2,
    drawn: 'seen',
    seenMostPer1024: 1024,
  }),
];

/** Appended in this order; a new row goes to the end, since an act's note is its place. */
export const furtherActs: readonly Act[] = [
  ...finance,
  ...trade,
  ...roads,
  ...purchases,
  ...belief,
  ...lifeActs,
];
