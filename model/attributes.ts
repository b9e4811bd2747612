/**
 * The static attributes of a person, packed in one 32-bit word `traits` (MODEL 1.1).
 *
 * An attribute never changes in a run, is the same in every arm, and is abstract: a group is
 * `minority-1`, never a name. A level is its position in `levels`.
 */
export interface Attribute {
  readonly id: string;
  readonly shift: number;
  readonly bits: number;
  readonly levels: readonly string[];
}

const layout: readonly (readonly [string, readonly string[]])[] = [
  ['age', ['under-18', '18-24', '25-34', '35-49', '50-64', '65-plus']],
  ['sex', ['women', 'men']],
  ['group', ['majority', 'minority-1', 'minority-2', 'minority-3']],
  ['residence', ['local-urban', 'local-rural', 'migrant', 'elsewhere']],
  ['stratum', ['ordinary', 'member', 'official', 'protected']],
  ['income', ['lowest', 'low', 'middle', 'high', 'highest']],
  [
    'role',
    [
      'child', 'student', 'farm', 'manual', 'service', 'clerical', 'professional', 'self-employed',
      'firm-representative', 'public-employee', 'official', 'journalist', 'jobless', 'retired',
      'carer', 'other',
    ],
  ],
  ['region', ['rural', 'town', 'city', 'pilot-city', 'special-regime']],
  ['education', ['none', 'basic', 'secondary', 'college']],
  ['online', ['no', 'yes']],
  ['driver', ['no', 'yes']],
  ['parent-apart', ['no', 'yes']],
  ['faith', ['no', 'yes']],
  ['dog', ['no', 'yes']],
];

/** Bits an attribute takes: enough for its levels, with room where MODEL 1.1 gives it. */
const widths: Record<string, number> = { age: 3, group: 3, residence: 2, stratum: 2, income: 3, role: 4, region: 3 };

function pack(): Attribute[] {
  let shift = 0;
  return layout.map(([id, levels]) => {
    const bits = widths[id] ?? Math.max(1, 32 - Math.clz32(levels.length - 1));
    const attribute = { id, shift, bits, levels };
    shift += bits;
    return attribute;
  });
}

/** Every attribute, in the order of its bits from the lowest. */
export const attributes: readonly Attribute[] = pack();

const byId = new Map(attributes.map((attribute) => [attribute.id, attribute]));

/** The attribute of that id; throws on an unknown id (ids come from the catalogue only). */
export function attribute(id: string): Attribute {
  const found = byId.get(id);
  if (!found) throw new Error(`no attribute '${id}'; there are ${[...byId.keys()].join(', ')}`);
  return found;
}

/** The level of an attribute in a traits word. */
export function levelOf(traits: number, id: string): number {
  const { shift, bits } = attribute(id);
  return (traits >>> shift) & ((1 << bits) - 1);
}

/** The traits word with one attribute set to a level. */
export function withLevel(traits: number, id: string, level: number): number {
  const { shift, bits } = attribute(id);
  const mask = ((1 << bits) - 1) << shift;
  return ((traits & ~mask) | (level << shift)) >>> 0;
}

/** The position of a named level, or -1. */
export function levelNamed(id: string, level: string): number {
  return attribute(id).levels.indexOf(level);
}
