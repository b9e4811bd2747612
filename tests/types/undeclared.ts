/**
 * A kernel may touch only what it declares: anything else does not compile. This file is checked
 * by `tsc -p tests` and never run; an error that no longer occurs is an error itself.
 */
import { table } from '#engine/columns/column.js';
import { box, list } from '#engine/columns/structures.js';
import { planTable, step } from '#engine/ir/builder.js';

const rows = table('rows', 1, {
  read: ['u8', { unit: 'level', says: 'Declared as read.' }],
  written: ['u8', { unit: 'level', says: 'Declared as written.' }],
  other: ['i32', { unit: 'level', says: 'Not declared.' }],
});
const found = list('rows.found', 'rows', ['row', 'level']);
const sums = box(
  'rows.sums',
  { from: 'rows', to: 'rows' },
  ['index', 'value'],
  { kind: 'share', per1024Rows: 8 },
  { sum: 'rows.other' },
);

const bounds = planTable('rows.bounds', 0, 255);

step(
  { name: 'types/undeclared', table: 'rows', reads: [rows.read], writes: [rows.written] },
  (k) => {
    k.rows((row) => {
      k.store(rows.written, row, k.load(rows.read, row));
      k.store(rows.written, row, k.load(rows.written, row));
      // @ts-expect-error reads a column it does not declare
      k.load(rows.other, row);
      // @ts-expect-error writes a column it only reads
      k.store(rows.read, row, 0);
      // @ts-expect-error writes a column it does not declare
      k.store(rows.other, row, 0);
      // @ts-expect-error adds to a column it does not declare
      k.accumulate(rows.other, row, 1);
      // @ts-expect-error adds to a column of other rows that it does not declare
      k.addRemote(sums, rows.other, row, 1);
      k.push(found, { row, level: 1 });
      // @ts-expect-error leaves a field of the entry out
      k.push(found, { row });
      // @ts-expect-error gives the entry a field it does not have
      k.push(found, { row, level: 1, colour: 2 });
      // @ts-expect-error reads a field the entry does not have
      k.each(found, ({ colour }) => k.count('x', colour));
    });
    // @ts-expect-error draws candidates by a column it does not declare
    const group: Parameters<typeof k.candidates>[0] = { classes: rows.other, bounds, purpose: 1 };
    k.candidates(group, () => {});
  },
);
