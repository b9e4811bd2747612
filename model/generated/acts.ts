// Generated from the mechanisms' kernels by `npm run generate`. Do not edit.
// @ts-nocheck
import { chain, claimEntry, claimMessage, promise, release, takeBucket } from '#engine/columns/operations.js';
import type { Bound, StepFunction } from '#engine/kernels/bound.js';
import { exp2neg } from '#engine/math/exponential.js';
import { mulHigh, philox } from '#engine/random/philox.js';

export const acts_traffic_drive = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.trafficClass') as Uint16Array;
  const k2 = bound.table('acts.traffic.bounds');
  const p3 = bound.parameter('acts.traffic.count');
  const k4 = bound.table('acts.traffic.starts');
  const k5 = bound.table('acts.traffic.widths');
  const c6 = bound.column('people.awareness') as Uint8Array;
  const c7 = bound.column('people.fear') as Uint8Array;
  const p8 = bound.parameter('ledgers.planes');
  const k9 = bound.table('acts.deterrenceBits');
  const k10 = bound.table('acts.traffic.acts');
  const c11 = bound.column('people.stake') as Uint8Array;
  const s12 = bound.shape('people').stride;
  const k13 = bound.table('acts.traffic.chances');
  const k14 = bound.table('acts.traffic.needsLicence');
  const c15 = bound.column('people.suspendedUntil') as Uint16Array;
  const l16 = bound.list('acts.doings');
  const m17 = bound.markOf('acts.doings');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 528 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (529 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        let x6 = ((x1 << 24) | ((x2 >>> 8) | 0));
        let x7 = Math.imul(c1[x0], 32);
        for (let x8 = 0, end_5 = p3; x8 < end_5; x8++) {
          let x9 = ((x7 + x8) | 0);
          let x10 = ((x6 - k4[x9]) | 0);
          if (x10 >>> 0 < k5[x9] >>> 0) {
            let x11 = ((Math.imul(c6[x0], 8) + c7[x0]) | 0);
            let x12 = 0;
            for (let x13 = 0, end_6 = p8; x13 < end_6; x13++) {
              x12 = Math.min(((x12 + k9[((Math.imul(((Math.imul(((Math.imul(x13, 256) + k10[x8]) | 0), 32) + x11) | 0), 4) + c11[x13 * s12 + x0]) | 0)]) | 0), 2097152);
            }
            if (x10 >>> 0 < mulHigh(k13[x9], exp2neg(((x12 + ((k14[x8] === 1 && c15[x0] > tick) ? 2097152 : 0)) | 0))) >>> 0) {
              const at_7 = claimEntry(l16, shard);
              if (at_7 < 0) control[m17] = 1;
              else {
                l16.entries[at_7 + 0] = x0;
                l16.entries[at_7 + 1] = k10[x8];
                l16.entries[at_7 + 2] = x3;
                l16.entries[at_7 + 3] = 0;
              }
            }
          }
        }
      }
    }
  };
};

export const acts_speech_speak = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.speechClass') as Uint16Array;
  const k2 = bound.table('acts.speech.bounds');
  const p3 = bound.parameter('acts.speech.count');
  const k4 = bound.table('acts.speech.starts');
  const k5 = bound.table('acts.speech.widths');
  const c6 = bound.column('people.awareness') as Uint8Array;
  const c7 = bound.column('people.fear') as Uint8Array;
  const p8 = bound.parameter('ledgers.planes');
  const k9 = bound.table('acts.deterrenceBits');
  const k10 = bound.table('acts.speech.acts');
  const c11 = bound.column('people.stake') as Uint8Array;
  const s12 = bound.shape('people').stride;
  const k13 = bound.table('acts.speech.chances');
  const k14 = bound.table('acts.speech.silenceBits');
  const c15 = bound.column('people.silence') as Uint8Array;
  const l16 = bound.list('acts.doings');
  const m17 = bound.markOf('acts.doings');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 544 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (545 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        let x6 = ((x1 << 24) | ((x2 >>> 8) | 0));
        let x7 = Math.imul(c1[x0], 32);
        for (let x8 = 0, end_5 = p3; x8 < end_5; x8++) {
          let x9 = ((x7 + x8) | 0);
          let x10 = ((x6 - k4[x9]) | 0);
          if (x10 >>> 0 < k5[x9] >>> 0) {
            let x11 = ((Math.imul(c6[x0], 8) + c7[x0]) | 0);
            let x12 = 0;
            for (let x13 = 0, end_6 = p8; x13 < end_6; x13++) {
              x12 = Math.min(((x12 + k9[((Math.imul(((Math.imul(((Math.imul(x13, 256) + k10[x8]) | 0), 32) + x11) | 0), 4) + c11[x13 * s12 + x0]) | 0)]) | 0), 2097152);
            }
            if (x10 >>> 0 < mulHigh(k13[x9], exp2neg(((k14[c15[x0]] + x12) | 0))) >>> 0) {
              const at_7 = claimEntry(l16, shard);
              if (at_7 < 0) control[m17] = 1;
              else {
                l16.entries[at_7 + 0] = x0;
                l16.entries[at_7 + 1] = k10[x8];
                l16.entries[at_7 + 2] = x3;
                l16.entries[at_7 + 3] = 0;
              }
            }
          }
        }
      }
    }
  };
};

export const acts_helping_give = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.helpingClass') as Uint16Array;
  const k2 = bound.table('acts.helping.bounds');
  const p3 = bound.parameter('acts.helping.count');
  const k4 = bound.table('acts.helping.starts');
  const k5 = bound.table('acts.helping.widths');
  const k6 = bound.table('acts.helping.chances');
  const k7 = bound.table('acts.helping.motiveBits');
  const c8 = bound.column('people.motive') as Uint8Array;
  const k9 = bound.table('acts.helping.pull');
  const c10 = bound.column('people.seeking') as Uint8Array;
  const l11 = bound.list('acts.doings');
  const m12 = bound.markOf('acts.doings');
  const k13 = bound.table('acts.helping.acts');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 560 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (561 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        let x6 = ((x1 << 24) | ((x2 >>> 8) | 0));
        let x7 = Math.imul(c1[x0], 32);
        for (let x8 = 0, end_5 = p3; x8 < end_5; x8++) {
          let x9 = ((x7 + x8) | 0);
          let x10 = ((x6 - k4[x9]) | 0);
          if (x10 >>> 0 < k5[x9] >>> 0) {
            let x11 = mulHigh(k6[x9], exp2neg(k7[c8[x0]]));
            let x12 = k9[((Math.imul(x8, 4) + c10[x0]) | 0)];
            if (x10 >>> 0 < ((x11 + x12) | 0) >>> 0) {
              const at_6 = claimEntry(l11, shard);
              if (at_6 < 0) control[m12] = 1;
              else {
                l11.entries[at_6 + 0] = x0;
                l11.entries[at_6 + 1] = k13[x8];
                l11.entries[at_6 + 2] = x3;
                l11.entries[at_6 + 3] = (x11 >>> 0 < ((x10 + 1) | 0) >>> 0 ? 1 : 0);
              }
            }
          }
        }
      }
    }
  };
};

