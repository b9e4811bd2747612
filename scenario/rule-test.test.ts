/** A rule test speaks of levels, days and demands, and of nothing else. */
import { describe, expect, test } from 'vitest';
import { ruleTest } from './rule-test.js';

const sound = {
  given: {
    acts: [{ do: 'opinion', day: 10, seen: 'platform' }],
    ties: [{ friend: 1 }],
    subject: { group: 'minority-1', role: 'student' },
  },
  expect: { score: 630, friends: [{ score: 648.015625, posted: 12 }], flight: 'open' },
};

describe('rule tests', () => {
  test('may say what the language shows', () => {
    expect(ruleTest.safeParse(sound).success).toBe(true);
  });

  test.each([
    ['an unknown expectation', { ...sound, expect: { story: 'told' } }],
    ['an unknown demand', { ...sound, expect: { fligth: 'open' } }],
    ['text for a demand', { ...sound, expect: { flight: 'sometimes' } }],
    ['a key of a friend', { ...sound, expect: { friends: [{ name: 'x' }] } }],
    ['an unknown attribute', { ...sound, given: { acts: [], subject: { street: 'x' } } }],
    [
      'a level of another attribute',
      { ...sound, given: { acts: [], subject: { sex: 'student' } } },
    ],
  ])('refuse %s', (_, value) => {
    expect(ruleTest.safeParse(value).success).toBe(false);
  });
});
