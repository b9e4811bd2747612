/** A scenario and a society become a plan: everything a run needs, checked and hashed. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { mulHigh, philox } from '#engine/random/philox.js';
import { type Room, shapeTable } from '#engine/columns/layout.js';
import type { CalendarSpec, ListSpec } from '#engine/columns/structures.js';
import { type EnginePlan, makeEnginePlan, type Path } from '#engine/schedule/plan.js';
import { ledgers as keepers } from '#model/ledgers/catalogue.js';
import type { Society } from '#model/society/society.js';
import { boxes, calendars, columns, lists } from '#model/tables.js';
import { mechanisms } from '#model/mechanisms.js';
import { dayOf } from '#model/tick.js';
import { ledgerNumbers, mostPlanes, pointUnit } from '#model/points.js';
import type { Scenario } from '../types.js';
import { compileActs } from './acts.js';
import { compileChannels } from './channels.js';
import { Draft, PlanRefused } from './draft.js';
import { compileExperience } from './experience.js';
import { compileFading } from './fading.js';
import { compileInitiative } from './initiative.js';
import { compileLedgers } from './ledgers.js';
import { compileLife } from './life.js';
import { compileRecourse } from './recourse.js';
import { compileMinds } from './minds.js';
import { compilePeople } from './people.js';
import { compileFiles } from './files.js';
import { proveBooks, usualHorizon } from './prove.js';
import { compileOptOut } from './opt-out.js';
import { compileRoutes } from './routes.js';
import { compileShunning } from './shunning.js';
import { compileContacts } from './contact.js';
import { compileRepresentatives } from './representative.js';
import { compilePropagation } from './spread.js';
import { compileStart } from './start.js';

export interface Plan {
  readonly scenario: Scenario;
  readonly society: Society;
  readonly draft: Draft;
  readonly engine: EnginePlan;
  /** Phase and mechanism of each step of the engine's plan. */
  readonly day: readonly {
    readonly phase: string;
    readonly mechanism: string;
    readonly step: string;
  }[];
  readonly burnIn: number;
  readonly scenarioHash: string;
}

/** Canonical JSON: keys sorted at every level. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical((value as Record<string, unknown>)[key])}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** Hash of what a scenario says, without where it says it. */
export function hashScenario(scenario: Scenario): string {
  const { origins: _, ancestry: __, title: ___, ...rules } = scenario;
  return bytesToHex(sha256(utf8ToBytes(canonical(rules)))).slice(0, 16);
}

function draftOf(scenario: Scenario, society: Society, burnIn: number): Draft {
  const points = keepers
    .map((keeper) => scenario.ledgers[keeper.name])
    .filter((ledger) => ledger !== undefined && ledger.kind === 'points');
  if (points.length > mostPlanes)
    throw new PlanRefused(
      'ledgers',
      `are ${points.length} point ledgers`,
      `At most ${mostPlanes} fit`,
    );
  const draft = new Draft(scenario, society, burnIn, points);
  compilePeople(draft);
  compileActs(draft);
  compileChannels(draft);
  compileInitiative(draft);
  compileLedgers(draft);
  compileFading(draft);
  compileLife(draft);
  compilePropagation(draft);
  compileRepresentatives(draft);
  compileContacts(draft);
  compileRecourse(draft);
  compileMinds(draft);
  compileShunning(draft);
  compileOptOut(draft);
  compileExperience(draft);
  // A mechanism that is on may read a parameter of one that is off: it stands at its default.
  for (const { name, parameters } of mechanisms) {
    for (const parameter of parameters)
      draft.parameters[`${name}.${parameter.name}`] = parameter.value;
  }
  for (const [mechanism, values] of Object.entries(scenario.mechanisms)) {
    for (const [name, value] of Object.entries(values))
      draft.parameters[`${mechanism}.${name}`] = value;
  }
  compileRoutes(draft);
  return draft;
}

function pathsOf(society: Society, draft: Draft): Record<string, Path> {
  const { vehicles, firms, people } = society;
  const table = (name: string): Int32Array => draft.tables.get(name)!;
  const tiesOf = (layer: string): Path => ({
    kind: 'ties',
    starts: table(`ties.${layer}.starts`),
    targets: table(`ties.${layer}.targets`),
  });
  const firmOf = Int32Array.from(people.vehicle, (vehicle) =>
    vehicle >= 0 ? vehicles.firm[vehicle] : -1,
  );
  return {
    friend: tiesOf('friend'),
    spread: tiesOf('spread'),
    contact: { kind: 'ties', starts: table('contact.starts'), targets: table('contact.targets') },
    vehicle: { kind: 'column', target: people.vehicle },
    represents: { kind: 'column', target: table('representative.of') },
    vehicleFirm: { kind: 'column', target: firmOf },
    representative: {
      kind: 'column',
      target: firmOf.map((firm) => (firm >= 0 ? firms.representative[firm] : -1)),
    },
  };
}

