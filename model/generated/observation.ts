// Generated from the mechanisms' kernels by `npm run generate`. Do not edit.
// @ts-nocheck
import { claimEntry, claimMessage, promise } from '#engine/columns/operations.js';
import type { Bound, StepFunction } from '#engine/kernels/bound.js';
import { mulHigh, philox } from '#engine/random/philox.js';

export const observation_sensor_see = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('acts.doings');
  const k1 = bound.table('observation.seenUpTo');
  const k2 = bound.table('observation.seenSurely');
  const l3 = bound.list('observation.sighted');
  const m4 = bound.markOf('observation.sighted');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x4 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x4 + 0];
      const x1 = l0.entries[x4 + 1];
      const x2 = l0.entries[x4 + 2];
      let x5 = 23;
      for (let x6 = 0, end_1 = 23; x6 < end_1; x6++) {
        if ((x5 === 23 && x2 >>> 0 < k1[((Math.imul(x1, 24) + x6) | 0)] >>> 0)) {
          x5 = x6;
        }
      }
      if (x5 === 23) {
        x5 = k2[x1];
      }
      if ((x5 === 23 ? 1 : 0) === 0) {
        philox(x0, tick, (784 << 16), x1, key0, key1, words);
        const x7 = words[0];
        const at_2 = claimEntry(l3, shard);
        if (at_2 < 0) control[m4] = 1;
        else {
          l3.entries[at_2 + 0] = x0;
          l3.entries[at_2 + 1] = x1;
          l3.entries[at_2 + 2] = x5;
          l3.entries[at_2 + 3] = x7;
        }
      }
    }
  };
};

export const observation_suppression_drop = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('observation.sighted');
  const c1 = bound.column('people.rank') as Uint8Array;
  const k2 = bound.table('observation.dropped');
  const n3 = bound.counter('sightings.suppressed');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x4 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x4 + 0];
      const x1 = l0.entries[x4 + 1];
      const x2 = l0.entries[x4 + 2];
      if (c1[x0] === 3) {
        philox(x0, tick, (800 << 16), x1, key0, key1, words);
        const x5 = words[0];
        if (((x2 === 23 ? 1 : 0) === 0 && x5 >>> 0 < k2[x2] >>> 0)) {
          l0.entries[x4 + 2] = 23;
          counters[n3 + shard] += 1;
        }
      }
    }
  };
};

export const observation_mitigation_ask = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('observation.sighted');
  const k1 = bound.table('observation.excusable');
  const p2 = bound.parameter('observation/mitigation.mitigatedPer1024');
  const n3 = bound.counter('sightings.mitigated');
  const p4 = bound.parameter('observation/mitigation.readPer1024');
  const n5 = bound.counter('sightings.excused');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x4 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x4 + 0];
      const x1 = l0.entries[x4 + 1];
      const x2 = l0.entries[x4 + 2];
      if ((x2 !== 23 && k1[x1] === 1)) {
        philox(x0, tick, (864 << 16), x1, key0, key1, words);
        const x5 = words[0];
        const x6 = words[1];
        if (((x5 >>> 22) | 0) < p2) {
          counters[n3 + shard] += 1;
          if (((x6 >>> 22) | 0) < p4) {
            l0.entries[x4 + 2] = 23;
            counters[n5 + shard] += 1;
          }
        }
      }
    }
  };
};

