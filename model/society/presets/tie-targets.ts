/**
 * The declared sizes and shapes of the layers of ties (MODEL 1.3), shared by the presets.
 *
 * Declared means: the realised layer is held to them (RULINGS 16), though most are assumed.
 */
import type { TieTargets } from './preset.js';
import { assume } from './preset.js';

const order = 'order of McPherson 2001 only, no coefficient found';

/** Friends of group `group` prefer their own; the other coefficients are the same everywhere. */
export function declareTies(group: number): TieTargets {
  return {
    kin: {
      degree: { value: 4.4, mark: 'D', source: 'MODEL 1.3: 40 % of the 11.0 layer of [PM4x]' },
      clustering: { value: 0.6, mark: 'R', source: 'Marsden 1987, density among confidants' },
    },
    friend: {
      degree: assume(10, 6.6, 18, 'MODEL 1.3: 60 % of the 11.0 and 29.8 layers of [PM4x]'),
      clustering: assume(0.3, 0.14, 0.6, 'MODEL 1.3: between Ugander 2011 and Marsden 1987'),
      homophily: {
        age: assume(0.4, 0.2, 0.6, order),
        residence: assume(0.55, 0.45, 0.7, order),
        income: assume(0.25, 0.15, 0.4, order),
        group: assume(group, 0.3, 0.8, order),
      },
    },
    coworker: {
      degree: assume(8, 4, 15, 'MODEL 1.3, over persons who work at a firm or body'),
      clustering: assume(0.7, 0.6, 0.95, 'MODEL 1.3'),
    },
    neighbour: {
      degree: assume(8, 4, 15, 'MODEL 1.3, over adults'),
      clustering: assume(0.5, 0.3, 0.6, 'MODEL 1.3'),
    },
  };
}
