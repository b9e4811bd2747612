/**
 * A scenario after defaults, `extends` and units are resolved: what the compiler turns into a
 * plan. It holds rules, never people; the society is an axis of its own (RULINGS 14).
 */
export type Status = 'told' | 'documented' | 'assumed';

/** Every rule, gate, route and propagation says on what it rests. */
export interface Grounds {
  readonly status: Status;
  readonly because: string;
}

/** Where a value was written; the plan prints it. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Days a value lasts; `never` means it does not end. */
export type Term = number | 'never';

export interface Policy extends Grounds {
  readonly id: string;
  readonly ledger: string;
  /** Days since the start: in force from the morning of `from` to the evening of `to`. */
  readonly from: number;
  readonly to: Term;
  readonly subjects: 'volunteers' | 'adults' | 'drivers' | 'members';
  /** Share of adults who volunteer, in 1/1024; 1024 unless subjects are volunteers. */
  readonly per1024: number;
  /** Of those, only whom the condition holds for; null takes all. */
  readonly when: Condition | null;
}

export interface Standing {
  readonly id: string;
  /** Whole points; the last standing has none. Standings fall. */
  readonly from?: number;
  /** 0 none, 1 barred, 2 excluded, 3 locked out (MODEL 1.2). */
  readonly severity: 0 | 1 | 2 | 3;
}

/** A condition on static attributes, evaluated to a table at plan time (RULINGS 19). */
export interface Condition {
  readonly text: string;
  /** Attribute ids it reads, in order; at most four. */
  readonly reads: readonly string[];
  /** One cell per combination of levels, the first attribute varying fastest; 0 or 1. */
  readonly cells: readonly number[];
}

/** Points by attribute level; `attribute` null means the same for all. In 1/64 point. */
export interface Points {
  readonly attribute: string | null;
  readonly byLevel: readonly number[];
}

export interface Rule extends Grounds {
  readonly id: string;
  readonly on: string;
  /** Channels it accepts; null accepts every channel that sees the act. */
  readonly channels: readonly string[] | null;
  readonly when: Condition | null;
  readonly points: Points;
  /** Most points (1/64) one rule may post per person-year; null without a cap. */
  readonly cap: number | null;
  /** A tip alone is not enough (safeguarded). */
  readonly corroborated: boolean;
  /** Years after which an entry is gone; only where the ledger gives back by the year. */
  readonly years: number;
}

export interface AttributePosting extends Grounds {
  readonly id: string;
  readonly when: Condition;
  /** In 1/64 point. */
  readonly points: number;
}

export interface LedgerRules {
  readonly name: string;
  readonly keeper: string;
  readonly kind: 'points' | 'list';
  readonly subjects: readonly ('person' | 'firm' | 'vehicle')[];
  readonly memory: 'entries' | 'fading';
  /** 1/1024 of the distance to the base that fades each tick; only with `fading`. */
  readonly fadePer1024: number;
  /** Whole points; a list has none. */
  readonly scale: {
    readonly min: number;
    readonly max: number;
    readonly base: number;
    /** Scores start evenly spread up to this far from the base; 0 where absent. */
    readonly spread?: number;
  } | null;
  readonly expiry: Term;
  /** Years over which entries are given back in equal parts; 0: whole, at the term. */
  readonly partYears: number;
  /** Credit files that exist before the first day; null where everyone starts at the base. */
  readonly files: {
    readonly invisiblePer1024: number;
    readonly unscoredPer1024: number;
    readonly wrongPer1024: number;
  } | null;
  readonly standings: readonly Standing[];
  readonly listing: { readonly inForce: 'at-once' | 'after-notice'; readonly after: number };
  readonly attributes: readonly AttributePosting[];
  readonly rules: readonly Rule[];
}

export interface ChannelSettings {
  readonly name: string;
  readonly coveragePer1024: number;
  readonly sensitivityPer1024: number;
  readonly falsePer1000PersonYears: number;
  readonly misattributedPer1024: number;
  /** Days from the act to the sighting's arrival. */
  readonly delay: number;
  /** Multiplies false and misattributed, never sensitivity; keys are attribute levels. */
  readonly groupFactor: Readonly<Record<string, number>>;
  /** Share of sightings of the protected stratum that are dropped, 1/1024. */
  readonly suppressedPer1024: number;
  readonly status: Status;
}

export interface Route extends Grounds {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly carries: 'entries' | 'corrections';
  readonly lag: Term;
  readonly lossPer1024: number;
  readonly mislinkPer1024: number;
  /** Part of an entry's points that its copy carries in another ledger, 1/1024. */
  readonly sharePer1024: number;
  /** Points (1/64) of the copy of a listing; 0 from a ledger of points. */
  readonly points: number;
}

