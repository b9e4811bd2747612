/** Firms before the courts: their chances, who represents them, and what reaches that person. */
import * as spread from '#model/propagation/state.js';
import { type Draft, threshold } from './draft.js';

/** Days between two looks at a firm. */
const month = 30;

export function compileRepresentatives(draft: Draft): void {
  const { firms } = draft.society;
  const set = (name: string): number => draft.setting('propagation/representative', name) / 1e6;
  const [enters, leaves] = [set('entersPerMillion'), set('leavesPerMillion')];
  const stock = enters + leaves > 0 ? enters / (enters + leaves) : 0;
  draft.put(spread.firmChances, [enters, leaves, stock].map(threshold));
  draft.put(spread.representativeOf, firms.count > 0 ? firms.representative : [-1]);
  draft.parameter(spread.firstLookUntil, draft.burnIn + month);
  const row = draft.scenario.propagation.find(
    ({ kind, ledger, over }) =>
      kind === 'chain' &&
      draft.scenario.ledgers[ledger]?.kind === 'list' &&
      over.includes('representative'),
  );
  draft.parameter(spread.firmShare, row?.sharePer1024 ?? 0);
}
