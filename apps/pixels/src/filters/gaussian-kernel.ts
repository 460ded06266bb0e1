/** So many times its width a bell is followed on each side; what lies beyond is less than three in a thousand. */
const REACH = 3;

/**
 * The weights of a Gaussian blur along one line, which sum up to 1.
 *
 * @param width standard deviation, in pixels
 * @returns an odd number of weights, the middle one for the pixel itself
 */
export function gaussianKernel(width: number): Float32Array<ArrayBuffer> {
  const reach = Math.ceil(REACH * width);
  const bell = Array.from({ length: 2 * reach + 1 }, (_, place) =>
    Math.exp(-((place - reach) ** 2) / (2 * width ** 2)),
  );
  const sum = bell.reduce((total, weight) => total + weight);
  return Float32Array.from(bell, (weight) => weight / sum);
}
