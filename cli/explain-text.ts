/** A life in words: plain sentences first, then every line with its rule. */
import type { CaseFile, Cause, Entry, LedgerPart } from '#experiments/explain/case-file.js';
import { type FirstDifference, linesOf } from '#experiments/explain/twin.js';
import type { Explanation } from './explanation.js';
import { layTable } from './table.js';

const points = (value: number): string => `${Number(value.toFixed(2))}`;
const signed = (value: number): string => (value > 0 ? `+${points(value)}` : points(value));
const many = (count: number, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

/** Points by what they came from, in the words of the story. */
const told: Readonly<Record<string, string>> = {
  own: 'by own entries',
  derived: 'through others',
  association: 'by the pull of ties',
  chain: 'through the chain of vehicle and firm',
  attribute: 'for what they are',
  copy: 'by copies',
  lapse: 'by entries that lapsed',
  correction: 'by entries put right',
  fading: 'by fading',
};

/** Ledgers in which anything happened, or that hold the person. */
const living = (file: CaseFile): readonly LedgerPart[] =>
  file.ledgers.filter(
    ({ entries, isSubject, before }) => entries.length > 0 || isSubject || before !== 0,
  );

function ledgerSentence({
  id,
  base,
  before,
  score,
  raw,
  standing,
  entries,
  byKind,
  isSubject,
}: LedgerPart): string {
  const from = `began at ${points(base + before)}`;
  const beyond = raw === score ? '' : ` (${points(raw)} held to the scale)`;
  const at = `ended at ${points(score)}${beyond}`;
  const name = standing === '' ? '' : ` (${standing})`;
  const holds = isSubject ? '' : '; the ledger did not hold this subject at either end';
  if (entries.length === 0) return `In ${id}: nothing was posted; ${at}${name}${holds}.`;
  const sums = Object.entries(byKind).map(([kind, sum]) => `${signed(sum)} ${told[kind] ?? kind}`);
  const count = many(entries.length, 'entry', 'entries');
  return `In ${id}: ${from}, ${at}${name}, by ${count}: ${sums.join(', ')}${holds}.`;
}

/** The heaviest thing that came through somebody else, told with who and what. */
function throughSentence(ledgers: readonly LedgerPart[]): string[] {
  const all = ledgers.flatMap(({ id, entries }) =>
    entries.flatMap((entry) => entry.cause.map((cause) => ({ id, entry, cause }))),
  );
  const through = all.filter(
    ({ cause, entry }) => cause.depth > 0 && entry.points < 0 && cause.points < 0,
  );
  const worst = through.sort((a, b) => a.cause.points - b.cause.points)[0];
  if (!worst) return [];
  const { id, entry, cause } = worst;
  const posted = cause.posted ?? 0;
  const of =
    cause.act === null
      ? `stood ${points(Math.abs(posted))} ${posted < 0 ? 'lower' : 'higher'}`
      : `had ${signed(posted)} posted for ${cause.act}`;
  const untrue =
    cause.truth === null || cause.truth === 'true' ? '' : `, which was not so (${cause.truth})`;
  const people = new Set(through.map((one) => one.cause.subject)).size;
  return [
    `${many(through.length, 'loss', 'losses')} came through ${many(people, 'other subject')}; ` +
      `the heaviest, ${signed(cause.points)} in ${id} ` +
      `on ${entry.date}, because ${cause.subject} (${cause.tie}) ${of} on ${cause.date}${untrue}.`,
  ];
}

function truthSentence(ledgers: readonly LedgerPart[]): string[] {
  const untrue = ledgers.flatMap(({ id, entries }) =>
    entries
      .filter(({ kind, truth }) => kind === 'own' && truth !== 'true')
      .map((entry) => ({ id, entry })),
  );
  if (untrue.length === 0) return [];
  const [{ id, entry }] = untrue;
  const first = `the first on ${entry.date} for ${entry.act} in ${id}, seen by ${entry.channel}`;
  const why =
    entry.truth === 'misattributed'
      ? `${entry.cause[0]?.subject ?? 'somebody else'} did it`
      : 'it never happened';
  return [`${many(untrue.length, 'entry was', 'entries were')} not true: ${first}; ${why}.`];
}

function restrictionSentences({ restrictions, daysRestricted }: CaseFile): string[] {
  if (restrictions.length === 0) return ['Never restricted.'];
  const days = restrictions.reduce((sum, one) => sum + one.days, 0);
  const first = restrictions[0]!;
  const until = first.to === null ? 'to the last day' : `until ${first.to}`;
  const parts = [
    `Restricted on ${many(days, 'day')} in ${many(restrictions.length, 'stretch', 'stretches')}; ` +
      `first ${first.severity} ` +
      `from ${first.from} ${until}: ${first.because}.`,
  ];
  if (daysRestricted.wrongful > 0)
    parts.push(
      `On ${many(daysRestricted.wrongful, 'day')} true entries alone would not have restricted.`,
    );
  if (daysRestricted.throughOthers > 0)
    parts.push(
      `On ${many(daysRestricted.throughOthers, 'day')} own entries alone ` +
        'would not have restricted.',
    );
  return parts;
}

function eventSentences({ events }: CaseFile): string[] {
  const counted = (what: string): number => events.filter((event) => event.what === what).length;
  const sentences: string[] = [];
  if (counted('refused') > 0) {
    const by = new Map<string, number>();
    for (const { what, says } of events)
      if (what === 'refused') by.set(says, (by.get(says) ?? 0) + 1);
    const list = [...by].map(([says, count]) => `${says.replace('refused: ', '')} (${count})`);
    sentences.push(`Refused ${many(counted('refused'), 'time')}: ${list.join('; ')}.`);
  }
  const [notices, appeals, right] = [counted('told'), counted('appealed'), counted('put-right')];
  const [kept, unheard] = [counted('kept'), counted('unheard')];
  if (notices + appeals + right + kept + unheard > 0) {
    const lost = [
      ...(kept > 0 ? [`${many(kept, 'ruling')} against`] : []),
      ...(unheard > 0 ? [`${many(unheard, 'appeal')} never heard`] : []),
    ];
    sentences.push(
      `Told of ${many(notices, 'entry', 'entries')}, appealed ${many(appeals, 'time')}, ` +
        `${[...lost, `${many(right, 'entry', 'entries')} put right`].join(', ')}.`,
    );
  }
  return sentences;
}

function who({ subject, traits, run, person }: CaseFile): string {
  const kind = ['age', 'sex', 'group', 'residence', 'stratum', 'income', 'role']
    .map((id) => traits[id])
    .filter(Boolean);
  const told = person === null ? '' : `: ${kind.join(', ')}`;
  const town = `${run.society}, ${run.people} people, seed ${run.seed}, town ${run.replicate}`;
  const time = `${run.scenario}, ${run.days} days from ${run.start}`;
  return `${subject}${told}. A synthetic subject of ${town}; ${time}.`;
}

function fromCell(cause: readonly Cause[], untraced: number): string {
  const lines = cause.map(({ subject, tie, kind, act, date, points: part, truth }) => {
    if (tie === 'self' && kind === 'own') return date === null ? 'own act' : `own, ${date}`;
    const what = [act, truth !== null && truth !== 'true' ? truth : null]
      .filter(Boolean)
      .join(', ');
    const name = subject ?? 'nobody';
    return tie === 'nobody did it'
      ? tie
      : `${tie} ${name}${what ? `: ${what}` : ''}${cause.length > 1 ? ` (${signed(part)})` : ''}`;
  });
  if (Math.abs(untraced) > 0) lines.push(`${signed(untraced)} not traced in the record`);
  return lines.join('\n');
}

interface Row {
  readonly tick: number;
  readonly cells: readonly string[];
}

/** What comes day after day and says little each time. */
const isDaily = ({ kind }: Entry): boolean => kind === 'association' || kind === 'fading';

/** Runs of the pull, or of fading, become one line, unless all are asked for. */
function entryRows({ id, entries }: LedgerPart, isAll: boolean): Row[] {
  const rows: Row[] = [];
  for (let i = 0; i < entries.length; ) {
    let end = i + 1;
    const { kind } = entries[i]!;
    if (!isAll && isDaily(entries[i]!))
      while (end < entries.length && entries[end]!.kind === kind) end += 1;
    const [first, last] = [entries[i]!, entries[end - 1]!];
    const sum = entries.slice(i, end).reduce((all, one) => all + one.points, 0);
    const ties = [
      ...new Set(
        entries
          .slice(i, end)
          .flatMap(({ cause }) => cause.map(({ tie, subject }) => `${tie} ${subject}`)),
      ),
    ];
    const untraced = entries.slice(i, end).reduce((all, one) => all + one.untraced, 0);
    const times = end - i > 1 ? `, ${end - i} times to ${last.date}` : '';
    const what = [
      first.kind,
      first.act,
      first.channel && `seen by ${first.channel}`,
      first.truth !== 'true' && first.truth,
    ]
      .filter(Boolean)
      .join(', ');
    const from =
      end - i > 1
        ? [...ties, ...(untraced === 0 ? [] : [`${signed(untraced)} not traced`])].join('\n')
        : fromCell(first.cause, first.untraced);
    const rule = first.rule === null ? '' : `${first.rule}${first.place ? `\n${first.place}` : ''}`;
    rows.push({
      tick: first.tick,
      cells: [first.date, id, signed(sum), points(last.balance), what + times, from, rule],
    });
    i = end;
  }
  return rows;
}

function table(file: CaseFile, isAll: boolean): string {
  const plain = linesOf({ ...file, ledgers: file.ledgers.map((one) => ({ ...one, entries: [] })) });
  const rows: Row[] = [
    ...file.ledgers.flatMap((ledger) => entryRows(ledger, isAll)),
    ...plain.map(({ tick, date, says }) => ({ tick, cells: [date, '', '', '', says, '', ''] })),
  ];
  if (rows.length === 0) return 'Nothing happened in the books, and nothing was refused.';
  const right = { align: 'right' } as const;
  const columns = [
    { heading: 'date' },
    { heading: 'ledger' },
    { heading: 'points', ...right },
    { heading: 'stands at', ...right },
    { heading: 'what' },
    { heading: 'from' },
    { heading: 'rule and its line' },
  ];
  // Equal days keep their order: entries as posted, then what followed from them.
  const sorted = rows
    .map((row, at) => ({ row, at }))
    .sort((a, b) => a.row.tick - b.row.tick || a.at - b.at);
  return layTable(
    columns,
    sorted.map(({ row }) => row.cells),
    10_000,
  );
}

const sentences = (file: CaseFile): string[] => {
  const ledgers = living(file);
  return [
    who(file),
    ...(ledgers.length === 0 ? ['No ledger holds this subject.'] : ledgers.map(ledgerSentence)),
    ...truthSentence(ledgers),
    ...throughSentence(ledgers),
    ...(file.person === null ? [] : restrictionSentences(file)),
    ...eventSentences(file),
  ];
};

function differenceText(first: FirstDifference | null, here: string, there: string): string {
  if (first === null) return `Under ${there} the same life, line by line.`;
  const only = (name: string, lines: readonly string[]): string =>
    lines.length === 0
      ? `  ${name}: nothing on that day`
      : lines.map((line) => `  ${name}: ${line}`).join('\n');
  return [
    `>>> The first difference is on ${first.date} (day ${first.tick}):`,
    only(here, first.here),
    only(there, first.there),
  ].join('\n');
}

export function explanationText({ file, twin, picked }: Explanation, isAll: boolean): string {
  const parts = [...(picked === null ? [] : [`Chosen: ${picked}.`]), sentences(file).join('\n')];
  if (twin) {
    parts.push(`The twin:\n${sentences(twin.file).join('\n')}`);
    parts.push(differenceText(twin.first, file.run.scenario, twin.file.run.scenario));
  }
  parts.push(table(file, isAll));
  if (twin) parts.push(`Under ${twin.file.run.scenario}:\n${table(twin.file, isAll)}`);
  return parts.join('\n\n');
}
