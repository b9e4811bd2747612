/** The same life under another scenario: both case files side by side, and where they part. */
import type { CaseFile, Entry } from './case-file.js';

/** Something dated that can be compared: an entry, a crossing, an event, a restriction. */
export interface Line {
  readonly tick: number;
  readonly date: string;
  readonly says: string;
}

export interface FirstDifference {
  readonly tick: number;
  readonly date: string;
  /** What only the one, and only the other, has on that day. */
  readonly here: readonly string[];
  readonly there: readonly string[];
}

const signed = (points: number): string => (points > 0 ? `+${points}` : `${points}`);

/** An entry in a few words, the same for the same entry in both. */
export function entryLine(
  ledger: string,
  { kind, points, act, channel, truth, cause }: Entry,
): string {
  const from = cause.find(({ tie }) => tie !== 'self')?.subject;
  const parts = [
    ledger,
    kind,
    act,
    channel && `seen by ${channel}`,
    truth !== 'true' && truth,
    from && `from ${from}`,
  ];
  return `${signed(points)} ${parts.filter(Boolean).join(', ')}`;
}

/** Everything of a life that has a date, in order. */
export function linesOf(file: CaseFile): Line[] {
  const lines: Line[] = file.ledgers.flatMap(({ id, entries, crossings }) => [
    ...entries.map(
      (entry): Line => ({ tick: entry.tick, date: entry.date, says: entryLine(id, entry) }),
    ),
    ...crossings.map(
      ({ tick, date, from, to }): Line => ({ tick, date, says: `${id}: ${from} → ${to}` }),
    ),
  ]);
  lines.push(...file.events.map(({ tick, date, says }) => ({ tick, date, says })));
  for (const { fromTick, from, toTick, to, severity } of file.restrictions) {
    lines.push({ tick: fromTick, date: from, says: `restriction begins: ${severity}` });
    if (toTick !== null && to !== null)
      lines.push({ tick: toTick, date: to, says: `restriction ends: ${severity}` });
  }
  return lines.sort((a, b) => a.tick - b.tick || (a.says < b.says ? -1 : 1));
}

/** The lines of one that the other lacks, each counted as often as it stands. */
function missing(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return one.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The first day on which the two lives are not told alike, or null. */
export function firstDifference(here: CaseFile, there: CaseFile): FirstDifference | null {
  const [ours, theirs] = [linesOf(here), linesOf(there)];
  const ticks = [...new Set([...ours, ...theirs].map(({ tick }) => tick))].sort((a, b) => a - b);
  for (const tick of ticks) {
    const of = (lines: readonly Line[]): string[] =>
      lines.filter((line) => line.tick === tick).map(({ says }) => says);
    const [only, other] = [missing(of(ours), of(theirs)), missing(of(theirs), of(ours))];
    if (only.length === 0 && other.length === 0) continue;
    const date = [...ours, ...theirs].find((line) => line.tick === tick)!.date;
    return { tick, date, here: only, there: other };
  }
  return null;
}
