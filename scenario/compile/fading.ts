/**
 * Where a ledger fades: the scores at which a rating may change, and the cells of the scale from
 * which one day's drift can reach such a score. Everybody else fades without being looked at.
 */
import { base, fadeCells, fadeNear, fadePer1024, fadeShift } from '#model/ledgers/state.js';
import {
  brink,
  edgeCount,
  edges,
  mostEdges,
  near,
  scaleMax,
  scaleMin,
  thresholdCount,
  thresholds,
} from '#model/scoring/state.js';
import type { Draft } from './draft.js';

/** Widest distance from the base that fades in a day, as the mechanism has it. */
const reach = 2 ** 20;

export function compileFading(draft: Draft): void {
  if (!draft.on('ledgers/fading')) return;
  const planes = Math.max(1, draft.pointLedgers.length);
  const at = (name: string, plane: number): number => draft.tables.get(name)![plane];
  const [counts, rising] = [draft.table(edgeCount, planes), draft.table(edges, planes * mostEdges)];
  const shifts = draft.table(fadeShift, planes);
  const cells = draft.table(fadeNear, planes * fadeCells);
  draft.pointLedgers.forEach((_, plane) => {
    const share = at(fadePer1024.name, plane);
    if (share === 0) return;
    const [low, high] = [at(scaleMin.name, plane), at(scaleMax.name, plane)];
    const own = edgesOf(draft, plane).filter((edge) => edge > low && edge <= high);
    counts[plane] = own.length;
    rising.set(own, plane * mostEdges);
    while ((high - low) >> shifts[plane] >= fadeCells) shifts[plane] += 1;
    const away = (score: number): number =>
      Math.min(Math.max(score - at(base.name, plane), -reach), reach);
    const next = (score: number): number => score - Math.trunc((away(score) * share) / 1024);
    for (let cell = 0; cell <= (high - low) >> shifts[plane]; cell++) {
      const first = low + (cell << shifts[plane]);
      const last = Math.min(first + (1 << shifts[plane]) - 1, high);
      // A higher score stays the higher one, so the ends of a cell bound where it fades to.
      const [least, most] = [Math.min(first, next(first)), Math.max(last, next(last))];
      const isNear = own.some((edge) => edge > least && edge <= most);
      cells[plane * fadeCells + cell] = isNear ? 1 : 0;
    }
  });
}

/** Every score from which on a plane's level or stake may be another, rising. */
function edgesOf(draft: Draft, plane: number): number[] {
  const at = (name: string, index = plane): number => draft.tables.get(name)![index];
  const found = new Set<number>();
  for (let i = 0; i < at(thresholdCount.name); i++) {
    const threshold = at(thresholds.name, plane * 32 + i);
    found.add(threshold);
    for (const distance of [at(brink.name), at(near.name)]) found.add(threshold + distance + 1);
  }
  return [...found].sort((a, b) => a - b);
}
