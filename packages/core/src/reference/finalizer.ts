import type { PyObjectPtr } from "@taipan/ffi";
import { defer } from "../interpreter/reference-pool.ts";

/**
 * The one finalizer of this isolate. JavaScript's collector calls it late, in no order and with no token, so it only
 * files the reference; an attach releases it.
 */
const registry = new FinalizationRegistry<PyObjectPtr>((pointer) => defer(pointer));

/** Releases `pointer` some time after `holder` became unreachable. */
export function releaseWith(holder: object, pointer: PyObjectPtr): void {
  registry.register(holder, pointer, holder);
}

/** Forgets {@link releaseWith}: the reference was released or moved by hand. */
export function keepFrom(holder: object): void {
  registry.unregister(holder);
}
