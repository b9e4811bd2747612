/** Rows of `accept`: lint that its author means. */
import { z } from 'zod';
import { lintKinds } from './lint-catalogue.js';
import * as part from './schema-parts.js';

/** Lint an author has looked at and means: by its code and the place it is about. */
export const acceptance = z.strictObject({
  id: part.id,
  code: z.enum(Object.keys(lintKinds)).optional(),
  at: z
    .string()
    .max(200)
    .regex(/^[A-Za-z0-9]+([./-][A-Za-z0-9]+)*(\.\*)?$/)
    .optional()
    .meta({
      description:
        'the place, such as `ledgers.unified.rules.red-light`; `*` at its end for all below',
    }),
  because: part.because.optional(),
  remove: part.remove.optional(),
});

export type AcceptRow = z.infer<typeof acceptance>;
