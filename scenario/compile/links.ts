/** Recourse and what people learn, as tables (MODEL 8, 9). */
import { exp2neg } from '#engine/math/exponential.js';
import { acts as catalogue } from '#model/acts/catalogue.js';
import { moral } from '#model/adaptation/motive/kernel.js';
import * as mindful from '#model/adaptation/chances.js';
import { ledgers as keepers } from '#model/ledgers/catalogue.js';
import { actNumbers, pointUnit } from '#model/points.js';
import * as recourse from '#model/recourse/rules.js';
import { type Draft, PlanRefused, share, threshold } from './draft.js';

/** Chance of overturning [rightful, wrongful] by independence of the reviewer (MODEL 8). */
const overturned = [[0.02, 0.1], [0.1, 0.4], [0.05, 0.79]] as const;
const means = [0.4, 0.7, 1, 1.3, 1.6] as const;
const know = [0.3, 0.6, 1, 1.4] as const;

/** e^(−x), by the engine's own tables: 2^(−x · log2 e). */
const decay = (x: number): number => (exp2neg(Math.round(x * 94_548)) >>> 0) / 2 ** 32;

export function compileRecourse(draft: Draft): void {
  const table = (t: Parameters<Draft['table']>[0], times = 1, fill = 0): Int32Array => draft.table(t, 8 * times, fill);
  const [entry, listing, from] = [table(recourse.entryNotice), table(recourse.listingNotice), table(recourse.appealableFrom, 1, 2 ** 20)];
  const [window, capacity, service] = [table(recourse.windowDays), table(recourse.capacity), table(recourse.serviceDays)];
  const [unheard, upheld, rank] = [table(recourse.unheardAfter), table(recourse.unheardUpheld), table(recourse.orderOf)];
  const [over, filing] = [table(recourse.overturn, 2), table(recourse.filing, 5 * 4 * 8 * 2)];
  for (const rules of Object.values(draft.scenario.recourse)) {
    const ledger = keepers.find((keeper) => keeper.name === rules.ledger)!.id;
    entry[ledger] = share(rules.notice.entryPer1024);
    listing[ledger] = share(rules.notice.listingPer1024);
    from[ledger] = Math.max(1, rules.appealable.entriesFrom * pointUnit);
    window[ledger] = rules.window;
    capacity[ledger] = Math.round(((rules.capacityPer100000AdultYears * draft.society.adultsCount) / 100_000 / 365) * 65536);
    service[ledger] = rules.service;
    unheard[ledger] = rules.unheard.after === 'never' ? 0 : rules.unheard.after;
    upheld[ledger] = rules.unheard.outcome === 'upheld' ? 1 : 0;
    rank[ledger] = { arrival: 0, rank: 1, harm: 2 }[rules.order];
    for (let wrongful = 0; wrongful < 2; wrongful++) over[ledger * 2 + wrongful] = threshold(overturned[rules.independence][wrongful]);
    const set = (name: string): number => draft.setting('recourse/appeal', name);
    const inTime = 1 - decay(rules.window / Math.max(1, set('windowScaleDays')));
    for (let cell = 0; cell < 5 * 4 * 8 * 2; cell++) {
      const [wrongful, fear, education, income] = [cell % 2, (cell >> 1) % 8, (cell >> 4) % 4, cell >> 6];
      const truth = set(wrongful ? 'wrongfulTimes1024' : 'rightfulTimes1024') / 1024;
      const chance = (set('filingPerMillion') / 1e6) * means[income] * know[education] * (1 - (0.7 * fear) / 7) * truth;
      filing[ledger * 320 + cell] = threshold(inTime * Math.min(0.95, chance));
    }
  }
}

/** Tables of the one-step chains; refuses rates whose chances would leave their slots. */
export function compileMinds(draft: Draft): void {
  const perDay = (mechanism: string, name: string): number => draft.setting(`adaptation/${mechanism}`, name) / 1e6;
  const chain = (name: keyof typeof mindful.bounds, highest: number, upMost: (level: number) => number, down: (level: number) => number): void => {
    const slot = mindful.downSlots[name];
    const downs = draft.table(mindful.downs[name], highest + 1);
    const bounds = draft.table(mindful.bounds[name], highest + 1, -1);
    for (let level = 0; level <= highest; level++) {
      const most = threshold(upMost(level)) >>> 0;
      if (most > slot) throw new PlanRefused(`adaptation/${name}`, `may rise with chance ${upMost(level)} a day, above ${slot / 2 ** 32}`, 'Lower its rates');
      downs[level] = threshold(down(level));
      const falls = downs[level] >>> 0;
      const end = falls > 0 ? slot + falls : most;
      bounds[level] = end > 0 ? Math.floor((end - 1) / 2 ** 24) : -1;
    }
  };
  const learn = (share64: number, level: number): number =>
    (perDay('awareness', 'campaignPerMillion') + perDay('awareness', 'tiesPerMillion') * (share64 / 64)) * (3 - level);
  chain('awareness', 3, (level) => learn(64, level), (level) => perDay('awareness', 'forgottenPerMillion') * level);
  const aware = draft.table(mindful.awarenessUp, 4 * 65);
  for (let cell = 0; cell < 4 * 65; cell++) aware[cell] = threshold(learn(cell % 65, Math.floor(cell / 65)));

  const rise = (awareness: number, level: number): number => perDay('fear', 'risePerMillion') * (awareness / 3) * (7 - level);
  chain('fear', 7, (level) => rise(3, level), (level) => perDay('fear', 'calmPerMillion') * level);
  const fears = draft.table(mindful.fearUp, 4 * 8);
  for (let cell = 0; cell < 32; cell++) fears[cell] = threshold(rise(cell >> 3, cell & 7));

  const hush = (fear: number, level: number, excess: number): number =>
    (perDay('silence', 'basePerMillion') + (perDay('silence', 'fearPerMillion') * fear) / 7 + (perDay('silence', 'tiesPerMillion') * excess) / 64) * (3 - level);
  chain('silence', 3, (level) => hush(7, level, 64), (level) => perDay('silence', 'openPerMillion') * level);
  const silences = draft.table(mindful.silenceUp, 8 * 4 * 65);
  for (let cell = 0; cell < silences.length; cell++) {
    silences[cell] = threshold(hush(Math.floor(cell / 260), Math.floor(cell / 65) % 4, cell % 65));
  }
  const recover = (level: number): number => perDay('motive', 'recoveryPerMillion') * (7 - level);
  chain('motive', 7, recover, () => 0);
  draft.put(mindful.motiveUp, Array.from({ length: 8 }, (_, level) => threshold(recover(level))));
  // Seeking only fades; its word starts at 0.
  const fade = Array.from({ length: 4 }, (_, level) => threshold(perDay('motive', 'seekingFadesPerMillion') * level));
  draft.put(mindful.downs.seeking, fade);
  draft.put(mindful.bounds.seeking, fade.map((word) => (word >>> 0 > 0 ? Math.floor(((word >>> 0) - 1) / 2 ** 24) : -1)));
  const meaning = draft.table(moral, actNumbers);
  for (const act of catalogue) meaning[act.id] = act.domain === 'helping' ? 1 : act.harm === 1 && !act.right ? 2 : 0;
}