export const acts_declared_act = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.declaredClass') as Uint16Array;
  const k2 = bound.table('acts.declared.bounds');
  const p3 = bound.parameter('acts.declared.count');
  const k4 = bound.table('acts.declared.starts');
  const k5 = bound.table('acts.declared.widths');
  const c6 = bound.column('people.inForce') as Uint8Array;
  const s7 = bound.shape('people').stride;
  const p8 = bound.parameter('acts.declared.watchedPlane');
  const p9 = bound.parameter('acts.declared.lowestLevel');
  const k10 = bound.table('acts.declared.chances');
  const k11 = bound.table('acts.declared.restrictedShare');
  const l12 = bound.list('acts.doings');
  const m13 = bound.markOf('acts.doings');
  const k14 = bound.table('acts.declared.acts');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 608 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (609 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        let x6 = ((x1 << 24) | ((x2 >>> 8) | 0));
        let x7 = Math.imul(c1[x0], 32);
        for (let x8 = 0, end_5 = p3; x8 < end_5; x8++) {
          let x9 = ((x7 + x8) | 0);
          let x10 = ((x6 - k4[x9]) | 0);
          if (x10 >>> 0 < k5[x9] >>> 0) {
            if (x10 >>> 0 < (c6[p8 * s7 + x0] >= p9 ? mulHigh(k10[x9], k11[x8]) : k10[x9]) >>> 0) {
              const at_6 = claimEntry(l12, shard);
              if (at_6 < 0) control[m13] = 1;
              else {
                l12.entries[at_6 + 0] = x0;
                l12.entries[at_6 + 1] = k14[x8];
                l12.entries[at_6 + 2] = x3;
                l12.entries[at_6 + 3] = 0;
              }
            }
          }
        }
      }
    }
  };
};

export const acts_credit_month = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.adult') as Uint8Array;
  const c2 = bound.column('people.loan') as Uint8Array;
  const c3 = bound.column('people.buffer') as Uint8Array;
  const k4 = bound.table('acts.credit.defaultChance');
  const c5 = bound.column('people.employment') as Uint8Array;
  const k6 = bound.table('acts.credit.otherChance');
  const l7 = bound.list('acts.doings');
  const m8 = bound.markOf('acts.doings');
  const c9 = bound.column('people.stage') as Uint8Array;
  const l10 = bound.list('acts.unpaid');
  const m11 = bound.markOf('acts.unpaid');
  const k12 = bound.table('acts.credit.billChance');
  const c13 = bound.column('people.arrears') as Uint8Array;
  const k14 = bound.table('acts.credit.lateChance');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let x0 = first_0 + ((((tick - first_0) % 30) + 30) % 30); x0 < end_1; x0 += 30) {
      if (c1[x0] === 1) {
        philox(x0, tick, (576 << 16), 0, key0, key1, words);
        const x1 = words[0];
        const x2 = words[1];
        const x3 = words[2];
        const x4 = words[3];
        let x5 = c2[x0];
        let x6 = c3[x0];
        let x7 = ((x5 > 0 ? 1 : 0) & (x1 >>> 0 < k4[((Math.imul(((Math.imul(x5, 3) + c5[x0]) | 0), 8) + x6) | 0)] >>> 0 ? 1 : 0));
        if ((x7 !== 0 || x2 >>> 0 < k6[0] >>> 0)) {
          const at_2 = claimEntry(l7, shard);
          if (at_2 < 0) control[m8] = 1;
          else {
            l7.entries[at_2 + 0] = x0;
            l7.entries[at_2 + 1] = 3;
            l7.entries[at_2 + 2] = x4;
            l7.entries[at_2 + 3] = 0;
          }
          if (c9[x0] === 0) {
            const at_3 = claimEntry(l10, shard);
            if (at_3 < 0) control[m11] = 1;
            else {
              l10.entries[at_3 + 0] = x0;
              l10.entries[at_3 + 1] = ((x1 + x3) | 0);
            }
          }
        }
        if ((x2 ^ (-1)) >>> 0 < k12[x6] >>> 0) {
          const at_4 = claimEntry(l7, shard);
          if (at_4 < 0) control[m8] = 1;
          else {
            l7.entries[at_4 + 0] = x0;
            l7.entries[at_4 + 1] = 5;
            l7.entries[at_4 + 2] = (x1 ^ x4);
            l7.entries[at_4 + 3] = 0;
          }
        }
        if (x7 !== 0) {
          c2[x0] = 0;
          c13[x0] = 3;
        }
        if ((x5 > 0 && x7 === 0)) {
          if (x3 >>> 0 < k14[x6] >>> 0) {
            const at_5 = claimEntry(l7, shard);
            if (at_5 < 0) control[m8] = 1;
            else {
              l7.entries[at_5 + 0] = x0;
              l7.entries[at_5 + 1] = 2;
              l7.entries[at_5 + 2] = (x3 ^ x4);
              l7.entries[at_5 + 3] = 0;
            }
            if (c13[x0] !== 3) {
              c13[x0] = 2;
            }
          } else {
            if (c13[x0] === 2) {
              c13[x0] = 0;
            }
            if (x5 === 1) {
              const at_6 = claimEntry(l7, shard);
              if (at_6 < 0) control[m8] = 1;
              else {
                l7.entries[at_6 + 0] = x0;
                l7.entries[at_6 + 1] = 1;
                l7.entries[at_6 + 2] = (x2 ^ x3);
                l7.entries[at_6 + 3] = 0;
              }
            }
            if ((x3 ^ (-1)) >>> 0 < k6[1] >>> 0) {
              c2[x0] = 0;
            }
          }
        }
      }
    }
  };
};

export const acts_demand_ask = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.demandClass') as Uint16Array;
  const k2 = bound.table('acts.demand.bounds');
  const p3 = bound.parameter('acts.demand.count');
  const k4 = bound.table('acts.demand.starts');
  const k5 = bound.table('acts.demand.widths');
  const k6 = bound.table('acts.demand.acts');
  const k7 = bound.table('acts.demand.chances');
  const c8 = bound.column('people.optedOut') as Uint8Array;
  const p9 = bound.parameter('consequences.loanDemand');
  const c10 = bound.column('people.loan') as Uint8Array;
  const l11 = bound.list('acts.demanded');
  const m12 = bound.markOf('acts.demanded');
  const l13 = bound.list('acts.doings');
  const m14 = bound.markOf('acts.doings');
  const d15 = bound.calendar('consequences.retries');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 592 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (593 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        let x6 = ((x1 << 24) | ((x2 >>> 8) | 0));
        let x7 = Math.imul(c1[x0], 32);
        for (let x8 = 0, end_5 = p3; x8 < end_5; x8++) {
          let x9 = ((x7 + x8) | 0);
          let x10 = ((x6 - k4[x9]) | 0);
          if (x10 >>> 0 < k5[x9] >>> 0) {
            let x11 = k6[x8];
            if (((x10 >>> 0 < k7[x9] >>> 0 && c8[x0] === 0) && ((x11 === p9 ? 1 : 0) & (c10[x0] !== 0 ? 1 : 0)) === 0)) {
              const at_6 = claimEntry(l11, shard);
              if (at_6 < 0) control[m12] = 1;
              else {
                l11.entries[at_6 + 0] = x0;
                l11.entries[at_6 + 1] = x11;
                l11.entries[at_6 + 2] = x3;
                l11.entries[at_6 + 3] = 0;
              }
              if (x11 === p9) {
                const at_7 = claimEntry(l13, shard);
                if (at_7 < 0) control[m14] = 1;
                else {
                  l13.entries[at_7 + 0] = x0;
                  l13.entries[at_7 + 1] = 8;
                  l13.entries[at_7 + 2] = (x3 ^ (-1));
                  l13.entries[at_7 + 3] = 0;
                }
              }
            }
          }
        }
      }
    }
    let slot_8 = takeBucket(d15, shard, tick);
    while (slot_8 >= 0) {
      const at_9 = (shard * d15.capacity + slot_8) * d15.width;
      const next_10 = d15.slots[at_9 + d15.fields + 1];
      const day_11 = d15.slots[at_9 + d15.fields];
      if (day_11 > tick) chain(d15, shard, slot_8, at_9, tick, day_11);
      else {
        const x12 = d15.slots[at_9 + 0];
        const x13 = d15.slots[at_9 + 1];
        const x14 = d15.slots[at_9 + 2];
        release(d15, shard, slot_8, at_9);
        philox(x12, tick, (594 << 16), x13, key0, key1, words);
        const x15 = words[0];
        if (c8[x12] === 0) {
          const at_12 = claimEntry(l11, shard);
          if (at_12 < 0) control[m12] = 1;
          else {
            l11.entries[at_12 + 0] = x12;
            l11.entries[at_12 + 1] = x13;
            l11.entries[at_12 + 2] = x15;
            l11.entries[at_12 + 3] = x14;
          }
        }
      }
      slot_8 = next_10;
    }
  };
};

