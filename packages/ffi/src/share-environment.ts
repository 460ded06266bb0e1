import koffi, { type LibraryHandle } from "koffi";
import { processSymbols } from "./process-symbols.ts";

/**
 * Gives libpython the process's environment variables, of which it would see none: a library that looks for symbols among
 * its own dependencies first (`RTLD_DEEPBIND`) finds the variable `environ` in libc, while the program's start put it into
 * the copy that the executable has. CPython reads it when it starts, for `os.environ`.
 */
export function shareEnvironment(handle: LibraryHandle): void {
  const [own, shared] = [addressOf(handle), addressOf(processSymbols())];
  if (own === undefined || shared === undefined || own === shared) return;
  // SAFETY: both are C's `char **environ`. Only one that nobody uses is written.
  if (Number(koffi.decode.uint64(own)) !== 0) return;
  koffi.encode(own, "uint64", koffi.decode.uint64(shared));
}

function addressOf(handle: LibraryHandle): number | undefined {
  try {
    return Number(koffi.address(handle.symbol("environ")));
  } catch {
    // Other systems have no such variable.
    return undefined;
  }
}
