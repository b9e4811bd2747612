import { step } from '#engine/ir/builder.js';
import { both, eq, known, le, ltu, ne, select, sub } from '#engine/ir/expression.js';
import { ledgerOf, postings } from '../../ledgers/state.js';
import type { PhaseStep } from '../../mechanism.js';
import { kinds } from '../../points.js';
import { standing } from '../../scoring/state.js';
import { appealableFrom, entryNotice, listingNotice } from '../rules.js';
import { notices } from '../state.js';
import { schema } from './schema.js';

export const steps: readonly PhaseStep[] = [
  {
    phase: 'recourse.hear',
    step: step(
      { name: 'recourse/notice.tell', table: 'people', reads: [standing.severity], writes: [] },
      (k) => {
        k.each(postings, ({ row, plane, kind, act, points, truth }) => {
          const ledger = k.let(k.look(ledgerOf, plane));
          const grave = le(points, sub(0, k.look(appealableFrom, ledger)));
          k.when(both(eq(kind, kinds.own), grave), () => {
            k.count('notices.due');
            const [luck, rest] = k.draw(schema.streams.tell, row, {
              other: act,
              ordinal: known(ledger, 0, 15, 'a ledger number'),
            });
            // Whoever is restricted learns of it more often: the listing is notified as well.
            const restricted = ne(k.load(standing.severity, row), 0);
            const chance = select(
              restricted,
              k.look(listingNotice, ledger),
              k.look(entryNotice, ledger),
            );
            k.when(ltu(luck, chance), () => {
              k.count('notices.given');
              k.push(notices, {
                row,
                plane,
                act,
                points: known(points, -65536, 65536, 'own points are what a rule gives'),
                truth,
                luck: rest,
              });
            });
          });
        });
      },
    ),
  },
];
