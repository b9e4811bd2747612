/** The attributes of all persons as columns of levels while a society is built. */
import { attributes } from '../../attributes.js';

/** One column of levels per attribute id, by row. */
export type LevelColumns = Record<string, Uint8Array>;

/** Packs the columns into one word a person (MODEL 1.1); a missing column counts as level 0. */
export function packTraits(columns: LevelColumns, people: number): Uint32Array {
  const traits = new Uint32Array(people);
  for (const { id, shift } of attributes) {
    const column = columns[id];
    if (!column) continue;
    for (let row = 0; row < people; row++) {
      traits[row] = (traits[row] | (column[row] << shift)) >>> 0;
    }
  }
  return traits;
}

/** Rows of adults, ascending. */
export function listAdults(age: Uint8Array): Int32Array {
  let count = 0;
  for (const band of age) if (band > 0) count++;
  const rows = new Int32Array(count);
  let at = 0;
  for (let row = 0; row < age.length; row++) if (age[row] > 0) rows[at++] = row;
  return rows;
}
