/**
 * The shape of a scenario file. It is closed: an unknown key is a problem. Every key is optional
 * that a parent may bring in; what is missing after merging is found when the file is resolved.
 * Checks across keys are not made here, so that the published JSON Schema says all of it.
 */
import { z } from 'zod';
import { acts } from '#model/acts/catalogue.js';
import { quantities, variantsOf } from '#model/adaptation/variants.js';
import { demands } from '#model/consequences/catalogue.js';
import { ledgers } from '#model/ledgers/catalogue.js';
import type { MechanismSchema } from '#model/mechanism.js';
import { channels } from '#model/observation/catalogue.js';
import { tieLayers } from '#model/society/society.js';
import { ruleTest } from './rule-test.js';
import { acceptance } from './schema-accept.js';
import * as part from './schema-parts.js';
import { recourse } from './schema-recourse.js';

const ledgerNames = ledgers.map((ledger) => ledger.name);
const channelNames = channels.map((channel) => channel.name);
const demandNames = demands.map((demand) => demand.name);
/** Links of a typed chain, in the order a posting travels (MODEL 6). */
export const chainLinks = ['vehicle', 'firm', 'representative'] as const;
export const domains = [...new Set([...acts.map((act) => act.domain), 'declared'])];
/** What the routes of a ledger may lead to beside another ledger. */
export const copies = 'copies';

const removable = { remove: part.remove.optional() };
const ledgerName = z.enum(ledgerNames).meta({ description: 'a ledger of the catalogue' });

const policy = z.strictObject({
  id: part.id,
  ledger: ledgerName.optional(),
  from: part.date.optional(),
  to: part.date.optional(),
  subjects: z.enum(['volunteers', 'adults', 'drivers', 'members']).optional(),
  per1024: part.share.optional(),
  when: part.condition.optional(),
  ...part.groundsKeys,
  ...removable,
});

const standing = z.strictObject({
  id: part.id,
  from: part.wholePoints.optional(),
  severity: z.enum(['none', 'barred', 'excluded', 'locked-out']).optional(),
  ...removable,
});

/** Which levels belong to the attribute of the table is asked when the file is resolved. */
const pointsTable = z
  .object({ table: part.attributeName, otherwise: part.points.optional() })
  .catchall(part.points)
  .meta({ propertyNames: { enum: ['table', 'otherwise', ...part.levelNames] } });

const rule = z.strictObject({
  id: part.id,
  on: part.id.optional(),
  channels: z.array(z.enum(channelNames)).min(1).optional(),
  when: part.condition.optional(),
  points: z
    .union([part.points, pointsTable])
    .meta({ description: 'points such as `-5`, or `{ table: subject.role, …, otherwise: -5 }`' })
    .optional(),
  cap: z.strictObject({ points: part.points.min(0), per: z.literal('year') }).optional(),
  corroborated: part.flag.optional(),
  expiry: part.days.optional(),
  ...part.groundsKeys,
  ...removable,
});

const attributePosting = z.strictObject({
  id: part.id,
  when: part.condition.optional(),
  points: part.points.optional(),
  ...part.groundsKeys,
  ...removable,
});

const listing = z.strictObject({
  inForce: z.literal('at-once').optional(),
  after: part.days.optional(),
  once: z.literal('notice').optional(),
});

const ledger = z
  .strictObject({
    keeper: part.id.optional(),
    kind: z.enum(['points', 'list']).optional(),
    subjects: z
      .array(z.enum(['person', 'firm', 'vehicle']))
      .min(1)
      .optional(),
    memory: z.enum(['entries', 'fading']).optional(),
    fadePer1024: part.share.optional(),
    scale: z
      .strictObject({
        min: part.wholePoints.optional(),
        max: part.wholePoints.optional(),
        base: part.wholePoints.optional(),
        spread: part.wholePoints.optional(),
      })
      .optional(),
    expiry: part.term.optional(),
    lapse: z.enum(['at-term', 'by-year']).optional(),
    files: z
      .strictObject({
        invisiblePer1024: part.share.optional(),
        unscoredPer1024: part.share.optional(),
        wrongPer1024: part.share.optional(),
      })
      .optional(),
    standings: z.array(standing).optional(),
    listing: listing.optional(),
    corroborated: part.flag.optional(),
    attributes: z.array(attributePosting).optional(),
    rules: z.array(rule).optional(),
    grounds: part.grounds.optional(),
    ...removable,
  })
  .meta({ id: 'ledger' });

const channel = z
  .strictObject({
    coveragePer1024: part.share.optional(),
    sensitivityPer1024: part.share.optional(),
    falsePer1000PersonYears: part.rate.optional(),
    misattributedPer1024: part.share.optional(),
    delay: part.days.optional(),
    groupFactor: z.record(part.id, z.number().min(0).max(16)).optional(),
    suppressedPer1024: part.share.optional(),
    ...part.groundsKeys,
    ...removable,
  })
  .meta({ id: 'channel' });

const route = z.strictObject({
  id: part.id,
  from: ledgerName.optional(),
  to: z.enum([...ledgerNames, copies]).optional(),
  carries: z.enum(['entries', 'corrections']).optional(),
  lag: part.term.optional(),
  lossPer1024: part.share.optional(),
  mislinkPer1024: part.halfShare.optional(),
  sharePer1024: part.share.optional(),
  points: part.points.optional(),
  ...part.groundsKeys, ...removable,
});