export const acts_informing_tell = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.informingClass') as Uint8Array;
  const k2 = bound.table('acts.informing.bounds');
  const p3 = bound.parameter('acts.informing.count');
  const k4 = bound.table('acts.informing.starts');
  const k5 = bound.table('acts.informing.widths');
  const k6 = bound.table('acts.informing.chances');
  const k7 = bound.table('acts.informing.eagerBits');
  const c8 = bound.column('people.seeking') as Uint8Array;
  const c9 = bound.column('people.fear') as Uint8Array;
  const k10 = bound.table('acts.informing.trustBits');
  const c11 = bound.column('people.trustPeople') as Uint8Array;
  const c12 = bound.column('people.trustInstitutions') as Uint8Array;
  const k13 = bound.table('acts.informing.acts');
  const p14 = bound.parameter('acts/informing.householdPer1024');
  const p15 = bound.parameter('acts/informing.kinPer1024');
  const p16 = bound.parameter('acts/informing.coworkerPer1024');
  const p17 = bound.parameter('acts/informing.neighbourPer1024');
  const c18 = bound.column('people.housemate') as Int32Array;
  const k19 = bound.table('initiative.kin.starts');
  const k20 = bound.table('initiative.kin.targets');
  const k21 = bound.table('initiative.coworker.starts');
  const k22 = bound.table('initiative.coworker.targets');
  const k23 = bound.table('initiative.neighbour.starts');
  const k24 = bound.table('initiative.neighbour.targets');
  const k25 = bound.table('ties.friend.starts');
  const k26 = bound.table('ties.friend.targets');
  const c27 = bound.column('people.feud') as Int32Array;
  const p28 = bound.parameter('acts.informing.truthfulActs');
  const p29 = bound.parameter('acts.informing.tipActs');
  const c30 = bound.column('people.traits') as Uint32Array;
  const k31 = bound.table('acts.informing.levels');
  const k32 = bound.table('acts.informing.shift');
  const k33 = bound.table('acts.informing.mask');
  const p34 = bound.parameter('acts.informing.openActs');
  const c35 = bound.column('people.adult') as Uint8Array;
  const n36 = bound.counter('tips.nothingToTell');
  const n37 = bound.counter('tips.made');
  const n38 = bound.counter('tips.untrue');
  const l39 = bound.list('acts.tips');
  const m40 = bound.markOf('acts.tips');
  const k41 = bound.table('acts.informing.tipAct');
  const n42 = bound.counter('tips.aboutNobody');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 704 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (705 << 16), 0, key0, key1, words);
        const x2 = words[0];
        let x6 = ((x1 << 24) | ((x2 >>> 8) | 0));
        let x7 = Math.imul(c1[x0], 32);
        for (let x8 = 0, end_5 = p3; x8 < end_5; x8++) {
          let x9 = ((x7 + x8) | 0);
          let x10 = ((x6 - k4[x9]) | 0);
          if (x10 >>> 0 < k5[x9] >>> 0) {
            if (x10 >>> 0 < mulHigh(k6[x9], exp2neg(((k7[((Math.imul(c8[x0], 8) + c9[x0]) | 0)] + k10[((Math.imul(c11[x0], 8) + c12[x0]) | 0)]) | 0))) >>> 0) {
              let x11 = ((k13[x8] - 51) | 0);
              philox(x0, tick, (706 << 16), 0, key0, key1, words);
              const x12 = words[0];
              const x13 = words[1];
              const x14 = words[2];
              const x15 = words[3];
              let x16 = (-1);
              let x17 = ((x12 >>> 22) | 0);
              let x18 = p14;
              let x19 = ((x18 + p15) | 0);
              let x20 = ((x19 + p16) | 0);
              let x21 = ((x20 + p17) | 0);
              if (x17 < x18) {
                x16 = c18[x0];
              }
              if ((x17 >= x18 && x17 < x19)) {
                let x22 = k19[x0];
                let x23 = ((k19[((x0 + 1) | 0)] - x22) | 0);
                if (x23 > 0) {
                  x16 = k20[((x22 + mulHigh(x13, x23)) | 0)];
                }
              }
              if ((x17 >= x19 && x17 < x20)) {
                let x24 = k21[x0];
                let x25 = ((k21[((x0 + 1) | 0)] - x24) | 0);
                if (x25 > 0) {
                  x16 = k22[((x24 + mulHigh(x13, x25)) | 0)];
                }
              }
              if ((x17 >= x20 && x17 < x21)) {
                let x26 = k23[x0];
                let x27 = ((k23[((x0 + 1) | 0)] - x26) | 0);
                if (x27 > 0) {
                  x16 = k24[((x26 + mulHigh(x13, x27)) | 0)];
                }
              }
              if (x16 === (-1)) {
                let x28 = k25[x0];
                let x29 = ((k25[((x0 + 1) | 0)] - x28) | 0);
                if (x29 > 0) {
                  x16 = k26[((x28 + mulHigh(x13, x29)) | 0)];
                }
              }
              let x30 = c27[x0];
              let x31 = ((x11 === 2 && x30 >= 0) ? x30 : x16);
              if (x31 >= 0) {
                let x32 = x31;
                let x33 = (x11 === 0 ? 1 : 0);
                let x34 = mulHigh(x14, (x33 !== 0 ? p28 : p29));
                let x35 = (c30[x32] | 0);
                let x36 = 1;
                for (let x37 = 0, end_6 = 2; x37 < end_6; x37++) {
                  let x38 = ((Math.imul(x34, 2) + x37) | 0);
                  if ((((k31[x38] >>> (((x35 >>> k32[x38]) | 0) & k33[x38])) | 0) & 1) === 0) {
                    x36 = 0;
                  }
                }
                let x39 = ((x33 !== 0 && x36 === 0) ? mulHigh(x15, p34) : x34);
                if ((x33 !== 0 && c35[x32] === 0)) {
                  counters[n36 + shard] += 1;
                } else {
                  counters[n37 + shard] += 1;
                  if (x11 > 0) {
                    counters[n38 + shard] += 1;
                  }
                  const at_7 = claimEntry(l39, shard);
                  if (at_7 < 0) control[m40] = 1;
                  else {
                    l39.entries[at_7 + 0] = x0;
                    l39.entries[at_7 + 1] = x32;
                    l39.entries[at_7 + 2] = k41[x39];
                    l39.entries[at_7 + 3] = x11;
                    l39.entries[at_7 + 4] = 1;
                  }
                }
              } else {
                counters[n42 + shard] += 1;
              }
            }
          }
        }
      }
    }
  };
};

