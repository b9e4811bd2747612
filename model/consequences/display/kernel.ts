import { step } from '#engine/ir/builder.js';
import { add, both, eq, ge, gt, le, lt, min, shr } from '#engine/ir/expression.js';
import { listings } from '../../ledgers/state.js';
import { type PhaseStep, parameterOf } from '../../mechanism.js';
import { falls } from '../../scoring/state.js';
import { employment, living, person } from '../../society/state.js';
import { displays, exposed, shown } from '../state.js';
import { onCustom, role, suffer } from '../suffer.js';
import { schema } from './schema.js';

/** Severity from which the accounts put a person on show. */
const excluded = 2;

export const steps: readonly PhaseStep[] = [
  {
    phase: 'consequences.enforce',
    step: step(
      {
        name: 'consequences/display.show',
        table: 'people',
        reads: [person.traits],
        writes: [shown.shownUntil, living.employment, living.hardship],
      },
      (k) => {
        type Name = (typeof schema.parameters)[number]['name'];
        const set = (name: Name) => k.parameter(parameterOf(schema, name));
        // Who falls far enough, and whom the courts list, may be shown.
        k.each(falls, ({ row, severity, was }) => {
          k.when(both(ge(severity, excluded), gt(excluded, was)), () =>
            k.push(exposed, { row, share: set('excludedPer1024') }),
          );
        });
        k.each(listings, ({ row, on }) =>
          k.when(eq(on, 1), () => k.push(exposed, { row, share: set('listedPer1024') })),
        );
        k.each(exposed, ({ row, share }) => {
          const [luck, work] = k.draw(schema.streams.show, row);
          const free = le(k.load(shown.shownUntil, row), k.tick);
          k.when(both(free, lt(shr(luck, 22), share)), () => {
            const days = k.let(set('days'));
            k.store(shown.shownUntil, row, min(add(k.tick, days), 2 ** 22));
            k.count('displays.begun');
            k.count('displays.days', days);
            k.push(displays, { row });
            const employed = eq(k.load(living.employment, row), employment.employed);
            k.when(both(employed, lt(shr(work, 22), set('jobPer1024'))), () => {
              k.store(living.employment, row, employment.jobless);
              k.count('jobs.lostToDisplay');
            });
            k.when(k.look(onCustom, role(k.load(person.traits, row))), () =>
              suffer(k, row, set('customPer1024')),
            );
          });
        });
      },
    ),
  },
];
