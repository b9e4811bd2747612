// Generated from the mechanisms' kernels by `npm run generate`. Do not edit.
// @ts-nocheck
import { chain, claimEntry, claimMessage, promise, release, sortEntries, takeBucket } from '#engine/columns/operations.js';
import type { Bound, StepFunction } from '#engine/kernels/bound.js';
import { mulHigh, philox } from '#engine/random/philox.js';

export const ledgers_posting_renew = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.noted') as Uint32Array;
  const s2 = bound.shape('people').stride;
  const p3 = bound.parameter('ledgers.cappedRules');
  const c4 = bound.column('people.capUsed') as Int32Array;
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let x0 = first_0 + ((((tick - first_0) % 30) + 30) % 30); x0 < end_1; x0 += 30) {
      for (let x1 = 0, end_2 = 3; x1 < end_2; x1++) {
        c1[x1 * s2 + x0] = 0;
      }
    }
    const first_3 = shard << t0.shift;
    const end_4 = Math.min(first_3 + (1 << t0.shift), t0.rows);
    for (let x2 = first_3 + ((((tick - first_3) % 360) + 360) % 360); x2 < end_4; x2 += 360) {
      for (let x3 = 0, end_5 = p3; x3 < end_5; x3++) {
        c4[x3 * s2 + x2] = 0;
      }
    }
  };
};

export const ledgers_posting_arrive = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('observation.sent');
  const d1 = bound.calendar('observation.sightings');
  const h2 = bound.shape(bound.calendar('observation.sightings').region.spec.table).shift;
  const m3 = bound.markOf('observation.sightings');
  const l4 = bound.list('ledgers.seen');
  const m5 = bound.markOf('ledgers.seen');
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
        const x5 = b0.messages[at_3 + 5];
        const at_4 = promise(d1, x0 >> h2, tick, x5);
        if (at_4 < 0) control[m3] = 1;
        else {
          d1.slots[at_4 + 0] = x0;
          d1.slots[at_4 + 1] = x1;
          d1.slots[at_4 + 2] = x2;
          d1.slots[at_4 + 3] = x3;
          d1.slots[at_4 + 4] = x4;
        }
      }
      b0.counts[region_1] = 0;
    }
    let slot_5 = takeBucket(d1, shard, tick);
    while (slot_5 >= 0) {
      const at_6 = (shard * d1.capacity + slot_5) * d1.width;
      const next_7 = d1.slots[at_6 + d1.fields + 1];
      const day_8 = d1.slots[at_6 + d1.fields];
      if (day_8 > tick) chain(d1, shard, slot_5, at_6, tick, day_8);
      else {
        const x6 = d1.slots[at_6 + 0];
        const x7 = d1.slots[at_6 + 1];
        const x8 = d1.slots[at_6 + 2];
        const x9 = d1.slots[at_6 + 3];
        const x10 = d1.slots[at_6 + 4];
        release(d1, shard, slot_5, at_6);
        const at_9 = claimEntry(l4, shard);
        if (at_9 < 0) control[m5] = 1;
        else {
          l4.entries[at_9 + 0] = x6;
          l4.entries[at_9 + 1] = x7;
          l4.entries[at_9 + 2] = x9;
          l4.entries[at_9 + 3] = x8;
          l4.entries[at_9 + 4] = x10;
        }
      }
      slot_5 = next_7;
    }
    sortEntries(l4, shard, [0, 1, 2, 3, 4]);
  };
};

