import { gzipSync } from "node:zlib";
import { packTar } from "modern-tar";
import type { ArchiveEntry } from "../wheel/archive-entry.ts";

/** A gzipped tar archive of files, in their order: of nobody in particular, at one time. */
export async function tarArchive(entries: readonly ArchiveEntry[], time: Date): Promise<Uint8Array> {
  const packed = await packTar(
    entries.map(({ path, content, isExecutable }) => ({
      header: {
        name: path,
        size: content.length,
        type: "file",
        mode: isExecutable === true ? 0o755 : 0o644,
        mtime: time,
        uid: 0,
        gid: 0,
        uname: "",
        gname: "",
      },
      body: content,
    })),
  );
  const archive = gzipSync(packed, { level: 9 });
  // The header says on which system it was made, which must not make a difference: 255 is "unknown".
  archive[SYSTEM] = 255;
  return archive;
}

/** Where gzip (RFC 1952) has the system. */
const SYSTEM = 9;
