/** Ledgers with their standings and rules: defaults filled in, points in 1/64, tables read. */
import { attributes } from '#model/attributes.js';
import { type Ledger, ledgerNamed } from '#model/ledgers/catalogue.js';
import { readCondition } from './conditions.js';
import type { Desk } from './desk.js';
import { listNames } from './json-schema.js';
import { nearestOf } from './nearest.js';
import type { AttributeRow, LedgerBlock, RuleRow, StandingRow } from './schema.js';
import { nodeAt, type Path } from './tree.js';
import type { AttributePosting, Condition, LedgerRules, Points, Rule, Standing } from './types.js';
import { readPartYears, readYears, resolveFiles, yearsOf } from './resolve-files.js';
import { readDays, readTerm } from './units.js';

const severities = ['none', 'barred', 'excluded', 'locked-out'];
/** What only a ledger of points has. */
const pointsOnly = [
  'scale', 'standings', 'attributes', 'rules', 'memory', 'fadePer1024', 'lapse', 'files',
] as const;

/** Every ledger of the scenario by name. */
export function resolveLedgers(
  desk: Desk,
  blocks: Readonly<Record<string, LedgerBlock | undefined>>,
  actNames: readonly string[],
): Record<string, LedgerRules> {
  const resolved: Record<string, LedgerRules> = {};
  for (const [name, block] of Object.entries(blocks)) {
    const entry = ledgerNamed(name);
    if (block && entry) resolved[name] = resolveLedger(desk, entry, block, actNames);
  }
  return resolved;
}

function resolveLedger(
  desk: Desk,
  entry: Ledger,
  block: LedgerBlock,
  actNames: readonly string[],
): LedgerRules {
  const path = ['ledgers', entry.name];
  checkCatalogue(desk, entry, block, path);
  const isList = entry.kind === 'list';
  if (isList) {
    for (const key of pointsOnly) {
      const values = { ledger: `\`${entry.name}\``, name: key };
      if (block[key] !== undefined) desk.sayAtKey('E0409', [...path, key], values);
    }
  }
  const memory = block.memory ?? 'entries';
  const fade = block.fadePer1024;
  if (memory === 'fading' && !isList) desk.need(fade, [...path, 'fadePer1024'], 0);
  if (memory === 'entries' && fade !== undefined && !isList) {
    const detail = '`fadePer1024` is for `memory: fading`';
    const remedy = 'write `memory: fading`, or take `fadePer1024` out';
    desk.sayAtKey('E0416', [...path, 'fadePer1024'], { detail, remedy });
  }
  const corroborated = block.corroborated ?? false;
  return {
    name: entry.name,
    keeper: entry.keeper,
    kind: entry.kind,
    subjects: block.subjects ?? ['person'],
    memory,
    fadePer1024: fade ?? 0,
    scale: isList ? null : resolveScale(desk, block, path),
    expiry: readTerm(block.expiry ?? 'never'),
    partYears: readPartYears(desk, block, path),
    files: isList ? null : resolveFiles(desk, entry, block, path),
    standings: isList ? [] : resolveStandings(desk, block.standings ?? [], path),
    listing: resolveListing(desk, block.listing, path),
    attributes: isList ? [] : rowsOf(block.attributes, path, 'attributes', desk, readAttribute),
    rules: isList ? [] : resolveRules(desk, block, path, actNames, corroborated),
  };
}

function checkCatalogue(desk: Desk, entry: Ledger, block: LedgerBlock, path: Path): void {
  for (const key of ['keeper', 'kind'] as const) {
    const other = block[key];
    if (other === undefined || other === entry[key]) continue;
    const values = {
      ledger: `\`${entry.name}\``,
      given: `\`${entry[key]}\``,
      other: `\`${other}\``,
    };
    desk.say('E0417', [...path, key], values);
  }
}

function resolveScale(desk: Desk, block: LedgerBlock, path: Path): LedgerRules['scale'] {
  const whole = [...path, 'scale'];
  const given = desk.need(block.scale, whole, undefined);
  if (!given) return { min: 0, max: 1, base: 0 };
  const min = desk.need(given.min, [...whole, 'min'], 0);
  const max = desk.need(given.max, [...whole, 'max'], min + 1);
  const base = desk.need(given.base, [...whole, 'base'], min);
  const spread = given.spread ?? 0;
  if (min >= max) desk.say('E0404', whole, { detail: `the scale goes from ${min} to ${max}` });
  else if (base < min || base > max) {
    const detail = `the base ${base} is outside the scale ${min} to ${max}`;
    desk.say('E0404', [...whole, 'base'], { detail });
  } else if (spread < 0 || base - spread < min || base + spread > max) {
    const detail = `scores start up to ${spread} points from ${base}, outside ${min} to ${max}`;
    desk.say('E0404', [...whole, 'spread'], { detail });
  }
  return spread > 0 ? { min, max, base, spread } : { min, max, base };
}

/** Rows of one file must fall; rows of several files are put in order, the open one last. */
function resolveStandings(desk: Desk, given: readonly StandingRow[], path: Path): Standing[] {
  const block = [...path, 'standings'];
  const rows = given
    .map((row, index) => ({ row, index }))
    .filter(({ row }) => row !== undefined && !desk.isBroken(block));
  if (rows.length === 0) return [{ id: 'ordinary', severity: 0 }];
  const files = new Set(rows.map(({ index }) => desk.placeFile([...block, index])));
  const rank = ({ row }: { row: StandingRow }) => row.from ?? Number.NEGATIVE_INFINITY;
  if (files.size > 1) rows.sort((a, b) => rank(b) - rank(a) || a.index - b.index);
  for (const [position, { row, index }] of rows.entries()) {
    const above = rows[position - 1];
    const isLast = position === rows.length - 1;
    const detail = findStandingFault(row, above?.row, isLast);
    if (detail) desk.say('E0403', [...block, index], { detail });
  }
  return rows.map(({ row }) => {
    const severity = severities.indexOf(row.severity ?? 'none') as Standing['severity'];
    return row.from === undefined
      ? { id: row.id, severity }
      : { id: row.id, from: row.from, severity };
  });
}

