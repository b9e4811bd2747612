// Generated from the mechanisms' kernels by `npm run generate`. Do not edit.
// @ts-nocheck
import { chain, claimEntry, promise, release, takeBucket } from '#engine/columns/operations.js';
import type { Bound, StepFunction } from '#engine/kernels/bound.js';
import { mulHigh, philox } from '#engine/random/philox.js';

export const recourse_notice_tell = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('ledgers.postings');
  const k1 = bound.table('ledgers.ledgerOf');
  const k2 = bound.table('recourse.appealableFrom');
  const n3 = bound.counter('notices.due');
  const c4 = bound.column('people.severity') as Uint8Array;
  const k5 = bound.table('recourse.listingNotice');
  const k6 = bound.table('recourse.entryNotice');
  const n7 = bound.counter('notices.given');
  const l8 = bound.list('recourse.notices');
  const m9 = bound.markOf('recourse.notices');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x8 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x8 + 0];
      const x1 = l0.entries[x8 + 1];
      const x2 = l0.entries[x8 + 2];
      const x3 = l0.entries[x8 + 3];
      const x4 = l0.entries[x8 + 4];
      const x5 = l0.entries[x8 + 5];
      let x9 = k1[x1];
      if ((x2 === 0 && x4 <= ((0 - k2[x9]) | 0))) {
        counters[n3 + shard] += 1;
        philox(x0, tick, (2064 << 16) | x9, x3, key0, key1, words);
        const x10 = words[0];
        const x11 = words[1];
        if (x10 >>> 0 < (c4[x0] !== 0 ? k5[x9] : k6[x9]) >>> 0) {
          counters[n7 + shard] += 1;
          const at_1 = claimEntry(l8, shard);
          if (at_1 < 0) control[m9] = 1;
          else {
            l8.entries[at_1 + 0] = x0;
            l8.entries[at_1 + 1] = x1;
            l8.entries[at_1 + 2] = x3;
            l8.entries[at_1 + 3] = x4;
            l8.entries[at_1 + 4] = x5;
            l8.entries[at_1 + 5] = x11;
          }
        }
      }
    }
  };
};

export const recourse_appeal_file = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const d0 = bound.calendar('recourse.filings');
  const n1 = bound.counter('appeals.filed');
  const n2 = bound.counter('appeals.filedWrongful');
  const l3 = bound.list('recourse.filed');
  const m4 = bound.markOf('recourse.filed');
  const l5 = bound.list('recourse.notices');
  const k6 = bound.table('ledgers.ledgerOf');
  const k7 = bound.table('recourse.filing');
  const c8 = bound.column('people.income') as Uint8Array;
  const c9 = bound.column('people.education') as Uint8Array;
  const c10 = bound.column('people.fear') as Uint8Array;
  const k11 = bound.table('recourse.windowDays');
  const h12 = bound.shape(bound.calendar('recourse.filings').region.spec.table).shift;
  const m13 = bound.markOf('recourse.filings');
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
        const x2 = d0.slots[at_1 + 2];
        const x3 = d0.slots[at_1 + 3];
        const x4 = d0.slots[at_1 + 4];
        const x5 = d0.slots[at_1 + 5];
        release(d0, shard, slot_0, at_1);
        philox(x0, tick, (2080 << 16) | ((x1 + 1) | 0), x2, key0, key1, words);
        const x6 = words[0];
        counters[n1 + shard] += 1;
        if (x4 !== 0) {
          counters[n2 + shard] += 1;
        }
        const at_4 = claimEntry(l3, shard);
        if (at_4 < 0) control[m4] = 1;
        else {
          l3.entries[at_4 + 0] = x0;
          l3.entries[at_4 + 1] = x1;
          l3.entries[at_4 + 2] = x2;
          l3.entries[at_4 + 3] = x3;
          l3.entries[at_4 + 4] = x4;
          l3.entries[at_4 + 5] = x5;
          l3.entries[at_4 + 6] = x6;
        }
      }
      slot_0 = next_2;
    }
    for (let i_5 = 0; i_5 < l5.counts[shard]; i_5++) {
      const x16 = (shard * l5.capacity + i_5) * l5.width;
      const x10 = l5.entries[x16 + 0];
      const x11 = l5.entries[x16 + 1];
      const x12 = l5.entries[x16 + 2];
      const x13 = l5.entries[x16 + 3];
      const x14 = l5.entries[x16 + 4];
      const x15 = l5.entries[x16 + 5];
      philox(x10, tick, (2080 << 16), x12, key0, key1, words);
      const x17 = words[0];
      let x21 = k6[x11];
      if (x15 >>> 0 < k7[((Math.imul(((Math.imul(((Math.imul(((Math.imul(x21, 5) + c8[x10]) | 0), 4) + c9[x10]) | 0), 8) + c10[x10]) | 0), 2) + (x14 !== 0 ? 1 : 0)) | 0)] >>> 0) {
        let x22 = Math.max(k11[x21], 1);
        const at_6 = promise(d0, x10 >> h12, tick, ((((tick + 1) | 0) + mulHigh(x17, x22)) | 0));
        if (at_6 < 0) control[m13] = 1;
        else {
          d0.slots[at_6 + 0] = x10;
          d0.slots[at_6 + 1] = x21;
          d0.slots[at_6 + 2] = x12;
          d0.slots[at_6 + 3] = x13;
          d0.slots[at_6 + 4] = x14;
          d0.slots[at_6 + 5] = tick;
        }
      }
    }
  };
};

