/** The log of postings: one for any number of workers, and all the books follow from it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { EngineRun } from '#engine/schedule/run.js';
import { Archive, inMemory, sealArchive } from '#engine/trace/archive.js';
import { LogWriter } from '#engine/trace/log.js';
import { LogReader } from '#engine/trace/log-reader.js';
import { shapeOf } from '#experiments/record/shapes.js';
import { makeCrew } from '#host/node/crew.js';
import { factories } from '#model/generated/steps.js';
import { postings } from '#model/ledgers/state.js';
import { kinds, truths } from '#model/points.js';
import { beginCourts, beginScenario } from '#scenario/compile/start.js';
import { type Rig, rig } from '../contract/rig.js';

const days = 120;
const overrides = { 'policies.everyone.from': '2019-01-05', 'policies.trial.to': '2019-01-04' };
const open = (people: number, smallestShard?: number): Rig =>
  rig({ people, overrides, smallestShard });

const shape = shapeOf(postings.name, 400)!;
const kind = { what: 'log', mark: 'TEST', format: 1 };

function record(run: EngineRun): LogWriter {
  const log = new LogWriter(shape);
  for (let day = 0; day < days; day++) {
    run.day();
    log.append(day, run.storage.lists.get(postings.name)!);
  }
  return log;
}

describe('the log of postings', () => {
  it('is the same byte for byte for one and two workers, and for any shards', async () => {
    const alone = record(open(400).run);
    expect(alone.entries).toBeGreaterThan(500);
    const { plan } = open(400);
    const program = pathToFileURL(join(process.cwd(), 'dist/model/generated/steps.js')).href;
    const crew = makeCrew(
      plan.engine,
      { seed: 1, replicate: 0 },
      { workers: 2, shuffle: 7, factories, program },
    );
    beginCourts(plan.draft, crew.run);
    beginScenario(plan.draft, crew.run);
    await crew.start();
    const together = record(crew.run);
    await crew.end();
    expect(together.sections()).toEqual(alone.sections());
    expect(together.hash()).toBe(alone.hash());
    expect(record(open(400, 512).run).hash()).toBe(alone.hash());
  });

  it('holds the books: every person’s points, in every ledger, from the log alone', () => {
    const lived = open(400);
    const ledgers = lived.plan.draft.pointLedgers.length;
    const names = ['raw', 'rawFalse', 'rawThrough'] as const;
    const points = (): number[][][] =>
      names.map((name) =>
        Array.from({ length: ledgers }, (_, plane) => lived.column(`people.${name}`, plane)),
      );
    const sums = points();
    const parts = sealArchive(kind, {}, record(lived.run).sections());
    const file = Uint8Array.from(parts.flatMap((part) => [...part]));
    const log = new LogReader(shape, Archive.open(kind, inMemory(file)));
    const seen = new Set<number>();
    const through = new Set<number>([kinds.derived, kinds.association, kinds.attribute]);
    log.visit((_, words) => {
      const [row, plane, kind, , amount, truth] = words;
      seen.add(kind);
      sums[0][plane][row] += amount;
      if (truth !== truths.true) sums[1][plane][row] += amount;
      if (through.has(kind)) sums[2][plane][row] += amount;
    });
    expect(points()).toEqual(sums);
    expect([...seen]).toEqual(
      expect.arrayContaining([kinds.own, kinds.derived, kinds.association]),
    );
  });
});
