/** Units and codes the rooms share. Points are in 1/64 (Q6); money is in 1/1024 of a month. */
export const pointUnit = 64;

/** Act numbers index plan tables; a scenario's own acts are numbered from 192. */
export const actNumbers = 256;

/** Channels, as bits of a rule's mask; the last number marks what was suppressed. */
export const channelNumbers = 24;

/** Every channel a rule may accept. */
export const anyChannel = 2 ** channelNumbers - 1;

/** Words of thirty-two acts in which a person's month is noted; the last thirty-two stay free. */
export const noteWords = 3;

/** Ledgers by catalogue number, as bits of `people.subject`. */
export const ledgerNumbers = 16;

/** Most point ledgers one scenario may keep; causes 14 and 15 of a refusal are no planes. */
export const mostPlanes = 14;

/** What a posting is (RULINGS 8). */
export const kinds = {
  own: 0,
  derived: 1,
  association: 2,
  chain: 3,
  attribute: 4,
  copy: 5,
  lapse: 6,
  correction: 7,
  fading: 8,
} as const;

/** What lies behind a sighting or entry: ground truth kept beside the record. */
export const truths = { true: 0, false: 1, misattributed: 2 } as const;

/** No points can leave this in a run (about two million points). */
export const pointsLimit = 2 ** 27;
