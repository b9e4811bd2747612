/**
 * How people of one class differ: four levels of a gamma law of mean 1 (MODEL 2), a quarter of
 * people each. A level is drawn once per person and family of acts.
 *
 * The means of the four quarters were computed once for seven shapes, by the incomplete gamma
 * function; between them they are taken in a straight line, which errs by less than .01.
 */
const shapes = [512, 717, 1024, 1434, 2048, 2867, 4096] as const;

const quarterMeans = [
  [0.033_39, 0.251_92, 0.820_27, 2.894_42],
  [0.074_19, 0.363_53, 0.924_87, 2.637_41],
  [0.136_96, 0.476_74, 1, 2.386_3],
  [0.209_45, 0.571_02, 1.043_97, 2.175_56],
  [0.293_27, 0.655_01, 1.07, 1.981_72],
  [0.373_17, 0.719_82, 1.081_33, 1.825_68],
  [0.454_36, 0.775_21, 1.084_4, 1.686_03],
] as const;

/** Levels of people of one class. */
export const frailtyLevels = 4;

/** Relative frequency at each level, for a shape in 1/1024 (1024 is the exponential law). */
export function frailtyOf(shapePer1024: number): readonly number[] {
  const at = shapes.findIndex((shape) => shapePer1024 <= shape);
  if (at === 0) return quarterMeans[0];
  if (at < 0) return quarterMeans[shapes.length - 1];
  const part = (shapePer1024 - shapes[at - 1]) / (shapes[at] - shapes[at - 1]);
  return quarterMeans[at].map((mean, i) => {
    const below = quarterMeans[at - 1][i];
    return below + (mean - below) * part;
  });
}
