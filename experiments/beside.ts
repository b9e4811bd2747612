/** Metrics that exist only beside the baseline: paired, replicate by replicate, group by group. */
import type { MetricValue } from '#results/comparison.js';
import type { Piece } from './gather.js';

/** Fewer restricted days than this a year and adult are none: a ratio to them says nothing. */
const fewestDays = 1e-3;

/** What is made of a metric and its value in the baseline. */
const made: Readonly<Record<string, readonly [string, (value: number, before: number) => number]>> =
  {
    'protected-acts': ['chilling', (value, before) => 1 - value / before],
    'speech-acts': ['chilling-speech', (value, before) => 1 - value / before],
    reading: ['chilling-reading', (value, before) => 1 - value / before],
    misconduct: ['misconduct-change', (value, before) => value / before - 1],
  };

type Lookup = (metric: string, group: string) => number | undefined;

const lookupOf = ({ values }: Pick<Piece, 'values'>): Lookup => {
  const found = new Map(
    values.map(({ metric, group, value }) => [`${metric}\n${group}`, value] as const),
  );
  return (metric, group) => found.get(`${metric}\n${group}`);
};

/** Change of misconduct for every 1,000 days with a door closed; less is what the scheme claims. */
export function priceOf(own: Lookup, base: Lookup, group: string): number | null {
  const change = (metric: string): number =>
    (own(metric, group) ?? Number.NaN) - (base(metric, group) ?? Number.NaN);
  const days = change('restricted-days');
  const price = (1000 * change('misconduct')) / days;
  return days > fewestDays && Number.isFinite(price) ? price : null;
}

export function besideBaseline(pieces: readonly Piece[], baseline: string): MetricValue[] {
  const values: MetricValue[] = [];
  for (const piece of pieces) {
    if (piece.arm === baseline || piece.failed !== null) continue;
    const twin = pieces.find(
      ({ arm, replicate, failed }) =>
        arm === baseline && replicate === piece.replicate && failed === null,
    );
    if (!twin) continue;
    const [own, base] = [lookupOf(piece), lookupOf(twin)];
    const { arm, replicate } = piece;
    for (const { metric, group, value } of piece.values) {
      const rule = made[metric];
      const before = base(metric, group);
      if (rule && before !== undefined && before !== 0)
        values.push({ arm, replicate, group, metric: rule[0], value: rule[1](value, before) });
      const price = metric === 'misconduct' ? priceOf(own, base, group) : null;
      if (price !== null)
        values.push({ arm, replicate, group, metric: 'misconduct-per-restriction', value: price });
    }
  }
  return values;
}
