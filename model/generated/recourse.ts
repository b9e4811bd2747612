// Generated from the mechanisms' kernels by `npm run generate`. Do not edit.
// @ts-nocheck
import { chain, claimEntry, promise, release, takeBucket } from '#engine/columns/operations.js';
import type { Bound, StepFunction } from '#engine/kernels/bound.js';
import { mulHigh, philox } from '#engine/random/philox.js';

export const recourse_notice_accrue = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('consequences.denied');
  const k1 = bound.table('consequences.denialCost');
  const c2 = bound.column('people.accrued') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x3 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x3 + 0];
      const x1 = l0.entries[x3 + 1];
      let x4 = k1[x1];
      c2[x0] = Math.min(Math.max(((c2[x0] + x4) | 0), 0), 268435456);
    }
  };
};

export const recourse_notice_tell = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('ledgers.postings');
  const k1 = bound.table('ledgers.ledgerOf');
  const k2 = bound.table('recourse.appealableFrom');
  const n3 = bound.counter('notices.due');
  const k4 = bound.table('recourse.entryNotice');
  const l5 = bound.list('recourse.owed');
  const m6 = bound.markOf('recourse.owed');
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
        let x14 = (x10 >>> 0 < k4[x9] >>> 0 ? 1 : 0);
        const at_1 = claimEntry(l5, shard);
        if (at_1 < 0) control[m6] = 1;
        else {
          l5.entries[at_1 + 0] = x0;
          l5.entries[at_1 + 1] = 0;
          l5.entries[at_1 + 2] = x14;
        }
        if (x14 !== 0) {
          counters[n7 + shard] += 1;
          const at_2 = claimEntry(l8, shard);
          if (at_2 < 0) control[m9] = 1;
          else {
            l8.entries[at_2 + 0] = x0;
            l8.entries[at_2 + 1] = x1;
            l8.entries[at_2 + 2] = x3;
            l8.entries[at_2 + 3] = x4;
            l8.entries[at_2 + 4] = x5;
            l8.entries[at_2 + 5] = x11;
          }
        }
      }
    }
  };
};

export const recourse_notice_tell_listings = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('scoring.moves');
  const k1 = bound.table('ledgers.ledgerOf');
  const k2 = bound.table('scoring.severityOf');
  const k3 = bound.table('recourse.listingAppealable');
  const n4 = bound.counter('notices.due');
  const k5 = bound.table('recourse.listingNotice');
  const l6 = bound.list('recourse.owed');
  const m7 = bound.markOf('recourse.owed');
  const n8 = bound.counter('notices.given');
  const l9 = bound.list('recourse.listingNotices');
  const m10 = bound.markOf('recourse.listingNotices');
  const c11 = bound.column('people.raw') as Int32Array;
  const s12 = bound.shape('people').stride;
  const c13 = bound.column('people.rawFalse') as Int32Array;
  const k14 = bound.table('recourse.restrictedBelow');
  const l15 = bound.list('ledgers.listings');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x4 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x4 + 0];
      const x1 = l0.entries[x4 + 1];
      const x2 = l0.entries[x4 + 2];
      const x3 = l0.entries[x4 + 3];
      let x5 = k1[x1];
      if (((k2[((Math.imul(x1, 32) + x2) | 0)] === 0 && k2[((Math.imul(x1, 32) + x3) | 0)] >= 1) && k3[x5] !== 0)) {
        counters[n4 + shard] += 1;
        philox(x0, tick, (2064 << 16) | ((x5 + 16) | 0), 0, key0, key1, words);
        const x6 = words[0];
        const x7 = words[1];
        let x10 = (x6 >>> 0 < k5[x5] >>> 0 ? 1 : 0);
        const at_1 = claimEntry(l6, shard);
        if (at_1 < 0) control[m7] = 1;
        else {
          l6.entries[at_1 + 0] = x0;
          l6.entries[at_1 + 1] = 1;
          l6.entries[at_1 + 2] = x10;
        }
        if (x10 !== 0) {
          counters[n8 + shard] += 1;
          const at_2 = claimEntry(l9, shard);
          if (at_2 < 0) control[m10] = 1;
          else {
            l9.entries[at_2 + 0] = x0;
            l9.entries[at_2 + 1] = x5;
            l9.entries[at_2 + 2] = (((c11[x1 * s12 + x0] - c13[x1 * s12 + x0]) | 0) >= k14[x1] ? 1 : 0);
            l9.entries[at_2 + 3] = x7;
          }
        }
      }
    }
    for (let i_3 = 0; i_3 < l15.counts[shard]; i_3++) {
      const x13 = (shard * l15.capacity + i_3) * l15.width;
      const x11 = l15.entries[x13 + 0];
      const x12 = l15.entries[x13 + 1];
      if ((x12 !== 0 && k3[3] !== 0)) {
        let x14 = 3;
        let x15 = 0;
        counters[n4 + shard] += 1;
        philox(x11, tick, (2064 << 16) | ((x14 + 16) | 0), 0, key0, key1, words);
        const x16 = words[0];
        const x17 = words[1];
        let x20 = (x16 >>> 0 < k5[x14] >>> 0 ? 1 : 0);
        const at_4 = claimEntry(l6, shard);
        if (at_4 < 0) control[m7] = 1;
        else {
          l6.entries[at_4 + 0] = x11;
          l6.entries[at_4 + 1] = 1;
          l6.entries[at_4 + 2] = x20;
        }
        if (x20 !== 0) {
          counters[n8 + shard] += 1;
          const at_5 = claimEntry(l9, shard);
          if (at_5 < 0) control[m10] = 1;
          else {
            l9.entries[at_5 + 0] = x11;
            l9.entries[at_5 + 1] = x14;
            l9.entries[at_5 + 2] = x15;
            l9.entries[at_5 + 3] = x17;
          }
        }
      }
    }
  };
};

