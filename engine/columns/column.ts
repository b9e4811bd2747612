/**
 * Columns: the only memory a model has. A column belongs to a table, has a width, a unit and an
 * interval it provably stays in, and says what it is for.
 */
export type Width = 'u8' | 'i8' | 'u16' | 'i16' | 'i32' | 'u32';

/**
 * `state` is hashed and checkpointed; `static` is laid down once and never written; `derived`
 * can be made again from state; `scratch` lives within a tick; `measure` is written for the
 * laboratory and never read by a mechanism.
 */
export type Role = 'state' | 'static' | 'derived' | 'scratch' | 'measure';

export interface Column<Name extends string = string> {
  /** Declared number, unique, never reused; the order of the state hash. */
  readonly id: number;
  /** `table.column`, for example `rows.height`. */
  readonly name: Name;
  readonly table: string;
  readonly width: Width;
  readonly role: Role;
  readonly unit: string;
  /** Every value lies in [low, high]; the compiler proves it of every store. */
  readonly low: number;
  readonly high: number;
  /** Value of every row at the start unless the society or plan lays down another. */
  readonly start: number;
  /** Axis of further planes; a column has one plane per position on it. */
  readonly axis: string | null;
  readonly says: string;
}

export const widthBytes: Record<Width, number> = { u8: 1, i8: 1, u16: 2, i16: 2, i32: 4, u32: 4 };

/** The narrowest width that holds all these values. */
export function widthOf(values: ArrayLike<number>): Width {
  let [low, high] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  const narrow: readonly Width[] = ['u8', 'i8', 'u16', 'i16'];
  return narrow.find((width) => low >= widthLow[width] && high <= widthHigh[width]) ?? 'i32';
}

const widthLow: Record<Width, number> = { u8: 0, i8: -128, u16: 0, i16: -32768, i32: -(2 ** 31), u32: 0 };
const widthHigh: Record<Width, number> = {
  u8: 255, i8: 127, u16: 65535, i16: 32767, i32: 2 ** 31 - 1, u32: 2 ** 32 - 1,
};

export interface ColumnOptions {
  readonly unit: string;
  readonly says: string;
  readonly low?: number;
  readonly high?: number;
  readonly role?: Role;
  readonly start?: number;
  readonly axis?: string;
}

/**
 * Declares a table's columns. `first` numbers them: column i of the table has id first + i, so a
 * table is extended at its end only.
 */
export function table<T extends string, C extends Record<string, readonly [Width, ColumnOptions]>>(
  name: T,
  first: number,
  columns: C,
): { readonly [K in keyof C & string]: Column<`${T}.${K}`> } {
  const made: Record<string, Column> = {};
  let id = first;
  for (const [key, [width, options]] of Object.entries(columns)) {
    const low = options.low ?? widthLow[width];
    const high = options.high ?? widthHigh[width];
    if (low < widthLow[width] || high > widthHigh[width]) {
      throw new Error(`${name}.${key}: [${low}, ${high}] does not fit ${width}`);
    }
    made[key] = {
      id: id++,
      name: `${name}.${key}`,
      table: name,
      width,
      role: options.role ?? 'state',
      unit: options.unit,
      low,
      high,
      start: options.start ?? Math.min(Math.max(0, low), high),
      axis: options.axis ?? null,
      says: options.says,
    };
  }
  return made as { readonly [K in keyof C & string]: Column<`${T}.${K}`> };
}

export type View = Uint8Array | Int8Array | Uint16Array | Int16Array | Int32Array | Uint32Array;

/** A typed view of `length` values of that width at `offset`. */
export function viewOf(buffer: ArrayBufferLike, width: Width, offset: number, length: number): View {
  switch (width) {
    case 'u8':
      return new Uint8Array(buffer, offset, length);
    case 'i8':
      return new Int8Array(buffer, offset, length);
    case 'u16':
      return new Uint16Array(buffer, offset, length);
    case 'i16':
      return new Int16Array(buffer, offset, length);
    case 'i32':
      return new Int32Array(buffer, offset, length);
    case 'u32':
      return new Uint32Array(buffer, offset, length);
  }
}
