/** Recourse and what people learn, as tables (MODEL 8, 9). */
import { exp2neg } from '#engine/math/exponential.js';
import { ledgers as keepers } from '#model/ledgers/catalogue.js';
import { ledgerNumbers, pointUnit } from '#model/points.js';
import * as recourse from '#model/recourse/rules.js';
import { type Draft, share, threshold } from './draft.js';

/** Chance of overturning [rightful, wrongful] by independence of the reviewer (MODEL 8). */
const overturned = [[0.02, 0.1], [0.1, 0.4], [0.05, 0.79]] as const;
const means = [0.4, 0.7, 1, 1.3, 1.6] as const;
const know = [0.3, 0.6, 1, 1.4] as const;

/** e^(−x), by the engine's own tables: 2^(−x · log2 e). */
const decay = (x: number): number => (exp2neg(Math.round(x * 94_548)) >>> 0) / 2 ** 32;

export function compileRecourse(draft: Draft): void {
  const table = (t: Parameters<Draft['table']>[0], times = 1, fill = 0): Int32Array => draft.table(t, ledgerNumbers * times, fill);
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