export const acts_gaming_raise = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.gamingClass') as Uint8Array;
  const k2 = bound.table('acts.gaming.bounds');
  const p3 = bound.parameter('acts.gaming.count');
  const k4 = bound.table('acts.gaming.starts');
  const k5 = bound.table('acts.gaming.widths');
  const p6 = bound.parameter('ledgers.planes');
  const c7 = bound.column('people.stake') as Uint8Array;
  const s8 = bound.shape('people').stride;
  const k9 = bound.table('ledgers.watches');
  const k10 = bound.table('acts.gaming.chances');
  const k11 = bound.table('acts.gaming.bits');
  const c12 = bound.column('people.seeking') as Uint8Array;
  const l13 = bound.list('acts.doings');
  const m14 = bound.markOf('acts.doings');
  const k15 = bound.table('acts.gaming.acts');
  const c16 = bound.column('people.hardship') as Int32Array;
  const p17 = bound.parameter('acts/gaming.costPer1024');
  const n18 = bound.counter('gaming.tasks');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 712 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (713 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        let x6 = ((x1 << 24) | ((x2 >>> 8) | 0));
        let x7 = Math.imul(c1[x0], 32);
        for (let x8 = 0, end_5 = p3; x8 < end_5; x8++) {
          let x9 = ((x7 + x8) | 0);
          let x10 = ((x6 - k4[x9]) | 0);
          if (x10 >>> 0 < k5[x9] >>> 0) {
            let x11 = 0;
            for (let x12 = 0, end_6 = p6; x12 < end_6; x12++) {
              if ((c7[x12 * s8 + x0] === 1 && k9[x12] === 1)) {
                x11 = 1;
              }
            }
            if (x10 >>> 0 < mulHigh(k10[x9], exp2neg(k11[((Math.imul(x11, 4) + c12[x0]) | 0)])) >>> 0) {
              const at_7 = claimEntry(l13, shard);
              if (at_7 < 0) control[m14] = 1;
              else {
                l13.entries[at_7 + 0] = x0;
                l13.entries[at_7 + 1] = k15[x8];
                l13.entries[at_7 + 2] = x3;
                l13.entries[at_7 + 3] = 1;
              }
              c16[x0] = Math.min(Math.max(((c16[x0] + p17) | 0), 0), 67108864);
              counters[n18 + shard] += 1;
            }
          }
        }
      }
    }
  };
};

export const acts_bypass_prepare = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const d0 = bound.calendar('acts.bypasses');
  const l1 = bound.list('acts.doings');
  const m2 = bound.markOf('acts.doings');
  const l3 = bound.list('acts.demanded');
  const c4 = bound.column('people.severity') as Uint8Array;
  const c5 = bound.column('people.copied') as Uint8Array;
  const c6 = bound.column('people.buffer') as Uint8Array;
  const p7 = bound.parameter('acts/bypass.meansLevel');
  const k8 = bound.table('acts.bypass.servable');
  const p9 = bound.parameter('ledgers.planes');
  const c10 = bound.column('people.stake') as Uint8Array;
  const s11 = bound.shape('people').stride;
  const k12 = bound.table('ledgers.watches');
  const k13 = bound.table('acts.bypass.chance');
  const c14 = bound.column('people.seeking') as Uint8Array;
  const c15 = bound.column('people.wayRound') as Uint32Array;
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
        philox(x0, tick, (721 << 16), 0, key0, key1, words);
        const x1 = words[0];
        const at_4 = claimEntry(l1, shard);
        if (at_4 < 0) control[m2] = 1;
        else {
          l1.entries[at_4 + 0] = x0;
          l1.entries[at_4 + 1] = 57;
          l1.entries[at_4 + 2] = x1;
          l1.entries[at_4 + 3] = 0;
        }
      }
      slot_0 = next_2;
    }
    for (let i_5 = 0; i_5 < l3.counts[shard]; i_5++) {
      const x9 = (shard * l3.capacity + i_5) * l3.width;
      const x5 = l3.entries[x9 + 0];
      const x6 = l3.entries[x9 + 1];
      if ((((c4[x5] > 0 || c5[x5] === 1) && c6[x5] >= p7) && (((k8[((x6 >>> 4) | 0)] >>> (x6 & 15)) | 0) & 1) === 1)) {
        let x10 = 0;
        for (let x11 = 0, end_6 = p9; x11 < end_6; x11++) {
          if ((c10[x11 * s11 + x5] === 1 && k12[x11] === 1)) {
            x10 = 1;
          }
        }
        philox(x5, tick, (720 << 16), x6, key0, key1, words);
        const x12 = words[0];
        if (x12 >>> 0 < k13[((Math.imul(x10, 4) + c14[x5]) | 0)] >>> 0) {
          c15[x5] = ((c15[x5] | 0) | (1 << x6));
        }
      }
    }
  };
};

export const acts_bypass_settle = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('acts.demanded');
  const c1 = bound.column('people.wayRound') as Uint32Array;
  const l2 = bound.list('acts.passed');
  const c3 = bound.column('people.hardship') as Int32Array;
  const p4 = bound.parameter('acts/bypass.pricePer1024');
  const d5 = bound.calendar('acts.bypasses');
  const h6 = bound.shape(bound.calendar('acts.bypasses').region.spec.table).shift;
  const m7 = bound.markOf('acts.bypasses');
  const n8 = bound.counter('gates.bypassed');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x4 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x4 + 0];
      c1[x0] = 0;
    }
    for (let i_1 = 0; i_1 < l2.counts[shard]; i_1++) {
      const x8 = (shard * l2.capacity + i_1) * l2.width;
      const x5 = l2.entries[x8 + 0];
      c3[x5] = Math.min(Math.max(((c3[x5] + p4) | 0), 0), 67108864);
      const at_2 = promise(d5, x5 >> h6, tick, ((tick + 1) | 0));
      if (at_2 < 0) control[m7] = 1;
      else {
        d5.slots[at_2 + 0] = x5;
      }
      counters[n8 + shard] += 1;
    }
  };
};

