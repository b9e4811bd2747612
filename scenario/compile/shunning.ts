/** Whom people let go of: what each person is expected to cost a friend, and what that does. */
import { log2neg } from '#engine/math/exponential.js';
import { type Act, acts as catalogue } from '#model/acts/catalogue.js';
import { bitsPerCost, dropChance, openShare } from '#model/adaptation/shunning/kernel.js';
import { friendStarts, mostTies } from '#model/society/state.js';
import type { Rule } from '../types.js';
import { chancesOfSight } from './channels.js';
import { type Draft, PlanRefused, threshold } from './draft.js';

/** Days between two looks at one's friends. */
const quarter = 91;

export function compileShunning(draft: Draft): void {
  const set = (name: string): number => draft.setting('adaptation/shunning', name);
  const cut = set('cutAt20Per1024') / 1024;
  // Twenty points are eighty quarter points.
  const bits = log2neg(Math.round((1 - cut) * 65536), 65536);
  draft.parameter(bitsPerCost, Math.round(bits / 80));
  const withheld = draft.setting('acts/speech', 'withheldPer1024') / 1024;
  const open = [0, 1, 2, 3].map((silence) =>
    Math.round(1024 * Math.max(0, 1 - withheld * silence)),
  );
  draft.put(openShare, open);
  const yearly = set('droppedPerMillion') / 1e6;
  draft.put(
    dropChance,
    Array.from({ length: 8 }, (_, fear) =>
      threshold(Math.min(1, (yearly * quarter * fear) / 3.5 / 365)),
    ),
  );
  if (draft.on('adaptation/shunning')) refuseCrowds(draft);
  layCosts(draft);
}

function refuseCrowds(draft: Draft): void {
  const starts = draft.tables.get(friendStarts.name)!;
  let most = 0;
  for (let row = 0; row + 1 < starts.length; row++)
    most = Math.max(most, starts[row + 1] - starts[row]);
  if (most <= mostTies) return;
  throw new PlanRefused(
    'adaptation/shunning',
    `tells ${mostTies} friends apart, and somebody has ${most}`,
    'Use a society of fewer ties, or switch it off',
  );
}

/** Points (1/64) a friend loses when a rule of the act posts, summed over ledgers. */
function passedOn(draft: Draft, act: Act): number {
  let sum = 0;
  for (const row of draft.scenario.propagation) {
    const domains = row.domains === null || row.domains.includes(act.domain);
    if (row.kind !== 'event' || !row.over.includes('friend') || !domains) continue;
    const rules: readonly Rule[] = draft.scenario.ledgers[row.ledger]?.rules ?? [];
    const rule = rules.find((one) => one.on === act.name);
    if (rule) sum += (Math.max(0, -Math.min(...rule.points.byLevel)) * row.sharePer1024) / 1024;
  }
  return sum;
}

/** What each person's acts are expected to cost a friend a year, before deterrence. */
function layCosts(draft: Draft): void {
  const seen = chancesOfSight(draft);
  const rows = draft.society.peopleCount;
  const costs = { speech: new Float64Array(rows), other: new Float64Array(rows) };
  for (const act of catalogue) {
    const passed = passedOn(draft, act);
    const rates = draft.rates.get(act.id);
    const classes = draft.columns.get(`people.${act.domain}Class`);
    if (passed === 0 || !rates || !classes) continue;
    const to = act.domain === 'speech' ? costs.speech : costs.other;
    const each = passed * seen(act.id);
    for (let row = 0; row < rows; row++) to[row] += rates[classes[row]] * each;
  }
  const whole = (values: Float64Array): Int32Array =>
    Int32Array.from(values, (cost) => Math.min(2 ** 17, Math.round(cost)));
  draft.columns.set('people.tieCostSpeech', whole(costs.speech));
  draft.columns.set('people.tieCostOther', whole(costs.other));
}
