// Generated from the mechanisms' kernels by `npm run generate`. Do not edit.
// @ts-nocheck
import { claimEntry, claimMessage } from '#engine/columns/operations.js';
import type { Bound, StepFunction } from '#engine/kernels/bound.js';
import { philox } from '#engine/random/philox.js';

export const adaptation_awareness_learn = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('recourse.notices');
  const k1 = bound.table('ledgers.watches');
  const c2 = bound.column('people.awareness') as Uint8Array;
  const l3 = bound.list('adaptation.awareChanges');
  const m4 = bound.markOf('adaptation.awareChanges');
  const l5 = bound.list('consequences.denied');
  const t6 = bound.shape('people');
  const k7 = bound.table('adaptation.awareness.bounds');
  const c8 = bound.column('people.adult') as Uint8Array;
  const k9 = bound.table('ties.friend.starts');
  const c10 = bound.column('people.awareTies') as Int32Array;
  const k11 = bound.table('adaptation.awareness.up');
  const k12 = bound.table('adaptation.awareness.down');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x6 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x6 + 0];
      const x1 = l0.entries[x6 + 1];
      if (k1[x1] === 1) {
        let x7 = c2[x0];
        if (3 > x7) {
          c2[x0] = Math.min(((x7 + 1) | 0), 3);
          if ((x7 > 0 ? 1 : 0) !== (Math.min(((x7 + 1) | 0), 3) > 0 ? 1 : 0)) {
            const at_1 = claimEntry(l3, shard);
            if (at_1 < 0) control[m4] = 1;
            else {
              l3.entries[at_1 + 0] = x0;
              l3.entries[at_1 + 1] = (((Math.min(((x7 + 1) | 0), 3) > 0 ? 1 : 0) - (x7 > 0 ? 1 : 0)) | 0);
            }
          }
        }
      }
    }
    for (let i_2 = 0; i_2 < l5.counts[shard]; i_2++) {
      const x11 = (shard * l5.capacity + i_2) * l5.width;
      const x8 = l5.entries[x11 + 0];
      const x10 = l5.entries[x11 + 2];
      if (x10 === 15) {
        let x12 = c2[x8];
        if (3 > x12) {
          c2[x8] = Math.min(((x12 + 1) | 0), 3);
          if ((x12 > 0 ? 1 : 0) !== (Math.min(((x12 + 1) | 0), 3) > 0 ? 1 : 0)) {
            const at_3 = claimEntry(l3, shard);
            if (at_3 < 0) control[m4] = 1;
            else {
              l3.entries[at_3 + 0] = x8;
              l3.entries[at_3 + 1] = (((Math.min(((x12 + 1) | 0), 3) > 0 ? 1 : 0) - (x12 > 0 ? 1 : 0)) | 0);
            }
          }
        }
      }
      if (x10 < 14) {
        if (k1[x10] === 1) {
          let x13 = c2[x8];
          if (3 > x13) {
            c2[x8] = Math.min(((x13 + 1) | 0), 3);
            if ((x13 > 0 ? 1 : 0) !== (Math.min(((x13 + 1) | 0), 3) > 0 ? 1 : 0)) {
              const at_4 = claimEntry(l3, shard);
              if (at_4 < 0) control[m4] = 1;
              else {
                l3.entries[at_4 + 0] = x8;
                l3.entries[at_4 + 1] = (((Math.min(((x13 + 1) | 0), 3) > 0 ? 1 : 0) - (x13 > 0 ? 1 : 0)) | 0);
              }
            }
          }
        }
      }
    }
    const first_5 = shard << t6.shift;
    const end_6 = Math.min(first_5 + (1 << t6.shift), t6.rows);
    for (let base_7 = first_5; base_7 < end_6; base_7 += 16) {
      philox(base_7 >> 4, tick, 2320 << 16, 0, key0, key1, words);
      const group_80 = words[0];
      const group_81 = words[1];
      const group_82 = words[2];
      const group_83 = words[3];
      for (let j_9 = 0; j_9 < 16; j_9++) {
        const x14 = base_7 + j_9;
        if (x14 >= end_6) break;
        const x15 = ((j_9 < 8 ? (j_9 < 4 ? group_80 : group_81) : j_9 < 12 ? group_82 : group_83) >>> ((j_9 & 3) << 3)) & 255;
        if (x15 > k7[c2[x14]]) continue;
        if (c8[x14] === 1) {
          philox(x14, tick, (2321 << 16), 0, key0, key1, words);
          const x16 = words[0];
          let x20 = ((x15 << 24) | ((x16 >>> 8) | 0));
          let x21 = c2[x14];
          let x22 = ((k9[((x14 + 1) | 0)] - k9[x14]) | 0);
          let x23 = Math.min(((Math.imul(c10[x14], 64) / (x22 > 0 ? x22 : 1)) | 0), 64);
          let x24 = c2[x14];
          let x25 = x24;
          if (x20 >>> 0 < k11[((Math.imul(x21, 65) + x23) | 0)] >>> 0) {
            x25 = ((x24 + 1) | 0);
          }
          if (((x20 - 268435456) | 0) >>> 0 < k12[x24] >>> 0) {
            x25 = ((x24 - 1) | 0);
          }
          if (x21 !== x25) {
            c2[x14] = x25;
            if ((x21 > 0 ? 1 : 0) !== (x25 > 0 ? 1 : 0)) {
              const at_10 = claimEntry(l3, shard);
              if (at_10 < 0) control[m4] = 1;
              else {
                l3.entries[at_10 + 0] = x14;
                l3.entries[at_10 + 1] = (((x25 > 0 ? 1 : 0) - (x21 > 0 ? 1 : 0)) | 0);
              }
            }
          }
        }
      }
    }
  };
};

