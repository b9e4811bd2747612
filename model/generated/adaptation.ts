// Generated from the mechanisms' kernels by `npm run generate`. Do not edit.
// @ts-nocheck
import { chain, claimEntry, claimMessage, promise, release, takeBucket } from '#engine/columns/operations.js';
import type { Bound, StepFunction } from '#engine/kernels/bound.js';
import { exp2neg } from '#engine/math/exponential.js';
import { mulHigh, philox } from '#engine/random/philox.js';

export const adaptation_awareness_learn = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('recourse.notices');
  const k1 = bound.table('ledgers.watches');
  const c2 = bound.column('people.awareness') as Uint8Array;
  const p3 = bound.parameter('adaptation/awareness.constant');
  const l4 = bound.list('adaptation.awareChanges');
  const m5 = bound.markOf('adaptation.awareChanges');
  const l6 = bound.list('consequences.denied');
  const t7 = bound.shape('people');
  const k8 = bound.table('adaptation.awareness.bounds');
  const c9 = bound.column('people.adult') as Uint8Array;
  const k10 = bound.table('ties.friend.starts');
  const c11 = bound.column('people.lostTies') as Uint8Array;
  const c12 = bound.column('people.awareTies') as Int32Array;
  const k13 = bound.table('adaptation.awareness.up');
  const k14 = bound.table('adaptation.awareness.down');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x6 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x6 + 0];
      const x1 = l0.entries[x6 + 1];
      if (k1[x1] === 1) {
        let x7 = c2[x0];
        if ((p3 === 0 && 3 > x7)) {
          c2[x0] = Math.min(((x7 + 1) | 0), 3);
          if ((x7 > 0 ? 1 : 0) !== (Math.min(((x7 + 1) | 0), 3) > 0 ? 1 : 0)) {
            const at_1 = claimEntry(l4, shard);
            if (at_1 < 0) control[m5] = 1;
            else {
              l4.entries[at_1 + 0] = x0;
              l4.entries[at_1 + 1] = (((Math.min(((x7 + 1) | 0), 3) > 0 ? 1 : 0) - (x7 > 0 ? 1 : 0)) | 0);
            }
          }
        }
      }
    }
    for (let i_2 = 0; i_2 < l6.counts[shard]; i_2++) {
      const x11 = (shard * l6.capacity + i_2) * l6.width;
      const x8 = l6.entries[x11 + 0];
      const x10 = l6.entries[x11 + 2];
      if (x10 === 15) {
        let x12 = c2[x8];
        if ((p3 === 0 && 3 > x12)) {
          c2[x8] = Math.min(((x12 + 1) | 0), 3);
          if ((x12 > 0 ? 1 : 0) !== (Math.min(((x12 + 1) | 0), 3) > 0 ? 1 : 0)) {
            const at_3 = claimEntry(l4, shard);
            if (at_3 < 0) control[m5] = 1;
            else {
              l4.entries[at_3 + 0] = x8;
              l4.entries[at_3 + 1] = (((Math.min(((x12 + 1) | 0), 3) > 0 ? 1 : 0) - (x12 > 0 ? 1 : 0)) | 0);
            }
          }
        }
      }
      if (x10 < 14) {
        if (k1[x10] === 1) {
          let x13 = c2[x8];
          if ((p3 === 0 && 3 > x13)) {
            c2[x8] = Math.min(((x13 + 1) | 0), 3);
            if ((x13 > 0 ? 1 : 0) !== (Math.min(((x13 + 1) | 0), 3) > 0 ? 1 : 0)) {
              const at_4 = claimEntry(l4, shard);
              if (at_4 < 0) control[m5] = 1;
              else {
                l4.entries[at_4 + 0] = x8;
                l4.entries[at_4 + 1] = (((Math.min(((x13 + 1) | 0), 3) > 0 ? 1 : 0) - (x13 > 0 ? 1 : 0)) | 0);
              }
            }
          }
        }
      }
    }
    const first_5 = shard << t7.shift;
    const end_6 = Math.min(first_5 + (1 << t7.shift), t7.rows);
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
        if (x15 > k8[c2[x14]]) continue;
        if (c9[x14] === 1) {
          philox(x14, tick, (2321 << 16), 0, key0, key1, words);
          const x16 = words[0];
          let x20 = ((x15 << 24) | ((x16 >>> 8) | 0));
          let x21 = c2[x14];
          let x22 = ((((k10[((x14 + 1) | 0)] - k10[x14]) | 0) - c11[x14]) | 0);
          let x23 = Math.min(((Math.imul(c12[x14], 64) / (x22 > 0 ? x22 : 1)) | 0), 64);
          let x24 = c2[x14];
          let x25 = x24;
          if (x20 >>> 0 < k13[((Math.imul(x21, 65) + x23) | 0)] >>> 0) {
            x25 = ((x24 + 1) | 0);
          }
          if (((x20 - 268435456) | 0) >>> 0 < k14[x24] >>> 0) {
            x25 = ((x24 - 1) | 0);
          }
          if (x21 !== x25) {
            c2[x14] = x25;
            if ((x21 > 0 ? 1 : 0) !== (x25 > 0 ? 1 : 0)) {
              const at_10 = claimEntry(l4, shard);
              if (at_10 < 0) control[m5] = 1;
              else {
                l4.entries[at_10 + 0] = x14;
                l4.entries[at_10 + 1] = (((x25 > 0 ? 1 : 0) - (x21 > 0 ? 1 : 0)) | 0);
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
  const c2 = bound.column('people.cutLow') as Uint32Array;
  const c3 = bound.column('people.cutHigh') as Uint32Array;
  const b4 = bound.box('adaptation.awareBox');
  const c5 = bound.column('people.awareTies') as Int32Array;
  const k6 = bound.table('ties.friend.targets');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x2 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x2 + 0];
      const x1 = l0.entries[x2 + 1];
      let x3 = k1[x0];
      for (let x4 = x3, end_1 = k1[((x0 + 1) | 0)]; x4 < end_1; x4++) {
        if ((((x4 - x3) | 0) < 64 ? ((((((x4 - x3) | 0) < 32 ? (c2[x0] | 0) : (c3[x0] | 0)) >>> (((x4 - x3) | 0) & 31)) | 0) & 1) : 0) === 0) {
          const row_3 = k6[x4];
          const at_2 = k6[x4];
          const value_4 = x1;
          if (b4.mode === 0 || (b4.mode === 1 && row_3 >> b4.shift === shard)) c5[at_2] += value_4;
          else if (b4.mode === 2) Atomics.add(c5, at_2, value_4);
          else {
            const to_5 = claimMessage(b4, shard, row_3);
            if (to_5 < 0) control[b4.index] = 1;
            else {
              b4.messages[to_5] = at_2;
              b4.messages[to_5 + 1] = value_4;
            }
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
  const l0 = bound.list('recourse.notices');
  const k1 = bound.table('ledgers.watches');
  const p2 = bound.parameter('adaptation/fear.beta');
  const c3 = bound.column('people.sanctions') as Uint16Array;
  const p4 = bound.parameter('adaptation/fear.ownNoticePer1024');
  const c5 = bound.column('people.fear') as Uint8Array;
  const n6 = bound.counter('fear.spilled');
  const k7 = bound.table('ties.friend.starts');
  const c8 = bound.column('people.cutLow') as Uint32Array;
  const c9 = bound.column('people.cutHigh') as Uint32Array;
  const b10 = bound.box('adaptation.noticedBox');
  const c11 = bound.column('people.noticedTies') as Int32Array;
  const k12 = bound.table('ties.friend.targets');
  const l13 = bound.list('ledgers.postings');
  const k14 = bound.table('adaptation.fear.graveFrom');
  const k15 = bound.table('adaptation.fear.heard');
  const l16 = bound.list('scoring.falls');
  const b17 = bound.box('adaptation.fallenBox');
  const c18 = bound.column('people.fallenTies') as Int32Array;
  const l19 = bound.list('consequences.displays');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x6 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x6 + 0];
      const x1 = l0.entries[x6 + 1];
      const x2 = l0.entries[x6 + 2];
      if (k1[x1] === 1) {
        if (p2 === 1) {
          c3[x0] = Math.min(((c3[x0] + 1) | 0), 65535);
        } else {
          philox(x0, tick, (2338 << 16), x2, key0, key1, words);
          const x7 = words[0];
          if (((x7 >>> 22) | 0) < p4) {
            let x11 = ((c5[x0] + 1) | 0);
            if (x11 > 7) {
              counters[n6 + shard] += ((x11 - 7) | 0);
            }
            c5[x0] = Math.min(x11, 7);
          }
          let x12 = k7[x0];
          for (let x13 = x12, end_1 = k7[((x0 + 1) | 0)]; x13 < end_1; x13++) {
            if ((((x13 - x12) | 0) < 64 ? ((((((x13 - x12) | 0) < 32 ? (c8[x0] | 0) : (c9[x0] | 0)) >>> (((x13 - x12) | 0) & 31)) | 0) & 1) : 0) === 0) {
              const row_3 = k12[x13];
              const at_2 = k12[x13];
              const value_4 = 1;
              if (b10.mode === 0 || (b10.mode === 1 && row_3 >> b10.shift === shard)) c11[at_2] += value_4;
              else if (b10.mode === 2) Atomics.add(c11, at_2, value_4);
              else {
                const to_5 = claimMessage(b10, shard, row_3);
                if (to_5 < 0) control[b10.index] = 1;
                else {
                  b10.messages[to_5] = at_2;
                  b10.messages[to_5 + 1] = value_4;
                }
              }
            }
          }
        }
      }
    }
    for (let i_6 = 0; i_6 < l13.counts[shard]; i_6++) {
      const x22 = (shard * l13.capacity + i_6) * l13.width;
      const x14 = l13.entries[x22 + 0];
      const x15 = l13.entries[x22 + 1];
      const x16 = l13.entries[x22 + 2];
      const x17 = l13.entries[x22 + 3];
      const x18 = l13.entries[x22 + 4];
      if (((x16 === 0 && (x18 < 0 && ((0 - x18) | 0) < k14[x15])) && k1[x15] === 1)) {
        philox(x14, tick, (2341 << 16) | x15, x17, key0, key1, words);
        const x23 = words[0];
        if (x23 >>> 0 < k15[x15] >>> 0) {
          if (p2 === 1) {
            c3[x14] = Math.min(((c3[x14] + 1) | 0), 65535);
          } else {
            philox(x14, tick, (2338 << 16), x17, key0, key1, words);
            const x27 = words[0];
            if (((x27 >>> 22) | 0) < p4) {
              let x31 = ((c5[x14] + 1) | 0);
              if (x31 > 7) {
                counters[n6 + shard] += ((x31 - 7) | 0);
              }
              c5[x14] = Math.min(x31, 7);
            }
            let x32 = k7[x14];
            for (let x33 = x32, end_7 = k7[((x14 + 1) | 0)]; x33 < end_7; x33++) {
              if ((((x33 - x32) | 0) < 64 ? ((((((x33 - x32) | 0) < 32 ? (c8[x14] | 0) : (c9[x14] | 0)) >>> (((x33 - x32) | 0) & 31)) | 0) & 1) : 0) === 0) {
                const row_9 = k12[x33];
                const at_8 = k12[x33];
                const value_10 = 1;
                if (b10.mode === 0 || (b10.mode === 1 && row_9 >> b10.shift === shard)) c11[at_8] += value_10;
                else if (b10.mode === 2) Atomics.add(c11, at_8, value_10);
                else {
                  const to_11 = claimMessage(b10, shard, row_9);
                  if (to_11 < 0) control[b10.index] = 1;
                  else {
                    b10.messages[to_11] = at_8;
                    b10.messages[to_11 + 1] = value_10;
                  }
                }
              }
            }
          }
        }
      }
    }
    for (let i_12 = 0; i_12 < l16.counts[shard]; i_12++) {
      const x37 = (shard * l16.capacity + i_12) * l16.width;
      const x34 = l16.entries[x37 + 0];
      const x35 = l16.entries[x37 + 1];
      const x36 = l16.entries[x37 + 2];
      if ((x35 > x36 && x36 === 0)) {
        let x38 = k7[x34];
        for (let x39 = x38, end_13 = k7[((x34 + 1) | 0)]; x39 < end_13; x39++) {
          if ((((x39 - x38) | 0) < 64 ? ((((((x39 - x38) | 0) < 32 ? (c8[x34] | 0) : (c9[x34] | 0)) >>> (((x39 - x38) | 0) & 31)) | 0) & 1) : 0) === 0) {
            const row_15 = k12[x39];
            const at_14 = k12[x39];
            const value_16 = 1;
            if (b17.mode === 0 || (b17.mode === 1 && row_15 >> b17.shift === shard)) c18[at_14] += value_16;
            else if (b17.mode === 2) Atomics.add(c18, at_14, value_16);
            else {
              const to_17 = claimMessage(b17, shard, row_15);
              if (to_17 < 0) control[b17.index] = 1;
              else {
                b17.messages[to_17] = at_14;
                b17.messages[to_17 + 1] = value_16;
              }
            }
          }
        }
      }
    }
    for (let i_18 = 0; i_18 < l19.counts[shard]; i_18++) {
      const x41 = (shard * l19.capacity + i_18) * l19.width;
      const x40 = l19.entries[x41 + 0];
      let x42 = 0;
      for (let x43 = 0, end_19 = l16.counts[shard]; x43 < end_19; x43++) {
        if ((l16.entries[(shard * l16.capacity + x43) * l16.width + 0] === x40 && (l16.entries[(shard * l16.capacity + x43) * l16.width + 1] > l16.entries[(shard * l16.capacity + x43) * l16.width + 2] && l16.entries[(shard * l16.capacity + x43) * l16.width + 2] === 0))) {
          x42 = 1;
        }
      }
      if (x42 === 0) {
        let x44 = k7[x40];
        for (let x45 = x44, end_20 = k7[((x40 + 1) | 0)]; x45 < end_20; x45++) {
          if ((((x45 - x44) | 0) < 64 ? ((((((x45 - x44) | 0) < 32 ? (c8[x40] | 0) : (c9[x40] | 0)) >>> (((x45 - x44) | 0) & 31)) | 0) & 1) : 0) === 0) {
            const row_22 = k12[x45];
            const at_21 = k12[x45];
            const value_23 = 1;
            if (b17.mode === 0 || (b17.mode === 1 && row_22 >> b17.shift === shard)) c18[at_21] += value_23;
            else if (b17.mode === 2) Atomics.add(c18, at_21, value_23);
            else {
              const to_24 = claimMessage(b17, shard, row_22);
              if (to_24 < 0) control[b17.index] = 1;
              else {
                b17.messages[to_24] = at_21;
                b17.messages[to_24 + 1] = value_23;
              }
            }
          }
        }
      }
    }
  };
};

export const adaptation_fear_hear = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('adaptation.fallenBox');
  const c1 = bound.column('people.fallenTies') as Int32Array;
  const b2 = bound.box('adaptation.noticedBox');
  const c3 = bound.column('people.noticedTies') as Int32Array;
  const l4 = bound.list('scoring.falls');
  const p5 = bound.parameter('adaptation/fear.beta');
  const c6 = bound.column('people.fear') as Uint8Array;
  const n7 = bound.counter('fear.spilled');
  const t8 = bound.shape('people');
  const c9 = bound.column('people.adult') as Uint8Array;
  const p10 = bound.parameter('adaptation/fear.tieFallPer1024');
  const p11 = bound.parameter('adaptation/fear.tieNoticePer1024');
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
    for (let source_4 = 0; source_4 * b2.targets < b2.counts.length; source_4++) {
      const region_5 = source_4 * b2.targets + shard;
      for (let i_6 = 0; i_6 < b2.counts[region_5]; i_6++) {
        const at_7 = (b2.starts[region_5] + i_6) * b2.width;
        c3[b2.messages[at_7]] += b2.messages[at_7 + 1];
      }
      b2.counts[region_5] = 0;
    }
    for (let i_8 = 0; i_8 < l4.counts[shard]; i_8++) {
      const x3 = (shard * l4.capacity + i_8) * l4.width;
      const x0 = l4.entries[x3 + 0];
      const x1 = l4.entries[x3 + 1];
      const x2 = l4.entries[x3 + 2];
      if ((x1 > x2 && (p5 === 1 ? 1 : 0) === 0)) {
        let x4 = ((c6[x0] + 2) | 0);
        if (x4 > 7) {
          counters[n7 + shard] += ((x4 - 7) | 0);
        }
        c6[x0] = Math.min(x4, 7);
      }
    }
    const first_9 = shard << t8.shift;
    const end_10 = Math.min(first_9 + (1 << t8.shift), t8.rows);
    for (let x5 = first_9; x5 < end_10; x5 += 1) {
      let x6 = c1[x5];
      let x7 = c3[x5];
      if ((x6 | x7) !== 0) {
        c1[x5] = 0;
        c3[x5] = 0;
        if ((c9[x5] === 1 && (p5 === 1 ? 1 : 0) === 0)) {
          for (let x8 = 0, end_11 = Math.min(x6, 64); x8 < end_11; x8++) {
            philox(x5, tick, (2339 << 16), x8, key0, key1, words);
            const x9 = words[0];
            if (((x9 >>> 22) | 0) < p10) {
              let x13 = ((c6[x5] + 1) | 0);
              if (x13 > 7) {
                counters[n7 + shard] += ((x13 - 7) | 0);
              }
              c6[x5] = Math.min(x13, 7);
            }
          }
          for (let x14 = 0, end_12 = Math.min(x7, 64); x14 < end_12; x14++) {
            philox(x5, tick, (2340 << 16), x14, key0, key1, words);
            const x15 = words[0];
            if (((x15 >>> 22) | 0) < p11) {
              let x19 = ((c6[x5] + 1) | 0);
              if (x19 > 7) {
                counters[n7 + shard] += ((x19 - 7) | 0);
              }
              c6[x5] = Math.min(x19, 7);
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
  const p0 = bound.parameter('adaptation/fear.beta');
  const t1 = bound.shape('people');
  const c2 = bound.column('people.adult') as Uint8Array;
  const c3 = bound.column('people.awareness') as Uint8Array;
  const c4 = bound.column('people.tried') as Int32Array;
  const c5 = bound.column('people.unseenActs') as Uint16Array;
  const c6 = bound.column('people.sanctions') as Uint16Array;
  const c7 = bound.column('people.fear') as Uint8Array;
  const k8 = bound.table('adaptation.fear.bounds');
  const k9 = bound.table('adaptation.fear.up');
  const k10 = bound.table('adaptation.fear.down');
  const p11 = bound.parameter('adaptation.fear.unseenStep');
  return (shard) => {
    const { tick } = clock;
    if (p0 === 1) {
      const first_0 = shard << t1.shift;
      const end_1 = Math.min(first_0 + (1 << t1.shift), t1.rows);
      for (let x0 = first_0 + ((((tick - first_0) % 30) + 30) % 30); x0 < end_1; x0 += 30) {
        if ((c2[x0] === 1 && c3[x0] > 0)) {
          let x1 = Math.min(((c4[x0] + ((Math.imul(c5[x0], 30) / 365) | 0)) | 0), 16777216);
          c4[x0] = x1;
          let x2 = c6[x0];
          c7[x0] = Math.min(((Math.imul(((x2 + 1) | 0), 140) / ((((x1 + Math.imul(x2, 16)) | 0) + 128) | 0)) | 0), 7);
        }
      }
    } else {
      const first_2 = shard << t1.shift;
      const end_3 = Math.min(first_2 + (1 << t1.shift), t1.rows);
      for (let base_4 = first_2; base_4 < end_3; base_4 += 16) {
        philox(base_4 >> 4, tick, 2336 << 16, 0, key0, key1, words);
        const group_50 = words[0];
        const group_51 = words[1];
        const group_52 = words[2];
        const group_53 = words[3];
        for (let j_6 = 0; j_6 < 16; j_6++) {
          const x3 = base_4 + j_6;
          if (x3 >= end_3) break;
          const x4 = ((j_6 < 8 ? (j_6 < 4 ? group_50 : group_51) : j_6 < 12 ? group_52 : group_53) >>> ((j_6 & 3) << 3)) & 255;
          if (x4 > k8[c7[x3]]) continue;
          if (c2[x3] === 1) {
            philox(x3, tick, (2337 << 16), 0, key0, key1, words);
            const x5 = words[0];
            let x9 = ((x4 << 24) | ((x5 >>> 8) | 0));
            let x10 = c3[x3];
            let x11 = c7[x3];
            let x12 = c7[x3];
            let x13 = x12;
            if (x9 >>> 0 < k9[((Math.imul(x10, 8) + x12) | 0)] >>> 0) {
              x13 = ((x12 + 1) | 0);
            }
            if (((x9 - 201326592) | 0) >>> 0 < k10[x12] >>> 0) {
              x13 = ((x12 - 1) | 0);
            }
            c7[x3] = x13;
            if ((x11 > 0 && ((x9 - 134217728) | 0) >>> 0 < Math.min(Math.imul(c5[x3], p11), 67108864) >>> 0)) {
              c7[x3] = ((x11 - 1) | 0);
            }
          }
        }
      }
    }
  };
};

export const adaptation_silence_learn = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const p0 = bound.parameter('adaptation/silence.bestReply');
  const t1 = bound.shape('people');
  const c2 = bound.column('people.adult') as Uint8Array;
  const k3 = bound.table('adaptation.silence.reply');
  const c4 = bound.column('people.awareness') as Uint8Array;
  const c5 = bound.column('people.fear') as Uint8Array;
  const c6 = bound.column('people.boldness') as Uint8Array;
  const c7 = bound.column('people.silence') as Uint8Array;
  const l8 = bound.list('adaptation.silentChanges');
  const m9 = bound.markOf('adaptation.silentChanges');
  const k10 = bound.table('adaptation.silence.bounds');
  const k11 = bound.table('ties.friend.starts');
  const c12 = bound.column('people.lostTies') as Uint8Array;
  const c13 = bound.column('people.silentTies') as Int32Array;
  const k14 = bound.table('adaptation.silence.up');
  const k15 = bound.table('adaptation.silence.down');
  return (shard) => {
    const { tick } = clock;
    if (p0 === 1) {
      const first_0 = shard << t1.shift;
      const end_1 = Math.min(first_0 + (1 << t1.shift), t1.rows);
      for (let x0 = first_0 + ((((tick - first_0) % 30) + 30) % 30); x0 < end_1; x0 += 30) {
        if ((c2[x0] === 1 && k3[((Math.imul(c4[x0], 8) + c5[x0]) | 0)] > c6[x0])) {
          let x1 = c7[x0];
          c7[x0] = 3;
          if (x1 < 2) {
            const at_2 = claimEntry(l8, shard);
            if (at_2 < 0) control[m9] = 1;
            else {
              l8.entries[at_2 + 0] = x0;
              l8.entries[at_2 + 1] = 1;
            }
          }
        }
      }
    }
    const first_3 = shard << t1.shift;
    const end_4 = Math.min(first_3 + (1 << t1.shift), t1.rows);
    for (let base_5 = first_3; base_5 < end_4; base_5 += 16) {
      philox(base_5 >> 4, tick, 2352 << 16, 0, key0, key1, words);
      const group_60 = words[0];
      const group_61 = words[1];
      const group_62 = words[2];
      const group_63 = words[3];
      for (let j_7 = 0; j_7 < 16; j_7++) {
        const x2 = base_5 + j_7;
        if (x2 >= end_4) break;
        const x3 = ((j_7 < 8 ? (j_7 < 4 ? group_60 : group_61) : j_7 < 12 ? group_62 : group_63) >>> ((j_7 & 3) << 3)) & 255;
        if (x3 > k10[c7[x2]]) continue;
        if (c2[x2] === 1) {
          philox(x2, tick, (2353 << 16), 0, key0, key1, words);
          const x4 = words[0];
          let x8 = ((x3 << 24) | ((x4 >>> 8) | 0));
          let x9 = ((((k11[((x2 + 1) | 0)] - k11[x2]) | 0) - c12[x2]) | 0);
          let x10 = Math.min(((Math.imul(c13[x2], 64) / (x9 > 0 ? x9 : 1)) | 0), 64);
          let x11 = Math.max(((x10 - ((c6[x2] >>> 2) | 0)) | 0), 0);
          let x12 = c5[x2];
          let x13 = c7[x2];
          let x14 = c7[x2];
          let x15 = x14;
          if (x8 >>> 0 < k14[((Math.imul(((Math.imul(x12, 4) + x14) | 0), 65) + x11) | 0)] >>> 0) {
            x15 = ((x14 + 1) | 0);
          }
          if (((x8 - 268435456) | 0) >>> 0 < k15[x14] >>> 0) {
            x15 = ((x14 - 1) | 0);
          }
          c7[x2] = x15;
          let x16 = (x15 >= 2 ? 1 : 0);
          if (x16 !== (x13 >= 2 ? 1 : 0)) {
            const at_8 = claimEntry(l8, shard);
            if (at_8 < 0) control[m9] = 1;
            else {
              l8.entries[at_8 + 0] = x2;
              l8.entries[at_8 + 1] = ((x16 - (x13 >= 2 ? 1 : 0)) | 0);
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
  const c2 = bound.column('people.cutLow') as Uint32Array;
  const c3 = bound.column('people.cutHigh') as Uint32Array;
  const b4 = bound.box('adaptation.silentBox');
  const c5 = bound.column('people.silentTies') as Int32Array;
  const k6 = bound.table('ties.friend.targets');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x2 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x2 + 0];
      const x1 = l0.entries[x2 + 1];
      let x3 = k1[x0];
      for (let x4 = x3, end_1 = k1[((x0 + 1) | 0)]; x4 < end_1; x4++) {
        if ((((x4 - x3) | 0) < 64 ? ((((((x4 - x3) | 0) < 32 ? (c2[x0] | 0) : (c3[x0] | 0)) >>> (((x4 - x3) | 0) & 31)) | 0) & 1) : 0) === 0) {
          const row_3 = k6[x4];
          const at_2 = k6[x4];
          const value_4 = x1;
          if (b4.mode === 0 || (b4.mode === 1 && row_3 >> b4.shift === shard)) c5[at_2] += value_4;
          else if (b4.mode === 2) Atomics.add(c5, at_2, value_4);
          else {
            const to_5 = claimMessage(b4, shard, row_3);
            if (to_5 < 0) control[b4.index] = 1;
            else {
              b4.messages[to_5] = at_2;
              b4.messages[to_5 + 1] = value_4;
            }
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
  const p5 = bound.parameter('adaptation/motive.crowdingIn');
  const n6 = bound.counter('motive.spilled');
  const p7 = bound.parameter('adaptation/motive.rewardTeachesPer1024');
  const c8 = bound.column('people.seeking') as Uint8Array;
  const n9 = bound.counter('seeking.spilled');
  const t10 = bound.shape('people');
  const k11 = bound.table('adaptation.motive.bounds');
  const c12 = bound.column('people.adult') as Uint8Array;
  const k13 = bound.table('adaptation.motive.up');
  const k14 = bound.table('adaptation.motive.down');
  const k15 = bound.table('adaptation.seeking.bounds');
  const k16 = bound.table('adaptation.seeking.down');
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
          let x16 = ((c4[x0] + ((Math.imul((x14 & (p5 === 1 ? 1 : 0)), 2) - 1) | 0)) | 0);
          if (x16 !== Math.min(Math.max(x16, 0), 7)) {
            counters[n6 + shard] += 1;
          }
          c4[x0] = Math.min(Math.max(x16, 0), 7);
        }
        if ((x14 !== 0 && ((x11 >>> 22) | 0) < p7)) {
          if (c8[x0] === 3) {
            counters[n9 + shard] += 1;
          }
          c8[x0] = Math.min(((c8[x0] + 1) | 0), 3);
        }
      }
    }
    const first_1 = shard << t10.shift;
    const end_2 = Math.min(first_1 + (1 << t10.shift), t10.rows);
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
        if (x18 > k11[c4[x17]]) continue;
        if (c12[x17] === 1) {
          philox(x17, tick, (2369 << 16), 0, key0, key1, words);
          const x19 = words[0];
          let x23 = ((x18 << 24) | ((x19 >>> 8) | 0));
          let x24 = c4[x17];
          let x25 = x24;
          if (x23 >>> 0 < k13[x24] >>> 0) {
            x25 = ((x24 + 1) | 0);
          }
          if (((x23 - 67108864) | 0) >>> 0 < k14[x24] >>> 0) {
            x25 = ((x24 - 1) | 0);
          }
          c4[x17] = x25;
        }
      }
    }
    const first_6 = shard << t10.shift;
    const end_7 = Math.min(first_6 + (1 << t10.shift), t10.rows);
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
        if (x27 > k15[c8[x26]]) continue;
        philox(x26, tick, (2372 << 16), 0, key0, key1, words);
        const x28 = words[0];
        let x32 = c8[x26];
        if (((x27 << 24) | ((x28 >>> 8) | 0)) >>> 0 < k16[x32] >>> 0) {
          c8[x26] = Math.max(((x32 - 1) | 0), 0);
        }
      }
    }
  };
};

export const adaptation_shunning_weigh = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.adult') as Uint8Array;
  const k2 = bound.table('ties.friend.starts');
  const k3 = bound.table('ties.friend.targets');
  const c4 = bound.column('people.cutLow') as Uint32Array;
  const c5 = bound.column('people.cutHigh') as Uint32Array;
  const p6 = bound.parameter('adaptation/shunning.formedAgainPer1024');
  const n7 = bound.counter('ties.formedAgain');
  const c8 = bound.column('people.lostTies') as Uint8Array;
  const c9 = bound.column('people.awareTies') as Int32Array;
  const c10 = bound.column('people.awareness') as Uint8Array;
  const c11 = bound.column('people.silentTies') as Int32Array;
  const c12 = bound.column('people.silence') as Uint8Array;
  const b13 = bound.box('adaptation.cutBox');
  const k14 = bound.table('ties.friend.back');
  const c15 = bound.column('people.tieCostSpeech') as Int32Array;
  const k16 = bound.table('adaptation.shunning.openShare');
  const c17 = bound.column('people.tieCostOther') as Int32Array;
  const p18 = bound.parameter('adaptation.shunning.bitsPerCost');
  const c19 = bound.column('people.shownUntil') as Int32Array;
  const p20 = bound.parameter('adaptation/shunning.displayedPer1024');
  const n21 = bound.counter('ties.cut');
  const k22 = bound.table('adaptation.shunning.dropChance');
  const c23 = bound.column('people.fear') as Uint8Array;
  const n24 = bound.counter('ties.dropped');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let x0 = first_0 + ((((tick - first_0) % 91) + 91) % 91); x0 < end_1; x0 += 91) {
      if (c1[x0] === 1) {
        let x1 = k2[x0];
        let x2 = (-1);
        let x3 = 0;
        for (let x4 = x1, end_2 = k2[((x0 + 1) | 0)]; x4 < end_2; x4++) {
          let x5 = ((x4 - x1) | 0);
          let x6 = k3[x4];
          philox(x0, tick, (2400 << 16), x5, key0, key1, words);
          const x7 = words[0];
          const x8 = words[1];
          const x9 = words[2];
          if ((x5 < 64 ? ((((x5 < 32 ? (c4[x0] | 0) : (c5[x0] | 0)) >>> (x5 & 31)) | 0) & 1) : 0) !== 0) {
            if ((x0 < x6 && ((x9 >>> 22) | 0) < p6)) {
              counters[n7 + shard] += 1;
              let x11 = k3[x4];
              let x12 = 0;
              let x13 = (1 << (x5 & 31));
              if (x5 < 32) {
                c4[x0] = ((c4[x0] | 0) ^ x13);
              } else {
                c5[x0] = ((c5[x0] | 0) ^ x13);
              }
              let x14 = ((1 - Math.imul(x12, 2)) | 0);
              c8[x0] = ((c8[x0] - x14) | 0);
              c9[x0] += Math.imul(x14, (c10[x11] > 0 ? 1 : 0));
              c11[x0] += Math.imul(x14, (c12[x11] >= 2 ? 1 : 0));
              const at_3 = claimMessage(b13, shard, x11);
              if (at_3 < 0) control[b13.index] = 1;
              else {
                b13.messages[at_3 + 0] = x11;
                b13.messages[at_3 + 1] = k14[x4];
                b13.messages[at_3 + 2] = 0;
                b13.messages[at_3 + 3] = (c10[x0] > 0 ? 1 : 0);
                b13.messages[at_3 + 4] = (c12[x0] >= 2 ? 1 : 0);
              }
            }
          } else {
            let x15 = Math.imul(((((((Math.imul(c15[x6], k16[c12[x6]]) / 1024) | 0) + c17[x6]) | 0) / 16) | 0), p18);
            let x16 = c19[x6];
            if ((((x15 > 0 && (x7 >>> 0 < exp2neg(x15) >>> 0 ? 1 : 0) === 0) || ((x16 > 0 && x16 > ((tick - 91) | 0)) && ((x8 >>> 22) | 0) < p20)) && x5 < 64)) {
              counters[n21 + shard] += 1;
              let x17 = k3[x4];
              let x18 = 1;
              let x19 = (1 << (x5 & 31));
              if (x5 < 32) {
                c4[x0] = ((c4[x0] | 0) ^ x19);
              } else {
                c5[x0] = ((c5[x0] | 0) ^ x19);
              }
              let x20 = ((1 - Math.imul(x18, 2)) | 0);
              c8[x0] = ((c8[x0] - x20) | 0);
              c9[x0] += Math.imul(x20, (c10[x17] > 0 ? 1 : 0));
              c11[x0] += Math.imul(x20, (c12[x17] >= 2 ? 1 : 0));
              const at_4 = claimMessage(b13, shard, x17);
              if (at_4 < 0) control[b13.index] = 1;
              else {
                b13.messages[at_4 + 0] = x17;
                b13.messages[at_4 + 1] = k14[x4];
                b13.messages[at_4 + 2] = 1;
                b13.messages[at_4 + 3] = (c10[x0] > 0 ? 1 : 0);
                b13.messages[at_4 + 4] = (c12[x0] >= 2 ? 1 : 0);
              }
            } else {
              if ((x15 > x3 && x5 < 64)) {
                x3 = x15;
                x2 = x4;
              }
            }
          }
        }
        if (x2 >= 0) {
          philox(x0, tick, (2401 << 16), 0, key0, key1, words);
          const x21 = words[0];
          if (x21 >>> 0 < k22[c23[x0]] >>> 0) {
            let x25 = x2;
            counters[n24 + shard] += 1;
            let x26 = ((x25 - x1) | 0);
            let x27 = k3[x25];
            let x28 = 1;
            let x29 = (1 << (x26 & 31));
            if (x26 < 32) {
              c4[x0] = ((c4[x0] | 0) ^ x29);
            } else {
              c5[x0] = ((c5[x0] | 0) ^ x29);
            }
            let x30 = ((1 - Math.imul(x28, 2)) | 0);
            c8[x0] = ((c8[x0] - x30) | 0);
            c9[x0] += Math.imul(x30, (c10[x27] > 0 ? 1 : 0));
            c11[x0] += Math.imul(x30, (c12[x27] >= 2 ? 1 : 0));
            const at_5 = claimMessage(b13, shard, x27);
            if (at_5 < 0) control[b13.index] = 1;
            else {
              b13.messages[at_5 + 0] = x27;
              b13.messages[at_5 + 1] = k14[x25];
              b13.messages[at_5 + 2] = 1;
              b13.messages[at_5 + 3] = (c10[x0] > 0 ? 1 : 0);
              b13.messages[at_5 + 4] = (c12[x0] >= 2 ? 1 : 0);
            }
          }
        }
      }
    }
  };
};

export const adaptation_shunning_hear = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('adaptation.cutBox');
  const c1 = bound.column('people.cutLow') as Uint32Array;
  const c2 = bound.column('people.cutHigh') as Uint32Array;
  const c3 = bound.column('people.lostTies') as Uint8Array;
  const c4 = bound.column('people.awareTies') as Int32Array;
  const c5 = bound.column('people.silentTies') as Int32Array;
  const l6 = bound.list('adaptation.left');
  const m7 = bound.markOf('adaptation.left');
  return (shard) => {
    const { tick } = clock;
    for (let source_0 = 0; source_0 * b0.targets < b0.counts.length; source_0++) {
      const region_1 = source_0 * b0.targets + shard;
      for (let i_2 = 0; i_2 < b0.counts[region_1]; i_2++) {
        const at_3 = (b0.starts[region_1] + i_2) * b0.width;
        const x0 = b0.messages[at_3 + 0];
        const x1 = b0.messages[at_3 + 1];
        const x2 = b0.messages[at_3 + 2];
        const x3 = b0.messages[at_3 + 3];
        const x4 = b0.messages[at_3 + 4];
        if ((x1 < 64 ? ((((x1 < 32 ? (c1[x0] | 0) : (c2[x0] | 0)) >>> (x1 & 31)) | 0) & 1) : 0) !== x2) {
          let x5 = (1 << (x1 & 31));
          if (x1 < 32) {
            c1[x0] = ((c1[x0] | 0) ^ x5);
          } else {
            c2[x0] = ((c2[x0] | 0) ^ x5);
          }
          let x6 = ((1 - Math.imul(x2, 2)) | 0);
          c3[x0] = ((c3[x0] - x6) | 0);
          c4[x0] += Math.imul(x6, x3);
          c5[x0] += Math.imul(x6, x4);
          if (x2 !== 0) {
            const at_4 = claimEntry(l6, shard);
            if (at_4 < 0) control[m7] = 1;
            else {
              l6.entries[at_4 + 0] = x0;
            }
          }
        }
      }
      b0.counts[region_1] = 0;
    }
  };
};

export const adaptation_trust_thank = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('acts.encounters');
  const p1 = bound.parameter('adaptation/trust.helpedPer1024');
  const b2 = bound.box('adaptation.helpedBox');
  const t3 = bound.shape('people');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x3 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x3 + 0];
      const x1 = l0.entries[x3 + 1];
      if (x1 !== 0) {
        philox(x0, tick, (2497 << 16), 0, key0, key1, words);
        const x4 = words[0];
        const x5 = words[1];
        if (((x5 >>> 22) | 0) < p1) {
          const at_1 = claimMessage(b2, shard, mulHigh(x4, t3.rows));
          if (at_1 < 0) control[b2.index] = 1;
          else {
            b2.messages[at_1 + 0] = mulHigh(x4, t3.rows);
          }
        }
      }
    }
  };
};

