import {
  NULL,
  objects,
  Py_TPFLAGS_TYPE_SUBCLASS,
  Py_True,
  PyImport_GetModuleDict,
  PyImport_ImportModule,
  PyModule_GetDict,
  PyModule_Type,
  PyObject_GC_IsTracked,
  PyObject_GetAttrString,
} from "@taipan/ffi";
import type { PyObjectPtr } from "@taipan/ffi";
import { callNoArguments, callPython } from "../call/call.ts";
import { ownedOrThrow } from "../error/crossing/fetch.ts";
import { bootstrapped } from "../interpreter/bootstrap.ts";
import { Borrowing } from "../reference/borrowing.ts";
import type { Py } from "../reference/py.ts";
import { hasTypeFlag, isInstanceOfType } from "../types/object/instance-check.ts";
import { otherWeakReferences, references } from "./count-references.ts";

/** Python objects that only TypeScript keeps alive, by address, each with those among them that it refers to. */
export type Graph = ReadonlyMap<number, readonly number[]>;

/** Python objects that are searched at the most; beyond that, nothing is found. */
const MOST = 2_000_000;

/** A Python object that the search has met. */
interface Member {
  /** Members that it refers to, each as often as it does. */
  readonly edges: number[];
  /** References to it from members. */
  inside: number;
}

/**
 * Finds what Python objects nothing but `holders` keep alive, among those that `exported` and `holders` lead to: as
 * Python's own collector finds garbage, by subtracting the references that are known.
 *
 * SAFETY: attached; the addresses are those of living objects. Everything here is C that runs no Python code, and Python's
 * collector is off: so no other thread gets the GIL, and what was counted stays true.
 */
export function soleReferences(exported: readonly number[], holders: readonly Py[]): Graph {
  collector ??= collectorFunctions();
  const wasEnabled = callNoArguments(collector.isenabled);
  objects.decRef(callNoArguments(collector.disable));
  try {
    return search(exported, holders, collector.get_referents);
  } finally {
    if (wasEnabled === Py_True()) objects.decRef(callNoArguments(collector.enable));
    objects.decRef(wasEnabled);
  }
}

/** Functions of the module `gc`, kept for the life of the process. */
let collector: Readonly<Record<(typeof FUNCTIONS)[number], PyObjectPtr>> | undefined;
const FUNCTIONS = ["isenabled", "disable", "enable", "get_referents"] as const;

function collectorFunctions(): NonNullable<typeof collector> {
  const gc = ownedOrThrow(PyImport_ImportModule("gc"));
  const entries = FUNCTIONS.map((name) => [name, ownedOrThrow(PyObject_GetAttrString(gc, name))] as const);
  objects.decRef(gc);
  return Object.fromEntries(entries) as NonNullable<typeof collector>;
}

function search(exported: readonly number[], holders: readonly Py[], getReferents: PyObjectPtr): Graph {
  const held = new Map<number, number>();
  for (const { $pointer } of holders) held.set($pointer, (held.get($pointer) ?? 0) + 1);
  const members = reachable([...exported, ...held.keys()], getReferents);
  if (members.size > MOST) return new Map();
  const alive: number[] = [];
  const reportDeath = bootstrapped("report_death");
  for (const [pointer, { inside }] of members) {
    const known = inside + (held.get(pointer) ?? 0);
    const object = pointer as PyObjectPtr;
    if (references(object) > known || otherWeakReferences(object, reportDeath)) alive.push(pointer);
  }
  const reached = new Set(alive);
  for (let next = alive.pop(); next !== undefined; next = alive.pop()) {
    for (const target of (members.get(next) as Member).edges) {
      if (reached.has(target)) continue;
      reached.add(target);
      alive.push(target);
    }
  }
  const graph = new Map<number, number[]>();
  for (const [pointer, { edges }] of members) if (!reached.has(pointer)) graph.set(pointer, edges);
  return graph;
}

/** Everything that the roots lead to, but for classes and modules: those are somebody else's. */
function reachable(roots: readonly number[], getReferents: PyObjectPtr): Map<number, Member> {
  const namespaces = moduleNamespaces();
  const members = new Map<number, Member>();
  const queue: number[] = [];
  const meet = (pointer: number): Member => {
    const member = { edges: [], inside: 0 };
    members.set(pointer, member);
    queue.push(pointer);
    return member;
  };
  for (const root of roots) if (!members.has(root)) meet(root);
  for (let next = queue.pop(); next !== undefined && members.size <= MOST; next = queue.pop()) {
    const { edges } = members.get(next) as Member;
    const referents = callPython(getReferents, [new Borrowing(next as PyObjectPtr)]);
    for (let index = 0, size = objects.listSize(referents); index < size; index++) {
      const target = objects.listItem(referents, index);
      const member = members.get(target) ?? (isSearched(target, namespaces) ? meet(target) : undefined);
      if (member === undefined) continue;
      member.inside++;
      edges.push(target);
    }
    objects.decRef(referents);
  }
  return members;
}

function isSearched(object: PyObjectPtr, namespaces: ReadonlySet<number>): boolean {
  return (
    PyObject_GC_IsTracked(object) === 1 &&
    !hasTypeFlag(object, Py_TPFLAGS_TYPE_SUBCLASS) &&
    !namespaces.has(object) &&
    !isInstanceOfType(object, PyModule_Type())
  );
}

/** Namespaces of the modules that are imported. */
function moduleNamespaces(): Set<number> {
  const entries: number[] = [];
  const size = objects.dictItems(PyImport_GetModuleDict(), entries);
  const found = new Set<number>();
  for (let index = 0; index < size; index++) {
    const module = entries[2 * index + 1] as PyObjectPtr;
    if (isInstanceOfType(module, PyModule_Type())) found.add(PyModule_GetDict(module));
  }
  found.delete(NULL);
  return found;
}
