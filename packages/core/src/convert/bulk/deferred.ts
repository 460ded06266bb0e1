import type { ContainerKind } from "../default/container-kind.ts";
import { describe } from "../describe.ts";

/** A container that was written empty, and whose content is written later: as a flat list, which then fills it. */
export interface Deferred {
  readonly kind: ContainerKind;
  /** The container, or an array of what it still lacks. */
  readonly content: object;
  /** Number of the reference to the empty container. */
  readonly reference: number;
  /** The deferred container in whose content it was found; `undefined` for the root's. */
  readonly parent: Deferred | undefined;
  /** Keys from there. */
  readonly path: readonly unknown[];
}

/** Keys from the root to a deferred container. */
export function deferredPath(deferred: Deferred | undefined): string[] {
  const parts: (readonly unknown[])[] = [];
  for (let each = deferred; each !== undefined; each = each.parent) parts.push(each.path);
  return parts.toReversed().flatMap((part) => part.map(keyInPath));
}

/** What a key is called in a path. */
export function keyInPath(key: unknown): string {
  return typeof key === "string" || typeof key === "number" ? String(key) : describe(key);
}

/** What is written for a dict or a set: keys and values by turns, or items; and the key of each in a path. */
export function flatContent({ kind, content }: Deferred): { readonly values: unknown[]; readonly keys: unknown[] } {
  if (kind === "set") {
    const values = atMost(content as Iterable<unknown>, (content as Set<unknown>).size);
    return { values, keys: values.map((value) => describe(value)) };
  }
  const entries =
    kind === "record"
      ? Object.entries(content)
      : atMost(content as Iterable<[unknown, unknown]>, (content as Map<unknown, unknown>).size);
  return { values: entries.flat(), keys: entries.flatMap(([key]) => [key, key]) };
}

/** As many values as there are now, if iterating adds some; all of an array, which has no size. */
function atMost<T>(values: Iterable<T>, size: number | undefined): T[] {
  const taken: T[] = [];
  for (const value of values) {
    if (size !== undefined && taken.length >= size) break;
    taken.push(value);
  }
  return taken;
}
