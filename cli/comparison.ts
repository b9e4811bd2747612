/** Carries a comparison out: tries the plans, lives the towns, writes folder and report. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { CompareRequest } from '#experiments/api.js';
import { compareArms } from '#experiments/compare.js';
import type { Comparison } from '#results/comparison.js';
import { differences } from '#results/differences.js';
import { comparisonDigest } from '#results/manifest.js';
import { isPrecise, precisionOf, type Wanted } from '#results/precision.js';
import { writeComparison } from '#results/store.js';
import { armsTable, differencesTable, failedText, limitsText } from './comparison-text.js';
import { exitCodes } from './exit-codes.js';
import { type AskedLimit, type Judged, judgeLimits, readLimit, spreadLimits } from './limits.js';
import type { Printer } from './printer.js';
import { ProgressLine, writeDuration } from './progress.js';
import { powerText, precisionText, readPower, readWanted } from './precision.js';
import { Refusal } from './refusal.js';
import { guessSeconds, type Life, readLife, tryOut, writtenCommand } from './request.js';
import { silentText } from './run-text.js';
import { listenForStop } from './stop-on-signal.js';
import type { CompareFlags } from './verbs/compare.js';
import { writeReport } from './write-report.js';

export interface CarriedOut {
  readonly document: object;
  readonly text: string;
  /** Every run that was asked for ended. */
  readonly isComplete: boolean;
  readonly isExceeded: boolean;
  /** What failed, failed because a declared capacity was full. */
  readonly isCapacity: boolean;
}

/** `out/compare-no-scoring-told-1`: scenarios and seed make the folder's name. */
function usualFolder(names: readonly string[], seed: number): string {
  const arms = names.map((name) => name.replace(/^.*[\\/]/, '').replace(/\..*$/, ''));
  return join('out', `compare-${arms.join('-')}-${seed}`);
}

interface Order {
  readonly names: readonly string[];
  readonly life: Life;
  readonly flags: CompareFlags;
  readonly asked: readonly AskedLimit[];
  readonly precision: readonly Wanted[];
  readonly power: readonly Wanted[];
  /** Towns at most; `replicates` where no precision is asked for. */
  readonly most: number;
  readonly out: string;
  readonly workers: number;
}

function readOrder(names: readonly string[], flags: CompareFlags): Order {
  const asked = flags.limit.map(readLimit);
  const life = readLife(names, flags);
  const out = flags.out ?? usualFolder(names, life.seed);
  const precision = flags.precision.map((text) => readWanted('--precision', text));
  const power = flags.power.map((text) => readWanted('--power', text));
  const most = mostReplicates(flags);
  const workers = Math.min(flags.workers ?? availableParallelism(), most);
  return { names, life, flags, asked, precision, power, most, out, workers };
}

const usualMost = 64;

/** Where stopping by precision gives up. @throws Refusal */
function mostReplicates(flags: CompareFlags): number {
  const { replicates, maxReplicates, precision } = flags;
  if (precision.length === 0) {
    if (maxReplicates === undefined) return replicates;
    const fix = 'Say when it is enough: --precision restricted=0.01.';
    throw new Refusal('--max-replicates', 'needs a --precision', fix);
  }
  const most = maxReplicates ?? Math.max(usualMost, replicates);
  if (most >= Math.max(2, replicates)) return most;
  const fix = 'Give at least as many as --replicates.';
  throw new Refusal('--max-replicates', `is ${most}, below the ${replicates} of --replicates`, fix);
}

function commandOf({ names, life, flags, out }: Order): string {
  const limits = flags.limit.flatMap((text) => ['--limit', text]);
  const more = ['--replicates', `${flags.replicates}`, ...limits, '--out', out];
  return writtenCommand('compare', names, life, flags, more);
}

function announce({ life, flags, workers, names }: Order, printer: Printer): void {
  const runs = names.length * flags.replicates;
  const guess = guessSeconds(life, runs, workers);
  const long = guess > 60 ? `; about ${writeDuration(guess)} on ${workers} cores` : '';
  printer.note(
    `${names.length} arms × ${flags.replicates} towns of ${life.people} people over ` +
      `${life.days} days: ${runs} runs, seed ${life.seed}${long}`,
  );
}

/** Goes on until every asked precision is reached. */
function untilPrecise({ precision, most }: Order): Pick<CompareRequest, 'until'> {
  if (precision.length === 0) return {};
  return { until: { most, isEnough: (soFar) => isPrecise(soFar, precision) } };
}

