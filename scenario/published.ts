/** What editors and other programs load: the JSON Schemas (2020-12) of every kind of file. */
import type { MechanismSchema } from '#model/mechanism.js';
import { type JsonSchema, publishSchema } from './json-schema.js';
import { ruleTestFile } from './rule-test.js';
import { scenarioSchema } from './schema.js';
import { societySchema } from './society-file.js';

/** The JSON Schema of a scenario file, for the mechanisms there are. */
export function publishScenarioSchema(mechanisms: readonly MechanismSchema[]): JsonSchema {
  return publishSchema(scenarioSchema(mechanisms), 'A scenario of Glasshouse');
}

/** The JSON Schema of a society file. */
export function publishSocietySchema(): JsonSchema {
  return publishSchema(societySchema, 'A plain society of Glasshouse');
}

/** The JSON Schema of a `*.test.yaml`. */
export function publishTestsSchema(): JsonSchema {
  return publishSchema(ruleTestFile, 'Rule tests of Glasshouse');
}
