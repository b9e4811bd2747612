// Generated from the mechanisms' kernels by `npm run generate`. Do not edit.
// @ts-nocheck
import { claimEntry } from '#engine/columns/operations.js';
import type { Bound, StepFunction } from '#engine/kernels/bound.js';
import { philox } from '#engine/random/philox.js';

export const society_policy_open = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const p0 = bound.parameter('society.policies');
  const k1 = bound.table('society.policyFrom');
  const k2 = bound.table('society.policyTo');
  const k3 = bound.table('society.policyLedger');
  const t4 = bound.shape('people');
  const c5 = bound.column('people.subject') as Uint16Array;
  const c6 = bound.column('people.adult') as Uint8Array;
  const c7 = bound.column('people.traits') as Uint32Array;
  const k8 = bound.table('ledgers.ruleCells');
  const k9 = bound.table('society.policyRule');
  const k10 = bound.table('ledgers.ruleShift');
  const k11 = bound.table('ledgers.ruleMask');
  const k12 = bound.table('ledgers.ruleStride');
  const k13 = bound.table('ledgers.cellPoints');
  const k14 = bound.table('society.policyAll');
  const k15 = bound.table('society.policyShare');
  const c16 = bound.column('people.unfiled') as Uint16Array;
  const p17 = bound.parameter('society.attributes');
  const k18 = bound.table('society.attributeLedger');
  const k19 = bound.table('society.attributeRule');
  const k20 = bound.table('ledgers.planeOf');
  const c21 = bound.column('people.raw') as Int32Array;
  const s22 = bound.shape('people').stride;
  const c23 = bound.column('people.rawFalse') as Int32Array;
  const c24 = bound.column('people.rawThrough') as Int32Array;
  const l25 = bound.list('ledgers.postings');
  const m26 = bound.markOf('ledgers.postings');
  const c27 = bound.column('people.touched') as Uint8Array;
  const l28 = bound.list('ledgers.touched');
  const m29 = bound.markOf('ledgers.touched');
  return (shard) => {
    const { tick } = clock;
    let x0 = 0;
    let x1 = 0;
    for (let x2 = 0, end_0 = p0; x2 < end_0; x2++) {
      if (k1[x2] === tick) {
        x0 = 1;
      }
      if (((k2[x2] + 1) | 0) === tick) {
        x1 = ((x1 | (1 << k3[x2])) & 65535);
      }
    }
    if ((x0 === 1 || x1 !== 0)) {
      const first_1 = shard << t4.shift;
      const end_2 = Math.min(first_1 + (1 << t4.shift), t4.rows);
      for (let x3 = first_1; x3 < end_2; x3 += 1) {
        let x4 = c5[x3];
        let x5 = (x4 & ((x1 ^ 65535) & 65535));
        if (c6[x3] === 1) {
          for (let x6 = 0, end_3 = p0; x6 < end_3; x6++) {
            if (k1[x6] === tick) {
              philox(x3, tick, (272 << 16), x6, key0, key1, words);
              const x7 = words[0];
              let x11 = (c7[x3] | 0);
              let x12 = k8[k9[x6]];
              for (let x13 = 0, end_4 = 4; x13 < end_4; x13++) {
                let x14 = ((Math.imul(k9[x6], 4) + x13) | 0);
                x12 = ((x12 + Math.imul((((x11 >>> k10[x14]) | 0) & k11[x14]), k12[x14])) | 0);
              }
              let x15 = k13[x12];
              if ((((k14[x6] === 1 || x7 >>> 0 < k15[x6] >>> 0) && (((c16[x3] >>> k3[x6]) | 0) & 1) === 0) && x15 !== 0)) {
                x5 = ((x5 | (1 << k3[x6])) & 65535);
              }
            }
          }
          for (let x16 = 0, end_5 = p17; x16 < end_5; x16++) {
            let x17 = (1 << k18[x16]);
            if (((x5 & x17) !== 0 && (x4 & x17) === 0)) {
              let x18 = (c7[x3] | 0);
              let x19 = k8[k19[x16]];
              for (let x20 = 0, end_6 = 4; x20 < end_6; x20++) {
                let x21 = ((Math.imul(k19[x16], 4) + x20) | 0);
                x19 = ((x19 + Math.imul((((x18 >>> k10[x21]) | 0) & k11[x21]), k12[x21])) | 0);
              }
              let x22 = k13[x19];
              let x23 = k20[k18[x16]];
              if ((x22 !== 0 && x23 !== (-1))) {
                c21[(x23 & 15) * s22 + x3] += x22;
                if (0 !== 0) {
                  c23[(x23 & 15) * s22 + x3] += x22;
                }
                if (1 === 1) {
                  c24[(x23 & 15) * s22 + x3] += x22;
                }
                const at_7 = claimEntry(l25, shard);
                if (at_7 < 0) control[m26] = 1;
                else {
                  l25.entries[at_7 + 0] = x3;
                  l25.entries[at_7 + 1] = (x23 & 15);
                  l25.entries[at_7 + 2] = 4;
                  l25.entries[at_7 + 3] = 0;
                  l25.entries[at_7 + 4] = x22;
                  l25.entries[at_7 + 5] = 0;
                  l25.entries[at_7 + 6] = 0;
                  l25.entries[at_7 + 7] = x16;
                }
                if (c27[x3] === 0) {
                  c27[x3] = 1;
                  const at_8 = claimEntry(l28, shard);
                  if (at_8 < 0) control[m29] = 1;
                  else {
                    l28.entries[at_8 + 0] = x3;
                  }
                }
              }
            }
          }
        }
        c5[x3] = x5;
      }
    }
  };
};