export const recourse_appeal_decide = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('recourse.notices');
  const k1 = bound.table('ledgers.ledgerOf');
  const k2 = bound.table('recourse.filing');
  const c3 = bound.column('people.income') as Uint8Array;
  const c4 = bound.column('people.knowledge') as Uint8Array;
  const c5 = bound.column('people.fear') as Uint8Array;
  const k6 = bound.table('recourse.windowDays');
  const d7 = bound.calendar('recourse.filings');
  const h8 = bound.shape(bound.calendar('recourse.filings').region.spec.table).shift;
  const m9 = bound.markOf('recourse.filings');
  const c10 = bound.column('people.accrued') as Int32Array;
  const l11 = bound.list('recourse.listingNotices');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x6 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x6 + 0];
      const x1 = l0.entries[x6 + 1];
      const x2 = l0.entries[x6 + 2];
      const x3 = l0.entries[x6 + 3];
      const x4 = l0.entries[x6 + 4];
      const x5 = l0.entries[x6 + 5];
      let x7 = k1[x1];
      if (x5 >>> 0 < k2[((Math.imul(((Math.imul(((Math.imul(((Math.imul(((0 + x7) | 0), 5) + c3[x0]) | 0), 4) + c4[x0]) | 0), 8) + c5[x0]) | 0), 2) + (x4 !== 0 ? 1 : 0)) | 0)] >>> 0) {
        philox(x0, tick, (2080 << 16), x2, key0, key1, words);
        const x8 = words[0];
        let x12 = Math.max(k6[x7], 1);
        const at_1 = promise(d7, x0 >> h8, tick, ((((tick + 1) | 0) + mulHigh(x8, x12)) | 0));
        if (at_1 < 0) control[m9] = 1;
        else {
          d7.slots[at_1 + 0] = x0;
          d7.slots[at_1 + 1] = x7;
          d7.slots[at_1 + 2] = x2;
          d7.slots[at_1 + 3] = x3;
          d7.slots[at_1 + 4] = x4;
          d7.slots[at_1 + 5] = tick;
          d7.slots[at_1 + 6] = 0;
          d7.slots[at_1 + 7] = c10[x0];
        }
      }
    }
    for (let i_2 = 0; i_2 < l11.counts[shard]; i_2++) {
      const x17 = (shard * l11.capacity + i_2) * l11.width;
      const x13 = l11.entries[x17 + 0];
      const x14 = l11.entries[x17 + 1];
      const x15 = l11.entries[x17 + 2];
      const x16 = l11.entries[x17 + 3];
      let x18 = 0;
      if (x16 >>> 0 < k2[((Math.imul(((Math.imul(((Math.imul(((Math.imul(((16 + x14) | 0), 5) + c3[x13]) | 0), 4) + c4[x13]) | 0), 8) + c5[x13]) | 0), 2) + (x15 !== 0 ? 1 : 0)) | 0)] >>> 0) {
        philox(x13, tick, (2080 << 16) | ((x14 + 64) | 0), 0, key0, key1, words);
        const x19 = words[0];
        let x23 = Math.max(k6[x14], 1);
        const at_3 = promise(d7, x13 >> h8, tick, ((((tick + 1) | 0) + mulHigh(x19, x23)) | 0));
        if (at_3 < 0) control[m9] = 1;
        else {
          d7.slots[at_3 + 0] = x13;
          d7.slots[at_3 + 1] = x14;
          d7.slots[at_3 + 2] = x18;
          d7.slots[at_3 + 3] = x18;
          d7.slots[at_3 + 4] = x15;
          d7.slots[at_3 + 5] = tick;
          d7.slots[at_3 + 6] = 1;
          d7.slots[at_3 + 7] = c10[x13];
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
  const k3 = bound.table('recourse.noEvidence');
  const p4 = bound.parameter('recourse/appeal.strongPer1024');
  const k5 = bound.table('recourse.mitigation');
  const l6 = bound.list('recourse.filed');
  const m7 = bound.markOf('recourse.filed');
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
        philox(x0, tick, (2080 << 16) | ((((x1 + 1) | 0) + Math.imul(x6, 128)) | 0), x2, key0, key1, words);
        const x8 = words[0];
        const x9 = words[1];
        const x10 = words[2];
        const x11 = words[3];
        counters[n1 + shard] += 1;
        if (x4 !== 0) {
          counters[n2 + shard] += 1;
        }
        let x12 = ((((x6 + Math.imul((x9 >>> 0 < k3[x1] >>> 0 ? 0 : (((x10 >>> 22) | 0) < p4 ? 2 : 1)), 2)) | 0) + Math.imul(((x4 === 0 ? 1 : 0) & (x11 >>> 0 < k5[x1] >>> 0 ? 1 : 0)), 8)) | 0);
        const at_4 = claimEntry(l6, shard);
        if (at_4 < 0) control[m7] = 1;
        else {
          l6.entries[at_4 + 0] = x0;
          l6.entries[at_4 + 1] = x1;
          l6.entries[at_4 + 2] = x2;
          l6.entries[at_4 + 3] = x3;
          l6.entries[at_4 + 4] = x4;
          l6.entries[at_4 + 5] = x5;
          l6.entries[at_4 + 6] = x8;
          l6.entries[at_4 + 7] = (x12 & 31);
          l6.entries[at_4 + 8] = x7;
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
  const d4 = bound.calendar('recourse.reviews');
  const h5 = bound.shape(bound.calendar('recourse.reviews').region.spec.table).shift;
  const m6 = bound.markOf('recourse.reviews');
  const c7 = bound.column('people.rank') as Uint8Array;
  const k8 = bound.table('recourse.orderOf');
  const c9 = bound.column('appeals.rank') as Uint8Array;
  const c10 = bound.column('appeals.ledger') as Uint8Array;
  const c11 = bound.column('appeals.posted') as Int32Array;
  const c12 = bound.column('appeals.filed') as Int32Array;
  const c13 = bound.column('appeals.luck') as Int32Array;
  const c14 = bound.column('appeals.person') as Int32Array;
  const c15 = bound.column('appeals.act') as Uint8Array;
  const c16 = bound.column('appeals.points') as Int32Array;
  const c17 = bound.column('appeals.truth') as Uint8Array;
  const c18 = bound.column('appeals.facts') as Uint8Array;
  const c19 = bound.column('appeals.before') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let source_1 = 0; source_1 < l0.counts.length; source_1++) {
      for (let i_0 = 0; i_0 < l0.counts[source_1]; i_0++) {
        const x9 = (source_1 * l0.capacity + i_0) * l0.width;
        const x0 = l0.entries[x9 + 0];
        const x1 = l0.entries[x9 + 1];
        const x2 = l0.entries[x9 + 2];
        const x3 = l0.entries[x9 + 3];
        const x4 = l0.entries[x9 + 4];
        const x5 = l0.entries[x9 + 5];
        const x6 = l0.entries[x9 + 6];
        const x7 = l0.entries[x9 + 7];
        const x8 = l0.entries[x9 + 8];
        let x10 = c1[0];
        if (x10 >= ((t2.rows - 1) | 0)) {
          counters[n3 + shard] += 1;
          const at_2 = promise(d4, x0 >> h5, tick, tick);
          if (at_2 < 0) control[m6] = 1;
          else {
            d4.slots[at_2 + 0] = x0;
            d4.slots[at_2 + 1] = x1;
            d4.slots[at_2 + 2] = x2;
            d4.slots[at_2 + 3] = x3;
            d4.slots[at_2 + 4] = x4;
            d4.slots[at_2 + 5] = x5;
            d4.slots[at_2 + 6] = tick;
            d4.slots[at_2 + 7] = 3;
            d4.slots[at_2 + 8] = x7;
            d4.slots[at_2 + 9] = x8;
            d4.slots[at_2 + 10] = 0;
          }
        } else {
          let x11 = ((c7[x0] >= 2 ? 1 : 0) & (k8[x1] === 1 ? 1 : 0));
          let x12 = (k8[x1] === 2 ? x5 : tick);
          let x13 = x10;
          while ((x13 > 0 ? ((c9[Math.max(((x13 - 1) | 0), 0)] < x11 ? 1 : 0) | ((c9[Math.max(((x13 - 1) | 0), 0)] === x11 ? 1 : 0) & (((k8[c10[Math.max(((x13 - 1) | 0), 0)]] === 2 ? c11[Math.max(((x13 - 1) | 0), 0)] : c12[Math.max(((x13 - 1) | 0), 0)]) > x12 ? 1 : 0) | (((k8[c10[Math.max(((x13 - 1) | 0), 0)]] === 2 ? c11[Math.max(((x13 - 1) | 0), 0)] : c12[Math.max(((x13 - 1) | 0), 0)]) === x12 ? 1 : 0) & (c13[Math.max(((x13 - 1) | 0), 0)] > x6 ? 1 : 0))))) : 0) !== 0) {
            c14[x13] = c14[((x13 - 1) | 0)];
            c10[x13] = c10[((x13 - 1) | 0)];
            c15[x13] = c15[((x13 - 1) | 0)];
            c16[x13] = c16[((x13 - 1) | 0)];
            c17[x13] = c17[((x13 - 1) | 0)];
            c11[x13] = c11[((x13 - 1) | 0)];
            c12[x13] = c12[((x13 - 1) | 0)];
            c9[x13] = c9[((x13 - 1) | 0)];
            c13[x13] = c13[((x13 - 1) | 0)];
            c18[x13] = c18[((x13 - 1) | 0)];
            c19[x13] = c19[((x13 - 1) | 0)];
            x13 = ((x13 - 1) | 0);
          }
          c14[x13] = x0;
          c12[x13] = tick;
          c9[x13] = x11;
          c13[x13] = x6;
          c10[x13] = x1;
          c15[x13] = x2;
          c16[x13] = x3;
          c17[x13] = x4;
          c11[x13] = x5;
          c18[x13] = x7;
          c19[x13] = x8;
          c1[0] = ((x10 + 1) | 0);
        }
      }
    }
  };
};

export const recourse_ruling_hear = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const k0 = bound.table('recourse.capacity');
  const c1 = bound.column('offices.credit') as Int32Array;
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
  const c16 = bound.column('appeals.facts') as Uint8Array;
  const c17 = bound.column('appeals.before') as Int32Array;
  const k18 = bound.table('recourse.unheardOutcome');
  const n19 = bound.counter('appeals.toNext');
  const k20 = bound.table('recourse.secondDays');
  const n21 = bound.counter('appeals.unheard');
  const c22 = bound.column('appeals.rank') as Uint8Array;
  const c23 = bound.column('appeals.luck') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let x0 = 0, end_0 = 16; x0 < end_0; x0++) {
      let x1 = k0[x0];
      c1[x0] = Math.min(((c1[x0] + x1) | 0), ((x1 + 65536) | 0));
    }
    let x2 = c2[0];
    let x3 = 0;
    for (let x4 = 0, end_1 = x2; x4 < end_1; x4++) {
      let x5 = x4;
      let x6 = c3[x5];
      let x7 = c1[x6];
      let x8 = k4[x6];
      if (x7 >= 65536) {
        c1[x6] = ((x7 - 65536) | 0);
        counters[n5 + shard] += 1;
        const at_2 = promise(d6, c7[x5] >> h8, tick, ((tick + k9[x6]) | 0));
        if (at_2 < 0) control[m10] = 1;
        else {
          d6.slots[at_2 + 0] = c7[x5];
          d6.slots[at_2 + 1] = c3[x5];
          d6.slots[at_2 + 2] = c11[x5];
          d6.slots[at_2 + 3] = c12[x5];
          d6.slots[at_2 + 4] = c13[x5];
          d6.slots[at_2 + 5] = c14[x5];
          d6.slots[at_2 + 6] = c15[x5];
          d6.slots[at_2 + 7] = 0;
          d6.slots[at_2 + 8] = c16[x5];
          d6.slots[at_2 + 9] = c17[x5];
          d6.slots[at_2 + 10] = 0;
        }
      } else {
        if ((x8 > 0 && ((c15[x5] + x8) | 0) <= tick)) {
          let x9 = k18[x6];
          if (x9 === 2) {
            counters[n19 + shard] += 1;
            const at_3 = promise(d6, c7[x5] >> h8, tick, ((tick + k20[x6]) | 0));
            if (at_3 < 0) control[m10] = 1;
            else {
              d6.slots[at_3 + 0] = c7[x5];
              d6.slots[at_3 + 1] = c3[x5];
              d6.slots[at_3 + 2] = c11[x5];
              d6.slots[at_3 + 3] = c12[x5];
              d6.slots[at_3 + 4] = c13[x5];
              d6.slots[at_3 + 5] = c14[x5];
              d6.slots[at_3 + 6] = c15[x5];
              d6.slots[at_3 + 7] = 0;
              d6.slots[at_3 + 8] = c16[x5];
              d6.slots[at_3 + 9] = c17[x5];
              d6.slots[at_3 + 10] = 1;
            }
          } else {
            counters[n21 + shard] += 1;
            if (x9 === 1) {
              const at_4 = promise(d6, c7[x5] >> h8, tick, tick);
              if (at_4 < 0) control[m10] = 1;
              else {
                d6.slots[at_4 + 0] = c7[x5];
                d6.slots[at_4 + 1] = c3[x5];
                d6.slots[at_4 + 2] = c11[x5];
                d6.slots[at_4 + 3] = c12[x5];
                d6.slots[at_4 + 4] = c13[x5];
                d6.slots[at_4 + 5] = c14[x5];
                d6.slots[at_4 + 6] = c15[x5];
                d6.slots[at_4 + 7] = 1;
                d6.slots[at_4 + 8] = c16[x5];
                d6.slots[at_4 + 9] = c17[x5];
                d6.slots[at_4 + 10] = 0;
              }
            } else {
              const at_5 = promise(d6, c7[x5] >> h8, tick, tick);
              if (at_5 < 0) control[m10] = 1;
              else {
                d6.slots[at_5 + 0] = c7[x5];
                d6.slots[at_5 + 1] = c3[x5];
                d6.slots[at_5 + 2] = c11[x5];
                d6.slots[at_5 + 3] = c12[x5];
                d6.slots[at_5 + 4] = c13[x5];
                d6.slots[at_5 + 5] = c14[x5];
                d6.slots[at_5 + 6] = c15[x5];
                d6.slots[at_5 + 7] = 2;
                d6.slots[at_5 + 8] = c16[x5];
                d6.slots[at_5 + 9] = c17[x5];
                d6.slots[at_5 + 10] = 0;
              }
            }
          }
        } else {
          if (x3 !== x5) {
            c7[x3] = c7[x5];
            c3[x3] = c3[x5];
            c11[x3] = c11[x5];
            c12[x3] = c12[x5];
            c13[x3] = c13[x5];
            c14[x3] = c14[x5];
            c15[x3] = c15[x5];
            c22[x3] = c22[x5];
            c23[x3] = c23[x5];
            c16[x3] = c16[x5];
            c17[x3] = c17[x5];
          }
          x3 = ((x3 + 1) | 0);
        }
      }
    }
    for (let x10 = x3, end_6 = x2; x10 < end_6; x10++) {
      c7[x10] = (-1);
    }
    c2[0] = x3;
  };
};

