import { isMainThread } from "node:worker_threads";
import { objects } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { throwPending } from "../error/crossing/fetch.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import { watchDeath } from "../interpreter/deaths.ts";
import { Borrowing } from "../reference/borrowing.ts";
import { type FrameTarget, registerTarget, unregisterTarget } from "./dispatch.ts";
import { entryObject } from "./entry-object.ts";

/** Whether this isolate may end before the interpreter does: its shims check then that it has not. */
export const MAY_END: boolean = !isMainThread;

/** Factories by their source; a program has a handful of shapes. They live as long as the process. */
const factories = new Map<string, PyObjectPtr>();

/** The factory of a shim's source, borrowed. */
function shimFactory(source: string): PyObjectPtr {
  let factory = factories.get(source);
  if (factory === undefined) {
    factory = callPython(bootstrapped("compile_shim"), [source]);
    factories.set(source, factory);
  }
  return factory;
}

/** The objects that a shim is made of, borrowed, in the order in which Python's half takes them. */
export type ShimParts = readonly [factory: Borrowing, entry: Borrowing, handle: Borrowing];

/**
 * Makes a shim that runs `target`: a new reference to what `make` makes of its parts.
 *
 * @param onDrop called once Python has dropped the shim
 */
export function makeShim(
  source: string,
  target: FrameTarget,
  onDrop: () => void,
  make: (parts: ShimParts) => PyObjectPtr,
): PyObjectPtr {
  const factory = shimFactory(source);
  const handle = callPython(bootstrapped("Handle"), []);
  const box = registerTarget(handle, target);
  const released = (): void => {
    unregisterTarget(handle, box);
    onDrop();
  };
  try {
    if (!watchDeath(handle, released)) throwPending();
    return make([new Borrowing(factory), new Borrowing(entryObject()), new Borrowing(handle)]);
  } finally {
    // The shim owns its handle now; when Python drops the shim, the handle dies and that is reported.
    objects.decRef(handle);
  }
}