export const adaptation_trust_learn = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('recourse.notices');
  const p1 = bound.parameter('adaptation/trust.wrongfulPer1024');
  const c2 = bound.column('people.trustInstitutions') as Uint8Array;
  const n3 = bound.counter('trust.spilled');
  const l4 = bound.list('ledgers.postings');
  const p5 = bound.parameter('adaptation/trust.falseTipPer1024');
  const c6 = bound.column('people.trustPeople') as Uint8Array;
  const p7 = bound.parameter('adaptation/trust.derivedLossPer1024');
  const l8 = bound.list('recourse.decided');
  const p9 = bound.parameter('adaptation/trust.upheldLevels');
  const p10 = bound.parameter('adaptation/trust.unheardPer1024');
  const l11 = bound.list('adaptation.left');
  const p12 = bound.parameter('adaptation/trust.leftPer1024');
  const b13 = bound.box('adaptation.helpedBox');
  const c14 = bound.column('people.adult') as Uint8Array;
  const t15 = bound.shape('people');
  const k16 = bound.table('adaptation.trust.bounds');
  const k17 = bound.table('adaptation.trust.up');
  const k18 = bound.table('adaptation.trust.down');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x6 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x6 + 0];
      const x1 = l0.entries[x6 + 1];
      const x2 = l0.entries[x6 + 2];
      const x4 = l0.entries[x6 + 4];
      if (x4 !== 0) {
        philox(x0, tick, (2388 << 16) | x1, x2, key0, key1, words);
        const x7 = words[0];
        const x8 = words[1];
        if (((x7 >>> 22) | 0) < p1) {
          let x11 = ((c2[x0] + (-1)) | 0);
          if (x11 < 0) {
            counters[n3 + shard] += ((0 - x11) | 0);
          }
          if (x11 > 7) {
            counters[n3 + shard] += ((x11 - 7) | 0);
          }
          c2[x0] = Math.min(Math.max(x11, 0), 7);
        }
        let x12 = 0;
        for (let x13 = 0, end_1 = l4.counts[shard]; x13 < end_1; x13++) {
          if ((((l4.entries[(shard * l4.capacity + x13) * l4.width + 0] === x0 && l4.entries[(shard * l4.capacity + x13) * l4.width + 3] === x2) && (l4.entries[(shard * l4.capacity + x13) * l4.width + 6] === 6 && l4.entries[(shard * l4.capacity + x13) * l4.width + 5] === 1)) && (l4.entries[(shard * l4.capacity + x13) * l4.width + 1] === x1 && l4.entries[(shard * l4.capacity + x13) * l4.width + 2] === 0))) {
            x12 = 1;
          }
        }
        if ((x12 !== 0 && ((x8 >>> 22) | 0) < p5)) {
          let x14 = ((c6[x0] + (-1)) | 0);
          if (x14 < 0) {
            counters[n3 + shard] += ((0 - x14) | 0);
          }
          if (x14 > 7) {
            counters[n3 + shard] += ((x14 - 7) | 0);
          }
          c6[x0] = Math.min(Math.max(x14, 0), 7);
        }
      }
    }
    for (let i_2 = 0; i_2 < l4.counts[shard]; i_2++) {
      const x23 = (shard * l4.capacity + i_2) * l4.width;
      const x15 = l4.entries[x23 + 0];
      const x16 = l4.entries[x23 + 1];
      const x17 = l4.entries[x23 + 2];
      const x19 = l4.entries[x23 + 4];
      if ((x17 === 1 && x19 < 0)) {
        philox(x15, tick, (2389 << 16), x16, key0, key1, words);
        const x24 = words[0];
        if (((x24 >>> 22) | 0) < p7) {
          let x28 = ((c6[x15] + (-1)) | 0);
          if (x28 < 0) {
            counters[n3 + shard] += ((0 - x28) | 0);
          }
          if (x28 > 7) {
            counters[n3 + shard] += ((x28 - 7) | 0);
          }
          c6[x15] = Math.min(Math.max(x28, 0), 7);
        }
      }
    }
    for (let i_3 = 0; i_3 < l8.counts[shard]; i_3++) {
      const x46 = (shard * l8.capacity + i_3) * l8.width;
      const x29 = l8.entries[x46 + 0];
      const x33 = l8.entries[x46 + 4];
      if ((x33 === 1 || (x33 === 3 || x33 === 6))) {
        let x47 = ((c2[x29] + p9) | 0);
        if (x47 < 0) {
          counters[n3 + shard] += ((0 - x47) | 0);
        }
        if (x47 > 7) {
          counters[n3 + shard] += ((x47 - 7) | 0);
        }
        c2[x29] = Math.min(Math.max(x47, 0), 7);
      }
    }
    for (let i_4 = 0; i_4 < l8.counts[shard]; i_4++) {
      const x65 = (shard * l8.capacity + i_4) * l8.width;
      const x48 = l8.entries[x65 + 0];
      const x49 = l8.entries[x65 + 1];
      const x51 = l8.entries[x65 + 3];
      const x52 = l8.entries[x65 + 4];
      if ((x52 === 2 || x52 === 4)) {
        philox(x48, tick, (2496 << 16) | x51, x49, key0, key1, words);
        const x66 = words[0];
        if (((x66 >>> 22) | 0) < p10) {
          let x70 = ((c2[x48] + (-1)) | 0);
          if (x70 < 0) {
            counters[n3 + shard] += ((0 - x70) | 0);
          }
          if (x70 > 7) {
            counters[n3 + shard] += ((x70 - 7) | 0);
          }
          c2[x48] = Math.min(Math.max(x70, 0), 7);
        }
      }
    }
    for (let i_5 = 0; i_5 < l11.counts[shard]; i_5++) {
      const x72 = (shard * l11.capacity + i_5) * l11.width;
      const x71 = l11.entries[x72 + 0];
      philox(x71, tick, (2390 << 16), 0, key0, key1, words);
      const x73 = words[0];
      if (((x73 >>> 22) | 0) < p12) {
        let x77 = ((c6[x71] + (-1)) | 0);
        if (x77 < 0) {
          counters[n3 + shard] += ((0 - x77) | 0);
        }
        if (x77 > 7) {
          counters[n3 + shard] += ((x77 - 7) | 0);
        }
        c6[x71] = Math.min(Math.max(x77, 0), 7);
      }
    }
    for (let source_6 = 0; source_6 * b13.targets < b13.counts.length; source_6++) {
      const region_7 = source_6 * b13.targets + shard;
      for (let i_8 = 0; i_8 < b13.counts[region_7]; i_8++) {
        const at_9 = (b13.starts[region_7] + i_8) * b13.width;
        const x78 = b13.messages[at_9 + 0];
        if (c14[x78] === 1) {
          let x79 = ((c6[x78] + 1) | 0);
          if (x79 < 0) {
            counters[n3 + shard] += ((0 - x79) | 0);
          }
          if (x79 > 7) {
            counters[n3 + shard] += ((x79 - 7) | 0);
          }
          c6[x78] = Math.min(Math.max(x79, 0), 7);
        }
      }
      b13.counts[region_7] = 0;
    }
    const first_10 = shard << t15.shift;
    const end_11 = Math.min(first_10 + (1 << t15.shift), t15.rows);
    for (let base_12 = first_10; base_12 < end_11; base_12 += 16) {
      philox(base_12 >> 4, tick, 2384 << 16, 0, key0, key1, words);
      const group_130 = words[0];
      const group_131 = words[1];
      const group_132 = words[2];
      const group_133 = words[3];
      for (let j_14 = 0; j_14 < 16; j_14++) {
        const x80 = base_12 + j_14;
        if (x80 >= end_11) break;
        const x81 = ((j_14 < 8 ? (j_14 < 4 ? group_130 : group_131) : j_14 < 12 ? group_132 : group_133) >>> ((j_14 & 3) << 3)) & 255;
        if (x81 > k16[c6[x80]]) continue;
        if (c14[x80] === 1) {
          philox(x80, tick, (2385 << 16), 0, key0, key1, words);
          const x82 = words[0];
          let x86 = ((x81 << 24) | ((x82 >>> 8) | 0));
          let x87 = c6[x80];
          let x88 = x87;
          if (x86 >>> 0 < k17[x87] >>> 0) {
            x88 = ((x87 + 1) | 0);
          }
          if (((x86 - 33554432) | 0) >>> 0 < k18[x87] >>> 0) {
            x88 = ((x87 - 1) | 0);
          }
          c6[x80] = x88;
        }
      }
    }
    const first_15 = shard << t15.shift;
    const end_16 = Math.min(first_15 + (1 << t15.shift), t15.rows);
    for (let base_17 = first_15; base_17 < end_16; base_17 += 16) {
      philox(base_17 >> 4, tick, 2386 << 16, 0, key0, key1, words);
      const group_180 = words[0];
      const group_181 = words[1];
      const group_182 = words[2];
      const group_183 = words[3];
      for (let j_19 = 0; j_19 < 16; j_19++) {
        const x89 = base_17 + j_19;
        if (x89 >= end_16) break;
        const x90 = ((j_19 < 8 ? (j_19 < 4 ? group_180 : group_181) : j_19 < 12 ? group_182 : group_183) >>> ((j_19 & 3) << 3)) & 255;
        if (x90 > k16[c2[x89]]) continue;
        if (c14[x89] === 1) {
          philox(x89, tick, (2387 << 16), 0, key0, key1, words);
          const x91 = words[0];
          let x95 = ((x90 << 24) | ((x91 >>> 8) | 0));
          let x96 = c2[x89];
          let x97 = x96;
          if (x95 >>> 0 < k17[x96] >>> 0) {
            x97 = ((x96 + 1) | 0);
          }
          if (((x95 - 33554432) | 0) >>> 0 < k18[x96] >>> 0) {
            x97 = ((x96 - 1) | 0);
          }
          c2[x89] = x97;
        }
      }
    }
  };
};

