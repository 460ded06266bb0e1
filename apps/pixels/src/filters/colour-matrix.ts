/**
 * How new red, green and blue come from old ones: three rows of four factors, for red, green, blue, and 1. So whole
 * numbers from 0 to 255 stay what they are under the identity.
 */
export type ColourMatrix = readonly number[];

/** Leaves colours as they are. */
export const SAME_COLOURS: ColourMatrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0];

/** What each colour adds to how bright a pixel looks (Rec. 709). */
export const LUMA = [0.2126, 0.7152, 0.0722] as const;

/** Multiplies every colour, and adds to it. */
export function scaled(factor: number, added: number): ColourMatrix {
  return [factor, 0, 0, added, 0, factor, 0, added, 0, 0, factor, added];
}

/** One matrix that does what two do after each other. Nothing is rounded or cut off in between. */
export function compose(first: ColourMatrix, then: ColourMatrix): ColourMatrix {
  return Array.from({ length: 12 }, (_, place) => {
    const [row, column] = [Math.floor(place / 4) * 4, place % 4];
    let sum = column === 3 ? entry(then, row + 3) : 0;
    for (let inner = 0; inner < 3; inner++) sum += entry(then, row + inner) * entry(first, inner * 4 + column);
    return sum;
  });
}

function entry(matrix: ColourMatrix, place: number): number {
  return matrix[place] ?? Number.NaN;
}
