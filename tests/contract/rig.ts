/** Small societies under whole scenarios, for tests: built once, run step by step. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ProgramMemory, programMemory } from '#engine/emit/wasm/program.js';
import { EngineRun, type RunOptions } from '#engine/schedule/run.js';
import { factories } from '#model/generated/steps.js';
import { buildPlainSociety, buildSociety, type PlainSociety } from '#model/society/build.js';
import { findPreset } from '#model/society/registry.js';
import type { Society } from '#model/society/society.js';
import { makePlan, type Plan } from '#scenario/compile/plan.js';
import { beginCourts, beginScenario } from '#scenario/compile/start.js';
import { loadScenario } from '#scenario/load.js';
import type { Scenario } from '#scenario/types.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Friends for everyone by a degree law, no attributes. */
export const plainSociety = (degree: number): PlainSociety => ({
  id: `regular-${degree}`, title: 'For tests', layers: { friend: { regular: degree }, partner: { regular: 1 } },
});

const societies = new Map<string, Society>();

export function society(which: string | PlainSociety, people: number, seed = 1): Society {
  const key = `${typeof which === 'string' ? which : JSON.stringify(which)} ${people} ${seed}`;
  let made = societies.get(key);
  if (!made) {
    made = typeof which === 'string'
      ? buildSociety({ id: which, people, seed }, findPreset(which)!)
      : buildPlainSociety({ id: which.id, people, seed }, which);
    societies.set(key, made);
  }
  return made;
}

/** Overrides by dotted path, as `--set`: `mechanisms.acts/traffic.deterrencePer1024` → `0`. */
export type Overrides = Readonly<Record<string, string | number>>;

/**
 * A scenario by shipped name, by path from the root, or as YAML text (one that holds a line break).
 * Throws with every problem where it is not accepted.
 */
export function scenario(source: string, overrides: Overrides = {}): Scenario {
  const key = JSON.stringify([source, overrides]);
  const known = scenarios.get(key) ?? readScenario(source, overrides);
  scenarios.set(key, known);
  return known;
}

/** Scenarios read before: many tests of one worker ask for the same few. */
const scenarios = new Map<string, Scenario>();

function readScenario(source: string, overrides: Overrides): Scenario {
  const inline = source.includes('\n');
  const path = inline ? 'inline.scenario.yaml' : source.endsWith('.yaml') ? source : `scenarios/${source}.scenario.yaml`;
  const files = {
    read: (wanted: string): string | null => {
      if (inline && wanted === path) return source;
      try {
        return readFileSync(join(root, wanted), 'utf8');
      } catch {
        return null;
      }
    },
  };
  const loaded = loadScenario(files, path, Object.entries(overrides).map(([at, value]) => ({ path: at, value: String(value) })));
  if (!loaded.scenario) {
    throw new Error(loaded.problems.map((p) => `${p.file}:${p.line}:${p.column} ${p.code} ${p.message}`).join('\n'));
  }
  return loaded.scenario;
}

export interface RigOptions {
  readonly society?: string | PlainSociety;
  readonly people?: number;
  readonly societySeed?: number;
  readonly scenario?: string | Scenario;
  readonly overrides?: Overrides;
  readonly seed?: number;
  readonly replicate?: number;
  /** Burn-in days under no-scoring before the scenario; 0 starts cold. */
  readonly burnIn?: number;
  /** Days the plan is proved for; the plan's own default where nothing is said. */
  readonly horizon?: number;
  readonly smallestShard?: number;
  /** How several workers would add to each other's rows; `outbox` lays boxes for it. */
  readonly sums?: 'atomic' | 'outbox';
  /** `generated` (default) or `closures`. */
  readonly engine?: 'generated' | 'closures';
  readonly options?: RunOptions;
}

export interface Rig {
  readonly plan: Plan;
  readonly run: EngineRun;
  /** The run's memory as WebAssembly knows it. */
  readonly memory: ProgramMemory;
  /** A column's values by row (of one plane). */
  column(name: string, plane?: number): number[];
  /** Lives `days` days. */
  live(days: number): void;
}

export function rig(options: RigOptions = {}): Rig {
  const people = options.people ?? 300;
  const built = society(options.society ?? 'cn-2020', people, options.societySeed ?? 1);
  const rules = typeof options.scenario === 'object' ? options.scenario : scenario(options.scenario ?? 'told', options.overrides);
  const key = { seed: options.seed ?? 1, replicate: options.replicate ?? 0 };
  const burnIn = options.burnIn ?? 0;
  const engine = options.engine === 'closures' ? {} : { factories };
  const plan = makePlan(rules, built, {
    burnIn, smallestShard: options.smallestShard, horizon: options.horizon, sums: options.sums,
  });
  const memory = programMemory(plan.engine.layout, false);
  const laid = { memory: memory.buffer, lay: true };
  const run = new EngineRun(plan.engine, key, { ...laid, ...engine, ...options.options });
  if (burnIn > 0) {
    const before = makePlan(scenario('no-scoring'), built, { burnIn: 0, smallestShard: options.smallestShard });
    const past = new EngineRun(before.engine, key, { factories });
    beginCourts(before.draft, past);
    for (let day = 0; day < burnIn; day++) past.day();
    run.restore({ ...past.snapshot(), hashed: [] });
  } else {
    beginCourts(plan.draft, run);
  }
  beginScenario(plan.draft, run);
  return {
    plan, run, memory,
    column: (name, plane = 0) => {
      const { column } = plan.engine.layout.columns[name];
      const { rows, stride } = plan.engine.layout.tables[column.table];
      return [...run.storage.columns.get(name)!.subarray(plane * stride, plane * stride + rows)];
    },
    live: (days) => {
      for (let day = 0; day < days; day++) run.day();
    },
  };
}
