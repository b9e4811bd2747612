import { planParameter, planTable } from '#engine/ir/builder.js';

const word = [-(2 ** 31), 2 ** 31 - 1] as const;

/** Where each quantity's slot of going down begins (a power of two of 2^-32). */
export const downSlots = {
  awareness: 2 ** 28,
  fear: 2 ** 27 + 2 ** 26,
  silence: 2 ** 28,
  motive: 2 ** 26,
  seeking: 2 ** 24,
  trust: 2 ** 25,
  knowledge: 2 ** 26,
} as const;

/** [level] → top byte that can still decide, −1 where nothing can happen. */
export const bounds = {
  awareness: planTable('adaptation.awareness.bounds', -1, 255),
  fear: planTable('adaptation.fear.bounds', -1, 255),
  silence: planTable('adaptation.silence.bounds', -1, 255),
  motive: planTable('adaptation.motive.bounds', -1, 255),
  seeking: planTable('adaptation.seeking.bounds', -1, 255),
  trust: planTable('adaptation.trust.bounds', -1, 255),
  knowledge: planTable('adaptation.knowledge.bounds', -1, 255),
  grievance: planTable('adaptation.grievance.bounds', -1, 255),
};

/** [level] → chance of going down a day. */
export const downs = {
  awareness: planTable('adaptation.awareness.down', ...word),
  fear: planTable('adaptation.fear.down', ...word),
  silence: planTable('adaptation.silence.down', ...word),
  motive: planTable('adaptation.motive.down', ...word),
  seeking: planTable('adaptation.seeking.down', ...word),
  trust: planTable('adaptation.trust.down', ...word),
  knowledge: planTable('adaptation.knowledge.down', ...word),
  grievance: planTable('adaptation.grievance.down', ...word),
};

/** [level × 65 + share of ties in 1/64] → chance of becoming more aware. */
export const awarenessUp = planTable('adaptation.awareness.up', ...word);
/** [awareness × 8 + fear] → chance of fearing more. */
export const fearUp = planTable('adaptation.fear.up', ...word);
/** [(fear × 4 + silence) × 65 + excess of silent ties over the threshold in 1/64] → chance. */
export const silenceUp = planTable('adaptation.silence.up', ...word);
/** [motive] → chance of recovering a level. */
export const motiveUp = planTable('adaptation.motive.up', ...word);
/** [trust] → chance of trusting more, for people and institutions alike. */
export const trustUp = planTable('adaptation.trust.up', ...word);
/** [(education × 2 + online) × 4 + knowledge] → chance of learning a right. */
export const knowledgeUp = planTable('adaptation.knowledge.up', ...word);
/** Where the slot of an act that nobody saw begins and how wide it is: between up and down. */
export const unseenSlot = { start: 2 ** 27, width: 2 ** 26 } as const;
/** Draw threshold of calm for each 1/16 act a year that nobody sees. */
export const unseenStep = planParameter('adaptation.fear.unseenStep', 0, 2 ** 18 - 1);
/** [plane] → chance of being told of an entry too small to appeal; and the least grave loss. */
export const heardChance = planTable('adaptation.fear.heard', ...word);
export const graveFrom = planTable('adaptation.fear.graveFrom', 0, 2 ** 20);
/** [awareness × 8 + fear] → what speaking is expected to cost, in 1/256 of what it is worth. */
export const silenceReply = planTable('adaptation.silence.reply', 0, 4096);
