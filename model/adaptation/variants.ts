/**
 * What may be thought otherwise about how people learn (MODEL 9): for each quantity the main
 * reading and its rivals, as settings of mechanisms. A scenario names one in its block
 * `adaptation`.
 */
export interface Variant {
  readonly says: string;
  /** Parameters it sets, by mechanism. */
  readonly settings: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Quantity {
  /** The mechanism that `off` switches off; deterrence has none of its own. */
  readonly mechanism: string | null;
  readonly variants: Readonly<Record<string, Variant>>;
}

const same: Variant = { says: 'The main reading: parameters as they stand.', settings: {} };
const set = (
  says: string,
  mechanism: string,
  values: Readonly<Record<string, number>>,
): Variant => ({
  says,
  settings: { [mechanism]: values },
});

export const quantities: Readonly<Record<string, Quantity>> = {
  awareness: {
    mechanism: 'adaptation/awareness',
    variants: {
      learned: same,
      constant: set(
        'Who knows on the first day knows for ever, and nobody else.',
        'adaptation/awareness',
        {
          constant: 1,
        },
      ),
    },
  },
  fear: {
    mechanism: 'adaptation/fear',
    variants: {
      experience: same,
      beta: set(
        'The share of one’s acts that were answered, as a prior of 1 in 8 is updated.',
        'adaptation/fear',
        {
          beta: 1,
        },
      ),
    },
  },
  silence: {
    mechanism: 'adaptation/silence',
    variants: {
      thresholds: same,
      'best-reply': set(
        'Who expects more from speaking than it is worth falls silent at once.',
        'adaptation/silence',
        {
          bestReply: 1,
        },
      ),
    },
  },
  motive: {
    mechanism: 'adaptation/motive',
    variants: {
      'no-recovery': same,
      recovery: set('What rewards and fines took comes back.', 'adaptation/motive', {
        recoveryPerMillion: 2000,
      }),
      standard: set('Neither rewards nor fines touch the motive.', 'adaptation/motive', {
        rewardErodesPer1024: 0,
        fineErodesPer1024: 0,
      }),
      'crowding-in': set(
        'A reward strengthens the motive as often as it would have taken of it.',
        'adaptation/motive',
        {
          crowdingIn: 1,
        },
      ),
    },
  },
  trust: {
    mechanism: 'adaptation/trust',
    variants: {
      learned: same,
      constant: set('Trust stays as it was.', 'adaptation/trust', {
        risePerMillion: 0,
        wanePerMillion: 0,
        falseTipPer1024: 0,
        derivedLossPer1024: 0,
        leftPer1024: 0,
        helpedPer1024: 0,
        wrongfulPer1024: 0,
        unheardPer1024: 0,
        upheldLevels: 0,
      }),
    },
  },
  shunning: {
    mechanism: 'adaptation/shunning',
    variants: {
      'expected-loss': same,
      display: set(
        'Ties are cut to who was displayed in the last quarter, whatever they cost.',
        'adaptation/shunning',
        {
          cutAt20Per1024: 0,
          displayedPer1024: 102,
        },
      ),
    },
  },
  deterrence: {
    mechanism: null,
    variants: {
      stakes: same,
      'bottom-1': {
        says: 'Deeper falls are possible: at the bottom a point weighs as at the brink.',
        settings: {},
      },
      linear: { says: 'A point weighs the same wherever the score stands.', settings: {} },
      prospect: {
        says: 'Small chances loom large: the perceived chance is weighted as prospects are.',
        settings: {},
      },
    },
  },
};

/** Names of the variants of a quantity, `off` among them. */
export const variantsOf = (quantity: string): string[] => [
  ...Object.keys(quantities[quantity].variants),
  'off',
];
