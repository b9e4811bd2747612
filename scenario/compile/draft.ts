/**
 * A plan in the making: named tables and parameters, each held against the interval its kernels
 * were proved with. What does not fit is refused with the name, the value and the bound.
 */
import type { PlanParameter, PlanTable } from '#engine/ir/builder.js';
import { noteWords } from '#model/points.js';
import type { Society } from '#model/society/society.js';
import type { LedgerRules, Scenario } from '../types.js';

/** A scenario that is well formed but cannot be run as it stands. */
export class PlanRefused extends Error {
  constructor(
    readonly what: string,
    readonly why: string,
    readonly fix: string,
  ) {
    super(`${what}: ${why}. ${fix}`);
    this.name = 'PlanRefused';
  }
}

export class Draft {
  readonly tables = new Map<string, Int32Array>();
  readonly parameters: Record<string, number> = {};
  /** Routes between ledgers, by number. */
  routeNames: readonly string[] = [];
  readonly axes: Record<string, string[]> = {
    ledger: [],
    reached: [],
    pulled: [],
    cappedRule: [],
    spreadGroup: [],
    note: [],
  };
  /** Static columns and start values of state columns, by column name. */
  readonly columns = new Map<string, ArrayLike<number>>();
  /** Yearly rate of each act by class of its family, before deterrence; for expectations. */
  readonly rates = new Map<number, Float64Array>();
  /** Point ledgers of the scenario, in the order of their planes. */
  readonly pointLedgers: readonly LedgerRules[];

  constructor(
    readonly scenario: Scenario,
    readonly society: Society,
    /** Ticks before the scenario's day 0. */
    readonly burnIn: number,
    ledgers: readonly LedgerRules[],
  ) {
    this.pointLedgers = ledgers;
    this.axes.ledger = ledgers.map((ledger) => ledger.name);
    this.axes.note = Array.from({ length: noteWords }, (_, word) => `acts-${word}`);
  }

  /** Whether a mechanism is on. */
  on(mechanism: string): boolean {
    return this.scenario.mechanisms[mechanism] !== undefined;
  }

  /** A mechanism's parameter, or `otherwise` where the mechanism is off. */
  setting(mechanism: string, name: string, otherwise = 0): number {
    return this.scenario.mechanisms[mechanism]?.[name] ?? otherwise;
  }

  /** A table of `length` zeros to be filled, or the one already there. */
  table(table: PlanTable, length: number, fill = 0): Int32Array {
    const known = this.tables.get(table.name);
    if (known) return known;
    const made = new Int32Array(Math.max(1, length)).fill(fill);
    this.tables.set(table.name, made);
    return made;
  }

  put(table: PlanTable, values: ArrayLike<number>): void {
    this.tables.set(table.name, Int32Array.from(values));
  }

  parameter(parameter: PlanParameter, value: number): void {
    if (!(value >= parameter.low && value <= parameter.high)) {
      throw new PlanRefused(parameter.name, `is ${value}, outside [${parameter.low}, ${parameter.high}]`, 'Set a value within the bounds');
    }
    this.parameters[parameter.name] = value;
  }

  /** Holds every table against the interval its kernels rely on. */
  check(tables: readonly PlanTable[]): void {
    for (const { name, low, high } of tables) {
      const values = this.tables.get(name);
      if (!values) continue;
      for (let i = 0; i < values.length; i++) {
        if (values[i] < low || values[i] > high) {
          throw new PlanRefused(`${name}[${i}]`, `is ${values[i]}, outside [${low}, ${high}]`, 'Use smaller values in the scenario');
        }
      }
    }
  }

  planeOf(ledger: string): number {
    return this.axes.ledger.indexOf(ledger);
  }
}

const whole = 2 ** 32;

/** A chance as a draw threshold: happens when word < threshold. 1 becomes 1 − 2⁻³². */
export function threshold(chance: number): number {
  if (!(chance >= 0)) throw new RangeError(`a chance of ${chance}`);
  return Math.min(Math.round(chance * whole), whole - 1) | 0;
}

/** 1/1024 shares as thresholds. */
export const share = (per1024: number): number => threshold(per1024 / 1024);
