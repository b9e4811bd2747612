/** The `adaptation` block: one reading of each quantity people learn, as settings of mechanisms. */
import { quantities } from '#model/adaptation/variants.js';
import type { Desk } from './desk.js';

type Named = Readonly<Record<string, string | undefined>>;
type Blocks = Readonly<
  Record<string, string | Readonly<Record<string, number | undefined>> | undefined>
>;
type Settings = Record<string, Record<string, number>>;

/** The variants a scenario names, without those it leaves as they are. */
export function namedVariants(given: Named): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/**
 * Lays the named variants over the mechanisms that are on.
 *
 * @param blocks The `mechanisms` block as written: what both say must be the same.
 * @param resolved Changed: enabled mechanisms with every parameter.
 */
export function resolveVariants(
  desk: Desk,
  given: Named,
  blocks: Blocks,
  resolved: Settings,
): Settings {
  for (const [name, chosen] of Object.entries(given)) {
    const quantity = quantities[name];
    if (!quantity || chosen === undefined) continue;
    const path = ['adaptation', name];
    if (chosen === 'off') {
      if (quantity.mechanism) delete resolved[quantity.mechanism];
      continue;
    }
    const settings = Object.entries(quantity.variants[chosen]?.settings ?? {});
    for (const [mechanism, values] of settings) {
      const target = resolved[mechanism];
      if (!target) {
        const detail = `\`${name}: ${chosen}\` is a reading of ${mechanism}, which is off`;
        desk.say('E0416', path, { detail, remedy: `switch ${mechanism} on, or write \`off\`` });
        continue;
      }
      for (const [parameter, value] of Object.entries(values)) {
        const block = blocks[mechanism];
        const said = typeof block === 'object' ? block[parameter] : undefined;
        if (said !== undefined && said !== value) {
          const detail =
            `\`${name}: ${chosen}\` sets \`${parameter}\` to ${value}, ` +
            `and \`mechanisms\` to ${said}`;
          desk.say('E0416', path, { detail, remedy: `take one of them out` });
        }
        target[parameter] = value;
      }
    }
  }
  return resolved;
}
