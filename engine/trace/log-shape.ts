/** What the records of a log look like, and how rows are cut into blocks. */

/** What a log's records look like; the first field is the row. */
export interface LogShape {
  readonly list: string;
  readonly fields: readonly string[];
  /** Fields that take many values, coded by themselves: traces, numbers of other rows. */
  readonly loose: readonly string[];
  /** Rows of a block, as a power of two; every reader of one row reads one block. */
  readonly blockShift: number;
}

/** A record and the tick that made it; fields in the order of the shape. */
export interface LogEntry {
  readonly tick: number;
  readonly words: Int32Array;
}

export interface Positions {
  readonly tight: readonly number[];
  readonly loose: readonly number[];
}

export function positionsOf({ fields, loose }: LogShape): Positions {
  const others = fields.map((_, field) => field).slice(1);
  return {
    tight: others.filter((field) => !loose.includes(fields[field])),
    loose: others.filter((field) => loose.includes(fields[field])),
  };
}

/** Blocks of at least 64 rows, at most 512 of them. */
export function blockShiftOf(rows: number): number {
  let shift = 6;
  while (rows > 512 << shift) shift += 1;
  return shift;
}
