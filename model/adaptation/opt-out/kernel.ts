import { type Kernel, step } from '#engine/ir/builder.js';
import {
  add,
  both,
  type Expression,
  eq,
  ge,
  gt,
  known,
  lt,
  min,
  mul,
  mulhi,
  shr,
  sub,
} from '#engine/ir/expression.js';
import { doings } from '../../acts/state.js';
import { type PhaseStep, parameterOf } from '../../mechanism.js';
import { cutColumns, isCut, numberOf } from '../../society/friends.js';
import { friendStarts, friendship, friendTargets, person } from '../../society/state.js';
import { dissent, mind, opensOn, optOuts, refusalAct, refusals } from '../state.js';
import { schema } from './schema.js';

/** Days between two looks at who of one's friends has opted out. */
const week = 7;
/** Days within which a refusal is filed. */
const filedWithin = 30;
const mostFriends = 2 ** 18;
const { shock, day, file } = schema.streams;

const weighed = [
  person.adult,
  mind.grievance,
  dissent.optedOut,
  dissent.optThreshold,
  friendship.lostTies,
  ...cutColumns,
] as const;
type Weighed = (typeof weighed)[number]['name'];

/** 1 where more of a person's friends are out than the person waits for. */
function persuaded<W extends string>(k: Kernel<Weighed, W>, row: Expression): Expression {
  const first = k.let(k.look(friendStarts, row));
  const end = k.let(k.look(friendStarts, add(row, 1)));
  const out = k.variable(0, 0, mostFriends);
  k.loop(first, end, (tie) => {
    const gone = k.load(dissent.optedOut, k.look(friendTargets, tie));
    k.when(both(gone, eq(isCut(k, row, numberOf(tie, first)), 0)), () =>
      k.assign(out, min(add(out, 1), mostFriends)),
    );
  });
  const all = sub(sub(end, first), k.load(friendship.lostTies, row));
  const friends = known(all, 0, mostFriends, 'ties of one person');
  const embittered = mul(
    k.load(mind.grievance, row),
    k.parameter(parameterOf(schema, 'grievancePer1024')),
  );
  const threshold = sub(k.load(dissent.optThreshold, row), embittered);
  return gt(mul(out, 1024), mul(threshold, friends));
}

/** The shock on its day; every week a look round. Nobody sees who goes today. */
const weigh: PhaseStep = {
  phase: 'adaptation.learn',
  step: step(
    { name: 'adaptation/opt-out.weigh', table: 'people', reads: [...weighed], writes: [] },
    (k) => {
      const isAdult = (row: Expression): Expression => eq(k.load(person.adult, row), 1);
      k.when(eq(k.tick, k.parameter(opensOn)), () =>
        k.rows((row) => {
          const [luck] = k.draw(shock, row);
          const struck = lt(shr(luck, 22), k.parameter(parameterOf(schema, 'shockPer1024')));
          k.when(both(isAdult(row), struck), () => k.push(optOuts, { row }));
        }),
      );
      k.when(ge(k.tick, k.parameter(opensOn)), () =>
        k.rows((row) => {
          k.when(both(isAdult(row), eq(k.load(dissent.optedOut, row), 0)), () =>
            k.when(persuaded(k, row), () => k.push(optOuts, { row })),
          );
        }, week),
      );
    },
  ),
};

const go: PhaseStep = {
  phase: 'adaptation.learn',
  step: step(
    { name: 'adaptation/opt-out.go', table: 'people', reads: [], writes: [dissent.optedOut] },
    (k) => {
      k.each(optOuts, ({ row }) => {
        k.when(eq(k.load(dissent.optedOut, row), 0), () => {
          k.store(dissent.optedOut, row, 1);
          k.count('optOut.begun');
          const [word] = k.draw(day, row);
          const later = known(mulhi(word, filedWithin), 0, filedWithin - 1, 'below the span');
          k.promise(refusals, row, add(add(k.tick, 1), later), { row });
        });
      });
    },
  ),
};

/** What was decided is filed on its day. */
const tell: PhaseStep = {
  phase: 'acts.perform',
  step: step({ name: 'adaptation/opt-out.file', table: 'people', reads: [], writes: [] }, (k) => {
    k.due(refusals, ({ row }) => {
      const [luck] = k.draw(file, row);
      k.push(doings, { row, act: refusalAct, luck, hollow: 0 });
    });
  }),
};

export const steps: readonly PhaseStep[] = [tell, weigh, go];
