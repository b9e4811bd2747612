/** What a scenario file may say of recourse against a ledger (MODEL 8). */
import { z } from 'zod';
import * as part from './schema-parts.js';

export const recourse = z
  .strictObject({
    notice: z
      .strictObject({
        entryPer1024: part.share.optional(),
        listingPer1024: part.share.optional(),
      })
      .optional(),
    window: part.days.optional(),
    whilePending: z.enum(['in-force', 'suspended']).optional(),
    appealable: z
      .strictObject({
        entriesFrom: part.wholePoints.min(0).optional(),
        listings: part.flag.optional(),
      })
      .optional(),
    capacityPer1000AdultsYear: z.number().min(0).max(1000).multipleOf(0.01).optional().meta({
      description: 'cases heard per 1,000 adults a year, in parts of 1/100',
    }),
    service: part.days.optional(),
    order: z.enum(['rank', 'arrival', 'harm']).optional(),
    unheard: z
      .strictObject({
        after: part.term.optional(),
        outcome: z.enum(['dismissed', 'upheld', 'next-instance']).optional(),
      })
      .optional(),
    independence: z.int().min(0).max(2).optional(),
    retaliationPer1024: part.share.optional(),
    secondInstance: z
      .strictObject({
        window: part.days,
        service: part.days,
        independence: z.int().min(0).max(2).optional(),
        panel: z.union([z.literal(1), z.literal(3)]).optional(),
        filedPer1024: part.share,
      })
      .optional(),
    repaidPer1024: part.share.optional(),
    repair: z
      .strictObject({
        after: part.days,
        publicity: part.days.optional(),
        answered: part.days,
        ends: part.days,
        appliesPer1024: part.share,
      })
      .optional(),
    ...part.groundsKeys,
    remove: part.remove.optional(),
  })
  .meta({ id: 'recourse' });
