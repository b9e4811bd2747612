import { step } from '#engine/ir/builder.js';
import {
  add,
  both,
  eq,
  type Expression,
  ge,
  known,
  lt,
  mulhi,
  ne,
  select,
  shr,
  sub,
} from '#engine/ir/expression.js';
import { parameterOf, type PhaseStep } from '../../mechanism.js';
import { person, segmentMembers, segmentStarts } from '../../society/state.js';
import { strayDue, strayListings, traced } from '../state.js';
import { copying, court, listings } from '../state.js';
import { schema } from './schema.js';

const send: PhaseStep = {
  phase: 'ledgers.share',
  step: step(
    {
      name: 'ledgers/copy.send',
      table: 'people',
      reads: [court.listed, person.housemate, person.segment],
      writes: [court.copied, traced.strayed, traced.linkedTo],
    },
    (k) => {
      const part = (name: (typeof schema.parameters)[number]['name']) =>
        k.parameter(parameterOf(schema, name));
      k.each(listings, ({ row, on }) => {
        const [luck, link, where, member] = k.draw(schema.streams.send, row, { other: on });
        const upper = shr(luck, 22);
        const day = k.let(add(k.tick, part('lagDays')));
        const along = (whom: Expression): void => {
          k.when(
            eq(whom, row),
            () => k.promise(copying, row, day, { row, on }),
            () => k.send(strayListings, { row: whom, on, day }),
          );
        };
        k.when(
          eq(on, 1),
          () => {
            k.when(ge(upper, part('lossPer1024')), () => {
              const named = k.variable(row, 0, 2 ** 28);
              k.when(lt(shr(link, 16), part('mislinkPer65536')), () => {
                const housemate = k.let(k.load(person.housemate, row));
                const atHome = both(lt(shr(where, 22), part('housematePer1024')), ge(housemate, 0));
                const segment = k.let(k.load(person.segment, row));
                const first = k.let(k.look(segmentStarts, segment));
                const size = sub(k.look(segmentStarts, add(segment, 1)), first);
                const at = known(
                  add(first, known(mulhi(member, size), 0, 2 ** 28, 'below the size')),
                  0,
                  2 ** 28,
                  'a member',
                );
                k.assign(
                  named,
                  known(
                    select(atHome, housemate, k.look(segmentMembers, at)),
                    0,
                    2 ** 28,
                    'a row of people',
                  ),
                );
              });
              k.when(ne(named, row), () => {
                k.count('copies.mislinked');
                k.store(traced.linkedTo, row, named);
              });
              along(named);
            });
          },
          () => {
            // A removal follows the copy to where it went.
            const linked = k.let(k.load(traced.linkedTo, row));
            k.store(traced.linkedTo, row, -1);
            k.when(lt(upper, part('reachedPer1024')), () => {
              along(
                k.let(known(select(ge(linked, 0), linked, row), 0, 2 ** 28, 'a row of people')),
              );
            });
          },
        );
      });
      k.due(copying, ({ row, on }) => {
        // Who is still listed by mistake for another stays in the copies.
        k.store(court.copied, row, select(eq(on, 1), 1, k.load(traced.strayed, row)));
      });
      k.due(strayDue, ({ row, on }) => {
        k.store(traced.strayed, row, on);
        k.store(court.copied, row, select(eq(on, 1), 1, k.load(court.listed, row)));
      });
    },
  ),
};

const receive: PhaseStep = {
  phase: 'recourse.hear',
  step: step({ name: 'ledgers/copy.receive', table: 'people', reads: [], writes: [] }, (k) => {
    k.drain(strayListings, ({ row, on, day }) => k.promise(strayDue, row, day, { row, on }));
  }),
};

export const steps: readonly PhaseStep[] = [send, receive];
