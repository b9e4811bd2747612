/** Recourse as tables (MODEL 8). */
import { exp2neg } from '#engine/math/exponential.js';
import { ledgers as keepers } from '#model/ledgers/catalogue.js';
import { ledgerNumbers, pointUnit } from '#model/points.js';
import * as recourse from '#model/recourse/rules.js';
import { mildOf, severityOf, thresholds } from '#model/scoring/state.js';
import type { Recourse } from '../types.js';
import { type Draft, PlanRefused, share, threshold } from './draft.js';

const means = [0.4, 0.7, 1, 1.3, 1.6] as const;
const know = [0.3, 0.6, 1, 1.4] as const;
const ranks = 4;

/** e^(−x), by the engine's own tables: 2^(−x · log2 e). */
const decay = (x: number): number => (exp2neg(Math.round(x * 94_548)) >>> 0) / 2 ** 32;

/** A chance after its log-odds have moved by `by`. */
export function shifted(chance: number, by: number): number {
  const part = decay(Math.abs(by));
  const [up, down] = by >= 0 ? [chance, (1 - chance) * part] : [chance * part, 1 - chance];
  return up + down > 0 ? up / (up + down) : 0;
}

/** Of three independent reviewers, the chance that two or more overturn. */
export const byMajority = (chance: number): number => chance * chance * (3 - 2 * chance);

const reviewers = ['Keeper', 'Peer', 'Panel'] as const;
type Independence = Recourse['independence'];

/**
 * Chances of overturning for one reviewer: [wrongful][evidence][rank][mitigation], 48 of the 144.
 * The stated chances hold at evidence 1, rank 0, without mitigation.
 */
function chancesOf(draft: Draft, independence: Independence, panel: 1 | 3): number[] {
  const set = (name: string): number => draft.setting('recourse/ruling', name);
  const chances: number[] = [];
  for (const truth of ['rightful', 'wrongful']) {
    const stated = set(`${truth}By${reviewers[independence]}`) / 1024;
    for (let cell = 0; cell < 3 * ranks * 2; cell++) {
      const [evidence, rank, mitigated] = [Math.floor(cell / 8), (cell >> 1) % ranks, cell & 1];
      const by =
        set('evidenceWeight') * (evidence - 1) +
        set('rankWeight') * rank +
        set('mitigationWeight') * mitigated;
      const chance = shifted(stated, by / 1000);
      chances.push(panel === 3 ? byMajority(chance) : chance);
    }
  }
  return chances;
}

export function compileRecourse(draft: Draft): void {
  for (const table of Object.values(recourse)) draft.table(table, ledgerNumbers);
  draft.tables.get(recourse.appealableFrom.name)!.fill(2 ** 20);
  draft.tables.get(recourse.repairEnds.name)!.fill(1);
  draft.put(recourse.overturn, new Int32Array(ledgerNumbers * 2 * 48));
  draft.put(recourse.filing, new Int32Array(2 * ledgerNumbers * 320));
  compileLines(draft);
  for (const rules of Object.values(draft.scenario.recourse)) {
    const ledger = keepers.find((keeper) => keeper.name === rules.ledger)!.id;
    layNotice(draft, rules, ledger);
    layFiling(draft, rules, ledger);
    layOffice(draft, rules, ledger);
    layRepair(draft, rules, ledger);
  }
}

/** Where each ledger begins to restrict, and the harshest level at which it does not. */
function compileLines(draft: Draft): void {
  const planes = Math.max(1, draft.pointLedgers.length);
  const [below, mild] = [
    new Int32Array(Math.max(planes, ledgerNumbers)).fill(-(2 ** 27)),
    draft.table(mildOf, planes, 31),
  ];
  const severities = draft.tables.get(severityOf.name);
  const lines = draft.tables.get(thresholds.name);
  for (let plane = 0; plane < draft.pointLedgers.length && severities && lines; plane++) {
    const harsh = severities.subarray(plane * 32, plane * 32 + 32).findIndex((one) => one > 0);
    if (harsh < 1) continue;
    mild[plane] = harsh - 1;
    below[plane] = lines[plane * 32 + harsh - 1];
  }
  draft.put(recourse.restrictedBelow, below);
}

const at = (draft: Draft, table: { readonly name: string }): Int32Array =>
  draft.tables.get(table.name)!;

function layNotice(draft: Draft, rules: Recourse, ledger: number): void {
  const { entryPer1024, listingPer1024 } = rules.notice;
  at(draft, recourse.entryNotice)[ledger] = entryPer1024 > 0 ? share(entryPer1024) : 0;
  at(draft, recourse.listingNotice)[ledger] = listingPer1024 > 0 ? share(listingPer1024) : 0;
  const from = Math.max(1, rules.appealable.entriesFrom * pointUnit);
  at(draft, recourse.appealableFrom)[ledger] = from;
  at(draft, recourse.listingAppealable)[ledger] = rules.appealable.listings ? 1 : 0;
}