export const observation_attribution_name = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('observation.sighted');
  const n1 = bound.counter('sightings.made');
  const k2 = bound.table('observation.delay');
  const k3 = bound.table('observation.mistaken');
  const c4 = bound.column('people.errorClass') as Uint8Array;
  const c5 = bound.column('people.housemate') as Int32Array;
  const c6 = bound.column('people.segment') as Uint16Array;
  const k7 = bound.table('society.segmentStarts');
  const k8 = bound.table('observation.plateOwner');
  const p9 = bound.parameter('observation/attribution.housematePer1024');
  const k10 = bound.table('society.segmentMembers');
  const d11 = bound.calendar('observation.sightings');
  const h12 = bound.shape(bound.calendar('observation.sightings').region.spec.table).shift;
  const m13 = bound.markOf('observation.sightings');
  const n14 = bound.counter('sightings.misattributed');
  const b15 = bound.box('observation.sent');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x4 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x4 + 0];
      const x1 = l0.entries[x4 + 1];
      const x2 = l0.entries[x4 + 2];
      const x3 = l0.entries[x4 + 3];
      if (x2 !== 23) {
        counters[n1 + shard] += 1;
        let x5 = ((tick + k2[x2]) | 0);
        if (x3 >>> 0 < k3[((Math.imul(x2, 16) + c4[x0]) | 0)] >>> 0) {
          philox(x0, tick, (816 << 16), x1, key0, key1, words);
          const x6 = words[0];
          const x7 = words[1];
          let x10 = c5[x0];
          let x11 = c6[x0];
          let x12 = k7[x11];
          let x13 = k8[x0];
          let x14 = ((x2 === 2 && x13 >= 0) ? x13 : ((((x6 >>> 22) | 0) < p9 && x10 >= 0) ? x10 : k10[((x12 + mulHigh(x7, ((k7[((x11 + 1) | 0)] - x12) | 0))) | 0)]));
          if (x14 === x0) {
            const at_1 = promise(d11, x0 >> h12, tick, x5);
            if (at_1 < 0) control[m13] = 1;
            else {
              d11.slots[at_1 + 0] = x0;
              d11.slots[at_1 + 1] = x1;
              d11.slots[at_1 + 2] = x2;
              d11.slots[at_1 + 3] = 0;
              d11.slots[at_1 + 4] = x0;
            }
          } else {
            counters[n14 + shard] += 1;
            const at_2 = claimMessage(b15, shard, x14);
            if (at_2 < 0) control[b15.index] = 1;
            else {
              b15.messages[at_2 + 0] = x14;
              b15.messages[at_2 + 1] = x1;
              b15.messages[at_2 + 2] = x2;
              b15.messages[at_2 + 3] = 2;
              b15.messages[at_2 + 4] = x0;
              b15.messages[at_2 + 5] = x5;
            }
          }
        } else {
          const at_3 = promise(d11, x0 >> h12, tick, x5);
          if (at_3 < 0) control[m13] = 1;
          else {
            d11.slots[at_3 + 0] = x0;
            d11.slots[at_3 + 1] = x1;
            d11.slots[at_3 + 2] = x2;
            d11.slots[at_3 + 3] = 0;
            d11.slots[at_3 + 4] = x0;
          }
        }
      }
    }
  };
};

export const observation_false_sighting_imagine = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.imaginedClass') as Uint8Array;
  const k2 = bound.table('observation.imaginedBounds');
  const k3 = bound.table('observation.imaginedChance');
  const n4 = bound.counter('sightings.false');
  const k5 = bound.table('observation.imaginedChannel');
  const d6 = bound.calendar('observation.sightings');
  const h7 = bound.shape(bound.calendar('observation.sightings').region.spec.table).shift;
  const k8 = bound.table('observation.delay');
  const m9 = bound.markOf('observation.sightings');
  const k10 = bound.table('observation.imaginedAct');
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let base_2 = first_0; base_2 < end_1; base_2 += 16) {
      philox(base_2 >> 4, tick, 832 << 16, 0, key0, key1, words);
      const group_30 = words[0];
      const group_31 = words[1];
      const group_32 = words[2];
      const group_33 = words[3];
      for (let j_4 = 0; j_4 < 16; j_4++) {
        const x0 = base_2 + j_4;
        if (x0 >= end_1) break;
        const x1 = ((j_4 < 8 ? (j_4 < 4 ? group_30 : group_31) : j_4 < 12 ? group_32 : group_33) >>> ((j_4 & 3) << 3)) & 255;
        if (x1 > k2[c1[x0]]) continue;
        philox(x0, tick, (833 << 16), 0, key0, key1, words);
        const x2 = words[0];
        const x3 = words[1];
        let x6 = ((x3 >>> 26) | 0);
        if (((x1 << 24) | ((x2 >>> 8) | 0)) >>> 0 < k3[((Math.imul(c1[x0], 64) + x6) | 0)] >>> 0) {
          counters[n4 + shard] += 1;
          let x7 = k5[x6];
          const at_5 = promise(d6, x0 >> h7, tick, ((tick + k8[x7]) | 0));
          if (at_5 < 0) control[m9] = 1;
          else {
            d6.slots[at_5 + 0] = x0;
            d6.slots[at_5 + 1] = k10[x6];
            d6.slots[at_5 + 2] = x7;
            d6.slots[at_5 + 3] = 1;
            d6.slots[at_5 + 4] = (-1);
          }
        }
      }
    }
  };
};