export const ledgers_posting_write = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('ledgers.seen');
  const k1 = bound.table('ledgers.noteBit');
  const c2 = bound.column('people.noted') as Uint32Array;
  const s3 = bound.shape('people').stride;
  const p4 = bound.parameter('ledgers.planes');
  const k5 = bound.table('ledgers.ruleOf');
  const c6 = bound.column('people.subject') as Uint16Array;
  const k7 = bound.table('ledgers.ledgerOf');
  const k8 = bound.table('ledgers.ruleChannels');
  const c9 = bound.column('people.traits') as Uint32Array;
  const k10 = bound.table('ledgers.ruleCells');
  const k11 = bound.table('ledgers.ruleShift');
  const k12 = bound.table('ledgers.ruleMask');
  const k13 = bound.table('ledgers.ruleStride');
  const k14 = bound.table('ledgers.cellPoints');
  const k15 = bound.table('ledgers.ruleCapPlane');
  const k16 = bound.table('ledgers.ruleCap');
  const c17 = bound.column('people.capUsed') as Int32Array;
  const n18 = bound.counter('books.heldBackByCaps');
  const c19 = bound.column('people.raw') as Int32Array;
  const c20 = bound.column('people.rawFalse') as Int32Array;
  const c21 = bound.column('people.rawThrough') as Int32Array;
  const l22 = bound.list('ledgers.postings');
  const m23 = bound.markOf('ledgers.postings');
  const c24 = bound.column('people.touched') as Uint8Array;
  const l25 = bound.list('ledgers.touched');
  const m26 = bound.markOf('ledgers.touched');
  const k27 = bound.table('ledgers.partYears');
  const k28 = bound.table('ledgers.ruleYears');
  const d29 = bound.calendar('ledgers.entries');
  const h30 = bound.shape(bound.calendar('ledgers.entries').region.spec.table).shift;
  const m31 = bound.markOf('ledgers.entries');
  const k32 = bound.table('ledgers.expiryDays');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x5 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x5 + 0];
      const x1 = l0.entries[x5 + 1];
      const x2 = l0.entries[x5 + 2];
      const x3 = l0.entries[x5 + 3];
      const x4 = l0.entries[x5 + 4];
      let x6 = k1[x1];
      let x7 = ((Math.max(x6, 0) >>> 5) | 0);
      let x8 = (c2[x7 * s3 + x0] | 0);
      if (((x6 >= 0 ? 1 : 0) & ((((x8 >>> (x6 & 31)) | 0) & 1) === 1 ? 1 : 0)) === 0) {
        let x9 = 0;
        for (let x10 = 0, end_1 = p4; x10 < end_1; x10++) {
          let x11 = k5[((Math.imul(x10, 256) + x1) | 0)];
          if (x11 >= 0) {
            if (((((c6[x0] >>> k7[x10]) | 0) & 1) !== 0 && (((k8[x11] >>> x3) | 0) & 1) !== 0)) {
              let x12 = (c9[x0] | 0);
              let x13 = k10[x11];
              for (let x14 = 0, end_2 = 4; x14 < end_2; x14++) {
                let x15 = ((Math.imul(x11, 4) + x14) | 0);
                x13 = ((x13 + Math.imul((((x12 >>> k11[x15]) | 0) & k12[x15]), k13[x15])) | 0);
              }
              let x16 = k14[x13];
              let x17 = x16;
              let x18 = k15[x11];
              if (x18 >= 0) {
                let x19 = Math.max(((k16[x11] - c17[x18 * s3 + x0]) | 0), 0);
                let x20 = (x17 < 0 ? Math.max(x17, ((0 - x19) | 0)) : Math.min(x17, x19));
                counters[n18 + shard] += (x17 < 0 ? ((x20 - x17) | 0) : ((x17 - x20) | 0));
                x17 = x20;
                c17[x18 * s3 + x0] += (x17 < 0 ? ((0 - x17) | 0) : x17);
              }
              if (x17 !== 0) {
                x9 = 1;
                c19[x10 * s3 + x0] += x17;
                if (x2 !== 0) {
                  c20[x10 * s3 + x0] += x17;
                }
                if (0 === 1) {
                  c21[x10 * s3 + x0] += x17;
                }
                const at_3 = claimEntry(l22, shard);
                if (at_3 < 0) control[m23] = 1;
                else {
                  l22.entries[at_3 + 0] = x0;
                  l22.entries[at_3 + 1] = x10;
                  l22.entries[at_3 + 2] = 0;
                  l22.entries[at_3 + 3] = x1;
                  l22.entries[at_3 + 4] = x17;
                  l22.entries[at_3 + 5] = x2;
                  l22.entries[at_3 + 6] = x3;
                  l22.entries[at_3 + 7] = x4;
                }
                if (c24[x0] === 0) {
                  c24[x0] = 1;
                  const at_4 = claimEntry(l25, shard);
                  if (at_4 < 0) control[m26] = 1;
                  else {
                    l25.entries[at_4 + 0] = x0;
                  }
                }
                if (k27[x10] > 0) {
                  let x21 = k28[x11];
                  let x22 = Math.max(x21, 1);
                  for (let x23 = 0, end_5 = x21; x23 < end_5; x23++) {
                    const at_6 = promise(d29, x0 >> h30, tick, ((tick + Math.imul(((x23 + 1) | 0), 365)) | 0));
                    if (at_6 < 0) control[m31] = 1;
                    else {
                      d29.slots[at_6 + 0] = x0;
                      d29.slots[at_6 + 1] = k7[x10];
                      d29.slots[at_6 + 2] = x1;
                      d29.slots[at_6 + 3] = ((((Math.imul(x17, Math.min(((x23 + 1) | 0), 10)) / x22) | 0) - ((Math.imul(x17, Math.min(x23, 10)) / x22) | 0)) | 0);
                      d29.slots[at_6 + 4] = x2;
                      d29.slots[at_6 + 5] = tick;
                    }
                  }
                } else {
                  let x24 = k32[x10];
                  if (x24 > 0) {
                    const at_7 = promise(d29, x0 >> h30, tick, ((tick + x24) | 0));
                    if (at_7 < 0) control[m31] = 1;
                    else {
                      d29.slots[at_7 + 0] = x0;
                      d29.slots[at_7 + 1] = k7[x10];
                      d29.slots[at_7 + 2] = x1;
                      d29.slots[at_7 + 3] = x17;
                      d29.slots[at_7 + 4] = x2;
                      d29.slots[at_7 + 5] = tick;
                    }
                  }
                }
              }
            }
          }
        }
        if ((x9 !== 0 && x6 >= 0)) {
          c2[x7 * s3 + x0] = (x8 | (1 << (x6 & 31)));
        }
      }
    }
  };
};

export const ledgers_lapse_forget = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const d0 = bound.calendar('ledgers.entries');
  const k1 = bound.table('ledgers.planeOf');
  const c2 = bound.column('people.raw') as Int32Array;
  const s3 = bound.shape('people').stride;
  const c4 = bound.column('people.rawFalse') as Int32Array;
  const c5 = bound.column('people.rawThrough') as Int32Array;
  const l6 = bound.list('ledgers.postings');
  const m7 = bound.markOf('ledgers.postings');
  const c8 = bound.column('people.touched') as Uint8Array;
  const l9 = bound.list('ledgers.touched');
  const m10 = bound.markOf('ledgers.touched');
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
        if ((x3 !== 0 && x6 >= 0)) {
          c2[(x6 & 15) * s3 + x0] += ((0 - x3) | 0);
          if (x4 !== 0) {
            c4[(x6 & 15) * s3 + x0] += ((0 - x3) | 0);
          }
          if (0 === 1) {
            c5[(x6 & 15) * s3 + x0] += ((0 - x3) | 0);
          }
          const at_4 = claimEntry(l6, shard);
          if (at_4 < 0) control[m7] = 1;
          else {
            l6.entries[at_4 + 0] = x0;
            l6.entries[at_4 + 1] = (x6 & 15);
            l6.entries[at_4 + 2] = 6;
            l6.entries[at_4 + 3] = x2;
            l6.entries[at_4 + 4] = ((0 - x3) | 0);
            l6.entries[at_4 + 5] = x4;
            l6.entries[at_4 + 6] = 0;
            l6.entries[at_4 + 7] = x5;
          }
          if (c8[x0] === 0) {
            c8[x0] = 1;
            const at_5 = claimEntry(l9, shard);
            if (at_5 < 0) control[m10] = 1;
            else {
              l9.entries[at_5 + 0] = x0;
            }
          }
        }
      }
      slot_0 = next_2;
    }
  };
};

