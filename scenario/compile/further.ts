/**
 * Families of acts that depend on how people live: purchases, belief, civic life, the family,
 * trade, office and work (MODEL 2). What a state adds to a rate is written as doublings missing to
 * the state in which the act is commonest; the mean over the stationary law keeps the catalogue's
 * rate.
 */
import { log2neg } from '#engine/math/exponential.js';
import { injures } from '#model/acts/accident/kernel.js';
import { type Act, acts as catalogue } from '#model/acts/catalogue.js';
import { calm, hush } from '#model/acts/belief/kernel.js';
import { ease } from '#model/acts/civic/kernel.js';
import {
  beliefFamily,
  civicFamily,
  familyActs,
  homeFamily,
  officeFamily,
  purchasesFamily,
  tradeFamily,
  workFamily,
} from '#model/acts/draw.js';
import { couple, rest } from '#model/acts/family/kernel.js';
import { sloth } from '#model/acts/office/kernel.js';
import { thrift } from '#model/acts/purchases/kernel.js';
import { slack } from '#model/acts/trade/kernel.js';
import { athome, burden } from '#model/acts/victim/kernel.js';
import { excusable } from '#model/observation/mitigation/kernel.js';
import { actNumbers } from '#model/points.js';
import { employment } from '#model/society/state.js';
import { halved, pad } from './acts.js';
import { type Draft, threshold } from './draft.js';
import type { Lay } from './layer.js';
import { meanByState } from './life.js';

/** How often an act is done in a state of work and buffer, against the other states. */
type Factor = (act: Act, work: number, buffer: number) => number;

/** Doublings, Q16, from a share of the most. */
const bitsOf = (share: number): number =>
  share >= 1 ? 0 : log2neg(Math.max(1, Math.round(share * 2 ** 24)), 2 ** 24);

/** 2^(doublings · levels), by the engine's own tables. */
const raised = (per1024: number, levels: number): number =>
  1 / halved((per1024 / 1024) * Math.max(0, levels));

const eight = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const states = [employment.employed, employment.jobless, employment.outside].flatMap((work) =>
  eight.map((buffer) => ({ work, buffer })),
);

/** The multiple of a catalogue rate at which the act is commonest. */
const peak = (draft: Draft, factor: Factor, act: Act): number => {
  const most = Math.max(...states.map(({ work, buffer }) => factor(act, work, buffer)));
  return most / meanByState(draft, (work, buffer) => factor(act, work, buffer));
};

/** Doublings missing to the most, by slot and state of work and buffer. */
function missing(acts: readonly Act[], factor: Factor): number[] {
  const cells = Array<number>(familyActs * states.length).fill(0);
  acts.forEach((act, slot) => {
    const of = states.map(({ work, buffer }) => factor(act, work, buffer));
    const most = Math.max(...of);
    of.forEach((one, state) => {
      cells[slot * states.length + state] = bitsOf(one / most);
    });
  });
  return cells;
}

/** The same where work plays no part: sixteen slots of eight buffers. */
function missingByBuffer(acts: readonly Act[], factor: Factor): number[] {
  const cells = missing(acts, factor);
  return Array.from(
    { length: familyActs * 8 },
    (_, i) => cells[(i >> 3) * states.length + (i & 7)],
  );
}

export function compileFurther(draft: Draft, lay: Lay, spoken: number): void {
  compilePurchases(draft, lay);
  compileBelief(draft, lay, spoken);
  compileCivic(draft, lay);
  compileFamily(draft, lay);
  compileTrade(draft, lay);
  compileOffice(draft, lay);
  compileHarm(draft);
  lay('work', { family: workFamily, timesOf: () => 1, most: 1 });
}

function compilePurchases(draft: Draft, lay: Lay): void {
  const per = draft.setting('acts/purchases', 'thriftPer1024');
  const factor: Factor = (_, __, buffer) => 1 / raised(per, 4 - buffer);
  const timesOf = (act: Act): number => peak(draft, factor, act);
  const acts = lay('purchases', { family: purchasesFamily, timesOf, most: 1.5 });
  draft.put(thrift, missingByBuffer(acts, factor));
}

/** What is said in public falls silent; browsing and worship do not. */
const aloud: ReadonlySet<string> = new Set(['petition', 'investigative-report']);

function compileBelief(draft: Draft, lay: Lay, spoken: number): void {
  const grieved = Math.max(1, draft.setting('acts/belief', 'grievedPer1024', 1024) / 1024);
  const timesOf = (act: Act): number =>
    (aloud.has(act.name) ? spoken : 1) * (act.name === 'petition' ? grieved : 1);
  const acts = lay('belief', {
    family: beliefFamily,
    timesOf,
    most: (act) => (act.name === 'petition' ? 8 : 1) * (aloud.has(act.name) ? 1.4 : 1),
  });
  const withheld = draft.setting('acts/speech', 'withheldPer1024') / 1024;
  const [quiet, content] = [draft.table(hush, familyActs * 4), draft.table(calm, familyActs * 4)];
  acts.forEach((act, slot) => {
    for (let level = 0; level < 4; level++) {
      if (aloud.has(act.name)) quiet[slot * 4 + level] = bitsOf(1 - level * withheld);
      if (act.name === 'petition' && level === 0) content[slot * 4] = bitsOf(1 / grieved);
    }
  });
}

