/**
 * The shape of a rule test: acts of one subject, and the score, friends and demands expected after
 * them. Closed like the rest, so that a test speaks of levels and days and never of a person.
 */
import { z } from 'zod';
import { demands } from '#model/consequences/catalogue.js';
import { channels } from '#model/observation/catalogue.js';
import { tieLayers } from '#model/society/society.js';
import * as part from './schema-parts.js';

const channelNames = channels.map((channel) => channel.name);
const demandNames = demands.map((demand) => demand.name);

/** What is expected of one friend: the score that is left, and the day of the entry. */
const friendExpected = z.strictObject({
  score: part.points.optional(),
  posted: z.int().min(0).max(3650).optional(),
});

/** Rule tests, read by the `test` verb and never by a run. */
export const ruleTest = z
  .strictObject({
    id: part.id.optional(),
    given: z.strictObject({
      acts: z.array(
        z.strictObject({
          do: part.id,
          day: z.int().min(0).max(3650),
          seen: z.enum(channelNames).optional(),
        }),
      ),
      ties: z.array(part.closedMap(tieLayers, z.int().min(0).max(20))).optional(),
      subject: part.levelMap.optional(),
    }),
    expect: z.strictObject({
      score: part.points.optional(),
      friends: z.array(friendExpected).max(20).optional(),
      ...Object.fromEntries(
        demandNames.map((demand) => [demand, z.enum(['open', 'closed']).optional()]),
      ),
    }),
  })
  .meta({ id: 'test' });
