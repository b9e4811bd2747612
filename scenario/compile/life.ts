/** Livelihood, credit, courts (MODEL 3): monthly chances and the stationary laws they derive. */
import { billChance, defaultChance, lateChance, otherChance } from '#model/acts/credit/kernel.js';
import { keepsList, leaveChance } from '#model/ledgers/court/kernel.js';
import { depth, down, hire, loss, shock, up } from '#model/society/livelihood/kernel.js';
import { employment } from '#model/society/state.js';
import { demands } from '#model/consequences/catalogue.js';
import { type DebtChances, debtLaw, type DebtLaw } from './debt-law.js';
import { type Draft, threshold } from './draft.js';

const rises = [0.1, 0.14, 0.18, 0.22, 0.28] as const;
const falls = [0.12, 0.13, 0.14, 0.14, 0.14] as const;
const shocks = [0.02, 0.017, 0.015, 0.013, 0.01] as const;
const losses = [0.012, 0.01, 0.008, 0.006, 0.004] as const;
const joblessFall = 0.45;

/** Width of each buffer level in 1/1024 months. */
const widths = [256, 256, 512, 1024, 2048, 4096, 8192, 8192] as const;

/** How much likelier a payment is late at each buffer, before scaling to the mean. */
const lateness = [4, 2.5, 1.5, 1, 0.7, 0.5, 0.4, 0.3] as const;

/**
 * Repayments a year of those who could not pay, by buffer: the shape of MODEL 3.3 (.03 .05 .10 .20
 * .35), scaled so that its mean over the listed who cannot pay, in the long run, is .10.
 */
const repayment = [0.03, 0.05, 0.1, 0.2, 0.35, 0.35, 0.35, 0.35].map((shape) => shape * 0.515);
/** Other ways off the list a year: settlement, end of the term, termination. */
const otherExits = 0.06 + 0.05 + 0.03;
/** The able leave so often a year: a rate, so the mean stay is its inverse. */
const ableExits = 0.6;
/** A month of the model is thirty days. */
const monthly = (yearly: number): number => (yearly * 30) / 365;

/** Monthly chance of one level up and down. */
export function moveChances(quintile: number, work: number, buffer: number): { up: number; down: number } {
  if (work === employment.jobless) return { up: 0, down: joblessFall };
  return { up: (rises[quintile] * 2 * (7 - buffer)) / 7, down: (falls[quintile] * 2 * buffer) / 7 };
}

/**
 * The stationary law of the monthly chain of (employment, buffer) of one quintile: shares by
 * [work × 8 + buffer] for the employed (0) and jobless (1); by iteration, to 1e-13.
 */
function stationaryBuffers(draft: Draft, quintile: number): Float64Array {
  const rehire = draft.setting('society/livelihood', 'rehirePer1024', 205) / 1024;
  const key = `${quintile} ${rehire}`;
  const known = laws.get(key);
  if (known) return known;
  const law = iterate(quintile, rehire);
  laws.set(key, law);
  return law;
}

const laws = new Map<string, Float64Array>();

function iterate(quintile: number, rehire: number): Float64Array {
  let law = new Float64Array(16).fill(1 / 16);
  for (let round = 0; round < 20_000; round++) {
    const next = new Float64Array(16);
    for (let work = 0; work < 2; work++) {
      const leave = work === 0 ? losses[quintile] : rehire;
      for (let b = 0; b < 8; b++) {
        const { up: rise, down: fall } = moveChances(quintile, work, b);
        const mass = law[work * 8 + b];
        const hit = shocks[quintile];
        const moves: [number, number][] = [
          [Math.min(7, b + 1), rise], [Math.max(0, b - 2), hit], [Math.max(0, b - 1), fall], [b, 1 - rise - hit - fall],
        ];
        for (const [level, chance] of moves) {
          next[work * 8 + level] += mass * chance * (1 - leave);
          next[(1 - work) * 8 + level] += mass * chance * leave;
        }
      }
    }
    const moved = next.reduce((sum, share, i) => sum + Math.abs(share - law[i]), 0);
    law = next;
    if (moved < 1e-13) break;
  }
  return law;
}

export function compileLife(draft: Draft): void {
  const [rise, fall] = [draft.table(up, 5 * 3 * 8), draft.table(down, 5 * 3 * 8)];
  for (let q = 0; q < 5; q++) {
    for (let work = 0; work < 3; work++) {
      for (let b = 0; b < 8; b++) {
        const chances = moveChances(q, work, b);
        rise[(q * 3 + work) * 8 + b] = threshold(chances.up);
        fall[(q * 3 + work) * 8 + b] = threshold(chances.down);
      }
    }
  }
  draft.put(shock, shocks.map(threshold));
  draft.put(loss, losses.map(threshold));
  const rehire = draft.setting('society/livelihood', 'rehirePer1024') / 1024;
  const marked = draft.setting('society/livelihood', 'markedRehirePer1024') / 1024;
  draft.put(hire, [threshold(rehire), threshold(rehire * marked)]);
  draft.put(depth, widths);
  compileCredit(draft);
  draft.parameter(keepsList, draft.scenario.ledgers['court-list'] ? 1 : 0);
  const unable = repayment.map((yearly) => monthly(yearly + otherExits));
  draft.put(leaveChance, [threshold(monthly(ableExits)), ...unable.map(threshold)]);
}

