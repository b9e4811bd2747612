// Generated from the mechanisms' kernels by `npm run generate`. Do not edit.
// @ts-nocheck
import { claimEntry, promise } from '#engine/columns/operations.js';
import type { Bound, StepFunction } from '#engine/kernels/bound.js';
import { philox } from '#engine/random/philox.js';

export const consequences_gate_open = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('acts.demanded');
  const p1 = bound.parameter('consequences.loanDemand');
  const p2 = bound.parameter('ledgers.planes');
  const k3 = bound.table('consequences.closedAt');
  const c4 = bound.column('people.inForce') as Uint8Array;
  const s5 = bound.shape('people').stride;
  const c6 = bound.column('people.copied') as Uint8Array;
  const k7 = bound.table('consequences.closedOnList');
  const c8 = bound.column('people.arrears') as Uint8Array;
  const n9 = bound.counter('demands.met');
  const c10 = bound.column('people.loan') as Uint8Array;
  const l11 = bound.list('consequences.denied');
  const m12 = bound.markOf('consequences.denied');
  const k13 = bound.table('consequences.againChance');
  const d14 = bound.calendar('consequences.retries');
  const h15 = bound.shape(bound.calendar('consequences.retries').region.spec.table).shift;
  const p16 = bound.parameter('acts/demand.retryDays');
  const m17 = bound.markOf('consequences.retries');
  const c18 = bound.column('people.buffer') as Uint8Array;
  const p19 = bound.parameter('consequences/gate.informalPer1024');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x4 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x4 + 0];
      const x1 = l0.entries[x4 + 1];
      const x3 = l0.entries[x4 + 3];
      philox(x0, tick, (1808 << 16), x1, key0, key1, words);
      const x5 = words[0];
      const x6 = words[1];
      const x7 = words[2];
      let x9 = (x1 === p1 ? 1 : 0);
      let x10 = (-1);
      for (let x11 = 0, end_1 = p2; x11 < end_1; x11++) {
        if ((x10 === (-1) && x5 >>> 0 < k3[((Math.imul(((Math.imul(x1, 16) + x11) | 0), 32) + c4[x11 * s5 + x0]) | 0)] >>> 0)) {
          x10 = x11;
        }
      }
      if ((x10 === (-1) && (c6[x0] === 1 && x5 >>> 0 < k7[x1] >>> 0))) {
        x10 = 15;
      }
      if ((x10 === (-1) && (x9 !== 0 && c8[x0] === 3))) {
        x10 = 14;
      }
      counters[n9 + shard] += 1;
      if (x10 === (-1)) {
        if (x9 !== 0) {
          c10[x0] = 1;
        }
      } else {
        const at_2 = claimEntry(l11, shard);
        if (at_2 < 0) control[m12] = 1;
        else {
          l11.entries[at_2 + 0] = x0;
          l11.entries[at_2 + 1] = x1;
          l11.entries[at_2 + 2] = (x10 & 15);
        }
        if (x6 >>> 0 < k13[x1] >>> 0) {
          const at_3 = promise(d14, x0 >> h15, tick, ((tick + p16) | 0));
          if (at_3 < 0) control[m17] = 1;
          else {
            d14.slots[at_3 + 0] = x0;
            d14.slots[at_3 + 1] = x1;
            d14.slots[at_3 + 2] = Math.min(((x3 + 1) | 0), 255);
          }
        }
        if (((x9 !== 0 && c18[x0] < 2) && ((x7 >>> 22) | 0) < p19)) {
          c10[x0] = 2;
        }
      }
    }
  };
};

export const consequences_hardship_cost = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('consequences.denied');
  const c1 = bound.column('people.hardship') as Int32Array;
  const k2 = bound.table('consequences.denialCost');
  const t3 = bound.shape('people');
  const c4 = bound.column('people.severity') as Uint8Array;
  const c5 = bound.column('people.listed') as Uint8Array;
  const k6 = bound.table('hardship.onCustom');
  const c7 = bound.column('people.traits') as Uint32Array;
  const p8 = bound.parameter('consequences/hardship.selfEmployedPer1024');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x3 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x3 + 0];
      const x1 = l0.entries[x3 + 1];
      c1[x0] = Math.min(Math.max(((c1[x0] + k2[x1]) | 0), 0), 67108864);
    }
    const first_1 = shard << t3.shift;
    const end_2 = Math.min(first_1 + (1 << t3.shift), t3.rows);
    for (let x4 = first_1 + ((((tick - first_1) % 30) + 30) % 30); x4 < end_2; x4 += 30) {
      if (((c4[x4] > 0 || c5[x4] === 1) && k6[((((c7[x4] | 0) >>> 14) | 0) & 15)] !== 0)) {
        c1[x4] = Math.min(Math.max(((c1[x4] + p8) | 0), 0), 67108864);
      }
    }
  };
};
