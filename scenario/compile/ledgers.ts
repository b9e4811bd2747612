/** Ledgers, rules, standings, policies and gates as tables (MODEL 5, 7; RULINGS 19). */
import { acts as catalogue } from '#model/acts/catalogue.js';
import { attribute } from '#model/attributes.js';
import { onCustom } from '#model/consequences/suffer.js';
import { ledgers as keepers } from '#model/ledgers/catalogue.js';
import * as books from '#model/ledgers/state.js';
import { channels } from '#model/observation/catalogue.js';
import { actNumbers, anyChannel, ledgerNumbers, pointUnit } from '#model/points.js';
import * as scoring from '#model/scoring/state.js';
import * as policy from '#model/society/policy/kernel.js';
import type { Condition, LedgerRules, Points, Policy } from '../types.js';
import { type Draft, PlanRefused, share } from './draft.js';
import { compileGates } from './gates.js';
import { thresholdsOf } from './thresholds.js';

const keeperOf = (name: string): number => keepers.find((ledger) => ledger.name === name)!.id;
const tipBit = 1 << channels.find((channel) => channel.name === 'tip')!.id;

/** Keepers that score conduct. A licence, a credit file or a bureau is nothing new to learn of. */
const watching: ReadonlySet<string> = new Set(['unified', 'private-score', 'municipal', 'declared']);

/** Collects the rules' cells: one table over at most four attributes each. */
class RuleBook {
  readonly cells: number[] = [];
  readonly first: number[] = [];
  readonly readings: { shift: number; mask: number; stride: number }[][] = [];
  readonly channelMasks: number[] = [];
  readonly caps: { cap: number; plane: number }[] = [];
  readonly years: number[] = [];

  /** Adds a rule and returns its number. */
  add(
    when: Condition | null,
    points: Points,
    mask = anyChannel,
    cap = { cap: 0, plane: -1 },
    years = 0,
  ): number {
    const reads = [...new Set([...(when?.reads ?? []), ...(points.attribute ? [points.attribute] : [])])];
    if (reads.length > 4) throw new PlanRefused('a rule', `reads ${reads.join(', ')}`, 'A rule may read four attributes');
    const sizes = reads.map((id) => 1 << attribute(id).bits);
    const strides = sizes.map((_, i) => sizes.slice(0, i).reduce((a, b) => a * b, 1));
    const total = sizes.reduce((a, b) => a * b, 1);
    if (total > 4096) throw new PlanRefused('a rule', `needs ${total} cells for ${reads.join(', ')}`, 'Use fewer or smaller attributes');
    this.first.push(this.cells.length);
    for (let cell = 0; cell < total; cell++) {
      const level = (id: string): number => Math.floor(cell / strides[reads.indexOf(id)]) % sizes[reads.indexOf(id)];
      this.cells.push(holds(when, level) ? pointsAt(points, level) : 0);
    }
    this.readings.push(
      Array.from({ length: 4 }, (_, i) => (i < reads.length
        ? { shift: attribute(reads[i]).shift, mask: sizes[i] - 1, stride: strides[i] }
        : { shift: 0, mask: 0, stride: 0 })),
    );
    this.channelMasks.push(mask);
    this.caps.push(cap);
    this.years.push(years);
    if (this.first.length > books.mostRules) throw new PlanRefused('the scenario', `has more than ${books.mostRules} rules`, 'Split it');
    return this.first.length - 1;
  }

  lay(draft: Draft): void {
    const readings = this.readings.flat();
    draft.put(books.ruleCells, this.first);
    draft.put(books.cellPoints, this.cells);
    draft.put(books.ruleShift, readings.map((r) => r.shift));
    draft.put(books.ruleMask, readings.map((r) => r.mask));
    draft.put(books.ruleStride, readings.map((r) => r.stride));
    draft.put(books.ruleChannels, this.channelMasks);
    draft.put(books.ruleCap, this.caps.map((c) => c.cap));
    draft.put(books.ruleYears, this.years);
    draft.put(books.ruleCapPlane, this.caps.map((c) => c.plane));
  }
}

