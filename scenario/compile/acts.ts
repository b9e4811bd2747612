/** Rates, deterrence and demand of the families of acts (MODEL 1.4, 2). */
import { exp2neg, log2neg } from '#engine/math/exponential.js';
import { acts as catalogue, type Act } from '#model/acts/catalogue.js';
import { deterrenceBits } from '#model/acts/deterrence.js';
import {
  declaredFamily, demandFamily, familyActs as slotsOfAFamily, helpingFamily, speechFamily, trafficFamily,
} from '#model/acts/draw.js';
import { lowestLevel, restrictedShare, watchedPlane } from '#model/acts/declared/kernel.js';
import { motiveBits, pull } from '#model/acts/helping/kernel.js';
import { silenceBits } from '#model/acts/speech/kernel.js';
import { needsLicence } from '#model/acts/traffic/kernel.js';
import { demandNamed, wishes } from '#model/consequences/catalogue.js';
import { loanDemand } from '#model/consequences/state.js';
import { actNumbers } from '#model/points.js';
import { chancesOfSight } from './channels.js';
import { thresholdsOf } from './thresholds.js';
import { type Draft, PlanRefused, threshold } from './draft.js';
import { feltChance, stakeWeight } from './stakes.js';
import { classify, type FamilyAct, layFamily } from './families.js';
import { compileFurther } from './further.js';
import { layer } from './layer.js';
import { parentsOf } from './people.js';

/** 2^(−x) as a number; deterministic, from the engine's own tables. */
export const halved = (x: number): number => (exp2neg(Math.round(x * 65536)) >>> 0) / 2 ** 32;

/** Domains whose mechanism says how much points hold people back. */
const deterred: ReadonlySet<string> = new Set([
  'traffic', 'speech', 'purchases', 'belief', 'civic', 'family', 'trade', 'office', 'work',
]);

/** Months of income a fall of one standing costs, by ledger (MODEL 5, column G). */
const fallCost: Record<string, number> = {
  unified: 2, 'private-score': 0.1, 'bank-file': 0.5, licence: 1, municipal: 0.05, bureau: 0.5, declared: 0,
};

/** Deeds a year for points that every helping act's slot has room for. */
const deedsForPoints = 12;

const silenceMean = 0.75;
const motiveMean = 4.9;

export function compileActs(draft: Draft): void {
  const seen = chancesOfSight(draft);
  compileDeterrence(draft);
  const lay = layer(draft, seen);
  // Traffic: the catalogue's rates were observed under licence law; without it they are higher.
  const licensed = draft.planeOf('licence') >= 0;
  const bare = licensed ? 1 : 1 / halved(licenceSafeBits(draft, 3));
  const timesOf = (act: Act): number => (act.who.driver ? bare : 1);
  const traffic = lay('traffic', { family: trafficFamily, timesOf, most: 1.2 });
  draft.put(needsLicence, pad(traffic.map((act) => (act.who.driver ? 1 : 0))));
  const withheld = draft.setting('acts/speech', 'withheldPer1024') / 1024;
  const silent = draft.on('adaptation/silence');
  const spoken = silent ? 1 / (1 - silenceMean * withheld) : 1;
  lay('speech', { family: speechFamily, timesOf: () => spoken, most: 1.4 });
  draft.put(silenceBits, [0, 1, 2, 3].map((level) => log2neg(Math.round((1 - level * withheld) * 65536) || 1, 65536)));
  const step = draft.setting('acts/helping', 'motiveStepPer1024') / 1024;
  const full = 1 / halved(step * (7 - motiveMean));
  const helping = lay('helping', { family: helpingFamily, timesOf: () => full, most: 3, extra: deedsForPoints });
  draft.put(motiveBits, Array.from({ length: 8 }, (_, motive) => Math.round(step * (7 - motive) * 65536)));
  compilePull(draft, helping, seen);
  compileFurther(draft, lay, spoken);
  compileDemand(draft);
  compileDeclared(draft);
}

/** A value for each slot of a family. */
export const pad = (values: number[]): number[] => [
  ...values,
  ...Array<number>(slotsOfAFamily - values.length).fill(0),
];

/** Deeds done for points: β · seeking · points · seen, a year. */
function compilePull(draft: Draft, helping: readonly Act[], seen: (act: number) => number): void {
  const beta = draft.setting('acts/helping', 'pullPerMillion') / 1e6;
  const table = draft.table(pull, slotsOfAFamily * 4);
  helping.forEach((act, slot) => {
    let points = 0;
    for (const ledger of act.unsought ? [] : draft.pointLedgers) {
      const rule = ledger.rules.find((r) => r.on === act.name);
      if (rule) points += Math.max(0, Math.max(...rule.points.byLevel)) / 64;
    }
    for (let seeking = 0; seeking < 4; seeking++) {
      const yearly = beta * (seeking / 3) * points * seen(act.id);
      if (yearly > deedsForPoints) {
        throw new PlanRefused(`acts.${act.name}`, `would be done ${yearly.toFixed(1)} times a year for points`, `Its slot has room for ${deedsForPoints}`);
      }
      table[slot * 4 + seeking] = threshold(yearly / 365);
    }
  });
}

