const single = new Float32Array(1);
const bits = new Uint32Array(single.buffer);

/** Value of a half-precision float (IEEE 754 binary16) given by its bits. */
export function halfToNumber(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

/** Bits of the nearest half-precision float, of two equally near ones the even one. Beyond 65,504 it is infinite. */
export function numberToHalf(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const magnitude = Math.abs(value);
  if (Number.isNaN(value)) return 0x7e00;
  if (magnitude >= 65_520) return sign | 0x7c00;
  // Below 2^-14 the distance between neighbours no longer shrinks.
  if (magnitude < 2 ** -14) return sign | roundEven(magnitude * 2 ** 24);
  single[0] = magnitude;
  // Single precision may have been rounded up to the next power of two, which is as right for the place of the last bit.
  const exponent = ((bits[0] as number) >>> 23) - 127;
  const units = roundEven(magnitude * 2 ** (10 - exponent));
  // 2,048 units carry into the exponent by themselves.
  return sign | (((exponent + 15) << 10) + units - 1024);
}

/** The nearest whole number, of two the even one. */
function roundEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  return rest > 0.5 || (rest === 0.5 && below % 2 === 1) ? below + 1 : below;
}
