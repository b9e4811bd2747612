/** Complaints through rank as people read them: README.md, one complaint at a time. */
import { complaints, hushed, initiativeActs } from '../../acts/initiative/state.js';
import { truths } from '../../points.js';
import { employment } from '../../society/state.js';
import type { Reference, Town } from '../../town.js';
import { channelNamed } from '../catalogue.js';
import { delay } from '../delay.js';
import { sent } from '../state.js';
import { believed } from './kernel.js';
import { schema } from './schema.js';

export const reference: Reference = { 'observation.witness': witness };

const channel = channelNamed('complaint')!.id;
const protectedRank = 3;

function witness(town: Town): void {
  const jobLoss = town.parameter('observation/complaint.jobLossPer1024');
  for (const { row, complainer, named, act, counts } of town.entries(complaints)) {
    if (counts === 0) continue;
    const [luck, favour, work] = town.luck(schema.streams.believe, row, { other: act });
    const bySuperior = act === initiativeActs.accused;
    const cell = (bySuperior ? 4 : 0) + town.people[complainer].rank;
    if (luck >= town.chance(believed, cell)) continue;

    if (town.people[named].rank === protectedRank && favour < town.chance(hushed, 1)) {
      town.count('sightings.suppressed');
      continue;
    }
    town.count('complaints.believed');
    const day = town.tick + town.look(delay, channel);
    town.send(sent, row, { row: named, act, channel, truth: truths.false, actor: complainer, day });

    const refuser = town.people[row];
    if (!bySuperior || refuser.employment !== employment.employed || work >>> 22 >= jobLoss)
      continue;
    refuser.employment = employment.jobless;
    town.count('complaints.jobsLost');
  }
}