export interface Propagation extends Grounds {
  readonly id: string;
  readonly ledger: string;
  readonly kind: 'event' | 'level' | 'chain' | 'contact';
  readonly over: readonly string[];
  readonly sharePer1024: number;
  readonly depth: number;
  readonly count: 'once' | 'walks';
  /** Domains of acts that spread; null is all. */
  readonly domains: readonly string[] | null;
  readonly gains: boolean;
  /** Whose entries spread: everyone's, or only those of officials and the protected. */
  readonly sources: 'all' | 'officials';
  /** Most whole points a person's year may lose through others here; null without a cap. */
  readonly receivingCap: number | null;
  /** Days between two level postings. */
  readonly period: number;
  /** Whether a level is drawn by scores that hold pulls themselves. */
  readonly recursive: boolean;
}

/** Whose standing a gate reads: that of who asks, of the partner, or of both parents at once. */
export type Whose = 'own' | 'partner' | 'both';

export type GateTest =
  | {
      readonly kind: 'below';
      readonly ledger: string;
      readonly points: number;
      readonly whose: Whose;
    }
  | { readonly kind: 'at'; readonly ledger: string; readonly points: number }
  | {
      readonly kind: 'on-list';
      readonly ledger: string;
      readonly whose: 'own' | 'partner' | 'firm';
    }
  /** Closed to a stratum, whatever anyone did. */
  | { readonly kind: 'stratum'; readonly stratum: string }
  /** Closed for some days after an act was seen. */
  | { readonly kind: 'after'; readonly act: string; readonly days: number };

export interface Gate extends Grounds {
  readonly id: string;
  readonly demand: string;
  readonly enforcedPer1024: number;
  readonly effect: 'closes' | 'opens';
  readonly test: GateTest;
}

export interface Recourse {
  readonly ledger: string;
  readonly notice: { readonly entryPer1024: number; readonly listingPer1024: number };
  readonly window: number;
  readonly whilePending: 'in-force' | 'suspended';
  readonly appealable: { readonly entriesFrom: number; readonly listings: boolean };
  /** Cases heard per 1,000 adults a year, in 1/100. */
  readonly capacityPer100000AdultYears: number;
  readonly service: number;
  readonly order: 'rank' | 'arrival' | 'harm';
  readonly unheard: {
    readonly after: Term;
    readonly outcome: 'dismissed' | 'upheld' | 'next-instance';
  };
  /** Chance that filing raises fear. */
  readonly retaliationPer1024: number;
  /** Who loses may go on, within a window, to another body; null where there is none. */
  readonly second: null | {
    readonly window: number;
    readonly service: number;
    readonly independence: 0 | 1 | 2;
    /** Reviewers who decide by majority. */
    readonly panel: 1 | 3;
    readonly filedPer1024: number;
  };
  /** Part of the costs of refusals since the entry that is repaid when it is overturned. */
  readonly repaidPer1024: number;
  /** Entries that may be ended before their term; null where none. */
  readonly repair: null | {
    readonly after: number;
    readonly publicity: number;
    readonly answered: number;
    readonly ends: number;
    readonly appliesPer1024: number;
  };
  /** 0 the keeper reviews itself, 1 another body of the same power, 2 an independent panel. */
  readonly independence: 0 | 1 | 2;
  readonly status: Status;
}

export interface ActSettings {
  readonly name: string;
  readonly ratePer1000: number;
  /** Only for a scenario's own acts: everything the catalogue would say. */
  readonly declared: null | {
    readonly number: number;
    readonly group: number;
    readonly detectionPer1024: number;
    /** Relative frequency by class of the person (row modulo length), 1/1024. */
    readonly classesPer1024: readonly number[];
    /** Relative frequency while the declared ledger's lowest standing holds, 1/1024. */
    readonly restrictedPer1024: number;
  };
}

export interface Scenario {
  readonly format: 1;
  readonly id: string;
  readonly title: string;
  /** Ids from this scenario up to its oldest ancestor. */
  readonly ancestry: readonly string[];
  /** ISO date of day 0. */
  readonly start: string;
  readonly tick: 'day';
  readonly policies: readonly Policy[];
  /** By catalogue name; absent means the keeper does not exist in this scenario. */
  readonly ledgers: Readonly<Record<string, LedgerRules>>;
  readonly channels: Readonly<Record<string, ChannelSettings>>;
  readonly routes: readonly Route[];
  readonly propagation: readonly Propagation[];
  readonly gates: readonly Gate[];
  readonly recourse: Readonly<Record<string, Recourse>>;
  readonly acts: Readonly<Record<string, ActSettings>>;
  /** By mechanism name; absent means off. Parameter values by name, defaults filled in. */
  readonly mechanisms: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Which reading of how people learn holds, by quantity; absent is the main one. */
  readonly adaptation: Readonly<Record<string, string>>;
  /** Origin of every leaf by its dotted path (`ledgers.unified.rules.jaywalk.points`). */
  readonly origins: Readonly<Record<string, Origin>>;
}

/** One thing wrong with a file, or worth a second look. */
export interface Problem {
  readonly severity: 'error' | 'lint';
  /** Stable, documented in docs/reference/problems.md: `E0103`. */
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
  /** The nearest right name, or null. */
  readonly nearest: string | null;
  /** Dotted path of what lint is about, rows by their id; an `accept` names it. */
  readonly at?: string;
}

/** Lint that an author has stated as intended. */
export interface Accepted {
  readonly problem: Problem;
  readonly because: string;
}
