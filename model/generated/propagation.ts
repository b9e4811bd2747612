// Generated from the mechanisms' kernels by `npm run generate`. Do not edit.
// @ts-nocheck
import { chain, claimEntry, claimMessage } from '#engine/columns/operations.js';
import type { Bound, StepFunction } from '#engine/kernels/bound.js';
import { philox } from '#engine/random/philox.js';

export const propagation_association_gather = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('ledgers.postings');
  const k1 = bound.table('propagation.depthOf');
  const k2 = bound.table('propagation.classOf');
  const c3 = bound.column('people.rank') as Uint8Array;
  const k4 = bound.table('propagation.groupFirst');
  const k5 = bound.table('propagation.groupEnd');
  const k6 = bound.table('propagation.shareAt');
  const k7 = bound.table('propagation.groupLayers');
  const n8 = bound.counter('books.heldBackByShares');
  const c9 = bound.column('people.spread') as Int32Array;
  const s10 = bound.shape('people').stride;
  const c11 = bound.column('people.spreadFalse') as Int32Array;
  const c12 = bound.column('people.passes') as Uint8Array;
  const l13 = bound.list('propagation.passers');
  const m14 = bound.markOf('propagation.passers');
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
      if (((x2 === 0 || x2 === 6) && k1[x1] === 1)) {
        let x9 = k2[((Math.imul(((Math.imul(((Math.imul(x1, 256) + x3) | 0), 2) + (1 < c3[x0] ? 1 : 0)) | 0), 2) + ((x4 > 0 ? 1 : 0) === (x2 === 0 ? 1 : 0) ? 1 : 0)) | 0)];
        if (x9 > 0) {
          for (let x10 = k4[x1], end_1 = k5[x1]; x10 < end_1; x10++) {
            let x11 = k6[((Math.imul(x9, 512) + k7[x10]) | 0)];
            if (x11 > 0) {
              let x12 = Math.imul(x4, x11);
              let x13 = ((x12 / 1024) | 0);
              counters[n8 + shard] += ((x12 % 1024) | 0);
              if (x13 !== 0) {
                c9[x10 * s10 + x0] += x13;
                if (x5 !== 0) {
                  c11[x10 * s10 + x0] += x13;
                }
                if (c12[x0] === 0) {
                  c12[x0] = 1;
                  const at_2 = claimEntry(l13, shard);
                  if (at_2 < 0) control[m14] = 1;
                  else {
                    l13.entries[at_2 + 0] = x0;
                  }
                }
              }
            }
          }
        }
      }
    }
  };
};

export const propagation_association_tell = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('propagation.passers');
  const c1 = bound.column('people.passes') as Uint8Array;
  const k2 = bound.table('ties.spread.starts');
  const c3 = bound.column('people.cutLow') as Uint32Array;
  const c4 = bound.column('people.cutHigh') as Uint32Array;
  const p5 = bound.parameter('ledgers.planes');
  const k6 = bound.table('propagation.groupFirst');
  const k7 = bound.table('propagation.groupEnd');
  const c8 = bound.column('people.spread') as Int32Array;
  const s9 = bound.shape('people').stride;
  const c10 = bound.column('people.spreadFalse') as Int32Array;
  const k11 = bound.table('ties.spread.layers');
  const k12 = bound.table('ties.spread.friend');
  const k13 = bound.table('propagation.groupOf');
  const b14 = bound.box('ledgers.derivedBox');
  const c15 = bound.column('people.due') as Int32Array;
  const k16 = bound.table('ties.spread.targets');
  const b17 = bound.box('ledgers.derivedFalseBox');
  const c18 = bound.column('people.dueFalse') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x1 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x1 + 0];
      c1[x0] = 0;
      let x2 = k2[x0];
      let x3 = k2[((x0 + 1) | 0)];
      let x4 = (c3[x0] | 0);
      let x5 = (c4[x0] | 0);
      for (let x6 = 0, end_1 = p5; x6 < end_1; x6++) {
        for (let x7 = k6[x6], end_2 = k7[x6]; x7 < end_2; x7++) {
          let x8 = c8[x7 * s9 + x0];
          let x9 = c10[x7 * s9 + x0];
          c8[x7 * s9 + x0] = 0;
          c10[x7 * s9 + x0] = 0;
          if (x8 !== 0) {
            for (let x10 = x2, end_3 = x3; x10 < end_3; x10++) {
              let x11 = k11[x10];
              let x12 = 0;
              if ((x4 | x5) !== 0) {
                let x13 = k12[x10];
                x12 = (x13 < 64 ? ((((x13 < 32 ? x4 : x5) >>> (x13 & 31)) | 0) & 1) : 0);
              }
              let x14 = ((x11 - Math.imul(x12, (x11 & 8))) | 0);
              if (k13[((Math.imul(x6, 64) + x14) | 0)] === x7) {
                const row_5 = k16[x10];
                const at_4 = x6 * s9 + k16[x10];
                const value_6 = x8;
                if (b14.mode === 0 || (b14.mode === 1 && row_5 >> b14.shift === shard)) c15[at_4] += value_6;
                else if (b14.mode === 2) Atomics.add(c15, at_4, value_6);
                else {
                  const to_7 = claimMessage(b14, shard, row_5);
                  if (to_7 < 0) control[b14.index] = 1;
                  else {
                    b14.messages[to_7] = at_4;
                    b14.messages[to_7 + 1] = value_6;
                  }
                }
              }
            }
          }
          if (x9 !== 0) {
            for (let x15 = x2, end_8 = x3; x15 < end_8; x15++) {
              let x16 = k11[x15];
              let x17 = 0;
              if ((x4 | x5) !== 0) {
                let x18 = k12[x15];
                x17 = (x18 < 64 ? ((((x18 < 32 ? x4 : x5) >>> (x18 & 31)) | 0) & 1) : 0);
              }
              let x19 = ((x16 - Math.imul(x17, (x16 & 8))) | 0);
              if (k13[((Math.imul(x6, 64) + x19) | 0)] === x7) {
                const row_10 = k16[x15];
                const at_9 = x6 * s9 + k16[x15];
                const value_11 = x9;
                if (b17.mode === 0 || (b17.mode === 1 && row_10 >> b17.shift === shard)) c18[at_9] += value_11;
                else if (b17.mode === 2) Atomics.add(c18, at_9, value_11);
                else {
                  const to_12 = claimMessage(b17, shard, row_10);
                  if (to_12 < 0) control[b17.index] = 1;
                  else {
                    b17.messages[to_12] = at_9;
                    b17.messages[to_12 + 1] = value_11;
                  }
                }
              }
            }
          }
        }
      }
    }
  };
};