export const observation_tip_take = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('acts.tips');
  const k1 = bound.table('observation.delay');
  const c2 = bound.column('people.rank') as Uint8Array;
  const k3 = bound.table('observation.hushed');
  const n4 = bound.counter('sightings.suppressed');
  const n5 = bound.counter('sightings.tips');
  const n6 = bound.counter('sightings.malicious');
  const b7 = bound.box('observation.sent');
  const d8 = bound.calendar('observation.sightings');
  const h9 = bound.shape(bound.calendar('observation.sightings').region.spec.table).shift;
  const m10 = bound.markOf('observation.sightings');
  const p11 = bound.parameter('observation/tip.foundPer1024');
  const n12 = bound.counter('tips.maliceFound');
  const p13 = bound.parameter('observation/tip.foundAfterDays');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x5 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x5 + 0];
      const x1 = l0.entries[x5 + 1];
      const x2 = l0.entries[x5 + 2];
      const x3 = l0.entries[x5 + 3];
      const x4 = l0.entries[x5 + 4];
      philox(x0, tick, (848 << 16), x2, key0, key1, words);
      const x6 = words[0];
      const x7 = words[1];
      let x10 = ((tick + k1[6]) | 0);
      let x11 = (x3 === 2 ? 1 : 0);
      if (x4 === 1) {
        if ((c2[x1] === 3 && x6 >>> 0 < k3[0] >>> 0)) {
          counters[n4 + shard] += 1;
        } else {
          counters[n5 + shard] += 1;
          if (x11 !== 0) {
            counters[n6 + shard] += 1;
          }
          const at_1 = claimMessage(b7, shard, x1);
          if (at_1 < 0) control[b7.index] = 1;
          else {
            b7.messages[at_1 + 0] = x1;
            b7.messages[at_1 + 1] = x2;
            b7.messages[at_1 + 2] = 6;
            b7.messages[at_1 + 3] = (x3 > 0 ? 1 : 0);
            b7.messages[at_1 + 4] = x0;
            b7.messages[at_1 + 5] = x10;
          }
          const at_2 = promise(d8, x0 >> h9, tick, x10);
          if (at_2 < 0) control[m10] = 1;
          else {
            d8.slots[at_2 + 0] = x0;
            d8.slots[at_2 + 1] = 51;
            d8.slots[at_2 + 2] = 6;
            d8.slots[at_2 + 3] = 0;
            d8.slots[at_2 + 4] = x0;
          }
        }
      }
      if ((x11 !== 0 && ((x7 >>> 22) | 0) < p11)) {
        counters[n12 + shard] += 1;
        const at_3 = promise(d8, x0 >> h9, tick, ((x10 + p13) | 0));
        if (at_3 < 0) control[m10] = 1;
        else {
          d8.slots[at_3 + 0] = x0;
          d8.slots[at_3 + 1] = 53;
          d8.slots[at_3 + 2] = 6;
          d8.slots[at_3 + 3] = 0;
          d8.slots[at_3 + 4] = x0;
        }
      }
    }
  };
};

