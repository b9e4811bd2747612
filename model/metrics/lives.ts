/**
 * Expected acts of the families that depend on how people live: what their kernels add to
 * deterrence, read from the same plan tables (READMEs of acts/belief, civic, family, trade and
 * office). Purchases stand apart from the protected acts, and refusals harm nobody: neither is
 * expected here.
 */
import { type Act, acts } from '../acts/catalogue.js';
import type { ExpectationInput } from './expectations.js';

/** An act, its rate for a row's class, and the doublings (Q16) that its state takes away. */
export interface Lived {
  readonly act: Act;
  readonly rate: (row: number) => number;
  readonly bits: (row: number) => number;
}

/** Doublings large enough to be nothing. */
const never = 31 * 65536;

const domains = ['belief', 'civic', 'family', 'trade', 'office'] as const;
type Lively = (typeof domains)[number];

type Column = (name: string) => (row: number) => number;
type Table = (name: string) => Int32Array;

/** What a family's kernel adds, by slot and row. */
const added: Readonly<
  Record<Lively, (t: Table, c: Column) => (slot: number, row: number) => number>
> = {
  belief: (table, column) => {
    const [hush, calm] = [table('acts.belief.hush'), table('acts.belief.calm')];
    const [silence, severity] = [column('silence'), column('severity')];
    return (slot, row) => hush[slot * 4 + silence(row)] + calm[slot * 4 + severity(row)];
  },
  civic: (table, column) => byState(table('acts.civic.ease'), column),
  family: (table, column) => {
    const [rest, couple] = [table('acts.family.rest'), table('acts.family.couple')];
    const [strained, spouse] = [byState(rest, column), column('spouse')];
    return (slot, row) => {
      const unfit = couple[slot] === (spouse(row) >= 0 ? 2 : 1);
      return unfit ? never : strained(slot, row);
    };
  },
  trade: (table, column) => {
    const [slack, buffer] = [table('acts.trade.slack'), column('buffer')];
    return (slot, row) => slack[slot * 8 + buffer(row)];
  },
  office: (table, column) => {
    const [sloth, seeking] = [table('acts.office.sloth'), column('seeking')];
    return (slot, row) => sloth[slot * 4 + seeking(row)];
  },
};

function byState(table: Int32Array, column: Column): (slot: number, row: number) => number {
  const [employment, buffer] = [column('employment'), column('buffer')];
  return (slot, row) => table[(slot * 3 + employment(row)) * 8 + buffer(row)];
}

/** Acts whose mechanism is on, with harm or of the domain of belief. */
export function livesOf(input: ExpectationInput): readonly Lived[] {
  const { storage, tables, rates } = input;
  const column: Column = (name) => {
    const values = storage.columns.get(`people.${name}`);
    return values ? (row) => values[row] : () => 0;
  };
  const table: Table = (name) => tables.get(name)!;
  return domains.flatMap((domain) => {
    if (!storage.columns.has(`people.${domain}Class`)) return [];
    const classOf = column(`${domain}Class`);
    const of = added[domain](table, column);
    const slots = table(`acts.${domain}.acts`);
    return acts
      .filter((act) => act.domain === domain && (act.harm > 0 || domain === 'belief'))
      .map((act): Lived => {
        const slot = slots.indexOf(act.id);
        const byClass = rates.get(act.id)!;
        return { act, rate: (row) => byClass[classOf(row)], bits: (row) => of(slot, row) };
      });
  });
}