export const recourse_ruling_decide = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const d0 = bound.calendar('recourse.reviews');
  const n1 = bound.counter('rulings.made');
  const n2 = bound.counter('rulings.days');
  const n3 = bound.counter('rulings.wrongful');
  const n4 = bound.counter('rulings.second');
  const k5 = bound.table('recourse.overturn');
  const c6 = bound.column('people.rank') as Uint8Array;
  const n7 = bound.counter('rulings.overturned');
  const n8 = bound.counter('rulings.overturnedWrongful');
  const l9 = bound.list('recourse.decided');
  const m10 = bound.markOf('recourse.decided');
  const c11 = bound.column('people.accrued') as Int32Array;
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
        const x8 = d0.slots[at_1 + 8];
        const x9 = d0.slots[at_1 + 9];
        const x10 = d0.slots[at_1 + 10];
        release(d0, shard, slot_0, at_1);
        philox(x0, tick, (2096 << 16) | ((((x1 + Math.imul(x10, 16)) | 0) + Math.imul((x8 & 1), 32)) | 0), x2, key0, key1, words);
        const x11 = words[0];
        const x12 = words[1];
        const x13 = words[2];
        const x14 = words[3];
        let x15 = 0;
        if (x7 === 3) {
          x15 = 4;
        }
        if (x7 === 1) {
          x15 = 3;
        }
        if (x7 === 2) {
          x15 = 2;
        }
        if (x7 === 0) {
          let x16 = (x4 !== 0 ? 1 : 0);
          counters[n1 + shard] += 1;
          counters[n2 + shard] += ((tick - x6) | 0);
          counters[n3 + shard] += x16;
          counters[n4 + shard] += x10;
          if (x11 >>> 0 < k5[((Math.imul(((Math.imul(((Math.imul(((Math.imul(((Math.imul(x1, 2) + x10) | 0), 2) + x16) | 0), 3) + Math.min((((x8 >>> 1) | 0) & 3), 2)) | 0), 4) + c6[x0]) | 0), 2) + (((x8 >>> 3) | 0) & 1)) | 0)] >>> 0) {
            counters[n7 + shard] += 1;
            counters[n8 + shard] += x16;
            x15 = 1;
          }
        }
        const at_4 = claimEntry(l9, shard);
        if (at_4 < 0) control[m10] = 1;
        else {
          l9.entries[at_4 + 0] = x0;
          l9.entries[at_4 + 1] = x1;
          l9.entries[at_4 + 2] = x4;
          l9.entries[at_4 + 3] = (x8 & 1);
          l9.entries[at_4 + 4] = x15;
          l9.entries[at_4 + 5] = ((tick - x6) | 0);
          l9.entries[at_4 + 6] = Math.max(((c11[x0] - x9) | 0), 0);
          l9.entries[at_4 + 7] = x2;
          l9.entries[at_4 + 8] = x3;
          l9.entries[at_4 + 9] = x5;
          l9.entries[at_4 + 10] = x6;
          l9.entries[at_4 + 11] = x8;
          l9.entries[at_4 + 12] = x9;
          l9.entries[at_4 + 13] = x10;
          l9.entries[at_4 + 14] = x12;
          l9.entries[at_4 + 15] = x13;
          l9.entries[at_4 + 16] = x14;
        }
      }
      slot_0 = next_2;
    }
  };
};

