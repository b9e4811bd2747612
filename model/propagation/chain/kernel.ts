import { box } from '#engine/columns/structures.js';
import { type Kernel, planTable, step } from '#engine/ir/builder.js';
import { and, both, eq, type Expression, ge, known, lt, mul, ne } from '#engine/ir/expression.js';
import { book, planeOf, postings } from '../../ledgers/state.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';
import { undone } from '../../recourse/state.js';
import { firm, person, vehicle } from '../../society/state.js';
import { schema } from './schema.js';

const licence = 4;
const unified = 0;

/** [vehicle] → firm that owns it, −1; [firm] → its representative, −1: for those who drive. */
export const vehicleFirm = planTable('chain.vehicleFirm', -1, 2 ** 28);
export const firmRepresentative = planTable('chain.firmRepresentative', -1, 2 ** 28);

/** Offences of one driver that can be posted on one day: one per act the licence knows; and as many corrections. */
const mostOffences = 16;

export const vehicleBox = box(
  'propagation.vehicleBox',
  { from: 'people', to: 'vehicles' },
  ['index', 'value'],
  { kind: 'crossing', over: ['vehicle'], times: mostOffences },
  { sum: 'vehicles.due' },
);
export const firmBox = box(
  'propagation.firmBox',
  { from: 'people', to: 'firms' },
  ['index', 'value'],
  { kind: 'crossing', over: ['vehicleFirm'], times: mostOffences },
  { sum: 'firms.due' },
);
const toRepresentative = {
  kind: 'crossing',
  over: ['representative'],
  times: mostOffences,
} as const;
const people = { from: 'people', to: 'people' } as const;
export const representativeBox = box(
  'propagation.representativeBox',
  people,
  ['index', 'value'],
  toRepresentative,
  { sum: 'people.due' },
);
export const representativeFalseBox = box(
  'propagation.representativeFalseBox',
  people,
  ['index', 'value'],
  toRepresentative,
  { sum: 'people.dueFalse' },
);

const climbed = [vehicle.due, firm.due, book.due, book.dueFalse] as const;

/** What an offence costs up the chain, or with the opposite sign what a correction gives back. */
function climb(
  k: Kernel<'people.vehicle', (typeof climbed)[number]['name']>,
  row: Expression,
  truth: Expression,
  sign: 1 | -1,
): void {
  const change = (name: (typeof schema.parameters)[number]['name']) =>
    mul(k.parameter(parameterOf(schema, name)), 64 * sign);
  const driven = k.let(k.load(person.vehicle, row));
  k.when(ge(driven, 0), () => {
    k.count(sign < 0 ? 'chain.offences' : 'chain.corrections');
    const car = k.let(known(driven, 0, 2 ** 28, 'tested above'));
    k.addRemote(vehicleBox, vehicle.due, car, change('vehiclePoints'));
    const owner = k.let(k.look(vehicleFirm, car));
    k.when(ge(owner, 0), () => {
      const company = k.let(known(owner, 0, 2 ** 28, 'tested above'));
      k.addRemote(firmBox, firm.due, company, change('firmPoints'));
      const chair = k.let(k.look(firmRepresentative, company));
      const account = k.let(k.look(planeOf, unified));
      // Who drives the firm's car and represents it has lost the points already.
      k.when(both(both(ge(chair, 0), ne(chair, row)), ge(account, 0)), () => {
        const who = k.let(known(chair, 0, 2 ** 28, 'tested above'));
        k.addRemote(
          representativeBox,
          book.due,
          who,
          change('representativePoints'),
          and(account, 15),
        );
        k.when(ne(truth, 0), () =>
          k.addRemote(
            representativeFalseBox,
            book.dueFalse,
            who,
            change('representativePoints'),
            and(account, 15),
          ),
        );
      });
    });
  });
}

const pass: PhaseStep = {
  phase: 'propagation.spread',
  step: step(
    {
      name: 'propagation/chain.pass',
      table: 'people',
      reads: [person.vehicle],
      writes: [...climbed],
    },
    (k) => {
      k.each(postings, ({ row, plane, kind, points, truth }) => {
        const offence = both(
          eq(plane, k.look(planeOf, licence)),
          both(eq(kind, kinds.own), lt(points, 0)),
        );
        k.when(offence, () => climb(k, row, truth, -1));
      });
    },
  ),
};

/** What a ruling takes back tomorrow is taken back along the whole chain. */
const giveBack: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    {
      name: 'propagation/chain.give-back',
      table: 'people',
      reads: [person.vehicle],
      writes: [...climbed],
    },
    (k) => {
      k.each(undone, ({ row, ledger, points, truth }) => {
        k.when(both(eq(ledger, licence), lt(points, 0)), () => climb(k, row, truth, 1));
      });
    },
  ),
};

const settle = (table: 'vehicles' | 'firms'): PhaseStep => {
  const columns = table === 'vehicles' ? vehicle : firm;
  return {
    phase: 'ledgers.post',
    step: step(
      { name: `propagation/chain.${table}`, table, reads: [], writes: [columns.raw, columns.due] },
      (k) => {
        k.rows((row) => {
          const due = k.let(k.load(columns.due, row));
          k.when(ne(due, 0), () => {
            k.accumulate(columns.raw, row, due);
            k.store(columns.due, row, 0);
          });
        });
      },
    ),
  };
};

const collect = (table: 'vehicles' | 'firms'): PhaseStep => {
  const columns = table === 'vehicles' ? vehicle : firm;
  return {
    phase: 'recourse.hear',
    step: step(
      { name: `propagation/chain.collect-${table}`, table, reads: [], writes: [columns.due] },
      (k) => {
        k.drainAdds(table === 'vehicles' ? vehicleBox : firmBox, columns.due);
      },
    ),
  };
};

const collectPeople: PhaseStep = {
  phase: 'recourse.hear',
  step: step(
    {
      name: 'propagation/chain.collect-people',
      table: 'people',
      reads: [],
      writes: [book.due, book.dueFalse],
    },
    (k) => {
      k.drainAdds(representativeBox, book.due);
      k.drainAdds(representativeFalseBox, book.dueFalse);
    },
  ),
};

export const steps: readonly PhaseStep[] = [
  settle('vehicles'),
  settle('firms'),
  pass,
  giveBack,
  collect('vehicles'),
  collect('firms'),
  collectPeople,
];
