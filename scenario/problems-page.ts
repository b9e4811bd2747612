/** Writes the reference page of every problem from the catalogue. */
import { catalogue, type ProblemCode } from './problem-catalogue.js';

const chapters: readonly (readonly [string, string, string])[] = [
  ['E01', 'Reading the file', 'Nothing else is checked until the file can be read.'],
  ['E02', 'Keys and values', 'The grammar is closed; each file is held against it by itself.'],
  ['E03', 'Names', 'Every name is one of a catalogue, or of this scenario.'],
  ['E04', 'Meaning', 'Each value is right by itself, and together they make no sense.'],
  ['E05', 'Conditions', 'What stands in `when`.'],
  ['L01', 'Lint', 'Allowed, and worth a second look. Lint alone lets a run go on.'],
];

/** Stands for whatever a message speaks of. */
const placeholders = new Proxy<Record<string, string>>({}, { get: (_, key) => `‹${String(key)}›` });

/** The whole page as Markdown. */
export function problemsPage(): string {
  const codes = (Object.keys(catalogue) as ProblemCode[]).sort();
  const lines = [
    '# Problems',
    '',
    'Everything `glasshouse check` can say about a scenario or society file. Each problem has a',
    'place, a message, a reason, a fix and, where there is one, the nearest right name. This page',
    'is generated from `scenario/problem-catalogue.ts`; words in ‹› are filled in.',
  ];
  for (const [prefix, title, says] of chapters) {
    lines.push('', `## ${title}`, '', says);
    for (const code of codes.filter((one) => one.startsWith(prefix))) {
      const kind = catalogue[code];
      lines.push('', `### ${code}: ${kind.title}`, '');
      lines.push(`- **Says:** ${kind.message(placeholders)}`);
      lines.push(`- **Why:** ${kind.why}`);
      lines.push(`- **Fix:** ${kind.fix(placeholders)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
