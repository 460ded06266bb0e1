/** A slice's bound as CPython's slice functions want it: a negative one counts from the end. */
export function clipIndex(index: number, length: number): number {
  const whole = Math.trunc(index);
  return whole < 0 ? Math.max(0, whole + length) : Math.min(whole, length);
}
