/**
 * One day in a scored society, told in the order it is lived.
 *
 * A phase names the mechanisms that have something to do in it; inside a phase they run in this
 * order. A mechanism reads the columns it declares and writes its own; none calls another. The
 * order is a claim of the model: docs/decisions/0004-the-order-of-a-day.md.
 */
import { kernels } from './kernels.js';
import type { Phase, PhaseStep } from './mechanism.js';

export const tick: readonly (readonly [Phase, readonly string[]])[] = [
  // What holds for whom from today on; old lines lapse; jobs are lost and found.
  ['society.open', ['society/policy', 'ledgers/lapse', 'society/livelihood']],

  // People live: they drive, speak, help, borrow, ask for things, and fail to pay.
  [
    'acts.perform',
    [
      'acts/traffic',
      'acts/speech',
      'acts/belief',
      'acts/purchases',
      'acts/civic',
      'acts/family',
      'acts/trade',
      'acts/office',
      'acts/work',
      'acts/accident',
      'acts/victim',
      'acts/helping',
      'acts/declared',
      'acts/encounter',
      'acts/gaming',
      'acts/informing',
      'acts/staged-accident',
      'acts/false-complaint',
      'acts/credit',
      'ledgers/court',
      'adaptation/opt-out',
      'acts/demand',
      'acts/bypass',
    ],
  ],

  // Some of it is seen. Some things are seen that never happened, or name the wrong person.
  [
    'observation.witness',
    [
      'observation/sensor',
      'observation/suppression',
      'observation/corroboration',
      'observation/mitigation',
      'observation/attribution',
      'observation/false-sighting',
      'observation/tip',
      'observation/complaint',
    ],
  ],

  // Each keeper writes what it was told; what came through others yesterday is posted as well.
  [
    'ledgers.post',
    ['ledgers/fading', 'ledgers/posting', 'recourse/correction', 'propagation/arrival', 'propagation/pull', 'propagation/chain', 'propagation/contact'],
  ],

  // Copies of the list travel to those who act on it.
  ['ledgers.share', ['ledgers/copy', 'ledgers/route']],

  // A rulebook turns points into a score, a score into a standing, a standing into force.
  ['scoring.rate', ['scoring/standing', 'scoring/exemption', 'scoring/listing']],

  // The score does not stay where it fell: friends, partners, vehicles, firms.
  [
    'propagation.spread',
    [
      'propagation/association',
      'propagation/reach',
      'propagation/pull',
      'propagation/chain',
      'propagation/contact',
      'propagation/representative',
    ],
  ],

  // Doors close, doors open, and it costs.
  [
    'consequences.enforce',
    [
      'consequences/bar',
      'consequences/gate',
      'acts/bypass',
      'consequences/necessity',
      'consequences/hardship',
      'acts/staged-accident',
      'consequences/privilege',
      'consequences/schooling',
      'consequences/display',
      'consequences/wage',
      'recourse/notice',
    ],
  ],

  // Some are told. Some object in time. Few are heard, fewer put right; then the day's sums close.
  [
    'recourse.hear',
    [
      'recourse/notice',
      'recourse/appeal',
      'recourse/retaliation',
      'recourse/ruling',
      'recourse/second-instance',
      'recourse/petition',
      'recourse/correction',
      'recourse/stay',
      'recourse/repair',
      'propagation/association',
      'propagation/reach',
      'propagation/arrival',
      'propagation/chain',
      'propagation/contact',
      'propagation/representative',
      'ledgers/copy',
      'ledgers/route',
    ],
  ],

  // Everyone learns: what to expect, what to fear, what not to say, what to do for points.
  [
    'adaptation.learn',
    [
      'adaptation/awareness',
      'adaptation/fear',
      'adaptation/silence',
      'adaptation/motive',
      'adaptation/shunning',
      'adaptation/trust',
      'adaptation/knowledge',
      'adaptation/grievance',
      'adaptation/opt-out',
    ],
  ],

  // The laboratory looks, and touches nothing.
  ['metrics.measure', ['scoring/listing']],
];

/** The steps of a day for the mechanisms that are on, in order. */
export function dayOf(enabled: ReadonlySet<string>): readonly (PhaseStep & { readonly mechanism: string })[] {
  return tick.flatMap(([phase, names]) =>
    names
      .filter((name) => enabled.has(name))
      .flatMap((name) => kernels[name].filter((part) => part.phase === phase).map((part) => ({ ...part, mechanism: name }))),
  );
}
