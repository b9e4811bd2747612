/**
 * Acts that leave no mark are measured as expectations over everyone's state, in every arm alike:
 * the no-scoring arm sees nothing, so counts would not compare (MODEL 10, RULINGS 15).
 */
import type { Storage } from '#engine/columns/storage.js';
import { exp2neg } from '#engine/math/exponential.js';
import { acts, type Act } from '../acts/catalogue.js';
import { expectDeeds } from './deeds.js';
import { livesOf } from './lives.js';
import { actNumbers } from '../points.js';

/** Weights of harm 0 … 4 (MODEL 10). */
export const harmWeights = [0, 1, 3, 10, 50] as const;

const half = (bits: number): number => (exp2neg(Math.min(bits, 31 * 65536)) >>> 0) / 2 ** 32;

/** Perceived cost of twenty points near a fall: what deters reading, though nothing records it. */
const readingCost = 0.64;

export interface ExpectationInput {
  readonly storage: Storage;
  readonly planes: number;
  readonly tables: ReadonlyMap<string, Int32Array>;
  /** Yearly rate of each act and class, before deterrence, by act number: [class] → rate. */
  readonly rates: ReadonlyMap<number, Float64Array>;
  readonly speechStrength: number;
  readonly adults: Int32Array;
}

export interface Expected {
  /** Per person: harm-weighted misconduct a year. */
  readonly misconduct: Float64Array;
  readonly protectedActs: Float64Array;
  readonly reading: Float64Array;
  /** Good deeds seen, and the part done for points. */
  readonly deeds: Float64Array;
  readonly hollow: Float64Array;
}

/** Expected acts a year of every adult, in the state the day left. */
export function expectActs(input: ExpectationInput): Expected {
  const { storage, planes, tables, rates, adults } = input;
  const rows = storage.table('people').rows;
  const { stride } = storage.table('people');
  const column = (name: string) => storage.columns.get(`people.${name}`);
  const [traffic, speech] = [column('trafficClass'), column('speechClass')];
  const [awareness, fear, silence, stake] = ['awareness', 'fear', 'silence', 'stake'].map(column);
  const deter = tables.get('acts.deterrenceBits')!;
  const hush = tables.get('acts.speech.silenceBits')!;
  const out: Expected = {
    misconduct: new Float64Array(rows),
    protectedActs: new Float64Array(rows),
    reading: new Float64Array(rows),
    ...expectDeeds({ column, tables, rows, adults }),
  };
  const bitsOf = (act: Act, row: number, risk: number): number => {
    let bits = 0;
    for (let plane = 0; plane < planes; plane++) {
      const at = stake ? stake[plane * stride + row] : 3;
      bits += deter[((plane * actNumbers + act.id) * 32 + risk) * 4 + at];
    }
    return bits;
  };
  const driven = acts.filter((act) => act.domain === 'traffic' && act.harm > 0);
  const spoken = acts.filter((act) => act.domain === 'speech');
  const lives = livesOf(input);
  for (const row of adults) {
    const risk = (awareness ? awareness[row] : 0) * 8 + (fear ? fear[row] : 0);
    for (const act of driven) {
      const rate = traffic ? (rates.get(act.id)?.[traffic[row]] ?? 0) : 0;
      if (rate > 0) out.misconduct[row] += rate * harmWeights[act.harm] * half(bitsOf(act, row, risk));
    }
    for (const act of spoken) {
      const rate = speech ? (rates.get(act.id)?.[speech[row]] ?? 0) : 0;
      if (rate === 0) continue;
      const perceived = 0.8 * ((risk & 7) / 7) * ((risk >> 3) / 3);
      const read = act.drawn === 'expected';
      const bits = read ? perceived * readingCost * input.speechStrength * 65536 : bitsOf(act, row, risk) + (silence ? hush[silence[row]] : 0);
      const expected = rate * half(Math.round(bits));
      out.protectedActs[row] += expected;
      if (read) out.reading[row] += expected;
    }
    for (const { act, rate, bits } of lives) {
      const undeterred = rate(row);
      if (undeterred === 0) continue;
      const expected = undeterred * half(bits(row) + bitsOf(act, row, risk));
      if (act.harm > 0) out.misconduct[row] += expected * harmWeights[act.harm];
      if (act.domain === 'belief') out.protectedActs[row] += expected;
    }
  }
  return out;
}
