/** Propagation, recourse and what people learn, as tables (MODEL 6, 8, 9). */
import { exp2neg } from '#engine/math/exponential.js';
import { acts as catalogue } from '#model/acts/catalogue.js';
import { ledgers as keepers } from '#model/ledgers/catalogue.js';
import { actNumbers, ledgerNumbers, pointUnit } from '#model/points.js';
import { firmRepresentative, vehicleFirm } from '#model/propagation/chain/kernel.js';
import * as spread from '#model/propagation/state.js';
import * as recourse from '#model/recourse/rules.js';
import { type Draft, PlanRefused, share, threshold } from './draft.js';
import { stored } from './people.js';

export function compilePropagation(draft: Draft): void {
  const planes = Math.max(1, draft.pointLedgers.length);
  const shares = draft.table(spread.shareOf, planes * actNumbers);
  const depth = draft.table(spread.depthOf, planes);
  const gains = draft.table(spread.gainsSpread, planes);
  const pull = draft.table(spread.pullShare, planes);
  const period = draft.table(spread.pullPeriod, planes, 1);
  let pullLayer: string | null = null;
  for (const row of draft.scenario.propagation) {
    const plane = draft.planeOf(row.ledger);
    if (plane < 0 || row.kind === 'chain') continue;
    if (row.kind === 'level') {
      if (pullLayer !== null && pullLayer !== row.over[0]) {
        throw new PlanRefused(`propagation.${row.id}`, `pulls over ${row.over[0]} while another pulls over ${pullLayer}`, 'Use one layer');
      }
      pullLayer = row.over[0];
      pull[plane] = row.sharePer1024;
      period[plane] = row.period;
      continue;
    }
    if (row.over.length !== 1 || row.over[0] !== 'friend' || row.count !== 'once') {
      throw new PlanRefused(`propagation.${row.id}`, `spreads over ${row.over.join(', ')} counting ${row.count}`, 'Only friend ties, counted once, spread so far');
    }
    depth[plane] = row.depth;
    gains[plane] = row.gains ? 1 : 0;
    for (const act of catalogue) {
      if (row.domains === null || row.domains.includes(act.domain)) shares[plane * actNumbers + act.id] = row.sharePer1024;
    }
    for (const own of Object.values(draft.scenario.acts)) {
      if (own.declared && (row.domains === null || row.domains.includes('declared'))) shares[plane * actNumbers + own.declared.number] = row.sharePer1024;
    }
  }
  const { society } = draft;
  const ties = stored(society.ties[(pullLayer ?? 'partner') as keyof typeof society.ties], society.peopleCount);
  draft.put(spread.pullStarts, ties.starts);
  draft.put(spread.pullTargets, ties.targets.length > 0 ? ties.targets : [0]);
  draft.put(vehicleFirm, society.vehicles.count > 0 ? society.vehicles.firm : [-1]);
  draft.put(firmRepresentative, society.firms.count > 0 ? society.firms.representative : [-1]);
}

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
