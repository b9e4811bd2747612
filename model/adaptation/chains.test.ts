/**
 * The one-step chains from the plan's own tables, exactly: no simulation. The mean obeys its
 * equation, the stationary law is binomial, and no chance leaves its slot (MODEL 9).
 */
import { describe, expect, it } from 'vitest';
import { compileMinds } from '#scenario/compile/minds.js';
import { schema as awareness } from './awareness/schema.js';
import { bounds, downSlots } from './chances.js';
import { schema as fear } from './fear/schema.js';
import { schema as motive } from './motive/schema.js';
import { fallsInto } from './reference-chain.js';
import { schema as knowledge } from './knowledge/schema.js';
import { schema as silence } from './silence/schema.js';
import { schema as trust } from './trust/schema.js';

const whole = 2 ** 32;
const schemas = [awareness, fear, silence, motive, trust, knowledge];

/** Rates of scenarios with a scheme, which the schemas leave at zero. */
const documented: Readonly<Record<string, number>> = {
  'adaptation/awareness.campaignPerMillion': 12,
  'adaptation/awareness.tiesPerMillion': 70,
};

/** The tables of the room as the plan makes them, with these rates or others. */
function tablesOf(changes: Readonly<Record<string, number>> = {}): Map<string, Int32Array> {
  const tables = new Map<string, Int32Array>();
  const said: Readonly<Record<string, number>> = { ...documented, ...changes };
  const values = new Map<string, number>(
    schemas.flatMap(({ name, parameters }) =>
      parameters.map((p) => [`${name}.${p.name}`, said[`${name}.${p.name}`] ?? p.value] as const),
    ),
  );
  const draft = {
    setting: (mechanism: string, name: string) => values.get(`${mechanism}.${name}`) ?? 0,
    on: () => true,
    table(table: { name: string }, length: number, fill = 0) {
      if (!tables.has(table.name)) tables.set(table.name, new Int32Array(length).fill(fill));
      return tables.get(table.name)!;
    },
    put: (table: { name: string }, from: ArrayLike<number>) => {
      tables.set(table.name, Int32Array.from(from));
    },
  };
  compileMinds(draft as unknown as Parameters<typeof compileMinds>[0]);
  return tables;
}

interface Law {
  readonly name: keyof typeof downSlots;
  readonly highest: number;
  /** Index of the table of chances of rising, by level. */
  readonly at: (level: number) => number;
  /** Rates a day: of rising a level of those above, of falling a level of those below. */
  readonly up: number;
  readonly down: number;
  readonly says: string;
}

const odds = (share: number): number => share / (1 - share);
const perDay = (perMillion: number): number => perMillion / 1e6;
const laws: readonly Law[] = [
  ...[0, 7, 64].map((share) => ({
    name: 'awareness' as const,
    highest: 3,
    at: (level: number) => level * 65 + share,
    up: perDay(12 + (70 * share) / 64),
    down: perDay(500),
    says: `${share}/64 of friends aware`,
  })),
  ...[1, 3].map((aware) => ({
    name: 'fear' as const,
    highest: 7,
    at: (level: number) => aware * 8 + level,
    up: perDay((1500 * aware) / 3),
    down: perDay(3850),
    says: `awareness ${aware}`,
  })),
  ...[
    [0, 0],
    [7, 0],
    [3, 20],
    [7, 64],
  ].map(([afraid, excess]) => ({
    name: 'silence' as const,
    highest: 3,
    at: (level: number) => (afraid * 4 + level) * 65 + excess,
    up: perDay(500 + (2000 * afraid) / 7 + (4000 * excess) / 64),
    down: perDay(1500),
    says: `fear ${afraid}, excess ${excess}`,
  })),
  {
    name: 'trust' as const,
    highest: 7,
    at: (level: number) => level,
    up: perDay(300),
    down: perDay(200),
    says: 'no events',
  },
  ...[0, 5].map((schooled) => ({
    name: 'knowledge' as const,
    highest: 3,
    at: (level: number) => schooled * 4 + level,
    up:
      perDay(300) *
      odds([(102 / 1024) * (819 / 1024), (410 / 1024) * (1126 / 1024)][Number(schooled > 0)]),
    down: perDay(300),
    says: `schooling and network ${schooled}`,
  })),
];

