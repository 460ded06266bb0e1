/** A JavaScript value in a few words, for messages. Never throws. */
export function describe(value: unknown): string {
  switch (typeof value) {
    case "string":
      return value.length > 40 ? `the string '${value.slice(0, 37)}…'` : `the string '${value}'`;
    case "number":
      return `the number ${Object.is(value, -0) ? "-0" : value}`;
    case "bigint":
      return value > LONG || value < -LONG ? "a bigint of many digits" : `the bigint ${value}n`;
    case "function":
      return "a function";
    case "symbol":
      return String(value);
    case "object":
      return value === null ? "null" : describeObject(value);
    default:
      return String(value);
  }
}

const LONG = 10n ** 40n;

function describeObject(value: object): string {
  try {
    if (Array.isArray(value)) return "an array";
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    return tag === "Object" ? "an object" : `${/^[AEIOU]/.test(tag) ? "an" : "a"} ${tag}`;
  } catch {
    return "an object";
  }
}