export const recourse_ruling_correct = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const d0 = bound.calendar('ledgers.corrections');
  const k1 = bound.table('ledgers.planeOf');
  const k2 = bound.table('ledgers.expiryDays');
  const c3 = bound.column('people.raw') as Int32Array;
  const s4 = bound.shape('people').stride;
  const c5 = bound.column('people.rawFalse') as Int32Array;
  const c6 = bound.column('people.rawThrough') as Int32Array;
  const l7 = bound.list('ledgers.postings');
  const m8 = bound.markOf('ledgers.postings');
  const c9 = bound.column('people.touched') as Uint8Array;
  const l10 = bound.list('ledgers.touched');
  const m11 = bound.markOf('ledgers.touched');
  const d12 = bound.calendar('ledgers.entries');
  const h13 = bound.shape(bound.calendar('ledgers.entries').region.spec.table).shift;
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
        const x2 = d0.slots[at_1 + 2];
        const x3 = d0.slots[at_1 + 3];
        const x4 = d0.slots[at_1 + 4];
        const x5 = d0.slots[at_1 + 5];
        release(d0, shard, slot_0, at_1);
        let x6 = k1[x1];
        if (x6 >= 0) {
          let x7 = (x6 & 15);
          let x8 = k2[x7];
          if ((x8 === 0 || ((x5 + x8) | 0) > tick)) {
            c3[x7 * s4 + x0] += ((0 - x3) | 0);
            if (x4 !== 0) {
              c5[x7 * s4 + x0] += ((0 - x3) | 0);
            }
            if (0 === 1) {
              c6[x7 * s4 + x0] += ((0 - x3) | 0);
            }
            const at_4 = claimEntry(l7, shard);
            if (at_4 < 0) control[m8] = 1;
            else {
              l7.entries[at_4 + 0] = x0;
              l7.entries[at_4 + 1] = x7;
              l7.entries[at_4 + 2] = 7;
              l7.entries[at_4 + 3] = x2;
              l7.entries[at_4 + 4] = ((0 - x3) | 0);
              l7.entries[at_4 + 5] = x4;
              l7.entries[at_4 + 6] = 0;
              l7.entries[at_4 + 7] = x5;
            }
            if (c9[x0] === 0) {
              c9[x0] = 1;
              const at_5 = claimEntry(l10, shard);
              if (at_5 < 0) control[m11] = 1;
              else {
                l10.entries[at_5 + 0] = x0;
              }
            }
            if (x8 > 0) {
              let x9 = 0;
              const day_8 = ((x5 + x8) | 0);
              const owner_9 = x0 >> h13;
              let slot_6 = d12.heads[owner_9 * d12.days + (day_8 & (d12.days - 1))];
              while (slot_6 >= 0) {
                const x16 = (owner_9 * d12.capacity + slot_6) * d12.width;
                const next_7 = d12.slots[x16 + d12.fields + 1];
                if (d12.slots[x16 + d12.fields] === day_8) {
                  const x10 = d12.slots[x16 + 0];
                  const x11 = d12.slots[x16 + 1];
                  const x12 = d12.slots[x16 + 2];
                  const x13 = d12.slots[x16 + 3];
                  const x14 = d12.slots[x16 + 4];
                  const x15 = d12.slots[x16 + 5];
                  if (((((x10 === x0 && x11 === x1) && (x12 === x2 && x15 === x5)) && (x13 === x3 && x14 === x4)) && x9 === 0)) {
                    d12.slots[x16 + 3] = 0;
                    x9 = 1;
                  }
                }
                slot_6 = next_7;
              }
            }
          }
        }
      }
      slot_0 = next_2;
    }
  };
};

