/**
 * What made a result, so that somebody else can make it again: `run.json` and RO-Crate metadata.
 *
 * Goal: versions, seed, digests, kind of machine; nothing that names a person, a host or a path.
 * Non-goal: a record of the machine's load or the time of day inside the digest.
 */
import { createHash } from 'node:crypto';
import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';
import type { Comparison } from './comparison.js';

/** The kind of machine: enough to judge a time, too little to find the machine. */
export interface MachineClass {
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly node: string;
}

/** The content of `run.json`. */
export interface Manifest {
  readonly format: 'glasshouse-run/1';
  readonly title: string;
  readonly version: string;
  readonly engineHash: string;
  readonly command: string;
  readonly seed: number;
  readonly society: Comparison['society'];
  readonly start: string;
  readonly days: number;
  readonly arms: readonly { readonly id: string; readonly scenarioHash: string }[];
  readonly replicatesAsked: number;
  readonly runs: Comparison['runs'];
  /** SHA-256 over the digests of the finished runs, in order of arm and replicate. */
  readonly digest: string;
  readonly machine: MachineClass;
  /** ISO time at which the files were written. */
  readonly written: string;
}

/** SHA-256 in hex. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** This machine's class. */
export function machineClass(): MachineClass {
  return {
    system: `${platform()} ${arch()}`,
    processor: cpus()[0]?.model.trim() || 'unknown',
    cores: availableParallelism(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
  };
}

/** One digest for the whole comparison; the order in which runs finished does not matter. */
export function comparisonDigest(comparison: Pick<Comparison, 'arms' | 'runs'>): string {
  const order = new Map(comparison.arms.map((arm, i) => [arm.id, i]));
  const place = (arm: string): number => order.get(arm) ?? order.size;
  const runs = comparison.runs
    .filter((run) => !run.failed)
    .sort((x, y) => place(x.arm) - place(y.arm) || x.replicate - y.replicate);
  return sha256(runs.map((run) => `${run.arm} ${run.replicate} ${run.digest}\n`).join(''));
}

/** The manifest of a comparison. */
export function manifest(comparison: Comparison, machine: MachineClass, written: string): Manifest {
  const { title, version, engineHash, command, seed, society, start, days, runs } = comparison;
  return {
    format: 'glasshouse-run/1',
    title,
    version,
    engineHash,
    command,
    seed,
    society,
    start,
    days,
    arms: comparison.arms.map(({ id, scenarioHash }) => ({ id, scenarioHash })),
    replicatesAsked: comparison.replicatesAsked,
    runs,
    digest: comparisonDigest(comparison),
    machine,
    written,
  };
}

/** A file of the crate. */
export interface CrateFile {
  readonly name: string;
  readonly says: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** RO-Crate 1.1 metadata with the run as a CreateAction (Process Run profile). */
export function crateMetadata(of: Manifest, files: readonly CrateFile[]): object {
  const named = files.map((file) => ({ '@id': file.name }));
  return {
    '@context': 'https://w3id.org/ro/crate/1.1/context',
    '@graph': [
      {
        '@id': 'ro-crate-metadata.json',
        '@type': 'CreativeWork',
        conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
        about: { '@id': './' },
      },
      {
        '@id': './',
        '@type': 'Dataset',
        name: of.title,
        description:
          'Results of a simulation of an invented society. Statements about a model; ' +
          'synthetic people only.',
        license: { '@id': 'https://spdx.org/licenses/Apache-2.0' },
        datePublished: of.written,
        hasPart: named,
        mentions: { '@id': '#run' },
      },
      ...files.map((file) => ({
        '@id': file.name,
        '@type': 'File',
        name: file.says,
        encodingFormat: file.type,
        contentSize: String(file.bytes),
        sha256: file.sha256,
      })),
      {
        '@id': '#run',
        '@type': 'CreateAction',
        name: of.command,
        instrument: { '@id': '#glasshouse' },
        result: named,
        endTime: of.written,
      },
      {
        '@id': '#glasshouse',
        '@type': 'SoftwareApplication',
        name: 'Glasshouse',
        version: of.version,
        softwareRequirements: `Node.js ${of.machine.node}`,
        identifier: of.engineHash,
      },
    ],
  };
}
