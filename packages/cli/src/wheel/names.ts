/** A project's name as indexes compare it (PEP 503): `My.Project` is `my-project`. */
export function normalizedName(name: string): string {
  return name.replaceAll(/[-_.]+/g, "-").toLowerCase();
}

/** A name or version as file names of archives have it, where a dash separates: `my_project`. */
export function escapedName(name: string): string {
  return normalizedName(name).replaceAll("-", "_");
}

/** The tag of wheels that hold no native code: one serves every Python 3 on every platform. */
export const PURE_TAG = "py3-none-any";

/** Name of the folder with a wheel's metadata. */
export function distInfo(name: string, version: string): string {
  return `${escapedName(name)}-${version}.dist-info`;
}

/** File name of a wheel. */
export function wheelFileName(name: string, version: string): string {
  return `${escapedName(name)}-${version}-${PURE_TAG}.whl`;
}
