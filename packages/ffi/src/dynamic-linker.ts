import { processSymbols } from "./process-symbols.ts";

/**
 * How each platform's dynamic linker is told that libpython stays for the life of the process, and that its symbols
 * are visible to the extension modules that it loads.
 */
interface LinkerFlags {
  readonly lazy: number;
  readonly now: number;
  readonly global: number;
  readonly nodelete: number;
  readonly deepbind: number;
}

const FLAGS: Partial<Record<NodeJS.Platform, LinkerFlags>> = {
  linux: { lazy: 0x1, now: 0x2, global: 0x100, nodelete: 0x1000, deepbind: 0x8 },
  // macOS has two-level name spaces: a library's own symbols win without a flag.
  darwin: { lazy: 0x1, now: 0x2, global: 0x8, nodelete: 0x80, deepbind: 0 },
};

/** The flags that `sys.setdlopenflags` should hold so that extension modules prefer the libraries they were linked with. */
export function extensionLoadFlags(platform: NodeJS.Platform = process.platform): number | undefined {
  const flags = FLAGS[platform];
  return flags?.deepbind ? flags.now | flags.deepbind : undefined;
}

/**
 * Keeps `path` loaded until the process ends. koffi closes its libraries when an isolate is torn down; a daemon Python
 * thread that still runs would then execute unmapped code.
 *
 * @throws {Error} with the linker's words if it refuses
 */
export function pinLibrary(path: string): void {
  const flags = FLAGS[process.platform];
  // Windows: koffi's LoadLibrary handle is released only at process exit there, when threads are already gone.
  if (!flags) return;
  const linker = processSymbols();
  const dlopen = linker.func("uintptr_t dlopen(str, int)") as (path: string, flags: number) => number;
  const dlerror = linker.func("str dlerror()") as () => string | null;
  // As lazily as koffi loads: a library may have functions whose own libraries are not installed.
  if (dlopen(path, flags.lazy | flags.global | flags.nodelete | flags.deepbind) !== 0) return;
  throw new Error(`Cannot keep "${path}" loaded: ${dlerror() ?? "dlopen returned NULL"}`);
}
