/** Lowest and highest minor of Python 3 whose layouts are known. */
export const SUPPORTED_MINORS: { readonly lowest: number; readonly highest: number } = { lowest: 9, highest: 15 };

/** A Python version, as `Py_GetVersion()` or `sys.version` writes it. */
export class PythonVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** What follows the numbers: `"rc1"`, `"+"`, `""`. */
  readonly suffix: string;

  constructor(major: number, minor: number, patch: number, suffix = "") {
    this.major = major;
    this.minor = minor;
    this.patch = patch;
    this.suffix = suffix;
  }

  /** Reads the first word of a version text; `undefined` where there is none. */
  static parse(text: string): PythonVersion | undefined {
    const match = /^(\d+)\.(\d+)(?:\.(\d+))?(\S*)/.exec(text);
    if (!match) return undefined;
    return new PythonVersion(Number(match[1]), Number(match[2]), Number(match[3] ?? 0), match[4] ?? "");
  }

  /** Whether this version is `major.minor(.patch)` or later. */
  atLeast(major: number, minor: number, patch = 0): boolean {
    return (
      this.major > major ||
      (this.major === major && (this.minor > minor || (this.minor === minor && this.patch >= patch)))
    );
  }

  toString(): string {
    return `${this.major}.${this.minor}.${this.patch}${this.suffix}`;
  }
}
