import { step } from '#engine/ir/builder.js';
import {
  add,
  and,
  both,
  eq,
  type Expression,
  known,
  lt,
  ltu,
  max,
  mul,
  mulhi,
  ne,
  select,
  shr,
} from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import { ledgerOf } from '../../ledgers/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { person } from '../../society/state.js';
import { filing, mitigation, noEvidence, windowDays } from '../rules.js';
import { filed, filings, harmed, listingNotices, notices, objects } from '../state.js';
import { schema } from './schema.js';

const { file } = schema.streams;

/** Some of those told today will file, on a day within the window. */
const decide: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    {
      name: 'recourse/appeal.decide',
      table: 'people',
      reads: [person.income, mind.knowledge, mind.fear, harmed.accrued],
      writes: [],
    },
    (k) => {
      const consider = (of: {
        row: Expression;
        ledger: Expression;
        act: Expression;
        points: Expression;
        truth: Expression;
        what: number;
        luck: Expression;
        at: { other?: Expression; ordinal?: Expression };
      }): void => {
        const desk = known(of.ledger, 0, 15, 'sixteen ledgers');
        const means = add(mul(add(of.what * 16, desk), 5), k.load(person.income, of.row));
        const mindful = add(mul(means, 4), k.load(mind.knowledge, of.row));
        const cell = add(mul(add(mul(mindful, 8), k.load(mind.fear, of.row)), 2), ne(of.truth, 0));
        k.when(ltu(of.luck, k.look(filing, cell)), () => {
          const [when] = k.draw(file, of.row, of.at);
          const window = k.let(max(k.look(windowDays, desk), 1));
          const wait = known(mulhi(when, window), 0, 400, 'below the window');
          k.promise(filings, of.row, add(add(k.tick, 1), wait), {
            row: of.row,
            ledger: desk,
            act: of.act,
            points: of.points,
            truth: of.truth,
            posted: k.tick,
            what: of.what,
            before: k.load(harmed.accrued, of.row),
          });
        });
      };
      k.each(notices, ({ row, plane, act, points, truth, luck }) => {
        const ledger = k.let(k.look(ledgerOf, plane));
        consider({
          row,
          ledger,
          act,
          points,
          truth,
          what: objects.entry,
          luck,
          at: { other: act },
        });
      });
      k.each(listingNotices, ({ row, ledger, truth, luck }) => {
        const none = k.let(0);
        const at = { ordinal: add(ledger, 64) };
        consider({ row, ledger, act: none, points: none, truth, what: objects.listing, luck, at });
      });
    },
  ),
};

/** What falls due today reaches the office, with the evidence that is found. */
const send: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    { name: 'recourse/appeal.file', table: 'people', reads: [], writes: [] },
    (k) => {
      k.due(filings, ({ row, ledger, act, points, truth, posted, what, before }) => {
        const desk = known(ledger, 0, 15, 'sixteen ledgers');
        const ordinal = add(add(desk, 1), mul(what, 128));
        const [luck, found, strong, excused] = k.draw(file, row, { other: act, ordinal });
        k.count('appeals.filed');
        k.when(ne(truth, 0), () => k.count('appeals.filedWrongful'));
        const good = lt(shr(strong, 22), k.parameter(parameterOf(schema, 'strongPer1024')));
        const evidence = select(ltu(found, k.look(noEvidence, desk)), 0, select(good, 2, 1));
        // Only what was done can be excused.
        const mitigated = both(eq(truth, 0), ltu(excused, k.look(mitigation, desk)));
        const facts = k.let(add(add(what, mul(evidence, 2)), mul(mitigated, 8)));
        k.push(filed, {
          row,
          ledger,
          act,
          points,
          truth,
          posted,
          luck,
          facts: and(facts, 31),
          before,
        });
      });
    },
  ),
};

export const steps: readonly PhaseStep[] = [decide, send];
