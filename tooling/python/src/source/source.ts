/** Where a build's source comes from. */
export interface Source {
  /** A tarball, or the top folder of an unpacked source. */
  readonly path: string;
  readonly kind: "tarball" | "folder";
  /** What tells it from other sources: the digest of a tarball, the path of a folder. */
  readonly identity: string;
}
