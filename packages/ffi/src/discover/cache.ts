import { type Answers, isAnswers } from "./answers.ts";
import { type DiscoveryHost, pathOf } from "./host.ts";
import type { Platform } from "./platform.ts";
import { readPyvenv } from "./pyvenv.ts";

/** Changes whenever an older Taipan's entries must not be read. */
const FORMAT = 1;

interface Entry {
  readonly format: number;
  readonly key: string;
  readonly answers: Answers;
}

/**
 * What an interpreter said when it was last asked, if it has not changed since. `undefined` too when
 * `TAIPAN_NO_CACHE` is set, or the cache cannot be read.
 */
export function readCached(executable: string, host: DiscoveryHost, platform: Platform): Answers | undefined {
  const slot = slotOf(executable, host, platform);
  const text = slot && host.read(slot.file);
  if (!slot || text === undefined) return undefined;
  const entry = parse(text);
  return entry?.format === FORMAT && entry.key === slot.key && isAnswers(entry.answers) ? entry.answers : undefined;
}

/** Remembers what an interpreter said; a cache that cannot be written is no error. */
export function writeCached(executable: string, answers: Answers, host: DiscoveryHost, platform: Platform): void {
  const slot = slotOf(executable, host, platform);
  if (!slot) return;
  const entry: Entry = { format: FORMAT, key: slot.key, answers };
  host.write(slot.file, `${JSON.stringify(entry)}\n`);
}

/** One file an interpreter, so that concurrent writers cannot lose each other's entries. */
function slotOf(
  executable: string,
  host: DiscoveryHost,
  platform: Platform,
): { readonly file: string; readonly key: string } | undefined {
  if (host.env["TAIPAN_NO_CACHE"]) return undefined;
  const folder = platform.cacheFolder(host);
  const real = host.realPath(executable);
  const stamp = real && stampOf(real, host);
  if (!folder || !real || !stamp) return undefined;
  // A copied or launched environment python (`--copies`, Windows) stands for what its pyvenv.cfg says.
  const environment = readPyvenv(real, host);
  const key = [real, stamp, environment && stampOf(environment.file, host)].join("|");
  return { file: pathOf(host).join(folder, "interpreters", `${hash(real)}.json`), key };
}

function stampOf(file: string, host: DiscoveryHost): string | undefined {
  const found = host.stat(file);
  return found && `${found.size}:${found.modified}`;
}

function parse(text: string): Partial<Entry> | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** FNV-1a, twice with different seeds. A collision costs a run, never a wrong answer: the key holds the whole path. */
function hash(text: string): string {
  return [0x811c9dc5, 0x1b873593].map((seed) => fnv(text, seed).toString(16).padStart(8, "0")).join("");
}

function fnv(text: string, seed: number): number {
  let state = seed;
  for (const byte of new TextEncoder().encode(text)) state = Math.imul(state ^ byte, 0x01000193);
  return state >>> 0;
}
