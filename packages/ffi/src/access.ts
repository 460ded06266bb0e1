import type { Memory } from "./memory/memory.ts";
import { selectMemory } from "./memory/select.ts";
import type { ObjectAccess } from "./objects/object-access.ts";
import { selectObjects } from "./objects/select.ts";

/**
 * This isolate's memory and object access, live bindings: hot paths use them with no look-up between. Unset until
 * {@link startMemory} and {@link startObjects} ran.
 */
export let memory: Memory;
/** See {@link memory}. */
export let objects: ObjectAccess;
/** Why objects are not read in place; `undefined` when they are. */
export let objectsFallback: string | undefined;

/** Chooses the memory implementation; needs no interpreter. */
export function startMemory(): Memory {
  memory ??= selectMemory();
  return memory;
}

/** Chooses and calibrates object access. SAFETY: the interpreter runs and this thread is attached. */
export function startObjects(): ObjectAccess {
  if (objects === undefined) {
    const choice = selectObjects(startMemory());
    objects = choice.objects;
    objectsFallback = choice.fallback;
  }
  return objects;
}