function findStandingFault(
  row: StandingRow,
  above: StandingRow | undefined,
  isLast: boolean,
): string | null {
  if (isLast && row.from !== undefined) return `the last standing \`${row.id}\` has a \`from\``;
  if (!isLast && row.from === undefined) return `only the last standing may lack a \`from\``;
  if (above?.from !== undefined && row.from !== undefined && row.from >= above.from) {
    return `\`${row.id}\` from ${row.from} does not fall below ${above.from}`;
  }
  return null;
}

function resolveListing(
  desk: Desk,
  given: LedgerBlock['listing'],
  path: Path,
): LedgerRules['listing'] {
  if (!given || given.inForce !== undefined) {
    if (given && (given.after !== undefined || given.once !== undefined)) {
      const detail = '`inForce: at-once` waits for nothing';
      const remedy = 'write `{ inForce: at-once }` or `{ after: 30 d, once: notice }`';
      desk.say('E0416', [...path, 'listing'], { detail, remedy });
    }
    return { inForce: 'at-once', after: 0 };
  }
  const after = desk.need(given.after, [...path, 'listing', 'after'], '0 d');
  desk.need(given.once, [...path, 'listing', 'once'], 'notice' as const);
  return { inForce: 'after-notice', after: readDays(after) };
}

/** Reads each sound row of a list. */
function rowsOf<Row, Out>(
  rows: readonly Row[] | undefined,
  path: Path,
  key: string,
  desk: Desk,
  read: (desk: Desk, row: Row, path: Path) => Out | null,
): Out[] {
  return (rows ?? []).flatMap((row, index) => {
    const result = row === undefined ? null : read(desk, row, [...path, key, index]);
    return result === null ? [] : [result];
  });
}

/** A condition of a row; null where there is none or it was reported. */
export function resolveCondition(
  desk: Desk,
  text: string | undefined,
  path: Path,
): Condition | null {
  const node = nodeAt(desk.tree, path);
  if (text === undefined || node?.kind !== 'scalar') return null;
  return readCondition(text, node.origin, node.inner, desk.problems);
}

function readAttribute(desk: Desk, row: AttributeRow, path: Path): AttributePosting {
  const text = desk.need(row.when, [...path, 'when'], 'true');
  const when = resolveCondition(desk, text, [...path, 'when']);
  const points = desk.points(row.points, [...path, 'points']);
  const nobody: Condition = { text, reads: [], cells: [0] };
  return { id: row.id, when: when ?? nobody, points, ...desk.grounds(row, path) };
}

function resolveRules(
  desk: Desk,
  block: LedgerBlock,
  path: Path,
  actNames: readonly string[],
  corroborated: boolean,
): Rule[] {
  const first = new Map<string, string>();
  const ledgerYears = yearsOf(block);
  return rowsOf(block.rules, path, 'rules', desk, (_, row, at) => {
    const on = desk.need(row.on, [...at, 'on'], '');
    const isKnown = row.on === undefined || desk.isKnown('act', on, actNames, [...at, 'on']);
    const other = first.get(on);
    if (isKnown && on !== '' && other !== undefined) {
      const values = { name: row.id, other, act: on, ledger: `\`${path[1]}\`` };
      desk.say('E0408', [...at, 'on'], values);
    }
    if (other === undefined) first.set(on, row.id);
    const cap =
      row.cap === undefined ? null : desk.points(row.cap.points, [...at, 'cap', 'points']);
    return {
      id: row.id,
      on,
      channels: row.channels ?? null,
      when: resolveCondition(desk, row.when, [...at, 'when']),
      points: resolvePoints(desk, row, [...at, 'points']),
      cap,
      corroborated: row.corroborated ?? corroborated,
      years: readYears(desk, row, at, ledgerYears),
      ...desk.grounds(row, at),
    };
  });
}

function resolvePoints(desk: Desk, row: RuleRow, path: Path): Points {
  const given = desk.need(row.points, path, 0);
  if (typeof given === 'number') {
    return { attribute: null, byLevel: [desk.points(given, path)] };
  }
  const { table, otherwise, ...named } = given;
  const owner = attributes.find((one) => `subject.${one.id}` === table);
  if (!owner) return { attribute: null, byLevel: [0] };
  for (const key of Object.keys(named)) {
    if (owner.levels.includes(key)) continue;
    const nearest = nearestOf(key, owner.levels);
    const names = listNames(owner.levels);
    desk.sayAtKey('E0503', [...path, key], { attribute: owner.id, name: key, names, nearest });
  }
  const missing = owner.levels.filter((level) => named[level] === undefined);
  const isWhole = missing.every((level) => desk.isBroken([...path, level]));
  if (otherwise === undefined && !isWhole && !desk.isBroken([...path, 'otherwise'])) {
    desk.say('E0405', path, { names: listNames(missing) });
  }
  const rest = otherwise === undefined ? 0 : desk.points(otherwise, [...path, 'otherwise']);
  const byLevel = owner.levels.map((level) =>
    named[level] === undefined ? rest : desk.points(named[level], [...path, level]),
  );
  return { attribute: owner.id, byLevel };
}