export const recourse_second_instance_go_on = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('recourse.decided');
  const k1 = bound.table('recourse.further');
  const n2 = bound.counter('rulings.further');
  const d3 = bound.calendar('recourse.reviews');
  const h4 = bound.shape(bound.calendar('recourse.reviews').region.spec.table).shift;
  const k5 = bound.table('recourse.furtherDays');
  const k6 = bound.table('recourse.secondDays');
  const m7 = bound.markOf('recourse.reviews');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x17 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x17 + 0];
      const x1 = l0.entries[x17 + 1];
      const x2 = l0.entries[x17 + 2];
      const x4 = l0.entries[x17 + 4];
      const x7 = l0.entries[x17 + 7];
      const x8 = l0.entries[x17 + 8];
      const x9 = l0.entries[x17 + 9];
      const x10 = l0.entries[x17 + 10];
      const x11 = l0.entries[x17 + 11];
      const x12 = l0.entries[x17 + 12];
      const x13 = l0.entries[x17 + 13];
      const x14 = l0.entries[x17 + 14];
      const x15 = l0.entries[x17 + 15];
      if (((x4 === 0 && x13 === 0) && x14 >>> 0 < k1[x1] >>> 0)) {
        counters[n2 + shard] += 1;
        l0.entries[x17 + 4] = 5;
        const at_1 = promise(d3, x0 >> h4, tick, ((((((tick + 1) | 0) + mulHigh(x15, k5[x1])) | 0) + k6[x1]) | 0));
        if (at_1 < 0) control[m7] = 1;
        else {
          d3.slots[at_1 + 0] = x0;
          d3.slots[at_1 + 1] = x1;
          d3.slots[at_1 + 2] = x7;
          d3.slots[at_1 + 3] = x8;
          d3.slots[at_1 + 4] = x2;
          d3.slots[at_1 + 5] = x9;
          d3.slots[at_1 + 6] = x10;
          d3.slots[at_1 + 7] = 0;
          d3.slots[at_1 + 8] = x11;
          d3.slots[at_1 + 9] = x12;
          d3.slots[at_1 + 10] = 1;
        }
      }
    }
  };
};

