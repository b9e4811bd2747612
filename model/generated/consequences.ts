// Generated from the mechanisms' kernels by `npm run generate`. Do not edit.
// @ts-nocheck
import { chain, claimEntry, promise, release, takeBucket } from '#engine/columns/operations.js';
import type { Bound, StepFunction } from '#engine/kernels/bound.js';
import { philox } from '#engine/random/philox.js';

export const consequences_gate_open = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('acts.demanded');
  const p1 = bound.parameter('consequences.loanDemand');
  const c2 = bound.column('people.spouse') as Int32Array;
  const p3 = bound.parameter('ledgers.planes');
  const k4 = bound.table('consequences.closedAt');
  const c5 = bound.column('people.inForce') as Uint8Array;
  const s6 = bound.shape('people').stride;
  const k7 = bound.table('consequences.closedAtBoth');
  const k8 = bound.table('consequences.closedAtPartners');
  const c9 = bound.column('people.copied') as Uint8Array;
  const k10 = bound.table('consequences.closedOnList');
  const k11 = bound.table('consequences.closedOnPartnersList');
  const k12 = bound.table('consequences.closedToRank');
  const c13 = bound.column('people.rank') as Uint8Array;
  const c14 = bound.column('people.barred') as Uint8Array;
  const k15 = bound.table('consequences.closedByBar');
  const c16 = bound.column('people.arrears') as Uint8Array;
  const n17 = bound.counter('demands.met');
  const c18 = bound.column('people.wayRound') as Uint32Array;
  const l19 = bound.list('acts.passed');
  const m20 = bound.markOf('acts.passed');
  const c21 = bound.column('people.loan') as Uint8Array;
  const c22 = bound.column('people.bare') as Uint8Array;
  const c23 = bound.column('people.subject') as Uint16Array;
  const k24 = bound.table('ledgers.ledgerOf');
  const k25 = bound.table('consequences.openedAt');
  const l26 = bound.list('consequences.favours');
  const m27 = bound.markOf('consequences.favours');
  const l28 = bound.list('consequences.denied');
  const m29 = bound.markOf('consequences.denied');
  const k30 = bound.table('consequences.againChance');
  const d31 = bound.calendar('consequences.retries');
  const h32 = bound.shape(bound.calendar('consequences.retries').region.spec.table).shift;
  const p33 = bound.parameter('acts/demand.retryDays');
  const m34 = bound.markOf('consequences.retries');
  const l35 = bound.list('consequences.forgone');
  const m36 = bound.markOf('consequences.forgone');
  const c37 = bound.column('people.buffer') as Uint8Array;
  const p38 = bound.parameter('consequences/gate.informalPer1024');
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
      const x8 = words[3];
      let x9 = (x1 === p1 ? 1 : 0);
      let x10 = c2[x0];
      let x11 = (x10 >= 0 ? 1 : 0);
      let x12 = Math.max(x10, 0);
      let x13 = (-1);
      for (let x14 = 0, end_1 = p3; x14 < end_1; x14++) {
        let x15 = x14;
        if ((x13 === (-1) && x5 >>> 0 < k4[((Math.imul(((Math.imul(x1, 16) + x15) | 0), 32) + c5[x15 * s6 + x0]) | 0)] >>> 0)) {
          x13 = x15;
        }
        if ((x13 === (-1) && (x5 >>> 0 < k7[((Math.imul(((Math.imul(x1, 16) + x15) | 0), 32) + c5[x15 * s6 + x0]) | 0)] >>> 0 && (x11 === 0 || x5 >>> 0 < k7[((Math.imul(((Math.imul(x1, 16) + x15) | 0), 32) + c5[x15 * s6 + x12]) | 0)] >>> 0)))) {
          x13 = ((32 + x15) | 0);
        }
        if ((x13 === (-1) && (x11 !== 0 && x5 >>> 0 < k8[((Math.imul(((Math.imul(x1, 16) + x15) | 0), 32) + c5[x15 * s6 + x12]) | 0)] >>> 0))) {
          x13 = ((32 + x15) | 0);
        }
      }
      if ((x13 === (-1) && (c9[x0] === 1 && x5 >>> 0 < k10[x1] >>> 0))) {
        x13 = 15;
      }
      if ((x13 === (-1) && (x11 !== 0 && (c9[x12] === 1 && x5 >>> 0 < k11[x1] >>> 0)))) {
        x13 = 47;
      }
      if ((x13 === (-1) && x5 >>> 0 < k12[((Math.imul(x1, 4) + c13[x0]) | 0)] >>> 0)) {
        x13 = 16;
      }
      let x16 = c14[x0];
      if (x16 > 0) {
        for (let x17 = 0, end_2 = 8; x17 < end_2; x17++) {
          if ((x13 === (-1) && ((((x16 >>> x17) | 0) & 1) === 1 && x5 >>> 0 < k15[((Math.imul(x1, 8) + x17) | 0)] >>> 0))) {
            x13 = 17;
          }
        }
      }
      if ((x13 === (-1) && (x9 !== 0 && c16[x0] === 3))) {
        x13 = 14;
      }
      counters[n17 + shard] += 1;
      if ((x13 >= 0 && ((((c18[x0] | 0) >>> x1) | 0) & 1) === 1)) {
        const at_3 = claimEntry(l19, shard);
        if (at_3 < 0) control[m20] = 1;
        else {
          l19.entries[at_3 + 0] = x0;
          l19.entries[at_3 + 1] = x1;
          l19.entries[at_3 + 2] = (x13 & 63);
        }
        x13 = (-1);
      }
      if (x13 === (-1)) {
        if (x9 !== 0) {
          c21[x0] = 1;
          c22[x0] = 0;
        }
        let x18 = 0;
        let x19 = c23[x0];
        for (let x20 = 0, end_4 = p3; x20 < end_4; x20++) {
          let x21 = x20;
          x18 = (x18 | (((x19 & (1 << k24[x21])) !== 0 ? 1 : 0) & (x5 >>> 0 < k25[((Math.imul(((Math.imul(x1, 16) + x21) | 0), 32) + c5[x21 * s6 + x0]) | 0)] >>> 0 ? 1 : 0)));
        }
        if (x18 !== 0) {
          const at_5 = claimEntry(l26, shard);
          if (at_5 < 0) control[m27] = 1;
          else {
            l26.entries[at_5 + 0] = x0;
            l26.entries[at_5 + 1] = x1;
          }
        }
      } else {
        let x22 = (x13 & 63);
        const at_6 = claimEntry(l28, shard);
        if (at_6 < 0) control[m29] = 1;
        else {
          l28.entries[at_6 + 0] = x0;
          l28.entries[at_6 + 1] = x1;
          l28.entries[at_6 + 2] = x22;
        }
        if (x6 >>> 0 < k30[x1] >>> 0) {
          const at_7 = promise(d31, x0 >> h32, tick, ((tick + p33) | 0));
          if (at_7 < 0) control[m34] = 1;
          else {
            d31.slots[at_7 + 0] = x0;
            d31.slots[at_7 + 1] = x1;
            d31.slots[at_7 + 2] = Math.min(((x3 + 1) | 0), 255);
          }
        } else {
          const at_8 = claimEntry(l35, shard);
          if (at_8 < 0) control[m36] = 1;
          else {
            l35.entries[at_8 + 0] = x0;
            l35.entries[at_8 + 1] = x1;
            l35.entries[at_8 + 2] = x22;
            l35.entries[at_8 + 3] = x8;
          }
        }
        if ((x9 !== 0 && c37[x0] < 2)) {
          let x23 = (((x7 >>> 22) | 0) < p38 ? 1 : 0);
          if (x23 !== 0) {
            c21[x0] = 2;
          }
          c22[x0] = (x23 === 0 ? 1 : 0);
        }
      }
    }
  };
};