const unsigned = (table: Int32Array, index: number): number => table[index] >>> 0;

/** Chances of rising and falling by level, as the plan's thresholds. */
function chances(tables: Map<string, Int32Array>, law: Law): { ups: number[]; downs: number[] } {
  const levels = Array.from({ length: law.highest + 1 }, (_, level) => level);
  return {
    ups: levels.map((level) => unsigned(tables.get(`adaptation.${law.name}.up`)!, law.at(level))),
    downs: levels.map((level) => unsigned(tables.get(`adaptation.${law.name}.down`)!, level)),
  };
}

function matrixOf({ ups, downs }: { ups: number[]; downs: number[] }): number[][] {
  return ups.map((_, x) =>
    ups.map((__, y) => {
      if (y === x + 1) return ups[x] / whole;
      if (y === x - 1) return downs[x] / whole;
      return y === x ? 1 - (ups[x] + downs[x]) / whole : 0;
    }),
  );
}

/** The stationary law of a matrix, by elimination without subtraction (Grassmann et al. 1985). */
function stationary(matrix: number[][]): number[] {
  const p = matrix.map((row) => [...row]);
  for (let n = p.length - 1; n > 0; n--) {
    const leaving = p[n].slice(0, n).reduce((sum, one) => sum + one, 0);
    for (let i = 0; i < n; i++) p[i][n] /= leaving;
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) p[i][j] += p[i][n] * p[n][j];
  }
  const law = [1];
  for (let n = 1; n < p.length; n++) law.push(law.reduce((sum, one, i) => sum + one * p[i][n], 0));
  const total = law.reduce((sum, one) => sum + one, 0);
  return law.map((one) => one / total);
}

function binomial(n: number, p: number): number[] {
  const law = [(1 - p) ** n];
  for (let k = 1; k <= n; k++) law.push((law[k - 1] * (n - k + 1) * p) / (k * (1 - p)));
  return law;
}

const mean = (law: readonly number[]): number => law.reduce((sum, one, x) => sum + one * x, 0);

describe.each(laws)('$name with $says', (law) => {
  const tables = tablesOf();
  const found = chances(tables, law);
  // Each chance is rounded once, to half of 2^-32.
  const rounding = 2 ** -32;

  it('has a mean that obeys its equation at every level', () => {
    found.ups.forEach((up, x) => {
      const drift = (up - found.downs[x]) / whole;
      expect(Math.abs(drift - (law.up * (law.highest - x) - law.down * x))).toBeLessThanOrEqual(
        rounding,
      );
    });
    expect([found.ups[law.highest], found.downs[0]]).toEqual([0, 0]);
  });

  it('relaxes from any level as (1 − up − down)^days', () => {
    const matrix = matrixOf(found);
    const rest = (law.highest * law.up) / (law.up + law.down);
    matrix.forEach((_, start) => {
      let state = matrix.map((__, x) => Number(x === start));
      for (let day = 0; day < 180; day++) {
        state = matrix.map((__, y) => state.reduce((sum, one, x) => sum + one * matrix[x][y], 0));
      }
      const expected = rest + (start - rest) * (1 - law.up - law.down) ** 180;
      expect(Math.abs(mean(state) - expected)).toBeLessThan(180 * rounding + 1e-12);
    });
  });

  it('comes to rest in a binomial law', () => {
    const law2 = stationary(matrixOf(found));
    const slack = (4 * law.highest * rounding) / Math.min(law.up, law.down);
    binomial(law.highest, law.up / (law.up + law.down)).forEach((one, x) => {
      expect(Math.abs(law2[x] - one)).toBeLessThan(slack);
    });
  });

  it('keeps rising and falling apart, and offers every word that decides', () => {
    const slot = downSlots[law.name];
    const most = tables.get(bounds[law.name].name)!;
    found.ups.forEach((up, level) => {
      expect(up).toBeLessThanOrEqual(slot);
      expect(slot + found.downs[level]).toBeLessThanOrEqual(whole);
      for (const last of [up - 1, found.downs[level] > 0 ? slot + found.downs[level] - 1 : -1]) {
        if (last >= 0) expect(Math.floor(last / 2 ** 24)).toBeLessThanOrEqual(most[level]);
      }
    });
  });
});