/** Perceived cost of losing `points` (1/64) in a ledger, in months of income, by stake. */
function costOf(draft: Draft, ledger: string, points: number, stake: number): number {
  const rules = draft.scenario.ledgers[ledger];
  const length = rules.scale ? rules.scale.max - rules.scale.min : 600;
  const onCommonScale = (Math.abs(points) / 64) * (600 / length);
  return Math.min(4, onCommonScale / 25) * stakeWeight(draft, stake) * (fallCost[ledger] ?? 0);
}

function licenceSafeBits(draft: Draft, points: number): number {
  const strength = draft.setting('acts/traffic', 'deterrencePer1024') / 1024;
  const risk = draft.setting('acts/traffic', 'licenceRiskPer1024') / 1024;
  return strength * risk * Math.min(4, (points * 50) / 25) * stakeWeight(draft, 3) * fallCost.licence;
}

/** Bits by which each ledger holds people back from each act, by awareness, fear and stake. */
function compileDeterrence(draft: Draft): void {
  const table = draft.table(deterrenceBits, Math.max(1, draft.pointLedgers.length) * actNumbers * 32 * 4);
  draft.pointLedgers.forEach((ledger, plane) => {
    for (const rule of ledger.rules) {
      const act = catalogue.find((candidate) => candidate.name === rule.on);
      if (!act || !deterred.has(act.domain)) continue;
      const points = Math.min(0, Math.min(...rule.points.byLevel));
      const strength = draft.setting(`acts/${act.domain}`, 'deterrencePer1024') / 1024;
      for (let awareness = 0; awareness < 4; awareness++) {
        for (let fear = 0; fear < 8; fear++) {
          for (let stake = 0; stake < 4; stake++) {
            const law = ledger.name === 'licence';
            const lawful = draft.setting('acts/traffic', 'licenceRiskPer1024') / 1024;
            const perceived = law ? lawful : 0.8 * (fear / 7) * (awareness / 3);
            const risk = feltChance(draft, perceived);
            const cost = costOf(draft, ledger.name, points, stake) - (law ? costOf(draft, ledger.name, points, 3) : 0);
            const bits = Math.max(0, strength * risk * cost);
            table[((plane * actNumbers + act.id) * 32 + awareness * 8 + fear) * 4 + stake] = Math.round(bits * 65536);
          }
        }
      }
    }
  });
}

/** Loan demand a year that keeps each quintile's share of borrowers at a term of 24 months. */
const loanShares = [0.3, 0.36, 0.4, 0.45, 0.5] as const;

function compileDemand(draft: Draft): void {
  const parents = new Set(parentsOf(draft.society));
  const acts = wishes.map((demand): FamilyAct => {
    const loan = demand.name === 'loan';
    const yearly = demand.ratePer1000 / 1000;
    return {
      number: demand.id, name: demand.name, who: demand.who, more: [],
      ...(demand.parents ? { only: (row: number) => parents.has(row) } : {}),
      chance: (loan ? 1 : yearly) / 365, ceiling: (loan ? 1.5 : demand.range[1] / 1000) / 365,
      ...(loan ? { by: { attribute: 'income', perLevel: loanShares.map((s) => (0.5 * s) / (1 - s)) } } : {}),
    };
  });
  const classes = classify(draft.society, acts, null);
  draft.columns.set('people.demandClass', classes.classOf);
  layFamily(draft, demandFamily, acts, classes);
  draft.parameter(loanDemand, demandNamed('loan')!.id);
}

/** A scenario's own acts: classes are the row modulo the number of classes it names. */
function compileDeclared(draft: Draft): void {
  const own = Object.values(draft.scenario.acts).filter((act) => act.declared !== null);
  for (const act of own) {
    if (act.declared!.group !== 0) throw new PlanRefused(`acts.${act.name}`, `is of group ${act.declared!.group}`, 'Own acts are drawn in one group, 0, so far');
    if (act.declared!.restrictedPer1024 > 1024) throw new PlanRefused(`acts.${act.name}`, 'happens more often while restricted', 'restrictedPer1024 is at most 1024');
  }
  const classCount = Math.max(1, ...own.map((act) => act.declared!.classesPer1024.length));
  const acts = own.map((act): FamilyAct => {
    const chance = act.ratePer1000 / 1000 / 365;
    return { number: act.declared!.number, name: act.name, who: {}, more: [], chance, ceiling: chance };
  });
  const { peopleCount } = draft.society;
  const adult = draft.columns.get('people.adult')!;
  const classOf = Uint16Array.from({ length: peopleCount }, (_, row) => (adult[row] ? 1 + (row % classCount) : 0));
  draft.columns.set('people.declaredClass', classOf);
  layFamily(draft, declaredFamily, acts, {
    classOf, count: classCount + 1,
    relative: (a, c) => own[a].declared!.classesPer1024[(c - 1) % own[a].declared!.classesPer1024.length] / 1024,
  });
  draft.put(restrictedShare, pad(own.map((act) => threshold(act.declared!.restrictedPer1024 / 1024))));
  const plane = draft.planeOf('declared');
  draft.parameter(watchedPlane, Math.max(0, plane));
  const floor = plane >= 0 ? Math.min(...draft.pointLedgers[plane].standings.flatMap(({ from }) => (from === undefined ? [] : [from]))) : Infinity;
  const lowest = Number.isFinite(floor) ? thresholdsOf(draft, draft.pointLedgers[plane]).indexOf(floor * 64) + 1 : 31;
  draft.parameter(lowestLevel, lowest);
}
