/** Tips taken down as people read them: README.md, one tip at a time. */
import { hushed, initiativeActs, tipKinds, tips } from '../../acts/initiative/state.js';
import { truths } from '../../points.js';
import type { Reference, Town } from '../../town.js';
import { channelNamed } from '../catalogue.js';
import { delay } from '../delay.js';
import { sent, sightings } from '../state.js';
import { schema } from './schema.js';

export const reference: Reference = { 'observation.witness': witness };

const channel = channelNamed('tip')!.id;
const protectedRank = 3;

function witness(town: Town): void {
  const found = town.parameter('observation/tip.foundPer1024');
  const later = town.parameter('observation/tip.foundAfterDays');
  const day = town.tick + town.look(delay, channel);

  for (const { row, named, act, kind, counts } of town.entries(tips)) {
    const [favour, luck] = town.luck(schema.streams.take, row, { other: act });
    const own = (what: number) => ({ row, act: what, channel, truth: truths.true, actor: row });
    const spared = town.people[named].rank === protectedRank && favour < town.chance(hushed, 0);
    if (counts === 1 && spared) town.count('sightings.suppressed');
    if (counts === 1 && !spared) {
      town.count('sightings.tips');
      if (kind === tipKinds.malicious) town.count('sightings.malicious');
      const truth = kind === tipKinds.truthful ? truths.true : truths.false;
      town.send(sent, row, { row: named, act, channel, truth, actor: row, day });
      town.promise(sightings, row, day, own(initiativeActs.tip));
    }
    if (kind === tipKinds.malicious && luck >>> 22 < found) {
      town.count('tips.maliceFound');
      town.promise(sightings, row, day + later, own(initiativeActs.maliceFound));
    }
  }
}
