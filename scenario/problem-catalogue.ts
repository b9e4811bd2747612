/**
 * Every problem the scenario language can report: reading (E01), shape (E02), names (E03),
 * meaning (E04), conditions (E05) and lint (L01). Codes are stable and never reused.
 */
import { conditionKinds } from './condition-catalogue.js';
import { lintKinds } from './lint-catalogue.js';

/** What the messages of a kind speak of. */
export type Values = Readonly<Record<string, string | null>>;

export interface ProblemKind {
  /** A heading for the reference page. */
  readonly title: string;
  readonly message: (values: Values) => string;
  readonly why: string;
  readonly fix: (values: Values) => string;
}

const always = (text: string) => () => text;

const reading = {
  E0101: {
    title: 'Not YAML',
    message: (v) => `this is not YAML: ${v.detail}`,
    why: 'The file could not be read as a tree of keys and values.',
    fix: always('mend the syntax at this place; indent with spaces'),
  },
  E0102: {
    title: 'A file that is too large',
    message: (v) => `the file has ${v.size} bytes, more than ${v.limit}`,
    why: 'Scenarios come from strangers too; a limit keeps reading them cheap.',
    fix: always('take out what is not a rule; a scenario never holds data'),
  },
  E0103: {
    title: 'Too deep, or too many values',
    message: (v) => `${v.detail}`,
    why: 'A file that unfolds without bound would stop the machine that reads it.',
    fix: always('write the values out, without nesting or repeating them by aliases'),
  },
  E0104: {
    title: 'A key that cannot be a key',
    message: (v) => `\`${v.name}\` cannot be a key`,
    why: 'Keys are plain words of the grammar or names of a catalogue.',
    fix: always('use a key of the grammar'),
  },
  E0105: {
    title: 'A file that cannot be found',
    message: (v) => `cannot find ${v.name}`,
    why: 'A scenario builds on its parent; without it nothing can be resolved.',
    fix: always('name a shipped scenario or a path relative to this file'),
  },
  E0106: {
    title: 'A scenario that extends itself',
    message: (v) => `extends goes round in a circle: ${v.detail}`,
    why: 'Each scenario has one parent, and the chain must end.',
    fix: always('take out one of the `extends`'),
  },
  E0107: {
    title: 'A chain of parents that is too long',
    message: (v) => `more than ${v.limit} scenarios extend each other`,
    why: 'Nobody can hold such a chain in the head.',
    fix: always('extend an older ancestor directly'),
  },
  E0108: {
    title: 'A file of another format',
    message: (v) => `the file is of format ${v.given}, ${v.age} than ${v.current}`,
    why: 'Keys mean what they mean in one format; guessing would change results.',
    fix: (v) => v.remedy ?? 'bring it up to date',
  },
} satisfies Record<string, ProblemKind>;

const shape = {
  E0201: {
    title: 'An unknown key',
    message: (v) => `there is no key \`${v.name}\` in ${v.holder}`,
    why: 'The grammar is closed, so that a slip of the pen is never silently ignored.',
    fix: (v) => `use one of ${v.names}`,
  },
  E0202: {
    title: 'A value of the wrong kind',
    message: (v) => `\`${v.name}\` is ${v.given}; expected ${v.expected}`,
    why: 'Every key has one kind of value.',
    fix: (v) => `write ${v.expected}`,
  },
  E0203: {
    title: 'Not one of the allowed values',
    message: (v) => `\`${v.name}\` cannot be ${v.given}`,
    why: 'The grammar is closed: only these values have a meaning.',
    fix: (v) => `write one of ${v.names}`,
  },
  E0204: {
    title: 'A number out of its range',
    message: (v) => `\`${v.name}\` must be ${v.bound}`,
    why: 'Beyond this bound the number has no meaning.',
    fix: (v) => `write a number ${v.bound}`,
  },
  E0205: {
    title: 'A value in a form that is not read',
    message: (v) => `\`${v.name}\` is ${v.given}; expected ${v.expected}`,
    why: 'Units stand in the value or in the key, never between the lines.',
    fix: (v) => `write ${v.expected}`,
  },
  E0206: {
    title: 'A key that is missing',
    message: (v) => `${v.holder} lacks \`${v.name}\``,
    why: 'Nothing is assumed silently: what has no default must be written.',
    fix: (v) => `add \`${v.name}\``,
  },
  E0207: {
    title: 'An id that stands twice',
    message: (v) => `\`${v.name}\` stands twice in one list`,
    why: 'Rows are merged, overridden and explained by their id.',
    fix: always('give each row an id of its own'),
  },
  E0208: {
    title: 'A path that leads nowhere',
    message: (v) => `the override \`${v.path}\` meets no \`${v.name}\``,
    why: 'An override changes what is there; it never adds a row.',
    fix: (v) => (v.names ? `use one of ${v.names}` : 'end the path before this step'),
  },
} satisfies Record<string, ProblemKind>;

const names = {
  E0301: {
    title: 'A name that no catalogue has',
    message: (v) => `there is no ${v.what} \`${v.name}\``,
    why: 'Acts, channels, ledgers and demands are known by the names of their catalogues only.',
    fix: (v) => `use one of ${v.names}`,
  },
  E0302: {
    title: 'A ledger that nobody holds here',
    message: (v) => `\`${v.name}\` is not a ledger of this scenario`,
    why: 'A policy, gate, route or recourse needs a ledger with a rulebook.',
    fix: (v) => `add \`ledgers: { ${v.name}: … }\` or take this out`,
  },
  E0303: {
    title: 'Nothing to take out',
    message: (v) => `\`remove: true\` finds no \`${v.name}\` to take out`,
    why: 'Only what a parent brings in can be taken out.',
    fix: always('take the line out, or mend the name'),
  },
  E0304: {
    title: 'A level that could be of two attributes',
    message: (v) => `\`${v.name}\` is a level of ${v.names}`,
    why: 'A group factor must say which people it means.',
    fix: always('use a level that only one attribute has'),
  },
} satisfies Record<string, ProblemKind>;

