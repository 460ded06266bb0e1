import koffi, { type LibraryHandle } from "koffi";
import { configureStack } from "./stack-size.ts";

let handle: LibraryHandle | undefined;

/** What this process exports already: libc, and CPython where the executable contains it. */
export function processSymbols(): LibraryHandle {
  if (handle === undefined) {
    // The first load fixes koffi's stack for as long as the isolate lives.
    configureStack();
    handle = koffi.load(null);
  }
  return handle;
}