export const adaptation_awareness_tell = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('adaptation.awareChanges');
  const k1 = bound.table('ties.friend.starts');
  const b2 = bound.box('adaptation.awareBox');
  const c3 = bound.column('people.awareTies') as Int32Array;
  const k4 = bound.table('ties.friend.targets');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x2 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x2 + 0];
      const x1 = l0.entries[x2 + 1];
      for (let x3 = k1[x0], end_1 = k1[((x0 + 1) | 0)]; x3 < end_1; x3++) {
        const row_3 = k4[x3];
        const at_2 = k4[x3];
        const value_4 = x1;
        if (b2.mode === 0 || (b2.mode === 1 && row_3 >> b2.shift === shard)) c3[at_2] += value_4;
        else if (b2.mode === 2) Atomics.add(c3, at_2, value_4);
        else {
          const to_5 = claimMessage(b2, shard, row_3);
          if (to_5 < 0) control[b2.index] = 1;
          else {
            b2.messages[to_5] = at_2;
            b2.messages[to_5 + 1] = value_4;
          }
        }
      }
    }
  };
};

export const adaptation_awareness_collect = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('adaptation.awareBox');
  const c1 = bound.column('people.awareTies') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let source_0 = 0; source_0 * b0.targets < b0.counts.length; source_0++) {
      const region_1 = source_0 * b0.targets + shard;
      for (let i_2 = 0; i_2 < b0.counts[region_1]; i_2++) {
        const at_3 = (b0.starts[region_1] + i_2) * b0.width;
        c1[b0.messages[at_3]] += b0.messages[at_3 + 1];
      }
      b0.counts[region_1] = 0;
    }
  };
};

export const adaptation_fear_tell = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('scoring.falls');
  const k1 = bound.table('ties.friend.starts');
  const b2 = bound.box('adaptation.fallenBox');
  const c3 = bound.column('people.fallenTies') as Int32Array;
  const k4 = bound.table('ties.friend.targets');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x3 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x3 + 0];
      const x1 = l0.entries[x3 + 1];
      const x2 = l0.entries[x3 + 2];
      if ((x1 > x2 && x2 === 0)) {
        for (let x4 = k1[x0], end_1 = k1[((x0 + 1) | 0)]; x4 < end_1; x4++) {
          const row_3 = k4[x4];
          const at_2 = k4[x4];
          const value_4 = 1;
          if (b2.mode === 0 || (b2.mode === 1 && row_3 >> b2.shift === shard)) c3[at_2] += value_4;
          else if (b2.mode === 2) Atomics.add(c3, at_2, value_4);
          else {
            const to_5 = claimMessage(b2, shard, row_3);
            if (to_5 < 0) control[b2.index] = 1;
            else {
              b2.messages[to_5] = at_2;
              b2.messages[to_5 + 1] = value_4;
            }
          }
        }
      }
    }
  };
};