export const adaptation_knowledge_learn = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('recourse.filed');
  const p1 = bound.parameter('adaptation/knowledge.filingTeachesPer1024');
  const c2 = bound.column('people.knowledge') as Uint8Array;
  const n3 = bound.counter('knowledge.spilled');
  const t4 = bound.shape('people');
  const k5 = bound.table('adaptation.knowledge.bounds');
  const c6 = bound.column('people.adult') as Uint8Array;
  const c7 = bound.column('people.education') as Uint8Array;
  const c8 = bound.column('people.traits') as Uint32Array;
  const k9 = bound.table('adaptation.knowledge.up');
  const k10 = bound.table('adaptation.knowledge.down');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x9 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x9 + 0];
      const x1 = l0.entries[x9 + 1];
      const x2 = l0.entries[x9 + 2];
      philox(x0, tick, (2394 << 16) | x1, x2, key0, key1, words);
      const x10 = words[0];
      if (((x10 >>> 22) | 0) < p1) {
        let x14 = c2[x0];
        if (x14 === 3) {
          counters[n3 + shard] += 1;
        }
        c2[x0] = Math.min(((x14 + 1) | 0), 3);
      }
    }
    const first_1 = shard << t4.shift;
    const end_2 = Math.min(first_1 + (1 << t4.shift), t4.rows);
    for (let base_3 = first_1; base_3 < end_2; base_3 += 16) {
      philox(base_3 >> 4, tick, 2392 << 16, 0, key0, key1, words);
      const group_40 = words[0];
      const group_41 = words[1];
      const group_42 = words[2];
      const group_43 = words[3];
      for (let j_5 = 0; j_5 < 16; j_5++) {
        const x15 = base_3 + j_5;
        if (x15 >= end_2) break;
        const x16 = ((j_5 < 8 ? (j_5 < 4 ? group_40 : group_41) : j_5 < 12 ? group_42 : group_43) >>> ((j_5 & 3) << 3)) & 255;
        if (x16 > k5[c2[x15]]) continue;
        if (c6[x15] === 1) {
          philox(x15, tick, (2393 << 16), 0, key0, key1, words);
          const x17 = words[0];
          let x21 = ((x16 << 24) | ((x17 >>> 8) | 0));
          let x22 = ((Math.imul(c7[x15], 2) + ((((c8[x15] | 0) >>> 23) | 0) & 1)) | 0);
          let x23 = c2[x15];
          let x24 = x23;
          if (x21 >>> 0 < k9[((Math.imul(x22, 4) + x23) | 0)] >>> 0) {
            x24 = ((x23 + 1) | 0);
          }
          if (((x21 - 67108864) | 0) >>> 0 < k10[x23] >>> 0) {
            x24 = ((x23 - 1) | 0);
          }
          c2[x15] = x24;
        }
      }
    }
  };
};

