/**
 * What an observer notes of doors: who was refused, where, by whom, what it cost, and what opened.
 * It reads the day's lists, as the observer does, and touches nothing.
 */
import { demanded } from '../acts/state.js';
import { type Demand, demandNumbers, demands } from '../consequences/catalogue.js';
import {
  conductCause,
  denied,
  lenderCause,
  listCause,
  losses,
  partnerCause,
  rankCause,
  turnedAway,
} from '../consequences/state.js';
import { ledgers } from '../ledgers/catalogue.js';

/** Entries of a list of today, with its fields in order. */
export type ReadList = (name: string) => Iterable<ArrayLike<number>>;

const journeys = new Set(demands.flatMap(({ id, outcome }) => (outcome === 'travel' ? [id] : [])));
const flight = demands.find(({ name }) => name === 'flight')!.id;
const schools = new Set(demands.flatMap(({ id, parents }) => (parents ? [id] : [])));
const byId = new Map<number, Demand>(demands.map((demand) => [demand.id, demand]));

export class Doors {
  /** Refusals by person, of all kinds. */
  readonly denials: Float64Array;
  readonly byDemand = new Float64Array(demandNumbers);
  /** Refusals by who refused: the name of a ledger, or lender, stratum, conduct, partner. */
  readonly byCause = new Map<string, number>();
  /** Kinds of door that refused a person, a bit each. */
  readonly kinds: Uint32Array;
  readonly monthsLost: Float64Array;
  readonly monthsByDemand = new Float64Array(demandNumbers);
  /** Journeys made: asked for, less refused. */
  readonly trips: Float64Array;
  childDenials = 0;
  necessities = 0;
  /** Flights refused by the courts' list, travel refused in all, and for conduct on board. */
  listedFlights = 0;
  travelBlocks = 0;
  behaviouralBlocks = 0;
  /** Days people stood on the courts' list, and were restricted: sampled once a month. */
  listedDays = 0;

  constructor(rows: number) {
    this.denials = new Float64Array(rows);
    this.monthsLost = new Float64Array(rows);
    this.trips = new Float64Array(rows);
    this.kinds = new Uint32Array(rows);
  }

  /** Notes a day; `nameOf` gives the ledger of a plane. */
  look(read: ReadList, nameOf: (plane: number) => string): void {
    for (const [row, demand, cause] of triples(read(denied.name))) {
      this.refuse(row, demand);
      if (journeys.has(demand)) this.trips[row] -= 1;
      this.noteCause(demand, cause, nameOf);
    }
    for (const entry of read(demanded.name)) {
      if (journeys.has(entry[1])) this.trips[entry[0]] += 1;
    }
    for (const [row, demand, amount] of triples(read(losses.name))) this.lose(row, demand, amount);
    for (const [row, bits, amount] of triples(read(turnedAway.name))) {
      const shut = demands.filter(({ id }) => ((bits >>> id) & 1) === 1);
      const whole = shut.reduce((sum, { costPer1024 }) => sum + costPer1024, 0);
      for (const { id, costPer1024 } of shut) {
        this.refuse(row, id);
        this.add('daily', 1);
        this.lose(row, id, whole > 0 ? (amount * costPer1024) / whole : 0);
      }
    }
  }

  private refuse(row: number, demand: number): void {
    this.denials[row] += 1;
    this.byDemand[demand] += 1;
    this.kinds[row] |= 1 << demand;
    if (schools.has(demand)) this.childDenials += 1;
    if (byId.get(demand)!.necessity) this.necessities += 1;
  }

  private lose(row: number, demand: number, amount: number): void {
    this.monthsLost[row] += amount / 1024;
    this.monthsByDemand[demand] += amount / 1024;
  }

  private noteCause(demand: number, cause: number, nameOf: (plane: number) => string): void {
    const name = causeName(cause, nameOf);
    this.add(name, 1);
    if (demand === flight && cause === listCause) this.listedFlights += 1;
    if (!journeys.has(demand) || cause === rankCause) return;
    this.travelBlocks += 1;
    if (name === 'transport-list') this.behaviouralBlocks += 1;
  }

  private add(cause: string, by: number): void {
    this.byCause.set(cause, (this.byCause.get(cause) ?? 0) + by);
  }
}

function causeName(cause: number, nameOf: (plane: number) => string): string {
  if (cause >= partnerCause) return 'partner';
  if (cause === lenderCause) return 'lender';
  if (cause === listCause) return 'court-list';
  if (cause === rankCause) return 'stratum';
  if (cause === conductCause) return 'conduct';
  return nameOf(cause);
}

/** Every name a refusal can have a cause by. */
export const causeNames: readonly string[] = [
  ...ledgers.map(({ name }) => name),
  'lender',
  'stratum',
  'conduct',
  'partner',
  'daily',
];

function* triples(entries: Iterable<ArrayLike<number>>): Generator<[number, number, number]> {
  for (const entry of entries) yield [entry[0], entry[1], entry[2]];
}

/** Bits of a word that are set. */
export function bitsIn(word: number): number {
  let count = 0;
  for (let rest = word >>> 0; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