export const recourse_ruling_receive = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('recourse.filed');
  const c1 = bound.column('offices.waiting') as Int32Array;
  const t2 = bound.shape('appeals');
  const n3 = bound.counter('appeals.refusedFull');
  const c4 = bound.column('people.rank') as Uint8Array;
  const k5 = bound.table('recourse.orderOf');
  const c6 = bound.column('appeals.rank') as Uint8Array;
  const c7 = bound.column('appeals.ledger') as Uint8Array;
  const c8 = bound.column('appeals.posted') as Int32Array;
  const c9 = bound.column('appeals.filed') as Int32Array;
  const c10 = bound.column('appeals.luck') as Int32Array;
  const c11 = bound.column('appeals.person') as Int32Array;
  const c12 = bound.column('appeals.act') as Uint8Array;
  const c13 = bound.column('appeals.points') as Int32Array;
  const c14 = bound.column('appeals.truth') as Uint8Array;
  return (shard) => {
    const { tick } = clock;
    for (let source_1 = 0; source_1 < l0.counts.length; source_1++) {
      for (let i_0 = 0; i_0 < l0.counts[source_1]; i_0++) {
        const x7 = (source_1 * l0.capacity + i_0) * l0.width;
        const x0 = l0.entries[x7 + 0];
        const x1 = l0.entries[x7 + 1];
        const x2 = l0.entries[x7 + 2];
        const x3 = l0.entries[x7 + 3];
        const x4 = l0.entries[x7 + 4];
        const x5 = l0.entries[x7 + 5];
        const x6 = l0.entries[x7 + 6];
        let x8 = c1[0];
        if (x8 >= ((t2.rows - 1) | 0)) {
          counters[n3 + shard] += 1;
        } else {
          let x9 = ((c4[x0] >= 2 ? 1 : 0) & (k5[x1] === 1 ? 1 : 0));
          let x10 = (k5[x1] === 2 ? x5 : tick);
          let x11 = x8;
          while ((x11 > 0 ? ((c6[(((x11 - 1) | 0) < 0 ? 0 : ((x11 - 1) | 0))] < x9 ? 1 : 0) | ((c6[(((x11 - 1) | 0) < 0 ? 0 : ((x11 - 1) | 0))] === x9 ? 1 : 0) & (((k5[c7[(((x11 - 1) | 0) < 0 ? 0 : ((x11 - 1) | 0))]] === 2 ? c8[(((x11 - 1) | 0) < 0 ? 0 : ((x11 - 1) | 0))] : c9[(((x11 - 1) | 0) < 0 ? 0 : ((x11 - 1) | 0))]) > x10 ? 1 : 0) | (((k5[c7[(((x11 - 1) | 0) < 0 ? 0 : ((x11 - 1) | 0))]] === 2 ? c8[(((x11 - 1) | 0) < 0 ? 0 : ((x11 - 1) | 0))] : c9[(((x11 - 1) | 0) < 0 ? 0 : ((x11 - 1) | 0))]) === x10 ? 1 : 0) & (c10[(((x11 - 1) | 0) < 0 ? 0 : ((x11 - 1) | 0))] > x6 ? 1 : 0))))) : 0) !== 0) {
            c11[x11] = c11[((x11 - 1) | 0)];
            c7[x11] = c7[((x11 - 1) | 0)];
            c12[x11] = c12[((x11 - 1) | 0)];
            c13[x11] = c13[((x11 - 1) | 0)];
            c14[x11] = c14[((x11 - 1) | 0)];
            c8[x11] = c8[((x11 - 1) | 0)];
            c9[x11] = c9[((x11 - 1) | 0)];
            c6[x11] = c6[((x11 - 1) | 0)];
            c10[x11] = c10[((x11 - 1) | 0)];
            x11 = ((x11 - 1) | 0);
          }
          c11[x11] = x0;
          c7[x11] = x1;
          c12[x11] = x2;
          c13[x11] = x3;
          c14[x11] = x4;
          c8[x11] = x5;
          c9[x11] = tick;
          c6[x11] = x9;
          c10[x11] = x6;
          c1[0] = ((x8 + 1) | 0);
        }
      }
    }
  };
};

