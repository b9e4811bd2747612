/**
 * The forms a household can take: which ages live together, and who is partner of whom.
 *
 * Written with one letter a person: c a child, y 18–24, a 25–34, m 35–49, o 50–64, e 65 or more;
 * `=` joins partners. The number is the seed weight before fitting, assumed (0 to 3 times).
 */
export interface HouseholdForm {
  readonly size: number;
  /** Age band of each member: adults first, then children. */
  readonly bands: readonly number[];
  /** Position of the partner of each member within the household, −1 where none. */
  readonly partners: readonly number[];
  readonly children: number;
  readonly weight: number;
}

const written: Readonly<Record<string, number>> = {
  y: 2,
  a: 6,
  m: 6,
  o: 6,
  e: 6,
  'a=a': 4,
  'a=m': 1.5,
  'm=m': 4,
  'm=o': 1.2,
  'o=o': 7,
  'o=e': 2,
  'e=e': 6,
  'y=y': 0.6,
  'y=a': 0.6,
  'm c': 1.5,
  'a c': 0.8,
  'o y': 1,
  'o a': 1,
  'e o': 1,
  'e m': 1,
  'y y': 0.6,
  'a a': 0.5,
  'o c': 0.4,
  'e c': 0.2,
  'a=a c': 4,
  'a=m c': 1.5,
  'm=m c': 5,
  'y=a c': 0.5,
  'o=o y': 2.5,
  'o=o a': 2.5,
  'm=m y': 1.2,
  'o=e a': 0.5,
  'e=e m': 0.8,
  'o=o c': 0.5,
  'm cc': 0.6,
  'a cc': 0.3,
  'm=m e': 0.6,
  'm=o c': 0.6,
  'y y y': 0.3,
  'm e c': 0.3,
  'm=o y': 0.6,
  'e=e o': 0.6,
  'e=e c': 0.3,
  'a=a cc': 2,
  'a=m cc': 1,
  'm=m cc': 4,
  'm=m y c': 1,
  'o=o y a': 0.8,
  'o=o y y': 0.5,
  'a=a o=o': 0.6,
  'a=a o c': 0.9,
  'm=m e c': 1,
  'm=m e=e': 0.4,
  'o=o a c': 0.5,
  'm=m y e': 0.4,
  'o=o a a': 0.4,
  'm ccc': 0.1,
  'a=a o=o c': 2,
  'm=m e=e c': 1,
  'm=m ccc': 0.8,
  'm=m e cc': 0.8,
  'a=a o cc': 0.5,
  'a=a e cc': 0.2,
  'a=a ccc': 0.4,
  'm=m y e c': 0.4,
  'a=m o=e c': 0.4,
  'm=m y cc': 0.3,
  'a=a o=o cc': 1.4,
  'm=m e=e cc': 0.8,
  'a=a o=o y c': 0.4,
  'm=m e ccc': 0.3,
  'm=m cccc': 0.2,
  'm=m e=e y c': 0.3,
  'a=a o=o ccc': 0.5,
  'a=a o=o y cc': 0.3,
  'm=m e=e ccc': 0.4,
  'm=m e=e y cc': 0.2,
  'a=a o=o e ccc': 0.2,
  'm=m e=e y ccc': 0.15,
  'a=a a=a o=o ccc': 0.08,
};

const letters = 'cyamoe';

function read(text: string, weight: number): HouseholdForm {
  const bands: number[] = [];
  const partners: number[] = [];
  let children = 0;
  for (let k = 0; k < text.length; k++) {
    const band = letters.indexOf(text[k]);
    if (band === 0) children++;
    if (band <= 0) continue;
    const joined = text[k - 1] === '=';
    if (joined) partners[bands.length - 1] = bands.length;
    partners.push(joined ? bands.length - 1 : -1);
    bands.push(band);
  }
  for (let c = 0; c < children; c++) {
    bands.push(0);
    partners.push(-1);
  }
  return { size: bands.length, bands, partners, children, weight };
}

/** Every form; the first five are persons alone, of the five adult bands in order. */
export const householdForms: readonly HouseholdForm[] = Object.entries(written).map(
  ([text, weight]) => read(text, weight),
);

/** The position of a form by its writing. */
export function formNamed(text: string): number {
  return Object.keys(written).indexOf(text);
}