export const consequences_hardship_cost = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('consequences.forgone');
  const k1 = bound.table('consequences.outcomeOf');
  const p2 = bound.parameter('consequences/hardship.droppedPer1024');
  const k3 = bound.table('hardship.onCustom');
  const c4 = bound.column('people.traits') as Uint32Array;
  const p5 = bound.parameter('consequences/hardship.tripPer1024');
  const k6 = bound.table('consequences.denialCost');
  const c7 = bound.column('people.hardship') as Int32Array;
  const l8 = bound.list('consequences.losses');
  const m9 = bound.markOf('consequences.losses');
  const t10 = bound.shape('people');
  const c11 = bound.column('people.severity') as Uint8Array;
  const c12 = bound.column('people.listed') as Uint8Array;
  const p13 = bound.parameter('consequences/hardship.selfEmployedPer1024');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x4 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x4 + 0];
      const x1 = l0.entries[x4 + 1];
      const x3 = l0.entries[x4 + 3];
      let x5 = ((k1[x1] === 1 && ((x3 >>> 22) | 0) < p2) ? Math.imul(k3[((((c4[x0] | 0) >>> 14) | 0) & 15)], p5) : k6[x1]);
      if (x5 > 0) {
        c7[x0] = Math.min(Math.max(((c7[x0] + x5) | 0), 0), 67108864);
        const at_1 = claimEntry(l8, shard);
        if (at_1 < 0) control[m9] = 1;
        else {
          l8.entries[at_1 + 0] = x0;
          l8.entries[at_1 + 1] = x1;
          l8.entries[at_1 + 2] = x5;
        }
      }
    }
    const first_2 = shard << t10.shift;
    const end_3 = Math.min(first_2 + (1 << t10.shift), t10.rows);
    for (let x6 = first_2 + ((((tick - first_2) % 30) + 30) % 30); x6 < end_3; x6 += 30) {
      if (((c11[x6] > 0 || c12[x6] === 1) && k3[((((c4[x6] | 0) >>> 14) | 0) & 15)] !== 0)) {
        c7[x6] = Math.min(Math.max(((c7[x6] + p13) | 0), 0), 67108864);
      }
    }
  };
};

