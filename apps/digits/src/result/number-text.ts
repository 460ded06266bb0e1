const whole = new Intl.NumberFormat("en");

/** A count with its thousands apart: `1,797`. */
export function countText(count: number): string {
  return whole.format(count);
}

/** A part as a percentage. 100 and 0 are said only where they are exact: `99.9%`. */
export function percentText(part: number, places = 1): string {
  const least = 10 ** -places;
  let percent = part * 100;
  if (part < 1) percent = Math.min(percent, 100 - least);
  if (part > 0) percent = Math.max(percent, least);
  return `${part === 1 || part === 0 ? String(percent) : percent.toFixed(places)}%`;
}

/** A time span: `0.42 s`, `12.3 s`. */
export function durationText(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
}

/** A count and what it counts: `1 digit`, `2 digits`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}
