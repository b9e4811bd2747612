/** How the further rows of the catalogue are written: what most acts share is left out. */
import type { Act, Domain } from './catalogue.js';

export type Level = Act['more'][number];
type Extra = Partial<Pick<Act, 'of1024' | 'even' | 'culpable' | 'seenMostPer1024' | 'unsought'>>;

export const more = (attribute: string, level: string, per1024: number): Level => ({
  attribute,
  level,
  per1024,
});
export const young = (per1024: number): Level[] =>
  ['18-24', '25-34'].map((level) => more('age', level, per1024));
export const men = (per1024: number): Level => more('sex', 'men', per1024);
export const parents = { age: ['25-34', '35-49'] } as const;

interface Row {
  readonly says: string;
  readonly who?: Act['who'];
  readonly rate: number;
  readonly range: readonly [number, number];
  readonly mark?: Act['mark'];
  readonly more?: readonly Level[];
  readonly harm?: Act['harm'];
  readonly right?: true;
  readonly benefit: Act['benefit'];
  readonly drawn: Act['drawn'];
}

/** A row of the catalogue: assumed, harmless, culpable and no right unless it says otherwise. */
export function act(id: number, domain: Domain, name: string, row: Row & Extra): Act {
  const { rate, range, mark = 'A', who = {}, more: levels = [], harm = 0, right = false } = row;
  const { rate: _, ...rest } = row;
  const common = { culpable: true, mark, who, more: levels, harm, right, range };
  return { ...common, ...rest, id, name, domain, ratePer1000: rate };
}
