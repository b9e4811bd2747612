/** Every verb, one line each, in the order help shows them. */
import type { VerbEntry } from './verb.js';

export const verbs: readonly VerbEntry[] = [
  {
    name: 'run',
    says: 'live one scenario once',
    load: () => import('./verbs/run.js'),
  },
  {
    name: 'compare',
    says: 'live several scenarios with the same luck, and report the differences',
    load: () => import('./verbs/compare.js'),
  },
  {
    name: 'check',
    says: 'find every problem of scenario and society files',
    load: () => import('./verbs/check.js'),
  },
  {
    name: 'test',
    says: 'live the rule tests of scenario files: given acts, expected entries, scores and doors',
    load: () => import('./verbs/test.js'),
  },
  {
    name: 'init',
    says: 'write a commented scenario to start from',
    load: () => import('./verbs/init.js'),
  },
  {
    name: 'migrate',
    says: 'bring a scenario file of an older format up to date',
    load: () => import('./verbs/migrate.js'),
  },
  {
    name: 'society',
    says: 'build a society and show how well it fits the published tables',
    load: () => import('./verbs/society.js'),
  },
  {
    name: 'mechanisms',
    says: 'list the mechanisms with their evidence and parameters',
    load: () => import('./verbs/mechanisms.js'),
  },
  {
    name: 'metrics',
    says: 'list the metrics with their units and directions',
    load: () => import('./verbs/metrics.js'),
  },
  {
    name: 'schema',
    says: 'print the JSON Schema of scenario or society files',
    load: () => import('./verbs/schema.js'),
  },
  {
    name: 'plan',
    says: 'show a day as it is compiled: steps, reads, writes, barriers, memory',
    load: () => import('./verbs/plan.js'),
  },
  {
    name: 'report',
    says: 'write the report of a results folder again',
    load: () => import('./verbs/report.js'),
  },
  {
    name: 'explain',
    says: 'tell one life of a run: every point, where it came from, and by which rule',
    load: () => import('./verbs/explain.js'),
  },
  {
    name: 'verify',
    says: 'live some runs of a results folder again and compare their digests',
    load: () => import('./verbs/verify.js'),
  },
  {
    name: 'bench',
    says: 'measure how fast this machine lives, and compare that between commits',
    load: () => import('./verbs/bench.js'),
  },
  {
    name: 'doctor',
    says: 'check that this machine can run Glasshouse and gives the same numbers',
    load: () => import('./verbs/doctor.js'),
  },
];
