/**
 * What a report computes from the metrics of a comparison, town by town: the price of the claimed
 * benefit. Derived here, so that it stands in figures and tables like any other number.
 */
import type { Comparison, MetricFacts, MetricValue } from '#results/comparison.js';

const price: MetricFacts = {
  id: 'misconduct-per-restriction',
  says: 'Change of misconduct, weighted by harm, for every 1,000 days with a door closed',
  unit: 'per 1,000 restricted days',
  worse: 'neither',
  needsBaseline: true,
  format: 'rate',
  status: 'assumed',
};

/** Fewer restricted days than this a year and adult are none: a ratio to them says nothing. */
const fewestDays = 1e-3;

/** Adds the price, where a comparison has both misconduct and restricted days beside a baseline. */
export function withDerived(comparison: Comparison): Comparison {
  const [baseline, ...others] = comparison.arms;
  if (!baseline || others.length === 0) return comparison;
  if (comparison.metrics.some((metric) => metric.id === price.id)) return comparison;
  const values = new Map<string, number>();
  for (const { arm, replicate, metric, group, value } of comparison.values) {
    if (group === 'all') values.set(`${arm}\n${replicate}\n${metric}`, value);
  }
  const made: MetricValue[] = [];
  for (const { arm, replicate } of comparison.runs) {
    if (arm === baseline.id) continue;
    const of = (id: string): number => {
      const own = values.get(`${arm}\n${replicate}\n${id}`);
      const base = values.get(`${baseline.id}\n${replicate}\n${id}`);
      return own === undefined || base === undefined ? Number.NaN : own - base;
    };
    const days = of('restricted-days');
    const value = (1000 * of('misconduct')) / days;
    if (!(days > fewestDays) || !Number.isFinite(value)) continue;
    made.push({ arm, replicate, metric: price.id, group: 'all', value });
  }
  if (made.length === 0) return comparison;
  return {
    ...comparison,
    metrics: [...comparison.metrics, price],
    values: [...comparison.values, ...made],
  };
}