export const adaptation_grievance_tell = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('scoring.falls');
  const k1 = bound.table('ties.friend.starts');
  const c2 = bound.column('people.cutLow') as Uint32Array;
  const c3 = bound.column('people.cutHigh') as Uint32Array;
  const b4 = bound.box('adaptation.angerBox');
  const c5 = bound.column('people.restrictedTies') as Int32Array;
  const k6 = bound.table('ties.friend.targets');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x3 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x3 + 0];
      const x1 = l0.entries[x3 + 1];
      const x2 = l0.entries[x3 + 2];
      if ((x2 === 0 && x1 > x2)) {
        let x4 = k1[x0];
        for (let x5 = x4, end_1 = k1[((x0 + 1) | 0)]; x5 < end_1; x5++) {
          if ((((x5 - x4) | 0) < 64 ? ((((((x5 - x4) | 0) < 32 ? (c2[x0] | 0) : (c3[x0] | 0)) >>> (((x5 - x4) | 0) & 31)) | 0) & 1) : 0) === 0) {
            const row_3 = k6[x5];
            const at_2 = k6[x5];
            const value_4 = 1;
            if (b4.mode === 0 || (b4.mode === 1 && row_3 >> b4.shift === shard)) c5[at_2] += value_4;
            else if (b4.mode === 2) Atomics.add(c5, at_2, value_4);
            else {
              const to_5 = claimMessage(b4, shard, row_3);
              if (to_5 < 0) control[b4.index] = 1;
              else {
                b4.messages[to_5] = at_2;
                b4.messages[to_5 + 1] = value_4;
              }
            }
          }
        }
      }
    }
  };
};

