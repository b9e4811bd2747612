/** The committed JSON Schemas are fresh, and say yes where the loader says yes. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mechanisms } from '#model/mechanisms.js';
import { checkout } from '../tests/scenarios/files.js';
import { publishScenarioSchema, publishSocietySchema, publishTestsSchema } from './published.js';

const show = (schema: unknown) => `${JSON.stringify(schema, null, 2)}\n`;
const folder = '../scenarios/schema';

describe('published schemas', () => {
  // After a change: npx vitest run scenario/schema.test.ts --update
  // The flag stands last: before a path it would take the path as its value and run everything.
  test('of scenarios is fresh', async () => {
    const schema = show(publishScenarioSchema(mechanisms));
    await expect(schema).toMatchFileSnapshot(`${folder}/scenario-1.json`);
  });

  test('of societies is fresh', async () => {
    await expect(show(publishSocietySchema())).toMatchFileSnapshot(`${folder}/society-1.json`);
  });

  test('of rule tests is fresh', async () => {
    await expect(show(publishTestsSchema())).toMatchFileSnapshot(`${folder}/tests-1.json`);
  });

  test('accepts the shipped rule tests', () => {
    const accepts = new Ajv2020({ strict: false }).compile(publishTestsSchema());
    for (const name of ['told', 'documented', 'safeguarded']) {
      const value = parse(checkout.read(`scenarios/${name}.test.yaml`)!) as object;
      expect(accepts(value), JSON.stringify(accepts.errors)).toBe(true);
      expect(accepts({ ...value, persons: 1 })).toBe(false);
    }
  });

  const accepts = new Ajv2020({ strict: false }).compile(publishScenarioSchema(mechanisms));
  test.each(['no-scoring', 'finance-only', 'told', 'documented', 'safeguarded', 'bench/r1'])(
    'accepts %s',
    (name) => {
      const value = parse(checkout.read(`scenarios/${name}.scenario.yaml`)!) as object;
      expect(accepts(value), JSON.stringify(accepts.errors)).toBe(true);
      expect(accepts({ ...value, strat: 1 })).toBe(false);
    },
  );

  test('accepts the shipped societies', () => {
    const accepts = new Ajv2020({ strict: false }).compile(publishSocietySchema());
    for (const name of ['closed-form/poisson-4', 'closed-form/regular-4', 'bench/r1']) {
      const value = parse(checkout.read(`scenarios/${name}.society.yaml`)!) as object;
      expect(accepts(value), JSON.stringify(accepts.errors)).toBe(true);
    }
  });
});
