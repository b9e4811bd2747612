// Generated from the mechanisms' kernels by `npm run generate`. Do not edit.
// @ts-nocheck
import { chain, claimEntry, promise, release, takeBucket } from '#engine/columns/operations.js';
import type { Bound, StepFunction } from '#engine/kernels/bound.js';

export const scoring_standing_rate = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('ledgers.touched');
  const p1 = bound.parameter('ledgers.planes');
  const c2 = bound.column('people.raw') as Int32Array;
  const s3 = bound.shape('people').stride;
  const k4 = bound.table('scoring.scaleMin');
  const k5 = bound.table('scoring.scaleMax');
  const k6 = bound.table('scoring.thresholdCount');
  const k7 = bound.table('scoring.thresholds');
  const c8 = bound.column('people.level') as Uint8Array;
  const c9 = bound.column('people.stake') as Uint8Array;
  const k10 = bound.table('scoring.brink');
  const k11 = bound.table('scoring.near');
  const l12 = bound.list('scoring.moves');
  const m13 = bound.markOf('scoring.moves');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x1 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x1 + 0];
      for (let x2 = 0, end_1 = p1; x2 < end_1; x2++) {
        let x3 = c2[x2 * s3 + x0];
        let x4 = Math.min(Math.max(x3, k4[x2]), k5[x2]);
        let x5 = 0;
        let x6 = Math.imul(x2, 32);
        for (let x7 = 0, end_2 = k6[x2]; x7 < end_2; x7++) {
          x5 = ((x5 + (x4 < k7[((x6 + x7) | 0)] ? 1 : 0)) | 0);
        }
        let x8 = x5;
        let x9 = c8[x2 * s3 + x0];
        let x10 = ((Math.min(Math.max(x3, k4[x2]), k5[x2]) - k7[((Math.imul(x2, 32) + x8) | 0)]) | 0);
        c9[x2 * s3 + x0] = (x8 >= k6[x2] ? 0 : (x10 <= k10[x2] ? 1 : (x10 <= k11[x2] ? 2 : 3)));
        if (x9 !== x8) {
          c8[x2 * s3 + x0] = x8;
          const at_3 = claimEntry(l12, shard);
          if (at_3 < 0) control[m13] = 1;
          else {
            l12.entries[at_3 + 0] = x0;
            l12.entries[at_3 + 1] = x2;
            l12.entries[at_3 + 2] = x9;
            l12.entries[at_3 + 3] = x8;
          }
        }
      }
    }
  };
};

export const scoring_listing_enforce = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const d0 = bound.calendar('scoring.announced');
  const c1 = bound.column('people.inForce') as Uint8Array;
  const s2 = bound.shape('people').stride;
  const c3 = bound.column('people.lifted') as Uint8Array;
  const c4 = bound.column('people.stayed') as Int32Array;
  const k5 = bound.table('scoring.mildOf');
  const c6 = bound.column('people.level') as Uint8Array;
  const c7 = bound.column('people.touched') as Uint8Array;
  const l8 = bound.list('ledgers.touched');
  const m9 = bound.markOf('ledgers.touched');
  const l10 = bound.list('scoring.moves');
  const k11 = bound.table('scoring.forceAfter');
  const h12 = bound.shape(bound.calendar('scoring.announced').region.spec.table).shift;
  const m13 = bound.markOf('scoring.announced');
  const k14 = bound.table('scoring.suspendedAt');
  const c15 = bound.column('people.suspendedUntil') as Uint16Array;
  const p16 = bound.parameter('scoring/listing.suspensionDays');
  const l17 = bound.list('ledgers.listings');
  return (shard) => {
    const { tick } = clock;
    let slot_0 = takeBucket(d0, shard, tick);
    while (slot_0 >= 0) {
      const at_1 = (shard * d0.capacity + slot_0) * d0.width;
      const next_2 = d0.slots[at_1 + d0.fields + 1];
      const day_3 = d0.slots[at_1 + d0.fields];
      if (day_3 > tick) chain(d0, shard, slot_0, at_1, tick, day_3);
      else {
        const x0 = d0.slots[at_1 + 0];
        const x1 = d0.slots[at_1 + 1];
        release(d0, shard, slot_0, at_1);
        c1[x1 * s2 + x0] = ((c3[x1 * s2 + x0] !== 0 || c4[x1 * s2 + x0] > 0) ? Math.min(c1[x1 * s2 + x0], k5[x1]) : c6[x1 * s2 + x0]);
        if (c7[x0] === 0) {
          c7[x0] = 1;
          const at_4 = claimEntry(l8, shard);
          if (at_4 < 0) control[m9] = 1;
          else {
            l8.entries[at_4 + 0] = x0;
          }
        }
      }
      slot_0 = next_2;
    }
    for (let i_5 = 0; i_5 < l10.counts[shard]; i_5++) {
      const x6 = (shard * l10.capacity + i_5) * l10.width;
      const x2 = l10.entries[x6 + 0];
      const x3 = l10.entries[x6 + 1];
      const x4 = l10.entries[x6 + 2];
      const x5 = l10.entries[x6 + 3];
      let x7 = k11[x3];
      if (x5 > x4) {
        c3[x3 * s2 + x2] = 0;
      }
      if ((x5 > x4 && x7 > 0)) {
        const at_6 = promise(d0, x2 >> h12, tick, ((tick + x7) | 0));
        if (at_6 < 0) control[m13] = 1;
        else {
          d0.slots[at_6 + 0] = x2;
          d0.slots[at_6 + 1] = x3;
        }
      } else {
        let x8 = c1[x3 * s2 + x2];
        c1[x3 * s2 + x2] = (x5 > x4 ? (c4[x3 * s2 + x2] > 0 ? x8 : x5) : Math.min(x5, x8));
      }
      if ((x5 > x4 && x5 >= k14[x3])) {
        c15[x2] = Math.min(Math.max(((tick + p16) | 0), 0), 65535);
      }
    }
    for (let i_7 = 0; i_7 < l17.counts[shard]; i_7++) {
      const x11 = (shard * l17.capacity + i_7) * l17.width;
      const x9 = l17.entries[x11 + 0];
      if (c7[x9] === 0) {
        c7[x9] = 1;
        const at_8 = claimEntry(l8, shard);
        if (at_8 < 0) control[m9] = 1;
        else {
          l8.entries[at_8 + 0] = x9;
        }
      }
    }
  };
};

