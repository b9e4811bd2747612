/**
 * The book of names of a record: what every number in it means, taken from the plan that was
 * lived. With it a life is told without the scenario, the society or this version's catalogues.
 */
import { acts } from '#model/acts/catalogue.js';
import { demands } from '#model/consequences/catalogue.js';
import { ledgers as keepers } from '#model/ledgers/catalogue.js';
import { channels } from '#model/observation/catalogue.js';
import { actNumbers, kinds, truths } from '#model/points.js';
import { layerMasks, pullLayers } from '#model/propagation/state.js';
import { tieLayers } from '#model/society/society.js';
import type { Plan } from '#scenario/compile/plan.js';
import type { Grounds, LedgerRules, Origin } from '#scenario/types.js';

/** A rule, and where it stands. */
export interface NamedRule {
  readonly id: string;
  readonly status: string;
  readonly because: string;
  readonly file: string | null;
  readonly line: number | null;
}

export interface NamedLedger {
  readonly id: string;
  readonly says: string;
  /** Catalogue number: what lists outside the books call it. */
  readonly number: number;
  /** In 1/64 point, as are the ends of the scale. */
  readonly base: number;
  readonly least: number;
  readonly most: number;
  /** Days until an entry lapses; 0 never. */
  readonly expiry: number;
  /** 1/1024 of the distance to the base that fades each day; 0 where entries are kept. */
  readonly fadePer1024: number;
  /** Thresholds, falling, in 1/64 point; the standing of each level, from the highest. */
  readonly thresholds: readonly number[];
  readonly standings: readonly string[];
  readonly severities: readonly number[];
  /** Rules by the number of their act. */
  readonly rules: Readonly<Record<string, NamedRule>>;
  readonly attributes: readonly (NamedRule & { readonly points: number })[];
  readonly spread: NamedSpread;
  /** Level-based pull: 1/1024 of the mean gap by layer, days between two looks. */
  readonly pull: {
    readonly shares: Readonly<Record<string, number>>;
    readonly period: number;
    readonly isRecursive: boolean;
  };
}

/** How the postings of a ledger travel along ties. */
export interface NamedSpread {
  readonly depth: number;
  readonly countsWalks: boolean;
  /** Most points (1/64) a year may bring through others; −1 without a cap. */
  readonly cap: number;
  /** Class of shares by act: of ordinary losses and gains, then of officials'. */
  readonly classes: Readonly<Record<string, readonly number[]>>;
}

export interface NamedPath extends NamedRule {
  readonly kind: string;
  readonly ledger: string;
  readonly over: readonly string[];
}

export interface Names {
  readonly kinds: readonly string[];
  readonly truths: readonly string[];
  readonly severities: readonly string[];
  readonly ledgers: readonly NamedLedger[];
  readonly acts: Readonly<Record<string, { readonly id: string; readonly says: string }>>;
  readonly channels: Readonly<Record<string, { readonly id: string; readonly says: string }>>;
  readonly demands: Readonly<Record<string, { readonly id: string; readonly says: string }>>;
  readonly paths: readonly NamedPath[];
  /** Layers of ties by their bit; shares (1/1024) by class, then by distance × 64 + layers. */
  readonly layers: readonly string[];
  readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Points a driver's offence costs each link of the chain. */
  readonly chain: {
    readonly ledger: number;
    readonly vehicle: number;
    readonly firm: number;
    readonly representative: number;
  } | null;
}

const byNumber = (numbers: Readonly<Record<string, number>>): string[] => {
  const names: string[] = [];
  for (const [name, number] of Object.entries(numbers)) names[number] = name;
  return names;
};

/** The first origin at or below a dotted path: where the thing was written. */
function placeOf(plan: Plan, path: string): Pick<NamedRule, 'file' | 'line'> {
  const { origins } = plan.scenario;
  const own: Origin | undefined = origins[path];
  if (own) return { file: own.file, line: own.line };
  const below = Object.entries(origins)
    .filter(([key]) => key.startsWith(`${path}.`))
    .map(([, origin]) => origin)
    .sort((a, b) => a.line - b.line)[0];
  return below ? { file: below.file, line: below.line } : { file: null, line: null };
}

function ruleOf(
  plan: Plan,
  path: string,
  { id, status, because }: Grounds & { id: string },
): NamedRule {
  return { id, status, because, ...placeOf(plan, path) };
}

const actNumber = (plan: Plan, name: string): number =>
  plan.scenario.acts[name]?.declared?.number ?? acts.find((act) => act.name === name)!.id;

/** The name of the standing that holds at each level, from the highest. */
function standingsOf(ledger: LedgerRules, thresholds: readonly number[]): string[] {
  return Array.from({ length: thresholds.length + 1 }, (_, level) => {
    const floor = level < thresholds.length ? thresholds[level] : Number.NEGATIVE_INFINITY;
    const found = ledger.standings.find(({ from }) => from === undefined || from * 64 <= floor);
    return found?.id ?? '';
  });
}

