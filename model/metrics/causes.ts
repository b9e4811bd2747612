/** What a point was lost for: the person's own act, a mistake, a lie, or somebody else. */
import { channelNamed } from '../observation/catalogue.js';
import { kinds, truths } from '../points.js';

/** Channels whose false sightings somebody made: a report or a complaint. */
const bySomebody: ReadonlySet<number> = new Set(
  ['tip', 'complaint'].map((name) => channelNamed(name)!.id),
);

/** What a point was lost for. */
export const causes = ['own', 'mistake', 'lie', 'friends', 'association', 'attribute'] as const;
export type Cause = (typeof causes)[number];

/** What a loss was for; corrections and lapses of gains are not losses anew. */
export function causeOf(
  kind: number,
  truth: number,
  channel: number,
  cause: number,
): Cause | null {
  switch (kind) {
    case kinds.own:
      if (truth === truths.true) return 'own';
      return bySomebody.has(channel) && cause >= 0 && truth === truths.false ? 'lie' : 'mistake';
    case kinds.derived:
      return 'friends';
    case kinds.association:
      return 'association';
    case kinds.attribute:
      return 'attribute';
    default:
      return null;
  }
}