export const consequences_bar_begin = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const d0 = bound.calendar('consequences.terms');
  const c1 = bound.column('people.barred') as Uint8Array;
  const l2 = bound.list('ledgers.seen');
  const k3 = bound.table('consequences.barsOf');
  const n4 = bound.counter('bars.begun');
  const h5 = bound.shape(bound.calendar('consequences.terms').region.spec.table).shift;
  const k6 = bound.table('consequences.barDays');
  const m7 = bound.markOf('consequences.terms');
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
        c1[x0] = (c1[x0] & ((1 << x1) ^ 255));
      }
      slot_0 = next_2;
    }
    for (let i_4 = 0; i_4 < l2.counts[shard]; i_4++) {
      const x7 = (shard * l2.capacity + i_4) * l2.width;
      const x2 = l2.entries[x7 + 0];
      const x3 = l2.entries[x7 + 1];
      let x8 = k3[x3];
      if (x8 !== 0) {
        for (let x9 = 0, end_5 = 8; x9 < end_5; x9++) {
          let x10 = c1[x2];
          if (((((x8 >>> x9) | 0) & 1) === 1 && (((x10 >>> x9) | 0) & 1) === 0)) {
            c1[x2] = (x10 | (1 << x9));
            counters[n4 + shard] += 1;
            const at_6 = promise(d0, x2 >> h5, tick, ((tick + Math.max(k6[x9], 1)) | 0));
            if (at_6 < 0) control[m7] = 1;
            else {
              d0.slots[at_6 + 0] = x2;
              d0.slots[at_6 + 1] = x9;
            }
          }
        }
      }
    }
  };
};