export const recourse_ruling_hear = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const c0 = bound.column('offices.credit') as Int32Array;
  const k1 = bound.table('recourse.capacity');
  const c2 = bound.column('offices.waiting') as Int32Array;
  const c3 = bound.column('appeals.ledger') as Uint8Array;
  const k4 = bound.table('recourse.unheardAfter');
  const n5 = bound.counter('appeals.heard');
  const d6 = bound.calendar('recourse.reviews');
  const c7 = bound.column('appeals.person') as Int32Array;
  const h8 = bound.shape(bound.calendar('recourse.reviews').region.spec.table).shift;
  const k9 = bound.table('recourse.serviceDays');
  const m10 = bound.markOf('recourse.reviews');
  const c11 = bound.column('appeals.act') as Uint8Array;
  const c12 = bound.column('appeals.points') as Int32Array;
  const c13 = bound.column('appeals.truth') as Uint8Array;
  const c14 = bound.column('appeals.posted') as Int32Array;
  const c15 = bound.column('appeals.filed') as Int32Array;
  const n16 = bound.counter('appeals.unheard');
  const k17 = bound.table('recourse.unheardUpheld');
  const c18 = bound.column('appeals.rank') as Uint8Array;
  const c19 = bound.column('appeals.luck') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let x0 = 0, end_0 = 16; x0 < end_0; x0++) {
      c0[x0] = Math.min(((c0[x0] + k1[x0]) | 0), ((k1[x0] + 65536) | 0));
    }
    let x1 = c2[0];
    let x2 = 0;
    for (let x3 = 0, end_1 = x1; x3 < end_1; x3++) {
      let x4 = x3;
      let x5 = c3[x4];
      let x6 = c0[x5];
      let x7 = k4[x5];
      if (x6 >= 65536) {
        c0[x5] = ((x6 - 65536) | 0);
        counters[n5 + shard] += 1;
        const at_2 = promise(d6, c7[x4] >> h8, tick, ((tick + k9[x5]) | 0));
        if (at_2 < 0) control[m10] = 1;
        else {
          d6.slots[at_2 + 0] = c7[x4];
          d6.slots[at_2 + 1] = x5;
          d6.slots[at_2 + 2] = c11[x4];
          d6.slots[at_2 + 3] = c12[x4];
          d6.slots[at_2 + 4] = c13[x4];
          d6.slots[at_2 + 5] = c14[x4];
          d6.slots[at_2 + 6] = c15[x4];
          d6.slots[at_2 + 7] = 0;
        }
      } else {
        if ((x7 > 0 && ((c15[x4] + x7) | 0) <= tick)) {
          counters[n16 + shard] += 1;
          if (k17[x5] === 1) {
            const at_3 = promise(d6, c7[x4] >> h8, tick, tick);
            if (at_3 < 0) control[m10] = 1;
            else {
              d6.slots[at_3 + 0] = c7[x4];
              d6.slots[at_3 + 1] = x5;
              d6.slots[at_3 + 2] = c11[x4];
              d6.slots[at_3 + 3] = c12[x4];
              d6.slots[at_3 + 4] = c13[x4];
              d6.slots[at_3 + 5] = c14[x4];
              d6.slots[at_3 + 6] = c15[x4];
              d6.slots[at_3 + 7] = 1;
            }
          }
        } else {
          if (x2 !== x4) {
            c7[x2] = c7[x4];
            c3[x2] = c3[x4];
            c11[x2] = c11[x4];
            c12[x2] = c12[x4];
            c13[x2] = c13[x4];
            c14[x2] = c14[x4];
            c15[x2] = c15[x4];
            c18[x2] = c18[x4];
            c19[x2] = c19[x4];
          }
          x2 = ((x2 + 1) | 0);
        }
      }
    }
    for (let x8 = x2, end_4 = x1; x8 < end_4; x8++) {
      c7[x8] = (-1);
    }
    c2[0] = x2;
  };
};

