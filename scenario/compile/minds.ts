/** What people learn, as tables of one-step chains (MODEL 9); refuses what leaves its slot. */
import { acts as catalogue } from '#model/acts/catalogue.js';
import * as mindful from '#model/adaptation/chances.js';
import { moral } from '#model/adaptation/motive/kernel.js';
import { actNumbers } from '#model/points.js';
import { type Draft, PlanRefused, threshold } from './draft.js';

type ChainName = keyof typeof mindful.downSlots;
type FadeName = 'seeking' | 'grievance';

/** A chain: its top level, the most its chance of rising can be, and the rate of falling. */
interface ChainRates {
  readonly highest: number;
  /** Chance of rising a day from a level, whatever else holds: fixes the slot. */
  readonly most: (level: number) => number;
  /** Chance of falling a day from a level. */
  readonly falls: (level: number) => number;
  /** Where something else than falling begins above the chance of rising. */
  readonly below?: number;
}

/** Per day: a parameter given per million. */
const rate = (draft: Draft, mechanism: string, name: string): number =>
  draft.setting(`adaptation/${mechanism}`, name) / 1e6;

/** Top byte of the last word below `end`, −1 where no word is. */
const topByte = (end: number): number => (end > 0 ? Math.floor((end - 1) / 2 ** 24) : -1);

/**
 * Lays the falling chances and the bytes that can decide. Rising ends below the slot of falling and
 * falling within the word: so K·ρ ≤ 1 holds for every chain that is laid.
 */
function layChain(draft: Draft, name: ChainName, chain: ChainRates): void {
  const slot = mindful.downSlots[name];
  const downs = draft.table(mindful.downs[name], chain.highest + 1);
  const bounds = draft.table(mindful.bounds[name], chain.highest + 1, -1);
  for (let level = 0; level <= chain.highest; level++) {
    const [most, falls] = [chain.most(level), chain.falls(level)];
    const room = chain.below ?? slot;
    if (most * 2 ** 32 > room + 0.5) refuse(name, 'rise', most, room / 2 ** 32);
    if (slot + falls * 2 ** 32 > 2 ** 32) refuse(name, 'fall', falls, 1 - slot / 2 ** 32);
    downs[level] = threshold(falls);
    const end = downs[level] !== 0 ? slot + (downs[level] >>> 0) : threshold(most) >>> 0;
    bounds[level] = topByte(end);
  }
}

/** What only fades: its word starts at 0. */
function layFade(draft: Draft, name: FadeName, highest: number, perDay: number): void {
  if (perDay * highest > 1) refuse(name, 'fall', perDay * highest, 1);
  const levels = Array.from({ length: highest + 1 }, (_, level) => threshold(perDay * level));
  draft.put(mindful.downs[name], levels);
  draft.put(
    mindful.bounds[name],
    levels.map((word) => topByte(word >>> 0)),
  );
}

function refuse(name: string, way: string, chance: number, room: number): never {
  throw new PlanRefused(
    `adaptation/${name}`,
    `may ${way} with chance ${chance} a day, above ${room}`,
    'Lower its rates',
  );
}

export function compileMinds(draft: Draft): void {
  compileAwareness(draft);
  compileFear(draft);
  compileSilence(draft);
  compileMotive(draft);
  compileTrust(draft);
  compileKnowledge(draft);
  layFade(draft, 'grievance', 3, rate(draft, 'grievance', 'fadesPerMillion'));
}

function compileAwareness(draft: Draft): void {
  const constant = draft.setting('adaptation/awareness', 'constant') === 1;
  const of = (name: string): number => (constant ? 0 : rate(draft, 'awareness', name));
  const rises = (share64: number, level: number): number =>
    (of('campaignPerMillion') + of('tiesPerMillion') * (share64 / 64)) * (3 - level);
  layChain(draft, 'awareness', {
    highest: 3,
    most: (level) => rises(64, level),
    falls: (level) => of('forgottenPerMillion') * level,
  });
  const up = draft.table(mindful.awarenessUp, 4 * 65);
  up.forEach((_, cell) => {
    up[cell] = threshold(rises(cell % 65, Math.floor(cell / 65)));
  });
}