export const consequences_necessity_visit = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.severity') as Uint8Array;
  const c2 = bound.column('people.barred') as Uint8Array;
  const p3 = bound.parameter('consequences.dailyCount');
  const k4 = bound.table('consequences.dailyDoors');
  const p5 = bound.parameter('ledgers.planes');
  const k6 = bound.table('consequences.closedAt');
  const c7 = bound.column('people.inForce') as Uint8Array;
  const s8 = bound.shape('people').stride;
  const c9 = bound.column('people.copied') as Uint8Array;
  const k10 = bound.table('consequences.closedOnList');
  const k11 = bound.table('consequences.closedByBar');
  const k12 = bound.table('consequences.dailyChance');
  const n13 = bound.counter('doors.met');
  const k14 = bound.table('consequences.denialCost');
  const k15 = bound.table('consequences.dailyKinds');
  const p16 = bound.parameter('consequences/necessity.timesPerRefusal');
  const c17 = bound.column('people.hardship') as Int32Array;
  const l18 = bound.list('consequences.turnedAway');
  const m19 = bound.markOf('consequences.turnedAway');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let x0 = first_0; x0 < end_1; x0 += 1) {
      if ((c1[x0] > 0 || c2[x0] > 0)) {
        let x1 = 0;
        let x2 = 0;
        for (let x3 = 0, end_2 = p3; x3 < end_2; x3++) {
          let x4 = k4[x3];
          let x5 = 0;
          for (let x6 = 0, end_3 = p5; x6 < end_3; x6++) {
            let x7 = k6[((Math.imul(((Math.imul(x4, 16) + x6) | 0), 32) + c7[x6 * s8 + x0]) | 0)];
            if (x5 >>> 0 < x7 >>> 0) {
              x5 = x7;
            }
          }
          if (c9[x0] === 1) {
            let x8 = k10[x4];
            if (x5 >>> 0 < x8 >>> 0) {
              x5 = x8;
            }
          }
          let x9 = c2[x0];
          if (x9 > 0) {
            for (let x10 = 0, end_4 = 8; x10 < end_4; x10++) {
              if ((((x9 >>> x10) | 0) & 1) === 1) {
                let x11 = k11[((Math.imul(x4, 8) + x10) | 0)];
                if (x5 >>> 0 < x11 >>> 0) {
                  x5 = x11;
                }
              }
            }
          }
          if (x5 !== 0) {
            philox(x0, tick, (1824 << 16), x4, key0, key1, words);
            const x12 = words[0];
            const x13 = words[1];
            if (x12 >>> 0 < k12[x4] >>> 0) {
              counters[n13 + shard] += 1;
              if (x13 >>> 0 < x5 >>> 0) {
                x1 = (x1 | (1 << x4));
                x2 = Math.min(((x2 + Math.imul(k14[x4], (k15[x3] === 1 ? p16 : 1))) | 0), 67108864);
              }
            }
          }
        }
        if (x1 !== 0) {
          c17[x0] = Math.min(Math.max(((c17[x0] + x2) | 0), 0), 67108864);
          const at_5 = claimEntry(l18, shard);
          if (at_5 < 0) control[m19] = 1;
          else {
            l18.entries[at_5 + 0] = x0;
            l18.entries[at_5 + 1] = x1;
            l18.entries[at_5 + 2] = x2;
          }
        }
      }
    }
  };
};

export const consequences_necessity_month = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.severity') as Uint8Array;
  const c2 = bound.column('people.barred') as Uint8Array;
  const p3 = bound.parameter('consequences.dailyCount');
  const k4 = bound.table('consequences.dailyDoors');
  const p5 = bound.parameter('ledgers.planes');
  const k6 = bound.table('consequences.closedAt');
  const c7 = bound.column('people.inForce') as Uint8Array;
  const s8 = bound.shape('people').stride;
  const c9 = bound.column('people.copied') as Uint8Array;
  const k10 = bound.table('consequences.closedOnList');
  const k11 = bound.table('consequences.closedByBar');
  const k12 = bound.table('consequences.dailyKinds');
  const c13 = bound.column('people.employment') as Uint8Array;
  const p14 = bound.parameter('consequences/necessity.jobPer65536');
  const n15 = bound.counter('jobs.lostToDoors');
  const c16 = bound.column('people.knowledge') as Uint8Array;
  const p17 = bound.parameter('consequences/necessity.forgetsPer65536');
  const n18 = bound.counter('knowledge.lostToDoors');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let x0 = first_0 + ((((tick - first_0) % 30) + 30) % 30); x0 < end_1; x0 += 30) {
      if ((c1[x0] > 0 || c2[x0] > 0)) {
        let x1 = 0;
        for (let x2 = 0, end_2 = p3; x2 < end_2; x2++) {
          let x3 = k4[x2];
          let x4 = 0;
          for (let x5 = 0, end_3 = p5; x5 < end_3; x5++) {
            let x6 = k6[((Math.imul(((Math.imul(x3, 16) + x5) | 0), 32) + c7[x5 * s8 + x0]) | 0)];
            if (x4 >>> 0 < x6 >>> 0) {
              x4 = x6;
            }
          }
          if (c9[x0] === 1) {
            let x7 = k10[x3];
            if (x4 >>> 0 < x7 >>> 0) {
              x4 = x7;
            }
          }
          let x8 = c2[x0];
          if (x8 > 0) {
            for (let x9 = 0, end_4 = 8; x9 < end_4; x9++) {
              if ((((x8 >>> x9) | 0) & 1) === 1) {
                let x10 = k11[((Math.imul(x3, 8) + x9) | 0)];
                if (x4 >>> 0 < x10 >>> 0) {
                  x4 = x10;
                }
              }
            }
          }
          x1 = ((x1 | ((x4 !== 0 ? 1 : 0) << k12[x2])) & 7);
        }
        if ((c13[x0] === 0 && (x1 & 2) !== 0)) {
          philox(x0, tick, (1825 << 16), 0, key0, key1, words);
          const x11 = words[0];
          if (((x11 >>> 16) | 0) < p14) {
            c13[x0] = 1;
            counters[n15 + shard] += 1;
          }
        }
        let x15 = c16[x0];
        if (((x1 & 4) !== 0 && x15 > 0)) {
          philox(x0, tick, (1828 << 16), 0, key0, key1, words);
          const x16 = words[0];
          if (((x16 >>> 16) | 0) < p17) {
            c16[x0] = Math.max(((x15 - 1) | 0), 0);
            counters[n18 + shard] += 1;
          }
        }
      }
    }
  };
};

