/** A compiled day as rows: what each step reads, writes and draws, and where barriers stand. */
import { widthBytes } from '#engine/columns/column.js';
import type { Layout } from '#engine/columns/layout.js';
import { barrierBetween, segmentsOf } from '#engine/schedule/segments.js';
import { mechanismNamed, mechanisms } from '#model/mechanisms.js';
import { type ExpectedPostings, expectPostings } from '#scenario/compile/expected-postings.js';
import type { Plan } from '#scenario/compile/plan.js';
import type { Origin } from '#scenario/types.js';

export interface StepFacts {
  readonly phase: string;
  readonly mechanism: string;
  readonly step: string;
  readonly table: string;
  /** Columns read, of one's own row or of others. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Draws, as `room/name.stream`. */
  readonly streams: readonly string[];
  /** Why a barrier stands before this step; null where none does. */
  readonly barrier: string | null;
}

export interface ParameterFacts {
  readonly mechanism: string;
  readonly name: string;
  readonly value: number;
  readonly default: number;
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  readonly isPlausible: boolean;
  readonly source: string;
  readonly status: string;
  /** Where the scenario set it; null where the declared default holds. */
  readonly setAt: Origin | null;
  /** Where the mechanism was turned on. */
  readonly turnedOnAt: Origin | null;
}

export interface PlanFacts {
  readonly scenario: string;
  readonly scenarioHash: string;
  readonly society: string;
  readonly people: number;
  readonly seed: number;
  readonly burnIn: number;
  readonly steps: readonly StepFacts[];
  readonly parameters: readonly ParameterFacts[];
  /** Barriers of an ordinary tick, the last of the day among them. */
  readonly barriers: number;
  readonly bytes: number;
  readonly bytesPerPerson: number;
  readonly bytesBy: Readonly<Record<string, number>>;
  /** Expected postings per person-day, by how they come about. */
  readonly postings: ExpectedPostings;
}

/** Names of draws by their declared number. */
function streamNames(): ReadonlyMap<number, string> {
  const named = mechanisms.flatMap(({ name, streams }) =>
    Object.entries(streams).map(([stream, number]) => [number, `${name}.${stream}`] as const),
  );
  return new Map(named);
}

const sorted = (...sets: readonly ReadonlySet<string>[]): string[] =>
  [...new Set(sets.flatMap((set) => [...set]))].sort();

function describeSteps(plan: Plan): StepFacts[] {
  const { steps, layout } = plan.engine;
  const streams = streamNames();
  const segments = segmentsOf(steps, layout.tables);
  const reasons = new Map<number, string>();
  segments.forEach((segment, index) => {
    const first = segment.steps[0]!;
    const before = segments[index - 1]?.steps ?? [];
    for (const earlier of before) {
      const reason = barrierBetween(steps[earlier]!, steps[first]!);
      if (reason !== null && !reasons.has(first)) {
        reasons.set(first, `${reason} (${steps[earlier]!.name})`);
      }
    }
  });
  return segments.flatMap(({ steps: fused }) => fused).map((index) => {
    const step = steps[index]!;
    const { touches } = step;
    const { phase, mechanism } = plan.day[index]!;
    return {
      phase,
      mechanism,
      step: step.name,
      table: step.table,
      reads: sorted(touches.columnsRead, touches.remoteReads),
      writes: sorted(touches.columnsWritten, touches.remoteWrites),
      streams: [...touches.purposes].map((one) => streams.get(one) ?? `0x${one.toString(16)}`),
      barrier: reasons.get(index) ?? null,
    };
  });
}

function describeParameters(plan: Plan): ParameterFacts[] {
  const { origins, mechanisms: set } = plan.scenario;
  return Object.entries(set).flatMap(([mechanism, values]) =>
    (mechanismNamed(mechanism)?.parameters ?? []).map((declared): ParameterFacts => {
      const { name, unit, low, high, source, status } = declared;
      const value = values[name] ?? declared.value;
      const isPlausible = value >= low && value <= high;
      const setAt = origins[`mechanisms.${mechanism}.${name}`] ?? null;
      const turnedOnAt = origins[`mechanisms.${mechanism}`] ?? null;
      const facts = { mechanism, name, value, default: declared.value, unit, low, high };
      return { ...facts, isPlausible, source, status, setAt, turnedOnAt };
    }),
  );
}

/** Bytes of the engine's memory by what lies in it. */
function bytesBy(layout: Layout): Record<string, number> {
  const sum = (sizes: readonly number[]): number => sizes.reduce((total, one) => total + one, 0);
  const words = (sizes: readonly number[]): number => 4 * sum(sizes);
  const shards = (table: string): number => layout.tables[table]!.shards;
  const parts = {
    columns: sum(
      Object.values(layout.columns).map(
        ({ column, planes }) =>
          layout.tables[column.table]!.stride * planes * widthBytes[column.width],
      ),
    ),
    lists: words(
      Object.values(layout.lists).map(
        ({ spec, capacity }) => shards(spec.table) * capacity * spec.fields.length,
      ),
    ),
    boxes: words(
      Object.values(layout.boxes).map(
        ({ spec, capacities }) => sum(capacities) * spec.fields.length + 2 * capacities.length,
      ),
    ),
    calendars: words(
      Object.values(layout.calendars).map(
        ({ spec, capacity }) =>
          shards(spec.table) * (capacity * (spec.fields.length + 2) + spec.days),
      ),
    ),
    'ties and tables': sum(
      Object.values(layout.planTables).map(({ length, width }) => length * widthBytes[width]),
    ),
  };
  const rest = layout.bytes - sum(Object.values(parts));
  return { ...parts, 'control and padding': rest };
}

/** Everything `plan` shows. */
export function describePlan(plan: Plan): PlanFacts {
  const { engine, scenario, scenarioHash, society, burnIn } = plan;
  const { bytes } = engine.layout;
  return {
    scenario: scenario.id,
    scenarioHash,
    society: society.spec.id,
    people: society.peopleCount,
    seed: society.spec.seed,
    burnIn,
    steps: describeSteps(plan),
    parameters: describeParameters(plan),
    barriers: segmentsOf(engine.steps, engine.layout.tables).length,
    bytes,
    bytesPerPerson: bytes / society.peopleCount,
    bytesBy: bytesBy(engine.layout),
    postings: expectPostings(plan.draft),
  };
}
