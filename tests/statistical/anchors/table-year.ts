/**
 * The independent re-run that MODEL 2 asks for: a year under the unified number drawn straight
 * from the table of acts, channels and rules, by a plain Monte Carlo that knows no mechanism, no
 * day and no engine. Poisson counts, a gamma of shape 1 per person and family, one entry an act
 * and month, caps.
 *
 * With `alike` people of an act are alike but for that gamma, as in MODEL's own arithmetic; else
 * the catalogue's column *more* applies.
 */
import { acts, type Act } from '#model/acts/catalogue.js';
import { levelNamed, levelOf } from '#model/attributes.js';
import { channels } from '#model/observation/catalogue.js';
import type { Society, StoredTies } from '#model/society/society.js';
import type { Rule, Scenario } from '#scenario/types.js';

/** Share of adults with a loan (MODEL 3.2), and acts that only they do. */
const borrowers = 0.4;
const ofBorrowers = new Set(['instalment-paid', 'late-30-days']);
/** Acts whose rate is no number of the table: they follow states that nobody has yet. */
const ofStates = new Set(['informing', 'gaming']);

/** Of those whose judgment goes unperformed in a year, half fell ninety days behind in it. */
const inOneYear = 0.5;
const ofDebts = new Set(['unpaid-90-days', 'judgment-unperformed']);

/** Sums by adult: points positive. */
export interface TableYear {
  readonly adults: readonly number[];
  readonly entries: Float64Array;
  readonly negative: Float64Array;
  readonly lost: Float64Array;
  readonly gained: Float64Array;
  readonly lostForRights: Float64Array;
  readonly derived: Float64Array;
  readonly untrue: Float64Array;
  readonly serious: Uint8Array;
}

/** Uniform numbers in (0, 1): xorshift32, good enough for sums over many thousand people. */
function uniforms(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 2 ** 32;
  };
}

function poisson(mean: number, uniform: () => number): number {
  let count = 0;
  for (let product = uniform(); product > Math.exp(-mean); product *= uniform()) count += 1;
  return count;
}

interface Seen {
  readonly chance: number;
  /** Share of sightings that name somebody else, and sightings a year of nothing, of one adult. */
  readonly mistaken: number;
  readonly imagined: number;
}

/** How an act is seen through the channels a rule accepts. */
function seenBy(scenario: Scenario, rule: Rule, act: Act): Seen {
  const sum = { unseen: 1, mistaken: 0, imagined: 0 };
  for (const { name, sees, imagines } of channels) {
    const channel = scenario.channels[name];
    if (!channel || !(rule.channels?.includes(name) ?? true)) continue;
    // Half of adults are women; the factor of groups concerns few.
    const factor = ((channel.groupFactor.women ?? 1) + 1) / 2;
    const wrong = (channel.misattributedPer1024 / 1024) * factor;
    if ((imagines ?? sees).includes(act.name)) {
      sum.imagined +=
        ((channel.falsePer1000PersonYears / 1000) * factor) / (imagines ?? sees).length;
    }
    if (!sees.includes(act.name)) continue;
    const chance = ((channel.coveragePer1024 / 1024) * channel.sensitivityPer1024) / 1024;
    sum.mistaken += sum.unseen * chance * wrong;
    sum.unseen *= 1 - chance;
  }
  const chance = 1 - sum.unseen;
  return { chance, mistaken: chance > 0 ? sum.mistaken / chance : 0, imagined: sum.imagined };
}

/** How often each adult does the act, relative to its rate; 0 for who never does. */
function weightsOf(
  act: Act,
  adults: readonly number[],
  traits: Uint32Array,
  alike: boolean,
  uniform: () => number,
): Float64Array {
  const conditions = Object.entries(act.who).map(
    ([id, names]) => [id, names.map((name) => levelNamed(id, name))] as const,
  );
  const share = ofBorrowers.has(act.name) ? borrowers : (act.of1024 ?? 1024) / 1024;
  const weights = Float64Array.from(adults, (row) => {
    if (
      uniform() >= share ||
      !conditions.every(([id, levels]) => levels.includes(levelOf(traits[row], id)))
    )
      return 0;
    if (alike) return 1;
    const factors = act.more.filter(
      ({ attribute, level }) => levelOf(traits[row], attribute) === levelNamed(attribute, level),
    );
    return factors.reduce((product, { per1024 }) => product * (per1024 / 1024), 1);
  });
  const able = weights.filter((weight) => weight > 0);
  const mean = able.reduce((sum, weight) => sum + weight, 0) / Math.max(1, able.length);
  return weights.map((weight) => weight / (mean || 1));
}

