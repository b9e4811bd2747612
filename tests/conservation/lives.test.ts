/** Every life of a run adds up from its record, and nothing in it is without an origin. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { CaseFile } from '#experiments/explain/case-file.js';
import { Lives } from '#experiments/explain/lives.js';
import { personFile } from '#experiments/explain/person.js';
import { choices } from '#experiments/explain/pick.js';
import { thingFile } from '#experiments/explain/thing.js';
import { runScenario } from '#experiments/run.js';

const here = mkdtempSync(join(tmpdir(), 'glasshouse-lives-'));
afterAll(() => rmSync(here, { recursive: true, force: true }));

const compulsory = { 'policies.everyone.from': '2019-01-05', 'policies.trial.to': '2019-01-04' };

async function record(
  name: string,
  source: string,
  set: object,
  more: object = {},
): Promise<Lives> {
  const overrides = Object.entries(set).map(([path, value]) => ({ path, value: String(value) }));
  const out = join(here, name);
  await runScenario({
    society: 'cn-2020',
    people: 1500,
    seed: 3,
    days: 200,
    burnIn: 60,
    replicate: 0,
    workers: 1,
    scenario: { source, overrides },
    out,
    command: 'none',
    ...more,
  });
  return new Lives(out);
}

const everybody = (lives: Lives): CaseFile[] =>
  Array.from({ length: lives.facts.people }, (_, row) => personFile(lives, row));

/** Points of each kind of posting: all, and those whose origin is not told. */
function origins(
  files: readonly CaseFile[],
): Record<string, { entries: number; untraced: number }> {
  const sums: Record<string, { entries: number; untraced: number }> = {};
  for (const { ledgers } of files) {
    for (const { kind, untraced } of ledgers.flatMap(({ entries }) => entries)) {
      sums[kind] ??= { entries: 0, untraced: 0 };
      sums[kind].entries += 1;
      if (untraced !== 0) sums[kind].untraced += 1;
    }
  }
  return sums;
}

describe('the lives of a run under told', async () => {
  const lives = await record('told', 'told', compulsory);
  const files = everybody(lives);

  it('add up, person by person, and every posting has its origin', () => {
    const sums = origins(files);
    for (const kind of ['own', 'derived', 'association']) {
      expect(sums[kind]?.entries, kind).toBeGreaterThan(50);
    }
    for (const [kind, { untraced }] of Object.entries(sums)) expect(untraced, kind).toBe(0);
  });

  it('name for what is not true who did it, or that nobody did', () => {
    const own = files
      .flatMap(({ ledgers }) => ledgers.flatMap(({ entries }) => entries))
      .filter(({ kind }) => kind === 'own');
    const ties = (truth: string) =>
      new Set(own.filter((entry) => entry.truth === truth).map(({ cause }) => cause[0].tie));
    expect(ties('true')).toEqual(new Set(['self']));
    expect(ties('misattributed')).toEqual(new Set(['taken for']));
    expect([...ties('false')].sort()).toEqual(['nobody did it', 'reported by']);
    expect(
      own.every(({ rule, place, status }) => rule && /\.yaml:\d+$/.test(place ?? '') && status),
    ).toBe(true);
  });

  it('end each restriction where the next begins, as long as the laboratory counted', () => {
    const restricted = files.filter(({ restrictions }) => restrictions.length > 0);
    expect(restricted.length).toBeGreaterThan(10);
    for (const { restrictions, daysRestricted } of restricted) {
      expect(restrictions.reduce((sum, { days }) => sum + days, 0)).toBe(daysRestricted.all);
    }
  });

  it('of vehicles and firms are told as well', () => {
    const things = (['vehicle', 'firm'] as const).flatMap((thing) =>
      Array.from({ length: lives.rowsOf(thing) }, (_, row) => thingFile(lives, thing, row)),
    );
    const entries = things.flatMap(({ ledgers }) => ledgers[0].entries);
    expect(entries.length).toBeGreaterThan(20);
    expect(entries.filter(({ untraced }) => untraced !== 0)).toEqual([]);
  });

  it('are suggested by what they are', () => {
    const pick = (id: string) =>
      personFile(lives, choices.find((one) => one.id === id)!.find(lives)!);
    const most = (of: (file: CaseFile) => number) => Math.max(...files.map(of));
    expect(pick('through-others').daysRestricted.throughOthers).toBe(
      most((file) => file.daysRestricted.throughOthers),
    );
    expect(pick('wrongful').daysRestricted.wrongful).toBe(
      most((file) => file.daysRestricted.wrongful),
    );
    expect(pick('restricted').daysRestricted.all).toBe(most((file) => file.daysRestricted.all));
  });
});

