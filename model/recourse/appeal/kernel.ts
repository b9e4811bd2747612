import { step } from '#engine/ir/builder.js';
import { add, known, ltu, max, mul, mulhi, ne } from '#engine/ir/expression.js';
import { mind } from '../../adaptation/state.js';
import { ledgerOf } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { person } from '../../society/state.js';
import { filing, windowDays } from '../rules.js';
import { filed, filings, notices } from '../state.js';
import { schema } from './schema.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'recourse.hear',
    step: step(
      {
        name: 'recourse/appeal.file',
        table: 'people',
        reads: [person.income, person.education, mind.fear],
        writes: [],
      },
      (k) => {
        k.due(filings, ({ row, ledger, act, points, truth, posted }) => {
          const [luck] = k.draw(schema.streams.file, row, {
            other: act,
            ordinal: add(known(ledger, 0, 15, 'a ledger number'), 1),
          });
          k.count('appeals.filed');
          k.when(ne(truth, 0), () => k.count('appeals.filedWrongful'));
          k.push(filed, { row, ledger, act, points, truth, posted, luck });
        });
        k.each(notices, ({ row, plane, act, points, truth, luck }) => {
          const [when] = k.draw(schema.streams.file, row, { other: act });
          const ledger = k.let(k.look(ledgerOf, plane));
          const means = add(
            mul(add(mul(ledger, 5), k.load(person.income, row)), 4),
            k.load(person.education, row),
          );
          const cell = add(mul(add(mul(means, 8), k.load(mind.fear, row)), 2), ne(truth, 0));
          k.when(ltu(luck, k.look(filing, cell)), () => {
            const window = k.let(max(k.look(windowDays, ledger), 1));
            const wait = known(mulhi(when, window), 0, 400, 'below the window');
            k.promise(filings, row, add(add(k.tick, 1), wait), {
              row,
              ledger,
              act,
              points,
              truth,
              posted: k.tick,
            });
          });
        });
      },
    ),
  },
];
