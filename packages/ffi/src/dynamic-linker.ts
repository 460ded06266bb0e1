import koffi from "koffi";

/**
 * How each platform's dynamic linker is told that libpython stays for the life of the process, and that its symbols
 * are visible to the extension modules that it loads.
 */
interface LinkerFlags {
  readonly now: number;
  readonly global: number;
  readonly nodelete: number;
  readonly noload: number;
  readonly deepbind: number;
}

const FLAGS: Partial<Record<NodeJS.Platform, LinkerFlags>> = {
  linux: { now: 0x2, global: 0x100, nodelete: 0x1000, noload: 0x4, deepbind: 0x8 },
  // macOS has two-level name spaces: a library's own symbols win without a flag.
  darwin: { now: 0x2, global: 0x8, nodelete: 0x80, noload: 0x10, deepbind: 0 },
};

/** The flags that `sys.setdlopenflags` should hold so that extension modules prefer the libraries they were linked with. */
export function extensionLoadFlags(platform: NodeJS.Platform = process.platform): number | undefined {
  const flags = FLAGS[platform];
  return flags?.deepbind ? flags.now | flags.deepbind : undefined;
}

/**
 * Keeps `path` loaded until the process ends. koffi closes its libraries when an isolate is torn down; a daemon Python
 * thread that still runs would then execute unmapped code.
 */
export function pinLibrary(path: string): void {
  const flags = FLAGS[process.platform];
  // Windows: koffi's LoadLibrary handle is released only at process exit there, when threads are already gone.
  if (!flags) return;
  const dlopen = koffi.load(null).func("uintptr_t dlopen(str, int)") as (path: string, flags: number) => number;
  dlopen(path, flags.now | flags.global | flags.nodelete | flags.deepbind);
}

/** Whether `path` is mapped in this process already; asks the linker without loading anything. */
export function isLoaded(path: string): boolean {
  const flags = FLAGS[process.platform];
  if (!flags) return false;
  const self = koffi.load(null);
  const dlopen = self.func("uintptr_t dlopen(str, int)") as (path: string, flags: number) => number;
  const dlclose = self.func("int dlclose(uintptr_t)") as (handle: number) => number;
  const handle = dlopen(path, flags.now | flags.noload);
  if (handle === 0) return false;
  dlclose(handle);
  return true;
}
