/** Lays the acts of a domain as a family: classes, slots, chances, and rates for expectations. */
import { type Act, acts as catalogue, type Domain } from '#model/acts/catalogue.js';
import type { Family } from '#model/acts/draw.js';
import type { Draft } from './draft.js';
import { classify, type FamilyAct, layFamily } from './families.js';
import { frailtyOf } from './frailty.js';

/** Set-up purposes of heterogeneity, by family. */
const purposes: Partial<Record<Domain, number>> = {
  traffic: 0x0f81,
  speech: 0x0f82,
  helping: 0x0f83,
  purchases: 0x02a0,
  belief: 0x02a1,
  civic: 0x02a2,
  family: 0x02a3,
  trade: 0x02a4,
  office: 0x02a5,
  work: 0x02a6,
};

/** How a family is laid beyond what its catalogue rows say. */
export interface Laid {
  readonly family: Family;
  /** Undeterred rate as a multiple of the catalogue's, and the most that it may be. */
  readonly timesOf: (act: Act) => number;
  readonly most: number | ((act: Act) => number);
  /** Acts a year for which every slot has room beside those of its class. */
  readonly extra?: number;
}

export type Lay = (name: Domain, laid: Laid) => readonly Act[];

/** The year's rate of an act in this scenario, per person. */
const rateOf = (draft: Draft, act: Act): number =>
  (draft.scenario.acts[act.name]?.ratePer1000 ?? act.ratePer1000) / 1000;

export function layer(draft: Draft, seen: (act: number) => number): Lay {
  return (name, { family, timesOf, most, extra = 0 }) => {
    const timesMost = typeof most === 'number' ? () => most : most;
    const everything = catalogue.filter((act) => act.domain === name && act.drawn !== 'event');
    const familyActs = everything.map((act): FamilyAct => {
      const part = act.drawn === 'seen' ? seen(act.id) : 1;
      const partMost = act.drawn === 'seen' ? (act.seenMostPer1024 ?? 1024) / 1024 : 1;
      return {
        number: act.id,
        name: act.name,
        who: act.who,
        more: act.more,
        of1024: act.of1024,
        even: act.even,
        chance: (rateOf(draft, act) * timesOf(act) * part) / 365,
        extra: extra / 365,
        ceiling: ((act.range[1] / 1000) * timesMost(act) * partMost) / 365,
      };
    });
    const shape = draft.setting(`acts/${name}`, 'shapePer1024', 1024);
    const frailty = { purpose: purposes[name]!, levels: frailtyOf(shape) };
    const classes = classify(draft.society, familyActs, frailty);
    draft.columns.set(`people.${name}Class`, classes.classOf);
    everything.forEach((act, a) => {
      const yearly = rateOf(draft, act) * timesOf(act);
      const byClass = Float64Array.from({ length: classes.count }, (_, c) =>
        c === 0 ? 0 : yearly * classes.relative(a, c),
      );
      draft.rates.set(act.id, byClass);
    });
    // Acts that are only measured have classes and rates, and no slot.
    const members = everything.filter((act) => act.drawn !== 'expected');
    const places = members.map((act) => everything.indexOf(act));
    layFamily(
      draft,
      family,
      places.map((at) => familyActs[at]),
      { ...classes, relative: (a, c) => classes.relative(places[a], c) },
    );
    return members;
  };
}