export const recourse_ruling_decide = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const d0 = bound.calendar('recourse.reviews');
  const k1 = bound.table('recourse.overturn');
  const n2 = bound.counter('rulings.made');
  const n3 = bound.counter('rulings.days');
  const n4 = bound.counter('rulings.wrongful');
  const n5 = bound.counter('rulings.overturned');
  const n6 = bound.counter('rulings.overturnedWrongful');
  const d7 = bound.calendar('ledgers.corrections');
  const h8 = bound.shape(bound.calendar('ledgers.corrections').region.spec.table).shift;
  const m9 = bound.markOf('ledgers.corrections');
  const k10 = bound.table('ledgers.planeOf');
  const k11 = bound.table('ledgers.expiryDays');
  const l12 = bound.list('recourse.undone');
  const m13 = bound.markOf('recourse.undone');
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
        const x2 = d0.slots[at_1 + 2];
        const x3 = d0.slots[at_1 + 3];
        const x4 = d0.slots[at_1 + 4];
        const x5 = d0.slots[at_1 + 5];
        const x6 = d0.slots[at_1 + 6];
        const x7 = d0.slots[at_1 + 7];
        release(d0, shard, slot_0, at_1);
        philox(x0, tick, (2096 << 16) | x1, x2, key0, key1, words);
        const x8 = words[0];
        let x12 = (x4 !== 0 ? 1 : 0);
        let x13 = (x7 | (x8 >>> 0 < k1[((Math.imul(x1, 2) + x12) | 0)] >>> 0 ? 1 : 0));
        if (x7 === 0) {
          counters[n2 + shard] += 1;
          counters[n3 + shard] += ((tick - x6) | 0);
          if (x12 !== 0) {
            counters[n4 + shard] += 1;
          }
          if (x13 !== 0) {
            counters[n5 + shard] += 1;
          }
          if ((x13 !== 0 && x12 !== 0)) {
            counters[n6 + shard] += 1;
          }
        }
        if (x13 !== 0) {
          const at_4 = promise(d7, x0 >> h8, tick, ((tick + 1) | 0));
          if (at_4 < 0) control[m9] = 1;
          else {
            d7.slots[at_4 + 0] = x0;
            d7.slots[at_4 + 1] = x1;
            d7.slots[at_4 + 2] = x2;
            d7.slots[at_4 + 3] = x3;
            d7.slots[at_4 + 4] = x4;
            d7.slots[at_4 + 5] = x5;
          }
          let x14 = k10[x1];
          if (x14 >= 0) {
            let x15 = k11[(x14 & 15)];
            if ((x15 === 0 || ((x5 + x15) | 0) > ((tick + 1) | 0))) {
              const at_5 = claimEntry(l12, shard);
              if (at_5 < 0) control[m13] = 1;
              else {
                l12.entries[at_5 + 0] = x0;
                l12.entries[at_5 + 1] = x1;
                l12.entries[at_5 + 2] = x2;
                l12.entries[at_5 + 3] = x3;
                l12.entries[at_5 + 4] = x4;
                l12.entries[at_5 + 5] = x5;
              }
            }
          }
        }
      }
      slot_0 = next_2;
    }
  };
};