function ledgerOf(plan: Plan, ledger: LedgerRules, plane: number): NamedLedger {
  const { tables } = plan.draft;
  const look = (table: string, at = plane): number => tables.get(table)?.[at] ?? 0;
  const count = look('scoring.thresholdCount');
  const thresholds = Array.from({ length: count }, (_, i) =>
    look('scoring.thresholds', plane * 32 + i),
  );
  const keeper = keepers.find(({ name }) => name === ledger.name)!;
  const at = `ledgers.${ledger.name}`;
  const rules = ledger.rules.map((rule) => [
    actNumber(plan, rule.on),
    ruleOf(plan, `${at}.rules.${rule.id}`, rule),
  ]);
  return {
    id: ledger.name,
    says: keeper.says,
    number: keeper.id,
    base: look('ledgers.base'),
    least: look('scoring.scaleMin'),
    most: look('scoring.scaleMax'),
    expiry: look('ledgers.expiryDays'),
    fadePer1024: look('ledgers.fadePer1024'),
    thresholds,
    standings: standingsOf(ledger, thresholds),
    severities: thresholds
      .concat(0)
      .map((_, level) => look('scoring.severityOf', plane * 32 + level)),
    rules: Object.fromEntries(rules),
    attributes: ledger.attributes.map((one) => ({
      ...ruleOf(plan, `${at}.attributes.${one.id}`, one),
      points: one.points,
    })),
    spread: spreadOf(plan, plane),
    pull: pullOf(plan, plane),
  };
}

function spreadOf(plan: Plan, plane: number): NamedSpread {
  const { tables } = plan.draft;
  const look = (table: string): number => tables.get(`propagation.${table}`)?.[plane] ?? 0;
  const all = tables.get('propagation.classOf');
  const classes: Record<string, number[]> = {};
  for (let act = 0; all && act < actNumbers; act++) {
    const at = (plane * actNumbers + act) * 4;
    const own = [...all.subarray(at, at + 4)];
    if (own.some((one) => one > 0)) classes[act] = own;
  }
  const [depth, cap] = [look('depthOf'), tables.get('propagation.receivingCap')?.[plane] ?? -1];
  return { depth, countsWalks: look('walksOf') === 1, cap, classes };
}

/** Shares of every class by distance and layers, those above 0. */
function sharesOf(plan: Plan): Names['shares'] {
  const at = plan.draft.tables.get('propagation.shareAt') ?? [];
  const size = 8 * layerMasks;
  const shares: Record<string, Record<string, number>> = {};
  at.forEach((share, cell) => {
    if (share === 0) return;
    const group = Math.floor(cell / size);
    shares[group] ??= {};
    shares[group][cell % size] = share;
  });
  return shares;
}

function pullOf(plan: Plan, plane: number): NamedLedger['pull'] {
  const { tables } = plan.draft;
  const look = (table: string, at: number): number => tables.get(`propagation.${table}`)?.[at] ?? 0;
  const shares = tieLayers.slice(0, pullLayers).flatMap((layer, number): [string, number][] => {
    const share = look('pullShare', plane * pullLayers + number);
    return share > 0 ? [[layer, share]] : [];
  });
  return {
    shares: Object.fromEntries(shares),
    period: Math.max(1, look('pullPeriod', plane)),
    isRecursive: look('pullRecursive', plane) === 1,
  };
}

const catalogueNames = (
  rows: readonly { readonly id: number; readonly name: string; readonly says: string }[],
) => Object.fromEntries(rows.map(({ id, name, says }) => [id, { id: name, says }]));

export function namesOf(plan: Plan): Names {
  const { scenario, draft } = plan;
  const own = Object.entries(scenario.acts).flatMap(([id, { declared }]) =>
    declared ? [[declared.number, { id, says: 'An act of the scenario’s own.' }]] : [],
  );
  const chain = (name: string): number => draft.parameters[`propagation/chain.${name}`] * 64;
  return {
    kinds: byNumber(kinds),
    truths: byNumber(truths),
    severities: ['none', 'barred', 'excluded', 'locked out'],
    ledgers: draft.pointLedgers.map((ledger, plane) => ledgerOf(plan, ledger, plane)),
    acts: { ...catalogueNames(acts), ...Object.fromEntries(own) },
    channels: catalogueNames(channels),
    demands: catalogueNames(demands),
    paths: scenario.propagation.map((row) => ({
      ...ruleOf(plan, `propagation.${row.id}`, row),
      kind: row.kind,
      ledger: row.ledger,
      over: row.over,
    })),
    layers: tieLayers,
    shares: sharesOf(plan),
    chain: draft.on('propagation/chain')
      ? {
          ledger: draft.planeOf('licence'),
          vehicle: chain('vehiclePoints'),
          firm: chain('firmPoints'),
          representative: chain('representativePoints'),
        }
      : null,
  };
}
