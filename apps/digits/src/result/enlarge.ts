/**
 * Enlarges a square picture smoothly: each new pixel mixes the four nearest old ones by their distance.
 *
 * @param side pixels along a side of `image`
 * @param target pixels along a side of the result
 * @returns values in the same range, row by row
 */
export function enlarge(image: ArrayLike<number>, side: number, target: number): Float64Array {
  const large = new Float64Array(target * target);
  const at = (row: number, column: number): number => image[row * side + column] ?? 0;
  const places = Array.from({ length: target }, (_, index) => placeOf(index, side, target));
  places.forEach(([top, bottom, down], row) => {
    places.forEach(([left, right, along], column) => {
      const above = at(top, left) * (1 - along) + at(top, right) * along;
      const below = at(bottom, left) * (1 - along) + at(bottom, right) * along;
      large[row * target + column] = above * (1 - down) + below * down;
    });
  });
  return large;
}

/** The old pixels on both sides of a new one's centre, and how far it is from the first to the second. */
function placeOf(index: number, side: number, target: number): readonly [number, number, number] {
  const centre = Math.min(side - 1, Math.max(0, ((index + 0.5) * side) / target - 0.5));
  const first = Math.floor(centre);
  return [first, Math.min(side - 1, first + 1), centre - first];
}
