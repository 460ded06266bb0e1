/**
 * A time span for people.
 *
 * @param {number} milliseconds
 * @returns {string} such as `"0.4 s"`, `"12 s"` or `"2 min 5 s"`
 */
export function duration(milliseconds) {
  const seconds = milliseconds / 1_000;
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