function layFiling(draft: Draft, rules: Recourse, ledger: number): void {
  const set = (name: string): number => draft.setting('recourse/appeal', name);
  const inTime = 1 - decay(rules.window / Math.max(1, set('windowScaleDays')));
  at(draft, recourse.windowDays)[ledger] = rules.window;
  at(draft, recourse.pendingSuspends)[ledger] = rules.whilePending === 'suspended' ? 1 : 0;
  const threat = rules.retaliationPer1024 > 0 ? share(rules.retaliationPer1024) : 0;
  at(draft, recourse.retaliation)[ledger] = threat;
  const reviewer = reviewers[rules.independence];
  at(draft, recourse.noEvidence)[ledger] = share(set(`noneBy${reviewer}`));
  const read = reviewer === 'Keeper' ? 0 : set(`readBy${reviewer}`) / 1024;
  at(draft, recourse.mitigation)[ledger] = threshold((read * set('mitigatedPer1024')) / 1024);
  const filing = at(draft, recourse.filing);
  for (const [what, first] of ['filingPerMillion', 'listingPerMillion'].entries()) {
    for (let cell = 0; cell < 320; cell++) {
      const [wrongful, fear, knowledge, income] = [
        cell % 2,
        (cell >> 1) % 8,
        (cell >> 4) % 4,
        cell >> 6,
      ];
      const truth = set(wrongful ? 'wrongfulTimes1024' : 'rightfulTimes1024') / 1024;
      const chance =
        (set(first) / 1e6) * means[income] * know[knowledge] * (1 - (0.7 * fear) / 7) * truth;
      filing[(what * ledgerNumbers + ledger) * 320 + cell] = threshold(
        inTime * Math.min(0.95, chance),
      );
    }
  }
}

function layOffice(draft: Draft, rules: Recourse, ledger: number): void {
  const yearly = (rules.capacityPer100000AdultYears * draft.society.adultsCount) / 100_000;
  at(draft, recourse.capacity)[ledger] = Math.round((yearly / 365) * 65536);
  at(draft, recourse.serviceDays)[ledger] = rules.service;
  const { after, outcome } = rules.unheard;
  at(draft, recourse.unheardAfter)[ledger] = after === 'never' ? 0 : after;
  // Without a second instance nobody is next: what was not heard is dismissed.
  const second = draft.on('recourse/second-instance') ? rules.second : null;
  const next = second ? 2 : 0;
  const outcomes = { dismissed: 0, upheld: 1, 'next-instance': next } as const;
  at(draft, recourse.unheardOutcome)[ledger] = outcomes[outcome];
  at(draft, recourse.orderOf)[ledger] = { arrival: 0, rank: 1, harm: 2 }[rules.order];
  at(draft, recourse.repaid)[ledger] = rules.repaidPer1024;
  if (second) {
    at(draft, recourse.further)[ledger] = second.filedPer1024 > 0 ? share(second.filedPer1024) : 0;
    at(draft, recourse.furtherDays)[ledger] = second.window;
    at(draft, recourse.secondDays)[ledger] = second.service;
  } else if (draft.on('recourse/petition')) {
    const mends = draft.setting('recourse/petition', 'petitionPerMillion') / 1e6;
    at(draft, recourse.petition)[ledger] = threshold(mends);
  }
  const instances = [
    chancesOf(draft, rules.independence, 1),
    chancesOf(draft, second?.independence ?? rules.independence, second?.panel ?? 1),
  ];
  const over = at(draft, recourse.overturn);
  instances.flat().forEach((chance, cell) => {
    over[ledger * 96 + cell] = threshold(chance);
  });
}

function layRepair(draft: Draft, { repair, ledger: name }: Recourse, ledger: number): void {
  if (!repair) return;
  const rules = draft.scenario.ledgers[name];
  if (rules?.kind !== 'points' || rules.expiry === 'never') {
    throw new PlanRefused(
      `recourse.${name}.repair`,
      'repairs a ledger that never forgets',
      'Give the ledger points and an expiry, or take `repair` out',
    );
  }
  at(draft, recourse.repairChance)[ledger] = threshold(repair.appliesPer1024 / 1024);
  at(draft, recourse.repairAnswered)[ledger] = Math.max(
    1,
    repair.after + repair.publicity + repair.answered,
  );
  at(draft, recourse.repairEnds)[ledger] = Math.max(1, repair.ends);
}
