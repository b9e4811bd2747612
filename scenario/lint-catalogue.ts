/** What is allowed and yet worth a second look. Lint alone never stops a run. */
import type { ProblemKind } from './problem-catalogue.js';

const always = (text: string) => () => text;

export const lintKinds = {
  L0101: {
    title: 'A rule that can never fire',
    message: (v) => `the rule \`${v.name}\` can never fire: ${v.detail}`,
    why: 'A rule without a sighting posts nothing, and its effect is measured as none.',
    fix: always('add a channel that sees the act, or take the rule out'),
  },
  L0102: {
    title: 'A rule that changes nothing',
    message: (v) => `the rule \`${v.name}\` changes no score: ${v.detail}`,
    why: 'It costs work and posts nothing.',
    fix: always('give it points, or take it out'),
  },
  L0103: {
    title: 'A standing nobody can have',
    message: (v) => `nobody can have the standing \`${v.name}\`: ${v.detail}`,
    why: 'The score is read between the ends of the scale.',
    fix: always('move its threshold inside the scale'),
  },
  L0104: {
    title: 'Entries that stay for ever',
    message: (v) => `nothing in ${v.ledger} ever lapses`,
    why: 'One strike stays for a life; no known scheme of law does so.',
    fix: always('write `expiry:` with a term, or leave it so on purpose'),
  },
  L0105: {
    title: 'A gate without recourse',
    message: (v) => `whom \`${v.name}\` turns away has no recourse on ${v.ledger}`,
    why: 'A wrong entry can then never be put right.',
    fix: (v) => `add \`recourse: { ${v.ledger}: … }\``,
  },
  L0106: {
    title: 'A condition that always holds',
    message: (v) => `the condition of \`${v.name}\` is true for everyone`,
    why: 'It says nothing, or not what was meant.',
    fix: always('take `when` out, or mend it'),
  },
  L0107: {
    title: 'A condition that never holds',
    message: (v) => `the condition of \`${v.name}\` is true for nobody`,
    why: 'The row has no effect.',
    fix: always('mend `when`, or take the row out'),
  },
  L0108: {
    title: 'One act, several ledgers',
    message: (v) => `\`${v.name}\` is counted in ${v.names}`,
    why: 'One act then costs several times; that may be the point, or a slip.',
    fix: always('leave it so on purpose, or take one rule out'),
  },
  L0109: {
    title: 'A ledger with nobody under it',
    message: (v) => `${v.detail}`,
    why: 'On those days nothing is posted to it.',
    fix: always('add a policy for these days, or leave the gap on purpose'),
  },
  L0110: {
    title: 'A mechanism with nothing to do',
    message: (v) => `\`${v.name}\` is on, but ${v.detail}`,
    why: 'Its effect is measured as none, for a reason that is not the mechanism.',
    fix: always('switch it off, or give it what it works on'),
  },
  L0111: {
    title: 'A value outside the plausible range',
    message: (v) => `\`${v.name}\` is ${v.given}; the plausible range is ${v.low} to ${v.high}`,
    why: 'The sources do not support it; results with it are marked.',
    fix: (v) => `stay within ${v.low} to ${v.high}, or say why not`,
  },
  L0112: {
    title: 'A row of a table that is never reached',
    message: (v) => `\`otherwise\` of \`${v.name}\` is never reached`,
    why: 'The table already names every level.',
    fix: always('take `otherwise` out'),
  },
  L0113: {
    title: 'Accepted, and not there',
    message: (v) => `\`${v.name}\` accepts ${v.given}, which is not found here`,
    why: 'What it excused was mended or has moved; the next such thing would go unseen.',
    fix: always('take the row out, or name the place as `check --json` gives it in `at`'),
  },
  L0114: {
    title: 'One act, counted again through a route',
    message: (v) => `\`${v.name}\` is counted in ${v.names}, and ${v.detail}`,
    why: 'The second ledger counts the act itself and what the first one passes on.',
    fix: always('take one rule or the route out, or leave it so on purpose'),
  },
  L0115: {
    title: 'A change that changes nothing',
    message: (v) => `\`${v.name}\` is ${v.given} already; this line changes nothing`,
    why: 'A result that does not move would be read as a finding.',
    fix: (v) => `take the line out; the value stands at ${v.place}`,
  },
  L0116: {
    title: 'A cap below one entry',
    message: (v) => `the cap of \`${v.name}\` is ${v.given}, below one entry of ${v.points}`,
    why: 'Already the first entry of the year is cut; the points of the rule are never given.',
    fix: always('raise the cap to at least one entry, or lower the points'),
  },
  L0117: {
    title: 'Rows that contradict each other',
    message: (v) => `${v.detail}`,
    why: 'Only one of them can have its way, and a reader cannot see which.',
    fix: always('mend or take out one of them'),
  },
  L0118: {
    title: 'A gate that never moves',
    message: (v) => `the gate \`${v.name}\` ${v.detail}`,
    why: 'It closes or opens for nobody or for everybody, whatever they do.',
    fix: always(
      'move the threshold inside what scores reach, switch on what it waits for, or take it out',
    ),
  },
  L0119: {
    title: 'Recourse of which nothing comes',
    message: (v) => `\`${v.name}\` waits for \`${v.detail}\`, which is off`,
    why: 'A mechanism that is off is absent: what the recourse promises never happens.',
    fix: (v) => `switch \`${v.detail}\` on, or take the line out`,
  },
} satisfies Record<string, ProblemKind>;