export const adaptation_grievance_learn = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('adaptation.angerBox');
  const c1 = bound.column('people.restrictedTies') as Int32Array;
  const l2 = bound.list('scoring.falls');
  const c3 = bound.column('people.listed') as Uint8Array;
  const p4 = bound.parameter('ledgers.planes');
  const c5 = bound.column('people.raw') as Int32Array;
  const s6 = bound.shape('people').stride;
  const c7 = bound.column('people.rawFalse') as Int32Array;
  const k8 = bound.table('scoring.scaleMin');
  const k9 = bound.table('scoring.scaleMax');
  const k10 = bound.table('scoring.thresholdCount');
  const k11 = bound.table('scoring.thresholds');
  const c12 = bound.column('people.inForce') as Uint8Array;
  const k13 = bound.table('scoring.severityOf');
  const c14 = bound.column('people.grievance') as Uint8Array;
  const n15 = bound.counter('grievance.spilled');
  const t16 = bound.shape('people');
  const c17 = bound.column('people.adult') as Uint8Array;
  const p18 = bound.parameter('adaptation/grievance.tiePer1024');
  const k19 = bound.table('adaptation.grievance.bounds');
  const k20 = bound.table('adaptation.grievance.down');
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
      const x3 = (shard * l2.capacity + i_4) * l2.width;
      const x0 = l2.entries[x3 + 0];
      const x1 = l2.entries[x3 + 1];
      const x2 = l2.entries[x3 + 2];
      if (x1 > x2) {
        let x4 = c3[x0];
        for (let x5 = 0, end_5 = p4; x5 < end_5; x5++) {
          let x6 = Math.min(Math.max(((c5[x5 * s6 + x0] - c7[x5 * s6 + x0]) | 0), k8[x5]), k9[x5]);
          let x7 = 0;
          let x8 = Math.imul(x5, 32);
          for (let x9 = 0, end_6 = k10[x5]; x9 < end_6; x9++) {
            x7 = ((x7 + (x6 < k11[((x8 + x9) | 0)] ? 1 : 0)) | 0);
          }
          let x10 = c12[x5 * s6 + x0];
          x4 = Math.max(x4, k13[((x8 + (x10 < x7 ? x10 : x7)) | 0)]);
        }
        if (x4 < x1) {
          let x11 = c14[x0];
          if (x11 === 3) {
            counters[n15 + shard] += 1;
          }
          c14[x0] = Math.min(((x11 + 1) | 0), 3);
        }
      }
    }
    const first_7 = shard << t16.shift;
    const end_8 = Math.min(first_7 + (1 << t16.shift), t16.rows);
    for (let x12 = first_7; x12 < end_8; x12 += 1) {
      let x13 = c1[x12];
      if (x13 !== 0) {
        c1[x12] = 0;
        if (c17[x12] === 1) {
          for (let x14 = 0, end_9 = Math.min(x13, 64); x14 < end_9; x14++) {
            philox(x12, tick, (2398 << 16), x14, key0, key1, words);
            const x15 = words[0];
            if (((x15 >>> 22) | 0) < p18) {
              let x19 = c14[x12];
              if (x19 === 3) {
                counters[n15 + shard] += 1;
              }
              c14[x12] = Math.min(((x19 + 1) | 0), 3);
            }
          }
        }
      }
    }
    const first_10 = shard << t16.shift;
    const end_11 = Math.min(first_10 + (1 << t16.shift), t16.rows);
    for (let base_12 = first_10; base_12 < end_11; base_12 += 16) {
      philox(base_12 >> 4, tick, 2396 << 16, 0, key0, key1, words);
      const group_130 = words[0];
      const group_131 = words[1];
      const group_132 = words[2];
      const group_133 = words[3];
      for (let j_14 = 0; j_14 < 16; j_14++) {
        const x20 = base_12 + j_14;
        if (x20 >= end_11) break;
        const x21 = ((j_14 < 8 ? (j_14 < 4 ? group_130 : group_131) : j_14 < 12 ? group_132 : group_133) >>> ((j_14 & 3) << 3)) & 255;
        if (x21 > k19[c14[x20]]) continue;
        philox(x20, tick, (2397 << 16), 0, key0, key1, words);
        const x22 = words[0];
        let x26 = c14[x20];
        if (((x21 << 24) | ((x22 >>> 8) | 0)) >>> 0 < k20[x26] >>> 0) {
          c14[x20] = Math.max(((x26 - 1) | 0), 0);
        }
      }
    }
  };
};