export const society_livelihood_month = (bound: Bound): StepFunction => {
  const { clock, key0, key1, storage } = bound;
  const { control, counters } = storage;
  const words = new Int32Array(4);
  const t0 = bound.shape('people');
  const c1 = bound.column('people.adult') as Uint8Array;
  const c2 = bound.column('people.income') as Uint8Array;
  const c3 = bound.column('people.employment') as Uint8Array;
  const c4 = bound.column('people.buffer') as Uint8Array;
  const k5 = bound.table('livelihood.up');
  const k6 = bound.table('livelihood.shock');
  const c7 = bound.column('people.bare') as Uint8Array;
  const k8 = bound.table('livelihood.down');
  const c9 = bound.column('people.hardship') as Int32Array;
  const k10 = bound.table('livelihood.depth');
  const k11 = bound.table('livelihood.loss');
  const k12 = bound.table('livelihood.hire');
  const c13 = bound.column('people.severity') as Uint8Array;
  const c14 = bound.column('people.listed') as Uint8Array;
  return (shard) => {
    const { tick } = clock;
    const first_0 = shard << t0.shift;
    const end_1 = Math.min(first_0 + (1 << t0.shift), t0.rows);
    for (let x0 = first_0 + ((((tick - first_0) % 30) + 30) % 30); x0 < end_1; x0 += 30) {
      if (c1[x0] === 1) {
        philox(x0, tick, (288 << 16), 0, key0, key1, words);
        const x1 = words[0];
        const x3 = words[2];
        const x4 = words[3];
        let x5 = c2[x0];
        let x6 = c3[x0];
        let x7 = c4[x0];
        let x8 = ((Math.imul(((Math.imul(x5, 3) + x6) | 0), 8) + x7) | 0);
        let x9 = x7;
        let x10 = k5[x8];
        if (x1 >>> 0 < x10 >>> 0) {
          x9 = Math.min(((x9 + 1) | 0), 7);
        } else {
          if (((x1 - x10) | 0) >>> 0 < k6[x5] >>> 0) {
            x9 = Math.max(((((x9 - 2) | 0) - c7[x0]) | 0), 0);
          } else {
            if ((x1 ^ (-1)) >>> 0 < k8[x8] >>> 0) {
              x9 = Math.max(((x9 - 1) | 0), 0);
            }
          }
        }
        let x11 = Math.min(c9[x0], 4096);
        if ((x9 > 0 && ((x4 >>> 16) | 0) < Math.min((((x11 << 16) / k10[x9]) | 0), 65536))) {
          x9 = Math.max(((x9 - 1) | 0), 0);
        }
        c9[x0] = 0;
        c4[x0] = x9;
        if (x6 === 0) {
          if (x3 >>> 0 < k11[x5] >>> 0) {
            c3[x0] = 1;
          }
        }
        if (x6 === 1) {
          if (x3 >>> 0 < k12[((c13[x0] > 0 ? 1 : 0) | (c14[x0] === 1 ? 1 : 0))] >>> 0) {
            c3[x0] = 0;
          }
        }
      }
    }
  };
};
