import { step } from '#engine/ir/builder.js';
import { both, eq, known, ne, xor } from '#engine/ir/expression.js';
import { dissent } from '../../adaptation/state.js';
import { loanDemand, retries } from '../../consequences/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { person } from '../../society/state.js';
import { demandFamily, drawFamily, happensFreely } from '../draw.js';
import { credit, demanded, doings, loans } from '../state.js';
import { schema } from './schema.js';

/** Number of the act in the catalogue. */
const loanAsked = 8;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'acts.perform',
    step: step(
      { name: 'acts/demand.ask', table: 'people', reads: [person.demandClass, credit.loan, dissent.optedOut], writes: [] },
      (k) => {
        const { draw, detail, again } = schema.streams;
        drawFamily(k, { family: demandFamily, classes: person.demandClass, draw, detail }, (chosen) => {
          const demand = k.let(known(chosen.act, 0, 31, 'demand numbers are below 32'));
          // Who has a loan asks for no other.
          const idle = both(eq(demand, k.parameter(loanDemand)), ne(k.load(credit.loan, chosen.row), loans.none));
          // Who has opted out asks for nothing.
          const asks = eq(k.load(dissent.optedOut, chosen.row), 0);
          k.when(both(both(happensFreely(chosen), asks), eq(idle, 0)), () => {
            k.push(demanded, { row: chosen.row, demand, luck: chosen.luck, attempt: 0 });
            // Asking a lender is an act that a credit file may note, whatever the lender says.
            k.when(eq(demand, k.parameter(loanDemand)), () => {
              const luck = xor(chosen.luck, -1);
              k.push(doings, { row: chosen.row, act: loanAsked, luck, hollow: 0 });
            });
          });
        });
        k.due(retries, ({ row, demand, attempt }) => {
          const [luck] = k.draw(again, row, { other: demand });
          k.when(eq(k.load(dissent.optedOut, row), 0), () =>
            k.push(demanded, { row, demand, luck, attempt }),
          );
        });
      },
    ),
  },
];