/** The command that lives these towns again: as many as it took, and no stopping. */
function commandOfTowns(order: Order, replicates: number): string {
  return commandOf({ ...order, flags: { ...order.flags, replicates } });
}

/** Towns after which the first verdicts are shown, to be tightened by the rest. */
const firstVerdicts = 2;

async function live(order: Order, printer: Printer): Promise<Comparison> {
  const { life, flags, out, workers } = order;
  const progress = new ProgressLine(printer.isQuiet, workers);
  const stop = listenForStop((text) => printer.complain(text));
  progress.show({ stage: 'towns', done: 0, total: flags.replicates });
  try {
    return await compareArms({
      ...life,
      replicates: flags.replicates,
      ...untilPrecise(order),
      workers,
      out,
      command: commandOf(order),
      stop: stop.isAsked,
      fresh: flags.fresh,
      onNote: (text) => printer.note(text),
      onProgress: (at) => progress.show({ ...at, stage: 'towns' }),
      onReplicate: (soFar, done) => {
        if (done !== firstVerdicts || flags.replicates <= firstVerdicts) return;
        if (life.arms.length < 2 || printer.isQuiet) return;
        progress.clear();
        printer.note(`\nfirst verdicts, after ${done} towns:\n${differencesTable(soFar)}\n`);
      },
    });
  } finally {
    progress.clear();
    stop.release();
  }
}

/** Lives, writes and sums up. @throws Refusal before anything is lived, where it cannot be */
export async function carryOut(
  names: readonly string[],
  flags: CompareFlags,
  printer: Printer,
): Promise<CarriedOut> {
  const order = readOrder(names, flags);
  const { asked, out } = order;
  tryOut(order.life, out, order.workers, printer);
  announce(order, printer);
  const first = await live(order, printer);
  const isLonger = first.replicatesAsked > order.flags.replicates;
  const command = commandOfTowns(order, first.replicatesAsked);
  const lived = isLonger ? { ...first, command } : first;
  if (lived.runs.length === 0) {
    const fix = `To begin again: ${commandOf(order)}`;
    const more = { exitCode: exitCodes.runsFailed };
    throw new Refusal('the comparison', 'was stopped before its first town was done', fix, more);
  }
  const arms = lived.arms.map((arm) => arm.id);
  const isAsked = asked.length > 0;
  const comparison = isAsked ? { ...lived, limits: spreadLimits(asked, arms) } : lived;
  if (isAsked || isLonger) writeComparison(out, comparison);
  const report = writeReport(comparison, join(out, 'report.html'), printer);
  return sumUp(comparison, order, report, judgeLimits(comparison, asked));
}

function sumUp(
  comparison: Comparison,
  { out, asked, precision, power, most }: Order,
  report: string | null,
  limits: readonly Judged[],
): CarriedOut {
  const { arms, runs, replicatesAsked, seed, society, days, engineHash, command } = comparison;
  const failed = runs.filter((run) => run.failed !== null);
  const towns = new Set(runs.filter((run) => run.failed === null).map((run) => run.replicate));
  const digest = comparisonDigest(comparison);
  const document = {
    arms: arms.map((arm) => arm.id),
    replicates: towns.size,
    replicatesAsked,
    differences: differences(comparison),
    report,
    out,
    seed,
    society: society.id,
    people: society.people,
    days,
    digest,
    engineHash,
    limits,
    precision: precisionOf(comparison, precision),
    power: readPower(comparison, power),
    runs,
    failed: failed.length,
    command,
  };
  const parts = [
    `${towns.size} of ${replicatesAsked} towns of ${society.people} people over ${days} days; ` +
      `means over towns with their 95 % intervals`,
    armsTable(comparison),
    ...(arms.length > 1 ? [differencesTable(comparison)] : []),
    silentText(arms),
    ...(asked.length > 0 ? [limitsText(limits)] : []),
    ...(precision.length > 0 ? [precisionText(document.precision, most)] : []),
    ...(power.length > 0 ? [powerText(document.power)] : []),
    ...[failedText(comparison) ?? []].flat(),
    ...(towns.size < replicatesAsked ? [`For the other towns, ask again: ${command}`] : []),
    [`seed    ${seed}`, `digest  ${digest}`, `again   ${command}`, `folder  ${out}`].join('\n'),
    report === null ? 'no report was written' : `report  ${report}`,
  ];
  return {
    document,
    text: parts.join('\n\n'),
    isComplete: failed.length === 0 && towns.size >= replicatesAsked,
    isExceeded: limits.some((one) => one.isExceeded),
    isCapacity:
      failed.length > 0 && failed.every((run) => run.failed?.includes('declared capacity')),
  };
}