export const consequences_privilege_enjoy = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('consequences.favours');
  const c1 = bound.column('people.ease') as Int32Array;
  const k2 = bound.table('consequences.favourWorth');
  const p3 = bound.parameter('consequences/privilege.worthPer1024');
  const c4 = bound.column('people.enjoyed') as Int32Array;
  const n5 = bound.counter('favours.enjoyed');
  const t6 = bound.shape('people');
  const p7 = bound.parameter('ledgers.planes');
  const c8 = bound.column('people.subject') as Uint16Array;
  const k9 = bound.table('ledgers.ledgerOf');
  const k10 = bound.table('consequences.openedAt');
  const c11 = bound.column('people.inForce') as Uint8Array;
  const s12 = bound.shape('people').stride;
  const n13 = bound.counter('favours.cards');
  const c14 = bound.column('people.buffer') as Uint8Array;
  const k15 = bound.table('livelihood.depth');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x2 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x2 + 0];
      const x1 = l0.entries[x2 + 1];
      c1[x0] = Math.min(Math.max(((c1[x0] + ((Math.imul(k2[x1], p3) / 1024) | 0)) | 0), 0), 67108864);
      c4[x0] += 1;
      counters[n5 + shard] += 1;
    }
    const first_1 = shard << t6.shift;
    const end_2 = Math.min(first_1 + (1 << t6.shift), t6.rows);
    for (let x3 = first_1 + ((((tick - first_1) % 30) + 30) % 30); x3 < end_2; x3 += 30) {
      let x4 = 0;
      for (let x5 = 0, end_3 = p7; x5 < end_3; x5++) {
        x4 = (x4 | (((c8[x3] & (1 << k9[x5])) !== 0 ? 1 : 0) & (k10[((Math.imul(((336 + x5) | 0), 32) + c11[x5 * s12 + x3]) | 0)] !== 0 ? 1 : 0)));
      }
      if (x4 !== 0) {
        c1[x3] = Math.min(Math.max(((c1[x3] + ((((Math.imul(k2[21], p3) / 1024) | 0) / 12) | 0)) | 0), 0), 67108864);
        c4[x3] += 1;
        counters[n13 + shard] += 1;
      }
      let x6 = c1[x3];
      if (x6 > 0) {
        philox(x3, tick, (1826 << 16), 0, key0, key1, words);
        const x7 = words[0];
        let x11 = c14[x3];
        c14[x3] = Math.min(((x11 + ((x11 < 7 ? 1 : 0) & (((x7 >>> 16) | 0) < Math.min((((Math.min(x6, 4096) << 16) / k15[x11]) | 0), 65536) ? 1 : 0))) | 0), 7);
        c1[x3] = 0;
      }
    }
  };
};

export const consequences_schooling_lose = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('consequences.forgone');
  const k1 = bound.table('consequences.outcomeOf');
  const p2 = bound.parameter('consequences/schooling.childPer1024');
  const p3 = bound.parameter('consequences/schooling.ownPer1024');
  const c4 = bound.column('people.childrenLost') as Int32Array;
  const c5 = bound.column('people.ownLost') as Int32Array;
  const n6 = bound.counter('schooling.lost');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x4 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x4 + 0];
      const x1 = l0.entries[x4 + 1];
      const x3 = l0.entries[x4 + 3];
      let x5 = k1[x1];
      let x6 = (x5 === 2 ? 1 : 0);
      let x7 = (x5 === 3 ? 1 : 0);
      if (((x6 !== 0 || x7 !== 0) && ((x3 >>> 22) | 0) < (x6 !== 0 ? p2 : p3))) {
        c4[x0] += x6;
        c5[x0] += x7;
        counters[n6 + shard] += 1;
      }
    }
  };
};