export const scoring_listing_restrict = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('ledgers.touched');
  const c1 = bound.column('people.touched') as Uint8Array;
  const c2 = bound.column('people.listed') as Uint8Array;
  const p3 = bound.parameter('ledgers.planes');
  const k4 = bound.table('scoring.severityOf');
  const c5 = bound.column('people.inForce') as Uint8Array;
  const s6 = bound.shape('people').stride;
  const c7 = bound.column('people.severity') as Uint8Array;
  const l8 = bound.list('scoring.falls');
  const m9 = bound.markOf('scoring.falls');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x1 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x1 + 0];
      c1[x0] = 0;
      let x2 = c2[x0];
      for (let x3 = 0, end_1 = p3; x3 < end_1; x3++) {
        x2 = Math.max(x2, k4[((Math.imul(x3, 32) + c5[x3 * s6 + x0]) | 0)]);
      }
      let x4 = c7[x0];
      if (x4 !== x2) {
        c7[x0] = x2;
        const at_2 = claimEntry(l8, shard);
        if (at_2 < 0) control[m9] = 1;
        else {
          l8.entries[at_2 + 0] = x0;
          l8.entries[at_2 + 1] = x2;
          l8.entries[at_2 + 2] = x4;
        }
      }
    }
  };
};

export const scoring_listing_note = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.severity') as Uint8Array;
  const c2 = bound.column('people.restrictedDays') as Int32Array;
  const c3 = bound.column('people.listed') as Uint8Array;
  const p4 = bound.parameter('ledgers.planes');
  const c5 = bound.column('people.raw') as Int32Array;
  const s6 = bound.shape('people').stride;
  const c7 = bound.column('people.inForce') as Uint8Array;
  const c8 = bound.column('people.rawFalse') as Int32Array;
  const k9 = bound.table('scoring.scaleMin');
  const k10 = bound.table('scoring.scaleMax');
  const k11 = bound.table('scoring.thresholdCount');
  const k12 = bound.table('scoring.thresholds');
  const c13 = bound.column('people.rawThrough') as Int32Array;
  const k14 = bound.table('scoring.severityOf');
  const c15 = bound.column('people.wrongfulDays') as Int32Array;
  const c16 = bound.column('people.throughDays') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let x0 = first_0; x0 < end_1; x0 += 1) {
      if (c1[x0] >= 1) {
        c2[x0] += 1;
        let x1 = c3[x0];
        let x2 = c3[x0];
        for (let x3 = 0, end_2 = p4; x3 < end_2; x3++) {
          let x4 = c5[x3 * s6 + x0];
          let x5 = c7[x3 * s6 + x0];
          let x6 = Math.min(Math.max(((x4 - c8[x3 * s6 + x0]) | 0), k9[x3]), k10[x3]);
          let x7 = 0;
          let x8 = Math.imul(x3, 32);
          for (let x9 = 0, end_3 = k11[x3]; x9 < end_3; x9++) {
            x7 = ((x7 + (x6 < k12[((x8 + x9) | 0)] ? 1 : 0)) | 0);
          }
          let x10 = x7;
          let x11 = Math.min(Math.max(((x4 - c13[x3 * s6 + x0]) | 0), k9[x3]), k10[x3]);
          let x12 = 0;
          let x13 = Math.imul(x3, 32);
          for (let x14 = 0, end_4 = k11[x3]; x14 < end_4; x14++) {
            x12 = ((x12 + (x11 < k12[((x13 + x14) | 0)] ? 1 : 0)) | 0);
          }
          let x15 = x12;
          x1 = Math.max(x1, k14[((Math.imul(x3, 32) + (x10 <= x5 ? x10 : x5)) | 0)]);
          x2 = Math.max(x2, k14[((Math.imul(x3, 32) + (x15 <= x5 ? x15 : x5)) | 0)]);
        }
        if (x1 === 0) {
          c15[x0] += 1;
        }
        if (x2 === 0) {
          c16[x0] += 1;
        }
      }
    }
  };
};

export const scoring_exemption_hold = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('scoring.moves');
  const c1 = bound.column('people.rank') as Uint8Array;
  const k2 = bound.table('scoring.mildOf');
  const c3 = bound.column('people.level') as Uint8Array;
  const s4 = bound.shape('people').stride;
  const n5 = bound.counter('standings.exempted');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x4 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x4 + 0];
      const x1 = l0.entries[x4 + 1];
      const x2 = l0.entries[x4 + 2];
      const x3 = l0.entries[x4 + 3];
      if (c1[x0] === 3) {
        let x5 = k2[x1];
        if (x2 > x5) {
          l0.entries[x4 + 2] = x5;
        }
        if (x3 > x5) {
          l0.entries[x4 + 3] = x5;
          c3[x1 * s4 + x0] = x5;
          counters[n5 + shard] += 1;
        }
      }
    }
  };
};
