import { planParameter, type PlanParameter } from '#engine/ir/builder.js';
import type { Step } from '#engine/ir/statement.js';

/**
 * What a mechanism declares about itself (its `schema.ts`). The catalogue, the ODD text, the
 * scenario's JSON Schema and the printed plan all follow from these declarations.
 */
export const phases = [
  'society.open',
  'acts.perform',
  'observation.witness',
  'ledgers.post',
  'ledgers.share',
  'scoring.rate',
  'propagation.spread',
  'consequences.enforce',
  'recourse.hear',
  'adaptation.learn',
  'metrics.measure',
] as const;
export type Phase = (typeof phases)[number];

/** A number a scenario may set under `mechanisms: { room/name: { key: value } }`. */
export interface Parameter {
  readonly name: string;
  readonly says: string;
  /** Whole numbers only: what is computed. */
  readonly value: number;
  /** Plausible range: outside it is allowed, and marked. */
  readonly low: number;
  readonly high: number;
  /** Hard bounds where they differ from [min(0, low), 16 · high]. */
  readonly least?: number;
  readonly most?: number;
  readonly unit: string;
  /** Paper, article or EVIDENCE/MODEL key; `assumed: …` where nobody has measured it. */
  readonly source: string;
  readonly status: 'documented' | 'told' | 'assumed';
}

export interface MechanismSchema {
  /** Declared number, unique, never reused, never derived from a name. */
  readonly id: number;
  /** `room/name`. */
  readonly name: string;
  readonly says: string;
  readonly phase: Phase;
  /** Mechanism rows of the evidence, `M11` …, and of MODEL. */
  readonly evidence: readonly string[];
  readonly status: 'documented' | 'told' | 'assumed';
  readonly parameters: readonly Parameter[];
  /** Purposes of its draws, by name: declared numbers below 0x10000, unique over the model. */
  readonly streams: Readonly<Record<string, number>>;
  /** A metric it moves and the direction, tested on its example. */
  readonly moves: readonly { readonly metric: string; readonly direction: 'up' | 'down' }[];
}

/** A step of a mechanism and the phase of the tick it belongs to. */
export interface PhaseStep {
  readonly phase: Phase;
  readonly step: Step;
}

/** A mechanism as the tick runs it: what it declares, and its kernels. */
export interface Mechanism {
  readonly schema: MechanismSchema;
  readonly steps: readonly PhaseStep[];
}

/** A parameter as kernels read it, under `room/name.parameter`. */
export function parameterOf(schema: MechanismSchema, name: string): PlanParameter {
  const found = schema.parameters.find((parameter) => parameter.name === name);
  if (!found) throw new Error(`${schema.name} has no parameter '${name}'`);
  const { least, most } = hardBounds(found);
  return planParameter(`${schema.name}.${name}`, least, most);
}

/** Bounds a parameter may never leave, wider than the plausible range unless it says otherwise. */
export function hardBounds(parameter: Parameter): { least: number; most: number } {
  return {
    least: parameter.least ?? Math.min(0, parameter.low),
    most: parameter.most ?? Math.max(1, parameter.high) * 16,
  };
}
