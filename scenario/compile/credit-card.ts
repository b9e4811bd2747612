/**
 * The card: W = 300 + payment 0–193 + owed 0–165 + length 0–82 + new 0–55 + mix 0–55, less marks
 * (MODEL 3.5). The parts' greatest values are the published weights of 550; the tables between are
 * assumed, fitted to the published bands on US-2020, on five seeds at once (decision 0045).
 */
export interface Marks {
  readonly late: number;
  readonly unpaid: number;
  readonly collection: number;
  readonly inquiry: number;
}

export const cardMost = { payment: 193, owed: 165, length: 82, fresh: 55, mix: 55 } as const;
export const cardFloor = 300;

export interface CardTables {
  /** Along the luck of old habits. */
  readonly payment: readonly number[];
  /** By buffer, and what is added along the luck of how much of a limit is used. */
  readonly owed: readonly number[];
  readonly owedLuck: readonly number[];
  /** Along luck. */
  readonly fresh: readonly number[];
  /** [no loan, loan] along luck. */
  readonly mix: readonly (readonly number[])[];
}

export const tables: CardTables = {
  payment: [0, 0, 0, 0, 92, 193, 193, 193, 193, 193, 193, 193, 193, 193, 193, 193, 193],
  owed: [34, 34, 34, 65, 141, 161, 163, 163],
  owedLuck: [23, 23, 23, 52, 52],
  fresh: [55, 55, 55, 55, 55],
  mix: [
    [54, 54, 55, 55],
    [55, 55, 55, 55],
  ],
};

const held = (points: number, most: number): number =>
  Math.min(most, Math.max(0, Math.trunc(points)));

/** Whole points of a card; a file grows to its full length in thirty years. */
export function card(
  age: number,
  loan: number,
  buffer: number,
  luck: readonly number[],
  by: CardTables = tables,
): number {
  /** The table's value at that luck, straight between its points. */
  const at = (points: readonly number[], i: number): number => {
    const place = luck[i] * (points.length - 1);
    const left = Math.floor(place);
    return points[left] + (place - left) * (points[left + 1] - points[left]);
  };
  const length = held((cardMost.length * (age - 18)) / 30, cardMost.length);
  const payment = held(at(by.payment, 0), cardMost.payment);
  const owed = held(by.owed[buffer] + at(by.owedLuck, 1), cardMost.owed);
  const fresh = held(at(by.fresh, 2), cardMost.fresh);
  const mix = held(at(by.mix[loan === 1 ? 1 : 0], 3), cardMost.mix);
  return cardFloor + payment + owed + length + fresh + mix;
}