/** Which of the two events of a debt befall a person, who has one uniform number for both. */
function befalls(act: string, scenario: Scenario, at: number): boolean {
  const [unpaid, judged] = ['unpaid-90-days', 'judgment-unperformed'].map(
    (name) => scenario.acts[name].ratePer1000 / 1000,
  );
  if (act === 'unpaid-90-days') return at < unpaid;
  return at < judged * inOneYear || (at >= unpaid && at < unpaid + judged * (1 - inOneYear));
}

/** Months of the year in which at least one of so many sightings falls. */
function monthsHit(sightings: number, uniform: () => number): number {
  const months = new Set<number>();
  for (let i = 0; i < sightings; i++) months.add(Math.floor((uniform() * 365) / 30));
  return months.size;
}

export function drawTableYear(
  scenario: Scenario,
  society: Society,
  seed: number,
  alike: boolean,
): TableYear {
  const uniform = uniforms(seed);
  const { traits } = society.people;
  const adults: number[] = [];
  for (let row = 0; row < society.peopleCount; row++)
    if (levelOf(traits[row], 'age') > 0) adults.push(row);
  const sums = (): Float64Array => new Float64Array(society.peopleCount);
  const year = {
    adults,
    entries: sums(),
    negative: sums(),
    lost: sums(),
    gained: sums(),
    lostForRights: sums(),
    derived: sums(),
    untrue: sums(),
    serious: new Uint8Array(society.peopleCount),
  };
  const speech = sums();
  const ruin = Float64Array.from(adults, uniform);
  const frailty = new Map<string, Float64Array>();
  for (const rule of scenario.ledgers.unified.rules) {
    const act = acts.find(({ name }) => name === rule.on);
    if (!act || ofStates.has(act.domain)) continue;
    const points = rule.points.byLevel[0] / 64;
    const { chance, mistaken, imagined } = seenBy(scenario, rule, act);
    const own = frailty.get(act.domain) ?? Float64Array.from(adults, () => -Math.log(uniform()));
    frailty.set(act.domain, own);
    const weights = weightsOf(act, adults, traits, alike, uniform);
    const rate = (scenario.acts[act.name].ratePer1000 / 1000) * chance;
    const common =
      (rate * mistaken * weights.reduce((sum, weight) => sum + weight, 0)) / adults.length +
      imagined;
    /** Entries of a year for what a person did: debts come together, instalments monthly. */
    const deeds = (i: number): number => {
      if (ofDebts.has(act.name))
        return befalls(act.name, scenario, ruin[i]) && uniform() < chance ? 1 : 0;
      if (act.name === 'instalment-paid')
        return weights[i] > 0 ? Math.round(rate * (1 - mistaken)) : 0;
      return monthsHit(
        poisson(rate * (1 - mistaken) * weights[i] * (act.even ? 1 : own[i]), uniform),
        uniform,
      );
    };
    adults.forEach((row, i) => {
      const true_ = deeds(i);
      const wrong = monthsHit(poisson(common, uniform), uniform);
      const size = Math.min(Math.abs(points) * (true_ + wrong), (rule.cap ?? Infinity) / 64);
      if (true_ + wrong === 0) return;
      year.entries[row] += true_ + wrong;
      if (true_ > 0 && act.harm >= 2 && act.culpable) year.serious[row] = 1;
      if (points > 0) year.gained[row] += size;
      else {
        year.negative[row] += true_ + wrong;
        year.untrue[row] += wrong;
        year.lost[row] += size;
        if (act.right) year.lostForRights[row] += size;
        if (act.domain === 'speech') speech[row] += size;
      }
    });
  }
  tellFriends(scenario, society, year, speech);
  return year;
}

/** What friends get of losses for speech: the scenario's share of it, whole. */
function tellFriends(
  scenario: Scenario,
  society: Society,
  year: TableYear,
  speech: Float64Array,
): void {
  const { starts, targets } = society.ties.friend as StoredTies;
  const shared =
    (scenario.propagation.find(({ id }) => id === 'friends')?.sharePer1024 ?? 0) / 1024;
  for (const row of year.adults) {
    for (let tie = starts[row]; tie < starts[row + 1]; tie++)
      year.derived[row] += shared * speech[targets[tie]];
  }
}

const endOf = (year: TableYear, row: number, through: boolean): number =>
  650 + year.gained[row] - year.lost[row] - (through ? year.derived[row] : 0);

/** Share of adults who end the year below a score, having begun it at 650. */
export function tableShareBelow(year: TableYear, score: number, through: boolean): number {
  return year.adults.filter((row) => endOf(year, row, through) < score).length / year.adults.length;
}

/** Of those who end below 550, those without a serious entry of their own. */
export function tableInnocent(year: TableYear): number {
  const barred = year.adults.filter((row) => endOf(year, row, true) < 550);
  return barred.filter((row) => year.serious[row] === 0).length / barred.length;
}
