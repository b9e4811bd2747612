/** Words and calls that have no place where they would stand, and names that say nothing. */
import { describe, expect, it } from 'vitest';
import type { Source } from '#tools/sources.js';
import {
  anyTypesIn,
  bannedCallsIn,
  domainWordsIn,
  poorNames,
  postponedIn,
} from '#tools/tidy-words.js';
import { files, shipped, sources } from './checkout.js';

const made = (text: string): Source => ({
  path: 'engine/a.ts',
  top: 'engine',
  text,
  lines: text.split('\n'),
  isTest: false,
});

describe('the house', () => {
  it('keeps the words of the society out of the engine', () => {
    expect(shipped('engine').flatMap(domainWordsIn)).toEqual([]);
  });

  it('keeps clock, chance, machine and inexact arithmetic out of engine and model', () => {
    expect(shipped('engine', 'model').flatMap(bannedCallsIn)).toEqual([]);
  });

  it('keeps the clock and chance out of scenario and statistics', () => {
    const wrong = shipped('scenario', 'statistics')
      .flatMap(bannedCallsIn)
      .filter((found) =>
        /Math\.random|Date|performance|process|setTimeout|Promise|async|await/.test(found),
      );
    expect(wrong).toEqual([]);
  });

  it('has no `any`', () => {
    expect(sources.flatMap(anyTypesIn)).toEqual([]);
  });

  it('has no name that says nothing', () => {
    expect(poorNames(files)).toEqual([]);
  });

  it('puts nothing off and passes no test over', () => {
    expect(sources.flatMap(postponedIn)).toEqual([]);
  });
});

describe('the checks bite', () => {
  it.each([
    ['const x = Math.random();', 'Math.random'],
    ['const x = Math.log2(8);', 'Math.log2'],
    ['const x = new Date();', 'Date'],
    ['for (const k in {}) f(k);', 'for … in'],
    ['async function f() {}', 'async'],
    ['const x = 3 ** y;', '** of a base other than 2'],
  ])('%s', (text, what) => {
    expect(bannedCallsIn(made(text)).join()).toContain(what);
  });

  it('and let pass what only looks like it', () => {
    expect(
      bannedCallsIn(made('const x = 2 ** 27 + Math.sqrt(2) + a.process; interface A { Date: 1 }')),
    ).toEqual([]);
  });

  it('on words, names and postponed work', () => {
    expect(domainWordsIn(made('const personRow = 1;'))).toHaveLength(1);
    expect(domainWordsIn(made('confirm the action'))).toHaveLength(0);
    expect(
      poorNames([
        'model/acts/utils.ts',
        'engine/string-helpers/a.ts',
        'engine/Column.ts',
        'engine/column.ts',
      ]),
    ).toEqual(['model/acts/utils.ts', 'engine/string-helpers/a.ts', 'engine/Column.ts']);
    expect(postponedIn(made(`// ${'TO' + 'DO'}: later`))).toHaveLength(1);
    expect(postponedIn(made(`it.${'skip'}('x')`))).toHaveLength(1);
    expect(anyTypesIn(made('const x = y as any;'))).toHaveLength(1);
  });
});
