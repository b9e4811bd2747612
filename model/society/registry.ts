/** The presets a society can be built from, by id. */
import { cn2020 } from './presets/cn-2020.js';
import type { SocietyPreset } from './presets/preset.js';
import { us2020 } from './presets/us-2020.js';

/** All presets, in the order they are listed to the reader. */
export const societyPresets: readonly SocietyPreset[] = [cn2020, us2020];

/** The preset of that id, or undefined. */
export function findPreset(id: string): SocietyPreset | undefined {
  return societyPresets.find((preset) => preset.id === id);
}
