/** Acts, policies and mechanisms: how often, for whom and from when, and what is switched on. */
import { type Act, actNamed, acts, declaredActs } from '#model/acts/catalogue.js';
import { hardBounds, type MechanismSchema, type Parameter } from '#model/mechanism.js';
import type { Desk } from './desk.js';
import { listNames } from './json-schema.js';
import { nearestOf } from './nearest.js';
import { resolveCondition } from './resolve-ledgers.js';
import { checkHeld } from './resolve-links.js';
import type { ActBlock, PolicyRow } from './schema.js';
import type { Path } from './tree.js';
import type { ActSettings, LedgerRules, Policy, Term } from './types.js';
import { countDays } from './units.js';

type Blocks<Block> = Readonly<Record<string, Block | undefined>>;

/** Every act of the catalogue and the scenario's own, in the order of their numbers. */
export function resolveActs(desk: Desk, blocks: Blocks<ActBlock>): Record<string, ActSettings> {
  const resolved: Record<string, ActSettings> = {};
  for (const act of acts) {
    const rate = resolveRate(desk, act, blocks[act.name]);
    resolved[act.name] = { name: act.name, ratePer1000: rate, declared: null };
  }
  let count = 0;
  for (const [name, block] of Object.entries(blocks)) {
    if (!block || actNamed(name)) continue;
    const path = ['acts', name];
    if (!block.declare) {
      const names = acts.map((act) => act.name);
      const values = { what: 'act', name, names: listNames(names) };
      desk.sayAtKey('E0301', path, { ...values, nearest: nearestOf(name, names) });
      continue;
    }
    if (count === declaredActs.most) {
      const detail = `a scenario declares at most ${declaredActs.most} acts`;
      desk.sayAtKey('E0413', path, { detail, remedy: 'take one out' });
    }
    resolved[name] = declareAct(desk, name, block, declaredActs.first + count);
    count++;
  }
  return resolved;
}

const declaredKeys = ['group', 'detectionPer1024', 'classesPer1024', 'restrictedPer1024'] as const;

function resolveRate(desk: Desk, act: Act, block: ActBlock | undefined): number {
  if (!block) return act.ratePer1000;
  const path = ['acts', act.name];
  for (const key of ['declare', ...declaredKeys] as const) {
    if (block[key] === undefined) continue;
    const detail = `\`${act.name}\` is an act of the catalogue; \`${key}\` is for a scenario's own`;
    desk.sayAtKey('E0413', [...path, key], { detail, remedy: `take \`${key}\` out` });
  }
  const rate = block.ratePer1000PersonYears ?? act.ratePer1000;
  const at = [...path, 'ratePer1000PersonYears'];
  const [low, high] = act.range;
  const values = { name: act.name, given: String(rate), low: String(low), high: String(high) };
  if (rate > high) desk.say('E0412', at, values);
  else if (rate < low) desk.say('L0111', at, values);
  return rate;
}

function declareAct(desk: Desk, name: string, block: ActBlock, number: number): ActSettings {
  const path = ['acts', name];
  const at = [...path, 'ratePer1000PersonYears'];
  const rate = desk.need(block.ratePer1000PersonYears, at, 0);
  return {
    name,
    ratePer1000: rate,
    declared: {
      number,
      group: block.group ?? 0,
      detectionPer1024: desk.need(block.detectionPer1024, [...path, 'detectionPer1024'], 0),
      classesPer1024: block.classesPer1024 ?? [1024],
      restrictedPer1024: block.restrictedPer1024 ?? 1024,
    },
  };
}

/** Days since the start; a day before it counts as the start. */
function dayOf(desk: Desk, date: string, start: number, path: Path): number | null {
  const days = countDays(date);
  if (days === null) desk.say('E0402', path, { given: `\`${date}\`` });
  return days === null ? null : days - start;
}

