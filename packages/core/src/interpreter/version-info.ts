import type { PythonVersion } from "@taipan/ffi";

/** Version of the running interpreter (PyO3 `PythonVersionInfo`). */
export class VersionInfo {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
  /** What follows the numbers: `"rc1"`, `"+"`; `undefined` for a release. */
  readonly suffix: string | undefined;

  constructor(version: PythonVersion) {
    this.major = version.major;
    this.minor = version.minor;
    this.patch = version.patch;
    this.suffix = version.suffix === "" ? undefined : version.suffix;
  }

  /** −1, 0 or 1 against `[major, minor]` or `[major, minor, patch]`; missing numbers are not compared. */
  compare(other: readonly number[]): -1 | 0 | 1 {
    const mine = [this.major, this.minor, this.patch];
    for (const [index, wanted] of other.entries()) {
      const own = mine[index] ?? 0;
      if (own !== wanted) return own < wanted ? -1 : 1;
    }
    return 0;
  }

  toString(): string {
    return `${this.major}.${this.minor}.${this.patch}${this.suffix ?? ""}`;
  }
}