it('say of every appeal what became of it, of those refused as of those upheld', async () => {
  // More is filed than the scheme has it, and half of it waits longer than anybody is heard.
  const lives = await record('appealing', 'told', {
    ...compulsory,
    'recourse.unified.window': '180 d',
    'recourse.unified.notice.entryPer1024': 1024,
    'recourse.unified.appealable.entriesFrom': 0,
    'recourse.unified.capacityPer1000AdultsYear': 60,
    'recourse.unified.unheard.after': '20 d',
    'recourse.unified.independence': 2,
  });
  const told: Record<string, number> = { kept: 0, unheard: 0, overturned: 0 };
  const files = everybody(lives);
  for (const { events } of files) {
    // Each case ends once at most, after it was filed.
    const open = new Map<string, number>();
    for (const { tick, what, says } of events) {
      const object = /^appeal(?:ed)? against (.+?)(?:: |$)/.exec(says)?.[1] ?? '';
      if (what === 'appealed') open.set(object, (open.get(object) ?? 0) + 1);
      if (told[what] === undefined) continue;
      told[what] += 1;
      // What was filed before the first day is in no record.
      if (tick < Number(/after (\d+) days?$/.exec(says)![1])) continue;
      const left = (open.get(object) ?? 0) - 1;
      expect(left, says).toBeGreaterThanOrEqual(0);
      open.set(object, left);
    }
    // What was put right was upheld on a day before.
    const upheld = events.filter(({ what }) => what === 'overturned');
    for (const { tick } of events.filter(({ what }) => what === 'put-right')) {
      expect(upheld.some((one) => one.tick === tick - 1)).toBe(true);
    }
  }
  for (const [what, count] of Object.entries(told)) expect(count, what).toBeGreaterThan(5);
  // Of those with an entry put right, the longest restricted is the one suggested for it.
  const right = files.filter(({ events }) => events.some(({ what }) => what === 'put-right'));
  const longest = Math.max(...right.map(({ daysRestricted }) => daysRestricted.all));
  const picked = choices.find(({ id }) => id === 'put-right')!.find(lives)!;
  expect(right.map(({ person }) => person)).toContain(picked);
  expect(files[picked].daysRestricted.all).toBe(longest);
});

it('points that travelled two ties are traced to whose they were', async () => {
  const lives = await record(
    'deep',
    'scenarios/closed-form/spread-depth-2.scenario.yaml',
    {},
    {
      society: 'scenarios/closed-form/regular-4.society.yaml',
      people: 400,
      days: 40,
      burnIn: 0,
    },
  );
  const files = everybody(lives);
  const sums = origins(files);
  expect(sums.derived.entries).toBeGreaterThan(100);
  expect(sums.derived.untraced).toBe(0);
  const depths = new Set(
    files.flatMap(({ ledgers }) =>
      ledgers.flatMap(({ entries }) =>
        entries.flatMap(({ cause }) => cause.map(({ depth }) => depth)),
      ),
    ),
  );
  expect([...depths].sort()).toEqual([0, 1, 2]);
});

it('a ledger that fades adds up, though no list holds what faded', async () => {
  const lives = await record(
    'faded',
    'scenarios/bench/r1.scenario.yaml',
    {},
    { society: 'scenarios/bench/r1.society.yaml', people: 400, days: 60, burnIn: 0 },
  );
  const files = everybody(lives);
  const faded = files.map(({ ledgers }) => ledgers[0].byKind.fading ?? 0);
  // Scores start evenly over 600 to 700 about a base of 650: some fade upwards, some down.
  expect(faded.filter((points) => points > 1).length).toBeGreaterThan(100);
  expect(faded.filter((points) => points < -1).length).toBeGreaterThan(20);
  const drifts = files.flatMap(({ ledgers }) =>
    ledgers[0].entries.filter(({ kind }) => kind === 'fading'),
  );
  expect(drifts.length).toBeGreaterThan(400 * 30);
  for (const { kind, act, cause, truth, untraced } of drifts) {
    expect({ kind, act, cause, truth, untraced }).toEqual({
      kind: 'fading',
      act: null,
      cause: [],
      truth: 'true',
      untraced: 0,
    });
  }
  expect(origins(files).own.untraced + origins(files).derived.untraced).toBe(0);
});
