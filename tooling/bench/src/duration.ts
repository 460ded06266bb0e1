/** Nanoseconds for people: three digits and a unit. */
export function duration(nanoseconds: number): string {
  const units: readonly [size: number, unit: string][] = [
    [1e9, "s"],
    [1e6, "ms"],
    [1e3, "µs"],
  ];
  const [size, unit] = units.find(([least]) => nanoseconds >= 0.9995 * least) ?? [1, "ns"];
  return `${digits(nanoseconds / size)} ${unit}`;
}

/** Bytes for people. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}

function digits(value: number): string {
  return value >= 99.95 ? String(Math.round(value)) : value.toFixed(value >= 9.995 ? 1 : 2);
}