describe('numbers the READMEs name', () => {
  const law = (of: Law): number[] => stationary(matrixOf(chances(tablesOf(), of)));
  const named = (name: string, says: string): Law =>
    laws.find((one) => one.name === name && one.says === says)!;

  it('awareness: one in ten where one in ten of the friends is aware', () => {
    const [unaware] = law(named('awareness', '7/64 of friends aware'));
    expect(1 - unaware).toBeCloseTo(7 / 64, 2);
    const perLevel = mean(law(named('awareness', '0/64 of friends aware'))) / 3;
    expect(perLevel).toBeCloseTo(12 / 512, 5);
  });

  it('fear: 7 · rise / (rise + calm) at full awareness', () => {
    expect(mean(law(named('fear', 'awareness 3')))).toBeCloseTo((7 * 1500) / 5350, 5);
  });

  it('silence: a mean of .75 of 3 without fear and ties', () => {
    expect(mean(law(named('silence', 'fear 0, excess 0')))).toBeCloseTo(0.75, 5);
  });

  it('fear and silence: the high ends of the ranges fit, and what is beyond does not', () => {
    const high = Object.fromEntries(
      [fear, silence].flatMap(({ name, parameters }) =>
        parameters.map((p) => [`${name}.${p.name}`, p.high] as const),
      ),
    );
    expect(() => tablesOf(high)).not.toThrow();
    expect(() => tablesOf({ 'adaptation/fear.risePerMillion': 4464 })).not.toThrow();
    expect(() => tablesOf({ 'adaptation/fear.risePerMillion': 4465 })).toThrow(/may rise/);
    const ties = (rate: number) => tablesOf({ 'adaptation/silence.tiesPerMillion': rate });
    // (500 + 2000 + ties) · 3 ≤ 62 500 per million.
    expect(() => ties(18_333)).not.toThrow();
    expect(() => ties(18_334)).toThrow(/may rise/);
  });

  it('awareness: nobody learns of a scheme that is not there', () => {
    const none = tablesOf({
      'adaptation/awareness.campaignPerMillion': 0,
      'adaptation/awareness.tiesPerMillion': 0,
    });
    expect(none.get('adaptation.awareness.up')!.every((chance) => chance === 0)).toBe(true);
  });

  it('trust: a mean of 4.2 of 7 without events', () => {
    expect(mean(law(named('trust', 'no events')))).toBeCloseTo(4.2, 4);
  });

  it('motive: does not recover, and at the rival rate by what is lost', () => {
    expect(Array.from(tablesOf().get('adaptation.motive.up')!)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    const rival = tablesOf({ 'adaptation/motive.recoveryPerMillion': 2000 }).get(
      'adaptation.motive.up',
    )!;
    rival.forEach((_, level) => {
      expect(unsigned(rival, level)).toBe(Math.round(perDay(2000) * (7 - level) * whole));
    });
    expect(Array.from(tablesOf().get('adaptation.motive.down')!)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('seeking: fades at 500 per million a level and day', () => {
    const fades = tablesOf().get('adaptation.seeking.down')!;
    fades.forEach((_, level) => {
      expect(unsigned(fades, level)).toBe(Math.round(perDay(500) * level * whole));
    });
  });

  it('an interval takes exactly as many words as its chance says, round the end too', () => {
    const inside = (start: number, chance: number): boolean[] =>
      [start - 1, start, start + chance - 1, start + chance].map((word) =>
        fallsInto(word >>> 0, start, chance),
      );
    expect(inside(2 ** 26, 1000)).toEqual([false, true, true, false]);
    expect(inside(2 ** 32 - 10, 100)).toEqual([false, true, true, false]);
    expect(fallsInto(0, 0, 0)).toBe(false);
  });
});