export const propagation_association_gather_returns = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('recourse.undone');
  const k1 = bound.table('ledgers.planeOf');
  const k2 = bound.table('propagation.depthOf');
  const k3 = bound.table('propagation.classOf');
  const c4 = bound.column('people.rank') as Uint8Array;
  const k5 = bound.table('propagation.groupFirst');
  const k6 = bound.table('propagation.groupEnd');
  const k7 = bound.table('propagation.shareAt');
  const k8 = bound.table('propagation.groupLayers');
  const n9 = bound.counter('books.heldBackByShares');
  const c10 = bound.column('people.spread') as Int32Array;
  const s11 = bound.shape('people').stride;
  const c12 = bound.column('people.spreadFalse') as Int32Array;
  const c13 = bound.column('people.passes') as Uint8Array;
  const l14 = bound.list('propagation.returners');
  const m15 = bound.markOf('propagation.returners');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x6 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x6 + 0];
      const x1 = l0.entries[x6 + 1];
      const x2 = l0.entries[x6 + 2];
      const x3 = l0.entries[x6 + 3];
      const x4 = l0.entries[x6 + 4];
      let x7 = k1[x1];
      if (x7 >= 0) {
        let x8 = (x7 & 15);
        if (k2[x8] === 1) {
          let x9 = k3[((Math.imul(((Math.imul(((Math.imul(x8, 256) + x2) | 0), 2) + (1 < c4[x0] ? 1 : 0)) | 0), 2) + (x3 > 0 ? 1 : 0)) | 0)];
          if (x9 > 0) {
            for (let x10 = k5[x8], end_1 = k6[x8]; x10 < end_1; x10++) {
              let x11 = k7[((Math.imul(x9, 512) + k8[x10]) | 0)];
              if (x11 > 0) {
                let x12 = Math.imul(((0 - x3) | 0), x11);
                let x13 = ((x12 / 1024) | 0);
                counters[n9 + shard] += ((x12 % 1024) | 0);
                if (x13 !== 0) {
                  c10[x10 * s11 + x0] += x13;
                  if (x4 !== 0) {
                    c12[x10 * s11 + x0] += x13;
                  }
                  if (c13[x0] === 0) {
                    c13[x0] = 1;
                    const at_2 = claimEntry(l14, shard);
                    if (at_2 < 0) control[m15] = 1;
                    else {
                      l14.entries[at_2 + 0] = x0;
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  };
};

export const propagation_association_tell_returns = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('propagation.returners');
  const c1 = bound.column('people.passes') as Uint8Array;
  const k2 = bound.table('ties.spread.starts');
  const c3 = bound.column('people.cutLow') as Uint32Array;
  const c4 = bound.column('people.cutHigh') as Uint32Array;
  const p5 = bound.parameter('ledgers.planes');
  const k6 = bound.table('propagation.groupFirst');
  const k7 = bound.table('propagation.groupEnd');
  const c8 = bound.column('people.spread') as Int32Array;
  const s9 = bound.shape('people').stride;
  const c10 = bound.column('people.spreadFalse') as Int32Array;
  const k11 = bound.table('ties.spread.layers');
  const k12 = bound.table('ties.spread.friend');
  const k13 = bound.table('propagation.groupOf');
  const n14 = bound.counter('corrections.derived');
  const b15 = bound.box('ledgers.derivedBox');
  const c16 = bound.column('people.due') as Int32Array;
  const k17 = bound.table('ties.spread.targets');
  const b18 = bound.box('ledgers.derivedFalseBox');
  const c19 = bound.column('people.dueFalse') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x1 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x1 + 0];
      c1[x0] = 0;
      let x2 = k2[x0];
      let x3 = k2[((x0 + 1) | 0)];
      let x4 = (c3[x0] | 0);
      let x5 = (c4[x0] | 0);
      for (let x6 = 0, end_1 = p5; x6 < end_1; x6++) {
        for (let x7 = k6[x6], end_2 = k7[x6]; x7 < end_2; x7++) {
          let x8 = c8[x7 * s9 + x0];
          let x9 = c10[x7 * s9 + x0];
          c8[x7 * s9 + x0] = 0;
          c10[x7 * s9 + x0] = 0;
          if (x8 !== 0) {
            for (let x10 = x2, end_3 = x3; x10 < end_3; x10++) {
              let x11 = k11[x10];
              let x12 = 0;
              if ((x4 | x5) !== 0) {
                let x13 = k12[x10];
                x12 = (x13 < 64 ? ((((x13 < 32 ? x4 : x5) >>> (x13 & 31)) | 0) & 1) : 0);
              }
              let x14 = ((x11 - Math.imul(x12, (x11 & 8))) | 0);
              if (k13[((Math.imul(x6, 64) + x14) | 0)] === x7) {
                counters[n14 + shard] += x8;
                const row_5 = k17[x10];
                const at_4 = x6 * s9 + k17[x10];
                const value_6 = x8;
                if (b15.mode === 0 || (b15.mode === 1 && row_5 >> b15.shift === shard)) c16[at_4] += value_6;
                else if (b15.mode === 2) Atomics.add(c16, at_4, value_6);
                else {
                  const to_7 = claimMessage(b15, shard, row_5);
                  if (to_7 < 0) control[b15.index] = 1;
                  else {
                    b15.messages[to_7] = at_4;
                    b15.messages[to_7 + 1] = value_6;
                  }
                }
              }
            }
          }
          if (x9 !== 0) {
            for (let x15 = x2, end_8 = x3; x15 < end_8; x15++) {
              let x16 = k11[x15];
              let x17 = 0;
              if ((x4 | x5) !== 0) {
                let x18 = k12[x15];
                x17 = (x18 < 64 ? ((((x18 < 32 ? x4 : x5) >>> (x18 & 31)) | 0) & 1) : 0);
              }
              let x19 = ((x16 - Math.imul(x17, (x16 & 8))) | 0);
              if (k13[((Math.imul(x6, 64) + x19) | 0)] === x7) {
                const row_10 = k17[x15];
                const at_9 = x6 * s9 + k17[x15];
                const value_11 = x9;
                if (b18.mode === 0 || (b18.mode === 1 && row_10 >> b18.shift === shard)) c19[at_9] += value_11;
                else if (b18.mode === 2) Atomics.add(c19, at_9, value_11);
                else {
                  const to_12 = claimMessage(b18, shard, row_10);
                  if (to_12 < 0) control[b18.index] = 1;
                  else {
                    b18.messages[to_12] = at_9;
                    b18.messages[to_12 + 1] = value_11;
                  }
                }
              }
            }
          }
        }
      }
    }
  };
};

export const propagation_reach_spread = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('ledgers.postings');
  const k1 = bound.table('propagation.depthOf');
  const k2 = bound.table('propagation.classOf');
  const c3 = bound.column('people.rank') as Uint8Array;
  const k4 = bound.table('propagation.walksOf');
  const l5 = bound.list('propagation.reached');
  const m6 = bound.markOf('propagation.reached');
  const b7 = bound.box('ledgers.derivedBox');
  const c8 = bound.column('people.due') as Int32Array;
  const s9 = bound.shape('people').stride;
  const b10 = bound.box('ledgers.derivedFalseBox');
  const c11 = bound.column('people.dueFalse') as Int32Array;
  const c12 = bound.column('people.cutLow') as Uint32Array;
  const c13 = bound.column('people.cutHigh') as Uint32Array;
  const k14 = bound.table('ties.spread.starts');
  const k15 = bound.table('ties.spread.targets');
  const k16 = bound.table('ties.spread.layers');
  const k17 = bound.table('ties.spread.friend');
  const k18 = bound.table('propagation.shareAt');
  const n19 = bound.counter('books.heldBackByShares');
  const c20 = bound.column('people.walkDistance') as Uint8Array;
  const c21 = bound.column('people.walkPoints') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let source_1 = 0; source_1 < l0.counts.length; source_1++) {
      for (let i_0 = 0; i_0 < l0.counts[source_1]; i_0++) {
        const x8 = (source_1 * l0.capacity + i_0) * l0.width;
        const x0 = l0.entries[x8 + 0];
        const x1 = l0.entries[x8 + 1];
        const x2 = l0.entries[x8 + 2];
        const x3 = l0.entries[x8 + 3];
        const x4 = l0.entries[x8 + 4];
        const x5 = l0.entries[x8 + 5];
        if (((x2 === 0 || x2 === 6) && k1[x1] > 1)) {
          let x9 = k2[((Math.imul(((Math.imul(((Math.imul(x1, 256) + x3) | 0), 2) + (1 < c3[x0] ? 1 : 0)) | 0), 2) + ((x4 > 0 ? 1 : 0) === (x2 === 0 ? 1 : 0) ? 1 : 0)) | 0)];
          let x10 = k1[x1];
          if ((x10 > 1 && x9 > 0)) {
            if (k4[x1] !== 0) {
              const at_2 = claimEntry(l5, shard);
              if (at_2 < 0) control[m6] = 1;
              else {
                l5.entries[at_2 + 0] = x0;
                l5.entries[at_2 + 1] = 0;
                l5.entries[at_2 + 2] = x4;
                l5.entries[at_2 + 3] = x0;
              }
              let x11 = 0;
              while (x11 < l5.counts[shard]) {
                let x12 = x11;
                x11 = ((x11 + 1) | 0);
                let x13 = l5.entries[(shard * l5.capacity + x12) * l5.width + 0];
                let x14 = l5.entries[(shard * l5.capacity + x12) * l5.width + 1];
                let x15 = l5.entries[(shard * l5.capacity + x12) * l5.width + 2];
                if (x12 > 0) {
                  const row_4 = x13;
                  const at_3 = x1 * s9 + x13;
                  const value_5 = x15;
                  c8[at_3] += value_5;
                  if (x5 !== 0) {
                    const row_7 = x13;
                    const at_6 = x1 * s9 + x13;
                    const value_8 = x15;
                    c11[at_6] += value_8;
                  }
                }
                if (x14 < x10) {
                  let x16 = x14;
                  let x17 = l5.entries[(shard * l5.capacity + x12) * l5.width + 3];
                  let x18 = Math.imul(((Math.imul(x9, 8) + x16) | 0), 64);
                  let x19 = (c12[x13] | 0);
                  let x20 = (c13[x13] | 0);
                  for (let x21 = k14[x13], end_9 = k14[((x13 + 1) | 0)]; x21 < end_9; x21++) {
                    let x22 = k15[x21];
                    if (((x22 === x17 ? 1 : 0) | (x22 === x0 ? 1 : 0)) === 0) {
                      let x23 = k16[x21];
                      let x24 = 0;
                      if ((x19 | x20) !== 0) {
                        let x25 = k17[x21];
                        x24 = (x25 < 64 ? ((((x25 < 32 ? x19 : x20) >>> (x25 & 31)) | 0) & 1) : 0);
                      }
                      let x26 = ((x23 - Math.imul(x24, (x23 & 8))) | 0);
                      let x27 = Math.imul(x15, k18[((x18 + x26) | 0)]);
                      let x28 = ((x27 / 1024) | 0);
                      counters[n19 + shard] += ((x27 % 1024) | 0);
                      if (x28 !== 0) {
                        const at_10 = claimEntry(l5, shard);
                        if (at_10 < 0) control[m6] = 1;
                        else {
                          l5.entries[at_10 + 0] = x22;
                          l5.entries[at_10 + 1] = ((x16 + 1) | 0);
                          l5.entries[at_10 + 2] = x28;
                          l5.entries[at_10 + 3] = x13;
                        }
                      }
                    }
                  }
                }
              }
            } else {
              const at_11 = claimEntry(l5, shard);
              if (at_11 < 0) control[m6] = 1;
              else {
                l5.entries[at_11 + 0] = x0;
                l5.entries[at_11 + 1] = 0;
                l5.entries[at_11 + 2] = 0;
                l5.entries[at_11 + 3] = 0;
              }
              c20[x0] = 1;
              c21[x0] = x4;
              let x29 = 0;
              while (x29 < l5.counts[shard]) {
                let x30 = x29;
                x29 = ((x29 + 1) | 0);
                let x31 = l5.entries[(shard * l5.capacity + x30) * l5.width + 0];
                let x32 = ((c20[x31] - 1) | 0);
                if (x32 < x10) {
                  let x33 = x32;
                  let x34 = c21[x31];
                  let x35 = Math.imul(((Math.imul(x9, 8) + x33) | 0), 64);
                  let x36 = (c12[x31] | 0);
                  let x37 = (c13[x31] | 0);
                  for (let x38 = k14[x31], end_12 = k14[((x31 + 1) | 0)]; x38 < end_12; x38++) {
                    let x39 = k15[x38];
                    if (((c20[x39] !== 0 ? 1 : 0) & (c20[x39] < ((x33 + 2) | 0) ? 1 : 0)) === 0) {
                      let x40 = k16[x38];
                      let x41 = 0;
                      if ((x36 | x37) !== 0) {
                        let x42 = k17[x38];
                        x41 = (x42 < 64 ? ((((x42 < 32 ? x36 : x37) >>> (x42 & 31)) | 0) & 1) : 0);
                      }
                      let x43 = ((x40 - Math.imul(x41, (x40 & 8))) | 0);
                      let x44 = Math.imul(x34, k18[((x35 + x43) | 0)]);
                      let x45 = ((x44 / 1024) | 0);
                      counters[n19 + shard] += ((x44 % 1024) | 0);
                      if (x45 !== 0) {
                        if (c20[x39] === 0) {
                          c20[x39] = ((x33 + 2) | 0);
                          const at_13 = claimEntry(l5, shard);
                          if (at_13 < 0) control[m6] = 1;
                          else {
                            l5.entries[at_13 + 0] = x39;
                            l5.entries[at_13 + 1] = 0;
                            l5.entries[at_13 + 2] = 0;
                            l5.entries[at_13 + 3] = 0;
                          }
                        }
                        if (Math.max(x45, ((0 - x45) | 0)) > Math.max(c21[x39], ((0 - c21[x39]) | 0))) {
                          c21[x39] = x45;
                        }
                      }
                    }
                  }
                }
              }
              for (let x46 = 0, end_14 = l5.counts[shard]; x46 < end_14; x46++) {
                let x47 = l5.entries[(shard * l5.capacity + x46) * l5.width + 0];
                if (x46 > 0) {
                  let x48 = c21[x47];
                  const row_16 = x47;
                  const at_15 = x1 * s9 + x47;
                  const value_17 = x48;
                  c8[at_15] += value_17;
                  if (x5 !== 0) {
                    const row_19 = x47;
                    const at_18 = x1 * s9 + x47;
                    const value_20 = x48;
                    c11[at_18] += value_20;
                  }
                }
                c20[x47] = 0;
                c21[x47] = 0;
              }
            }
            l5.counts[shard] = 0;
          }
        }
      }
    }
  };
};

