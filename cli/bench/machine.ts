/** Which machine this is, and at which commit: a figure means nothing without both. */
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { packageRoot } from '#experiments/open.js';
import type { Machine } from './shapes.js';

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\((r|tm)\)/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export function thisMachine(): Machine {
  const processor = cpus()[0]?.model.trim() || 'unknown processor';
  const cores = availableParallelism();
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const node = process.versions.node;
  const major = node.split('.')[0];
  return {
    class: slug(`${processor} ${cores} cores ${gibibytes} gib node ${major}`),
    processor,
    cores,
    gibibytes,
    node,
  };
}

/** The commit of the checkout, marked where files differ from it; `unknown` outside of one. */
export function thisCommit(): string {
  const git = (...words: string[]): string | null => {
    const { status, stdout } = spawnSync('git', words, { cwd: packageRoot, encoding: 'utf8' });
    return status === 0 ? stdout.trim() : null;
  };
  const commit = git('rev-parse', '--short=10', 'HEAD');
  if (commit === null) return 'unknown';
  return git('status', '--porcelain', '--untracked-files=no') === '' ? commit : `${commit}-changed`;
}
