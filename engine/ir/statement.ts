/** Statements of the intermediate form, and the structural nodes that own loops and memory. */
import type { Expression } from './expression.js';

export type Statement =
  | { readonly op: 'let'; readonly id: number; readonly value: Expression }
  | { readonly op: 'assign'; readonly id: number; readonly value: Expression }
  | { readonly op: 'store'; readonly column: string; readonly row: Expression; readonly plane: Expression | null; readonly value: Expression }
  /** Adds to an i32 column; the plan proves that the run cannot leave the column's interval. */
  | { readonly op: 'accumulate'; readonly column: string; readonly row: Expression; readonly plane: Expression | null; readonly value: Expression }
  /** Adds to a column of a row that may belong to another shard, through a box or atomically. */
  | { readonly op: 'addRemote'; readonly box: string; readonly column: string; readonly row: Expression; readonly plane: Expression | null; readonly value: Expression }
  | { readonly op: 'if'; readonly test: Expression; readonly yes: readonly Statement[]; readonly no: readonly Statement[] }
  | { readonly op: 'for'; readonly id: number; readonly from: Expression; readonly to: Expression; readonly body: readonly Statement[] }
  | { readonly op: 'while'; readonly most: number; readonly test: Expression; readonly body: readonly Statement[] }
  | { readonly op: 'push'; readonly list: string; readonly values: readonly Expression[] }
  | { readonly op: 'send'; readonly box: string; readonly values: readonly Expression[] }
  | { readonly op: 'promise'; readonly calendar: string; readonly row: Expression; readonly day: Expression; readonly values: readonly Expression[] }
  | { readonly op: 'count'; readonly counter: string; readonly value: Expression }
  /** Four 32-bit words at (row, tick, purpose, other) into locals id … id + 3. */
  | { readonly op: 'draw'; readonly id: number; readonly purpose: number; readonly row: Expression; readonly other: Expression; readonly ordinal: Expression; readonly tick?: Expression }
  // Structural nodes
  | { readonly op: 'rows'; readonly table: string; readonly row: number; readonly every: number; readonly body: readonly Statement[] }
  /** Rows whose byte draw is at most bound[class of the row]; locals: row and byte. */
  | { readonly op: 'candidates'; readonly table: string; readonly classes: string; readonly bounds: string; readonly purpose: number; readonly row: number; readonly byte: number; readonly body: readonly Statement[] }
  /** Entries of this shard's list (or of every shard's, in shard order); locals per field. */
  | { readonly op: 'each'; readonly list: string; readonly locals: readonly number[]; /** Local that holds the entry's position, for rewrites. */ readonly at: number; readonly everyShard: boolean; readonly body: readonly Statement[] }
  | { readonly op: 'rewriteEntry'; readonly list: string; readonly at: number; readonly field: number; readonly value: Expression }
  | { readonly op: 'sort'; readonly list: string; readonly keys: readonly number[]; readonly everyShard: boolean }
  | { readonly op: 'clear'; readonly list: string }
  | { readonly op: 'drain'; readonly box: string; readonly locals: readonly number[]; readonly body: readonly Statement[] }
  | { readonly op: 'drainAdds'; readonly box: string; readonly column: string }
  | { readonly op: 'due'; readonly calendar: string; readonly locals: readonly number[]; readonly body: readonly Statement[] }
  /** Promises of one day in the shard of `row`, left in place; `rewrite` may change a field. */
  | { readonly op: 'promised'; readonly calendar: string; readonly row: Expression; readonly day: Expression; readonly locals: readonly number[]; readonly slot: number; readonly body: readonly Statement[] }
  | { readonly op: 'rewrite'; readonly calendar: string; readonly slot: number; readonly field: number; readonly value: Expression };

/** What one step reads and writes, found in its body and held against its declaration. */
export interface StepTouches {
  readonly columnsRead: ReadonlySet<string>;
  readonly columnsWritten: ReadonlySet<string>;
  /** Columns read at rows that need not be of this shard. */
  readonly remoteReads: ReadonlySet<string>;
  /** Columns added to at rows that need not be of this shard. */
  readonly remoteWrites: ReadonlySet<string>;
  readonly sends: ReadonlySet<string>;
  readonly drains: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly calendars: ReadonlySet<string>;
  readonly parameters: ReadonlySet<string>;
  readonly planTables: ReadonlySet<string>;
  readonly counters: ReadonlySet<string>;
  readonly purposes: ReadonlySet<number>;
  /** Each accumulate site: column and the interval of one addition. */
  readonly accumulations: readonly { column: string; low: number; high: number }[];
}

export interface Step {
  /** `room/name.step`. */
  readonly name: string;
  /** `shards`: once per shard of `table`. `once`: by one worker, between two barriers. */
  readonly mode: 'shards' | 'once';
  readonly table: string;
  readonly locals: number;
  readonly body: readonly Statement[];
  readonly touches: StepTouches;
}