export const acts_encounter_meet = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.adult') as Uint8Array;
  const k2 = bound.table('acts.encounter.bounds');
  const k3 = bound.table('acts.encounter.chance');
  const n4 = bound.counter('encounters.met');
  const c5 = bound.column('people.motive') as Uint8Array;
  const c6 = bound.column('people.trustPeople') as Uint8Array;
  const k7 = bound.table('acts.encounter.help');
  const c8 = bound.column('people.seeking') as Uint8Array;
  const l9 = bound.list('acts.encounters');
  const m10 = bound.markOf('acts.encounters');
  const n11 = bound.counter('encounters.helped');
  const l12 = bound.list('acts.doings');
  const m13 = bound.markOf('acts.doings');
  const n14 = bound.counter('encounters.claimed');
  const c15 = bound.column('people.buffer') as Uint8Array;
  const c16 = bound.column('people.stage') as Uint8Array;
  const l17 = bound.list('acts.unpaid');
  const m18 = bound.markOf('acts.unpaid');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 728 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (729 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        const x4 = words[2];
        const x5 = words[3];
        if (((x1 << 24) | ((x2 >>> 8) | 0)) >>> 0 < k3[0] >>> 0) {
          counters[n4 + shard] += 1;
          let x6 = Math.imul(((Math.imul(c5[x0], 8) + c6[x0]) | 0), 4);
          let x7 = (x3 >>> 0 < k7[((x6 + c8[x0]) | 0)] >>> 0 ? 1 : 0);
          let x8 = (x7 & (x5 >>> 0 < k3[1] >>> 0 ? 1 : 0));
          const at_5 = claimEntry(l9, shard);
          if (at_5 < 0) control[m10] = 1;
          else {
            l9.entries[at_5 + 0] = x0;
            l9.entries[at_5 + 1] = x7;
            l9.entries[at_5 + 2] = x8;
          }
          if (x7 !== 0) {
            counters[n11 + shard] += 1;
            const at_6 = claimEntry(l12, shard);
            if (at_6 < 0) control[m13] = 1;
            else {
              l12.entries[at_6 + 0] = x0;
              l12.entries[at_6 + 1] = 49;
              l12.entries[at_6 + 2] = x4;
              l12.entries[at_6 + 3] = ((x3 >>> 0 < k7[x6] >>> 0 ? 1 : 0) === 0 ? 1 : 0);
            }
          }
          if (x8 !== 0) {
            counters[n14 + shard] += 1;
            let x9 = c15[x0];
            c15[x0] = Math.max(((x9 - 2) | 0), 0);
            if (x9 < 2) {
              const at_7 = claimEntry(l12, shard);
              if (at_7 < 0) control[m13] = 1;
              else {
                l12.entries[at_7 + 0] = x0;
                l12.entries[at_7 + 1] = 3;
                l12.entries[at_7 + 2] = ((x4 + x5) | 0);
                l12.entries[at_7 + 3] = 0;
              }
              if ((c16[x0] === 0 && (((tick % 30) | 0) === ((x0 % 30) | 0) ? 1 : 0) === 0)) {
                const at_8 = claimEntry(l17, shard);
                if (at_8 < 0) control[m18] = 1;
                else {
                  l17.entries[at_8 + 0] = x0;
                  l17.entries[at_8 + 1] = ((x3 + x5) | 0);
                }
              }
            }
          }
        }
      }
    }
  };
};

export const acts_staged_accident_stage = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.stager') as Uint8Array;
  const k2 = bound.table('acts.staged.bounds');
  const c3 = bound.column('people.buffer') as Uint8Array;
  const k4 = bound.table('acts.staged.chance');
  const p5 = bound.parameter('initiative.driverCount');
  const k6 = bound.table('initiative.drivers');
  const n7 = bound.counter('accidents.staged');
  const b8 = bound.box('acts.claims');
  const p9 = bound.parameter('acts/staged-accident.claimPer1024');
  const l10 = bound.list('acts.complaints');
  const m11 = bound.markOf('acts.complaints');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 736 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (737 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        let x6 = c3[x0];
        if (((x1 << 24) | ((x2 >>> 8) | 0)) >>> 0 < k4[x6] >>> 0) {
          if (p5 > 0) {
            let x7 = k6[mulHigh(x3, p5)];
            if (x7 !== x0) {
              counters[n7 + shard] += 1;
              c3[x0] = Math.min(((x6 + 1) | 0), 7);
              const at_5 = claimMessage(b8, shard, x7);
              if (at_5 < 0) control[b8.index] = 1;
              else {
                b8.messages[at_5 + 0] = x7;
                b8.messages[at_5 + 1] = p9;
              }
              const at_6 = claimEntry(l10, shard);
              if (at_6 < 0) control[m11] = 1;
              else {
                l10.entries[at_6 + 0] = x0;
                l10.entries[at_6 + 1] = x0;
                l10.entries[at_6 + 2] = x7;
                l10.entries[at_6 + 3] = 54;
                l10.entries[at_6 + 4] = 1;
              }
            }
          }
        }
      }
    }
  };
};

export const acts_staged_accident_pay = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('acts.claims');
  const c1 = bound.column('people.hardship') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let source_0 = 0; source_0 * b0.targets < b0.counts.length; source_0++) {
      const region_1 = source_0 * b0.targets + shard;
      for (let i_2 = 0; i_2 < b0.counts[region_1]; i_2++) {
        const at_3 = (b0.starts[region_1] + i_2) * b0.width;
        const x0 = b0.messages[at_3 + 0];
        const x1 = b0.messages[at_3 + 1];
        c1[x0] = Math.min(Math.max(((c1[x0] + x1) | 0), 0), 67108864);
      }
      b0.counts[region_1] = 0;
    }
  };
};

export const acts_false_complaint_answer = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('acts.doings');
  const p1 = bound.parameter('acts/false-complaint.answeredPer1024');
  const k2 = bound.table('initiative.coworker.starts');
  const k3 = bound.table('initiative.coworker.targets');
  const c4 = bound.column('people.rank') as Uint8Array;
  const n5 = bound.counter('complaints.bySuperiors');
  const l6 = bound.list('acts.complaints');
  const m7 = bound.markOf('acts.complaints');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x4 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x4 + 0];
      const x1 = l0.entries[x4 + 1];
      if (x1 === 43) {
        philox(x0, tick, (744 << 16), 0, key0, key1, words);
        const x5 = words[0];
        const x6 = words[1];
        const x7 = words[2];
        if (((x5 >>> 22) | 0) < p1) {
          let x9 = (-1);
          let x10 = (-1);
          let x11 = k2[x0];
          let x12 = ((k2[((x0 + 1) | 0)] - x11) | 0);
          if (x12 > 0) {
            x9 = k3[((x11 + mulHigh(x6, x12)) | 0)];
          }
          let x13 = k2[x0];
          let x14 = ((k2[((x0 + 1) | 0)] - x13) | 0);
          if (x14 > 0) {
            x10 = k3[((x13 + mulHigh(x7, x14)) | 0)];
          }
          if ((x9 >= 0 && x10 > (-1))) {
            if (c4[x10] > c4[x9]) {
              x9 = x10;
            }
            counters[n5 + shard] += 1;
            const at_1 = claimEntry(l6, shard);
            if (at_1 < 0) control[m7] = 1;
            else {
              l6.entries[at_1 + 0] = x0;
              l6.entries[at_1 + 1] = x9;
              l6.entries[at_1 + 2] = x0;
              l6.entries[at_1 + 3] = 55;
              l6.entries[at_1 + 4] = 1;
            }
          }
        }
      }
    }
  };
};

