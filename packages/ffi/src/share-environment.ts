import koffi, { type LibraryHandle } from "koffi";
import { processSymbols } from "./process-symbols.ts";

/**
 * Gives libpython a copy of the process's environment variables, of which it would see none: a library that looks for
 * symbols among its own dependencies first (`RTLD_DEEPBIND`) finds the variable `environ` in libc, while the program's start
 * put it into the copy that the executable has. CPython reads it when it starts, for `os.environ`.
 *
 * A copy that is never freed: the array itself moves whenever somebody sets a variable, and Python's own start does where
 * the locale is C's.
 */
export function shareEnvironment(handle: LibraryHandle): void {
  const [own, shared] = [addressOf(handle), addressOf(processSymbols())];
  if (own === undefined || shared === undefined || own === shared) return;
  // SAFETY: both are C's `char **environ`. Only one that nobody uses is written.
  const source = pointerAt(shared);
  if (source !== 0 && pointerAt(own) === 0) koffi.encode(own, "uint64", copyOf(source));
}

/** A copy of an array of C strings that NULL ends. SAFETY: this thread is the only one that sets variables. */
function copyOf(source: number): number {
  const texts: number[] = [];
  for (let text = pointerAt(source); text !== 0; text = pointerAt(source + texts.length * 8)) texts.push(text);
  const libc = processSymbols();
  const calloc = libc.func("uintptr_t calloc(size_t count, size_t size)") as (count: number, size: number) => number;
  const strdup = libc.func("uintptr_t strdup(uintptr_t text)") as (text: number) => number;
  const copy = calloc(texts.length + 1, 8);
  // Without memory Python starts without variables.
  if (copy === 0) return 0;
  for (const [index, text] of texts.entries()) koffi.encode(copy + index * 8, "uint64", strdup(text));
  return copy;
}

function pointerAt(address: number): number {
  return Number(koffi.decode.uint64(address));
}

function addressOf(handle: LibraryHandle): number | undefined {
  try {
    return Number(koffi.address(handle.symbol("environ")));
  } catch {
    // Other systems have no such variable.
    return undefined;
  }
}
