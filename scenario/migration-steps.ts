/**
 * How a file of one format becomes one of the next. A change of the grammar adds a step here and
 * a row to its table; nothing else of `migrate` needs to know.
 *
 * Format 0 is the draft that was written before anything could read it: units stood outside the
 * keys, shares were fractions. No file of it was shipped; the step keeps drafts usable.
 */
import type { Scalar } from './tree.js';

/** One key of an older format, by its place. */
export interface Change {
  /** Dotted path of the key; `*` is any name or row. */
  readonly at: string;
  readonly key: string;
  /** The value as it is now written, or null where it cannot be brought over. */
  readonly value?: (before: Scalar) => Scalar | null;
  /** What the value was, where it was converted. */
  readonly was?: string;
}

export interface Step {
  readonly from: number;
  readonly to: number;
  readonly says: string;
  readonly changes: readonly Change[];
}

/** A fraction or a percentage as a whole number of 1/1024, to the nearest. */
function share(before: Scalar): Scalar | null {
  const percent = /^(\d+(?:\.\d+)?)\s*%$/.exec(String(before));
  const fraction = percent ? Number(percent[1]) / 100 : before;
  if (typeof fraction !== 'number' || !(fraction >= 0 && fraction <= 1)) return null;
  return Math.round(fraction * 1024);
}

/** A bare number of days as a term. */
function days(before: Scalar): Scalar | null {
  if (typeof before === 'string') return before;
  return typeof before === 'number' && Number.isInteger(before) && before >= 0
    ? `${before} d`
    : null;
}

const asShare = (at: string, key: string): Change => ({ at, key, value: share, was: 'a fraction' });
const asDays = (at: string, key = at.slice(at.lastIndexOf('.') + 1)): Change => ({
  at,
  key,
  value: days,
  was: 'a number of days',
});

const first: Step = {
  from: 0,
  to: 1,
  says: 'units move into keys and values; shares are whole numbers of 1/1024',
  changes: [
    { at: 'name', key: 'title' },
    { at: 'parent', key: 'extends' },
    { at: 'ledgers.*.tiers', key: 'standings' },
    { at: 'ledgers.*.rules.*.act', key: 'on' },
    { at: 'ledgers.*.rules.*.evidence', key: 'because' },
    { at: 'policies.*.evidence', key: 'because' },
    { at: 'gates.*.evidence', key: 'because' },
    { at: 'propagation.*.evidence', key: 'because' },
    asDays('ledgers.*.expiry'),
    asShare('policies.*.share', 'per1024'),
    asShare('channels.*.coverage', 'coveragePer1024'),
    asShare('channels.*.sensitivity', 'sensitivityPer1024'),
    asShare('channels.*.misattributed', 'misattributedPer1024'),
    { at: 'channels.*.false', key: 'falsePer1000PersonYears' },
    asDays('channels.*.delay'),
    asShare('propagation.*.share', 'sharePer1024'),
    asShare('gates.*.enforced', 'enforcedPer1024'),
    asShare('recourse.*.notice.entry', 'entryPer1024'),
    asShare('recourse.*.notice.listing', 'listingPer1024'),
    asDays('recourse.*.window'),
    asDays('recourse.*.service'),
  ],
};

/** Every step, the oldest first; each begins where the one before ends. */
export const migrationSteps: readonly Step[] = [first];

/** The format this program reads. */
export const currentFormat = migrationSteps[migrationSteps.length - 1]!.to;