export const adaptation_fear_learn = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('adaptation.fallenBox');
  const c1 = bound.column('people.fallenTies') as Int32Array;
  const l2 = bound.list('recourse.notices');
  const k3 = bound.table('ledgers.watches');
  const p4 = bound.parameter('adaptation/fear.ownNoticePer1024');
  const c5 = bound.column('people.fear') as Uint8Array;
  const n6 = bound.counter('fear.spilled');
  const l7 = bound.list('scoring.falls');
  const t8 = bound.shape('people');
  const c9 = bound.column('people.adult') as Uint8Array;
  const p10 = bound.parameter('adaptation/fear.tieFallPer1024');
  const k11 = bound.table('adaptation.fear.bounds');
  const c12 = bound.column('people.awareness') as Uint8Array;
  const k13 = bound.table('adaptation.fear.up');
  const k14 = bound.table('adaptation.fear.down');
  return (shard) => {
    const { tick } = clock;
    for (let source_0 = 0; source_0 * b0.targets < b0.counts.length; source_0++) {
      const region_1 = source_0 * b0.targets + shard;
      for (let i_2 = 0; i_2 < b0.counts[region_1]; i_2++) {
        const at_3 = (b0.starts[region_1] + i_2) * b0.width;
        c1[b0.messages[at_3]] += b0.messages[at_3 + 1];
      }
      b0.counts[region_1] = 0;
    }
    for (let i_4 = 0; i_4 < l2.counts[shard]; i_4++) {
      const x6 = (shard * l2.capacity + i_4) * l2.width;
      const x0 = l2.entries[x6 + 0];
      const x1 = l2.entries[x6 + 1];
      const x2 = l2.entries[x6 + 2];
      if (k3[x1] === 1) {
        philox(x0, tick, (2338 << 16), x2, key0, key1, words);
        const x7 = words[0];
        if (((x7 >>> 22) | 0) < p4) {
          let x11 = ((c5[x0] + 1) | 0);
          if (x11 > 7) {
            counters[n6 + shard] += ((x11 + (-7)) | 0);
          }
          c5[x0] = Math.min(x11, 7);
        }
      }
    }
    for (let i_5 = 0; i_5 < l7.counts[shard]; i_5++) {
      const x15 = (shard * l7.capacity + i_5) * l7.width;
      const x12 = l7.entries[x15 + 0];
      const x13 = l7.entries[x15 + 1];
      const x14 = l7.entries[x15 + 2];
      if (x13 > x14) {
        let x16 = ((c5[x12] + 2) | 0);
        if (x16 > 7) {
          counters[n6 + shard] += ((x16 + (-7)) | 0);
        }
        c5[x12] = Math.min(x16, 7);
      }
    }
    const first_6 = shard << t8.shift;
    const end_7 = Math.min(first_6 + (1 << t8.shift), t8.rows);
    for (let x17 = first_6; x17 < end_7; x17 += 1) {
      let x18 = c1[x17];
      if (x18 !== 0) {
        c1[x17] = 0;
        if (c9[x17] === 1) {
          for (let x19 = 0, end_8 = Math.min(x18, 64); x19 < end_8; x19++) {
            philox(x17, tick, (2339 << 16), x19, key0, key1, words);
            const x20 = words[0];
            if (((x20 >>> 22) | 0) < p10) {
              let x24 = ((c5[x17] + 1) | 0);
              if (x24 > 7) {
                counters[n6 + shard] += ((x24 + (-7)) | 0);
              }
              c5[x17] = Math.min(x24, 7);
            }
          }
        }
      }
    }
    const first_9 = shard << t8.shift;
    const end_10 = Math.min(first_9 + (1 << t8.shift), t8.rows);
    for (let base_11 = first_9; base_11 < end_10; base_11 += 16) {
      philox(base_11 >> 4, tick, 2336 << 16, 0, key0, key1, words);
      const group_120 = words[0];
      const group_121 = words[1];
      const group_122 = words[2];
      const group_123 = words[3];
      for (let j_13 = 0; j_13 < 16; j_13++) {
        const x25 = base_11 + j_13;
        if (x25 >= end_10) break;
        const x26 = ((j_13 < 8 ? (j_13 < 4 ? group_120 : group_121) : j_13 < 12 ? group_122 : group_123) >>> ((j_13 & 3) << 3)) & 255;
        if (x26 > k11[c5[x25]]) continue;
        if (c9[x25] === 1) {
          philox(x25, tick, (2337 << 16), 0, key0, key1, words);
          const x27 = words[0];
          let x31 = ((x26 << 24) | ((x27 >>> 8) | 0));
          let x32 = c12[x25];
          let x33 = c5[x25];
          let x34 = x33;
          if (x31 >>> 0 < k13[((Math.imul(x32, 8) + x33) | 0)] >>> 0) {
            x34 = ((x33 + 1) | 0);
          }
          if (((x31 - 134217728) | 0) >>> 0 < k14[x33] >>> 0) {
            x34 = ((x33 - 1) | 0);
          }
          c5[x25] = x34;
        }
      }
    }
  };
};