function compileCredit(draft: Draft): void {
  const set = (name: string): number => draft.setting('acts/credit', name) / 1e6;
  const hazards = [0, 1, 2, 3, 4, 4, 4, 7].map((b) => set(`defaultPerMillion${b}`));
  const defaults = draft.table(defaultChance, 3 * 3 * 8);
  for (let loan = 1; loan < 3; loan++) {
    for (let work = 0; work < 3; work++) {
      for (let b = 0; b < 8; b++) {
        const times = (work === employment.jobless ? 2 : 1) * (loan === 2 ? 2 : 1);
        defaults[(loan * 3 + work) * 8 + b] = threshold(Math.min(1, hazards[b] * times));
      }
    }
  }
  // Over the stationary buffers of borrowers.
  const mean = meanOver(draft, lateness, [0.3, 0.36, 0.4, 0.45, 0.5]);
  draft.put(lateChance, lateness.map((times) => threshold((set('latePerMillion') * times) / mean)));
  const everyone = meanOver(draft, lateness, [1, 1, 1, 1, 1]);
  const bill = set('billPerMillion') / everyone;
  draft.put(billChance, lateness.map((times) => threshold(bill * times)));
  draft.put(otherChance, [threshold(set('otherPerMillion')), threshold(set('repaidPerMillion'))]);
}

/** Mean of a quantity by work and buffer over the stationary law, quintiles alike. */
export function meanByState(draft: Draft, of: (work: number, buffer: number) => number): number {
  let sum = 0;
  for (let q = 0; q < 5; q++) {
    stationaryBuffers(draft, q).forEach((part, cell) => {
      sum += part * of(Math.floor(cell / 8), cell % 8);
    });
  }
  return sum / 5;
}

/** Mean of a quantity by buffer over the stationary law, quintiles weighted. */
function meanOver(draft: Draft, of: readonly number[], weights: readonly number[]): number {
  let sum = 0;
  for (let q = 0; q < 5; q++) {
    stationaryBuffers(draft, q).forEach((part, cell) => {
      sum += part * of[cell % 8] * weights[q];
    });
  }
  return sum / weights.reduce((a, b) => a + b, 0);
}

const known = new Map<string, DebtLaw>();

/** The stationary law of livelihood, loans and cases of a quintile, under ordinary law alone. */
export function debtLawOf(draft: Draft, quintile: number): DebtLaw {
  const chances = debtChances(draft, quintile);
  const key = JSON.stringify(chances);
  const found = known.get(key) ?? debtLaw(chances);
  known.set(key, found);
  return found;
}

/** What the plan's tables and parameters say of a month, as chances. */
export function debtChances(draft: Draft, quintile: number): DebtChances {
  const chance = (table: { readonly name: string }, index: number): number =>
    (draft.tables.get(table.name)![index] >>> 0) / 2 ** 32;
  const by8 = (of: (buffer: number) => number): number[] =>
    Array.from({ length: 8 }, (_, buffer) => of(buffer));
  const byWork = (of: (work: number, buffer: number) => number): number[][] =>
    [0, 1, 2].map((work) => by8((b) => of(work, b)));
  const share = (mechanism: string, name: string): number =>
    draft.setting(mechanism, name) / 1024;
  const court = (name: string): number => share('ledgers/court', name);
  const loans = demands.find(({ name }) => name === 'loan')!.ratePer1000 / 1000;
  // A month without asking has the chance e^(−rate); the series is enough for so small a rate.
  const rate = monthly(loans);
  return {
    up: byWork((work, b) => chance(up, (quintile * 3 + work) * 8 + b)),
    down: byWork((work, b) => chance(down, (quintile * 3 + work) * 8 + b)),
    shock: chance(shock, quintile), jobLost: chance(loss, quintile), hired: chance(hire, 0),
    defaults: [0, 1, 2].map((loan) =>
      byWork((work, b) => chance(defaultChance, (loan * 3 + work) * 8 + b)),
    ),
    other: chance(otherChance, 0),
    // Where nobody pays back because credit is off, loans still begin as if they did.
    repaid: draft.on('acts/credit') ? chance(otherChance, 1) : 1 / 24,
    late: by8((b) => chance(lateChance, b)),
    asked: draft.on('acts/demand') ? rate - (rate * rate) / 2 + (rate * rate * rate) / 6 : 0.0284,
    informal: share('consequences/gate', 'informalPer1024'),
    sued: court('suedPer1024'),
    judged: court('judgedPer1024'),
    performed: court('performedPer1024'),
    able: court('ablePer1024'),
    listedAble: court('listedAblePer1024'),
    listedUnable: court('listedUnablePer1024'),
    leavesAble: chance(leaveChance, 0),
    leavesUnable: by8((b) => chance(leaveChance, b + 1)),
    closedReturn: court('closedReturnPer1024'),
  };
}
