/** Gates and recourse: what closes for whom, and how one is heard. */
import { acts } from '#model/acts/catalogue.js';
import { attribute } from '#model/attributes.js';
import { ledgers as ledgerCatalogue } from '#model/ledgers/catalogue.js';
import type { Desk } from './desk.js';
import { nearestOf } from './nearest.js';
import { checkHeld } from './resolve-links.js';
import type { GateRow, RecourseBlock } from './schema.js';
import type { Path } from './tree.js';
import type { Gate, GateTest, LedgerRules, Recourse, Whose } from './types.js';
import { readDays, readTerm } from './units.js';

type Ledgers = Readonly<Record<string, LedgerRules>>;

const closedForms =
  '`unified below 550`, `on court-list`, `partner on court-list`, `firm on court-list`, ' +
  '`both unified below 550`, ' +
  '`stratum official` or `after red-light for 30 d`';
const opensForms = '`unified at 700`';
const ledgerNames = ledgerCatalogue.map((one) => one.name);

export function resolveGates(desk: Desk, rows: readonly GateRow[], ledgers: Ledgers): Gate[] {
  return rows.flatMap((row, index) => {
    const gate = row === undefined ? null : resolveGate(desk, row, ['gates', index], ledgers);
    return gate ? [gate] : [];
  });
}

function resolveGate(desk: Desk, row: GateRow, path: Path, ledgers: Ledgers): Gate {
  const effect = row.opens !== undefined ? 'opens' : 'closes';
  const key = effect === 'opens' ? 'opens' : 'closed';
  if (row.opens !== undefined && row.closed !== undefined) {
    const detail = `\`${row.id}\` both closes and opens`;
    desk.sayAtKey('E0416', [...path, 'opens'], { detail, remedy: 'make two gates of it' });
  }
  const isSaid = row.opens !== undefined || desk.isBroken([...path, 'opens']);
  const text = isSaid ? row.opens : desk.need(row.closed, [...path, 'closed'], undefined);
  const standIn: GateTest = { kind: 'on-list', ledger: '', whose: 'own' };
  const at = [...path, key];
  const test = (text !== undefined && readTest(desk, text, effect, at, ledgers)) || standIn;
  return {
    id: row.id,
    demand: desk.need(row.demand, [...path, 'demand'], '' as never) as string,
    enforcedPer1024: row.enforcedPer1024 ?? 1024,
    effect,
    test,
    ...desk.grounds(row, path),
  };
}

/** `unified below 550`, `unified at 700`, `on court-list`, and what they leave out. */
function readTest(
  desk: Desk,
  text: string,
  effect: Gate['effect'],
  path: Path,
  ledgers: Ledgers,
): GateTest | null {
  if (effect === 'closes' && /^(stratum|after) /.test(text)) return readConduct(desk, text, path);
  const whose =
    effect === 'closes'
      ? (/^(partner|both|firm) /.exec(text)?.[1] as Whose | 'firm' | undefined)
      : undefined;
  const rest = whose === undefined ? text : text.slice(whose.length + 1);
  const onList = whose === 'both' ? null : /^on ([a-z0-9-]+)$/.exec(rest);
  const onScore =
    whose === 'firm' ? null : /^([a-z0-9-]+) (below|at) (-?\d{1,5})$/.exec(rest);
  const wanted = effect === 'closes' ? 'below' : 'at';
  const forms = effect === 'closes' ? closedForms : opensForms;
  if ((!onList && onScore?.[2] !== wanted) || (onList && effect === 'opens')) {
    desk.say('E0414', path, { given: text, forms });
    return null;
  }
  const name = (onList ?? onScore)![1]!;
  if (!ledgerNames.includes(name)) {
    const values = { what: 'ledger', name, names: ledgerNames.join(', ') };
    desk.say('E0301', path, { ...values, nearest: nearestOf(name, ledgerNames) });
    return null;
  }
  checkHeld(desk, ledgers, name, path);
  const isList = ledgerCatalogue.find((one) => one.name === name)!.kind === 'list';
  if (isList !== (onList !== null)) {
    const right = isList ? `\`on ${name}\`` : `\`${name} ${wanted} …\``;
    desk.say('E0414', path, { given: text, forms: right });
    return null;
  }
  if (whose === 'firm') return { kind: 'on-list', ledger: name, whose };
  if (onList) return { kind: 'on-list', ledger: name, whose: whose === 'partner' ? whose : 'own' };
  const points = Number(onScore![3]);
  if (effect === 'opens') return { kind: 'at', ledger: name, points };
  return { kind: 'below', ledger: name, points, whose: whose ?? 'own' };
}