export const ledgers_fading_drift = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const p0 = bound.parameter('ledgers.planes');
  const k1 = bound.table('ledgers.fadePer1024');
  const k2 = bound.table('scoring.scaleMin');
  const k3 = bound.table('scoring.scaleMax');
  const k4 = bound.table('ledgers.base');
  const k5 = bound.table('ledgers.fadeShift');
  const t6 = bound.shape('people');
  const c7 = bound.column('people.raw') as Int32Array;
  const s8 = bound.shape('people').stride;
  const n9 = bound.counter('books.faded');
  const k10 = bound.table('ledgers.fadeNear');
  const k11 = bound.table('scoring.edgeCount');
  const k12 = bound.table('scoring.edges');
  const c13 = bound.column('people.touched') as Uint8Array;
  const l14 = bound.list('ledgers.touched');
  const m15 = bound.markOf('ledgers.touched');
  return (shard) => {
    const { tick } = clock;
    for (let x0 = 0, end_0 = p0; x0 < end_0; x0++) {
      let x1 = k1[x0];
      if (x1 > 0) {
        let x2 = k2[x0];
        let x3 = k3[x0];
        let x4 = k4[x0];
        let x5 = Math.imul(x0, 4096);
        let x6 = k5[x0];
        const first_1 = shard << t6.shift;
        const end_2 = Math.min(first_1 + (1 << t6.shift), t6.rows);
        for (let x7 = first_1; x7 < end_2; x7 += 1) {
          let x8 = c7[x0 * s8 + x7];
          let x9 = Math.min(Math.max(x8, x2), x3);
          let x10 = ((Math.min(Math.max(((x9 - x8) | 0), (-1048576)), 1048576) - ((Math.imul(Math.min(Math.max(((x9 - x4) | 0), (-1048576)), 1048576), x1) / 1024) | 0)) | 0);
          c7[x0 * s8 + x7] += x10;
          counters[n9 + shard] += x10;
          if (k10[((x5 + ((((x9 - x2) | 0) >>> x6) | 0)) | 0)] !== 0) {
            let x11 = Math.min(Math.max(((x8 + x10) | 0), x2), x3);
            let x12 = Math.min(x9, x11);
            let x13 = Math.max(x9, x11);
            for (let x14 = 0, end_3 = k11[x0]; x14 < end_3; x14++) {
              let x15 = k12[((Math.imul(x0, 96) + x14) | 0)];
              if ((x12 < x15 && x15 <= x13)) {
                if (c13[x7] === 0) {
                  c13[x7] = 1;
                  const at_4 = claimEntry(l14, shard);
                  if (at_4 < 0) control[m15] = 1;
                  else {
                    l14.entries[at_4 + 0] = x7;
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

export const ledgers_court_proceed = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('acts.unpaid');
  const p1 = bound.parameter('ledgers/court.suedPer1024');
  const c2 = bound.column('people.stage') as Uint8Array;
  const d3 = bound.calendar('ledgers.docket');
  const h4 = bound.shape(bound.calendar('ledgers.docket').region.spec.table).shift;
  const m5 = bound.markOf('ledgers.docket');
  const c6 = bound.column('people.arrears') as Uint8Array;
  const p7 = bound.parameter('ledgers/court.judgedPer1024');
  const p8 = bound.parameter('ledgers/court.performedPer1024');
  const n9 = bound.counter('court.enforcements');
  const l10 = bound.list('acts.doings');
  const m11 = bound.markOf('acts.doings');
  const p12 = bound.parameter('ledgers/court.ablePer1024');
  const p13 = bound.parameter('ledgers/court.listedAblePer1024');
  const p14 = bound.parameter('ledgers/court.listedUnablePer1024');
  const n15 = bound.counter('court.entered');
  const n16 = bound.counter('court.enteredUnable');
  const c17 = bound.column('people.listed') as Uint8Array;
  const p18 = bound.parameter('court.keepsList');
  const l19 = bound.list('ledgers.listings');
  const m20 = bound.markOf('ledgers.listings');
  const p21 = bound.parameter('ledgers/court.closedReturnPer1024');
  const k22 = bound.table('court.leaveChance');
  const c23 = bound.column('people.buffer') as Uint8Array;
  const n24 = bound.counter('court.left');
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x2 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x2 + 0];
      const x1 = l0.entries[x2 + 1];
      philox(x0, tick, (1088 << 16), 0, key0, key1, words);
      const x3 = words[0];
      if (((x1 >>> 22) | 0) < p1) {
        c2[x0] = 1;
        const at_1 = promise(d3, x0 >> h4, tick, ((tick + ((mulHigh(x3, 61) + 30) | 0)) | 0));
        if (at_1 < 0) control[m5] = 1;
        else {
          d3.slots[at_1 + 0] = x0;
          d3.slots[at_1 + 1] = 1;
        }
      } else {
        c6[x0] = 0;
      }
    }
    let slot_2 = takeBucket(d3, shard, tick);
    while (slot_2 >= 0) {
      const at_3 = (shard * d3.capacity + slot_2) * d3.width;
      const next_4 = d3.slots[at_3 + d3.fields + 1];
      const day_5 = d3.slots[at_3 + d3.fields];
      if (day_5 > tick) chain(d3, shard, slot_2, at_3, tick, day_5);
      else {
        const x7 = d3.slots[at_3 + 0];
        const x8 = d3.slots[at_3 + 1];
        release(d3, shard, slot_2, at_3);
        philox(x7, tick, (1088 << 16), x8, key0, key1, words);
        const x9 = words[0];
        const x10 = words[1];
        const x11 = words[2];
        const x12 = words[3];
        if (x8 === 1) {
          if (((x9 >>> 22) | 0) < p7) {
            const at_6 = promise(d3, x7 >> h4, tick, ((tick + ((mulHigh(x10, 121) + 60) | 0)) | 0));
            if (at_6 < 0) control[m5] = 1;
            else {
              d3.slots[at_6 + 0] = x7;
              d3.slots[at_6 + 1] = 2;
            }
          } else {
            c2[x7] = 0;
            c6[x7] = 0;
          }
        }
        if (x8 === 2) {
          c2[x7] = 2;
          if (((x9 >>> 22) | 0) < p8) {
            const at_7 = promise(d3, x7 >> h4, tick, ((tick + 30) | 0));
            if (at_7 < 0) control[m5] = 1;
            else {
              d3.slots[at_7 + 0] = x7;
              d3.slots[at_7 + 1] = 6;
            }
          } else {
            const at_8 = promise(d3, x7 >> h4, tick, ((tick + 30) | 0));
            if (at_8 < 0) control[m5] = 1;
            else {
              d3.slots[at_8 + 0] = x7;
              d3.slots[at_8 + 1] = 3;
            }
          }
        }
        if (x8 === 6) {
          c2[x7] = 0;
          c6[x7] = 0;
        }
        if (x8 === 3) {
          counters[n9 + shard] += 1;
          const at_9 = claimEntry(l10, shard);
          if (at_9 < 0) control[m11] = 1;
          else {
            l10.entries[at_9 + 0] = x7;
            l10.entries[at_9 + 1] = 4;
            l10.entries[at_9 + 2] = x12;
            l10.entries[at_9 + 3] = 0;
          }
          let x13 = (((x11 >>> 22) | 0) < p12 ? 1 : 0);
          c2[x7] = 3;
          if (((x9 >>> 22) | 0) < (x13 !== 0 ? p13 : p14)) {
            if (x13 !== 0) {
              const at_10 = promise(d3, x7 >> h4, tick, ((tick + ((mulHigh(x10, 61) + 30) | 0)) | 0));
              if (at_10 < 0) control[m5] = 1;
              else {
                d3.slots[at_10 + 0] = x7;
                d3.slots[at_10 + 1] = 4;
              }
            } else {
              const at_11 = promise(d3, x7 >> h4, tick, ((tick + ((mulHigh(x10, 61) + 30) | 0)) | 0));
              if (at_11 < 0) control[m5] = 1;
              else {
                d3.slots[at_11 + 0] = x7;
                d3.slots[at_11 + 1] = 7;
              }
            }
          } else {
            c2[x7] = 6;
            const at_12 = promise(d3, x7 >> h4, tick, ((tick + 30) | 0));
            if (at_12 < 0) control[m5] = 1;
            else {
              d3.slots[at_12 + 0] = x7;
              d3.slots[at_12 + 1] = 5;
            }
          }
        }
        if (x8 === 4) {
          c2[x7] = 4;
        }
        if (x8 === 7) {
          c2[x7] = 5;
        }
        if ((x8 === 4 || x8 === 7)) {
          counters[n15 + shard] += 1;
          if (x8 === 7) {
            counters[n16 + shard] += 1;
          }
          c17[x7] = p18;
          if (p18 === 1) {
            const at_13 = claimEntry(l19, shard);
            if (at_13 < 0) control[m20] = 1;
            else {
              l19.entries[at_13 + 0] = x7;
              l19.entries[at_13 + 1] = 1;
            }
          }
          const at_14 = promise(d3, x7 >> h4, tick, ((tick + 30) | 0));
          if (at_14 < 0) control[m5] = 1;
          else {
            d3.slots[at_14 + 0] = x7;
            d3.slots[at_14 + 1] = 5;
          }
        }
        if (x8 === 5) {
          let x14 = c2[x7];
          if ((x14 === 6 ? (((x9 >>> 22) | 0) < p21 ? 1 : 0) : (x9 >>> 0 < (x14 === 4 ? k22[0] : k22[((c23[x7] + 1) | 0)]) >>> 0 ? 1 : 0)) !== 0) {
            if (x14 === 6) {
            } else {
              counters[n24 + shard] += 1;
            }
            if (c17[x7] === 1) {
              c17[x7] = 0;
              const at_15 = claimEntry(l19, shard);
              if (at_15 < 0) control[m20] = 1;
              else {
                l19.entries[at_15 + 0] = x7;
                l19.entries[at_15 + 1] = 0;
              }
            }
            c2[x7] = 0;
            c6[x7] = 0;
          } else {
            const at_16 = promise(d3, x7 >> h4, tick, ((tick + 30) | 0));
            if (at_16 < 0) control[m5] = 1;
            else {
              d3.slots[at_16 + 0] = x7;
              d3.slots[at_16 + 1] = 5;
            }
          }
        }
      }
      slot_2 = next_4;
    }
  };
};

export const ledgers_copy_send = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('ledgers.listings');
  const p1 = bound.parameter('ledgers/copy.lagDays');
  const p2 = bound.parameter('ledgers/copy.lossPer1024');
  const p3 = bound.parameter('ledgers/copy.mislinkPer65536');
  const c4 = bound.column('people.housemate') as Int32Array;
  const c5 = bound.column('people.segment') as Uint16Array;
  const k6 = bound.table('society.segmentStarts');
  const p7 = bound.parameter('ledgers/copy.housematePer1024');
  const k8 = bound.table('society.segmentMembers');
  const n9 = bound.counter('copies.mislinked');
  const c10 = bound.column('people.linkedTo') as Int32Array;
  const d11 = bound.calendar('ledgers.copying');
  const h12 = bound.shape(bound.calendar('ledgers.copying').region.spec.table).shift;
  const m13 = bound.markOf('ledgers.copying');
  const b14 = bound.box('ledgers.strayListings');
  const p15 = bound.parameter('ledgers/copy.reachedPer1024');
  const c16 = bound.column('people.copied') as Uint8Array;
  const c17 = bound.column('people.strayed') as Uint8Array;
  const d18 = bound.calendar('ledgers.strayDue');
  const c19 = bound.column('people.listed') as Uint8Array;
  return (shard) => {
    const { tick } = clock;
    for (let i_0 = 0; i_0 < l0.counts[shard]; i_0++) {
      const x2 = (shard * l0.capacity + i_0) * l0.width;
      const x0 = l0.entries[x2 + 0];
      const x1 = l0.entries[x2 + 1];
      philox(x0, tick, (1104 << 16), x1, key0, key1, words);
      const x3 = words[0];
      const x4 = words[1];
      const x5 = words[2];
      const x6 = words[3];
      let x7 = ((tick + p1) | 0);
      if (x1 === 1) {
        if (((x3 >>> 22) | 0) >= p2) {
          let x8 = x0;
          if (((x4 >>> 16) | 0) < p3) {
            let x9 = c4[x0];
            let x10 = c5[x0];
            let x11 = k6[x10];
            x8 = ((((x5 >>> 22) | 0) < p7 && x9 >= 0) ? x9 : k8[((x11 + mulHigh(x6, ((k6[((x10 + 1) | 0)] - x11) | 0))) | 0)]);
          }
          if (x8 !== x0) {
            counters[n9 + shard] += 1;
            c10[x0] = x8;
          }
          if (x8 === x0) {
            const at_1 = promise(d11, x0 >> h12, tick, x7);
            if (at_1 < 0) control[m13] = 1;
            else {
              d11.slots[at_1 + 0] = x0;
              d11.slots[at_1 + 1] = x1;
            }
          } else {
            const at_2 = claimMessage(b14, shard, x8);
            if (at_2 < 0) control[b14.index] = 1;
            else {
              b14.messages[at_2 + 0] = x8;
              b14.messages[at_2 + 1] = x1;
              b14.messages[at_2 + 2] = x7;
            }
          }
        }
      } else {
        let x12 = c10[x0];
        c10[x0] = (-1);
        if (((x3 >>> 22) | 0) < p15) {
          let x13 = (x12 >= 0 ? x12 : x0);
          if (x13 === x0) {
            const at_3 = promise(d11, x0 >> h12, tick, x7);
            if (at_3 < 0) control[m13] = 1;
            else {
              d11.slots[at_3 + 0] = x0;
              d11.slots[at_3 + 1] = x1;
            }
          } else {
            const at_4 = claimMessage(b14, shard, x13);
            if (at_4 < 0) control[b14.index] = 1;
            else {
              b14.messages[at_4 + 0] = x13;
              b14.messages[at_4 + 1] = x1;
              b14.messages[at_4 + 2] = x7;
            }
          }
        }
      }
    }
    let slot_5 = takeBucket(d11, shard, tick);
    while (slot_5 >= 0) {
      const at_6 = (shard * d11.capacity + slot_5) * d11.width;
      const next_7 = d11.slots[at_6 + d11.fields + 1];
      const day_8 = d11.slots[at_6 + d11.fields];
      if (day_8 > tick) chain(d11, shard, slot_5, at_6, tick, day_8);
      else {
        const x14 = d11.slots[at_6 + 0];
        const x15 = d11.slots[at_6 + 1];
        release(d11, shard, slot_5, at_6);
        c16[x14] = (x15 === 1 ? 1 : c17[x14]);
      }
      slot_5 = next_7;
    }
    let slot_9 = takeBucket(d18, shard, tick);
    while (slot_9 >= 0) {
      const at_10 = (shard * d18.capacity + slot_9) * d18.width;
      const next_11 = d18.slots[at_10 + d18.fields + 1];
      const day_12 = d18.slots[at_10 + d18.fields];
      if (day_12 > tick) chain(d18, shard, slot_9, at_10, tick, day_12);
      else {
        const x16 = d18.slots[at_10 + 0];
        const x17 = d18.slots[at_10 + 1];
        release(d18, shard, slot_9, at_10);
        c17[x16] = x17;
        c16[x16] = (x17 === 1 ? 1 : c19[x16]);
      }
      slot_9 = next_11;
    }
  };
};

export const ledgers_copy_receive = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('ledgers.strayListings');
  const d1 = bound.calendar('ledgers.strayDue');
  const h2 = bound.shape(bound.calendar('ledgers.strayDue').region.spec.table).shift;
  const m3 = bound.markOf('ledgers.strayDue');
  return (shard) => {
    const { tick } = clock;
    for (let source_0 = 0; source_0 * b0.targets < b0.counts.length; source_0++) {
      const region_1 = source_0 * b0.targets + shard;
      for (let i_2 = 0; i_2 < b0.counts[region_1]; i_2++) {
        const at_3 = (b0.starts[region_1] + i_2) * b0.width;
        const x0 = b0.messages[at_3 + 0];
        const x1 = b0.messages[at_3 + 1];
        const x2 = b0.messages[at_3 + 2];
        const at_4 = promise(d1, x0 >> h2, tick, x2);
        if (at_4 < 0) control[m3] = 1;
        else {
          d1.slots[at_4 + 0] = x0;
          d1.slots[at_4 + 1] = x1;
        }
      }
      b0.counts[region_1] = 0;
    }
  };
};

export const ledgers_route_arrive = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const d0 = bound.calendar('ledgers.underWay');
  const k1 = bound.table('routes.to');
  const k2 = bound.table('ledgers.ledgerOf');
  const k3 = bound.table('ledgers.expiryDays');
  const c4 = bound.column('people.subject') as Uint16Array;
  const c5 = bound.column('people.raw') as Int32Array;
  const s6 = bound.shape('people').stride;
  const c7 = bound.column('people.rawFalse') as Int32Array;
  const c8 = bound.column('people.rawThrough') as Int32Array;
  const l9 = bound.list('ledgers.postings');
  const m10 = bound.markOf('ledgers.postings');
  const c11 = bound.column('people.touched') as Uint8Array;
  const l12 = bound.list('ledgers.touched');
  const m13 = bound.markOf('ledgers.touched');
  const d14 = bound.calendar('ledgers.entries');
  const h15 = bound.shape(bound.calendar('ledgers.entries').region.spec.table).shift;
  const m16 = bound.markOf('ledgers.entries');
  const k17 = bound.table('routes.lag');
  const l18 = bound.list('ledgers.fated');
  const m19 = bound.markOf('ledgers.fated');
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
        release(d0, shard, slot_0, at_1);
        let x7 = k1[x1];
        let x8 = k2[x7];
        let x9 = k3[x7];
        if (x6 === 0) {
          if (((((c4[x0] >>> x8) | 0) & 1) !== 0 && x3 !== 0)) {
            c5[x7 * s6 + x0] += x3;
            if (x4 !== 0) {
              c7[x7 * s6 + x0] += x3;
            }
            if (0 === 1) {
              c8[x7 * s6 + x0] += x3;
            }
            const at_4 = claimEntry(l9, shard);
            if (at_4 < 0) control[m10] = 1;
            else {
              l9.entries[at_4 + 0] = x0;
              l9.entries[at_4 + 1] = x7;
              l9.entries[at_4 + 2] = 5;
              l9.entries[at_4 + 3] = x2;
              l9.entries[at_4 + 4] = x3;
              l9.entries[at_4 + 5] = x4;
              l9.entries[at_4 + 6] = 0;
              l9.entries[at_4 + 7] = ((Math.imul(x5, 32) + x1) | 0);
            }
            if (c11[x0] === 0) {
              c11[x0] = 1;
              const at_5 = claimEntry(l12, shard);
              if (at_5 < 0) control[m13] = 1;
              else {
                l12.entries[at_5 + 0] = x0;
              }
            }
            if (x9 > 0) {
              const at_6 = promise(d14, x0 >> h15, tick, ((tick + x9) | 0));
              if (at_6 < 0) control[m16] = 1;
              else {
                d14.slots[at_6 + 0] = x0;
                d14.slots[at_6 + 1] = x8;
                d14.slots[at_6 + 2] = x2;
                d14.slots[at_6 + 3] = x3;
                d14.slots[at_6 + 4] = x4;
                d14.slots[at_6 + 5] = tick;
              }
            }
          }
        } else {
          let x10 = ((x5 + k17[x1]) | 0);
          let x11 = 0;
          if (((x10 + x9) | 0) > tick) {
            const day_9 = ((x10 + x9) | 0);
            const owner_10 = x0 >> h15;
            let slot_7 = d14.heads[owner_10 * d14.days + (day_9 & (d14.days - 1))];
            while (slot_7 >= 0) {
              const x18 = (owner_10 * d14.capacity + slot_7) * d14.width;
              const next_8 = d14.slots[x18 + d14.fields + 1];
              if (d14.slots[x18 + d14.fields] === day_9) {
                const x12 = d14.slots[x18 + 0];
                const x13 = d14.slots[x18 + 1];
                const x14 = d14.slots[x18 + 2];
                const x15 = d14.slots[x18 + 3];
                const x16 = d14.slots[x18 + 4];
                const x17 = d14.slots[x18 + 5];
                if (((((x12 === x0 && x13 === x8) && (x14 === x2 && x17 === x10)) && (x15 === x3 && x16 === x4)) && x11 === 0)) {
                  d14.slots[x18 + 3] = 0;
                  x11 = 1;
                }
              }
              slot_7 = next_8;
            }
          }
          if (x11 === 1) {
            c5[x7 * s6 + x0] += ((0 - x3) | 0);
            if (x4 !== 0) {
              c7[x7 * s6 + x0] += ((0 - x3) | 0);
            }
            if (0 === 1) {
              c8[x7 * s6 + x0] += ((0 - x3) | 0);
            }
            const at_11 = claimEntry(l9, shard);
            if (at_11 < 0) control[m10] = 1;
            else {
              l9.entries[at_11 + 0] = x0;
              l9.entries[at_11 + 1] = x7;
              l9.entries[at_11 + 2] = 7;
              l9.entries[at_11 + 3] = x2;
              l9.entries[at_11 + 4] = ((0 - x3) | 0);
              l9.entries[at_11 + 5] = x4;
              l9.entries[at_11 + 6] = 0;
              l9.entries[at_11 + 7] = (((-1) - x5) | 0);
            }
            if (c11[x0] === 0) {
              c11[x0] = 1;
              const at_12 = claimEntry(l12, shard);
              if (at_12 < 0) control[m13] = 1;
              else {
                l12.entries[at_12 + 0] = x0;
              }
            }
            const at_13 = claimEntry(l18, shard);
            if (at_13 < 0) control[m19] = 1;
            else {
              l18.entries[at_13 + 0] = x0;
              l18.entries[at_13 + 1] = x1;
              l18.entries[at_13 + 2] = 2;
            }
          }
        }
      }
      slot_0 = next_2;
    }
  };
};

