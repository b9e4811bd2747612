/**
 * The channels through which an act becomes a sighting (MODEL 4): a coverage, a sensitivity,
 * errors and a delay. No channel recognises anybody; it is a chance of being seen.
 */
export interface Channel {
  /** Stable number, never reused; also the bit of the channel in a rule's mask. */
  readonly id: number;
  readonly name: string;
  readonly says: string;
  /** Acts it can see, by catalogue name; `tip` sees through people and names none here. */
  readonly sees: readonly string[];
  /** Acts that reach it through what people report; no sensor sees them. */
  readonly reports?: readonly string[];
  /** Whom a false sighting may name: `adults`, `drivers` or `online`. */
  readonly covers: 'adults' | 'drivers' | 'online';
}

export const channels: readonly Channel[] = [
  { id: 0, name: 'filing', says: 'A bank, court or agency files it.', sees: ['late-30-days', 'unpaid-90-days', 'judgment-unperformed'], covers: 'adults' },
  { id: 1, name: 'crossing', says: 'A camera at a crossing.', sees: ['jaywalk', 'no-way-given'], covers: 'adults' },
  { id: 2, name: 'road', says: 'A camera on the road, by the number plate.', sees: ['red-light', 'drunk-driving'], covers: 'drivers' },
  { id: 3, name: 'patrol', says: 'An officer on patrol.', sees: ['no-way-given', 'red-light', 'wrong-parking', 'drunk-driving'], covers: 'drivers' },
  { id: 4, name: 'ticket-gate', says: 'An inspection at the gate.', sees: ['fare-dodging', 'gate-bypass'], covers: 'adults' },
  { id: 5, name: 'platform', says: 'An online platform reports what is posted.', sees: ['opinion', 'another-history', 'awkward-news'], covers: 'online' },
  { id: 6, name: 'tip', says: 'Somebody reports it.', sees: ['jaywalk', 'wrong-parking', 'fare-dodging', 'opinion', 'stranger-helped'], reports: ['tip', 'malice-found'], covers: 'adults' },
  { id: 7, name: 'sign-in', says: 'People sign in with their own good deeds.', sees: ['volunteering', 'blood', 'gift', 'score-raising-task'], covers: 'adults' },
  { id: 8, name: 'declared', says: 'Sees what a scenario’s own acts say it sees.', sees: [], covers: 'adults' },
  {
    id: 14,
    name: 'complaint',
    says: 'Somebody complains to an office.',
    sees: [],
    reports: ['accident-claimed', 'superiors-complaint'],
    covers: 'adults',
  },
];

export const channelNamed = (name: string): Channel | undefined =>
  channels.find((channel) => channel.name === name);