export const recourse_petition_plead = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('recourse.decided');
  const k1 = bound.table('recourse.petition');
  const n2 = bound.counter('petitions.upheld');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x17 = (shard * l0.capacity + i_0) * l0.width;
      const x1 = l0.entries[x17 + 1];
      const x4 = l0.entries[x17 + 4];
      const x16 = l0.entries[x17 + 16];
      if (((x4 === 0 || x4 === 2) && x16 >>> 0 < k1[x1] >>> 0)) {
        counters[n2 + shard] += 1;
        l0.entries[x17 + 4] = 6;
      }
    }
  };
};

export const recourse_correction_correct = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const d0 = bound.calendar('ledgers.corrections');
  const k1 = bound.table('ledgers.planeOf');
  const k2 = bound.table('ledgers.expiryDays');
  const k3 = bound.table('ledgers.partYears');
  const d4 = bound.calendar('ledgers.entries');
  const h5 = bound.shape(bound.calendar('ledgers.entries').region.spec.table).shift;
  const c6 = bound.column('people.raw') as Int32Array;
  const s7 = bound.shape('people').stride;
  const c8 = bound.column('people.rawFalse') as Int32Array;
  const c9 = bound.column('people.rawThrough') as Int32Array;
  const l10 = bound.list('ledgers.postings');
  const m11 = bound.markOf('ledgers.postings');
  const c12 = bound.column('people.touched') as Uint8Array;
  const l13 = bound.list('ledgers.touched');
  const m14 = bound.markOf('ledgers.touched');
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
          let x9 = (x8 === 0 ? 1 : 0);
          let x10 = x3;
          let x11 = k3[x7];
          if (x11 > 0) {
            x10 = 0;
          }
          for (let x12 = 0, end_4 = x11; x12 < end_4; x12++) {
            let x13 = ((x5 + Math.imul(((x12 + 1) | 0), 365)) | 0);
            let x14 = 0;
            if (x13 > tick) {
              const day_7 = x13;
              const owner_8 = x0 >> h5;
              let slot_5 = d4.heads[owner_8 * d4.days + (day_7 & (d4.days - 1))];
              while (slot_5 >= 0) {
                const x21 = (owner_8 * d4.capacity + slot_5) * d4.width;
                const next_6 = d4.slots[x21 + d4.fields + 1];
                if (d4.slots[x21 + d4.fields] === day_7) {
                  const x15 = d4.slots[x21 + 0];
                  const x16 = d4.slots[x21 + 1];
                  const x17 = d4.slots[x21 + 2];
                  const x18 = d4.slots[x21 + 3];
                  const x19 = d4.slots[x21 + 4];
                  const x20 = d4.slots[x21 + 5];
                  if (((((x15 === x0 && x16 === x1) && (x17 === x2 && x20 === x5)) && (x18 !== 0 && x19 === x4)) && x14 === 0)) {
                    x10 = Math.min(Math.max(((x10 + x18) | 0), (-131072)), 131072);
                    d4.slots[x21 + 3] = 0;
                    x14 = 1;
                    x9 = 1;
                  }
                }
                slot_5 = next_6;
              }
            }
          }
          if (((x8 > 0 && x11 === 0) && ((x5 + x8) | 0) > tick)) {
            const day_11 = ((x5 + x8) | 0);
            const owner_12 = x0 >> h5;
            let slot_9 = d4.heads[owner_12 * d4.days + (day_11 & (d4.days - 1))];
            while (slot_9 >= 0) {
              const x28 = (owner_12 * d4.capacity + slot_9) * d4.width;
              const next_10 = d4.slots[x28 + d4.fields + 1];
              if (d4.slots[x28 + d4.fields] === day_11) {
                const x22 = d4.slots[x28 + 0];
                const x23 = d4.slots[x28 + 1];
                const x24 = d4.slots[x28 + 2];
                const x25 = d4.slots[x28 + 3];
                const x26 = d4.slots[x28 + 4];
                const x27 = d4.slots[x28 + 5];
                if (((((x22 === x0 && x23 === x1) && (x24 === x2 && x27 === x5)) && (x25 === x3 && x26 === x4)) && x9 === 0)) {
                  d4.slots[x28 + 3] = 0;
                  x9 = 1;
                }
              }
              slot_9 = next_10;
            }
          }
          if (x9 !== 0) {
            c6[x7 * s7 + x0] += ((0 - x10) | 0);
            if (x4 !== 0) {
              c8[x7 * s7 + x0] += ((0 - x10) | 0);
            }
            if (0 === 1) {
              c9[x7 * s7 + x0] += ((0 - x10) | 0);
            }
            const at_13 = claimEntry(l10, shard);
            if (at_13 < 0) control[m11] = 1;
            else {
              l10.entries[at_13 + 0] = x0;
              l10.entries[at_13 + 1] = x7;
              l10.entries[at_13 + 2] = 7;
              l10.entries[at_13 + 3] = x2;
              l10.entries[at_13 + 4] = ((0 - x10) | 0);
              l10.entries[at_13 + 5] = x4;
              l10.entries[at_13 + 6] = 0;
              l10.entries[at_13 + 7] = x5;
            }
            if (c12[x0] === 0) {
              c12[x0] = 1;
              const at_14 = claimEntry(l13, shard);
              if (at_14 < 0) control[m14] = 1;
              else {
                l13.entries[at_14 + 0] = x0;
              }
            }
          }
        }
      }
      slot_0 = next_2;
    }
  };
};