const meaning = {
  E0401: {
    title: 'Points that are not parts of 1/64',
    message: (v) => `${v.given} is not a multiple of 1/64; the nearest are ${v.low} and ${v.high}`,
    why: 'Points are whole 64ths, so that every sum is exact on every machine.',
    fix: (v) => `write ${v.low} or ${v.high}`,
  },
  E0402: {
    title: 'Not a day of the calendar',
    message: (v) => `${v.given} is not a day of the calendar`,
    why: 'Policies hold from one day to another.',
    fix: always('write a date such as `2019-01-01`'),
  },
  E0403: {
    title: 'Standings that do not fall',
    message: (v) => `${v.detail}`,
    why: 'A subject has the highest standing it reaches; the last row takes everyone else.',
    fix: always('order the rows by falling `from`; give the last row none'),
  },
  E0404: {
    title: 'A scale without sense',
    message: (v) => `${v.detail}`,
    why: 'A score starts at the base and is read between the ends of the scale.',
    fix: always('write min < max, with the base between them'),
  },
  E0405: {
    title: 'A table with gaps',
    message: (v) => `the table says nothing of ${v.names}`,
    why: 'A table names every level or has `otherwise`, so that nobody falls through.',
    fix: always('add `otherwise:` or the missing levels'),
  },
  E0406: {
    title: 'A policy that ends before it begins',
    message: (v) => `${v.detail}`,
    why: 'A policy holds from the morning of `from` to the evening of `to`.',
    fix: always('write `to` on or after `from` and after the start of the scenario'),
  },
  E0407: {
    title: 'Two policies at once',
    message: (v) => `\`${v.name}\` and \`${v.other}\` both hold for ${v.ledger}`,
    why: 'On each day one policy says who is under a ledger.',
    fix: always('end the first on the day before the second begins'),
  },
  E0408: {
    title: 'Two rules for one act',
    message: (v) => `\`${v.name}\` and \`${v.other}\` both count \`${v.act}\` in ${v.ledger}`,
    why: 'One act makes at most one entry in a ledger, so one rule must decide its points.',
    fix: (v) => `make one rule, with \`points: { table: subject.…, … }\` in \`${v.other}\``,
  },
  E0409: {
    title: 'A list with points',
    message: (v) => `${v.ledger} is a list: it has no \`${v.name}\``,
    why: 'One is on a list or not; nothing is added up.',
    fix: (v) => `take out \`${v.name}\``,
  },
  E0410: {
    title: 'No evidence named',
    message: (v) => `\`status: ${v.status}\` needs a row of the evidence, M01 to M128`,
    why: 'What is told or documented says where; the reports rely on it.',
    fix: always('name the row, for example `because: M11`, or write `status: assumed`'),
  },
  E0411: {
    title: 'No reason given',
    message: always('`status: assumed` needs a reason in words'),
    why: 'An assumption without a reason cannot be argued with.',
    fix: always('say in `because` why this number and not another'),
  },
  E0412: {
    title: 'A rate above the ceiling',
    message: (v) => `the rate ${v.given} of \`${v.name}\` is above its ceiling ${v.high}`,
    why: 'The ceiling fixes the slot of luck an act has; beyond it arms would not share luck.',
    fix: (v) => `write at most ${v.high}`,
  },
  E0413: {
    title: 'An act that is declared wrongly',
    message: (v) => `${v.detail}`,
    why: 'An act of the catalogue has its traits there; one of the scenario needs them all.',
    fix: (v) => `${v.remedy}`,
  },
  E0414: {
    title: 'A gate test that is not read',
    message: (v) => `\`${v.given}\` is not a test of a gate`,
    why: 'A gate reads one ledger: its score against a threshold, or a place on a list.',
    fix: (v) => `write ${v.forms}`,
  },
  E0415: {
    title: 'A parameter beyond its sense',
    message: (v) => `\`${v.name}\` cannot be ${v.given}: ${v.bound}`,
    why: 'A share above the whole, or a negative rate, has no meaning.',
    fix: (v) => `write a value from ${v.low} to ${v.high}, its plausible range`,
  },
  E0416: {
    title: 'Two keys that exclude each other',
    message: (v) => `${v.detail}`,
    why: 'Each says something that the other denies.',
    fix: (v) => `${v.remedy}`,
  },
  E0417: {
    title: 'A kind that the catalogue does not give',
    message: (v) => `${v.ledger} is kept as ${v.given} by the catalogue, not as ${v.other}`,
    why: 'The keeper and the kind of a ledger belong to the catalogue.',
    fix: always('take the line out'),
  },
  E0418: {
    title: 'Shares of more than everyone',
    message: (v) => `the shares of \`${v.name}\` add up to ${v.given}, more than 1024`,
    why: 'Everyone has exactly one level of an attribute.',
    fix: always('lower a share; what is left of 1024 keeps the default level'),
  },
  E0419: {
    title: 'A rule test that cannot be set up',
    message: (v) => `${v.detail}`,
    why: 'The test would pass or fail for a reason that is not the rule.',
    fix: (v) => v.remedy ?? 'mend the test',
  },
} satisfies Record<string, ProblemKind>;

/** Every kind of problem by its code. */
export const catalogue = {
  ...reading,
  ...shape,
  ...names,
  ...meaning,
  ...conditionKinds,
  ...lintKinds,
};

export type ProblemCode = keyof typeof catalogue;
