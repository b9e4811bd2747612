import { box, calendar, list } from '#engine/columns/structures.js';
import { actNumbers, channelNumbers } from '../points.js';

const act = [0, actNumbers - 1] as const;
const row = [0, 2 ** 28] as const;
const truth = [0, 2] as const;

/** What channels saw today, before anyone is named; channel 15 marks what was suppressed. */
export const sighted = list('observation.sighted', 'people', ['row', 'act', 'channel', 'luck'], {
  own: { row: 'people' }, bounds: { row, act, channel: [0, channelNumbers - 1] }, per1024Rows: 320,
});

export const suppressedChannel = channelNumbers - 1;

/** Sightings that name somebody who may live in another shard. */
export const sent = box(
  'observation.sent',
  { from: 'people', to: 'people' },
  ['row', 'act', 'channel', 'truth', 'actor', 'day'],
  { kind: 'share', per1024Rows: 32 },
  { bounds: { row, act, channel: [0, channelNumbers - 1], truth, actor: [-1, 2 ** 28], day: [0, 2 ** 20] } },
);

/** Sightings on their way to the keepers. */
export const sightings = calendar(1, 'observation.sightings', 'people', ['row', 'act', 'channel', 'truth', 'actor'], {
  days: 512, per1024Rows: 1024,
  bounds: { row, act, channel: [0, channelNumbers - 1], truth, actor: [-1, 2 ** 28] },
});
