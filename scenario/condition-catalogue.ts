/** What can be wrong inside a condition. */
import type { ProblemKind } from './problem-catalogue.js';

const always = (text: string) => () => text;

export const conditionKinds = {
  E0501: {
    title: 'A condition that cannot be read',
    message: (v) => `the condition cannot be read: ${v.detail}`,
    why: 'Conditions use a small part of CEL.',
    fix: always('write for example `subject.group == "minority-1" && subject.income >= 2`'),
  },
  E0502: {
    title: 'An unknown name in a condition',
    message: (v) => `there is no \`${v.name}\` to ask about`,
    why: 'A condition may read fixed attributes of the subject only, never a score or a name.',
    fix: (v) => `use one of ${v.names}`,
  },
  E0503: {
    title: 'An unknown level',
    message: (v) => `\`${v.attribute}\` has no level \`${v.name}\``,
    why: 'An attribute has the levels of its catalogue only.',
    fix: (v) => `use one of ${v.names}`,
  },
  E0504: {
    title: 'Arithmetic in a condition',
    message: (v) => `\`${v.name}\` is arithmetic`,
    why: 'A condition becomes a table when the plan is made; it compares, it does not compute.',
    fix: always('compare with the number you would compute'),
  },
  E0505: {
    title: 'A fraction in a condition',
    message: (v) => `${v.given} is not a whole number`,
    why: 'Levels are whole numbers; both sides of an order are integers.',
    fix: (v) => `write ${v.low} or ${v.high}`,
  },
  E0506: {
    title: 'A function in a condition',
    message: (v) => `\`${v.name}(…)\` calls a function`,
    why: 'No function runs inside a condition.',
    fix: always('use == != < <= > >= in && || !'),
  },
  E0507: {
    title: 'Text put in order',
    message: (v) => `\`${v.name}\` puts text in order`,
    why: 'Only numbers have an order; levels count from 0.',
    fix: (v) => `${v.remedy}`,
  },
  E0508: {
    title: 'A condition that reads too much',
    message: (v) => `the condition reads ${v.names}: ${v.bound}`,
    why: 'It becomes a table with one cell for every combination of levels.',
    fix: always('read fewer attributes'),
  },
  E0509: {
    title: 'Not a condition',
    message: (v) => `${v.detail}`,
    why: 'A condition is true or false for each subject.',
    fix: always('compare an attribute with a level or a number'),
  },
} satisfies Record<string, ProblemKind>;
