/**
 * The bright line in the grammar: no field of a scenario or society file can hold a person. Maps
 * are closed or have closed values; text that is not one of a list, a date, a term or an id stands
 * only in the few keys that explain a rule to a reader.
 */
import { describe, expect, it } from 'vitest';
import { mechanisms } from '#model/mechanisms.js';
import type { JsonSchema } from '#scenario/json-schema.js';
import { publishScenarioSchema, publishSocietySchema } from '#scenario/published.js';

/** Keys whose text is free within a length: they speak of rules, to readers. */
const explaining = new Set([
  'title',
  'because',
  'note',
  'extends',
  'when',
  'closed',
  'opens',
  'says',
  'source',
]);

/** Keys that would make a row about somebody. */
const personal = new RegExp(
  `^(${[
    'name|surname|firstName|fullName|address|street|city|phone|telephone|mobile|email|mail',
    'birth.*|born|ssn|passport|idNumber|nationalId|identity|photo|image|picture|face|voice',
    'fingerprint|biometric.*|device.*|imei|mac|ip|ipAddress|account|accountNumber|iban|card',
    'plate|licencePlate|gps|latitude|longitude|location|employer|url|link|persons?|people',
  ].join('|')})$`,
  'i',
);

interface Place {
  readonly path: string;
  readonly key: string;
  readonly schema: JsonSchema & {
    readonly pattern?: string;
    readonly propertyNames?: JsonSchema;
    readonly maxLength?: number;
  };
}

function placesOf(root: JsonSchema): Place[] {
  const places: Place[] = [];
  const entered = new Set<JsonSchema>();
  const enter = (schema: JsonSchema | undefined, path: string, key: string): void => {
    if (!schema || entered.has(schema)) return;
    entered.add(schema);
    places.push({ path, key, schema });
    for (const [name, inner] of Object.entries(schema.properties ?? {}))
      enter(inner, `${path}.${name}`, name);
    for (const [name, inner] of Object.entries(schema.$defs ?? {}))
      enter(inner, `${path}#${name}`, name);
    for (const inner of schema.anyOf ?? []) enter(inner, path, key);
    for (const inner of (schema as { oneOf?: JsonSchema[] }).oneOf ?? []) enter(inner, path, key);
    for (const inner of (schema as { allOf?: JsonSchema[] }).allOf ?? []) enter(inner, path, key);
    enter(schema.items, `${path}[]`, key);
    if (typeof schema.additionalProperties === 'object')
      enter(schema.additionalProperties, `${path}.*`, '*');
  };
  enter(root, '', '');
  return places;
}

const allowsAnything = ({ schema }: Place): boolean =>
  schema.type === undefined &&
  !schema.$ref &&
  !schema.enum &&
  schema.const === undefined &&
  !schema.anyOf &&
  !('oneOf' in schema) &&
  !('allOf' in schema);

const isOpenMap = ({ schema }: Place): boolean =>
  schema.type === 'object' &&
  schema.additionalProperties !== false &&
  typeof schema.additionalProperties !== 'object';

/** A map whose keys are anybody's to choose. */
const hasFreeKeys = ({ schema }: Place): boolean =>
  typeof schema.additionalProperties === 'object' &&
  !schema.propertyNames?.enum &&
  !schema.propertyNames?.['pattern' as never];

const isFreeText = ({ schema, key }: Place): boolean =>
  schema.type === 'string' &&
  !schema.enum &&
  schema.const === undefined &&
  !schema.pattern &&
  !explaining.has(key);

describe.each([
  ['a scenario', publishScenarioSchema(mechanisms)],
  ['a society', publishSocietySchema()],
])('%s file', (_, schema) => {
  const places = placesOf(schema);
  const paths = (some: readonly Place[]): string[] => some.map((place) => place.path);

  it('is closed: no key and no value that nobody declared', () => {
    expect(paths(places.filter(allowsAnything))).toEqual([]);
    expect(paths(places.filter(isOpenMap))).toEqual([]);
  });

  it('has maps only over ids and names of catalogues', () => {
    expect(paths(places.filter(hasFreeKeys))).toEqual([]);
  });

  it('has free text only where a rule is explained', () => {
    expect(paths(places.filter(isFreeText))).toEqual([]);
    const unbounded = places.filter(
      ({ schema: one, key }) =>
        one.type === 'string' && explaining.has(key) && !one.maxLength && !one.enum,
    );
    expect(paths(unbounded)).toEqual([]);
  });

  it('has no key that makes a row about somebody', () => {
    // A key that holds a number is a level or a rate: `city: 300` is a share, not somebody's city.
    const keys = places.flatMap(({ path, schema: one }) =>
      Object.entries(one.properties ?? {})
        .filter(([, inner]) => !['integer', 'number', 'boolean'].includes(inner.type ?? ''))
        .map(([key]) => ({ path, key })),
    );
    expect(keys.length).toBeGreaterThan(3);
    expect(keys.filter(({ key }) => personal.test(key))).toEqual([]);
  });
});

describe('the check bites', () => {
  const found = placesOf({
    type: 'object',
    additionalProperties: false,
    properties: {
      story: { type: 'string' },
      anything: {},
      open: { type: 'object' },
      nested: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          properties: { email: { type: 'string' } },
        },
      },
    },
  });

  it('on free text, on anything, and on an open map', () => {
    expect(found.filter(isFreeText).map(({ path }) => path)).toEqual(['.story', '.nested[].email']);
    expect(found.filter(allowsAnything).map(({ path }) => path)).toEqual(['.anything']);
    expect(found.filter(isOpenMap).map(({ path }) => path)).toEqual(['.open']);
    expect(personal.test('email')).toBe(true);
  });
});