function compileFear(draft: Draft): void {
  const rises = (awareness: number, level: number): number =>
    rate(draft, 'fear', 'risePerMillion') * (awareness / 3) * (7 - level);
  layChain(draft, 'fear', {
    highest: 7,
    most: (level) => rises(3, level),
    falls: (level) => rate(draft, 'fear', 'calmPerMillion') * level,
    below: mindful.unseenSlot.start,
  });
  // An act that nobody saw calms from level 1 on, in a slot below that of fading.
  const bound = draft.table(mindful.bounds.fear, 8);
  const unseenEnd = topByte(mindful.unseenSlot.start + mindful.unseenSlot.width);
  for (let level = 1; level < 8; level++) bound[level] = Math.max(bound[level], unseenEnd);
  const up = draft.table(mindful.fearUp, 4 * 8);
  up.forEach((_, cell) => {
    up[cell] = threshold(rises(cell >> 3, cell & 7));
  });
}

function compileSilence(draft: Draft): void {
  const of = (name: string): number => rate(draft, 'silence', name);
  // A best reply is made once a month; what is left to the chain knows neither fear nor ties.
  const replies = draft.setting('adaptation/silence', 'bestReply') === 1;
  const severity = draft.setting('adaptation/silence', 'severityPer1024') / 1024;
  draft.put(
    mindful.silenceReply,
    Array.from({ length: 32 }, (_, cell) =>
      Math.round((256 * 0.8 * severity * (cell >> 3) * (cell & 7)) / 21),
    ),
  );
  const rises = (fear: number, level: number, excess: number): number =>
    (of('basePerMillion') +
      (replies ? 0 : (of('fearPerMillion') * fear) / 7 + (of('tiesPerMillion') * excess) / 64)) *
    (3 - level);
  layChain(draft, 'silence', {
    highest: 3,
    most: (level) => rises(7, level, 64),
    falls: (level) => of('openPerMillion') * level,
  });
  const up = draft.table(mindful.silenceUp, 8 * 4 * 65);
  up.forEach((_, cell) => {
    up[cell] = threshold(rises(Math.floor(cell / 260), Math.floor(cell / 65) % 4, cell % 65));
  });
}

function compileMotive(draft: Draft): void {
  const recovers = (level: number): number =>
    rate(draft, 'motive', 'recoveryPerMillion') * (7 - level);
  layChain(draft, 'motive', { highest: 7, most: recovers, falls: () => 0 });
  draft.put(
    mindful.motiveUp,
    Array.from({ length: 8 }, (_, level) => threshold(recovers(level))),
  );
  layFade(draft, 'seeking', 3, rate(draft, 'motive', 'seekingFadesPerMillion'));
  const meaning = draft.table(moral, actNumbers);
  for (const act of catalogue) {
    meaning[act.id] = act.domain === 'helping' ? 1 : act.harm === 1 && !act.right ? 2 : 0;
  }
}

function compileTrust(draft: Draft): void {
  const rises = (level: number): number => rate(draft, 'trust', 'risePerMillion') * (7 - level);
  layChain(draft, 'trust', {
    highest: 7,
    most: rises,
    falls: (level) => rate(draft, 'trust', 'wanePerMillion') * level,
  });
  draft.put(
    mindful.trustUp,
    Array.from({ length: 8 }, (_, level) => threshold(rises(level))),
  );
}

const schooling = ['none', 'basic', 'secondary', 'college'] as const;

/** What someone of this schooling knows of a right in the long run, as a share of the top level. */
export function knownShare(draft: Draft, education: number, online: number): number {
  const of = (name: string): number => draft.setting('adaptation/knowledge', name) / 1024;
  return Math.min(
    0.75,
    of(`${schooling[education]}Per1024`) * of(online ? 'onlinePer1024' : 'offlinePer1024'),
  );
}

function compileKnowledge(draft: Draft): void {
  const forgotten = rate(draft, 'knowledge', 'forgottenPerMillion');
  /** The rate of learning that keeps the long run at the known share. */
  const learns = (education: number, online: number): number => {
    const share = knownShare(draft, education, online);
    return (forgotten * share) / (1 - share);
  };
  const fastest = Math.max(...[0, 1, 2, 3].flatMap((e) => [learns(e, 0), learns(e, 1)]));
  layChain(draft, 'knowledge', {
    highest: 3,
    most: (level) => fastest * (3 - level),
    falls: (level) => forgotten * level,
  });
  const up = draft.table(mindful.knowledgeUp, 8 * 4);
  up.forEach((_, cell) => {
    up[cell] = threshold(learns(cell >> 3, (cell >> 2) & 1) * (3 - (cell & 3)));
  });
}
