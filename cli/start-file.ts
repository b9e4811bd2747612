/**
 * The scenario `init` writes: commented, clean under `check`, and with a rule test that holds. It
 * names what its parent has, so that the first change is a line to uncomment.
 */
import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { files } from '#experiments/open.js';
import { liveRuleTest } from '#experiments/rule-tests/live.js';
import { channelNamed } from '#model/observation/catalogue.js';
import { subjectRow } from '#experiments/rule-tests/tiny-society.js';
import { makeFolder, writeWhole } from '#results/atomic.js';
import { loadScenario, scenarioSuffix } from '#scenario/load.js';
import { mainLedger } from '#scenario/rule-test-check.js';
import type { LedgerRules, Rule, Scenario } from '#scenario/types.js';
import { requireWritable } from './folder.js';
import { findScenario, scenarioFile } from './names.js';
import { Refusal } from './refusal.js';
import { blankStart } from './start-blank.js';
import type { InitFlags } from './verbs/init.js';

export interface StartFile {
  readonly file: string;
  readonly title: string;
  readonly extends: string | null;
}

/** The id of a file's name: `My first.scenario.yaml` becomes `my-first`. */
function idOf(file: string): string {
  const name = basename(file)
    .replace(/(\.scenario)?\.ya?ml$/, '')
    .toLowerCase();
  const id = name.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return id.slice(0, 64) || 'my-scenario';
}

/** Writes the file. @throws Refusal where it is there already, or two flags exclude each other */
export function writeStart(asked: string, flags: InitFlags): StartFile {
  if (flags.blank && flags.from !== undefined) {
    throw new Refusal('--blank and --from', 'are both given', 'Give one of them.');
  }
  const file = /\.ya?ml$/.test(asked) ? asked : `${asked}${scenarioSuffix}`;
  if (existsSync(resolve(file))) {
    throw new Refusal(file, 'is there already', 'Give another name; nothing is written over.');
  }
  const folder = dirname(file);
  requireWritable(folder);
  const id = idOf(file);
  const parent = flags.blank ? null : (flags.from ?? 'told');
  const text = parent === null ? blankStart(id) : startFrom(id, parent);
  makeFolder(folder);
  writeWhole(resolve(file), text);
  const title =
    parent === null ? 'a scenario that extends nothing' : `a scenario that extends ${parent}`;
  return { file, title, extends: parent };
}

/** Whole points where they are, else parts of 1/64 as decimals. */
const pointsOf = ({ points }: Rule): string => {
  const first = points.byLevel[0]! / 64;
  return points.attribute === null ? String(first) : `${first} # by subject.${points.attribute}`;
};

function startFrom(id: string, parent: string): string {
  const source = findScenario(parent);
  const { scenario } = loadScenario(files, scenarioFile(source));
  if (!scenario) {
    const fix = `Mend it first: glasshouse check ${parent}.`;
    throw new Refusal(parent, 'has problems of its own', fix);
  }
  const own = parent.endsWith('.yaml') ? resolve(parent) : parent;
  return [
    `# ${scenario.title}.`,
    '# This file says only what is different; everything else is as in its parent.',
    '# Try it: npx glasshouse check, then test, then compare with its parent.',
    'format: 1',
    `id: ${id}`,
    `title: As ${scenario.id}, but for what is written below`,
    `extends: ${own}`,
    '',
    ...ledgersPart(scenario),
    ...linksPart(scenario),
    ...testPart(scenario),
  ].join('\n');
}

const termOf = ({ expiry }: LedgerRules): string => (expiry === 'never' ? expiry : `${expiry} d`);

/** What the parent's ledgers hold, to be changed line by line. */
function ledgersPart(scenario: Scenario): string[] {
  const points = Object.values(scenario.ledgers).filter((ledger) => ledger.kind === 'points');
  const lines = points.flatMap((ledger): string[] => [
    `#   ${ledger.name}: # kept by ${ledger.keeper}`,
    `#     expiry: ${termOf(ledger)} # how long an entry counts`,
    ...(ledger.rules.length > 0 ? ['#     rules:'] : []),
    ...ledger.rules.map((rule) =>
      `#       - { id: ${rule.id}, points: ${pointsOf(rule)} }`.replace(/ (# .*) \}$/, ' } $1'),
    ),
  ]);
  return [
    '# What counts. Uncomment `ledgers:`, the ledger and a rule, and change its number;',
    '# `{ id: …, remove: true }` takes a rule out. Values are those of the parent.',
    '# ledgers:',
    ...lines,
    '',
  ];
}

/** Whom it spreads to and what it closes. */
function linksPart(scenario: Scenario): string[] {
  const spread = scenario.propagation.map(
    (row) => `#   ${row.id}: { sharePer1024: ${row.sharePer1024} } # over ${row.over.join(', ')}`,
  );
  const gates = scenario.gates.map(
    (gate) =>
      `#   - { id: ${gate.id}, enforcedPer1024: ${gate.enforcedPer1024} } ` +
      `# ${gate.effect} ${gate.demand}`,
  );
  return [
    ...(spread.length > 0 ? ['# Who else pays.', '# propagation:', ...spread, ''] : []),
    ...(gates.length > 0
      ? ['# What closes; the number says how often the door is watched.', '# gates:', ...gates, '']
      : []),
  ];
}

interface Witnessed {
  readonly ledger: LedgerRules;
  readonly rule: Rule;
  readonly channel: string;
}

/** A rule that some channel of the scenario sees, in the scenario's score if it has one. */
function witnessedRule(scenario: Scenario): Witnessed | null {
  const main = mainLedger(scenario);
  const held = Object.values(scenario.ledgers).sort(
    (a, b) => Number(b.name === main) - Number(a.name === main),
  );
  for (const ledger of held) {
    for (const rule of ledger.rules) {
      const channel = Object.keys(scenario.channels).find(
        (name) =>
          (rule.channels?.includes(name) ?? true) && channelNamed(name)?.sees.includes(rule.on),
      );
      if (channel && rule.when === null) return { ledger, rule, channel };
    }
  }
  return null;
}

/** A rule test that holds today: one act, its entry and its score. */
function testPart(scenario: Scenario): string[] {
  const found = witnessedRule(scenario);
  if (!found) return [];
  const { ledger, rule, channel } = found;
  const given = { acts: [{ do: rule.on, day: 10, seen: channel }] };
  const lived = liveRuleTest(scenario, { given, expect: {} });
  const now = lived.ledgerOf(subjectRow, ledger.name);
  const entry = now?.entries.find((one) => one.kind === 'own');
  if (!now || !entry) return [];
  return [
    '# What must come out, lived by `glasshouse test`. Change a rule, and this says so.',
    'tests:',
    `  - id: one-${rule.id}`,
    `    ledger: ${ledger.name}`,
    '    given:',
    `      acts: [{ do: ${rule.on}, day: 10, seen: ${channel} }]`,
    '    expect:',
    `      entries: [{ rule: ${entry.rule}, points: ${entry.points}, day: ${entry.day} }]`,
    `      score: ${now.score}`,
    '',
  ];
}
