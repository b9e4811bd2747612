/** Channels, routes and propagation: how news of an act reaches ledgers and other people. */
import { attributes } from '#model/attributes.js';
import { tieLayers } from '#model/society/society.js';
import type { Desk } from './desk.js';
import { listNames } from './json-schema.js';
import { nearestOf } from './nearest.js';
import {
  type ChannelBlock,
  chainLinks,
  copies,
  type PropagationBlock,
  type RouteRow,
} from './schema.js';
import { forms } from './schema-parts.js';
import type { Path } from './tree.js';
import type { ChannelSettings, LedgerRules, Propagation, Route } from './types.js';
import { readDays, readTerm } from './units.js';

type Ledgers = Readonly<Record<string, LedgerRules>>;

/** Every channel of the scenario by name. Without its own row, `declared` sees all it may. */
export function resolveChannels(
  desk: Desk,
  blocks: Readonly<Record<string, ChannelBlock | undefined>>,
  hasOwnActs: boolean,
): Record<string, ChannelSettings> {
  const resolved: Record<string, ChannelSettings> = {};
  for (const [name, block] of Object.entries(blocks)) {
    if (block) resolved[name] = resolveChannel(desk, name, block);
  }
  if (hasOwnActs && !resolved.declared) {
    const whole = { coveragePer1024: 1024, sensitivityPer1024: 1024 };
    resolved.declared = fillChannel('declared', whole);
  }
  return resolved;
}

function resolveChannel(desk: Desk, name: string, block: ChannelBlock): ChannelSettings {
  const path = ['channels', name];
  desk.need(block.coveragePer1024, [...path, 'coveragePer1024'], 0);
  desk.need(block.sensitivityPer1024, [...path, 'sensitivityPer1024'], 0);
  for (const level of Object.keys(block.groupFactor ?? {})) {
    checkLevel(desk, level, [...path, 'groupFactor', level]);
  }
  return fillChannel(name, block);
}

function fillChannel(name: string, block: ChannelBlock): ChannelSettings {
  return {
    name,
    coveragePer1024: block.coveragePer1024 ?? 0,
    sensitivityPer1024: block.sensitivityPer1024 ?? 0,
    falsePer1000PersonYears: block.falsePer1000PersonYears ?? 0,
    misattributedPer1024: block.misattributedPer1024 ?? 0,
    delay: readDays(block.delay ?? '0 d'),
    groupFactor: block.groupFactor ?? {},
    suppressedPer1024: block.suppressedPer1024 ?? 0,
    status: block.status ?? 'assumed',
  };
}

/** A group factor names a level that exactly one attribute has. */
function checkLevel(desk: Desk, level: string, path: Path): void {
  const owners = attributes.filter((one) => one.levels.includes(level)).map((one) => one.id);
  if (owners.length === 1) return;
  if (owners.length > 1) {
    desk.sayAtKey('E0304', path, { name: level, names: listNames(owners) });
    return;
  }
  const levels = [...new Set(attributes.flatMap((one) => one.levels))];
  const values = { what: 'level', name: level, names: listNames(levels) };
  desk.sayAtKey('E0301', path, { ...values, nearest: nearestOf(level, levels) });
}

/** Reports a ledger that the scenario does not hold. */
export function checkHeld(desk: Desk, ledgers: Ledgers, name: string, path: Path): void {
  if (name === '' || ledgers[name] || desk.isBroken(['ledgers', name])) return;
  desk.say('E0302', path, { name, nearest: nearestOf(name, Object.keys(ledgers)) });
}