export const propagation_reach_back = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('recourse.undone');
  const k1 = bound.table('ledgers.planeOf');
  const k2 = bound.table('propagation.classOf');
  const c3 = bound.column('people.rank') as Uint8Array;
  const k4 = bound.table('propagation.depthOf');
  const k5 = bound.table('propagation.walksOf');
  const l6 = bound.list('propagation.reached');
  const m7 = bound.markOf('propagation.reached');
  const n8 = bound.counter('corrections.derived');
  const b9 = bound.box('ledgers.derivedBox');
  const c10 = bound.column('people.due') as Int32Array;
  const s11 = bound.shape('people').stride;
  const b12 = bound.box('ledgers.derivedFalseBox');
  const c13 = bound.column('people.dueFalse') as Int32Array;
  const c14 = bound.column('people.cutLow') as Uint32Array;
  const c15 = bound.column('people.cutHigh') as Uint32Array;
  const k16 = bound.table('ties.spread.starts');
  const k17 = bound.table('ties.spread.targets');
  const k18 = bound.table('ties.spread.layers');
  const k19 = bound.table('ties.spread.friend');
  const k20 = bound.table('propagation.shareAt');
  const n21 = bound.counter('books.heldBackByShares');
  const c22 = bound.column('people.walkDistance') as Uint8Array;
  const c23 = bound.column('people.walkPoints') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let source_1 = 0; source_1 < l0.counts.length; source_1++) {
      for (let i_0 = 0; i_0 < l0.counts[source_1]; i_0++) {
        const x6 = (source_1 * l0.capacity + i_0) * l0.width;
        const x0 = l0.entries[x6 + 0];
        const x1 = l0.entries[x6 + 1];
        const x2 = l0.entries[x6 + 2];
        const x3 = l0.entries[x6 + 3];
        const x4 = l0.entries[x6 + 4];
        let x7 = k1[x1];
        if (x7 >= 0) {
          let x8 = (x7 & 15);
          let x9 = k2[((Math.imul(((Math.imul(((Math.imul(x8, 256) + x2) | 0), 2) + (1 < c3[x0] ? 1 : 0)) | 0), 2) + (x3 > 0 ? 1 : 0)) | 0)];
          let x10 = ((0 - x3) | 0);
          let x11 = k4[x8];
          if ((x11 > 1 && x9 > 0)) {
            if (k5[x8] !== 0) {
              const at_2 = claimEntry(l6, shard);
              if (at_2 < 0) control[m7] = 1;
              else {
                l6.entries[at_2 + 0] = x0;
                l6.entries[at_2 + 1] = 0;
                l6.entries[at_2 + 2] = x10;
                l6.entries[at_2 + 3] = x0;
              }
              let x12 = 0;
              while (x12 < l6.counts[shard]) {
                let x13 = x12;
                x12 = ((x12 + 1) | 0);
                let x14 = l6.entries[(shard * l6.capacity + x13) * l6.width + 0];
                let x15 = l6.entries[(shard * l6.capacity + x13) * l6.width + 1];
                let x16 = l6.entries[(shard * l6.capacity + x13) * l6.width + 2];
                if (x13 > 0) {
                  counters[n8 + shard] += x16;
                  const row_4 = x14;
                  const at_3 = x8 * s11 + x14;
                  const value_5 = x16;
                  c10[at_3] += value_5;
                  if (x4 !== 0) {
                    const row_7 = x14;
                    const at_6 = x8 * s11 + x14;
                    const value_8 = x16;
                    c13[at_6] += value_8;
                  }
                }
                if (x15 < x11) {
                  let x17 = x15;
                  let x18 = l6.entries[(shard * l6.capacity + x13) * l6.width + 3];
                  let x19 = Math.imul(((Math.imul(x9, 8) + x17) | 0), 64);
                  let x20 = (c14[x14] | 0);
                  let x21 = (c15[x14] | 0);
                  for (let x22 = k16[x14], end_9 = k16[((x14 + 1) | 0)]; x22 < end_9; x22++) {
                    let x23 = k17[x22];
                    if (((x23 === x18 ? 1 : 0) | (x23 === x0 ? 1 : 0)) === 0) {
                      let x24 = k18[x22];
                      let x25 = 0;
                      if ((x20 | x21) !== 0) {
                        let x26 = k19[x22];
                        x25 = (x26 < 64 ? ((((x26 < 32 ? x20 : x21) >>> (x26 & 31)) | 0) & 1) : 0);
                      }
                      let x27 = ((x24 - Math.imul(x25, (x24 & 8))) | 0);
                      let x28 = Math.imul(x16, k20[((x19 + x27) | 0)]);
                      let x29 = ((x28 / 1024) | 0);
                      counters[n21 + shard] += ((x28 % 1024) | 0);
                      if (x29 !== 0) {
                        const at_10 = claimEntry(l6, shard);
                        if (at_10 < 0) control[m7] = 1;
                        else {
                          l6.entries[at_10 + 0] = x23;
                          l6.entries[at_10 + 1] = ((x17 + 1) | 0);
                          l6.entries[at_10 + 2] = x29;
                          l6.entries[at_10 + 3] = x14;
                        }
                      }
                    }
                  }
                }
              }
            } else {
              const at_11 = claimEntry(l6, shard);
              if (at_11 < 0) control[m7] = 1;
              else {
                l6.entries[at_11 + 0] = x0;
                l6.entries[at_11 + 1] = 0;
                l6.entries[at_11 + 2] = 0;
                l6.entries[at_11 + 3] = 0;
              }
              c22[x0] = 1;
              c23[x0] = x10;
              let x30 = 0;
              while (x30 < l6.counts[shard]) {
                let x31 = x30;
                x30 = ((x30 + 1) | 0);
                let x32 = l6.entries[(shard * l6.capacity + x31) * l6.width + 0];
                let x33 = ((c22[x32] - 1) | 0);
                if (x33 < x11) {
                  let x34 = x33;
                  let x35 = c23[x32];
                  let x36 = Math.imul(((Math.imul(x9, 8) + x34) | 0), 64);
                  let x37 = (c14[x32] | 0);
                  let x38 = (c15[x32] | 0);
                  for (let x39 = k16[x32], end_12 = k16[((x32 + 1) | 0)]; x39 < end_12; x39++) {
                    let x40 = k17[x39];
                    if (((c22[x40] !== 0 ? 1 : 0) & (c22[x40] < ((x34 + 2) | 0) ? 1 : 0)) === 0) {
                      let x41 = k18[x39];
                      let x42 = 0;
                      if ((x37 | x38) !== 0) {
                        let x43 = k19[x39];
                        x42 = (x43 < 64 ? ((((x43 < 32 ? x37 : x38) >>> (x43 & 31)) | 0) & 1) : 0);
                      }
                      let x44 = ((x41 - Math.imul(x42, (x41 & 8))) | 0);
                      let x45 = Math.imul(x35, k20[((x36 + x44) | 0)]);
                      let x46 = ((x45 / 1024) | 0);
                      counters[n21 + shard] += ((x45 % 1024) | 0);
                      if (x46 !== 0) {
                        if (c22[x40] === 0) {
                          c22[x40] = ((x34 + 2) | 0);
                          const at_13 = claimEntry(l6, shard);
                          if (at_13 < 0) control[m7] = 1;
                          else {
                            l6.entries[at_13 + 0] = x40;
                            l6.entries[at_13 + 1] = 0;
                            l6.entries[at_13 + 2] = 0;
                            l6.entries[at_13 + 3] = 0;
                          }
                        }
                        if (Math.max(x46, ((0 - x46) | 0)) > Math.max(c23[x40], ((0 - c23[x40]) | 0))) {
                          c23[x40] = x46;
                        }
                      }
                    }
                  }
                }
              }
              for (let x47 = 0, end_14 = l6.counts[shard]; x47 < end_14; x47++) {
                let x48 = l6.entries[(shard * l6.capacity + x47) * l6.width + 0];
                if (x47 > 0) {
                  let x49 = c23[x48];
                  counters[n8 + shard] += x49;
                  const row_16 = x48;
                  const at_15 = x8 * s11 + x48;
                  const value_17 = x49;
                  c10[at_15] += value_17;
                  if (x4 !== 0) {
                    const row_19 = x48;
                    const at_18 = x8 * s11 + x48;
                    const value_20 = x49;
                    c13[at_18] += value_20;
                  }
                }
                c22[x48] = 0;
                c23[x48] = 0;
              }
            }
            l6.counts[shard] = 0;
          }
        }
      }
    }
  };
};