/** `stratum official`: what somebody is. `after red-light for 30 d`: what was seen. */
function readConduct(desk: Desk, text: string, path: Path): GateTest | null {
  const stratum = /^stratum ([a-z-]+)$/.exec(text)?.[1];
  if (stratum !== undefined) {
    const { levels } = attribute('stratum');
    return desk.isKnown('stratum', stratum, levels, path) ? { kind: 'stratum', stratum } : null;
  }
  const after = /^after ([a-z0-9-]+) for (\d{1,4}) d$/.exec(text);
  if (!after || Number(after[2]) === 0) {
    desk.say('E0414', path, { given: text, forms: closedForms });
    return null;
  }
  const names = acts.map((act) => act.name);
  return desk.isKnown('act', after[1]!, names, path)
    ? { kind: 'after', act: after[1]!, days: Number(after[2]) }
    : null;
}

export function resolveRecourse(
  desk: Desk,
  blocks: Readonly<Record<string, RecourseBlock | undefined>>,
  ledgers: Ledgers,
): Record<string, Recourse> {
  const resolved: Record<string, Recourse> = {};
  for (const [ledger, block] of Object.entries(blocks)) {
    if (!block) continue;
    const path = ['recourse', ledger];
    if (!ledgers[ledger] && !desk.isBroken(['ledgers', ledger])) {
      desk.sayAtKey('E0302', path, { name: ledger });
    }
    resolved[ledger] = resolveHearing(desk, ledger, block, path);
  }
  return resolved;
}

function resolveHearing(desk: Desk, ledger: string, block: RecourseBlock, path: Path): Recourse {
  const notice = desk.need(block.notice, [...path, 'notice'], {});
  const appealable = block.appealable ?? {};
  const capacity = desk.need(
    block.capacityPer1000AdultsYear,
    [...path, 'capacityPer1000AdultsYear'],
    0,
  );
  return {
    ledger,
    notice: {
      entryPer1024: notice.entryPer1024 ?? 0,
      listingPer1024: notice.listingPer1024 ?? 0,
    },
    window: readDays(desk.need(block.window, [...path, 'window'], '0 d')),
    whilePending: block.whilePending ?? 'in-force',
    appealable: {
      entriesFrom: appealable.entriesFrom ?? 0,
      listings: appealable.listings ?? true,
    },
    // Hundredths are exact after rounding: the schema lets no smaller part through.
    capacityPer100000AdultYears: Math.round(capacity * 100),
    service: readDays(desk.need(block.service, [...path, 'service'], '0 d')),
    order: block.order ?? 'arrival',
    unheard: {
      after: readTerm(block.unheard?.after ?? 'never'),
      outcome: block.unheard?.outcome ?? 'dismissed',
    },
    independence: (block.independence ?? 0) as Recourse['independence'],
    retaliationPer1024: block.retaliationPer1024 ?? 0,
    second: resolveSecond(desk, block, path),
    repaidPer1024: block.repaidPer1024 ?? 0,
    repair: block.repair ? resolveRepair(desk, block.repair, [...path, 'repair']) : null,
    status: block.status ?? 'assumed',
  };
}

/** The second instance, and that what is left unheard has one to go to. */
function resolveSecond(desk: Desk, block: RecourseBlock, path: Path): Recourse['second'] {
  const given = block.secondInstance;
  if (!given) {
    if (block.unheard?.outcome === 'next-instance') {
      const detail = '`outcome: next-instance` needs a `secondInstance` to go to';
      const remedy = 'add `secondInstance`, or let the outcome be `dismissed` or `upheld`';
      desk.say('E0416', [...path, 'unheard', 'outcome'], { detail, remedy });
    }
    return null;
  }
  const at = [...path, 'secondInstance'];
  return {
    window: readDays(desk.need(given.window, [...at, 'window'], '0 d')),
    service: readDays(desk.need(given.service, [...at, 'service'], '0 d')),
    independence: (given.independence ?? block.independence ?? 0) as Recourse['independence'],
    panel: given.panel ?? 1,
    filedPer1024: desk.need(given.filedPer1024, [...at, 'filedPer1024'], 0),
  };
}

function resolveRepair(
  desk: Desk,
  given: NonNullable<RecourseBlock['repair']>,
  path: Path,
): Recourse['repair'] {
  const days = (term: string, name: string): number =>
    readDays(desk.need(term, [...path, name], '0 d'));
  return {
    after: days(given.after, 'after'),
    publicity: readDays(given.publicity ?? '0 d'),
    answered: days(given.answered, 'answered'),
    ends: days(given.ends, 'ends'),
    appliesPer1024: desk.need(given.appliesPer1024, [...path, 'appliesPer1024'], 0),
  };
}
