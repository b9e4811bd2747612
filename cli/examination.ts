/** What the doctor looks at, one line each, with the remedy where something is amiss. */
import { availableParallelism, totalmem } from 'node:os';
import { Worker } from 'node:worker_threads';
import { canRunPrograms } from '#engine/emit/wasm/program.js';
import { exp2neg } from '#engine/math/exponential.js';
import { philox } from '#engine/random/philox.js';
import { freeBytes, largestPeople } from './capacity.js';
import { isWritable } from './folder.js';
import { liveSelfTest, selfTest } from './self-test.js';

export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly says: string;
  /** What to do; empty where all is well. */
  readonly remedy: string;
  /** Failing it means other numbers than on other machines. */
  readonly isAboutNumbers: boolean;
}

function check(name: string, ok: boolean, says: string, remedy: string, numbers = false): Check {
  return { name, ok, says, remedy: ok ? '' : remedy, isAboutNumbers: numbers };
}

const least = [20, 19] as const;

function checkNode(): Check {
  const [major, minor] = process.versions.node.split('.').map(Number) as [number, number];
  const ok = major > least[0] || (major === least[0] && minor >= least[1]);
  const remedy = `Install Node ${least.join('.')} or later.`;
  return check('node', ok, `Node ${process.versions.node}`, remedy);
}

/** A worker that adds one to a word we share with it. */
async function checkWorkers(): Promise<Check> {
  const words = new Int32Array(new SharedArrayBuffer(4));
  const program =
    "const { workerData } = require('node:worker_threads'); Atomics.add(workerData, 0, 1);";
  const worker = new Worker(program, { eval: true, workerData: words });
  const code = await new Promise<number>((resolve) => {
    worker.once('error', () => resolve(1)).once('exit', resolve);
  });
  const ok = code === 0 && Atomics.load(words, 0) === 1;
  const says = ok ? 'workers share memory' : 'a worker could not be started';
  return check('workers', ok, says, 'Use --workers 1, or lift the limit on threads.');
}

function checkShared(): Check {
  const ok = typeof SharedArrayBuffer === 'function' && typeof Atomics.wait === 'function';
  const says = ok ? 'SharedArrayBuffer and Atomics are there' : 'no shared memory';
  return check('shared memory', ok, says, 'Start Node without flags that turn it off.');
}

/** Kernels run as WebAssembly; the same as TypeScript is slower, and no other numbers. */
function checkWebAssembly(): Check {
  const ok = canRunPrograms();
  const says = ok ? 'kernels run as WebAssembly with simd128' : 'no WebAssembly with simd128';
  const remedy = 'Runs go on as TypeScript, about a third as fast; start Node without --jitless.';
  return check('WebAssembly', ok, says, remedy);
}

/** Known answers of Random123 for philox4x32-10: counter, key, words. */
const knownAnswers = [
  [
    [0, 0, 0, 0],
    [0, 0],
    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8],
  ],
  [
    [-1, -1, -1, -1],
    [-1, -1],
    [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  ],
] as const;

function checkPhilox(): Check {
  const out = new Int32Array(4);
  const wrong = knownAnswers.filter(([[a, b, c, d], [k0, k1], words]) => {
    philox(a, b, c, d, k0, k1, out);
    return words.some((word, index) => out[index] !== (word | 0));
  });
  const says = `philox gives ${3 - wrong.length} of 3 published answers`;
  const remedy = 'The build is broken: npm ci && npm run build.';
  return check('luck', wrong.length === 0, says, remedy, true);
}

/** Halvings are exact, and nothing rises, over the whole range of the table. */
function checkExponential(): Check {
  let before = 2 ** 32;
  let falls = true;
  for (let x = 0; x < 33 * 65_536; x += 97) {
    const value = exp2neg(x) >>> 0;
    falls &&= value <= before;
    before = value;
  }
  const halves = [1, 2, 8, 31].every((n) => {
    return Math.abs((exp2neg(n * 65_536) >>> 0) - 2 ** (32 - n)) <= 2;
  });
  const root = Math.abs((exp2neg(32_768) >>> 0) - 3_037_000_500) <= 2;
  const ok = falls && halves && root;
  const says = ok ? 'halvings are exact to two units of 2^32' : 'halvings are wrong';
  return check('exponential', ok, says, 'The build is broken: npm ci && npm run build.', true);
}

async function checkDigest(): Promise<Check> {
  const obtained = await liveSelfTest();
  const ok = obtained === selfTest.digest;
  const what = `${selfTest.people} people, ${selfTest.days} days of ${selfTest.scenario}`;
  const says = ok ? `${what}: the digest every machine gets` : `${what}: digest ${obtained}`;
  const remedy =
    `Expected ${selfTest.digest}. Build again (npm ci && npm run build); if it stays, results ` +
    'of this machine are not those of others: please report it.';
  return check('digest', ok, says, remedy, true);
}

function checkFolder(folder: string): Check {
  const ok = isWritable(folder);
  const says = `${folder} ${ok ? 'can' : 'cannot'} be written`;
  return check('folder', ok, says, 'Choose another folder with --out.');
}

function checkCores(): Check {
  const cores = availableParallelism();
  return check('cores', cores > 0, `${cores} for use`, '');
}

const gibibytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`;

/** Room for the societies the documents speak of. */
const modestPeople = 20_000;

function checkMemory(): Check {
  const free = freeBytes();
  const most = largestPeople(free, 1);
  const room = `one run of up to ${most.toLocaleString('en-GB')} people fits`;
  const says = `${gibibytes(free)} free of ${gibibytes(totalmem())}; ${room}`;
  return check('memory', most >= modestPeople, says, 'Close other programs, or use --people.');
}

/** All checks, in the order they are shown. */
export async function examine(folder: string): Promise<Check[]> {
  return [
    checkNode(),
    checkCores(),
    checkMemory(),
    checkFolder(folder),
    checkWebAssembly(),
    checkShared(),
    await checkWorkers(),
    checkPhilox(),
    checkExponential(),
    await checkDigest(),
  ];
}

export function examinationText(checks: readonly Check[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  return checks
    .map(({ name, ok, says, remedy }) => {
      const line = `${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(width)}  ${says}`;
      return ok ? line : `${line}. ${remedy}`;
    })
    .join('\n');
}