const propagation = z
  .strictObject({
    ledger: ledgerName.optional(),
    over: z
      .array(z.enum([...tieLayers, ...chainLinks]))
      .min(1)
      .optional(),
    kind: z.enum(['event', 'level', 'chain', 'contact']).optional(),
    sharePer1024: part.share.optional(),
    depth: z.int().min(1).max(4).optional(),
    count: z.enum(['once', 'walks']).optional(),
    domains: z.array(z.enum(domains)).min(1).optional(),
    gains: part.flag.optional(),
    sources: z.enum(['all', 'officials']).optional(),
    receivingCap: z
      .union([z.literal('none'), part.wholePoints.min(0)])
      .optional()
      .meta({ description: 'most points a year that others may cost a person here, or `none`' }),
    period: part.days.optional(),
    recursive: part.flag.optional(),
    ...part.groundsKeys,
    ...removable,
  })
  .meta({ id: 'propagation' });

/** Rows by id; that each key is an id is asked when the file is resolved. */
const propagationMap = z
  .object({ grounds: part.grounds.optional() })
  .catchall(propagation)
  .meta({ propertyNames: { pattern: part.forms.id.source, maxLength: 64 } });

const gateTest = z.string().max(80).meta({
  description:
    'a test such as `unified below 550`, `on court-list`, `partner on court-list`, ' +
    '`firm on court-list`, `both unified below 550`, `stratum official`, ' +
    '`after red-light for 30 d` or, of a gate that opens, `unified at 700`',
  // For readers of the published schema; the loader says what is wrong with a test in words.
  pattern:
    '^(((partner|firm) )?on [a-z0-9-]+|((partner|both) )?[a-z0-9-]+ (below|at) -?\\d{1,5}|' +
    'stratum [a-z]+|after [a-z0-9-]+ for \\d{1,4} d)$',
});

const gate = z.strictObject({
  id: part.id,
  demand: z.enum(demandNames).optional(),
  enforcedPer1024: part.share.optional(),
  closed: gateTest.optional(),
  opens: gateTest.optional(),
  ...part.groundsKeys,
  ...removable,
});

const act = z
  .strictObject({
    declare: z.literal(true).optional(),
    ratePer1000PersonYears: part.rate.optional(),
    group: z.int().min(0).max(3).optional(),
    detectionPer1024: part.share.optional(),
    classesPer1024: z.array(z.int().min(0).max(16_384)).min(1).max(64).optional(),
    restrictedPer1024: z.int().min(0).max(16_384).optional(),
    ...removable,
  })
  .meta({ id: 'act' });

/** One reading of each quantity; `off` switches its mechanism off. */
const adaptation = z.strictObject(
  Object.fromEntries(
    Object.keys(quantities).map((name) => [name, z.enum(variantsOf(name)).optional()] as const),
  ),
);

function closedMap<Value extends z.ZodType>(names: readonly string[], value: Value) {
  return part.closedMap(names, value);
}

function mechanismMap(mechanisms: readonly MechanismSchema[]) {
  const settings = mechanisms.map((mechanism) => {
    const numbers = mechanism.parameters.map((parameter) => {
      const number = z.int().meta({ description: `a whole number: ${parameter.says}` });
      return [parameter.name, number.optional()] as const;
    });
    const value = z.union([z.enum(['on', 'off']), z.strictObject(Object.fromEntries(numbers))]);
    const description = '`on`, `off`, or a map of its parameters';
    return [mechanism.name, value.meta({ description }).optional()] as const;
  });
  return z.strictObject(Object.fromEntries(settings));
}

function withGrounds<Shape extends z.core.$ZodLooseShape>(map: z.ZodObject<Shape>) {
  return map.extend({ grounds: part.grounds.optional() });
}

/** The zod schema of a scenario file, for the mechanisms there are. */
export function scenarioSchema(mechanisms: readonly MechanismSchema[]) {
  return z.strictObject({
    format: z.literal(1),
    id: part.id,
    title: z.string().min(1).max(200),
    extends: z.string().min(1).max(200).optional(),
    start: part.date.optional(),
    tick: z.literal('day').optional(),
    grounds: part.grounds.optional(),
    policies: z.array(policy).optional(),
    ledgers: withGrounds(closedMap(ledgerNames, ledger)).optional(),
    channels: withGrounds(closedMap(channelNames, channel)).optional(),
    routes: z.array(route).optional(),
    propagation: propagationMap.optional(),
    gates: z.array(gate).optional(),
    recourse: withGrounds(closedMap(ledgerNames, recourse)).optional(),
    acts: z.record(part.id, act).optional(),
    mechanisms: mechanismMap(mechanisms).optional(),
    adaptation: adaptation.optional(),
    accept: z.array(acceptance).optional(),
    tests: z.array(ruleTest).optional(),
  });
}

export type PolicyRow = z.infer<typeof policy>;
export type StandingRow = z.infer<typeof standing>;
export type RuleRow = z.infer<typeof rule>;
export type AttributeRow = z.infer<typeof attributePosting>;
export type LedgerBlock = z.infer<typeof ledger>;
export type ChannelBlock = z.infer<typeof channel>;
export type RouteRow = z.infer<typeof route>;
export type PropagationBlock = z.infer<typeof propagation>;
export type GateRow = z.infer<typeof gate>;
export type RecourseBlock = z.infer<typeof recourse>;
export type ActBlock = z.infer<typeof act>;
