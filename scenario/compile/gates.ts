/** Gates as tables (MODEL 7): what closes a demand, for whom, and how surely. */
import { acts } from '#model/acts/catalogue.js';
import { levelNamed } from '#model/attributes.js';
import {
  type Demand,
  dailies,
  demandNamed,
  demandNumbers,
  demands,
  outcomes,
} from '#model/consequences/catalogue.js';
import * as gates from '#model/consequences/state.js';
import { actNumbers, pointUnit } from '#model/points.js';
import { representing } from '#model/propagation/state.js';
import type { Gate } from '../types.js';
import { type Draft, PlanRefused, share, threshold } from './draft.js';
import { thresholdsOf } from './thresholds.js';

/** A table in which the strictest of several gates holds. */
class Strictest {
  constructor(private readonly table: Int32Array) {}

  raise(cell: number, chance: number): void {
    if (chance >>> 0 > this.table[cell] >>> 0) this.table[cell] = chance;
  }
}

export function compileGates(draft: Draft): void {
  const levels = demandNumbers * 16 * 32;
  const laid = (table: Parameters<Draft['table']>[0], length: number) =>
    new Strictest(draft.table(table, length));
  const closed = {
    own: laid(gates.closedAt, levels),
    partner: laid(gates.closedAtPartners, levels),
    both: laid(gates.closedAtBoth, levels),
  };
  const opened = laid(gates.openedAt, levels);
  const onList = {
    own: laid(gates.closedOnList, demandNumbers),
    partner: laid(gates.closedOnPartnersList, demandNumbers),
  };
  const toRank = laid(gates.closedToRank, demandNumbers * 4);
  const byBar = laid(gates.closedByBar, demandNumbers * 8);
  const bars = new Bars(draft);
  for (const gate of draft.scenario.gates) {
    const demand = demandNamed(gate.demand)!.id;
    const enforced = share(gate.enforcedPer1024);
    const { test } = gate;
    if (test.kind === 'on-list') {
      if (test.whose !== 'firm') onList[test.whose].raise(demand, enforced);
      else byBar.raise(demand * 8 + bars.ofFirms(gate), enforced);
    } else if (test.kind === 'stratum')
      toRank.raise(demand * 4 + levelNamed('stratum', test.stratum), enforced);
    else if (test.kind === 'after') byBar.raise(demand * 8 + bars.of(gate, test), enforced);
    else {
      const plane = draft.planeOf(test.ledger);
      if (plane < 0) continue;
      const falling = thresholdsOf(draft, draft.pointLedgers[plane]);
      const first = falling.indexOf(test.points * pointUnit) + 1;
      for (let level = 0; level <= falling.length; level++) {
        const cell = (demand * 16 + plane) * 32 + level;
        if (test.kind === 'at' ? level < first : level >= first)
          (test.kind === 'at' ? opened : closed[test.whose]).raise(cell, enforced);
      }
    }
  }
  draft.parameter(representing, bars.firms ?? 8);
  compileDemands(draft);
  compileDailies(draft);
}

const firmsBar = 'firm on list';

/** Bars of conduct: one for each demand and term, and one of firms; at most eight. */
class Bars {
  private readonly numbers = new Map<string, number>();
  private readonly ofAct: Int32Array;
  private readonly days: Int32Array;

  constructor(draft: Draft) {
    this.ofAct = draft.table(gates.barsOf, actNumbers);
    this.days = draft.table(gates.barDays, 8);
  }

  of(gate: Gate, test: { readonly act: string; readonly days: number }): number {
    const number = this.numbered(gate, `${gate.demand} ${test.days}`);
    this.days[number] = test.days;
    this.ofAct[acts.find((act) => act.name === test.act)!.id] |= 1 << number;
    return number;
  }

  /** One bar for all doors that close to who represents a listed firm; no term ends it. */
  ofFirms(gate: Gate): number {
    return this.numbered(gate, firmsBar);
  }

  get firms(): number | undefined {
    return this.numbers.get(firmsBar);
  }

  private numbered(gate: Gate, key: string): number {
    const number = this.numbers.get(key) ?? this.numbers.size;
    if (number > 7)
      throw new PlanRefused(
        `gates.${gate.id}`,
        'is the ninth bar of conduct',
        'At most eight demands and terms',
      );
    this.numbers.set(key, number);
    return number;
  }
}

/** Doors met every day: what they are; a card that only opens something is none. */
function compileDailies(draft: Draft): void {
  const shut = dailies.filter(({ benefitPer1024 }) => benefitPer1024 === 0);
  draft.parameter(gates.dailyCount, shut.length);
  draft.put(
    gates.dailyDoors,
    shut.map(({ id }) => id),
  );
  const kindOf = (one: Demand): number =>
    one.necessity
      ? gates.dailyKind.necessity
      : one.name === 'network'
        ? gates.dailyKind.network
        : gates.dailyKind.other;
  draft.put(gates.dailyKinds, shut.map(kindOf));
}

/** What the catalogue says of each demand. */
function compileDemands(draft: Draft): void {
  const [again, cost, worth, then, daily] = [
    gates.againChance,
    gates.denialCost,
    gates.favourWorth,
    gates.outcomeOf,
    gates.dailyChance,
  ].map((table) => draft.table(table, demandNumbers));
  for (const demand of demands) {
    again[demand.id] = share(1024 - (1024 * 1024) / demand.attemptsPer1024);
    cost[demand.id] = demand.costPer1024;
    worth[demand.id] = demand.benefitPer1024;
    then[demand.id] = outcomes.indexOf(demand.outcome);
    if (demand.draw === 'daily')
      daily[demand.id] = threshold(Math.min(1, demand.ratePer1000 / 365_000));
  }
}