function compileCivic(draft: Draft, lay: Lay): void {
  const set = (name: string): number => draft.setting('acts/civic', name, 1024);
  const factor: Factor = (act, work, buffer) => {
    if (act.name !== 'theft') return 1;
    const idle = work === employment.jobless ? set('joblessPer1024') / 1024 : 1;
    return idle * raised(set('needPer1024'), 3 - buffer);
  };
  const timesOf = (act: Act): number => peak(draft, factor, act);
  const acts = lay('civic', {
    family: civicFamily,
    timesOf,
    most: (act) => (act.name === 'theft' ? 32 : 1),
  });
  draft.put(ease, missing(acts, factor));
}

const needs: Readonly<Record<string, number>> = { 'home-violence': 1, 'takes-partner': 2 };

function compileFamily(draft: Draft, lay: Lay): void {
  const set = (name: string): number => draft.setting('acts/family', name, 1024);
  const factor: Factor = (act, work, buffer) => {
    if (act.name === 'parents-not-visited') {
      return work === employment.employed ? set('hoursPer1024') / 1024 : 1;
    }
    if (act.name !== 'home-violence') return 1;
    const idle = work === employment.jobless ? set('joblessPer1024') / 1024 : 1;
    return idle * raised(set('strainPer1024'), 3 - buffer);
  };
  const timesOf = (act: Act): number => peak(draft, factor, act);
  const acts = lay('family', {
    family: homeFamily,
    timesOf,
    most: (act) => (act.name === 'home-violence' ? 12 : 1.6),
  });
  draft.put(rest, missing(acts, factor));
  draft.put(couple, pad(acts.map((act) => needs[act.name] ?? 0)));
}

function compileTrade(draft: Draft, lay: Lay): void {
  const per = draft.setting('acts/trade', 'squeezePer1024');
  const factor: Factor = (act, _, buffer) =>
    act.name === 'customer-cheated' ? raised(per, 3 - buffer) : 1;
  const timesOf = (act: Act): number => peak(draft, factor, act);
  const acts = lay('trade', {
    family: tradeFamily,
    timesOf,
    most: (act) => (act.name === 'customer-cheated' ? 6 : 1),
  });
  draft.put(slack, missingByBuffer(acts, factor));
}

function compileOffice(draft: Draft, lay: Lay): void {
  const per = draft.setting('acts/office', 'zealPer1024');
  const eager = (act: Act, seeking: number): number =>
    act.name === 'app-quota-met' ? raised(per, seeking) : 1;
  const acts = lay('office', { family: officeFamily, timesOf: (act) => eager(act, 3), most: 1.6 });
  const table = draft.table(sloth, familyActs * 4);
  acts.forEach((act, slot) => {
    for (let seeking = 0; seeking < 4; seeking++) {
      table[slot * 4 + seeking] = bitsOf(eager(act, seeking) / eager(act, 3));
    }
  });
}

/** What offences on the road lead to, what acts cost others, and for which an excuse counts. */
function compileHarm(draft: Draft): void {
  const numberOf = (name: string): number => catalogue.find((act) => act.name === name)!.id;
  const injuring = draft.table(injures, actNumbers);
  const perMillion = (name: string): number =>
    threshold(draft.setting('acts/accident', `${name}PerMillion`) / 1e6);
  injuring[0] = perMillion('flee');
  injuring[numberOf('no-way-given')] = perMillion('crossing');
  injuring[numberOf('red-light')] = perMillion('red');
  injuring[numberOf('drunk-driving')] = perMillion('drunk');
  const costs = draft.table(burden, actNumbers);
  for (const [name, parameter] of Object.entries(costOf)) {
    costs[numberOf(name)] = draft.setting('acts/victim', `${parameter}Per1024`);
  }
  draft.table(athome, actNumbers)[numberOf('home-violence')] = 1;
  const excuses = draft.table(excusable, actNumbers);
  for (const act of catalogue) if (act.harm > 0) excuses[act.id] = 1;
}

/** Which parameter of *acts/victim* an act costs its victim. */
const costOf: Readonly<Record<string, string>> = {
  'customer-cheated': 'cheated',
  'road-injury': 'injured',
  brawl: 'beaten',
  theft: 'robbed',
  'home-violence': 'atHome',
  'subordinate-abused': 'abused',
};
