/**
 * What a rule test says, held against the scenario it is about: acts there are, channels that can
 * see them, ties that were given, standings and ledgers that exist. Shape was checked before.
 */
import { channelNamed } from '#model/observation/catalogue.js';
import { tieLayers } from '#model/society/society.js';
import { listNames } from './json-schema.js';
import { nearestOf } from './nearest.js';
import { problem } from './problems.js';
import { type Expected, type LedgerExpected, type RuleTest, tiedKey } from './rule-test.js';
import { nodeAt, type Path, placeOf, type Tree, toValue } from './tree.js';
import type { Problem, Scenario } from './types.js';

/** The ledger a test speaks of where it names none: the scenario's score. */
export function mainLedger(scenario: Scenario): string | null {
  const found = ['unified', 'bureau', 'declared'].find((name) => scenario.ledgers[name]?.scale);
  return found ?? null;
}

class Checker {
  readonly problems: Problem[] = [];

  constructor(
    private readonly tree: Tree,
    private readonly scenario: Scenario,
  ) {}

  test(test: RuleTest, path: Path): void {
    this.acts(test, [...path, 'given', 'acts']);
    this.expected(test, [...path, 'expect']);
  }

  private say(path: Path, detail: string, remedy: string): void {
    this.problems.push(problem('E0419', placeOf(this.tree, path), { detail, remedy }));
  }

  private acts({ given }: RuleTest, path: Path): void {
    const names = Object.keys(this.scenario.acts);
    given.acts.forEach((act, index) => {
      const at = [...path, index];
      if (!names.includes(act.do)) {
        const nearest = nearestOf(act.do, names);
        const values = { what: 'act', name: act.do, names: listNames(names), nearest };
        this.problems.push(problem('E0301', placeOf(this.tree, [...at, 'do']), values));
      } else if (act.seen) this.sight(act.do, act.seen, [...at, 'seen']);
    });
  }

  private sight(act: string, channel: string, path: Path): void {
    if (!this.scenario.channels[channel]) {
      const there = listNames(Object.keys(this.scenario.channels));
      this.say(path, `there is no channel \`${channel}\` in this scenario`, `name one of ${there}`);
      return;
    }
    const isOwn = this.scenario.acts[act]?.declared !== null;
    const sees = isOwn ? channel === 'declared' : channelNamed(channel)!.sees.includes(act);
    if (sees) return;
    const seeing = Object.keys(this.scenario.channels).filter((name) =>
      isOwn ? name === 'declared' : channelNamed(name)?.sees.includes(act),
    );
    const remedy = seeing.length > 0 ? `name ${listNames(seeing)}` : 'leave `seen` out';
    this.say(path, `the channel \`${channel}\` cannot see \`${act}\``, remedy);
  }

  private expected(test: RuleTest, path: Path): void {
    const { given, expect: wanted } = test;
    const ledger = test.ledger ?? mainLedger(this.scenario);
    this.ledger(ledger, wanted, path);
    for (const [name, of] of Object.entries(wanted.ledgers ?? {})) {
      this.ledger(name, of ?? {}, [...path, 'ledgers', name]);
    }
    for (const layer of tieLayers) this.tied(test, layer, path);
    const late = given.acts.findIndex((act) => wanted.on !== undefined && act.day > wanted.on);
    if (late >= 0) {
      this.say(
        [...path, 'on'],
        `the evening of day ${wanted.on} is before the last act`,
        'move `on`',
      );
    }
    if (wanted.representative && !given.drives) {
      const remedy = 'add `drives: firm-vehicle` to what is given';
      this.say([...path, 'representative'], 'nobody represents a firm in this test', remedy);
    }
  }

  private ledger(name: string | null, wanted: LedgerExpected, path: Path): void {
    const asks = ['score', 'standing', 'entries'].filter((key) => key in wanted);
    if (asks.length === 0) return;
    const held = name === null ? undefined : this.scenario.ledgers[name];
    if (!held || held.kind !== 'points') {
      const points = Object.values(this.scenario.ledgers).filter((one) => one.kind === 'points');
      const names = listNames(points.map((one) => one.name));
      const what =
        name === null
          ? 'no ledger is the score of this scenario'
          : `no \`${name}\` with points is held here`;
      this.say([...path, asks[0]!], what, `name one with \`ledger:\`: ${names}`);
      return;
    }
    const ids = held.standings.map((one) => one.id);
    if (wanted.standing !== undefined && !ids.includes(wanted.standing)) {
      const nearest = nearestOf(wanted.standing, ids);
      const values = { what: 'standing', name: wanted.standing, names: listNames(ids), nearest };
      this.problems.push(problem('E0301', placeOf(this.tree, [...path, 'standing']), values));
    }
  }

  private tied({ given, expect: wanted }: RuleTest, layer: string, path: Path): void {
    const key = tiedKey(layer);
    const asked = (wanted as Expected)[key];
    if (!Array.isArray(asked)) return;
    const there = countTies(given, layer);
    if (asked.length <= there) return;
    const detail = `${asked.length} of \`${key}\` are expected and ${there} given`;
    this.say([...path, key], detail, `give \`ties: [{ ${layer}: ${asked.length} }]\``);
  }
}

/** Ties of a layer that a test gives. */
export function countTies(given: RuleTest['given'], layer: string): number {
  return (given.ties ?? []).reduce((sum, row) => sum + (row[layer] ?? 0), 0);
}

/** Problems of the tests below `tests:`; those already reported are passed over. */
export function problemsOfTests(tree: Tree, scenario: Scenario): Problem[] {
  const list = nodeAt(tree, ['tests']);
  if (list?.kind !== 'list') return [];
  const checker = new Checker(tree, scenario);
  list.items.forEach((item, index) => {
    if (isWhole(item)) checker.test(toValue(item) as RuleTest, ['tests', index]);
  });
  return checker.problems;
}

function isWhole(tree: Tree): boolean {
  if (tree.kind === 'broken') return false;
  if (tree.kind === 'list') return tree.items.every(isWhole);
  return tree.kind !== 'map' || [...tree.entries.values()].every((entry) => isWhole(entry.node));
}
