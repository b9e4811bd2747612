/** `--precision` and `--power` of a comparison: read, held against what came, and told. */
import { metricNamed, metrics } from '#model/metrics/catalogue.js';
import { countOf, writeExact } from '#reports/numbers.js';
import type { Comparison } from '#results/comparison.js';
import { differences } from '#results/differences.js';
import { type PowerRow, type PrecisionRow, powerOf, type Wanted } from '#results/precision.js';
import { Refusal, unknownName } from './refusal.js';
import { layTable } from './table.js';

const form =
  /^\s*([\w-]+)\s*(?:\[([^\]]+)\])?\s*=\s*([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(\s*%)?\s*$/i;

/** Reads `metric=x` or `metric[group]=x`; a share may be written with `%`. */
export function readWanted(flag: '--precision' | '--power', text: string): Wanted {
  const parts = form.exec(text);
  if (!parts) {
    const example = flag === '--precision' ? 'restricted=0.01' : 'misconduct-change=0.02';
    const fix = `Write a metric, an equals sign and a number: ${flag} ${example}.`;
    throw new Refusal(flag, `cannot read \`${text}\``, fix);
  }
  const [, metric, group, number, percent] = parts;
  if (!metricNamed(metric!)) {
    const names = metrics.map((one) => one.id);
    throw unknownName('a metric', metric!, names);
  }
  const value = Math.abs(Number(number)) / (percent ? 100 : 1);
  if (!(value > 0)) throw new Refusal(flag, `asks for 0 in \`${text}\``, 'Give more than 0.');
  return { metric: metric!, group: group ?? 'all', value };
}

const named = ({ metric, group }: Wanted): string =>
  group === 'all' ? metric : `${metric}[${group}]`;
const number = (value: number | null): string => (value === null ? '–' : writeExact(round(value)));
const round = (value: number): number => Number(value.toPrecision(3));
const right = { align: 'right' } as const;

/** What precision was asked for and what came. */
export function precisionText(rows: readonly PrecisionRow[], most: number): string {
  const columns = [
    { heading: 'precision of' },
    { heading: 'arm' },
    { heading: '± asked', ...right },
    { heading: '± came', ...right },
    { heading: 'towns', ...right },
    { heading: '' },
  ];
  const cells = rows.map((row) => [
    named(row),
    row.arm,
    number(row.value),
    number(row.halfWidth),
    String(row.towns),
    verdictOf(row, most),
  ]);
  return layTable(columns, cells);
}

function verdictOf({ isReached, needed, towns }: PrecisionRow, most: number): string {
  if (towns === 0) return 'not measured in this arm';
  if (isReached) return 'reached';
  const about = needed === null ? '' : `; about ${countOf(needed, 'town', 'towns')} would do`;
  return `not reached with --max-replicates ${most}${about}`;
}

/** Rows of `--power`: Holm's correction counts every metric that is compared. */
export function readPower(comparison: Comparison, wanted: readonly Wanted[]): PowerRow[] {
  const [first] = comparison.arms.slice(1);
  const tested = differences(comparison).filter(
    (row) => row.group === 'all' && row.b === first?.id && row.replicates > 1,
  );
  return powerOf(comparison, wanted, Math.max(1, tested.length));
}

/** How many towns a difference of a given size needs, the towns there are being the pilot. */
export function powerText(rows: readonly PowerRow[]): string {
  const columns = [
    { heading: 'power for' },
    { heading: 'arm' },
    { heading: 'difference', ...right },
    { heading: 'deviation', ...right },
    { heading: 'towns needed', ...right },
    { heading: 'with Holm', ...right },
    { heading: 'seen with these towns from', ...right },
  ];
  const cells = rows.map((row) => [
    named(row),
    row.arm,
    number(row.value),
    number(row.deviation),
    number(row.needed),
    number(row.neededHolm),
    number(row.smallest),
  ]);
  const note =
    'Four chances in five to see it, at 5 %; the deviation is that of the pilot’s pairs.';
  return `${layTable(columns, cells)}\n${note}`;
}
