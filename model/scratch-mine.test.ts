import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { test, expect } from 'vitest';
import { loadScenario } from '#scenario/load.js';
import { makePlan } from '#scenario/compile/plan.js';
import { withText } from '../tests/scenarios/files.js';
import { buildSociety, buildPlainSociety } from '#model/society/build.js';
import { findPreset } from '#model/society/registry.js';
import { loadSociety } from '#scenario/society-file.js';
import { EngineRun } from '#engine/schedule/run.js';
import { bindClosures } from '#engine/kernels/closures.js';
import { overflown } from '#engine/kernels/bound.js';
import { Town } from '#model/town.js';
const all = (import.meta as any).glob("./{society,acts,observation}/*/reference.ts", { eager: true });
const names = (process.env.ONLY ?? 'society/policy society/livelihood acts/traffic acts/speech acts/helping acts/declared acts/credit acts/demand observation/sensor observation/suppression observation/attribution observation/false-sighting observation/tip').split(' ');
function planFor(name: string, people: number) {
  const example = parse(readFileSync(`model/${name}/example.yaml`, 'utf8'));
  const text = stringify({ format: 1, id: 'example', title: 'x', extends: example.scenario, ...example.with });
  const loaded = (loadScenario as any)(withText('scenarios/example.scenario.yaml', text), 'scenarios/example.scenario.yaml');
  expect(loaded.scenario).not.toBeNull();
  const spec = { id: 's', people, seed: 7 };
  let society;
  if (typeof example.society === 'string') society = buildSociety({ ...spec, id: example.society }, findPreset(example.society)!);
  else {
    const t = stringify({ id: 's', title: 's', ...example.society });
    const file: any = (loadSociety as any)(withText('s.society.yaml', t), 's.society.yaml');
    society = buildPlainSociety(spec, (file.society ?? file.file ?? file) as any);
  }
  return { plan: makePlan(loaded.scenario, society, { burnIn: 0 }), example };
}
function dayOf(run: any, fns: ((shard: number) => void)[]) {
  run.bound.clock.tick = run.tick;
  for (const l of run.storage.lists.values()) l.counts.fill(0);
  run.plan.steps.forEach((s: any, i: number) => {
    const shards = s.mode === 'once' ? 1 : run.plan.layout.tables[s.table].shards;
    for (let k = 0; k < shards; k++) fns[i](k);
  });
  expect(overflown(run.storage)).toEqual([]);
  run.tick += 1;
}
const sortRows = (rows: number[][]) => rows.map((r) => r.join()).sort();
function picture(run: any) {
  const out: any = {};
  for (const [n, v] of run.storage.columns) out[n] = [...v];
  for (const [n, l] of run.storage.lists) {
    const rows: number[][] = [];
    for (let s = 0; s < l.counts.length; s++) for (let i = 0; i < l.counts[s]; i++) rows.push([s, ...l.entries.subarray((s * l.capacity + i) * l.width, (s * l.capacity + i + 1) * l.width)]);
    out[n] = sortRows(rows);
  }
  for (const [n, c] of run.storage.calendars) {
    const rows: number[][] = [];
    const shards = c.frees.length / 2;
    for (let s = 0; s < shards; s++) for (let d = 0; d < c.days; d++)
      for (let slot = c.heads[s * c.days + d]; slot >= 0; ) { const at = (s * c.capacity + slot) * c.width; rows.push([s, d, ...c.slots.subarray(at, at + c.fields + 1)]); slot = c.slots[at + c.fields + 1]; }
    out[n] = sortRows(rows);
  }
  for (const [n, b] of run.storage.boxes) {
    const rows: number[][] = [];
    b.counts.forEach((count: number, r: number) => { for (let i = 0; i < count; i++) { const at = (b.starts[r] + i) * b.width; rows.push([r, ...b.messages.subarray(at, at + b.width)]); } });
    out[n] = sortRows(rows);
  }
  return out;
}
test.each(names)('%s', async (name) => {
  const { plan, example } = planFor(name, Math.min(400, 2000));
  const key = { seed: 11, replicate: 2 };
  const a = new EngineRun(plan.engine, key);
  const b = new EngineRun(plan.engine, key);
  const { reference } = (all as any)[`./${name}/reference.ts`];
  const town = new Town(b.bound);
  const fa = plan.engine.steps.map((s) => bindClosures(s, a.bound));
  const done = new Set<string>();
  const fb = plan.engine.steps.map((s, i) => {
    const { phase, mechanism } = plan.day[i];
    if (mechanism !== name) return bindClosures(s, b.bound);
    if (done.has(phase)) return () => undefined;
    done.add(phase);
    return (shard: number) => { if (shard === 0) (reference as any)[phase](town); };
  });
  expect([...done].sort()).toEqual(Object.keys(reference).sort());
  const seen: Record<string, number> = {};
  for (let t = 0; t < Math.min(90, example.days); t++) {
    dayOf(a, fa); dayOf(b, fb);
    const pa = picture(a), pb = picture(b);
    for (const k of Object.keys(pa)) { if (JSON.stringify(pa[k]) !== JSON.stringify(pb[k])) { expect({ t, k, v: pb[k] }).toEqual({ t, k, v: pa[k] }); } if (k.startsWith('acts.') || k.startsWith('obs') || k.startsWith('ledgers.')) seen[k] = (seen[k] ?? 0) + pa[k].length; }
    expect(b.counters()).toEqual(a.counters(false)); for (const [n, v] of Object.entries(a.counters())) seen[n] = (seen[n] ?? 0) + v;
  }
  console.log(name, JSON.stringify(seen));
});