export const observation_corroboration_ask = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const p0 = bound.parameter('observation/corroboration.truePer1024');
  const p1 = bound.parameter('observation/corroboration.falsePer1024');
  const l2 = bound.list('observation.sighted');
  const n3 = bound.counter('tips.uncorroborated');
  const l4 = bound.list('acts.tips');
  const l5 = bound.list('acts.complaints');
  const n6 = bound.counter('complaints.dismissed');
  return (shard) => {
    const { tick } = clock;
    let x0 = p0;
    let x1 = p1;
    for (let i_0 = 0; i_0 < l2.counts[shard]; i_0++) {
      const x6 = (shard * l2.capacity + i_0) * l2.width;
      const x2 = l2.entries[x6 + 0];
      const x3 = l2.entries[x6 + 1];
      const x4 = l2.entries[x6 + 2];
      if (x4 === 6) {
        philox(x2, tick, (896 << 16), x3, key0, key1, words);
        const x7 = words[0];
        if (((x7 >>> 22) | 0) >= x0) {
          l2.entries[x6 + 2] = 23;
          counters[n3 + shard] += 1;
        }
      }
    }
    for (let i_1 = 0; i_1 < l4.counts[shard]; i_1++) {
      const x16 = (shard * l4.capacity + i_1) * l4.width;
      const x11 = l4.entries[x16 + 0];
      const x13 = l4.entries[x16 + 2];
      const x14 = l4.entries[x16 + 3];
      const x15 = l4.entries[x16 + 4];
      philox(x11, tick, (897 << 16), x13, key0, key1, words);
      const x17 = words[0];
      let x21 = (x14 === 0 ? x0 : x1);
      if ((x15 !== 0 && ((x17 >>> 22) | 0) >= x21)) {
        l4.entries[x16 + 4] = 0;
        counters[n3 + shard] += 1;
      }
    }
    for (let i_2 = 0; i_2 < l5.counts[shard]; i_2++) {
      const x27 = (shard * l5.capacity + i_2) * l5.width;
      const x22 = l5.entries[x27 + 0];
      const x25 = l5.entries[x27 + 3];
      const x26 = l5.entries[x27 + 4];
      philox(x22, tick, (898 << 16), x25, key0, key1, words);
      const x28 = words[0];
      if ((x26 !== 0 && ((x28 >>> 22) | 0) >= x1)) {
        l5.entries[x27 + 4] = 0;
        counters[n6 + shard] += 1;
      }
    }
  };
};

export const observation_complaint_hear = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('acts.complaints');
  const k1 = bound.table('observation.believed');
  const c2 = bound.column('people.rank') as Uint8Array;
  const k3 = bound.table('observation.hushed');
  const n4 = bound.counter('sightings.suppressed');
  const n5 = bound.counter('complaints.believed');
  const b6 = bound.box('observation.sent');
  const k7 = bound.table('observation.delay');
  const c8 = bound.column('people.employment') as Uint8Array;
  const p9 = bound.parameter('observation/complaint.jobLossPer1024');
  const n10 = bound.counter('complaints.jobsLost');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x5 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x5 + 0];
      const x1 = l0.entries[x5 + 1];
      const x2 = l0.entries[x5 + 2];
      const x3 = l0.entries[x5 + 3];
      const x4 = l0.entries[x5 + 4];
      if (x4 === 1) {
        philox(x0, tick, (904 << 16), x3, key0, key1, words);
        const x6 = words[0];
        const x7 = words[1];
        const x8 = words[2];
        let x10 = (x3 === 55 ? 1 : 0);
        if (x6 >>> 0 < k1[((Math.imul(x10, 4) + c2[x1]) | 0)] >>> 0) {
          if ((c2[x2] === 3 && x7 >>> 0 < k3[1] >>> 0)) {
            counters[n4 + shard] += 1;
          } else {
            counters[n5 + shard] += 1;
            const at_1 = claimMessage(b6, shard, x2);
            if (at_1 < 0) control[b6.index] = 1;
            else {
              b6.messages[at_1 + 0] = x2;
              b6.messages[at_1 + 1] = x3;
              b6.messages[at_1 + 2] = 14;
              b6.messages[at_1 + 3] = 1;
              b6.messages[at_1 + 4] = x1;
              b6.messages[at_1 + 5] = ((tick + k7[14]) | 0);
            }
            if ((x10 !== 0 && (c8[x0] === 0 && ((x8 >>> 22) | 0) < p9))) {
              c8[x0] = 1;
              counters[n10 + shard] += 1;
            }
          }
        }
      }
    }
  };
};