export const adaptation_silence_learn = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.silence') as Uint8Array;
  const k2 = bound.table('adaptation.silence.bounds');
  const c3 = bound.column('people.adult') as Uint8Array;
  const k4 = bound.table('ties.friend.starts');
  const c5 = bound.column('people.silentTies') as Int32Array;
  const c6 = bound.column('people.boldness') as Uint8Array;
  const c7 = bound.column('people.fear') as Uint8Array;
  const k8 = bound.table('adaptation.silence.up');
  const k9 = bound.table('adaptation.silence.down');
  const l10 = bound.list('adaptation.silentChanges');
  const m11 = bound.markOf('adaptation.silentChanges');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 2352 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        if (c3[x0] === 1) {
          philox(x0, tick, (2353 << 16), 0, key0, key1, words);
          const x2 = words[0];
          let x6 = ((x1 << 24) | ((x2 >>> 8) | 0));
          let x7 = ((k4[((x0 + 1) | 0)] - k4[x0]) | 0);
          let x8 = Math.min(((Math.imul(c5[x0], 64) / (x7 > 0 ? x7 : 1)) | 0), 64);
          let x9 = Math.max(((x8 - ((c6[x0] >>> 2) | 0)) | 0), 0);
          let x10 = c7[x0];
          let x11 = c1[x0];
          let x12 = c1[x0];
          let x13 = x12;
          if (x6 >>> 0 < k8[((Math.imul(((Math.imul(x10, 4) + x12) | 0), 65) + x9) | 0)] >>> 0) {
            x13 = ((x12 + 1) | 0);
          }
          if (((x6 - 268435456) | 0) >>> 0 < k9[x12] >>> 0) {
            x13 = ((x12 - 1) | 0);
          }
          c1[x0] = x13;
          let x14 = (x13 >= 2 ? 1 : 0);
          if (x14 !== (x11 >= 2 ? 1 : 0)) {
            const at_5 = claimEntry(l10, shard);
            if (at_5 < 0) control[m11] = 1;
            else {
              l10.entries[at_5 + 0] = x0;
              l10.entries[at_5 + 1] = ((x14 - (x11 >= 2 ? 1 : 0)) | 0);
            }
          }
        }
      }
    }
  };
};

export const adaptation_silence_tell = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('adaptation.silentChanges');
  const k1 = bound.table('ties.friend.starts');
  const b2 = bound.box('adaptation.silentBox');
  const c3 = bound.column('people.silentTies') as Int32Array;
  const k4 = bound.table('ties.friend.targets');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x2 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x2 + 0];
      const x1 = l0.entries[x2 + 1];
      for (let x3 = k1[x0], end_1 = k1[((x0 + 1) | 0)]; x3 < end_1; x3++) {
        const row_3 = k4[x3];
        const at_2 = k4[x3];
        const value_4 = x1;
        if (b2.mode === 0 || (b2.mode === 1 && row_3 >> b2.shift === shard)) c3[at_2] += value_4;
        else if (b2.mode === 2) Atomics.add(c3, at_2, value_4);
        else {
          const to_5 = claimMessage(b2, shard, row_3);
          if (to_5 < 0) control[b2.index] = 1;
          else {
            b2.messages[to_5] = at_2;
            b2.messages[to_5 + 1] = value_4;
          }
        }
      }
    }
  };
};

export const adaptation_silence_collect = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('adaptation.silentBox');
  const c1 = bound.column('people.silentTies') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let source_0 = 0; source_0 * b0.targets < b0.counts.length; source_0++) {
      const region_1 = source_0 * b0.targets + shard;
      for (let i_2 = 0; i_2 < b0.counts[region_1]; i_2++) {
        const at_3 = (b0.starts[region_1] + i_2) * b0.width;
        c1[b0.messages[at_3]] += b0.messages[at_3 + 1];
      }
      b0.counts[region_1] = 0;
    }
  };
};