export const recourse_correction_delist = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const d0 = bound.calendar('recourse.delistings');
  const c1 = bound.column('people.listed') as Uint8Array;
  const l2 = bound.list('ledgers.listings');
  const m3 = bound.markOf('ledgers.listings');
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
        release(d0, shard, slot_0, at_1);
        if (c1[x0] !== 0) {
          c1[x0] = 0;
          const at_4 = claimEntry(l2, shard);
          if (at_4 < 0) control[m3] = 1;
          else {
            l2.entries[at_4 + 0] = x0;
            l2.entries[at_4 + 1] = 0;
          }
        }
      }
      slot_0 = next_2;
    }
  };
};

export const recourse_correction_mend = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('recourse.decided');
  const k1 = bound.table('ledgers.planeOf');
  const c2 = bound.column('people.lifted') as Uint8Array;
  const s3 = bound.shape('people').stride;
  const d4 = bound.calendar('scoring.announced');
  const h5 = bound.shape(bound.calendar('scoring.announced').region.spec.table).shift;
  const m6 = bound.markOf('scoring.announced');
  const d7 = bound.calendar('recourse.delistings');
  const h8 = bound.shape(bound.calendar('recourse.delistings').region.spec.table).shift;
  const m9 = bound.markOf('recourse.delistings');
  const d10 = bound.calendar('ledgers.corrections');
  const h11 = bound.shape(bound.calendar('ledgers.corrections').region.spec.table).shift;
  const m12 = bound.markOf('ledgers.corrections');
  const k13 = bound.table('ledgers.expiryDays');
  const l14 = bound.list('recourse.undone');
  const m15 = bound.markOf('recourse.undone');
  const k16 = bound.table('recourse.repaid');
  const n17 = bound.counter('repaid.costs');
  const c18 = bound.column('people.hardship') as Int32Array;
  const c19 = bound.column('people.buffer') as Uint8Array;
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x17 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x17 + 0];
      const x1 = l0.entries[x17 + 1];
      const x2 = l0.entries[x17 + 2];
      const x3 = l0.entries[x17 + 3];
      const x4 = l0.entries[x17 + 4];
      const x6 = l0.entries[x17 + 6];
      const x7 = l0.entries[x17 + 7];
      const x8 = l0.entries[x17 + 8];
      const x9 = l0.entries[x17 + 9];
      if ((x4 === 1 || (x4 === 3 || x4 === 6))) {
        let x18 = k1[x1];
        if (x3 !== 0) {
          if (x18 >= 0) {
            c2[(x18 & 15) * s3 + x0] = 1;
            const at_1 = promise(d4, x0 >> h5, tick, ((tick + 1) | 0));
            if (at_1 < 0) control[m6] = 1;
            else {
              d4.slots[at_1 + 0] = x0;
              d4.slots[at_1 + 1] = (x18 & 15);
            }
          } else {
            const at_2 = promise(d7, x0 >> h8, tick, ((tick + 1) | 0));
            if (at_2 < 0) control[m9] = 1;
            else {
              d7.slots[at_2 + 0] = x0;
            }
          }
        } else {
          const at_3 = promise(d10, x0 >> h11, tick, ((tick + 1) | 0));
          if (at_3 < 0) control[m12] = 1;
          else {
            d10.slots[at_3 + 0] = x0;
            d10.slots[at_3 + 1] = x1;
            d10.slots[at_3 + 2] = x7;
            d10.slots[at_3 + 3] = x8;
            d10.slots[at_3 + 4] = x2;
            d10.slots[at_3 + 5] = x9;
          }
          if (x18 >= 0) {
            let x19 = k13[(x18 & 15)];
            if ((x19 === 0 || ((x9 + x19) | 0) > ((tick + 1) | 0))) {
              const at_4 = claimEntry(l14, shard);
              if (at_4 < 0) control[m15] = 1;
              else {
                l14.entries[at_4 + 0] = x0;
                l14.entries[at_4 + 1] = x1;
                l14.entries[at_4 + 2] = x7;
                l14.entries[at_4 + 3] = x8;
                l14.entries[at_4 + 4] = x2;
                l14.entries[at_4 + 5] = x9;
              }
            }
          }
        }
        let x20 = k16[x1];
        if (x20 > 0) {
          let x21 = ((Math.imul(Math.min(x6, 1048576), x20) / 1024) | 0);
          counters[n17 + shard] += x21;
          let x22 = c18[x0];
          let x23 = Math.min(x22, x21);
          c18[x0] = ((x22 - x23) | 0);
          philox(x0, tick, (2112 << 16) | ((x1 + Math.imul(x3, 16)) | 0), x7, key0, key1, words);
          const x24 = words[0];
          let x28 = c19[x0];
          if ((((x24 >>> 22) | 0) < ((x21 - x23) | 0) && x28 < 7)) {
            c19[x0] = Math.min(Math.max(((x28 + 1) | 0), 0), 7);
          }
        }
      }
    }
  };
};

