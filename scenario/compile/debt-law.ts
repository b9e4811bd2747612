/**
 * The stationary law of livelihood, loans and court cases together (MODEL 3), month by month: where
 * a society starts, and what flows through the courts for ever after. Exact for the monthly chain;
 * lags of a case are geometric here and uniform in the model, with the same mean.
 */
/** Chances of one month, of one quintile. */
export interface DebtChances {
  /** Level up or down by [work][buffer]; work: 0 employed, 1 jobless, 2 outside. */
  readonly up: readonly (readonly number[])[];
  readonly down: readonly (readonly number[])[];
  readonly shock: number;
  readonly jobLost: number;
  readonly hired: number;
  /** Default by [loan][work][buffer], loan: 0 none, 1 from a lender, 2 informal. */
  readonly defaults: readonly (readonly (readonly number[])[])[];
  readonly other: number;
  readonly repaid: number;
  /** By buffer: thirty days late, which leaves no room for the end of a loan. */
  readonly late: readonly number[];
  readonly asked: number;
  readonly informal: number;
  readonly sued: number;
  readonly judged: number;
  readonly performed: number;
  readonly able: number;
  readonly listedAble: number;
  readonly listedUnable: number;
  readonly leavesAble: number;
  readonly leavesUnable: readonly number[];
  readonly closedReturn: number;
}

/** Where a case is; from `able` on the numbers are the model's own order of stages. */
export const caseStates = [
  'none',
  'suit',
  'judgment',
  'judged',
  'graceAble',
  'graceUnable',
  'able',
  'unable',
  'closed',
] as const;
export type CaseState = (typeof caseStates)[number];
const at = Object.fromEntries(caseStates.map((name, i) => [name, i])) as Record<CaseState, number>;

const buffers = 8;
const works = 3;
const loanStates = 3;
const cells = works * buffers;
/** Cells of [case][arrears][loan][work][buffer]; arrears 1: ninety days behind with a lender. */
const size = caseStates.length * 2 * loanStates * cells;
export const lawSize = size;
const index = (stage: number, behind: number, loan: number, work: number, buffer: number): number =>
  (((stage * 2 + behind) * loanStates + loan) * works + work) * buffers + buffer;

/** The state that a cell stands for. */
export function stateOf(cell: number): {
  stage: CaseState;
  behind: number;
  loan: number;
  work: number;
  buffer: number;
} {
  const [buffer, work] = [cell % buffers, Math.floor(cell / buffers) % works];
  const loan = Math.floor(cell / cells) % loanStates;
  const rest = Math.floor(cell / (cells * loanStates));
  return { stage: caseStates[rest >> 1], behind: rest & 1, loan, work, buffer };
}

export interface DebtLaw {
  /** Share of people by cell; work 2 apart, so the two parts each sum to 1. */
  readonly labour: Float64Array;
  readonly outside: Float64Array;
}

/** Flows a month, per person of the law. */
export interface DebtFlows {
  readonly defaults: number;
  readonly unpaid: number;
  readonly enforced: number;
  readonly enteredAble: number;
  readonly enteredUnable: number;
  readonly leftAble: number;
  readonly leftUnable: number;
}

/** Mean months of a stage whose length is uniform, as the chance to leave it in one. */
const month = 30;
const leaving = (meanDays: number): number => Math.min(1, month / meanDays);

/** Livelihood: what a month does to job and buffer, whatever the loan and the case. */
function live(c: DebtChances, law: Float64Array, next: Float64Array): void {
  next.fill(0);
  for (let block = 0; block < size; block += cells) {
    for (let work = 0; work < works; work++) {
      const turn = work === 0 ? c.jobLost : work === 1 ? c.hired : 0;
      const other = work === 2 ? 2 : 1 - work;
      for (let b = 0; b < buffers; b++) {
        const mass = law[block + work * buffers + b];
        if (mass === 0) continue;
        const [up, down] = [c.up[work][b], c.down[work][b]];
        const give = (level: number, part: number): void => {
          next[block + work * buffers + level] += part * (1 - turn);
          next[block + other * buffers + level] += part * turn;
        };
        give(Math.min(7, b + 1), mass * up);
        give(Math.max(0, b - 2), mass * c.shock);
        give(Math.max(0, b - 1), mass * down);
        give(b, mass * (1 - up - down - c.shock));
      }
    }
  }
}

/** Credit: defaults, unpaid obligations, loans that end and begin. Returns what went unpaid. */
function borrow(
  c: DebtChances,
  law: Float64Array,
  next: Float64Array,
): { defaults: number; unpaid: number } {
  next.fill(0);
  let [defaults, unpaid] = [0, 0];
  for (let stage = 0; stage < caseStates.length; stage++) {
    const free = stage === at.none;
    for (let behind = 0; behind < 2; behind++) {
      for (let loan = 0; loan < loanStates; loan++) {
        for (let work = 0; work < works; work++) {
          for (let b = 0; b < buffers; b++) {
            const mass = law[index(stage, behind, loan, work, b)];
            if (mass === 0) continue;
            const fails = c.defaults[loan][work][b];
            const owes = fails + c.other - fails * c.other;
            defaults += mass * fails;
            unpaid += mass * owes;
            // A default ends the loan; the case that follows keeps the arrears, if there is one.
            const suit = (part: number, from: number, then: number): void => {
              if (!free) next[index(stage, from === 1 ? 1 : behind, then, work, b)] += part;
              else {
                next[index(at.suit, from === 1 ? 1 : behind, then, work, b)] += part * c.sued;
                next[index(at.none, 0, then, work, b)] += part * (1 - c.sued);
              }
            };
            suit(mass * fails, 1, 0);
            const kept = mass * (1 - fails);
            const ends = loan === 0 ? 0 : Math.min(c.repaid, 1 - c.late[b]);
            suit(kept * c.other * (1 - ends), 0, loan);
            suit(kept * c.other * ends, 0, 0);
            const rest = kept * (1 - c.other);
            next[index(stage, behind, loan, work, b)] += rest * (1 - ends);
            next[index(stage, behind, 0, work, b)] += rest * ends;
          }
        }
      }
    }
  }
  ask(c, next);
  return { defaults, unpaid };
}

