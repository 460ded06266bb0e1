import { PyList_New } from "@taipan/ffi";
import { ListBuilder } from "../convert/default/list-builder.ts";
import { ownedOrThrow } from "../error/crossing/fetch.ts";
import { wrapOwned } from "../reference/wrap.ts";
import { inward } from "./inward.ts";
import { absent, type Operation } from "./operation.ts";
import { outward, presented } from "./outward.ts";

type Keyed = Map<unknown, unknown> | Set<unknown>;

/** What Maps and Sets can do, and plain objects as mappings. */
export const COLLECTION_OPERATIONS: Readonly<Record<string, Operation<object>>> = {
  map_get(target, [name]) {
    const map = target as Map<unknown, unknown>;
    const key = inward(name);
    const value = map.get(key);
    return value === undefined && !map.has(key) ? absent() : presented(value);
  },
  map_set: (target, [key, value]) => void (target as Map<unknown, unknown>).set(inward(key), inward(value)),
  contains: (target, [key]) => (target as Keyed).has(inward(key)),
  add: (target, [value]) => void (target as Set<unknown>).add(inward(value)),
  remove: (target, [key]) => (target as Keyed).delete(inward(key)),
  keys: (target) => listOf(isKeyed(target) ? [...target.keys()] : Object.keys(target)),
  count: (target) => (isKeyed(target) ? target.size : Object.keys(target).length),
  clear(target) {
    if (isKeyed(target)) target.clear();
    else if (Array.isArray(target)) target.length = 0;
    else for (const key of Object.keys(target)) Reflect.deleteProperty(target, key);
  },
};

function isKeyed(target: object): target is Keyed {
  return target instanceof Map || target instanceof Set;
}

/** A `list` of what crosses for each value, as a handle. */
function listOf(values: readonly unknown[]): unknown {
  const list = ownedOrThrow(PyList_New(0));
  const handle = wrapOwned(list);
  const builder = new ListBuilder(list);
  try {
    for (const value of values) builder.push(outward(value));
    builder.finish();
  } catch (error) {
    builder.discard();
    throw error;
  }
  return handle;
}