export const adaptation_opt_out_file = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const d0 = bound.calendar('adaptation.refusals');
  const l1 = bound.list('acts.doings');
  const m2 = bound.markOf('acts.doings');
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
        philox(x0, tick, (2500 << 16), 0, key0, key1, words);
        const x1 = words[0];
        const at_4 = claimEntry(l1, shard);
        if (at_4 < 0) control[m2] = 1;
        else {
          l1.entries[at_4 + 0] = x0;
          l1.entries[at_4 + 1] = 59;
          l1.entries[at_4 + 2] = x1;
          l1.entries[at_4 + 3] = 0;
        }
      }
      slot_0 = next_2;
    }
  };
};

export const adaptation_opt_out_weigh = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const p0 = bound.parameter('adaptation.optOut.opensOn');
  const t1 = bound.shape('people');
  const c2 = bound.column('people.adult') as Uint8Array;
  const p3 = bound.parameter('adaptation/opt-out.shockPer1024');
  const l4 = bound.list('adaptation.optOuts');
  const m5 = bound.markOf('adaptation.optOuts');
  const c6 = bound.column('people.optedOut') as Uint8Array;
  const k7 = bound.table('ties.friend.starts');
  const k8 = bound.table('ties.friend.targets');
  const c9 = bound.column('people.cutLow') as Uint32Array;
  const c10 = bound.column('people.cutHigh') as Uint32Array;
  const c11 = bound.column('people.optThreshold') as Int32Array;
  const c12 = bound.column('people.grievance') as Uint8Array;
  const p13 = bound.parameter('adaptation/opt-out.grievancePer1024');
  const c14 = bound.column('people.lostTies') as Uint8Array;
  return (shard) => {
    const { tick } = clock;
    if (tick === p0) {
      const first_0 = shard << t1.shift;
      const end_1 = Math.min(first_0 + (1 << t1.shift), t1.rows);
      for (let x0 = first_0; x0 < end_1; x0 += 1) {
        philox(x0, tick, (2498 << 16), 0, key0, key1, words);
        const x1 = words[0];
        if ((c2[x0] === 1 && ((x1 >>> 22) | 0) < p3)) {
          const at_2 = claimEntry(l4, shard);
          if (at_2 < 0) control[m5] = 1;
          else {
            l4.entries[at_2 + 0] = x0;
          }
        }
      }
    }
    if (tick >= p0) {
      const first_3 = shard << t1.shift;
      const end_4 = Math.min(first_3 + (1 << t1.shift), t1.rows);
      for (let x5 = first_3 + ((((tick - first_3) % 7) + 7) % 7); x5 < end_4; x5 += 7) {
        if ((c2[x5] === 1 && c6[x5] === 0)) {
          let x6 = k7[x5];
          let x7 = k7[((x5 + 1) | 0)];
          let x8 = 0;
          for (let x9 = x6, end_5 = x7; x9 < end_5; x9++) {
            if ((c6[k8[x9]] !== 0 && (((x9 - x6) | 0) < 64 ? ((((((x9 - x6) | 0) < 32 ? (c9[x5] | 0) : (c10[x5] | 0)) >>> (((x9 - x6) | 0) & 31)) | 0) & 1) : 0) === 0)) {
              x8 = Math.min(((x8 + 1) | 0), 262144);
            }
          }
          if (Math.imul(x8, 1024) > Math.imul(((c11[x5] - Math.imul(c12[x5], p13)) | 0), ((((x7 - x6) | 0) - c14[x5]) | 0))) {
            const at_6 = claimEntry(l4, shard);
            if (at_6 < 0) control[m5] = 1;
            else {
              l4.entries[at_6 + 0] = x5;
            }
          }
        }
      }
    }
  };
};

export const adaptation_opt_out_go = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('adaptation.optOuts');
  const c1 = bound.column('people.optedOut') as Uint8Array;
  const n2 = bound.counter('optOut.begun');
  const d3 = bound.calendar('adaptation.refusals');
  const h4 = bound.shape(bound.calendar('adaptation.refusals').region.spec.table).shift;
  const m5 = bound.markOf('adaptation.refusals');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x1 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x1 + 0];
      if (c1[x0] === 0) {
        c1[x0] = 1;
        counters[n2 + shard] += 1;
        philox(x0, tick, (2499 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const at_1 = promise(d3, x0 >> h4, tick, ((((tick + 1) | 0) + mulHigh(x2, 30)) | 0));
        if (at_1 < 0) control[m5] = 1;
        else {
          d3.slots[at_1 + 0] = x0;
        }
      }
    }
  };
};