/**
 * Who has no loan and asks is lent to, but not while ninety days behind: of those the thin find an
 * informal lender.
 */
function ask(c: DebtChances, law: Float64Array): void {
  for (let stage = 0; stage < caseStates.length; stage++) {
    for (let behind = 0; behind < 2; behind++) {
      for (let cell = 0; cell < cells; cell++) {
        const to = behind === 0 ? 1 : cell % buffers < 2 ? 2 : 0;
        if (to === 0) continue;
        const from = index(stage, behind, 0, 0, 0) + cell;
        const part = law[from] * c.asked * (behind === 0 ? 1 : c.informal);
        law[from] -= part;
        law[index(stage, behind, to, 0, 0) + cell] += part;
      }
    }
  }
}

/** Courts: a month of every case. Returns the flows. */
function proceed(
  c: DebtChances,
  law: Float64Array,
  next: Float64Array,
): Omit<DebtFlows, 'defaults' | 'unpaid'> {
  next.fill(0);
  const width = loanStates * cells;
  const flows = { enforced: 0, enteredAble: 0, enteredUnable: 0, leftAble: 0, leftUnable: 0 };
  const exits = (stage: number, buffer: number): number => {
    if (stage === at.able) return c.leavesAble;
    if (stage === at.unable) return c.leavesUnable[buffer];
    if (stage === at.closed) return c.closedReturn;
    return stage === at.none ? 0 : leaving([0, 60, 120, 30, 60, 60][stage]);
  };
  const [able, unable] = [c.able * c.listedAble, (1 - c.able) * c.listedUnable];
  for (let stage = 0; stage < caseStates.length; stage++) {
    for (let behind = 0; behind < 2; behind++) {
      for (let cell = 0; cell < width; cell++) {
        const mass = law[(stage * 2 + behind) * width + cell];
        if (mass === 0) continue;
        const goes = mass * exits(stage, cell % buffers);
        const give = (to: number, part: number): void => {
          next[(to * 2 + (to === at.none ? 0 : behind)) * width + cell] += part;
        };
        give(stage, mass - goes);
        if (goes === 0) continue;
        if (stage === at.suit) {
          give(at.judgment, goes * c.judged);
          give(at.none, goes * (1 - c.judged));
        } else if (stage === at.judgment) give(at.judged, goes);
        else if (stage === at.judged) {
          give(at.none, goes * c.performed);
          const enforced = goes * (1 - c.performed);
          flows.enforced += enforced;
          give(at.graceAble, enforced * able);
          give(at.graceUnable, enforced * unable);
          give(at.closed, enforced * (1 - able - unable));
        } else if (stage === at.graceAble) {
          flows.enteredAble += goes;
          give(at.able, goes);
        } else if (stage === at.graceUnable) {
          flows.enteredUnable += goes;
          give(at.unable, goes);
        } else {
          if (stage === at.able) flows.leftAble += goes;
          if (stage === at.unable) flows.leftUnable += goes;
          give(at.none, goes);
        }
      }
    }
  }
  return flows;
}

/** One month of a law; returns the flows. */
export function passMonth(c: DebtChances, law: Float64Array, spare: Float64Array): DebtFlows {
  live(c, law, spare);
  const { defaults, unpaid } = borrow(c, spare, law);
  const flows = proceed(c, law, spare);
  law.set(spare);
  return { defaults, unpaid, ...flows };
}

/** Months at most until a month moves less than 1e-8 of the people. */
const mostMonths = 1200;

/** Those on the list stay for years: once a year their number is set to what flows in over out. */
function hasten(law: Float64Array, flows: DebtFlows): void {
  const width = 2 * loanStates * cells;
  const fill = (stage: number, times: number): void => {
    for (let i = 0; i < width; i++) {
      const more = law[stage * width + i] * (times - 1);
      law[stage * width + i] += more;
      const from = at.none * width + (i % (loanStates * cells));
      law[from] = Math.max(0, law[from] - more);
    }
  };
  if (flows.leftAble > 0) fill(at.able, flows.enteredAble / flows.leftAble);
  if (flows.leftUnable > 0) fill(at.unable, flows.enteredUnable / flows.leftUnable);
  // Where a cell had fewer to give than were asked of it, the whole is brought back to one.
  const whole = law.reduce((sum, share) => sum + share, 0);
  for (let cell = 0; cell < size; cell++) law[cell] /= whole;
}

function settle(c: DebtChances, law: Float64Array): Float64Array {
  const spare = new Float64Array(size);
  const before = new Float64Array(size);
  for (let months = 1; months <= mostMonths; months++) {
    before.set(law);
    const flows = passMonth(c, law, spare);
    let moved = 0;
    for (let cell = 0; cell < size; cell++) moved += Math.abs(law[cell] - before[cell]);
    if (moved < 1e-8) break;
    if (months % 12 === 0 && months <= 240) hasten(law, flows);
  }
  return law;
}

/** The stationary law, of those who work or look for work and of those outside. */
export function debtLaw(c: DebtChances): DebtLaw {
  const begin = (work: number): Float64Array => {
    const law = new Float64Array(size);
    law[index(at.none, 0, 0, work, 3)] = 1;
    return law;
  };
  return { labour: settle(c, begin(0)), outside: settle(c, begin(2)) };
}
