/** What people can make of their own conduct: acts nobody sees, entries they are told of. */
import { acts as catalogue } from '#model/acts/catalogue.js';
import * as mindful from '#model/adaptation/chances.js';
import { watches } from '#model/ledgers/state.js';
import { pointUnit } from '#model/points.js';
import { chancesOfSight } from './channels.js';
import { type Draft, share } from './draft.js';

export function compileExperience(draft: Draft): void {
  const planes = Math.max(1, draft.pointLedgers.length);
  const heard = draft.table(mindful.heardChance, planes);
  const grave = draft.table(mindful.graveFrom, planes);
  draft.pointLedgers.forEach((ledger, plane) => {
    const rules = draft.scenario.recourse[ledger.name];
    if (!rules || !draft.on('recourse/notice')) return;
    heard[plane] = share(rules.notice.entryPer1024);
    grave[plane] = Math.max(1, rules.appealable.entriesFrom * pointUnit);
  });
  const calms = draft.setting('adaptation/fear', 'unseenCalmsPer1024') / 1024;
  draft.parameter(mindful.unseenStep, Math.round((calms * 2 ** 32) / 16 / 365));
  layUnseen(draft);
}

/** Acts of harm a year that a ledger which watches would punish, and that nobody sees. */
function layUnseen(draft: Draft): void {
  const seen = chancesOfSight(draft);
  const watched = draft.tables.get(watches.name)!;
  const watching = draft.pointLedgers.filter((_, plane) => watched[plane] === 1);
  const unseen = new Float64Array(draft.society.peopleCount);
  for (const act of catalogue) {
    const rates = draft.rates.get(act.id);
    const classes = draft.columns.get(`people.${act.domain}Class`);
    const punished = watching.some(({ rules }) =>
      rules.some((rule) => rule.on === act.name && Math.min(...rule.points.byLevel) < 0),
    );
    if (act.harm === 0 || !punished || !rates || !classes) continue;
    const missed = 1 - seen(act.id);
    for (let row = 0; row < unseen.length; row++) unseen[row] += rates[classes[row]] * missed;
  }
  draft.columns.set(
    'people.unseenActs',
    Int32Array.from(unseen, (yearly) => Math.min(8191, Math.round(16 * yearly))),
  );
}
