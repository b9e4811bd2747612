/** Second sources as people read them: README.md, one report at a time. */
import { complaints, tipKinds, tips } from '../../acts/initiative/state.js';
import type { Reference, Town } from '../../town.js';
import { channelNamed } from '../catalogue.js';
import { sighted, suppressedChannel } from '../state.js';
import { schema } from './schema.js';

export const reference: Reference = { 'observation.witness': witness };

const { collected, reported, heard } = schema.streams;
const tipChannel = channelNamed('tip')!.id;

function witness(town: Town): void {
  const forTrue = town.parameter('observation/corroboration.truePer1024');
  const forFalse = town.parameter('observation/corroboration.falsePer1024');
  const isFound = (stream: number, row: number, act: number, chance: number): boolean =>
    town.luck(stream, row, { other: act })[0] >>> 22 < chance;

  town.rewrite(sighted, ({ row, act, channel }) => {
    if (channel !== tipChannel || isFound(collected, row, act, forTrue)) return undefined;
    town.count('tips.uncorroborated');
    return { channel: suppressedChannel };
  });
  town.rewrite(tips, ({ row, act, kind, counts }) => {
    const chance = kind === tipKinds.truthful ? forTrue : forFalse;
    if (counts === 0 || isFound(reported, row, act, chance)) return undefined;
    town.count('tips.uncorroborated');
    return { counts: 0 };
  });
  town.rewrite(complaints, ({ row, act, counts }) => {
    if (counts === 0 || isFound(heard, row, act, forFalse)) return undefined;
    town.count('complaints.dismissed');
    return { counts: 0 };
  });
}
