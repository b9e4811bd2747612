/** What a case file holds: plain data, the document of `explain --json`. */

/** What a posting came from: an act seen, somebody else's posting, a tie that pulled. */
export interface Cause {
  /** `person:812`; null where nobody did anything. */
  readonly subject: string | null;
  /** What they are to the subject: `self`, `friend`, `partner`, `driver of vehicle:5` … */
  readonly tie: string;
  /** Ties between the two: 0 for oneself. */
  readonly depth: number;
  /** The day and date of the posting that caused this one. */
  readonly tick: number | null;
  readonly date: string | null;
  readonly kind: string | null;
  readonly act: string | null;
  readonly channel: string | null;
  readonly rule: string | null;
  readonly truth: string | null;
  /** Points posted there, and points that arrived here because of it. */
  readonly posted: number | null;
  readonly points: number;
}

export interface Entry {
  /** Days since the scenario's day 0. */
  readonly tick: number;
  readonly date: string;
  readonly points: number;
  /** Points of the ledger after it, not held to the scale. */
  readonly balance: number;
  readonly kind: string;
  readonly act: string | null;
  readonly channel: string | null;
  readonly truth: string;
  readonly rule: string | null;
  /** `scenarios/told.scenario.yaml:123`, where the rule stands. */
  readonly place: string | null;
  readonly status: string | null;
  readonly cause: readonly Cause[];
  /** Points that came but were not posted, because a year's cap on them was reached. */
  readonly heldBack: number;
  /** Points whose origin the record does not name. */
  readonly untraced: number;
}

export interface Crossing {
  readonly tick: number;
  readonly date: string;
  readonly from: string;
  readonly to: string;
  readonly fell: boolean;
  /** The threshold passed, in points. */
  readonly threshold: number;
}

export interface LedgerPart {
  readonly id: string;
  readonly base: number;
  /** Points at the start of day 0 beyond the base: where a spread or the year before put them. */
  readonly before: number;
  /** Base, what was before, and all postings. */
  readonly raw: number;
  /** What is read: the raw points held to the scale's ends. */
  readonly score: number;
  readonly standing: string;
  readonly isSubject: boolean;
  readonly entries: readonly Entry[];
  /** Points by kind of posting; they sum to the change. */
  readonly byKind: Readonly<Record<string, number>>;
  readonly crossings: readonly Crossing[];
}

export interface Restriction {
  readonly severity: string;
  readonly from: string;
  readonly fromTick: number;
  /** Null where it still holds on the last day. */
  readonly to: string | null;
  readonly toTick: number | null;
  readonly days: number;
  /** What came last before it: a standing crossed, a listing. */
  readonly because: string;
}

/** Something that happened to the person beside the books. */
export interface Event {
  readonly tick: number;
  readonly date: string;
  readonly what:
    | 'listed'
    | 'taken-off'
    | 'refused'
    | 'given-up'
    | 'favour'
    | 'told'
    | 'appealed'
    | 'kept'
    | 'unheard'
    | 'overturned'
    | 'put-right'
    | 'tie';
  readonly says: string;
}

export interface CaseFile {
  /** The row of a person, else null. */
  readonly person: number | null;
  readonly subject: string;
  readonly traits: Readonly<Record<string, string>>;
  readonly run: {
    readonly scenario: string;
    readonly scenarioHash: string;
    readonly engineHash: string;
    readonly society: string;
    readonly people: number;
    readonly seed: number;
    readonly replicate: number;
    readonly start: string;
    readonly days: number;
    readonly digest: string;
  };
  readonly ledgers: readonly LedgerPart[];
  readonly restrictions: readonly Restriction[];
  readonly events: readonly Event[];
  /** Whole-life counts of the laboratory, by restriction: all days, wrongful, through others. */
  readonly daysRestricted: {
    readonly all: number;
    readonly wrongful: number;
    readonly throughOthers: number;
  };
}

/** A life whose parts do not add up: never told. */
export class LifeDoesNotAddUp extends Error {
  override readonly name = 'LifeDoesNotAddUp';

  constructor(
    readonly what: string,
    readonly why: string,
    readonly fix = 'Run it again; if it stays, report it with the command: Glasshouse is at fault.',
  ) {
    super(`${what}: ${why}. ${fix}`);
  }
}
