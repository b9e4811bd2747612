/** What channels see, whom they mistake, and what they imagine (MODEL 4). */
import { acts as catalogue } from '#model/acts/catalogue.js';
import { channels, type Channel } from '#model/observation/catalogue.js';
import { mistaken } from '#model/observation/attribution/kernel.js';
import { delay } from '#model/observation/delay.js';
import { childrenImagined, imaginedAct, imaginedBounds, imaginedChance, imaginedChannel, imaginedKinds } from '#model/observation/false-sighting/kernel.js';
import { seenSurely, seenUpTo } from '#model/observation/sensor/kernel.js';
import { dropped } from '#model/observation/suppression/kernel.js';
import { actNumbers, channelNumbers } from '#model/points.js';
import { attribute } from '#model/attributes.js';
import { type Draft, PlanRefused, share, threshold } from './draft.js';

interface Sight {
  readonly channel: number;
  readonly chance: number;
}

/** Channels that are on and see an act, in catalogue order, with coverage × sensitivity. */
export function sightsOf(draft: Draft, act: number): Sight[] {
  const declared = Object.values(draft.scenario.acts).find((own) => own.declared?.number === act);
  const name = declared?.name ?? catalogue.find((candidate) => candidate.id === act)?.name;
  return channels.flatMap((channel): Sight[] => {
    const settings = draft.scenario.channels[channel.name];
    if (!settings) return [];
    const sees = declared ? channel.name === 'declared' : name !== undefined && channel.sees.includes(name);
    if (!sees) return [];
    const detection = declared ? declared.declared!.detectionPer1024 / 1024 : 1;
    const chance = (settings.coveragePer1024 / 1024) * (settings.sensitivityPer1024 / 1024) * detection;
    return chance > 0 ? [{ channel: channel.id, chance }] : [];
  });
}

/** Chance that an act is seen by some channel: 1 − Π(1 − c·s). */
export function chancesOfSight(draft: Draft): (act: number) => number {
  if (!draft.on('observation/sensor')) return () => 0;
  return (act) => 1 - sightsOf(draft, act).reduce((unseen, { chance }) => unseen * (1 - chance), 1);
}

export function compileChannels(draft: Draft): void {
  compileSight(draft);
  const mis = draft.table(mistaken, channelNumbers * 16);
  const drop = draft.table(dropped, channelNumbers);
  const days = draft.table(delay, channelNumbers);
  for (const channel of channels) {
    const settings = draft.scenario.channels[channel.name];
    if (!settings) continue;
    days[channel.id] = settings.delay;
    drop[channel.id] = share(settings.suppressedPer1024);
    for (let c = 0; c < 16; c++) {
      mis[channel.id * 16 + c] = threshold(Math.min(1, (settings.misattributedPer1024 / 1024) * factorOf(settings.groupFactor, c)));
    }
  }
  compileImagined(draft);
}

/** Product of a channel's group factors for an error class (group · 2 + sex). */
function factorOf(factors: Readonly<Record<string, number>>, errorClass: number): number {
  const group = attribute('group').levels[errorClass >> 1];
  const sex = attribute('sex').levels[errorClass & 1];
  return (factors[group] ?? 1) * (factors[sex] ?? 1);
}

function compileSight(draft: Draft): void {
  const upTo = draft.table(seenUpTo, actNumbers * channelNumbers);
  const surely = draft.table(seenSurely, actNumbers, channelNumbers - 1);
  const numbers = [
    ...catalogue.map((act) => ({ number: act.id, rest: act.drawn === 'seen' })),
    ...Object.values(draft.scenario.acts).flatMap((act) => (act.declared ? [{ number: act.declared.number, rest: false }] : [])),
  ];
  for (const { number, rest } of numbers) {
    const sights = sightsOf(draft, number);
    const total = 1 - sights.reduce((unseen, { chance }) => unseen * (1 - chance), 1);
    if (total === 0) continue;
    let unseen = 1;
    let limit = 0;
    for (let c = 0; c < channelNumbers; c++) {
      const sight = sights.find(({ channel }) => channel === c);
      if (sight) {
        unseen *= 1 - sight.chance;
        limit = threshold((1 - unseen) / (rest ? total : 1));
        // A chance of one cannot be said by a threshold: the last channel takes what is left.
        if (rest || unseen === 0) surely[number] = sight.channel;
      }
      upTo[number * channelNumbers + c] = limit;
    }
    if (rest) surely[number] = sights.at(-1)!.channel;
  }
}

/** Bits of a person's class for false sightings, by whom a channel covers. */
const coverBits = { drivers: 1, online: 2, staff: 4 } as const;

function compileImagined(draft: Draft): void {
  // False tips are made by people (observation/tip), not by the channel.
  const kinds = channels.flatMap((channel) => {
    const imagined = channel.name === 'tip' ? [] : (channel.imagines ?? channel.sees);
    return imagined.map((act) => ({ channel, act, among: imagined.length }));
  });
  if (kinds.length > imaginedKinds) throw new PlanRefused('false sightings', `have ${kinds.length} kinds`, `At most ${imaginedKinds}`);
  const [whose, what] = [draft.table(imaginedChannel, imaginedKinds), draft.table(imaginedAct, imaginedKinds)];
  const chances = draft.table(imaginedChance, (childrenImagined + 1) * imaginedKinds);
  const bounds = draft.table(imaginedBounds, childrenImagined + 1, -1);
  const covers = (channel: Channel, c: number): boolean =>
    channel.covers === 'adults' || (c & coverBits[channel.covers]) !== 0;
  kinds.forEach(({ channel, act, among }, kind) => {
    whose[kind] = channel.id;
    what[kind] = catalogue.find((candidate) => candidate.name === act)!.id;
    const settings = draft.scenario.channels[channel.name];
    if (!settings) return;
    const daily = settings.falsePer1000PersonYears / 1000 / among / 365;
    for (let c = 0; c < childrenImagined; c++) {
      if (!covers(channel, c)) continue;
      const chance = imaginedKinds * daily * factorOf(settings.groupFactor, c >> 3);
      if (chance > 1) throw new PlanRefused(`channels.${channel.name}`, `imagines the act ${act} ${daily * 365} times a year`, 'At most five times a year and act');
      chances[c * imaginedKinds + kind] = threshold(chance);
    }
  });
  for (let c = 0; c < childrenImagined; c++) {
    let most = 0;
    for (let kind = 0; kind < imaginedKinds; kind++) most = Math.max(most, chances[c * imaginedKinds + kind] >>> 0);
    bounds[c] = most > 0 ? Math.floor((most - 1) / 2 ** 24) : -1;
  }
}
