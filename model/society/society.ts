/**
 * The society: who lives here, with whom, where, at which firm, in whose car, tied to whom.
 *
 * Everything here is static over a run and the same in every arm (RULINGS 13, 14). Persons are
 * numbered region, neighbourhood, household, so that neighbours lie near each other and the
 * members of a household or neighbourhood are a range of rows.
 */

/** A stored layer of ties as compressed sparse rows; symmetric, no self ties, targets ascending. */
export interface StoredTies {
  readonly kind: 'stored';
  /** Length people + 1; the ties of person i are targets[starts[i] … starts[i + 1]). */
  readonly starts: Int32Array;
  readonly targets: Int32Array;
}

/** A layer in which everyone in a group is tied to all others of it; needs no adjacency. */
export interface GroupTies {
  readonly kind: 'groups';
  /** The group of each person, -1 where none. */
  readonly groupOf: Int32Array;
  /** Length groups + 1; the members of group g are members[starts[g] … starts[g + 1]). */
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

export type TieLayer = StoredTies | GroupTies;

/** The six layers of MODEL 1.3; a society file may leave some out (then they are empty). */
export const tieLayers = [
  'household',
  'partner',
  'kin',
  'friend',
  'coworker',
  'neighbour',
] as const;
export type TieLayerId = (typeof tieLayers)[number];

/** One marginal or property the society was fitted to, and how well it fits. */
export interface FitRow {
  /** For example `age`, `household-size`, `income`, `ties.friend`. */
  readonly marginal: string;
  /** The level, or the property: `35-49`, `3`, `mean degree`, `clustering`, `homophily age`. */
  readonly level: string;
  readonly target: number;
  readonly realised: number;
  readonly unit: 'share' | 'persons' | 'gini' | 'ties' | 'coefficient' | 'per 1000 adults';
  /** The largest accepted gap, absolute or relative, as declared with the target. */
  readonly tolerance: { readonly kind: 'absolute' | 'relative'; readonly value: number };
  /** False where a row only tells a gap that cannot be closed (RULINGS 16). */
  readonly binding: boolean;
  /** F found, R recalled, D derived, A assumed (EVIDENCE.md). */
  readonly mark: 'F' | 'R' | 'D' | 'A';
  readonly source: string;
}

export interface SocietySpec {
  /** A preset id (`cn-2020`, `us-2020`) or the id of a society file. */
  readonly id: string;
  readonly people: number;
  /** Unsigned 32-bit. */
  readonly seed: number;
}

export interface Society {
  readonly spec: SocietySpec;
  readonly peopleCount: number;
  readonly adultsCount: number;
  readonly people: {
    /** The packed attributes (model/attributes.ts). */
    readonly traits: Uint32Array;
    readonly household: Int32Array;
    readonly neighbourhood: Int32Array;
    /** The firm or body worked for, -1 where none. */
    readonly firm: Int32Array;
    /** The vehicle mostly driven, -1 where none. */
    readonly vehicle: Int32Array;
    /** Row of the partner, -1 where none; symmetric. */
    readonly partner: Int32Array;
    /** Age in days on day 0 (cold). */
    readonly ageDays: Int32Array;
    /** Income a head in the currency of the preset, whole units a year. */
    readonly income: Int32Array;
  };
  /** Members of household h are rows first[h] … first[h] + size[h]. */
  readonly households: { readonly first: Int32Array; readonly size: Uint8Array };
  /** Members of neighbourhood n are rows starts[n] … starts[n + 1]; region is an attribute level. */
  readonly neighbourhoods: { readonly starts: Int32Array; readonly region: Uint8Array };
  readonly firms: {
    readonly count: number;
    /** 0 micro, 1 small, 2 medium, 3 large. */
    readonly sizeBand: Uint8Array;
    /** 0 primary, 1 secondary, 2 services, 3 public. */
    readonly sector: Uint8Array;
    /** Row of the person who represents the firm before the law. */
    readonly representative: Int32Array;
    /** Staff of firm f: staff[starts[f] … starts[f + 1]), rows ascending. */
    readonly starts: Int32Array;
    readonly staff: Int32Array;
  };
  readonly vehicles: {
    readonly count: number;
    /** Row of the firm that owns it, -1 where a person does. */
    readonly firm: Int32Array;
    /** Row of the person who owns it, -1 where a firm does. */
    readonly owner: Int32Array;
  };
  /** Public bodies, one per 1,000 adults; each person is served by one. */
  readonly agencies: { readonly count: number; readonly of: Int32Array };
  readonly ties: Readonly<Record<TieLayerId, TieLayer>>;
  readonly fit: readonly FitRow[];
}
