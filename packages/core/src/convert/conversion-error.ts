/** A JavaScript value has no Python form. `path` says where in the value given it is. */
export class ConversionError extends TypeError {
  override readonly name: string = "ConversionError";
  readonly code = "TAIPAN_CONVERSION";
  /** Keys and indexes from the outermost value; empty for that value itself. */
  readonly path: readonly string[];
  /** What the value is, in words. */
  readonly what: string;
  /** Why it cannot be converted, in words. */
  readonly why: string;

  constructor(what: string, why: string, path: readonly string[] = []) {
    super(`Cannot convert ${what} to Python${path.length > 0 ? ` at ${joined(path)}` : ""}: ${why}`);
    this.what = what;
    this.why = why;
    this.path = path;
  }

  /** The same trouble, seen from a container that has the value under `keys`. */
  within(...keys: readonly string[]): ConversionError {
    return new ConversionError(this.what, this.why, [...keys, ...this.path]);
  }
}

/** Keys that a message shows; of a longer path, the two ends. */
const SHOWN = 16;

function joined(path: readonly string[]): string {
  if (path.length <= SHOWN) return path.join(".");
  return `${path.slice(0, SHOWN / 2).join(".")}.(${path.length - SHOWN} more).${path.slice(-SHOWN / 2).join(".")}`;
}