export function resolveRoutes(desk: Desk, rows: readonly RouteRow[], ledgers: Ledgers): Route[] {
  return rows.flatMap((row, index) => {
    if (row === undefined) return [];
    const path = ['routes', index];
    const from = desk.need(row.from, [...path, 'from'], '' as never) as string;
    const to = desk.need(row.to, [...path, 'to'], '' as never) as string;
    checkHeld(desk, ledgers, from, [...path, 'from']);
    if (to !== copies) checkHeld(desk, ledgers, to, [...path, 'to']);
    const route: Route = {
      id: row.id,
      from,
      to,
      carries: row.carries ?? 'entries',
      lag: readTerm(desk.need(row.lag, [...path, 'lag'], '0 d')),
      lossPer1024: row.lossPer1024 ?? 0,
      mislinkPer1024: row.mislinkPer1024 ?? 0,
      sharePer1024: row.sharePer1024 ?? 1024,
      points: row.points === undefined ? 0 : desk.points(row.points, [...path, 'points']),
      ...desk.grounds(row, path),
    };
    return [route];
  });
}

export function resolvePropagation(
  desk: Desk,
  blocks: Readonly<Record<string, PropagationBlock | undefined>>,
  ledgers: Ledgers,
): Propagation[] {
  return Object.entries(blocks).flatMap(([id, block]) => {
    if (!block) return [];
    const path = ['propagation', id];
    if (!forms.id.test(id) || id.length > 64) {
      const expected = 'an id in lower case with hyphens, such as `friends`';
      desk.sayAtKey('E0205', path, { name: id.slice(0, 40), given: 'no id', expected });
    }
    return [resolveSpread(desk, id, block, ledgers)];
  });
}

function resolveSpread(
  desk: Desk,
  id: string,
  block: PropagationBlock,
  ledgers: Ledgers,
): Propagation {
  const path = ['propagation', id];
  const ledger = desk.need(block.ledger, [...path, 'ledger'], '' as never) as string;
  checkHeld(desk, ledgers, ledger, [...path, 'ledger']);
  const kind = desk.need(block.kind, [...path, 'kind'], 'event' as const);
  const over = desk.need(block.over, [...path, 'over'], []);
  checkOver(desk, kind, over, [...path, 'over']);
  if (kind !== 'chain' && ledgers[ledger]?.kind === 'list') {
    desk.say('E0409', [...path, 'ledger'], { ledger: `\`${ledger}\``, name: `kind: ${kind}` });
  }
  if (kind !== 'level' && block.period !== undefined) {
    const detail = '`period` is for `kind: level`; events spread on the next day';
    desk.sayAtKey('E0416', [...path, 'period'], { detail, remedy: 'take `period` out' });
  }
  checkKeysOfKind(desk, kind, block, path);
  return {
    id,
    ledger,
    kind,
    over,
    sharePer1024: desk.need(block.sharePer1024, [...path, 'sharePer1024'], 0),
    depth: block.depth ?? 1,
    count: block.count ?? 'once',
    domains: block.domains ?? null,
    gains: block.gains ?? false,
    sources: block.sources ?? 'all',
    receivingCap: typeof block.receivingCap === 'number' ? block.receivingCap : null,
    period: readDays(block.period ?? '1 d'),
    recursive: block.recursive ?? false,
    ...desk.grounds(block, path),
  };
}

/** Keys that only one kind of spread understands. */
function checkKeysOfKind(
  desk: Desk,
  kind: Propagation['kind'],
  block: PropagationBlock,
  path: Path,
): void {
  if (kind !== 'level' && block.recursive !== undefined) {
    const detail = '`recursive` is for `kind: level`; an event happens once';
    desk.sayAtKey('E0416', [...path, 'recursive'], { detail, remedy: 'take `recursive` out' });
  }
  for (const key of ['sources', 'receivingCap'] as const) {
    if (kind === 'event' || block[key] === undefined) continue;
    const detail = `\`${key}\` is for \`kind: event\``;
    desk.sayAtKey('E0416', [...path, key], { detail, remedy: `take \`${key}\` out` });
  }
}

/** Events and levels travel over ties, chains over who drives, owns and represents. */
function checkOver(
  desk: Desk,
  kind: Propagation['kind'],
  over: readonly string[],
  path: Path,
): void {
  const names: readonly string[] = kind === 'chain' ? chainLinks : tieLayers;
  const what = kind === 'chain' ? 'link of a chain' : 'layer of ties';
  for (const [index, name] of over.entries()) {
    if (name !== undefined) desk.isKnown(what, name, names, [...path, index]);
  }
}
