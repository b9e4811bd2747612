/**
 * What the machine did to a file: told once, with a next step (STYLE: the third kind of error).
 */
export class StorageProblem extends Error {
  override readonly name = 'StorageProblem';

  /**
   * @param what what did not happen, naming the file
   * @param why the cause in plain words
   * @param fix what to do next
   */
  constructor(
    readonly what: string,
    readonly why: string,
    readonly fix: string,
    options?: ErrorOptions,
  ) {
    super(`${what}: ${why}. ${fix}`, options);
  }
}

const causes: Record<string, readonly [why: string, fix: string]> = {
  EACCES: [
    'writing there is not permitted',
    'Choose another folder with --out, or change its permissions.',
  ],
  EPERM: ['the system does not permit it', 'Choose another folder with --out.'],
  EROFS: ['the disk is mounted read-only', 'Choose a folder on another disk with --out.'],
  ENOSPC: [
    'the disk is full',
    'Free some space, or choose another disk with --out; what was there before is unharmed.',
  ],
  EFBIG: [
    'the file is larger than the system allows here',
    'Raise the limit with ulimit -f, or choose another disk with --out.',
  ],
  EDQUOT: ['your disk quota is used up', 'Free some space, or choose another disk with --out.'],
  ENOENT: ['it does not exist', 'Check the path, or make the folder first.'],
  ENOTDIR: ['a part of the path is a file, not a folder', 'Check the path.'],
  EISDIR: ['it is a folder', 'Name a file inside it, or remove the folder.'],
  EMFILE: ['too many files are open', 'Close other programs, or raise the limit with ulimit -n.'],
  ENAMETOOLONG: ['the name is too long', 'Use a shorter path.'],
  EIO: ['the disk reported a fault', 'Check the disk; try another with --out.'],
};

/** The StorageProblem of a system error; one that is a StorageProblem already passes unchanged. */
export function asStorageProblem(what: string, error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error;
  const code = (error as { code?: string } | null)?.code ?? '';
  const [why, fix] = causes[code] ?? [
    error instanceof Error ? error.message : String(error),
    'Try again; if it stays, choose another folder with --out.',
  ];
  return new StorageProblem(what, why, fix, { cause: error });
}
