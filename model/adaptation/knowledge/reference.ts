/** Knowledge of rights as its README tells it. */
import { levelOf } from '../../attributes.js';
import { filed } from '../../recourse/state.js';
import type { Reference, Town } from '../../town.js';
import { downSlots, downs, knowledgeUp } from '../chances.js';
import { chainWord, fallsInto, happensPer1024 } from '../reference-chain.js';
import { schema } from './schema.js';

function learn(town: Town): void {
  // 1. Who files an appeal today learns by it.
  const teaches = town.parameter('adaptation/knowledge.filingTeachesPer1024');
  for (const { row, act, ledger } of town.entries(filed)) {
    const [word] = town.luck(schema.streams.file, row, { other: act, ordinal: ledger });
    if (!happensPer1024(word, teaches)) continue;
    const p = town.people[row];
    if (p.knowledge === 3) town.count('knowledge.spilled');
    else p.knowledge += 1;
  }

  // 2. One chain step, by schooling and network.
  for (const p of town.people) {
    if (p.adult === 0) continue;
    const word = chainWord(town, schema.streams, p.row);
    const schooled = p.education * 2 + levelOf(p.traits, 'online');
    const level = p.knowledge;
    if (fallsInto(word, 0, town.chance(knowledgeUp, schooled * 4 + level))) p.knowledge = level + 1;
    else if (fallsInto(word, downSlots.knowledge, town.chance(downs.knowledge, level)))
      p.knowledge = level - 1;
  }
}

export const reference: Reference = { 'adaptation.learn': learn };