/** A condition's cells go over the levels named, the first attribute fastest. */
function holds(when: Condition | null, level: (id: string) => number): boolean {
  if (!when) return true;
  let cell = 0;
  let stride = 1;
  for (const id of when.reads) {
    const { levels } = attribute(id);
    const at = level(id);
    if (at >= levels.length) return false;
    cell += at * stride;
    stride *= levels.length;
  }
  return when.cells[cell] === 1;
}

const pointsAt = (points: Points, level: (id: string) => number): number =>
  points.attribute === null ? points.byLevel[0] : (points.byLevel[level(points.attribute)] ?? 0);

export function compileLedgers(draft: Draft): void {
  const { pointLedgers } = draft;
  const book = new RuleBook();
  draft.parameter(books.planes, pointLedgers.length);
  const planeOf = draft.table(books.planeOf, ledgerNumbers, -1);
  draft.put(books.ledgerOf, pointLedgers.length > 0 ? pointLedgers.map((ledger) => keeperOf(ledger.name)) : [0]);
  const ruleOf = draft.table(books.ruleOf, Math.max(1, pointLedgers.length) * actNumbers, -1);
  pointLedgers.forEach((ledger, plane) => {
    planeOf[keeperOf(ledger.name)] = plane;
    for (const rule of ledger.rules) {
      // A tip alone is not enough: with nobody to look for a second source, no tip is.
      const alone = rule.corroborated && !draft.on('observation/corroboration');
      const mask = maskOf(rule.channels) & (alone ? ~tipBit : -1) & anyChannel;
      const capPlane = rule.cap === null ? -1 : draft.axes.cappedRule.push(`${ledger.name}/${rule.on}`) - 1;
      ruleOf[plane * actNumbers + numberOf(draft, rule.on)] = book.add(rule.when, rule.points, mask, { cap: rule.cap ?? 0, plane: capPlane }, rule.years);
    }
  });
  draft.parameter(books.cappedRules, draft.axes.cappedRule.length);
  const perPlane = (of: (ledger: LedgerRules) => number): number[] => (pointLedgers.length > 0 ? pointLedgers.map(of) : [0]);
  draft.put(books.base, perPlane((ledger) => ledger.scale!.base * pointUnit));
  draft.put(books.watches, perPlane((ledger) => (watching.has(ledger.name) ? 1 : 0)));
  draft.put(books.expiryDays, perPlane((ledger) => (ledger.memory === 'fading' || ledger.expiry === 'never' ? 0 : ledger.expiry)));
  draft.put(books.partYears, perPlane((ledger) => ledger.partYears));
  draft.put(books.fadePer1024, perPlane((ledger) => (ledger.memory === 'fading' ? ledger.fadePer1024 : 0)));
  const bits = draft.table(books.noteBit, actNumbers, -1);
  catalogue.forEach((act, index) => {
    if (act.drawn !== 'expected') bits[act.id] = index;
  });
  compilePolicies(draft, book);
  book.lay(draft);
  compileScoring(draft);
  compileGates(draft);
  draft.put(onCustom, attribute('role').levels.map((role) => (role === 'self-employed' || role === 'firm-representative' ? 1 : 0)));
}

const maskOf = (names: readonly string[] | null): number =>
  names === null ? anyChannel : names.reduce((mask, name) => mask | (1 << channels.find((channel) => channel.name === name)!.id), 0);

function numberOf(draft: Draft, act: string): number {
  return draft.scenario.acts[act]?.declared?.number ?? catalogue.find((candidate) => candidate.name === act)!.id;
}

/** Whom a policy takes, as a rule over one attribute. */
function subjectsOf(policyRow: Policy): Points {
  const levels = (id: string, yes: (level: string) => boolean): Points => ({
    attribute: id, byLevel: attribute(id).levels.map((level) => (yes(level) ? 1 : 0)),
  });
  if (policyRow.subjects === 'drivers') return levels('driver', (level) => level === 'yes');
  if (policyRow.subjects === 'members') return levels('stratum', (level) => level !== 'ordinary');
  return { attribute: null, byLevel: [1] };
}

