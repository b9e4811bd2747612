/** Hand example (b) of MODEL 10: wrongful restriction, recomputed through rating and listing. */
import { describe, expect, it } from 'vitest';
import { markTouched } from '#model/ledgers/reference-post.js';
import { reference as listing } from '#model/scoring/listing/reference.js';
import { reference as standing } from '#model/scoring/standing/reference.js';
import { HandTown, ways } from '../contract/hand-town.js';

const unit = 64;

/** One ledger: base 650, barred below 550, in force at once. */
const laid = {
  mechanisms: { 'scoring/standing': standing, 'scoring/listing': listing },
  people: 70,
  planes: 1,
  parameters: { 'scoring/listing.suspensionDays': 30 },
  tables: {
    'scoring.forceAfter': [0],
    'scoring.suspendedAt': [31],
    'scoring.severityOf': { at: { 1: 1 } },
    'scoring.thresholdCount': [1],
    'scoring.thresholds': { at: { 0: 550 * unit } },
    'scoring.scaleMin': [350 * unit],
    'scoring.scaleMax': [950 * unit],
    'scoring.brink': [25 * unit],
    'scoring.near': [75 * unit],
  },
};

describe.each(ways)('barred days by %s', (way) => {
  /** Days restricted, wrongfully and through others, after entries of these points. */
  const days = (entries: readonly { points: number; untrue?: true; through?: true }[]) => {
    const hand = new HandTown(way, laid).begin(4);
    for (const other of hand.town.people) other.raw.set(0, 650 * unit);
    const person = hand.town.people[66];
    const sum = (of: typeof entries): number =>
      of.reduce((all, { points }) => all + points * unit, 0);
    person.raw.set(0, 650 * unit + sum(entries));
    person.rawFalse.set(0, sum(entries.filter(({ untrue }) => untrue)));
    person.rawThrough.set(0, sum(entries.filter(({ through }) => through)));
    markTouched(hand.town, person);
    hand.live('scoring.rate').live('metrics.measure');
    return [person.restrictedDays, person.wrongfulDays, person.throughDays];
  };

  it('(b) are wrongful where the true entries leave 580 of 530', () => {
    const entries = [{ points: -60 }, { points: -50, untrue: true }, { points: -10 }] as const;
    expect(days(entries)).toEqual([1, 1, 0]);
  });

  it('(b) are none where the second entry is −20: 560 is barred nowhere', () => {
    const entries = [{ points: -60 }, { points: -20, untrue: true }, { points: -10 }] as const;
    expect(days(entries)).toEqual([0, 0, 0]);
  });

  it('are collateral, and not wrongful, where the entries are true and others acted', () => {
    const entries = [{ points: -60 }, { points: -50, through: true }] as const;
    expect(days(entries)).toEqual([1, 0, 1]);
  });
});
