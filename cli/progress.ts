/**
 * Progress on stderr: a bar on a terminal, a line for every tenth elsewhere. The time that
 * remains is told from finished work only.
 */
import { SingleBar } from 'cli-progress';
import type { Progress } from '#experiments/api.js';

/** `40 s`, `6 min`, `2 h 10 min`. */
export function writeDuration(seconds: number): string {
  if (seconds < 1) return 'under 1 s';
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/**
 * Seconds that remain when `done` of `total` equal pieces took `elapsed` seconds, `sideBySide` of
 * them at a time; null before the first is done.
 */
export function remainingSeconds(
  elapsed: number,
  done: number,
  total: number,
  sideBySide: number,
): number | null {
  if (done <= 0) return null;
  const rounds = (pieces: number): number => Math.ceil(pieces / sideBySide);
  return Math.max(0, (elapsed / rounds(done)) * rounds(total) - elapsed);
}

export class ProgressLine {
  private readonly bar: SingleBar | null;
  private stage = '';
  private first = 0;
  private began = performance.now();
  private tenth = -1;

  constructor(
    private readonly isQuiet: boolean,
    private readonly sideBySide = 1,
  ) {
    const format = '{stage}  {bar}  {value} of {total}  {remaining}';
    const isShown = process.stderr.isTTY === true && !isQuiet;
    const options = { format, stream: process.stderr, clearOnComplete: true, hideCursor: true };
    this.bar = isShown ? new SingleBar({ ...options, barsize: 24 }) : null;
  }

  /** Shows where the work stands. */
  show({ stage, done, total, after = 0 }: Progress): void {
    if (this.isQuiet) return;
    if (stage !== this.stage) this.begin(stage, done, total);
    const remaining = this.remaining(done, total, after);
    if (this.bar) this.bar.update(done, { stage, remaining });
    else this.write(stage, done, total, remaining);
  }

  /** Takes the bar away so that something else can be printed. */
  clear(): void {
    this.bar?.stop();
    this.stage = '';
  }

  private begin(stage: string, done: number, total: number): void {
    this.bar?.stop();
    this.stage = stage;
    this.tenth = -1;
    this.began = performance.now();
    this.first = done;
    this.bar?.start(total, done, { stage, remaining: '' });
  }

  /** From what was done since the stage began: what an earlier call did took no time of this. */
  private remaining(done: number, total: number, after: number): string {
    const elapsed = (performance.now() - this.began) / 1000;
    const seconds = remainingSeconds(
      elapsed,
      done - this.first,
      total + after - this.first,
      this.sideBySide,
    );
    if (seconds === null || done === total) return '';
    return seconds < 1 ? 'under 1 s left' : `about ${writeDuration(seconds)} left`;
  }

  private write(stage: string, done: number, total: number, remaining: string): void {
    const tenth = Math.floor((10 * done) / Math.max(1, total));
    if (tenth === this.tenth || total <= 1) return;
    this.tenth = tenth;
    const left = remaining === '' ? '' : `, ${remaining}`;
    process.stderr.write(`${stage}: ${done} of ${total}${left}\n`);
  }
}
