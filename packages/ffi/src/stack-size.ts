import koffi from "koffi";

/** The most that koffi grants. */
const WANTED = 16 * 1024 * 1024;

/**
 * Asks koffi for its largest stack, because CPython's recursion limit must fit in it. Must come before this isolate's
 * first library or callback of koffi; later it changes nothing.
 */
export function configureStack(): void {
  if ((koffi.config().sync_stack_size ?? 0) >= WANTED) return;
  try {
    koffi.config({ sync_stack_size: WANTED });
  } catch {
    // Another user of koffi loaded a library first: its configuration stands, and currentStack() tells the true size.
  }
}
