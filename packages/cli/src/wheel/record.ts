import { createHash } from "node:crypto";
import { type ArchiveEntry, textEntry } from "./archive-entry.ts";

/** `RECORD` for the files of a wheel: their hashes and sizes. */
export function recordEntry(folder: string, entries: readonly ArchiveEntry[]): ArchiveEntry {
  const path = `${folder}/RECORD`;
  const rows = entries.map(({ path: file, content }) => `${field(file)},sha256=${digest(content)},${content.length}`);
  return textEntry(path, `${[...rows, `${field(path)},,`].join("\n")}\n`);
}

/** As RECORD has it: URL-safe base64 without padding. */
function digest(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("base64url");
}

function field(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
