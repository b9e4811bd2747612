/**
 * The two channels of every verb: the result on stdout, as text or as one JSON document; notes
 * and progress on stderr.
 */
import { styleText } from 'node:util';

export interface Printer {
  readonly isJson: boolean;
  readonly isQuiet: boolean;
  /** The one result of a verb: the document with `--json`, else the text. */
  result(document: object, text: () => string): void;
  /** A note on stderr, unless quiet. */
  note(text: string): void;
  /** What went wrong, on stderr, quiet or not. */
  complain(text: string): void;
}

/** Infinite bounds have no JSON; they become null, as absent evidence should. */
export function toJson(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

export function makePrinter(isJson: boolean, isQuiet: boolean): Printer {
  return {
    isJson,
    isQuiet,
    result: (document, text) => {
      process.stdout.write(isJson ? toJson(document) : `${text().trimEnd()}\n`);
    },
    note: (text) => {
      if (!isQuiet) process.stderr.write(`${text}\n`);
    },
    complain: (text) => {
      process.stderr.write(`${text}\n`);
    },
  };
}

const isColourful = (stream: NodeJS.WriteStream): boolean =>
  stream.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';

/** Bold on a terminal, plain elsewhere and under NO_COLOR. */
export function strong(text: string, stream: NodeJS.WriteStream = process.stdout): string {
  return isColourful(stream) ? styleText('bold', text) : text;
}
