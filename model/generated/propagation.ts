// Generated from the mechanisms' kernels by `npm run generate`. Do not edit.
// @ts-nocheck
import { chain, claimEntry, claimMessage } from '#engine/columns/operations.js';
import type { Bound, StepFunction } from '#engine/kernels/bound.js';

export const propagation_association_gather = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('ledgers.postings');
  const k1 = bound.table('propagation.shareOf');
  const k2 = bound.table('propagation.gainsSpread');
  const k3 = bound.table('propagation.depthOf');
  const n4 = bound.counter('books.heldBackByShares');
  const c5 = bound.column('people.spread') as Int32Array;
  const s6 = bound.shape('people').stride;
  const c7 = bound.column('people.spreadFalse') as Int32Array;
  const c8 = bound.column('people.passes') as Uint8Array;
  const l9 = bound.list('propagation.passers');
  const m10 = bound.markOf('propagation.passers');
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
      let x9 = k1[((Math.imul(x1, 256) + x3) | 0)];
      if ((((x2 === 0 || x2 === 6) && x9 > 0) && (((x4 < 0 ? 1 : 0) === (x2 === 0 ? 1 : 0) || k2[x1] !== 0) && k3[x1] === 1))) {
        let x10 = ((Math.imul(x4, x9) / 1024) | 0);
        counters[n4 + shard] += ((x4 - x10) | 0);
        c5[x1 * s6 + x0] += x10;
        if (x5 !== 0) {
          c7[x1 * s6 + x0] += x10;
        }
        if (c8[x0] === 0) {
          c8[x0] = 1;
          const at_1 = claimEntry(l9, shard);
          if (at_1 < 0) control[m10] = 1;
          else {
            l9.entries[at_1 + 0] = x0;
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
  const k2 = bound.table('ties.friend.starts');
  const p3 = bound.parameter('ledgers.planes');
  const c4 = bound.column('people.spread') as Int32Array;
  const s5 = bound.shape('people').stride;
  const c6 = bound.column('people.spreadFalse') as Int32Array;
  const c7 = bound.column('people.cutLow') as Uint32Array;
  const c8 = bound.column('people.cutHigh') as Uint32Array;
  const b9 = bound.box('ledgers.derivedBox');
  const c10 = bound.column('people.due') as Int32Array;
  const k11 = bound.table('ties.friend.targets');
  const b12 = bound.box('ledgers.derivedFalseBox');
  const c13 = bound.column('people.dueFalse') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x1 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x1 + 0];
      c1[x0] = 0;
      let x2 = k2[x0];
      let x3 = k2[((x0 + 1) | 0)];
      for (let x4 = 0, end_1 = p3; x4 < end_1; x4++) {
        let x5 = c4[x4 * s5 + x0];
        let x6 = c6[x4 * s5 + x0];
        c4[x4 * s5 + x0] = 0;
        c6[x4 * s5 + x0] = 0;
        if (x5 !== 0) {
          for (let x7 = x2, end_2 = x3; x7 < end_2; x7++) {
            if ((((x7 - x2) | 0) < 64 ? ((((((x7 - x2) | 0) < 32 ? (c7[x0] | 0) : (c8[x0] | 0)) >>> (((x7 - x2) | 0) & 31)) | 0) & 1) : 0) === 0) {
              const row_4 = k11[x7];
              const at_3 = x4 * s5 + k11[x7];
              const value_5 = x5;
              if (b9.mode === 0 || (b9.mode === 1 && row_4 >> b9.shift === shard)) c10[at_3] += value_5;
              else if (b9.mode === 2) Atomics.add(c10, at_3, value_5);
              else {
                const to_6 = claimMessage(b9, shard, row_4);
                if (to_6 < 0) control[b9.index] = 1;
                else {
                  b9.messages[to_6] = at_3;
                  b9.messages[to_6 + 1] = value_5;
                }
              }
            }
          }
        }
        if (x6 !== 0) {
          for (let x8 = x2, end_7 = x3; x8 < end_7; x8++) {
            if ((((x8 - x2) | 0) < 64 ? ((((((x8 - x2) | 0) < 32 ? (c7[x0] | 0) : (c8[x0] | 0)) >>> (((x8 - x2) | 0) & 31)) | 0) & 1) : 0) === 0) {
              const row_9 = k11[x8];
              const at_8 = x4 * s5 + k11[x8];
              const value_10 = x6;
              if (b12.mode === 0 || (b12.mode === 1 && row_9 >> b12.shift === shard)) c13[at_8] += value_10;
              else if (b12.mode === 2) Atomics.add(c13, at_8, value_10);
              else {
                const to_11 = claimMessage(b12, shard, row_9);
                if (to_11 < 0) control[b12.index] = 1;
                else {
                  b12.messages[to_11] = at_8;
                  b12.messages[to_11 + 1] = value_10;
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
  const k1 = bound.table('propagation.shareOf');
  const k2 = bound.table('propagation.depthOf');
  const k3 = bound.table('propagation.gainsSpread');
  const l4 = bound.list('propagation.reached');
  const m5 = bound.markOf('propagation.reached');
  const n6 = bound.counter('books.heldBackByShares');
  const k7 = bound.table('ties.friend.starts');
  const k8 = bound.table('ties.friend.targets');
  const c9 = bound.column('people.cutLow') as Uint32Array;
  const c10 = bound.column('people.cutHigh') as Uint32Array;
  const b11 = bound.box('ledgers.derivedBox');
  const c12 = bound.column('people.due') as Int32Array;
  const s13 = bound.shape('people').stride;
  const b14 = bound.box('ledgers.derivedFalseBox');
  const c15 = bound.column('people.dueFalse') as Int32Array;
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
      let x9 = k1[((Math.imul(x1, 256) + x3) | 0)];
      let x10 = k2[x1];
      if ((((x2 === 0 || x2 === 6) && x9 > 0) && (((x4 < 0 ? 1 : 0) === (x2 === 0 ? 1 : 0) || k3[x1] !== 0) && x10 > 1))) {
        const at_1 = claimEntry(l4, shard);
        if (at_1 < 0) control[m5] = 1;
        else {
          l4.entries[at_1 + 0] = x0;
          l4.entries[at_1 + 1] = 0;
          l4.entries[at_1 + 2] = x4;
        }
        let x11 = 0;
        while (x11 < l4.counts[shard]) {
          let x12 = l4.entries[(shard * l4.capacity + x11) * l4.width + 0];
          let x13 = l4.entries[(shard * l4.capacity + x11) * l4.width + 1];
          let x14 = l4.entries[(shard * l4.capacity + x11) * l4.width + 2];
          x11 = ((x11 + 1) | 0);
          let x15 = ((Math.imul(x14, x9) / 1024) | 0);
          if (x13 < x10) {
            counters[n6 + shard] += ((x14 - x15) | 0);
            if (x15 !== 0) {
              let x16 = k7[x12];
              for (let x17 = x16, end_2 = k7[((x12 + 1) | 0)]; x17 < end_2; x17++) {
                let x18 = k8[x17];
                let x19 = (((x17 - x16) | 0) < 64 ? ((((((x17 - x16) | 0) < 32 ? (c9[x12] | 0) : (c10[x12] | 0)) >>> (((x17 - x16) | 0) & 31)) | 0) & 1) : 0);
                for (let x20 = 0, end_3 = l4.counts[shard]; x20 < end_3; x20++) {
                  if (l4.entries[(shard * l4.capacity + x20) * l4.width + 0] === x18) {
                    x19 = 1;
                  }
                }
                if (x19 === 0) {
                  const at_4 = claimEntry(l4, shard);
                  if (at_4 < 0) control[m5] = 1;
                  else {
                    l4.entries[at_4 + 0] = x18;
                    l4.entries[at_4 + 1] = ((x13 + 1) | 0);
                    l4.entries[at_4 + 2] = x15;
                  }
                  const row_6 = x18;
                  const at_5 = x1 * s13 + x18;
                  const value_7 = x15;
                  if (b11.mode === 0 || (b11.mode === 1 && row_6 >> b11.shift === shard)) c12[at_5] += value_7;
                  else if (b11.mode === 2) Atomics.add(c12, at_5, value_7);
                  else {
                    const to_8 = claimMessage(b11, shard, row_6);
                    if (to_8 < 0) control[b11.index] = 1;
                    else {
                      b11.messages[to_8] = at_5;
                      b11.messages[to_8 + 1] = value_7;
                    }
                  }
                  if (x5 !== 0) {
                    const row_10 = x18;
                    const at_9 = x1 * s13 + x18;
                    const value_11 = x15;
                    if (b14.mode === 0 || (b14.mode === 1 && row_10 >> b14.shift === shard)) c15[at_9] += value_11;
                    else if (b14.mode === 2) Atomics.add(c15, at_9, value_11);
                    else {
                      const to_12 = claimMessage(b14, shard, row_10);
                      if (to_12 < 0) control[b14.index] = 1;
                      else {
                        b14.messages[to_12] = at_9;
                        b14.messages[to_12 + 1] = value_11;
                      }
                    }
                  }
                }
              }
            }
          }
        }
        l4.counts[shard] = 0;
      }
    }
  };
};

export const propagation_pull_draw = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const p0 = bound.parameter('ledgers.planes');
  const k1 = bound.table('propagation.pullShare');
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
      if (k1[x0] > 0) {
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
  const k1 = bound.table('propagation.pullShare');
  const k2 = bound.table('propagation.pullPeriod');
  const t3 = bound.shape('people');
  const k4 = bound.table('ties.pull.starts');
  const c5 = bound.column('people.raw') as Int32Array;
  const s6 = bound.shape('people').stride;
  const c7 = bound.column('people.pull') as Int32Array;
  const c8 = bound.column('people.rawFalse') as Int32Array;
  const c9 = bound.column('people.pullFalse') as Int32Array;
  const k10 = bound.table('ties.pull.targets');
  const c11 = bound.column('people.pullNext') as Int32Array;
  const c12 = bound.column('people.pullFalseNext') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let x0 = 0, end_0 = p0; x0 < end_0; x0++) {
      let x1 = k1[x0];
      if ((x1 > 0 && ((tick % k2[x0]) | 0) === 0)) {
        const first_1 = shard << t3.shift;
        const end_2 = Math.min(first_1 + (1 << t3.shift), t3.rows);
        for (let x2 = first_1; x2 < end_2; x2 += 1) {
          let x3 = k4[x2];
          let x4 = k4[((x2 + 1) | 0)];
          let x5 = ((x4 - x3) | 0);
          if (x5 > 0) {
            let x6 = ((c5[x0 * s6 + x2] - c7[x0 * s6 + x2]) | 0);
            let x7 = ((x6 - ((c8[x0 * s6 + x2] - c9[x0 * s6 + x2]) | 0)) | 0);
            let x8 = 0;
            let x9 = 0;
            for (let x10 = x3, end_3 = x4; x10 < end_3; x10++) {
              let x11 = k10[x10];
              let x12 = ((c5[x0 * s6 + x11] - c7[x0 * s6 + x11]) | 0);
              x8 = Math.min(Math.max(((x8 + Math.min(Math.max(((x12 - x6) | 0), (-1048576)), 1048576)) | 0), (-268435456)), 268435456);
              x9 = Math.min(Math.max(((x9 + Math.min(Math.max(((((x12 - ((c8[x0 * s6 + x11] - c9[x0 * s6 + x11]) | 0)) | 0) - x7) | 0), (-1048576)), 1048576)) | 0), (-268435456)), 268435456);
            }
            let x13 = ((Math.imul(Math.min(Math.max(x8, (-1048576)), 1048576), x1) / Math.imul(1024, x5)) | 0);
            c11[x0 * s6 + x2] = x13;
            c12[x0 * s6 + x2] = ((x13 - ((Math.imul(Math.min(Math.max(x9, (-1048576)), 1048576), x1) / Math.imul(1024, x5)) | 0)) | 0);
          }
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
  const c1 = bound.column('people.vehicle') as Int32Array;
  const k2 = bound.table('ledgers.planeOf');
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
      let x9 = c1[x0];
      if (((x1 === k2[4] && (x2 === 0 && x4 < 0)) && x9 >= 0)) {
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
          let x14 = k2[0];
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

export const propagation_arrival_post = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const p0 = bound.parameter('ledgers.planes');
  const t1 = bound.shape('people');
  const c2 = bound.column('people.due') as Int32Array;
  const s3 = bound.shape('people').stride;
  const c4 = bound.column('people.dueFalse') as Int32Array;
  const c5 = bound.column('people.raw') as Int32Array;
  const c6 = bound.column('people.rawFalse') as Int32Array;
  const c7 = bound.column('people.rawThrough') as Int32Array;
  const l8 = bound.list('ledgers.postings');
  const m9 = bound.markOf('ledgers.postings');
  const c10 = bound.column('people.touched') as Uint8Array;
  const l11 = bound.list('ledgers.touched');
  const m12 = bound.markOf('ledgers.touched');
  return (shard) => {
    const { tick } = clock;
    for (let x0 = 0, end_0 = p0; x0 < end_0; x0++) {
      const first_1 = shard << t1.shift;
      const end_2 = Math.min(first_1 + (1 << t1.shift), t1.rows);
      for (let x1 = first_1; x1 < end_2; x1 += 1) {
        let x2 = c2[x0 * s3 + x1];
        let x3 = c4[x0 * s3 + x1];
        if ((x2 !== 0 || x3 !== 0)) {
          let x4 = ((x2 - x3) | 0);
          c2[x0 * s3 + x1] = 0;
          c4[x0 * s3 + x1] = 0;
          if (x4 !== 0) {
            c5[x0 * s3 + x1] += x4;
            if (0 !== 0) {
              c6[x0 * s3 + x1] += x4;
            }
            if (1 === 1) {
              c7[x0 * s3 + x1] += x4;
            }
            const at_3 = claimEntry(l8, shard);
            if (at_3 < 0) control[m9] = 1;
            else {
              l8.entries[at_3 + 0] = x1;
              l8.entries[at_3 + 1] = x0;
              l8.entries[at_3 + 2] = 1;
              l8.entries[at_3 + 3] = 0;
              l8.entries[at_3 + 4] = x4;
              l8.entries[at_3 + 5] = 0;
              l8.entries[at_3 + 6] = 0;
              l8.entries[at_3 + 7] = 0;
            }
            if (c10[x1] === 0) {
              c10[x1] = 1;
              const at_4 = claimEntry(l11, shard);
              if (at_4 < 0) control[m12] = 1;
              else {
                l11.entries[at_4 + 0] = x1;
              }
            }
          }
          if (x3 !== 0) {
            c5[x0 * s3 + x1] += x3;
            if (1 !== 0) {
              c6[x0 * s3 + x1] += x3;
            }
            if (1 === 1) {
              c7[x0 * s3 + x1] += x3;
            }
            const at_5 = claimEntry(l8, shard);
            if (at_5 < 0) control[m9] = 1;
            else {
              l8.entries[at_5 + 0] = x1;
              l8.entries[at_5 + 1] = x0;
              l8.entries[at_5 + 2] = 1;
              l8.entries[at_5 + 3] = 0;
              l8.entries[at_5 + 4] = x3;
              l8.entries[at_5 + 5] = 1;
              l8.entries[at_5 + 6] = 0;
              l8.entries[at_5 + 7] = 0;
            }
            if (c10[x1] === 0) {
              c10[x1] = 1;
              const at_6 = claimEntry(l11, shard);
              if (at_6 < 0) control[m12] = 1;
              else {
                l11.entries[at_6 + 0] = x1;
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