export const recourse_stay_hold = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('recourse.filed');
  const k1 = bound.table('ledgers.planeOf');
  const k2 = bound.table('recourse.pendingSuspends');
  const c3 = bound.column('people.stayed') as Int32Array;
  const s4 = bound.shape('people').stride;
  const d5 = bound.calendar('scoring.announced');
  const h6 = bound.shape(bound.calendar('scoring.announced').region.spec.table).shift;
  const m7 = bound.markOf('scoring.announced');
  const l8 = bound.list('recourse.decided');
  const k9 = bound.table('scoring.forceAfter');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x9 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x9 + 0];
      const x1 = l0.entries[x9 + 1];
      let x10 = k1[x1];
      if ((k2[x1] !== 0 && x10 >= 0)) {
        let x11 = (x10 & 15);
        c3[x11 * s4 + x0] += 1;
        const at_1 = promise(d5, x0 >> h6, tick, ((tick + 1) | 0));
        if (at_1 < 0) control[m7] = 1;
        else {
          d5.slots[at_1 + 0] = x0;
          d5.slots[at_1 + 1] = x11;
        }
      }
    }
    for (let i_2 = 0; i_2 < l8.counts[shard]; i_2++) {
      const x29 = (shard * l8.capacity + i_2) * l8.width;
      const x12 = l8.entries[x29 + 0];
      const x13 = l8.entries[x29 + 1];
      const x16 = l8.entries[x29 + 4];
      const x21 = l8.entries[x29 + 9];
      if (x16 !== 5) {
        let x30 = k1[x13];
        if ((k2[x13] !== 0 && x30 >= 0)) {
          let x31 = (x30 & 15);
          c3[x31 * s4 + x12] += (-1);
          if (c3[x31 * s4 + x12] <= 0) {
            const at_3 = promise(d5, x12 >> h6, tick, Math.max(((tick + 1) | 0), ((x21 + k9[x31]) | 0)));
            if (at_3 < 0) control[m7] = 1;
            else {
              d5.slots[at_3 + 0] = x12;
              d5.slots[at_3 + 1] = x31;
            }
          }
        }
      }
    }
  };
};

export const recourse_retaliation_threaten = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('recourse.filed');
  const k1 = bound.table('recourse.retaliation');
  const n2 = bound.counter('appeals.retaliations');
  const c3 = bound.column('people.fear') as Uint8Array;
  const n4 = bound.counter('fear.spilled');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x9 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x9 + 0];
      const x1 = l0.entries[x9 + 1];
      const x2 = l0.entries[x9 + 2];
      const x7 = l0.entries[x9 + 7];
      let x10 = k1[x1];
      if (x10 !== 0) {
        philox(x0, tick, (2128 << 16) | ((x1 + Math.imul((x7 & 1), 16)) | 0), x2, key0, key1, words);
        const x11 = words[0];
        if (x11 >>> 0 < x10 >>> 0) {
          counters[n2 + shard] += 1;
          let x15 = c3[x0];
          if (x15 < 7) {
            c3[x0] = ((x15 + 1) | 0);
          } else {
            counters[n4 + shard] += 1;
          }
        }
      }
    }
  };
};

