/**
 * The shape of a rule test: what one subject does, who is tied to it, and what is expected of its
 * ledgers, its friends and its doors on one evening. Closed like the rest, so that a test speaks
 * of levels and days and never of a person.
 */
import { z } from 'zod';
import { demands } from '#model/consequences/catalogue.js';
import { ledgers } from '#model/ledgers/catalogue.js';
import { kinds } from '#model/points.js';
import { channels } from '#model/observation/catalogue.js';
import { tieLayers } from '#model/society/society.js';
import * as part from './schema-parts.js';

const channelNames = channels.map((channel) => channel.name);
const ledgerNames = ledgers.map((ledger) => ledger.name);
export const demandNames = demands.map((demand) => demand.name);

/** Days a rule test may last, counted from the scenario's day 0. */
export const longestTest = 3650;
const day = z.int().min(0).max(longestTest).meta({
  description: 'a day, counted from the start of the scenario',
});
const score = part.points.optional();
const standing = part.id.optional();

/** One posting: by rule (or attribute) where it has one, else by its kind. */
const entry = z
  .strictObject({
    rule: part.id.optional(),
    kind: z.enum(Object.keys(kinds)).optional(),
    points: part.points.optional(),
    day: day.optional(),
  })
  .meta({ description: 'an entry such as `{ rule: opinion, points: -20, day: 11 }`' });
const entries = z.array(entry).max(200).optional();

/** What is expected of somebody tied to the subject; `posted` is the day of the first entry. */
const tied = z.strictObject({ score, standing, posted: day.optional(), entries });
const tiedList = z.array(tied).max(20).optional();

const restrictions = ['none', 'barred', 'excluded', 'locked-out'] as const;
const layers = tieLayers.filter((layer) => layer !== 'friend');

const given = z.strictObject({
  acts: z
    .array(
      z.strictObject({
        do: part.id,
        day,
        seen: z.enum(channelNames).optional().meta({
          description: 'the channel that saw it; left out, nobody did',
        }),
      }),
    )
    .max(200),
  ties: z.array(part.closedMap(tieLayers, z.int().min(0).max(20))).optional(),
  subject: part.levelMap.optional(),
  /** False: the subject and its ties stay out of what is voluntary. */
  volunteers: part.flag.optional(),
  /** On the courts' list from day 0 on. */
  listed: part.flag.optional(),
  /** The subject drives a vehicle of a firm whom another person represents. */
  drives: z.literal('firm-vehicle').optional(),
});

const expected = z.strictObject({
  on: day.optional(),
  score,
  standing,
  entries,
  restricted: z.enum(restrictions).optional(),
  friends: tiedList,
  ...Object.fromEntries(layers.map((layer) => [layer, tiedList])),
  representative: tied.optional(),
  ledgers: part.closedMap(ledgerNames, z.strictObject({ score, standing, entries })).optional(),
  ...Object.fromEntries(demandNames.map((name) => [name, z.enum(['open', 'closed']).optional()])),
});

/** Rule tests, read by the `test` verb and never by a run. */
export const ruleTest = z
  .strictObject({
    id: part.id.optional(),
    says: z.string().min(1).max(200).optional(),
    ledger: z.enum(ledgerNames).optional(),
    given,
    expect: expected,
  })
  .meta({ id: 'test' });

/** A `*.test.yaml`: rule tests beside the scenario they are about. */
export const ruleTestFile = z.strictObject({
  format: z.literal(1),
  scenario: z.string().min(1).max(200),
  tests: z.array(ruleTest).min(1),
});

export type Entry = z.infer<typeof entry>;

/** What a ledger is expected to show. */
export interface LedgerExpected {
  readonly score?: number;
  readonly standing?: string;
  readonly entries?: readonly Entry[];
}

/** What somebody tied to the subject is expected to have got, and on which day first. */
export interface Tied extends LedgerExpected {
  readonly posted?: number;
}

/** Beside the keys below: a layer of ties with a list of `Tied`, a demand `open` or `closed`. */
export interface Expected extends LedgerExpected {
  readonly on?: number;
  readonly restricted?: (typeof restrictions)[number];
  readonly friends?: readonly Tied[];
  readonly representative?: Tied;
  readonly ledgers?: Readonly<Record<string, LedgerExpected | undefined>>;
  readonly [key: string]: unknown;
}

export interface RuleTest {
  readonly id?: string;
  readonly says?: string;
  /** The ledger `score`, `standing` and `entries` are of; the scenario's score where left out. */
  readonly ledger?: string;
  readonly given: Omit<z.infer<typeof given>, 'ties' | 'subject'> & {
    readonly ties?: readonly Readonly<Record<string, number | undefined>>[];
    readonly subject?: Readonly<Record<string, string | undefined>>;
  };
  readonly expect: Expected;
}

/** The key under which ties of a layer are expected: friends in the plural, the rest as named. */
export const tiedKey = (layer: string): string => (layer === 'friend' ? 'friends' : layer);
