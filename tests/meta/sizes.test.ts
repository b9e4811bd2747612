/** Files, functions and lines: nothing new is too long, and what is too long only shrinks. */
import { describe, expect, it } from 'vitest';
import { type Excess, grownBeyond, lowered, measureExcess, shrunkBelow } from '#tools/excess.js';
import type { Source } from '#tools/sources.js';
import { read, sources } from './checkout.js';

const committed = JSON.parse(read('tests/meta/ratchet.json')) as Excess;
const present = measureExcess(sources);

describe('sizes', () => {
  it('have not grown', () => {
    expect(grownBeyond(present, committed)).toEqual([]);
  });

  // After something became shorter: node dist/tools/ratchet.js
  it('are not smaller than the list says', () => {
    expect(shrunkBelow(present, committed)).toEqual([]);
  });

  it('leave no file over five hundred lines', () => {
    expect(Object.entries(present.files).filter(([, lines]) => lines > 500)).toEqual([]);
  });
});

describe('the ratchet', () => {
  const none: Excess = { files: {}, functions: {}, wideLines: {} };
  const long: Source = {
    path: 'model/a.ts',
    top: 'model',
    isTest: false,
    text: `function f() {\n${'g();\n'.repeat(80)}}\n${'x'.repeat(101)};\n`,
    lines: [],
  };
  const measured = measureExcess([{ ...long, lines: long.text.split('\n') }]);

  it('finds what is too long', () => {
    expect(measured).toEqual({
      files: {},
      functions: { 'model/a.ts f': 82 },
      wideLines: { 'model/a.ts': 1 },
    });
    expect(grownBeyond(measured, none)).toHaveLength(2);
  });

  it('only turns one way', () => {
    const before: Excess = { ...none, functions: { 'model/a.ts f': 75, 'model/b.ts g': 90 } };
    expect(lowered(measured, before, false)).toEqual({
      ...none,
      functions: { 'model/a.ts f': 75 },
    });
    expect(lowered(measured, before, true)).toEqual(measured);
    expect(shrunkBelow(measured, before)).toEqual([
      'functions: model/b.ts g is 90 in the list and now 0',
    ]);
  });
});