/** Set-up purpose of where scores start in a ledger with a spread. */
const spreadPurpose = 0x0f94;

/** Start values of the points: the ledger's base, or evenly spread around it. */
function startPoints(draft: Draft): Int32Array {
  const { peopleCount } = draft.society;
  const stride = Math.max(64, (peopleCount + 63) & ~63);
  const raw = new Int32Array(stride * Math.max(1, draft.pointLedgers.length));
  const words = new Int32Array(4);
  draft.pointLedgers.forEach((ledger, plane) => {
    const { base, spread = 0 } = ledger.scale!;
    raw.fill(base * pointUnit, plane * stride, (plane + 1) * stride);
    const width = 2 * spread * pointUnit;
    for (let row = 0; width > 0 && row < peopleCount; row++) {
      philox(row, 0, spreadPurpose << 16, plane, draft.society.spec.seed, 0, words);
      raw[plane * stride + row] += (mulHigh(words[0], width) >>> 0) - spread * pointUnit;
    }
  });
  return raw;
}

/** Whether one day may bring several postings to everyone: what people are, in points. */
const postsForAll = ({ pointLedgers }: Draft): boolean =>
  pointLedgers.some(({ attributes }) => attributes.length > 1);

/** Several postings for everyone on one day, beside what was done and what arrived. */
const roomy = (list: ListSpec): ListSpec =>
  list.name === 'ledgers.postings' || list.name === 'scoring.moves'
    ? { ...list, per1024Rows: list.per1024Rows * 2 }
    : list;

/** A capped rule never posts beyond its cap. */
const highestCap = ({ pointLedgers }: Draft): number =>
  Math.max(0, ...pointLedgers.flatMap(({ rules }) => rules.map(({ cap }) => cap ?? 0)));

/** Where no ledger lets anything lapse, no entry waits for its day. */
const sized = ({ pointLedgers }: Draft) => {
  const lapses = pointLedgers.some(
    ({ memory, expiry }) => memory === 'entries' && expiry !== 'never',
  );
  return (one: CalendarSpec): CalendarSpec =>
    one.name === 'ledgers.entries' && !lapses ? { ...one, per1024Rows: 0 } : one;
};

export interface PlanOptions {
  /** Ticks before day 0 (default 365); a plan for the burn-in itself is made with the same number. */
  readonly burnIn?: number;
  readonly smallestShard?: number;
  /** Days the run may last, burn-in included: what the bounds are proved for. */
  readonly horizon?: number;
  /**
   * How several workers add to each other's rows: at once (default), or by messages, which take
   * room for whatever may cross between any two shards. One worker adds directly.
   */
  readonly sums?: 'atomic' | 'outbox';
  /** More room for what a first attempt filled. */
  readonly room?: Room;
}

export function makePlan(scenario: Scenario, society: Society, options: PlanOptions = {}): Plan {
  const burnIn = options.burnIn ?? 365;
  const draft = draftOf(scenario, society, burnIn);
  compileStart(draft);
  compileFiles(draft);
  draft.columns.set('people.raw', startPoints(draft));
  proveBooks(draft, options.horizon ?? usualHorizon);
  const day = dayOf(new Set(Object.keys(scenario.mechanisms)));
  const smallest = options.smallestShard ?? 64;
  // What is reached at depth 2 and more has no bound along single ties.
  const deep = (draft.tables.get('propagation.depthOf') ?? []).some((depth) => depth > 1);
  const appeals = 64 + Math.ceil(society.peopleCount / 50);
  const addsAtomically = ({ sum, name }: (typeof boxes)[number]): boolean =>
    sum !== null && (options.sums !== 'outbox' || (deep && name.startsWith('ledgers.derived')));
  const engine = makeEnginePlan({
    steps: day.map(({ step }) => step),
    shapes: [
      shapeTable('people', society.peopleCount, smallest),
      shapeTable('vehicles', Math.max(1, society.vehicles.count), smallest),
      shapeTable('firms', Math.max(1, society.firms.count), smallest),
      shapeTable('appeals', appeals, appeals),
      shapeTable('offices', ledgerNumbers),
    ],
    columns,
    boxes,
    calendars: calendars.map(sized(draft)),
    lists: postsForAll(draft) ? lists.map(roomy) : lists,
    axes: draft.axes,
    parameters: draft.parameters,
    tables: draft.tables,
    starts: draft.columns,
    paths: pathsOf(society, draft),
    unbounded: new Set(boxes.filter(addsAtomically).map(({ name }) => name)),
    room: options.room,
    highs: new Map([['people.capUsed', highestCap(draft)]]),
    planes: draft.pointLedgers.length,
  });
  return {
    scenario,
    society,
    draft,
    engine,
    burnIn,
    day: day.map(({ phase, mechanism, step }) => ({ phase, mechanism, step: step.name })),
    scenarioHash: hashScenario(scenario),
  };
}
