/**
 * What a rule test expected beside what came: every difference named, with the rule and the place
 * it was written at.
 */
import { tieLayers } from '#model/society/society.js';
import { demandNames, type Entry, type RuleTest, type Tied, tiedKey } from '#scenario/rule-test.js';
import { mainLedger } from '#scenario/rule-test-check.js';
import type { PlacedTest } from '#scenario/rule-test-file.js';
import type { Scenario } from '#scenario/types.js';
import { type Lived, type LivedLedger, liveRuleTest, triesAtDoors } from './live.js';
import { subjectRow } from './tiny-society.js';

/** One expectation that was not met. */
export interface Difference {
  /** Dotted path below `expect`: `friends.0.score`. */
  readonly at: string;
  readonly expected: string;
  readonly came: string;
  /** What led there: entries with their rules, or what was tried. */
  readonly because: readonly string[];
}

export interface Judgement {
  readonly passed: boolean;
  /** How many expectations were held against what came. */
  readonly checked: number;
  readonly differences: readonly Difference[];
}

const restrictions = ['none', 'barred', 'excluded', 'locked-out'] as const;

class Judge {
  readonly differences: Difference[] = [];
  checked = 0;

  constructor(
    private readonly scenario: Scenario,
    private readonly lived: Lived,
  ) {}

  hold(at: string, expected: unknown, came: unknown, because: readonly string[]): void {
    this.checked += 1;
    if (expected === came) return;
    this.differences.push({ at, expected: String(expected), came: String(came), because });
  }

  ledger(at: string, row: number, name: string | null, wanted: Tied): void {
    const asks = wanted.score ?? wanted.standing ?? wanted.entries ?? wanted.posted;
    if (asks === undefined || name === null) return;
    const found = this.lived.ledgerOf(row, name);
    if (!found) {
      this.hold(at, `an entry in ${name}`, 'the ledger holds no points here', []);
      return;
    }
    const told = this.tell(name, found);
    const path = (key: string): string => (at === '' ? key : `${at}.${key}`);
    if (wanted.score !== undefined) this.hold(path('score'), wanted.score, found.score, told);
    if (wanted.standing)
      this.hold(path('standing'), wanted.standing, found.standing ?? 'none', told);
    if (wanted.posted !== undefined) {
      this.hold(path('posted'), wanted.posted, found.entries[0]?.day ?? 'never', told);
    }
    if (wanted.entries) this.entries(path('entries'), wanted.entries, found, told);
  }

  private entries(
    at: string,
    wanted: readonly Entry[],
    found: LivedLedger,
    told: readonly string[],
  ): void {
    this.hold(`${at} (how many)`, wanted.length, found.entries.length, told);
    wanted.forEach((entry, i) => {
      const came = found.entries[i];
      for (const [key, value] of Object.entries(entry)) {
        const there = came?.[key as keyof typeof came] ?? 'no entry';
        this.hold(`${at}.${i}.${key}`, value, there, told);
      }
    });
  }

  /** Entries of a ledger in words, each with the place of its rule. */
  private tell(name: string, { entries }: LivedLedger): string[] {
    if (entries.length === 0) return [`nothing was posted to ${name}`];
    return entries.map(({ rule, points, day }) => {
      const place = this.placeOf(name, rule);
      const sign = points > 0 ? '+' : '';
      return `day ${day}: ${sign}${points} by ${name}/${rule}${place ? ` (${place})` : ''}`;
    });
  }

  private placeOf(ledger: string, rule: string): string | null {
    const { origins } = this.scenario;
    const keys = ['rules', 'attributes'].map((list) => `ledgers.${ledger}.${list}.${rule}.id`);
    const found = keys.map((key) => origins[key]).find((origin) => origin !== undefined);
    return found ? `${found.file}:${found.line}` : null;
  }

  door(name: string, wanted: unknown): void {
    const times = this.lived.refused[name];
    const gates = this.scenario.gates.filter(
      (gate) => gate.demand === name && gate.effect === 'closes',
    );
    const because = [
      `asked ${triesAtDoors} times on the evening of day ${this.lived.on}, refused ${times} times`,
      ...gates.map((gate) => {
        const place = this.scenario.origins[`gates.${gate.id}.id`];
        return `gate ${gate.id}${place ? ` (${place.file}:${place.line})` : ''}`;
      }),
    ];
    this.hold(name, wanted, times > 0 ? 'closed' : 'open', because);
  }
}

/** Lives a test and holds every expectation against what came. */
export function judgeRuleTest(scenario: Scenario, test: RuleTest): Judgement {
  const lived = liveRuleTest(scenario, test);
  const judge = new Judge(scenario, lived);
  const { expect } = test;
  const main = test.ledger ?? mainLedger(scenario);
  judge.ledger('', subjectRow, main, expect);
  for (const [name, wanted] of Object.entries(expect.ledgers ?? {})) {
    judge.ledger(`ledgers.${name}`, subjectRow, name, wanted ?? {});
  }
  if (expect.restricted !== undefined) {
    const told = `the worst restriction in force on the evening of day ${lived.on}`;
    judge.hold('restricted', expect.restricted, restrictions[lived.severity], [told]);
  }
  for (const layer of tieLayers) {
    const key = tiedKey(layer);
    const wanted = (expect[key] ?? []) as readonly Tied[];
    wanted.forEach((one, i) => {
      judge.ledger(`${key}.${i}`, lived.tiny.tied.get(layer)![i], main, one);
    });
  }
  if (expect.representative) {
    judge.ledger('representative', lived.tiny.representative, main, expect.representative);
  }
  for (const name of demandNames) if (expect[name] !== undefined) judge.door(name, expect[name]);
  const { differences, checked } = judge;
  return { passed: differences.length === 0, checked, differences };
}

/** A test that was lived, with its place. */
export interface Tried extends Judgement {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

/** Lives every test of a file; a test without an id is called by its number. */
export function judgeAll(scenario: Scenario, tests: readonly PlacedTest[]): Tried[] {
  return tests.map(({ test, origin }, i) => ({
    name: test.id ?? test.says ?? `test ${i + 1}`,
    file: origin.file,
    line: origin.line,
    ...judgeRuleTest(scenario, test),
  }));
}