export const recourse_repair_answer = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('ledgers.postings');
  const c1 = bound.column('people.lastLoss') as Int32Array;
  const s2 = bound.shape('people').stride;
  const k3 = bound.table('ledgers.ledgerOf');
  const k4 = bound.table('recourse.repairAnswered');
  const k5 = bound.table('recourse.repairChance');
  const n6 = bound.counter('repairs.applied');
  const d7 = bound.calendar('recourse.repairs');
  const h8 = bound.shape(bound.calendar('recourse.repairs').region.spec.table).shift;
  const m9 = bound.markOf('recourse.repairs');
  const d10 = bound.calendar('ledgers.corrections');
  const h11 = bound.shape(bound.calendar('ledgers.corrections').region.spec.table).shift;
  const m12 = bound.markOf('ledgers.corrections');
  const k13 = bound.table('ledgers.expiryDays');
  const k14 = bound.table('ledgers.planeOf');
  const l15 = bound.list('recourse.undone');
  const m16 = bound.markOf('recourse.undone');
  const n17 = bound.counter('repairs.granted');
  const k18 = bound.table('recourse.repairEnds');
  const n19 = bound.counter('repairs.refused');
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
      if ((x2 === 0 && x4 < 0)) {
        c1[x1 * s2 + x0] = tick;
        let x9 = k3[x1];
        let x10 = k4[x9];
        if (x10 > 0) {
          philox(x0, tick, (2144 << 16) | x9, x3, key0, key1, words);
          const x11 = words[0];
          if (x11 >>> 0 < k5[x9] >>> 0) {
            counters[n6 + shard] += 1;
            const at_1 = promise(d7, x0 >> h8, tick, ((tick + x10) | 0));
            if (at_1 < 0) control[m9] = 1;
            else {
              d7.slots[at_1 + 0] = x0;
              d7.slots[at_1 + 1] = x9;
              d7.slots[at_1 + 2] = x3;
              d7.slots[at_1 + 3] = x4;
              d7.slots[at_1 + 4] = x5;
              d7.slots[at_1 + 5] = tick;
              d7.slots[at_1 + 6] = 0;
            }
          }
        }
      }
    }
    let slot_2 = takeBucket(d7, shard, tick);
    while (slot_2 >= 0) {
      const at_3 = (shard * d7.capacity + slot_2) * d7.width;
      const next_4 = d7.slots[at_3 + d7.fields + 1];
      const day_5 = d7.slots[at_3 + d7.fields];
      if (day_5 > tick) chain(d7, shard, slot_2, at_3, tick, day_5);
      else {
        const x15 = d7.slots[at_3 + 0];
        const x16 = d7.slots[at_3 + 1];
        const x17 = d7.slots[at_3 + 2];
        const x18 = d7.slots[at_3 + 3];
        const x19 = d7.slots[at_3 + 4];
        const x20 = d7.slots[at_3 + 5];
        const x21 = d7.slots[at_3 + 6];
        release(d7, shard, slot_2, at_3);
        if (x21 !== 0) {
          const at_6 = promise(d10, x15 >> h11, tick, ((tick + 1) | 0));
          if (at_6 < 0) control[m12] = 1;
          else {
            d10.slots[at_6 + 0] = x15;
            d10.slots[at_6 + 1] = x16;
            d10.slots[at_6 + 2] = x17;
            d10.slots[at_6 + 3] = x18;
            d10.slots[at_6 + 4] = x19;
            d10.slots[at_6 + 5] = x20;
          }
          let x22 = k13[(k14[x16] & 15)];
          if ((x22 === 0 || ((x20 + x22) | 0) > ((tick + 1) | 0))) {
            const at_7 = claimEntry(l15, shard);
            if (at_7 < 0) control[m16] = 1;
            else {
              l15.entries[at_7 + 0] = x15;
              l15.entries[at_7 + 1] = x16;
              l15.entries[at_7 + 2] = x17;
              l15.entries[at_7 + 3] = x18;
              l15.entries[at_7 + 4] = x19;
              l15.entries[at_7 + 5] = x20;
            }
          }
        } else {
          if (c1[(k14[x16] & 15) * s2 + x15] === x20) {
            counters[n17 + shard] += 1;
            let x23 = ((k18[x16] - 1) | 0);
            if (x23 === 0) {
              const at_8 = promise(d10, x15 >> h11, tick, ((tick + 1) | 0));
              if (at_8 < 0) control[m12] = 1;
              else {
                d10.slots[at_8 + 0] = x15;
                d10.slots[at_8 + 1] = x16;
                d10.slots[at_8 + 2] = x17;
                d10.slots[at_8 + 3] = x18;
                d10.slots[at_8 + 4] = x19;
                d10.slots[at_8 + 5] = x20;
              }
              let x24 = k13[(k14[x16] & 15)];
              if ((x24 === 0 || ((x20 + x24) | 0) > ((tick + 1) | 0))) {
                const at_9 = claimEntry(l15, shard);
                if (at_9 < 0) control[m16] = 1;
                else {
                  l15.entries[at_9 + 0] = x15;
                  l15.entries[at_9 + 1] = x16;
                  l15.entries[at_9 + 2] = x17;
                  l15.entries[at_9 + 3] = x18;
                  l15.entries[at_9 + 4] = x19;
                  l15.entries[at_9 + 5] = x20;
                }
              }
            } else {
              const at_10 = promise(d7, x15 >> h8, tick, ((tick + x23) | 0));
              if (at_10 < 0) control[m9] = 1;
              else {
                d7.slots[at_10 + 0] = x15;
                d7.slots[at_10 + 1] = x16;
                d7.slots[at_10 + 2] = x17;
                d7.slots[at_10 + 3] = x18;
                d7.slots[at_10 + 4] = x19;
                d7.slots[at_10 + 5] = x20;
                d7.slots[at_10 + 6] = 1;
              }
            }
          } else {
            counters[n19 + shard] += 1;
          }
        }
      }
      slot_2 = next_4;
    }
  };
};