export const acts_purchases_buy = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.purchasesClass') as Uint16Array;
  const k2 = bound.table('acts.purchases.bounds');
  const p3 = bound.parameter('acts.purchases.count');
  const k4 = bound.table('acts.purchases.starts');
  const k5 = bound.table('acts.purchases.widths');
  const c6 = bound.column('people.awareness') as Uint8Array;
  const c7 = bound.column('people.fear') as Uint8Array;
  const p8 = bound.parameter('ledgers.planes');
  const k9 = bound.table('acts.deterrenceBits');
  const k10 = bound.table('acts.purchases.acts');
  const c11 = bound.column('people.stake') as Uint8Array;
  const s12 = bound.shape('people').stride;
  const k13 = bound.table('acts.purchases.chances');
  const k14 = bound.table('acts.purchases.thrift');
  const c15 = bound.column('people.buffer') as Uint8Array;
  const l16 = bound.list('acts.doings');
  const m17 = bound.markOf('acts.doings');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 624 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (625 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        let x6 = ((x1 << 24) | ((x2 >>> 8) | 0));
        let x7 = Math.imul(c1[x0], 32);
        for (let x8 = 0, end_5 = p3; x8 < end_5; x8++) {
          let x9 = ((x7 + x8) | 0);
          let x10 = ((x6 - k4[x9]) | 0);
          if (x10 >>> 0 < k5[x9] >>> 0) {
            let x11 = ((Math.imul(c6[x0], 8) + c7[x0]) | 0);
            let x12 = 0;
            for (let x13 = 0, end_6 = p8; x13 < end_6; x13++) {
              x12 = Math.min(((x12 + k9[((Math.imul(((Math.imul(((Math.imul(x13, 256) + k10[x8]) | 0), 32) + x11) | 0), 4) + c11[x13 * s12 + x0]) | 0)]) | 0), 2097152);
            }
            if (x10 >>> 0 < mulHigh(k13[x9], exp2neg(((k14[((Math.imul(x8, 8) + c15[x0]) | 0)] + x12) | 0))) >>> 0) {
              const at_7 = claimEntry(l16, shard);
              if (at_7 < 0) control[m17] = 1;
              else {
                l16.entries[at_7 + 0] = x0;
                l16.entries[at_7 + 1] = k10[x8];
                l16.entries[at_7 + 2] = x3;
                l16.entries[at_7 + 3] = 0;
              }
            }
          }
        }
      }
    }
  };
};

export const acts_belief_practise = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.beliefClass') as Uint16Array;
  const k2 = bound.table('acts.belief.bounds');
  const p3 = bound.parameter('acts.belief.count');
  const k4 = bound.table('acts.belief.starts');
  const k5 = bound.table('acts.belief.widths');
  const c6 = bound.column('people.awareness') as Uint8Array;
  const c7 = bound.column('people.fear') as Uint8Array;
  const p8 = bound.parameter('ledgers.planes');
  const k9 = bound.table('acts.deterrenceBits');
  const k10 = bound.table('acts.belief.acts');
  const c11 = bound.column('people.stake') as Uint8Array;
  const s12 = bound.shape('people').stride;
  const k13 = bound.table('acts.belief.chances');
  const k14 = bound.table('acts.belief.hush');
  const c15 = bound.column('people.silence') as Uint8Array;
  const k16 = bound.table('acts.belief.calm');
  const c17 = bound.column('people.severity') as Uint8Array;
  const l18 = bound.list('acts.doings');
  const m19 = bound.markOf('acts.doings');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 626 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (627 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        let x6 = ((x1 << 24) | ((x2 >>> 8) | 0));
        let x7 = Math.imul(c1[x0], 32);
        for (let x8 = 0, end_5 = p3; x8 < end_5; x8++) {
          let x9 = ((x7 + x8) | 0);
          let x10 = ((x6 - k4[x9]) | 0);
          if (x10 >>> 0 < k5[x9] >>> 0) {
            let x11 = Math.imul(x8, 4);
            let x12 = ((Math.imul(c6[x0], 8) + c7[x0]) | 0);
            let x13 = 0;
            for (let x14 = 0, end_6 = p8; x14 < end_6; x14++) {
              x13 = Math.min(((x13 + k9[((Math.imul(((Math.imul(((Math.imul(x14, 256) + k10[x8]) | 0), 32) + x12) | 0), 4) + c11[x14 * s12 + x0]) | 0)]) | 0), 2097152);
            }
            if (x10 >>> 0 < mulHigh(k13[x9], exp2neg(((((k14[((x11 + c15[x0]) | 0)] + k16[((x11 + c17[x0]) | 0)]) | 0) + x13) | 0))) >>> 0) {
              const at_7 = claimEntry(l18, shard);
              if (at_7 < 0) control[m19] = 1;
              else {
                l18.entries[at_7 + 0] = x0;
                l18.entries[at_7 + 1] = k10[x8];
                l18.entries[at_7 + 2] = x3;
                l18.entries[at_7 + 3] = 0;
              }
            }
          }
        }
      }
    }
  };
};

export const acts_civic_offend = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.civicClass') as Uint16Array;
  const k2 = bound.table('acts.civic.bounds');
  const p3 = bound.parameter('acts.civic.count');
  const k4 = bound.table('acts.civic.starts');
  const k5 = bound.table('acts.civic.widths');
  const c6 = bound.column('people.awareness') as Uint8Array;
  const c7 = bound.column('people.fear') as Uint8Array;
  const p8 = bound.parameter('ledgers.planes');
  const k9 = bound.table('acts.deterrenceBits');
  const k10 = bound.table('acts.civic.acts');
  const c11 = bound.column('people.stake') as Uint8Array;
  const s12 = bound.shape('people').stride;
  const k13 = bound.table('acts.civic.chances');
  const k14 = bound.table('acts.civic.ease');
  const c15 = bound.column('people.employment') as Uint8Array;
  const c16 = bound.column('people.buffer') as Uint8Array;
  const l17 = bound.list('acts.doings');
  const m18 = bound.markOf('acts.doings');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 628 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (629 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        let x6 = ((x1 << 24) | ((x2 >>> 8) | 0));
        let x7 = Math.imul(c1[x0], 32);
        for (let x8 = 0, end_5 = p3; x8 < end_5; x8++) {
          let x9 = ((x7 + x8) | 0);
          let x10 = ((x6 - k4[x9]) | 0);
          if (x10 >>> 0 < k5[x9] >>> 0) {
            let x11 = ((Math.imul(c6[x0], 8) + c7[x0]) | 0);
            let x12 = 0;
            for (let x13 = 0, end_6 = p8; x13 < end_6; x13++) {
              x12 = Math.min(((x12 + k9[((Math.imul(((Math.imul(((Math.imul(x13, 256) + k10[x8]) | 0), 32) + x11) | 0), 4) + c11[x13 * s12 + x0]) | 0)]) | 0), 2097152);
            }
            if (x10 >>> 0 < mulHigh(k13[x9], exp2neg(((k14[((Math.imul(((Math.imul(x8, 3) + c15[x0]) | 0), 8) + c16[x0]) | 0)] + x12) | 0))) >>> 0) {
              const at_7 = claimEntry(l17, shard);
              if (at_7 < 0) control[m18] = 1;
              else {
                l17.entries[at_7 + 0] = x0;
                l17.entries[at_7 + 1] = k10[x8];
                l17.entries[at_7 + 2] = x3;
                l17.entries[at_7 + 3] = 0;
              }
            }
          }
        }
      }
    }
  };
};

