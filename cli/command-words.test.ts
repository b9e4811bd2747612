import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommand, writeCommand } from './command-words.js';

describe('a written command', () => {
  it('is read back word by word, whatever the words hold', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (words) => {
        expect(readCommand(writeCommand(words))).toEqual(words);
      }),
    );
  });

  it('is what a shell reads', () => {
    expect(writeCommand(['--limit', 'fear<=3', "it's"])).toBe("--limit 'fear<=3' 'it'\\''s'");
  });
});