function compilePolicies(draft: Draft, book: RuleBook): void {
  const { policies, ledgers } = draft.scenario;
  const rows = policies.filter((row) => ledgers[row.ledger]);
  const put = (table: Parameters<Draft['put']>[0], values: number[]): void => draft.put(table, values.length > 0 ? values : [0]);
  draft.parameter(policy.policyCount, rows.length);
  put(policy.policyLedger, rows.map((row) => keeperOf(row.ledger)));
  const { low, high } = policy.policyFrom;
  const [first, last] = [low - draft.burnIn, high - draft.burnIn];
  const beyond = (day: number): boolean => day < first || day > last;
  const far = rows.find(({ from, to }) => beyond(from) || (to !== 'never' && to > last));
  if (far) {
    const why = `names a day ${beyond(far.from) ? far.from : far.to} days from the start`;
    throw new PlanRefused(`policies.${far.id}`, why, 'Use dates near the start');
  }
  put(policy.policyFrom, rows.map((row) => row.from + draft.burnIn));
  put(policy.policyTo, rows.map((row) => (row.to === 'never' ? 2 ** 20 : row.to + draft.burnIn)));
  put(policy.policyShare, rows.map((row) => share(row.per1024)));
  put(policy.policyAll, rows.map((row) => (row.per1024 >= 1024 ? 1 : 0)));
  put(policy.policyRule, rows.map((row) => book.add(row.when, subjectsOf(row))));
  const attributes = draft.pointLedgers.flatMap((ledger) => ledger.attributes.map((posting) => ({ ledger, posting })));
  draft.parameter(policy.attributeCount, attributes.length);
  put(policy.attributeLedger, attributes.map(({ ledger }) => keeperOf(ledger.name)));
  put(policy.attributeRule, attributes.map(({ posting }) => book.add(posting.when, { attribute: null, byLevel: [posting.points] })));
}

function compileScoring(draft: Draft): void {
  const count = Math.max(1, draft.pointLedgers.length);
  const counts = draft.table(scoring.thresholdCount, count);
  const limits = draft.table(scoring.thresholds, count * 32, -(2 ** 27));
  const severity = draft.table(scoring.severityOf, count * 32);
  const [low, high] = [draft.table(scoring.scaleMin, count), draft.table(scoring.scaleMax, count)];
  const [brink, near] = [draft.table(scoring.brink, count), draft.table(scoring.near, count)];
  const after = draft.table(scoring.forceAfter, count);
  const suspended = draft.table(scoring.suspendedAt, count, 31);
  draft.pointLedgers.forEach((ledger, plane) => {
    const falling = thresholdsOf(draft, ledger);
    if (falling.length > 30) throw new PlanRefused(`ledgers.${ledger.name}`, `has ${falling.length} thresholds`, 'At most 30');
    counts[plane] = falling.length;
    falling.forEach((points, i) => {
      limits[plane * 32 + i] = points;
    });
    for (let level = 0; level <= falling.length; level++) {
      // Every score at this level lies at or above the next threshold and below the one before.
      const floor = level < falling.length ? falling[level] : -Infinity;
      const standing = ledger.standings.find(({ from }) => from === undefined || from * pointUnit <= floor);
      severity[plane * 32 + level] = standing?.severity ?? 0;
      if (standing?.id === 'suspended') suspended[plane] = Math.min(suspended[plane], level);
    }
    const { min, max } = ledger.scale!;
    low[plane] = min * pointUnit;
    high[plane] = max * pointUnit;
    brink[plane] = Math.round(((max - min) / 600) * 25 * pointUnit);
    near[plane] = Math.round(((max - min) / 600) * 75 * pointUnit);
    after[plane] = ledger.listing.inForce === 'at-once' ? 0 : ledger.listing.after;
  });
}
