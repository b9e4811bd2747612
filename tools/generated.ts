/** Every generated file: kernels as TypeScript, one module a room, and the reference pages. */
import { factoryName, typescriptModule } from '#engine/emit/typescript.js';
import { kernels } from '#model/kernels.js';
import { columnFacts } from '#model/tables.js';
import { oddText, type Read } from './odd.js';
import { columnsPage, mechanismsPage, metricsPage, streamsPage } from './reference.js';

/** Text of every generated file, by path from the root of the project. */
export function generatedFiles(read?: Read): Map<string, string> {
  return new Map([...generatedKernels(), ...generatedPages(read)]);
}

/** The pages that follow from declarations. `docs/reference/problems.md` has a test of its own. */
export function generatedPages(read?: Read): Map<string, string> {
  return new Map([
    ['docs/model/odd.md', oddText(read)],
    ['docs/reference/columns.md', columnsPage()],
    ['docs/reference/streams.md', streamsPage()],
    ['docs/reference/metrics.md', metricsPage()],
    ['docs/reference/mechanisms.md', mechanismsPage()],
  ]);
}

/** Text of the generated kernels, by path from the root of the project. */
export function generatedKernels(): Map<string, string> {
  const rooms = new Map<string, string[]>();
  const files = new Map<string, string>();
  for (const name of Object.keys(kernels)) {
    const room = name.split('/')[0];
    rooms.set(room, [...(rooms.get(room) ?? []), name]);
  }
  const imports: string[] = [];
  const entries: string[] = [];
  for (const [room, names] of rooms) {
    const steps = names.flatMap((name) => kernels[name].map(({ step }) => step));
    files.set(`model/generated/${room}.ts`, typescriptModule(steps, columnFacts));
    imports.push(`import * as ${room} from './${room}.js';`);
    for (const step of steps) entries.push(`  '${step.name}': ${room}.${factoryName(step.name)},`);
  }
  files.set(
    'model/generated/steps.ts',
    [
      "// Generated from the mechanisms' kernels by `npm run generate`. Do not edit.",
      "import type { Factories } from '#engine/schedule/run.js';",
      ...imports,
      '',
      '/** Every kernel as plain TypeScript, by the name of its step. */',
      'export const factories: Factories = {',
      ...entries,
      '};',
      '',
    ].join('\n'),
  );
  return files;
}