export const acts_family_live = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.familyClass') as Uint16Array;
  const k2 = bound.table('acts.family.bounds');
  const p3 = bound.parameter('acts.family.count');
  const k4 = bound.table('acts.family.starts');
  const k5 = bound.table('acts.family.widths');
  const k6 = bound.table('acts.family.couple');
  const c7 = bound.column('people.awareness') as Uint8Array;
  const c8 = bound.column('people.fear') as Uint8Array;
  const p9 = bound.parameter('ledgers.planes');
  const k10 = bound.table('acts.deterrenceBits');
  const k11 = bound.table('acts.family.acts');
  const c12 = bound.column('people.stake') as Uint8Array;
  const s13 = bound.shape('people').stride;
  const c14 = bound.column('people.spouse') as Int32Array;
  const k15 = bound.table('acts.family.chances');
  const k16 = bound.table('acts.family.rest');
  const c17 = bound.column('people.employment') as Uint8Array;
  const c18 = bound.column('people.buffer') as Uint8Array;
  const l19 = bound.list('acts.doings');
  const m20 = bound.markOf('acts.doings');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 630 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (631 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        let x6 = ((x1 << 24) | ((x2 >>> 8) | 0));
        let x7 = Math.imul(c1[x0], 32);
        for (let x8 = 0, end_5 = p3; x8 < end_5; x8++) {
          let x9 = ((x7 + x8) | 0);
          let x10 = ((x6 - k4[x9]) | 0);
          if (x10 >>> 0 < k5[x9] >>> 0) {
            let x11 = k6[x8];
            let x12 = ((Math.imul(c7[x0], 8) + c8[x0]) | 0);
            let x13 = 0;
            for (let x14 = 0, end_6 = p9; x14 < end_6; x14++) {
              x13 = Math.min(((x13 + k10[((Math.imul(((Math.imul(((Math.imul(x14, 256) + k11[x8]) | 0), 32) + x12) | 0), 4) + c12[x14 * s13 + x0]) | 0)]) | 0), 2097152);
            }
            if ((((x11 !== 0 ? 1 : 0) & (x11 !== ((((c14[x0] >= 0 ? 1 : 0) === 0 ? 1 : 0) + 1) | 0) ? 1 : 0)) === 0 && x10 >>> 0 < mulHigh(k15[x9], exp2neg(((k16[((Math.imul(((Math.imul(x8, 3) + c17[x0]) | 0), 8) + c18[x0]) | 0)] + x13) | 0))) >>> 0)) {
              const at_7 = claimEntry(l19, shard);
              if (at_7 < 0) control[m20] = 1;
              else {
                l19.entries[at_7 + 0] = x0;
                l19.entries[at_7 + 1] = k11[x8];
                l19.entries[at_7 + 2] = x3;
                l19.entries[at_7 + 3] = 0;
              }
            }
          }
        }
      }
    }
  };
};

export const acts_trade_deal = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.tradeClass') as Uint16Array;
  const k2 = bound.table('acts.trade.bounds');
  const p3 = bound.parameter('acts.trade.count');
  const k4 = bound.table('acts.trade.starts');
  const k5 = bound.table('acts.trade.widths');
  const c6 = bound.column('people.buffer') as Uint8Array;
  const c7 = bound.column('people.awareness') as Uint8Array;
  const c8 = bound.column('people.fear') as Uint8Array;
  const p9 = bound.parameter('ledgers.planes');
  const k10 = bound.table('acts.deterrenceBits');
  const k11 = bound.table('acts.trade.acts');
  const c12 = bound.column('people.stake') as Uint8Array;
  const s13 = bound.shape('people').stride;
  const k14 = bound.table('acts.trade.chances');
  const k15 = bound.table('acts.trade.slack');
  const l16 = bound.list('acts.doings');
  const m17 = bound.markOf('acts.doings');
  const p18 = bound.parameter('acts/trade.evasionGainPer1024');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 632 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (633 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        let x6 = ((x1 << 24) | ((x2 >>> 8) | 0));
        let x7 = Math.imul(c1[x0], 32);
        for (let x8 = 0, end_5 = p3; x8 < end_5; x8++) {
          let x9 = ((x7 + x8) | 0);
          let x10 = ((x6 - k4[x9]) | 0);
          if (x10 >>> 0 < k5[x9] >>> 0) {
            let x11 = c6[x0];
            let x12 = ((Math.imul(c7[x0], 8) + c8[x0]) | 0);
            let x13 = 0;
            for (let x14 = 0, end_6 = p9; x14 < end_6; x14++) {
              x13 = Math.min(((x13 + k10[((Math.imul(((Math.imul(((Math.imul(x14, 256) + k11[x8]) | 0), 32) + x12) | 0), 4) + c12[x14 * s13 + x0]) | 0)]) | 0), 2097152);
            }
            if (x10 >>> 0 < mulHigh(k14[x9], exp2neg(((k15[((Math.imul(x8, 8) + x11) | 0)] + x13) | 0))) >>> 0) {
              const at_7 = claimEntry(l16, shard);
              if (at_7 < 0) control[m17] = 1;
              else {
                l16.entries[at_7 + 0] = x0;
                l16.entries[at_7 + 1] = k11[x8];
                l16.entries[at_7 + 2] = x3;
                l16.entries[at_7 + 3] = 0;
              }
              if ((k11[x8] === 6 && (x3 & 1023) < p18)) {
                c6[x0] = Math.min(((x11 + 1) | 0), 7);
              }
            }
          }
        }
      }
    }
  };
};

export const acts_office_serve = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.officeClass') as Uint16Array;
  const k2 = bound.table('acts.office.bounds');
  const p3 = bound.parameter('acts.office.count');
  const k4 = bound.table('acts.office.starts');
  const k5 = bound.table('acts.office.widths');
  const c6 = bound.column('people.awareness') as Uint8Array;
  const c7 = bound.column('people.fear') as Uint8Array;
  const p8 = bound.parameter('ledgers.planes');
  const k9 = bound.table('acts.deterrenceBits');
  const k10 = bound.table('acts.office.acts');
  const c11 = bound.column('people.stake') as Uint8Array;
  const s12 = bound.shape('people').stride;
  const k13 = bound.table('acts.office.chances');
  const k14 = bound.table('acts.office.sloth');
  const c15 = bound.column('people.seeking') as Uint8Array;
  const l16 = bound.list('acts.doings');
  const m17 = bound.markOf('acts.doings');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 634 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (635 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        let x6 = ((x1 << 24) | ((x2 >>> 8) | 0));
        let x7 = Math.imul(c1[x0], 32);
        for (let x8 = 0, end_5 = p3; x8 < end_5; x8++) {
          let x9 = ((x7 + x8) | 0);
          let x10 = ((x6 - k4[x9]) | 0);
          if (x10 >>> 0 < k5[x9] >>> 0) {
            let x11 = ((Math.imul(c6[x0], 8) + c7[x0]) | 0);
            let x12 = 0;
            for (let x13 = 0, end_6 = p8; x13 < end_6; x13++) {
              x12 = Math.min(((x12 + k9[((Math.imul(((Math.imul(((Math.imul(x13, 256) + k10[x8]) | 0), 32) + x11) | 0), 4) + c11[x13 * s12 + x0]) | 0)]) | 0), 2097152);
            }
            if (x10 >>> 0 < mulHigh(k13[x9], exp2neg(((k14[((Math.imul(x8, 4) + c15[x0]) | 0)] + x12) | 0))) >>> 0) {
              const at_7 = claimEntry(l16, shard);
              if (at_7 < 0) control[m17] = 1;
              else {
                l16.entries[at_7 + 0] = x0;
                l16.entries[at_7 + 1] = k10[x8];
                l16.entries[at_7 + 2] = x3;
                l16.entries[at_7 + 3] = 0;
              }
            }
          }
        }
      }
    }
  };
};

