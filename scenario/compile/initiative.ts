/**
 * What people do to each other of their own accord, as tables: gaming, ways round gates, help,
 * staged accidents, complaints (MODEL 2, A49 and A54 to A57; MODEL 9). Tips are `informing.ts`.
 */
import { exp2neg, log2neg } from '#engine/math/exponential.js';
import { servable, wayChance } from '#model/acts/bypass/kernel.js';
import { encounterBounds, encounterChance, helpChance } from '#model/acts/encounter/kernel.js';
import { gamingBits, gamingFamily } from '#model/acts/gaming/kernel.js';
import { schema as gamingSchema } from '#model/acts/gaming/schema.js';
import * as initiative from '#model/acts/initiative/state.js';
import { stagedBounds, stagedChance } from '#model/acts/staged-accident/kernel.js';
import { demands } from '#model/consequences/catalogue.js';
import { believed } from '#model/observation/complaint/kernel.js';
import { chancesOfSight } from './channels.js';
import { type Draft, share, threshold } from './draft.js';
import { classify, type FamilyAct, layFamily } from './families.js';
import { compileInforming } from './informing.js';
import { bitsOf, frailty, setUp, setUpWord, topByte } from './initiative-parts.js';

export function compileInitiative(draft: Draft): void {
  compileInforming(draft);
  compileGaming(draft);
  compileBypass(draft);
  compileEncounter(draft);
  compileStaged(draft);
  compileComplaints(draft);
}

const gamingMost = gamingSchema.parameters[1].most / 1000;

/** Whether any keeper gives points for an act. */
const isRewarded = (draft: Draft, act: string): boolean =>
  draft.pointLedgers.some((ledger) =>
    ledger.rules.some((rule) => rule.on === act && Math.max(...rule.points.byLevel) > 0),
  );

function compileGaming(draft: Draft): void {
  const eligible = draft.setting('acts/gaming', 'eligiblePer1024');
  const yearly = isRewarded(draft, 'score-raising-task')
    ? draft.setting('acts/gaming', 'tasksPer1000') / 1000
    : 0;
  const largest = 3 * 2;
  const act: FamilyAct = {
    number: initiative.initiativeActs.task,
    name: 'score-raising-task',
    who: {},
    more: [],
    of1024: eligible,
    chance: (yearly * largest) / 365,
    ceiling: (gamingMost * largest) / 365,
  };
  const classes = classify(draft.society, [act], frailty(setUp.gaming));
  draft.columns.set('people.gamingClass', classes.classOf);
  layFamily(draft, gamingFamily, [act], classes);
  draft.put(
    gamingBits,
    Array.from({ length: 8 }, (_, cell) => bitsOf(((cell & 3) * 2 ** (cell >> 2)) / largest)),
  );
}

/** Demands that somebody else, or another document, can serve. */
const servedOtherwise: ReadonlySet<string> = new Set(['flight', 'fast-train', 'star-hotel']);

function compileBypass(draft: Draft): void {
  const bits = draft.table(servable, 2);
  for (const { id, name } of demands)
    if (servedOtherwise.has(name)) bits[id >> 4] |= 1 << (id & 15);
  const tries = draft.setting('acts/bypass', 'triesPer1024') / 1024;
  const chance = (cell: number): number =>
    Math.min(1, ((tries * (1 + (cell & 3))) / 2) * 2 ** (cell >> 2));
  draft.put(
    wayChance,
    Array.from({ length: 8 }, (_, cell) => threshold(chance(cell))),
  );
}

/** 1 / (1 + e^(−x)), by the engine's own tables. */
function logistic(x: number): number {
  const tail = (exp2neg(Math.round(Math.abs(x) * 94_548)) >>> 0) / 2 ** 32;
  return x >= 0 ? 1 / (1 + tail) : tail / (1 + tail);
}

/** Natural logarithm of p / (1 − p), by the same tables. */
function logit(p: number): number {
  const bits = (part: number): number => log2neg(Math.round(part * 2 ** 30), 2 ** 30);
  return (bits(1 - p) - bits(p)) / 94_548;
}

function compileEncounter(draft: Draft): void {
  const value = (name: string): number => draft.setting('acts/encounter', name);
  const daily = value('encountersPer1000') / 1000 / 365;
  const claim = value('claimPer1000') / 1000;
  draft.put(encounterChance, [threshold(daily), threshold(claim)]);
  draft.put(encounterBounds, [-1, topByte(daily)]);
  const seen = chancesOfSight(draft)(initiative.initiativeActs.helped);
  const atStart = logit(draft.setting('acts/encounter', 'helpAtStartPer1024', 922) / 1024);
  const expected = (value('claimWeightPer1024') / 1024) * claim;
  draft.put(
    helpChance,
    Array.from({ length: 256 }, (_, cell) => {
      const [motive, trust, seeking] = [cell >> 5, (cell >> 2) & 7, cell & 3];
      const shown = (0.5 * seen * seeking) / 3;
      return threshold(
        logistic(atStart + 0.4 * (motive - 4.9) + 0.2 * (trust - 4.2) - expected + shown),
      );
    }),
  );
}

function compileStaged(draft: Draft): void {
  const daily = draft.setting('acts/staged-accident', 'stagedPer1000') / 1000 / 365;
  const chances = Array.from({ length: 8 }, (_, buffer) => daily * (buffer <= 1 ? 2 : 1));
  draft.put(stagedChance, chances.map(threshold));
  draft.put(stagedBounds, [-1, topByte(2 * daily)]);
  const part = draft.setting('acts/staged-accident', 'stagersPerMillion') / 1e6;
  const adult = draft.columns.get('people.adult')!;
  const wordsOf = setUpWord(draft, setUp.stager);
  const chosen = threshold(part) >>> 0;
  draft.columns.set(
    'people.stager',
    Int32Array.from({ length: draft.society.peopleCount }, (_, row) =>
      adult[row] && wordsOf(row)[0] >>> 0 < chosen ? 1 : 0,
    ),
  );
}

function compileComplaints(draft: Draft): void {
  const weight = (whose: string): number =>
    draft.setting('observation/complaint', `${whose}Per1024`) / 1024;
  const byRank = [1, weight('member'), weight('official'), weight('official')];
  const settings = draft.scenario.channels.complaint;
  const heard = settings
    ? (settings.coveragePer1024 / 1024) * (settings.sensitivityPer1024 / 1024)
    : 0;
  draft.put(
    believed,
    Array.from({ length: 8 }, (_, cell) => {
      const rank = byRank[cell & 3];
      return threshold(
        Math.min(1, heard * (cell >= 4 ? Math.max(rank, weight('superior')) : rank)),
      );
    }),
  );
  // What is said about the protected is dropped only where something drops it.
  const drops = draft.on('observation/suppression');
  draft.put(
    initiative.hushed,
    ['tip', 'complaint'].map((name) =>
      share(drops ? (draft.scenario.channels[name]?.suppressedPer1024 ?? 0) : 0),
    ),
  );
}
