/** A file of an archive. */
export interface ArchiveEntry {
  /** Its path in the archive, with slashes. */
  readonly path: string;
  readonly content: Uint8Array;
  /** Whether it can be executed. */
  readonly isExecutable?: boolean;
}

/** A file of text, in UTF-8. */
export function textEntry(path: string, text: string): ArchiveEntry {
  return { path, content: new TextEncoder().encode(text) };
}

/** In the order in which archives have their files: the same wherever they are made. */
export function byPath(one: ArchiveEntry, other: ArchiveEntry): number {
  return one.path < other.path ? -1 : 1;
}
