import { NULL, objects, PyDict_GetItemString } from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callPython } from "../call/call.ts";
import { fromPythonDeep } from "../convert/default/from-python.ts";
import { bootstrapped, runSource } from "../interpreter/bootstrap.ts";
import { Borrowing } from "../reference/borrowing.ts";
import type { Py } from "../reference/py.ts";
import { TRACE_SOURCE } from "./trace-source.ts";

/** Python objects that only TypeScript keeps alive, by address, each with those among them that it refers to. */
export type Graph = ReadonlyMap<number, readonly number[]>;

/** Python objects that are searched at the most; beyond that, nothing is found. */
const MOST = 2_000_000;

let namespace: PyObjectPtr = NULL;

/**
 * Finds what Python objects nothing but `holders` keep alive, among those that `exported` and `holders` lead to.
 *
 * SAFETY: attached; the addresses are those of living objects.
 */
export function soleReferences(exported: readonly number[], holders: readonly Py[]): Graph {
  if (namespace === NULL) namespace = runSource(TRACE_SOURCE, { report_death: bootstrapped("report_death") });
  const held = new Map<number, number>();
  for (const { $pointer } of holders) held.set($pointer, (held.get($pointer) ?? 0) + 1);
  const roots = [...new Set([...exported, ...held.keys()])].map((pointer) => new Borrowing(pointer as PyObjectPtr));
  const lists = callPython(PyDict_GetItemString(namespace, "trace"), [roots, held, MOST]);
  try {
    const graph = new Map<number, number[]>();
    for (const [pointer, ...targets] of fromPythonDeep(lists) as [number, ...number[]][]) graph.set(pointer, targets);
    return graph;
  } finally {
    objects.decRef(lists);
  }
}