export const acts_work_refuse = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.workClass') as Uint16Array;
  const k2 = bound.table('acts.work.bounds');
  const p3 = bound.parameter('acts.work.count');
  const k4 = bound.table('acts.work.starts');
  const k5 = bound.table('acts.work.widths');
  const c6 = bound.column('people.awareness') as Uint8Array;
  const c7 = bound.column('people.fear') as Uint8Array;
  const p8 = bound.parameter('ledgers.planes');
  const k9 = bound.table('acts.deterrenceBits');
  const k10 = bound.table('acts.work.acts');
  const c11 = bound.column('people.stake') as Uint8Array;
  const s12 = bound.shape('people').stride;
  const c13 = bound.column('people.employment') as Uint8Array;
  const k14 = bound.table('acts.work.chances');
  const l15 = bound.list('acts.doings');
  const m16 = bound.markOf('acts.doings');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 636 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (637 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        let x6 = ((x1 << 24) | ((x2 >>> 8) | 0));
        let x7 = Math.imul(c1[x0], 32);
        for (let x8 = 0, end_5 = p3; x8 < end_5; x8++) {
          let x9 = ((x7 + x8) | 0);
          let x10 = ((x6 - k4[x9]) | 0);
          if (x10 >>> 0 < k5[x9] >>> 0) {
            let x11 = ((Math.imul(c6[x0], 8) + c7[x0]) | 0);
            let x12 = 0;
            for (let x13 = 0, end_6 = p8; x13 < end_6; x13++) {
              x12 = Math.min(((x12 + k9[((Math.imul(((Math.imul(((Math.imul(x13, 256) + k10[x8]) | 0), 32) + x11) | 0), 4) + c11[x13 * s12 + x0]) | 0)]) | 0), 2097152);
            }
            if ((c13[x0] === 0 && x10 >>> 0 < mulHigh(k14[x9], exp2neg(x12)) >>> 0)) {
              const at_7 = claimEntry(l15, shard);
              if (at_7 < 0) control[m16] = 1;
              else {
                l15.entries[at_7 + 0] = x0;
                l15.entries[at_7 + 1] = k10[x8];
                l15.entries[at_7 + 2] = x3;
                l15.entries[at_7 + 3] = 0;
              }
            }
          }
        }
      }
    }
  };
};

export const acts_accident_happen = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('acts.doings');
  const l1 = bound.list('acts.crashes');
  const m2 = bound.markOf('acts.crashes');
  const k3 = bound.table('acts.accident.injures');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x4 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x4 + 0];
      const x1 = l0.entries[x4 + 1];
      if (x1 === 15) {
        const at_1 = claimEntry(l1, shard);
        if (at_1 < 0) control[m2] = 1;
        else {
          l1.entries[at_1 + 0] = x0;
          l1.entries[at_1 + 1] = 0;
        }
      } else {
        let x5 = k3[x1];
        if ((x5 === 0 ? 1 : 0) === 0) {
          philox(x0, tick, (638 << 16), x1, key0, key1, words);
          const x6 = words[0];
          if (x6 >>> 0 < x5 >>> 0) {
            const at_2 = claimEntry(l1, shard);
            if (at_2 < 0) control[m2] = 1;
            else {
              l1.entries[at_2 + 0] = x0;
              l1.entries[at_2 + 1] = 1;
            }
          }
        }
      }
    }
  };
};

export const acts_accident_answer = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('acts.crashes');
  const l1 = bound.list('acts.doings');
  const m2 = bound.markOf('acts.doings');
  const k3 = bound.table('acts.accident.injures');
  const c4 = bound.column('people.buffer') as Uint8Array;
  const p5 = bound.parameter('acts/accident.thinBuffer');
  const c6 = bound.column('people.stage') as Uint8Array;
  const l7 = bound.list('acts.unpaid');
  const m8 = bound.markOf('acts.unpaid');
  const c9 = bound.column('people.hardship') as Int32Array;
  const p10 = bound.parameter('acts/accident.claimPer1024');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x2 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x2 + 0];
      const x1 = l0.entries[x2 + 1];
      philox(x0, tick, (639 << 16), x1, key0, key1, words);
      const x3 = words[0];
      const x4 = words[1];
      const x5 = words[2];
      const x6 = words[3];
      if (x1 === 1) {
        const at_1 = claimEntry(l1, shard);
        if (at_1 < 0) control[m2] = 1;
        else {
          l1.entries[at_1 + 0] = x0;
          l1.entries[at_1 + 1] = 15;
          l1.entries[at_1 + 2] = x3;
          l1.entries[at_1 + 3] = 0;
        }
      }
      if (x4 >>> 0 < k3[0] >>> 0) {
        const at_2 = claimEntry(l1, shard);
        if (at_2 < 0) control[m2] = 1;
        else {
          l1.entries[at_2 + 0] = x0;
          l1.entries[at_2 + 1] = 16;
          l1.entries[at_2 + 2] = x5;
          l1.entries[at_2 + 3] = 0;
        }
      }
      if (c4[x0] <= p5) {
        const at_3 = claimEntry(l1, shard);
        if (at_3 < 0) control[m2] = 1;
        else {
          l1.entries[at_3 + 0] = x0;
          l1.entries[at_3 + 1] = 3;
          l1.entries[at_3 + 2] = x6;
          l1.entries[at_3 + 3] = 0;
        }
        if (c6[x0] === 0) {
          const at_4 = claimEntry(l7, shard);
          if (at_4 < 0) control[m8] = 1;
          else {
            l7.entries[at_4 + 0] = x0;
            l7.entries[at_4 + 1] = (x5 ^ x6);
          }
        }
      } else {
        c9[x0] = Math.min(Math.max(((c9[x0] + p10) | 0), 0), 67108864);
      }
    }
  };
};

export const acts_victim_reach = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('acts.doings');
  const k1 = bound.table('acts.victim.burden');
  const c2 = bound.column('people.spouse') as Int32Array;
  const k3 = bound.table('acts.victim.athome');
  const t4 = bound.shape('people');
  const n5 = bound.counter('victims.cost');
  const b6 = bound.box('acts.harmed');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x4 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x4 + 0];
      const x1 = l0.entries[x4 + 1];
      let x5 = k1[x1];
      if (x5 > 0) {
        let x6 = c2[x0];
        let x7 = k3[x1];
        philox(x0, tick, (640 << 16), x1, key0, key1, words);
        const x8 = words[0];
        let x12 = (x7 !== 0 ? x6 : mulHigh(x8, t4.rows));
        if ((x7 === 0 || x6 >= 0)) {
          counters[n5 + shard] += x5;
          const at_1 = claimMessage(b6, shard, x12);
          if (at_1 < 0) control[b6.index] = 1;
          else {
            b6.messages[at_1 + 0] = x12;
            b6.messages[at_1 + 1] = x5;
          }
        }
      }
    }
  };
};

export const acts_victim_bear = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('acts.harmed');
  const c1 = bound.column('people.hardship') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    for (let source_0 = 0; source_0 * b0.targets < b0.counts.length; source_0++) {
      const region_1 = source_0 * b0.targets + shard;
      for (let i_2 = 0; i_2 < b0.counts[region_1]; i_2++) {
        const at_3 = (b0.starts[region_1] + i_2) * b0.width;
        const x0 = b0.messages[at_3 + 0];
        const x1 = b0.messages[at_3 + 1];
        c1[x0] = Math.min(Math.max(((c1[x0] + x1) | 0), 0), 67108864);
      }
      b0.counts[region_1] = 0;
    }
  };
};