export const propagation_pull_draw = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const p0 = bound.parameter('ledgers.planes');
  const k1 = bound.table('propagation.pulls');
  const t2 = bound.shape('people');
  const c3 = bound.column('people.pullNext') as Int32Array;
  const s4 = bound.shape('people').stride;
  const c5 = bound.column('people.pullFalseNext') as Int32Array;
  const c6 = bound.column('people.pull') as Int32Array;
  const c7 = bound.column('people.pullFalse') as Int32Array;
  const c8 = bound.column('people.raw') as Int32Array;
  const c9 = bound.column('people.rawFalse') as Int32Array;
  const c10 = bound.column('people.rawThrough') as Int32Array;
  const l11 = bound.list('ledgers.postings');
  const m12 = bound.markOf('ledgers.postings');
  const c13 = bound.column('people.touched') as Uint8Array;
  const l14 = bound.list('ledgers.touched');
  const m15 = bound.markOf('ledgers.touched');
  return (shard) => {
    const { tick } = clock;
    for (let x0 = 0, end_0 = p0; x0 < end_0; x0++) {
      if (k1[x0] !== 0) {
        const first_1 = shard << t2.shift;
        const end_2 = Math.min(first_1 + (1 << t2.shift), t2.rows);
        for (let x1 = first_1; x1 < end_2; x1 += 1) {
          let x2 = c3[x0 * s4 + x1];
          let x3 = c5[x0 * s4 + x1];
          let x4 = ((x2 - c6[x0 * s4 + x1]) | 0);
          let x5 = ((x3 - c7[x0 * s4 + x1]) | 0);
          c6[x0 * s4 + x1] = x2;
          c7[x0 * s4 + x1] = x3;
          let x6 = ((x4 - x5) | 0);
          if (x6 !== 0) {
            c8[x0 * s4 + x1] += x6;
            if (0 !== 0) {
              c9[x0 * s4 + x1] += x6;
            }
            if (1 === 1) {
              c10[x0 * s4 + x1] += x6;
            }
            const at_3 = claimEntry(l11, shard);
            if (at_3 < 0) control[m12] = 1;
            else {
              l11.entries[at_3 + 0] = x1;
              l11.entries[at_3 + 1] = x0;
              l11.entries[at_3 + 2] = 2;
              l11.entries[at_3 + 3] = 0;
              l11.entries[at_3 + 4] = x6;
              l11.entries[at_3 + 5] = 0;
              l11.entries[at_3 + 6] = 0;
              l11.entries[at_3 + 7] = 0;
            }
            if (c13[x1] === 0) {
              c13[x1] = 1;
              const at_4 = claimEntry(l14, shard);
              if (at_4 < 0) control[m15] = 1;
              else {
                l14.entries[at_4 + 0] = x1;
              }
            }
          }
          if (x5 !== 0) {
            c8[x0 * s4 + x1] += x5;
            if (1 !== 0) {
              c9[x0 * s4 + x1] += x5;
            }
            if (1 === 1) {
              c10[x0 * s4 + x1] += x5;
            }
            const at_5 = claimEntry(l11, shard);
            if (at_5 < 0) control[m12] = 1;
            else {
              l11.entries[at_5 + 0] = x1;
              l11.entries[at_5 + 1] = x0;
              l11.entries[at_5 + 2] = 2;
              l11.entries[at_5 + 3] = 0;
              l11.entries[at_5 + 4] = x5;
              l11.entries[at_5 + 5] = 1;
              l11.entries[at_5 + 6] = 0;
              l11.entries[at_5 + 7] = 0;
            }
            if (c13[x1] === 0) {
              c13[x1] = 1;
              const at_6 = claimEntry(l14, shard);
              if (at_6 < 0) control[m15] = 1;
              else {
                l14.entries[at_6 + 0] = x1;
              }
            }
          }
        }
      }
    }
  };
};

