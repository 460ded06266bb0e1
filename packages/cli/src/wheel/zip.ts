import { type Zippable, zipSync } from "fflate";
import type { ArchiveEntry } from "./archive-entry.ts";

/** Regular files, as Unix has them in the upper half of a zip entry's attributes. */
const REGULAR = 0o100_644;
const EXECUTABLE = 0o100_755;
const UNIX = 3;

/** A zip archive of files, in their order. */
export function zipArchive(entries: readonly ArchiveEntry[], time: Date): Uint8Array {
  const files: Zippable = {};
  for (const { path, content, isExecutable } of entries) {
    const attributes = (isExecutable === true ? EXECUTABLE : REGULAR) * 0x1_0000;
    files[path] = [content, { mtime: localTime(time), os: UNIX, attrs: attributes }];
  }
  return zipSync(files, { level: 9 });
}

/** fflate writes the local time of its argument; the archive must not depend on where it is made. */
function localTime(time: Date): Date {
  return new Date(
    time.getUTCFullYear(),
    time.getUTCMonth(),
    time.getUTCDate(),
    time.getUTCHours(),
    time.getUTCMinutes(),
    time.getUTCSeconds(),
  );
}
