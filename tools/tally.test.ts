import { describe, expect, it } from 'vitest';
import { addTallies, lastLine, type Tally, tallyOf } from './tally.js';

const test = (status: string, message?: string) => ({
  fullName: 'a test',
  status,
  failureMessages: message ? [message] : [],
});

describe('a tally', () => {
  it('counts what passed and failed', () => {
    const report = {
      testResults: [
        { name: 'a', status: 'failed', assertionResults: [test('passed'), test('failed', 'x')] },
      ],
    };
    expect(tallyOf(report)).toEqual({ passed: 1, failed: 1, notRun: [] });
  });

  it('counts a file that does not load as one failure', () => {
    const report = {
      testResults: [
        {
          name: 'a',
          status: 'failed',
          message: 'SyntaxError',
          assertionResults: [test('skipped')],
        },
      ],
    };
    expect(tallyOf(report)).toEqual({ passed: 0, failed: 1, notRun: [] });
  });

  it('tells what could not run and why', () => {
    const report = {
      testResults: [
        {
          name: 'page',
          status: 'failed',
          message: 'Error: not run: no Chromium\n at x',
          assertionResults: [test('skipped')],
        },
        {
          name: 'one',
          status: 'failed',
          assertionResults: [test('failed', 'Error: not run: one core only')],
        },
        { name: 'left', status: 'passed', assertionResults: [test('passed'), test('skipped')] },
      ],
    };
    expect(tallyOf(report).notRun).toEqual([
      { what: 'page', because: 'no Chromium' },
      { what: 'a test', because: 'one core only' },
      { what: 'left', because: '1 of its tests were passed over' },
    ]);
  });

  it('ends in one line, in which CI counts what could not run', () => {
    const tally: Tally = {
      passed: 2,
      failed: 1,
      notRun: [{ what: 'page', because: 'no Chromium' }],
    };
    expect(lastLine(tally, false)).toBe('2 passed, 1 failed');
    expect(lastLine(addTallies([tally, tally]), true)).toBe('4 passed, 4 failed');
  });
});