export const propagation_pull_weigh = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const p0 = bound.parameter('ledgers.planes');
  const k1 = bound.table('propagation.pulls');
  const k2 = bound.table('propagation.pullPeriod');
  const k3 = bound.table('propagation.pullRecursive');
  const t4 = bound.shape('people');
  const c5 = bound.column('people.raw') as Int32Array;
  const s6 = bound.shape('people').stride;
  const c7 = bound.column('people.pull') as Int32Array;
  const c8 = bound.column('people.rawFalse') as Int32Array;
  const c9 = bound.column('people.pullFalse') as Int32Array;
  const p10 = bound.parameter('propagation.pullPlaces');
  const k11 = bound.table('propagation.pullLayerAt');
  const k12 = bound.table('propagation.pullShare');
  const k13 = bound.table('ties.pull.starts');
  const k14 = bound.table('ties.pull.targets');
  const c15 = bound.column('people.pullNext') as Int32Array;
  const c16 = bound.column('people.pullFalseNext') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let x0 = 0, end_0 = p0; x0 < end_0; x0++) {
      if ((k1[x0] !== 0 && ((tick % k2[x0]) | 0) === 0)) {
        let x1 = k3[x0];
        const first_1 = shard << t4.shift;
        const end_2 = Math.min(first_1 + (1 << t4.shift), t4.rows);
        for (let x2 = first_1; x2 < end_2; x2 += 1) {
          let x3 = ((c5[x0 * s6 + x2] - c7[x0 * s6 + x2]) | 0);
          let x4 = ((x3 - ((c8[x0 * s6 + x2] - c9[x0 * s6 + x2]) | 0)) | 0);
          let x5 = 0;
          let x6 = 0;
          for (let x7 = 0, end_3 = p10; x7 < end_3; x7++) {
            let x8 = k11[x7];
            let x9 = k12[((Math.imul(x0, 6) + x8) | 0)];
            if (x9 > 0) {
              let x10 = ((Math.imul(x7, ((t4.rows + 1) | 0)) + x2) | 0);
              let x11 = k13[x10];
              let x12 = k13[((x10 + 1) | 0)];
              let x13 = ((x12 - x11) | 0);
              if (x13 > 0) {
                let x14 = 0;
                let x15 = 0;
                for (let x16 = x11, end_4 = x12; x16 < end_4; x16++) {
                  let x17 = k14[x16];
                  let x18 = (x1 !== 0 ? c5[x0 * s6 + x17] : ((c5[x0 * s6 + x17] - c7[x0 * s6 + x17]) | 0));
                  x14 = Math.min(Math.max(((x14 + Math.min(Math.max(((x18 - x3) | 0), (-1048576)), 1048576)) | 0), (-268435456)), 268435456);
                  x15 = Math.min(Math.max(((x15 + Math.min(Math.max(((((x18 - (x1 !== 0 ? c8[x0 * s6 + x17] : ((c8[x0 * s6 + x17] - c9[x0 * s6 + x17]) | 0))) | 0) - x4) | 0), (-1048576)), 1048576)) | 0), (-268435456)), 268435456);
                }
                x5 = Math.min(Math.max(((x5 + ((Math.imul(Math.min(Math.max(x14, (-1048576)), 1048576), x9) / Math.imul(1024, x13)) | 0)) | 0), (-16777216)), 16777216);
                x6 = Math.min(Math.max(((x6 + ((Math.imul(Math.min(Math.max(x15, (-1048576)), 1048576), x9) / Math.imul(1024, x13)) | 0)) | 0), (-16777216)), 16777216);
              }
            }
          }
          c15[x0 * s6 + x2] = x5;
          c16[x0 * s6 + x2] = ((x5 - x6) | 0);
        }
      }
    }
  };
};