export function resolvePolicies(
  desk: Desk,
  rows: readonly PolicyRow[],
  start: number,
  ledgers: Readonly<Record<string, LedgerRules>>,
): Policy[] {
  const policies: { policy: Policy; path: Path }[] = [];
  for (const [index, row] of rows.entries()) {
    if (row === undefined) continue;
    const path = ['policies', index];
    policies.push({ policy: resolvePolicy(desk, row, path, start, ledgers), path });
  }
  for (const [index, { policy, path }] of policies.entries()) {
    const earlier = policies.slice(0, index).find((other) => overlaps(other.policy, policy));
    if (!earlier) continue;
    const values = { name: earlier.policy.id, other: policy.id, ledger: `\`${policy.ledger}\`` };
    // At the row that this file wrote, not at the one its parent did.
    const wrote = (row: { path: Path }) => desk.placeFile(row.path) === desk.tree.origin.file;
    const place = [{ path }, earlier].find(wrote)?.path ?? path;
    desk.say('E0407', place, values);
  }
  return policies.map(({ policy }) => policy);
}

const lastDay = (to: Term): number => (to === 'never' ? Number.POSITIVE_INFINITY : to);

function overlaps(one: Policy, other: Policy): boolean {
  // A policy without a sound ledger was told of; two of them share nothing.
  if (one.ledger !== other.ledger || !one.ledger) return false;
  return one.from <= lastDay(other.to) && other.from <= lastDay(one.to);
}

function resolvePolicy(
  desk: Desk,
  row: PolicyRow,
  path: Path,
  start: number,
  ledgers: Readonly<Record<string, LedgerRules>>,
): Policy {
  const ledger = desk.need(row.ledger, [...path, 'ledger'], '' as never) as string;
  checkHeld(desk, ledgers, ledger, [...path, 'ledger']);
  const fromDate = desk.need(row.from, [...path, 'from'], undefined);
  const fromDay = fromDate ? dayOf(desk, fromDate, start, [...path, 'from']) : null;
  const toDay = row.to ? dayOf(desk, row.to, start, [...path, 'to']) : null;
  const from = Math.max(0, fromDay ?? 0);
  if (toDay !== null && fromDay !== null && toDay < from) {
    const detail = `the policy ends on ${row.to}, before it begins`;
    desk.say('E0406', [...path, 'to'], { detail });
  }
  const subjects = desk.need(row.subjects, [...path, 'subjects'], 'adults' as const);
  if (subjects === 'volunteers') desk.need(row.per1024, [...path, 'per1024'], 1024);
  else if (row.per1024 !== undefined && row.per1024 !== 1024) {
    const detail = `\`per1024\` is the share of volunteers; these are all ${subjects}`;
    const remedy = 'take `per1024` out, or write `subjects: volunteers`';
    desk.sayAtKey('E0416', [...path, 'per1024'], { detail, remedy });
  }
  return {
    id: row.id,
    ledger,
    from,
    to: toDay ?? 'never',
    subjects,
    per1024: subjects === 'volunteers' ? (row.per1024 ?? 1024) : 1024,
    when: resolveCondition(desk, row.when, [...path, 'when']),
    ...desk.grounds(row, path),
  };
}

/** Enabled mechanisms with every parameter; what is off or not named is absent. */
export function resolveMechanisms(
  desk: Desk,
  blocks: Blocks<string | Readonly<Record<string, number | undefined>>>,
  mechanisms: readonly MechanismSchema[],
): Record<string, Record<string, number>> {
  const resolved: Record<string, Record<string, number>> = {};
  for (const mechanism of mechanisms) {
    const setting = blocks[mechanism.name];
    if (setting === undefined || setting === 'off') continue;
    const given = typeof setting === 'string' ? {} : setting;
    const values: Record<string, number> = {};
    for (const parameter of mechanism.parameters) {
      const value = given[parameter.name];
      values[parameter.name] = value ?? parameter.value;
      const path = ['mechanisms', mechanism.name, parameter.name];
      if (value !== undefined) checkParameter(desk, parameter, value, path);
    }
    resolved[mechanism.name] = values;
  }
  return resolved;
}

/** Beyond sense is an error; outside the plausible range is allowed and marked. */
function checkParameter(desk: Desk, parameter: Parameter, value: number, path: Path): void {
  const { name, low, high } = parameter;
  const { least, most } = hardBounds(parameter);
  const bound =
    value < 0 && least === 0
      ? 'it cannot be negative'
      : value < least
        ? `it is at least ${least}`
        : value > most
          ? `it is at most ${most}`
          : null;
  const values = { name, given: String(value), low: String(low), high: String(high) };
  if (bound) desk.say('E0415', path, { ...values, bound });
  else if (value < low || value > high) desk.say('L0111', path, values);
}