export const consequences_display_show = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('scoring.falls');
  const l1 = bound.list('consequences.exposed');
  const m2 = bound.markOf('consequences.exposed');
  const p3 = bound.parameter('consequences/display.excludedPer1024');
  const l4 = bound.list('ledgers.listings');
  const p5 = bound.parameter('consequences/display.listedPer1024');
  const c6 = bound.column('people.shownUntil') as Int32Array;
  const p7 = bound.parameter('consequences/display.days');
  const n8 = bound.counter('displays.begun');
  const n9 = bound.counter('displays.days');
  const l10 = bound.list('consequences.displays');
  const m11 = bound.markOf('consequences.displays');
  const c12 = bound.column('people.employment') as Uint8Array;
  const p13 = bound.parameter('consequences/display.jobPer1024');
  const n14 = bound.counter('jobs.lostToDisplay');
  const k15 = bound.table('hardship.onCustom');
  const c16 = bound.column('people.traits') as Uint32Array;
  const c17 = bound.column('people.hardship') as Int32Array;
  const p18 = bound.parameter('consequences/display.customPer1024');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x3 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x3 + 0];
      const x1 = l0.entries[x3 + 1];
      const x2 = l0.entries[x3 + 2];
      if ((x1 >= 2 && 2 > x2)) {
        const at_1 = claimEntry(l1, shard);
        if (at_1 < 0) control[m2] = 1;
        else {
          l1.entries[at_1 + 0] = x0;
          l1.entries[at_1 + 1] = p3;
        }
      }
    }
    for (let i_2 = 0; i_2 < l4.counts[shard]; i_2++) {
      const x6 = (shard * l4.capacity + i_2) * l4.width;
      const x4 = l4.entries[x6 + 0];
      const x5 = l4.entries[x6 + 1];
      if (x5 === 1) {
        const at_3 = claimEntry(l1, shard);
        if (at_3 < 0) control[m2] = 1;
        else {
          l1.entries[at_3 + 0] = x4;
          l1.entries[at_3 + 1] = p5;
        }
      }
    }
    for (let i_4 = 0; i_4 < l1.counts[shard]; i_4++) {
      const x9 = (shard * l1.capacity + i_4) * l1.width;
      const x7 = l1.entries[x9 + 0];
      const x8 = l1.entries[x9 + 1];
      philox(x7, tick, (1827 << 16), 0, key0, key1, words);
      const x10 = words[0];
      const x11 = words[1];
      if ((c6[x7] <= tick && ((x10 >>> 22) | 0) < x8)) {
        let x14 = p7;
        c6[x7] = Math.min(((tick + x14) | 0), 4194304);
        counters[n8 + shard] += 1;
        counters[n9 + shard] += x14;
        const at_5 = claimEntry(l10, shard);
        if (at_5 < 0) control[m11] = 1;
        else {
          l10.entries[at_5 + 0] = x7;
        }
        if ((c12[x7] === 0 && ((x11 >>> 22) | 0) < p13)) {
          c12[x7] = 1;
          counters[n14 + shard] += 1;
        }
        if (k15[((((c16[x7] | 0) >>> 14) | 0) & 15)] !== 0) {
          c17[x7] = Math.min(Math.max(((c17[x7] + p18) | 0), 0), 67108864);
        }
      }
    }
  };
};

export const consequences_wage_lose = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.severity') as Uint8Array;
  const c2 = bound.column('people.listed') as Uint8Array;
  const c3 = bound.column('people.employment') as Uint8Array;
  const c4 = bound.column('people.markedMonths') as Int32Array;
  const p5 = bound.parameter('consequences/wage.perYearPer1024');
  const c6 = bound.column('people.hardship') as Int32Array;
  const n7 = bound.counter('wages.lost');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let x0 = first_0 + ((((tick - first_0) % 30) + 30) % 30); x0 < end_1; x0 += 30) {
      if (((c1[x0] > 0 || c2[x0] === 1) && c3[x0] === 0)) {
        let x1 = Math.min(((c4[x0] + 1) | 0), 65536);
        let x2 = ((Math.imul(p5, Math.min(x1, 120)) / 12) | 0);
        c4[x0] = x1;
        c6[x0] = Math.min(Math.max(((c6[x0] + x2) | 0), 0), 67108864);
        counters[n7 + shard] += x2;
      }
    }
  };
};