export const propagation_chain_vehicles = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('vehicles');
  const c1 = bound.column('vehicles.due') as Int32Array;
  const c2 = bound.column('vehicles.raw') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let x0 = first_0; x0 < end_1; x0 += 1) {
      let x1 = c1[x0];
      if (x1 !== 0) {
        c2[x0] += x1;
        c1[x0] = 0;
      }
    }
  };
};

export const propagation_chain_firms = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('firms');
  const c1 = bound.column('firms.due') as Int32Array;
  const c2 = bound.column('firms.raw') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let x0 = first_0; x0 < end_1; x0 += 1) {
      let x1 = c1[x0];
      if (x1 !== 0) {
        c2[x0] += x1;
        c1[x0] = 0;
      }
    }
  };
};

export const propagation_chain_pass = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('ledgers.postings');
  const k1 = bound.table('ledgers.planeOf');
  const c2 = bound.column('people.vehicle') as Int32Array;
  const n3 = bound.counter('chain.offences');
  const b4 = bound.box('propagation.vehicleBox');
  const c5 = bound.column('vehicles.due') as Int32Array;
  const p6 = bound.parameter('propagation/chain.vehiclePoints');
  const k7 = bound.table('chain.vehicleFirm');
  const b8 = bound.box('propagation.firmBox');
  const c9 = bound.column('firms.due') as Int32Array;
  const p10 = bound.parameter('propagation/chain.firmPoints');
  const k11 = bound.table('chain.firmRepresentative');
  const b12 = bound.box('propagation.representativeBox');
  const c13 = bound.column('people.due') as Int32Array;
  const s14 = bound.shape('people').stride;
  const p15 = bound.parameter('propagation/chain.representativePoints');
  const b16 = bound.box('propagation.representativeFalseBox');
  const c17 = bound.column('people.dueFalse') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x8 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x8 + 0];
      const x1 = l0.entries[x8 + 1];
      const x2 = l0.entries[x8 + 2];
      const x4 = l0.entries[x8 + 4];
      const x5 = l0.entries[x8 + 5];
      if ((x1 === k1[4] && (x2 === 0 && x4 < 0))) {
        let x9 = c2[x0];
        if (x9 >= 0) {
          counters[n3 + shard] += 1;
          let x10 = x9;
          const row_2 = x10;
          const at_1 = x10;
          const value_3 = Math.imul(p6, (-64));
          if (b4.mode === 0 || (b4.mode === 1 && row_2 >> b4.shift === shard)) c5[at_1] += value_3;
          else if (b4.mode === 2) Atomics.add(c5, at_1, value_3);
          else {
            const to_4 = claimMessage(b4, shard, row_2);
            if (to_4 < 0) control[b4.index] = 1;
            else {
              b4.messages[to_4] = at_1;
              b4.messages[to_4 + 1] = value_3;
            }
          }
          let x11 = k7[x10];
          if (x11 >= 0) {
            let x12 = x11;
            const row_6 = x12;
            const at_5 = x12;
            const value_7 = Math.imul(p10, (-64));
            if (b8.mode === 0 || (b8.mode === 1 && row_6 >> b8.shift === shard)) c9[at_5] += value_7;
            else if (b8.mode === 2) Atomics.add(c9, at_5, value_7);
            else {
              const to_8 = claimMessage(b8, shard, row_6);
              if (to_8 < 0) control[b8.index] = 1;
              else {
                b8.messages[to_8] = at_5;
                b8.messages[to_8 + 1] = value_7;
              }
            }
            let x13 = k11[x12];
            let x14 = k1[0];
            if (((x13 >= 0 && x13 !== x0) && x14 >= 0)) {
              let x15 = x13;
              const row_10 = x15;
              const at_9 = (x14 & 15) * s14 + x15;
              const value_11 = Math.imul(p15, (-64));
              if (b12.mode === 0 || (b12.mode === 1 && row_10 >> b12.shift === shard)) c13[at_9] += value_11;
              else if (b12.mode === 2) Atomics.add(c13, at_9, value_11);
              else {
                const to_12 = claimMessage(b12, shard, row_10);
                if (to_12 < 0) control[b12.index] = 1;
                else {
                  b12.messages[to_12] = at_9;
                  b12.messages[to_12 + 1] = value_11;
                }
              }
              if (x5 !== 0) {
                const row_14 = x15;
                const at_13 = (x14 & 15) * s14 + x15;
                const value_15 = Math.imul(p15, (-64));
                if (b16.mode === 0 || (b16.mode === 1 && row_14 >> b16.shift === shard)) c17[at_13] += value_15;
                else if (b16.mode === 2) Atomics.add(c17, at_13, value_15);
                else {
                  const to_16 = claimMessage(b16, shard, row_14);
                  if (to_16 < 0) control[b16.index] = 1;
                  else {
                    b16.messages[to_16] = at_13;
                    b16.messages[to_16 + 1] = value_15;
                  }
                }
              }
            }
          }
        }
      }
    }
  };
};

