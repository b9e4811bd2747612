/** Relations that hold between runs whatever the numbers are (RULINGS, VALIDATION V52). */
import { describe, expect, it } from 'vitest';
import { mechanisms } from '#model/mechanisms.js';
import { dayOf } from '#model/tick.js';
import { rig, scenario } from '../contract/rig.js';

const people = 300;
const days = 60;
const compulsory = { 'policies.everyone.from': '2019-01-05', 'policies.trial.to': '2019-01-04' };

interface Witnessed {
  readonly digest: string;
  /** Addresses drawn, by purpose. */
  readonly drawn: Map<number, Set<string>>;
}

function live(rules: ReturnType<typeof scenario>, length = days): Witnessed {
  const made = rig({ scenario: rules, people, seed: 4, engine: 'closures' });
  const drawn = new Map<number, Set<string>>();
  made.run.bound.witness = (purpose, row, tick, other, ordinal) => {
    const seen = drawn.get(purpose) ?? new Set();
    seen.add(`${row} ${tick} ${other} ${ordinal}`);
    drawn.set(purpose, seen);
  };
  for (let day = 0; day < length; day++) {
    made.run.day();
    made.run.hashed.push({ tick: day, hash: made.run.hash() });
  }
  return { digest: made.run.digest(), drawn };
}

const told = scenario('told', compulsory);

/** The scenario with mechanisms taken out, as if the file had never named them. */
const without = (...names: string[]): typeof told => ({
  ...told,
  mechanisms: Object.fromEntries(Object.entries(told.mechanisms).filter(([name]) => !names.includes(name))),
});

describe('a mechanism that is off', () => {
  it('is a mechanism that is absent: same digest, same addresses', () => {
    const off = scenario('told', { ...compulsory, 'mechanisms.observation/tip': 'off', 'mechanisms.propagation/chain': 'off' });
    const a = live(off);
    const b = live(without('observation/tip', 'propagation/chain'));
    expect(a.digest).toBe(b.digest);
    expect(a.drawn).toEqual(b.drawn);
    expect(a.digest).not.toBe(live(told).digest);
  }, 120_000);
});

/** Mechanisms whose absence leaves nothing for another to stand on; they are tried with those. */
const needed: Record<string, readonly string[]> = {
  'observation/sensor': ['observation/suppression', 'observation/attribution'],
};

/** Without eyes fewer people are looked at twice: addresses may be missing, and none may be new. */
const thinner: ReadonlySet<string> = new Set(['observation/sensor']);

describe('two arms that differ in one mechanism', () => {
  const reference = live(told, 2);
  it.each(Object.keys(told.mechanisms))('%s moves no other stream', (name) => {
    const gone = new Set([name, ...(needed[name] ?? [])]);
    const other = live(without(...gone), 2);
    // Streams of those who are gone are never drawn from.
    const streamsOf = (mechanism: string) => Object.values(mechanisms.find((m) => m.name === mechanism)!.streams);
    for (const mechanism of gone) for (const purpose of streamsOf(mechanism)) expect(other.drawn.has(purpose)).toBe(false);
    // Group draws are addressed by who exists, not by what happened: no row, day or order moves.
    const groups = dayOf(new Set(Object.keys(told.mechanisms))).flatMap(({ mechanism, step }) =>
      step.body.flatMap((s) => (s.op === 'candidates' && !gone.has(mechanism) ? [s.purpose] : [])),
    );
    for (const purpose of groups) expect(other.drawn.get(purpose)).toEqual(reference.drawn.get(purpose));
    // What happens before the mechanism's first part on the first day is word for word the same.
    const order = dayOf(new Set(Object.keys(told.mechanisms)));
    const first = order.findIndex(({ mechanism }) => gone.has(mechanism));
    const earlier = new Set(order.slice(0, first).flatMap(({ step }) => [...step.touches.purposes]));
    const dayOne = (set: Set<string> | undefined) => [...(set ?? [])].filter((address) => address.split(' ')[1] === '0');
    for (const purpose of earlier) {
      const [now, before] = [other, reference].map(({ drawn }) => dayOne(drawn.get(purpose)));
      if (thinner.has(name)) expect(before).toEqual(expect.arrayContaining(now));
      else expect(now).toEqual(before);
    }
  }, 60_000);
});

describe('the same arm twice', () => {
  it('differs by exactly nothing', () => {
    expect(live(told).digest).toBe(live(told).digest);
  }, 60_000);
});

describe('a harsher rule', () => {
  it('never raises the score of anyone whose friends and partner it does not change', () => {
    const quiet = { ...compulsory, 'mechanisms.propagation/association': 'off', 'mechanisms.propagation/pull': 'off', 'mechanisms.adaptation/fear': 'off', 'mechanisms.adaptation/awareness': 'off', 'mechanisms.recourse/notice': 'off' };
    const live40 = (points: number): number[] => {
      const made = rig({ scenario: scenario('told', { ...quiet, 'ledgers.unified.rules.opinion.points': points, 'acts.opinion.ratePer1000PersonYears': 10_000 }), people: 600, seed: 9 });
      made.live(40);
      return made.column('people.raw', made.plan.draft.planeOf('unified'));
    };
    const [mild, harsh] = [live40(-10), live40(-40)];
    expect(harsh.every((points, row) => points <= mild[row])).toBe(true);
    expect(harsh.some((points, row) => points < mild[row])).toBe(true);
  }, 60_000);
});
