/**
 * The sources of the project as the checks of the house see them: text, lines, and the tree that
 * the TypeScript parser makes of them. Generated files are left out: nobody reads those.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export interface Source {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  /** First folder of the path; empty for a file at the root. */
  readonly top: string;
  readonly text: string;
  readonly lines: readonly string[];
  /** Whether it proves something and ships nothing. */
  readonly isTest: boolean;
}

const leftOut = new Set(['node_modules', 'dist', 'out', 'coverage', 'generated']);

/** Every file below a folder, in a fixed order; hidden and generated ones are left out. */
export function filesBelow(root: string, folder = ''): string[] {
  const found: string[] = [];
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || leftOut.has(entry.name)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...filesBelow(root, path));
    else found.push(path);
  }
  return found;
}

/** Every TypeScript file that somebody wrote. */
export function readSources(root: string): Source[] {
  return filesBelow(root)
    .filter((path) => /\.(ts|tsx|mts)$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      const top = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
      const isTest =
        /\.(test|long|bench)\.ts$/.test(path) || /(^|\/)(tests|testing|bench)\//.test(path);
      return { path, top, text, lines: text.split('\n'), isTest };
    });
}

/** The syntax tree of a source. */
export const parseSource = (source: Source): ts.SourceFile =>
  ts.createSourceFile(source.path, source.text, ts.ScriptTarget.ES2022, true);

/** Calls `seen` for every node below a node, parents first. */
export function walkNodes(node: ts.Node, seen: (node: ts.Node) => void): void {
  seen(node);
  ts.forEachChild(node, (child) => walkNodes(child, seen));
}

/** The line of a node, from 1. */
export const lineOf = (file: ts.SourceFile, node: ts.Node): number =>
  file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1;

/** What a source imports, as written. */
export function importsOf(source: Source): string[] {
  return ts.preProcessFile(source.text, true, true).importedFiles.map((one) => one.fileName);
}