export const propagation_chain_give_back = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('recourse.undone');
  const c1 = bound.column('people.vehicle') as Int32Array;
  const n2 = bound.counter('chain.corrections');
  const b3 = bound.box('propagation.vehicleBox');
  const c4 = bound.column('vehicles.due') as Int32Array;
  const p5 = bound.parameter('propagation/chain.vehiclePoints');
  const k6 = bound.table('chain.vehicleFirm');
  const b7 = bound.box('propagation.firmBox');
  const c8 = bound.column('firms.due') as Int32Array;
  const p9 = bound.parameter('propagation/chain.firmPoints');
  const k10 = bound.table('chain.firmRepresentative');
  const k11 = bound.table('ledgers.planeOf');
  const b12 = bound.box('propagation.representativeBox');
  const c13 = bound.column('people.due') as Int32Array;
  const s14 = bound.shape('people').stride;
  const p15 = bound.parameter('propagation/chain.representativePoints');
  const b16 = bound.box('propagation.representativeFalseBox');
  const c17 = bound.column('people.dueFalse') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x6 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x6 + 0];
      const x1 = l0.entries[x6 + 1];
      const x3 = l0.entries[x6 + 3];
      const x4 = l0.entries[x6 + 4];
      if ((x1 === 4 && x3 < 0)) {
        let x7 = c1[x0];
        if (x7 >= 0) {
          counters[n2 + shard] += 1;
          let x8 = x7;
          const row_2 = x8;
          const at_1 = x8;
          const value_3 = Math.imul(p5, 64);
          if (b3.mode === 0 || (b3.mode === 1 && row_2 >> b3.shift === shard)) c4[at_1] += value_3;
          else if (b3.mode === 2) Atomics.add(c4, at_1, value_3);
          else {
            const to_4 = claimMessage(b3, shard, row_2);
            if (to_4 < 0) control[b3.index] = 1;
            else {
              b3.messages[to_4] = at_1;
              b3.messages[to_4 + 1] = value_3;
            }
          }
          let x9 = k6[x8];
          if (x9 >= 0) {
            let x10 = x9;
            const row_6 = x10;
            const at_5 = x10;
            const value_7 = Math.imul(p9, 64);
            if (b7.mode === 0 || (b7.mode === 1 && row_6 >> b7.shift === shard)) c8[at_5] += value_7;
            else if (b7.mode === 2) Atomics.add(c8, at_5, value_7);
            else {
              const to_8 = claimMessage(b7, shard, row_6);
              if (to_8 < 0) control[b7.index] = 1;
              else {
                b7.messages[to_8] = at_5;
                b7.messages[to_8 + 1] = value_7;
              }
            }
            let x11 = k10[x10];
            let x12 = k11[0];
            if (((x11 >= 0 && x11 !== x0) && x12 >= 0)) {
              let x13 = x11;
              const row_10 = x13;
              const at_9 = (x12 & 15) * s14 + x13;
              const value_11 = Math.imul(p15, 64);
              if (b12.mode === 0 || (b12.mode === 1 && row_10 >> b12.shift === shard)) c13[at_9] += value_11;
              else if (b12.mode === 2) Atomics.add(c13, at_9, value_11);
              else {
                const to_12 = claimMessage(b12, shard, row_10);
                if (to_12 < 0) control[b12.index] = 1;
                else {
                  b12.messages[to_12] = at_9;
                  b12.messages[to_12 + 1] = value_11;
                }
              }
              if (x4 !== 0) {
                const row_14 = x13;
                const at_13 = (x12 & 15) * s14 + x13;
                const value_15 = Math.imul(p15, 64);
                if (b16.mode === 0 || (b16.mode === 1 && row_14 >> b16.shift === shard)) c17[at_13] += value_15;
                else if (b16.mode === 2) Atomics.add(c17, at_13, value_15);
                else {
                  const to_16 = claimMessage(b16, shard, row_14);
                  if (to_16 < 0) control[b16.index] = 1;
                  else {
                    b16.messages[to_16] = at_13;
                    b16.messages[to_16 + 1] = value_15;
                  }
                }
              }
            }
          }
        }
      }
    }
  };
};

export const propagation_chain_collect_vehicles = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('propagation.vehicleBox');
  const c1 = bound.column('vehicles.due') as Int32Array;
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

export const propagation_chain_collect_firms = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('propagation.firmBox');
  const c1 = bound.column('firms.due') as Int32Array;
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

export const propagation_chain_collect_people = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('propagation.representativeBox');
  const c1 = bound.column('people.due') as Int32Array;
  const b2 = bound.box('propagation.representativeFalseBox');
  const c3 = bound.column('people.dueFalse') as Int32Array;
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
  };
};

export const propagation_arrival_renew = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const p0 = bound.parameter('propagation.reachedPlanes');
  const k1 = bound.table('propagation.receivingCap');
  const t2 = bound.shape('people');
  const c3 = bound.column('people.received') as Int32Array;
  const s4 = bound.shape('people').stride;
  return (shard) => {
    const { tick } = clock;
    for (let x0 = 0, end_0 = p0; x0 < end_0; x0++) {
      if (k1[x0] >= 0) {
        const first_1 = shard << t2.shift;
        const end_2 = Math.min(first_1 + (1 << t2.shift), t2.rows);
        for (let x1 = first_1 + ((((tick - first_1) % 360) + 360) % 360); x1 < end_2; x1 += 360) {
          c3[x0 * s4 + x1] = 0;
        }
      }
    }
  };
};

export const propagation_arrival_post = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const p0 = bound.parameter('propagation.reachedPlanes');
  const k1 = bound.table('propagation.receivingCap');
  const t2 = bound.shape('people');
  const c3 = bound.column('people.due') as Int32Array;
  const s4 = bound.shape('people').stride;
  const c5 = bound.column('people.dueFalse') as Int32Array;
  const c6 = bound.column('people.received') as Int32Array;
  const n7 = bound.counter('books.heldBackByReceivingCaps');
  const c8 = bound.column('people.raw') as Int32Array;
  const c9 = bound.column('people.rawFalse') as Int32Array;
  const c10 = bound.column('people.rawThrough') as Int32Array;
  const l11 = bound.list('ledgers.postings');
  const m12 = bound.markOf('ledgers.postings');
  const c13 = bound.column('people.touched') as Uint8Array;
  const l14 = bound.list('ledgers.touched');
  const m15 = bound.markOf('ledgers.touched');
  return (shard) => {
    const { tick } = clock;
    for (let x0 = 0, end_0 = p0; x0 < end_0; x0++) {
      let x1 = k1[x0];
      const first_1 = shard << t2.shift;
      const end_2 = Math.min(first_1 + (1 << t2.shift), t2.rows);
      for (let x2 = first_1; x2 < end_2; x2 += 1) {
        let x3 = c3[x0 * s4 + x2];
        let x4 = c5[x0 * s4 + x2];
        if ((x3 !== 0 || x4 !== 0)) {
          let x5 = ((x3 - x4) | 0);
          c3[x0 * s4 + x2] = 0;
          c5[x0 * s4 + x2] = 0;
          let x6 = x5;
          if ((x1 >= 0 && x5 !== 0)) {
            let x7 = c6[x0 * s4 + x2];
            let x8 = ((x7 + x5) | 0);
            c6[x0 * s4 + x2] = x8;
            let x9 = ((0 - x1) | 0);
            x6 = ((Math.max(x8, x9) - Math.max(x7, x9)) | 0);
            counters[n7 + shard] += ((x6 - x5) | 0);
          }
          if (x6 !== 0) {
            c8[x0 * s4 + x2] += x6;
            if (0 !== 0) {
              c9[x0 * s4 + x2] += x6;
            }
            if (1 === 1) {
              c10[x0 * s4 + x2] += x6;
            }
            const at_3 = claimEntry(l11, shard);
            if (at_3 < 0) control[m12] = 1;
            else {
              l11.entries[at_3 + 0] = x2;
              l11.entries[at_3 + 1] = x0;
              l11.entries[at_3 + 2] = 1;
              l11.entries[at_3 + 3] = 0;
              l11.entries[at_3 + 4] = x6;
              l11.entries[at_3 + 5] = 0;
              l11.entries[at_3 + 6] = 0;
              l11.entries[at_3 + 7] = 0;
            }
            if (c13[x2] === 0) {
              c13[x2] = 1;
              const at_4 = claimEntry(l14, shard);
              if (at_4 < 0) control[m15] = 1;
              else {
                l14.entries[at_4 + 0] = x2;
              }
            }
          }
          let x10 = x4;
          if ((x1 >= 0 && x4 !== 0)) {
            let x11 = c6[x0 * s4 + x2];
            let x12 = ((x11 + x4) | 0);
            c6[x0 * s4 + x2] = x12;
            let x13 = ((0 - x1) | 0);
            x10 = ((Math.max(x12, x13) - Math.max(x11, x13)) | 0);
            counters[n7 + shard] += ((x10 - x4) | 0);
          }
          if (x10 !== 0) {
            c8[x0 * s4 + x2] += x10;
            if (1 !== 0) {
              c9[x0 * s4 + x2] += x10;
            }
            if (1 === 1) {
              c10[x0 * s4 + x2] += x10;
            }
            const at_5 = claimEntry(l11, shard);
            if (at_5 < 0) control[m12] = 1;
            else {
              l11.entries[at_5 + 0] = x2;
              l11.entries[at_5 + 1] = x0;
              l11.entries[at_5 + 2] = 1;
              l11.entries[at_5 + 3] = 0;
              l11.entries[at_5 + 4] = x10;
              l11.entries[at_5 + 5] = 1;
              l11.entries[at_5 + 6] = 0;
              l11.entries[at_5 + 7] = 0;
            }
            if (c13[x2] === 0) {
              c13[x2] = 1;
              const at_6 = claimEntry(l14, shard);
              if (at_6 < 0) control[m15] = 1;
              else {
                l14.entries[at_6 + 0] = x2;
              }
            }
          }
        }
      }
    }
  };
};