export const ledgers_route_send = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const l0 = bound.list('ledgers.postings');
  const p1 = bound.parameter('routes.count');
  const k2 = bound.table('routes.from');
  const k3 = bound.table('routes.share');
  const k4 = bound.table('routes.loss');
  const l5 = bound.list('ledgers.fated');
  const m6 = bound.markOf('ledgers.fated');
  const k7 = bound.table('routes.mislink');
  const c8 = bound.column('people.housemate') as Int32Array;
  const c9 = bound.column('people.segment') as Uint16Array;
  const k10 = bound.table('society.segmentStarts');
  const p11 = bound.parameter('ledgers/route.housematePer1024');
  const k12 = bound.table('society.segmentMembers');
  const k13 = bound.table('routes.lag');
  const b14 = bound.box('ledgers.strays');
  const d15 = bound.calendar('ledgers.underWay');
  const h16 = bound.shape(bound.calendar('ledgers.underWay').region.spec.table).shift;
  const m17 = bound.markOf('ledgers.underWay');
  const k18 = bound.table('ledgers.expiryDays');
  const k19 = bound.table('routes.to');
  const p20 = bound.parameter('routes.backReached');
  const p21 = bound.parameter('routes.backLag');
  const l22 = bound.list('ledgers.listings');
  const c23 = bound.column('people.listedOn') as Int32Array;
  const k24 = bound.table('routes.points');
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
      const x7 = l0.entries[x8 + 7];
      let x9 = ((x2 === 7 ? 1 : 0) & (x7 >= 0 ? 1 : 0));
      if ((x2 === 0 || x9 !== 0)) {
        let x10 = (x9 !== 0 ? ((0 - x4) | 0) : x4);
        let x11 = (x9 !== 0 ? x7 : tick);
        for (let x12 = 0, end_1 = p1; x12 < end_1; x12++) {
          if (k2[x12] === x1) {
            let x13 = ((Math.imul(x10, k3[x12]) / 1024) | 0);
            philox(x0, x11, (1120 << 16) | x12, x3, key0, key1, words);
            const x14 = words[0];
            const x15 = words[1];
            const x16 = words[2];
            const x17 = words[3];
            if (x14 >>> 0 < k4[x12] >>> 0) {
              if (x9 === 0) {
                const at_2 = claimEntry(l5, shard);
                if (at_2 < 0) control[m6] = 1;
                else {
                  l5.entries[at_2 + 0] = x0;
                  l5.entries[at_2 + 1] = x12;
                  l5.entries[at_2 + 2] = 0;
                }
              }
            } else {
              let x18 = x0;
              if (x15 >>> 0 < k7[x12] >>> 0) {
                let x19 = c8[x0];
                let x20 = c9[x0];
                let x21 = k10[x20];
                x18 = ((((x16 >>> 22) | 0) < p11 && x19 >= 0) ? x19 : k12[((x21 + mulHigh(x17, ((k10[((x20 + 1) | 0)] - x21) | 0))) | 0)]);
              }
              let x22 = (x18 !== x0 ? 1 : 0);
              let x23 = (x22 !== 0 ? 2 : x5);
              if (x9 === 0) {
                if (x22 !== 0) {
                  const at_3 = claimEntry(l5, shard);
                  if (at_3 < 0) control[m6] = 1;
                  else {
                    l5.entries[at_3 + 0] = x0;
                    l5.entries[at_3 + 1] = x12;
                    l5.entries[at_3 + 2] = 1;
                  }
                }
                let x24 = ((tick + k13[x12]) | 0);
                if (x22 !== 0) {
                  const at_4 = claimMessage(b14, shard, x18);
                  if (at_4 < 0) control[b14.index] = 1;
                  else {
                    b14.messages[at_4 + 0] = x18;
                    b14.messages[at_4 + 1] = x12;
                    b14.messages[at_4 + 2] = x3;
                    b14.messages[at_4 + 3] = x13;
                    b14.messages[at_4 + 4] = x23;
                    b14.messages[at_4 + 5] = x11;
                    b14.messages[at_4 + 6] = x9;
                    b14.messages[at_4 + 7] = x24;
                  }
                } else {
                  const at_5 = promise(d15, x0 >> h16, tick, x24);
                  if (at_5 < 0) control[m17] = 1;
                  else {
                    d15.slots[at_5 + 0] = x0;
                    d15.slots[at_5 + 1] = x12;
                    d15.slots[at_5 + 2] = x3;
                    d15.slots[at_5 + 3] = x13;
                    d15.slots[at_5 + 4] = x23;
                    d15.slots[at_5 + 5] = x11;
                    d15.slots[at_5 + 6] = x9;
                  }
                }
              } else {
                philox(x0, tick, (1121 << 16) | x12, x3, key0, key1, words);
                const x25 = words[0];
                let x29 = k18[k19[x12]];
                let x30 = ((x11 + k13[x12]) | 0);
                let x31 = ((x29 > 0 ? 1 : 0) & (((x25 >>> 22) | 0) < p20 ? 1 : 0));
                if ((x29 === 0 || ((x30 + x29) | 0) > tick)) {
                  if (x31 !== 0) {
                    let x32 = ((tick + Math.max(p21, ((((x30 - tick) | 0) + 1) | 0))) | 0);
                    if (x22 !== 0) {
                      const at_6 = claimMessage(b14, shard, x18);
                      if (at_6 < 0) control[b14.index] = 1;
                      else {
                        b14.messages[at_6 + 0] = x18;
                        b14.messages[at_6 + 1] = x12;
                        b14.messages[at_6 + 2] = x3;
                        b14.messages[at_6 + 3] = x13;
                        b14.messages[at_6 + 4] = x23;
                        b14.messages[at_6 + 5] = x11;
                        b14.messages[at_6 + 6] = x9;
                        b14.messages[at_6 + 7] = x32;
                      }
                    } else {
                      const at_7 = promise(d15, x0 >> h16, tick, x32);
                      if (at_7 < 0) control[m17] = 1;
                      else {
                        d15.slots[at_7 + 0] = x0;
                        d15.slots[at_7 + 1] = x12;
                        d15.slots[at_7 + 2] = x3;
                        d15.slots[at_7 + 3] = x13;
                        d15.slots[at_7 + 4] = x23;
                        d15.slots[at_7 + 5] = x11;
                        d15.slots[at_7 + 6] = x9;
                      }
                    }
                  } else {
                    const at_8 = claimEntry(l5, shard);
                    if (at_8 < 0) control[m6] = 1;
                    else {
                      l5.entries[at_8 + 0] = x0;
                      l5.entries[at_8 + 1] = x12;
                      l5.entries[at_8 + 2] = 3;
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
    for (let i_9 = 0; i_9 < l22.counts[shard]; i_9++) {
      const x35 = (shard * l22.capacity + i_9) * l22.width;
      const x33 = l22.entries[x35 + 0];
      const x34 = l22.entries[x35 + 1];
      if (x34 === 1) {
        c23[x33] = tick;
      }
      let x36 = c23[x33];
      if (x36 >= 0) {
        let x37 = x36;
        let x38 = (x34 === 0 ? 1 : 0);
        for (let x39 = 0, end_10 = p1; x39 < end_10; x39++) {
          if (k2[x39] === (-1)) {
            philox(x33, x37, (1120 << 16) | x39, 4, key0, key1, words);
            const x40 = words[0];
            const x41 = words[1];
            const x42 = words[2];
            const x43 = words[3];
            if (x40 >>> 0 < k4[x39] >>> 0) {
              if (x38 === 0) {
                const at_11 = claimEntry(l5, shard);
                if (at_11 < 0) control[m6] = 1;
                else {
                  l5.entries[at_11 + 0] = x33;
                  l5.entries[at_11 + 1] = x39;
                  l5.entries[at_11 + 2] = 0;
                }
              }
            } else {
              let x44 = x33;
              if (x41 >>> 0 < k7[x39] >>> 0) {
                let x45 = c8[x33];
                let x46 = c9[x33];
                let x47 = k10[x46];
                x44 = ((((x42 >>> 22) | 0) < p11 && x45 >= 0) ? x45 : k12[((x47 + mulHigh(x43, ((k10[((x46 + 1) | 0)] - x47) | 0))) | 0)]);
              }
              let x48 = (x44 !== x33 ? 1 : 0);
              let x49 = (x48 !== 0 ? 2 : 0);
              if (x38 === 0) {
                if (x48 !== 0) {
                  const at_12 = claimEntry(l5, shard);
                  if (at_12 < 0) control[m6] = 1;
                  else {
                    l5.entries[at_12 + 0] = x33;
                    l5.entries[at_12 + 1] = x39;
                    l5.entries[at_12 + 2] = 1;
                  }
                }
                let x50 = ((tick + k13[x39]) | 0);
                if (x48 !== 0) {
                  const at_13 = claimMessage(b14, shard, x44);
                  if (at_13 < 0) control[b14.index] = 1;
                  else {
                    b14.messages[at_13 + 0] = x44;
                    b14.messages[at_13 + 1] = x39;
                    b14.messages[at_13 + 2] = 4;
                    b14.messages[at_13 + 3] = k24[x39];
                    b14.messages[at_13 + 4] = x49;
                    b14.messages[at_13 + 5] = x37;
                    b14.messages[at_13 + 6] = x38;
                    b14.messages[at_13 + 7] = x50;
                  }
                } else {
                  const at_14 = promise(d15, x33 >> h16, tick, x50);
                  if (at_14 < 0) control[m17] = 1;
                  else {
                    d15.slots[at_14 + 0] = x33;
                    d15.slots[at_14 + 1] = x39;
                    d15.slots[at_14 + 2] = 4;
                    d15.slots[at_14 + 3] = k24[x39];
                    d15.slots[at_14 + 4] = x49;
                    d15.slots[at_14 + 5] = x37;
                    d15.slots[at_14 + 6] = x38;
                  }
                }
              } else {
                philox(x33, tick, (1121 << 16) | x39, 4, key0, key1, words);
                const x51 = words[0];
                let x55 = k18[k19[x39]];
                let x56 = ((x37 + k13[x39]) | 0);
                let x57 = ((x55 > 0 ? 1 : 0) & (((x51 >>> 22) | 0) < p20 ? 1 : 0));
                if ((x55 === 0 || ((x56 + x55) | 0) > tick)) {
                  if (x57 !== 0) {
                    let x58 = ((tick + Math.max(p21, ((((x56 - tick) | 0) + 1) | 0))) | 0);
                    if (x48 !== 0) {
                      const at_15 = claimMessage(b14, shard, x44);
                      if (at_15 < 0) control[b14.index] = 1;
                      else {
                        b14.messages[at_15 + 0] = x44;
                        b14.messages[at_15 + 1] = x39;
                        b14.messages[at_15 + 2] = 4;
                        b14.messages[at_15 + 3] = k24[x39];
                        b14.messages[at_15 + 4] = x49;
                        b14.messages[at_15 + 5] = x37;
                        b14.messages[at_15 + 6] = x38;
                        b14.messages[at_15 + 7] = x58;
                      }
                    } else {
                      const at_16 = promise(d15, x33 >> h16, tick, x58);
                      if (at_16 < 0) control[m17] = 1;
                      else {
                        d15.slots[at_16 + 0] = x33;
                        d15.slots[at_16 + 1] = x39;
                        d15.slots[at_16 + 2] = 4;
                        d15.slots[at_16 + 3] = k24[x39];
                        d15.slots[at_16 + 4] = x49;
                        d15.slots[at_16 + 5] = x37;
                        d15.slots[at_16 + 6] = x38;
                      }
                    }
                  } else {
                    const at_17 = claimEntry(l5, shard);
                    if (at_17 < 0) control[m6] = 1;
                    else {
                      l5.entries[at_17 + 0] = x33;
                      l5.entries[at_17 + 1] = x39;
                      l5.entries[at_17 + 2] = 3;
                    }
                  }
                }
              }
            }
          }
        }
      }
      if (x34 === 0) {
        c23[x33] = (-1);
      }
    }
  };
};

export const ledgers_route_receive = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const b0 = bound.box('ledgers.strays');
  const d1 = bound.calendar('ledgers.underWay');
  const h2 = bound.shape(bound.calendar('ledgers.underWay').region.spec.table).shift;
  const m3 = bound.markOf('ledgers.underWay');
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
        const x5 = b0.messages[at_3 + 5];
        const x6 = b0.messages[at_3 + 6];
        const x7 = b0.messages[at_3 + 7];
        const at_4 = promise(d1, x0 >> h2, tick, x7);
        if (at_4 < 0) control[m3] = 1;
        else {
          d1.slots[at_4 + 0] = x0;
          d1.slots[at_4 + 1] = x1;
          d1.slots[at_4 + 2] = x2;
          d1.slots[at_4 + 3] = x3;
          d1.slots[at_4 + 4] = x4;
          d1.slots[at_4 + 5] = x5;
          d1.slots[at_4 + 6] = x6;
        }
      }
      b0.counts[region_1] = 0;
    }
  };
};