export const adaptation_motive_learn = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('ledgers.postings');
  const k1 = bound.table('adaptation.moral');
  const p2 = bound.parameter('adaptation/motive.rewardErodesPer1024');
  const p3 = bound.parameter('adaptation/motive.fineErodesPer1024');
  const c4 = bound.column('people.motive') as Uint8Array;
  const n5 = bound.counter('motive.spilled');
  const p6 = bound.parameter('adaptation/motive.rewardTeachesPer1024');
  const c7 = bound.column('people.seeking') as Uint8Array;
  const n8 = bound.counter('seeking.spilled');
  const t9 = bound.shape('people');
  const k10 = bound.table('adaptation.motive.bounds');
  const c11 = bound.column('people.adult') as Uint8Array;
  const k12 = bound.table('adaptation.motive.up');
  const k13 = bound.table('adaptation.motive.down');
  const k14 = bound.table('adaptation.seeking.bounds');
  const k15 = bound.table('adaptation.seeking.down');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x8 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x8 + 0];
      const x2 = l0.entries[x8 + 2];
      const x3 = l0.entries[x8 + 3];
      const x4 = l0.entries[x8 + 4];
      let x9 = k1[x3];
      if ((x2 === 0 && x9 > 0)) {
        philox(x0, tick, (2370 << 16), x3, key0, key1, words);
        const x10 = words[0];
        const x11 = words[1];
        let x14 = ((x9 === 1 ? 1 : 0) & (x4 > 0 ? 1 : 0));
        let x15 = (((x14 !== 0 ? p2 : 0) + ((x9 === 2 && x4 < 0) ? p3 : 0)) | 0);
        if (((x10 >>> 22) | 0) < x15) {
          let x16 = c4[x0];
          if (x16 === 0) {
            counters[n5 + shard] += 1;
          }
          c4[x0] = Math.max(((x16 - 1) | 0), 0);
        }
        if ((x14 !== 0 && ((x11 >>> 22) | 0) < p6)) {
          if (c7[x0] === 3) {
            counters[n8 + shard] += 1;
          }
          c7[x0] = Math.min(((c7[x0] + 1) | 0), 3);
        }
      }
    }
    const first_1 = shard << t9.shift;
    const end_2 = Math.min(first_1 + (1 << t9.shift), t9.rows);
    for (let base_3 = first_1; base_3 < end_2; base_3 += 16) {
      philox(base_3 >> 4, tick, 2368 << 16, 0, key0, key1, words);
      const group_40 = words[0];
      const group_41 = words[1];
      const group_42 = words[2];
      const group_43 = words[3];
      for (let j_5 = 0; j_5 < 16; j_5++) {
        const x17 = base_3 + j_5;
        if (x17 >= end_2) break;
        const x18 = ((j_5 < 8 ? (j_5 < 4 ? group_40 : group_41) : j_5 < 12 ? group_42 : group_43) >>> ((j_5 & 3) << 3)) & 255;
        if (x18 > k10[c4[x17]]) continue;
        if (c11[x17] === 1) {
          philox(x17, tick, (2369 << 16), 0, key0, key1, words);
          const x19 = words[0];
          let x23 = ((x18 << 24) | ((x19 >>> 8) | 0));
          let x24 = c4[x17];
          let x25 = x24;
          if (x23 >>> 0 < k12[x24] >>> 0) {
            x25 = ((x24 + 1) | 0);
          }
          if (((x23 - 67108864) | 0) >>> 0 < k13[x24] >>> 0) {
            x25 = ((x24 - 1) | 0);
          }
          c4[x17] = x25;
        }
      }
    }
    const first_6 = shard << t9.shift;
    const end_7 = Math.min(first_6 + (1 << t9.shift), t9.rows);
    for (let base_8 = first_6; base_8 < end_7; base_8 += 16) {
      philox(base_8 >> 4, tick, 2371 << 16, 0, key0, key1, words);
      const group_90 = words[0];
      const group_91 = words[1];
      const group_92 = words[2];
      const group_93 = words[3];
      for (let j_10 = 0; j_10 < 16; j_10++) {
        const x26 = base_8 + j_10;
        if (x26 >= end_7) break;
        const x27 = ((j_10 < 8 ? (j_10 < 4 ? group_90 : group_91) : j_10 < 12 ? group_92 : group_93) >>> ((j_10 & 3) << 3)) & 255;
        if (x27 > k14[c7[x26]]) continue;
        philox(x26, tick, (2372 << 16), 0, key0, key1, words);
        const x28 = words[0];
        let x32 = c7[x26];
        if (((x27 << 24) | ((x28 >>> 8) | 0)) >>> 0 < k15[x32] >>> 0) {
          c7[x26] = Math.max(((x32 - 1) | 0), 0);
        }
      }
    }
  };
};