export const propagation_arrival_collect = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('ledgers.derivedBox');
  const c1 = bound.column('people.due') as Int32Array;
  const b2 = bound.box('ledgers.derivedFalseBox');
  const c3 = bound.column('people.dueFalse') as Int32Array;
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
  };
};

export const propagation_representative_look = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('firms');
  const c1 = bound.column('firms.listed') as Uint8Array;
  const k2 = bound.table('representative.chances');
  const p3 = bound.parameter('representative.firstLookUntil');
  const n4 = bound.counter('firms.listed');
  const n5 = bound.counter('firms.unlisted');
  const k6 = bound.table('representative.of');
  const p7 = bound.parameter('representative.sharePer1024');
  const b8 = bound.box('propagation.firmListings');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let x0 = first_0 + ((((tick - first_0) % 30) + 30) % 30); x0 < end_1; x0 += 30) {
      philox(x0, tick, (1632 << 16), 0, key0, key1, words);
      const x1 = words[0];
      const x2 = words[1];
      let x5 = c1[x0];
      let x6 = (x5 !== 0 ? k2[1] : (tick < p3 ? k2[2] : k2[0]));
      if (x1 >>> 0 < x6 >>> 0) {
        let x7 = ((1 - x5) | 0);
        c1[x0] = x7;
        if (x7 !== 0) {
          counters[n4 + shard] += 1;
        } else {
          counters[n5 + shard] += 1;
        }
        let x8 = k6[x0];
        if ((x8 >= 0 && (x5 !== 0 || ((x2 >>> 22) | 0) < p7))) {
          const at_2 = claimMessage(b8, shard, x8);
          if (at_2 < 0) control[b8.index] = 1;
          else {
            b8.messages[at_2 + 0] = x8;
            b8.messages[at_2 + 1] = x7;
          }
        }
      }
    }
  };
};

export const propagation_representative_tell = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('propagation.firmListings');
  const p1 = bound.parameter('representative.bar');
  const c2 = bound.column('people.barred') as Uint8Array;
  return (shard) => {
    const { tick } = clock;
    for (let source_0 = 0; source_0 * b0.targets < b0.counts.length; source_0++) {
      const region_1 = source_0 * b0.targets + shard;
      for (let i_2 = 0; i_2 < b0.counts[region_1]; i_2++) {
        const at_3 = (b0.starts[region_1] + i_2) * b0.width;
        const x0 = b0.messages[at_3 + 0];
        const x1 = b0.messages[at_3 + 1];
        let x2 = ((1 << p1) & 255);
        c2[x0] = ((c2[x0] & (x2 ^ 255)) | (x1 === 1 ? x2 : 0));
      }
      b0.counts[region_1] = 0;
    }
  };
};

export const propagation_contact_charge = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.contacts') as Int32Array;
  const p2 = bound.parameter('propagation/contact.itemPoints');
  const c3 = bound.column('people.raw') as Int32Array;
  const s4 = bound.shape('people').stride;
  const p5 = bound.parameter('contact.plane');
  const c6 = bound.column('people.rawFalse') as Int32Array;
  const c7 = bound.column('people.rawThrough') as Int32Array;
  const l8 = bound.list('ledgers.postings');
  const m9 = bound.markOf('ledgers.postings');
  const c10 = bound.column('people.touched') as Uint8Array;
  const l11 = bound.list('ledgers.touched');
  const m12 = bound.markOf('ledgers.touched');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let x0 = first_0; x0 < end_1; x0 += 1) {
      let x1 = c1[x0];
      if (x1 !== 0) {
        c1[x0] = 0;
        let x2 = Math.imul(Math.imul(Math.min(x1, 1024), p2), (-64));
        c3[p5 * s4 + x0] += x2;
        if (0 !== 0) {
          c6[p5 * s4 + x0] += x2;
        }
        if (1 === 1) {
          c7[p5 * s4 + x0] += x2;
        }
        const at_2 = claimEntry(l8, shard);
        if (at_2 < 0) control[m9] = 1;
        else {
          l8.entries[at_2 + 0] = x0;
          l8.entries[at_2 + 1] = p5;
          l8.entries[at_2 + 2] = 1;
          l8.entries[at_2 + 3] = 0;
          l8.entries[at_2 + 4] = x2;
          l8.entries[at_2 + 5] = 0;
          l8.entries[at_2 + 6] = 0;
          l8.entries[at_2 + 7] = 0;
        }
        if (c10[x0] === 0) {
          c10[x0] = 1;
          const at_3 = claimEntry(l11, shard);
          if (at_3 < 0) control[m12] = 1;
          else {
            l11.entries[at_3 + 0] = x0;
          }
        }
      }
    }
  };
};

export const propagation_contact_flag = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('scoring.moves');
  const p1 = bound.parameter('contact.plane');
  const k2 = bound.table('scoring.severityOf');
  const n3 = bound.counter('contacts.sources');
  const k4 = bound.table('contact.starts');
  const k5 = bound.table('contact.targets');
  const k6 = bound.table('contact.chance');
  const n7 = bound.counter('contacts.flagged');
  const b8 = bound.box('propagation.contactBox');
  const c9 = bound.column('people.contacts') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x4 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x4 + 0];
      const x1 = l0.entries[x4 + 1];
      const x2 = l0.entries[x4 + 2];
      const x3 = l0.entries[x4 + 3];
      if ((x1 === p1 && (k2[((Math.imul(x1, 32) + x3) | 0)] > 0 && k2[((Math.imul(x1, 32) + x2) | 0)] === 0))) {
        counters[n3 + shard] += 1;
        for (let x5 = k4[x0], end_1 = k4[((x0 + 1) | 0)]; x5 < end_1; x5++) {
          let x6 = k5[x5];
          philox(x0, tick, (1648 << 16), x6, key0, key1, words);
          const x7 = words[0];
          if (x7 >>> 0 < k6[0] >>> 0) {
            counters[n7 + shard] += 1;
            const row_3 = x6;
            const at_2 = x6;
            const value_4 = 1;
            if (b8.mode === 0 || (b8.mode === 1 && row_3 >> b8.shift === shard)) c9[at_2] += value_4;
            else if (b8.mode === 2) Atomics.add(c9, at_2, value_4);
            else {
              const to_5 = claimMessage(b8, shard, row_3);
              if (to_5 < 0) control[b8.index] = 1;
              else {
                b8.messages[to_5] = at_2;
                b8.messages[to_5 + 1] = value_4;
              }
            }
          }
        }
      }
    }
  };
};

export const propagation_contact_collect = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('propagation.contactBox');
  const c1 = bound.column('people.contacts') as Int32Array;
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
