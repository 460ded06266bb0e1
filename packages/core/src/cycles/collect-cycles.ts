import { library } from "@taipan/ffi";
import { withScope } from "../interpreter/attach.ts";
import { livingInstances } from "../pyclass/instance/instance-table.ts";
import { livingTargets } from "../pyfunction/dispatch.ts";
import type { Box } from "../reference/box.ts";
import { livingLinks } from "../reference/counterparts.ts";
import { Py } from "../reference/py.ts";
import { liveObjects } from "./live-objects.ts";
import { type Graph, soleReferences } from "./sole-references.ts";

/** A Python object that only TypeScript keeps alive, as JavaScript's collector shall see it. */
interface Mirror {
  readonly edges: Mirror[];
  /** The TypeScript objects that it stands for. */
  readonly values: object[];
}

/** Shows that a value is alive: the value leads to it, and nothing else does. */
class Marker {
  readonly box: Box<object>;
  readonly value: object;

  constructor(box: Box<object>, value: object) {
    this.box = box;
    this.value = value;
  }
}

/** What stands for Python while JavaScript's collector runs. */
interface Demotion {
  /** From what holds a Python object to what that leads to. */
  readonly mirrors: WeakMap<object, Mirror>;
  readonly markers: WeakMap<object, Marker[]>;
  /** Boxes that were emptied. */
  readonly boxes: readonly Box<object>[];
}

/** A variable of the module: no optimization may find that nobody needs it while the collector runs. */
let standing: Demotion | undefined;

/**
 * Collects cycles that pass through both heaps: an instance whose field holds a Python object that refers to the
 * instance, a closure that holds the object it is an attribute of, listeners that hold what they listen to. Each of the
 * two collectors sees half of such a cycle, which looks like a reference from outside.
 *
 * Both heaps stand still meanwhile. Python objects that nothing but TypeScript's references keep alive are mirrored in
 * JavaScript, Python's claims on what they stand for are dropped, JavaScript's collector runs, and claims on objects that
 * survived are restored. What did not survive gives its references back as always: a turn of the event loop and an attach
 * later.
 *
 * Some 20 ms for a small program, more with what Python and TypeScript hold.
 *
 * @returns how many TypeScript objects were collected; none on a free-threaded build
 * @throws {Error} where Node has no inspector, or forbids it (its permission model)
 */
export function collectCycles(): number {
  // Without a GIL, Python's heap does not stand still.
  if (library("PyGC_Collect").freeThreaded) return 0;
  return withScope(() => {
    standing = demote();
    if (standing === undefined) return 0;
    restore();
    const died = standing.boxes.filter((box) => box.value === undefined).length;
    standing = undefined;
    return died;
  });
}

/** A function of its own, so that no frame holds a value or a holder when the collector runs. */
function demote(): Demotion | undefined {
  const holders = liveObjects(Py.prototype).filter((one) => one.$pointer > 0);
  const exported = [...livingInstances(), ...livingTargets(), ...livingLinks()];
  const graph = soleReferences(
    exported.map(([pointer]) => pointer),
    holders,
  );
  if (graph.size === 0) return undefined;
  const nodes = mirrorsOf(graph);
  const mirrors = new WeakMap<object, Mirror>();
  for (const holder of holders) {
    const node = nodes.get(holder.$pointer);
    if (node !== undefined) mirrors.set(holder, node);
  }
  const markers = new WeakMap<object, Marker[]>();
  const boxes: Box<object>[] = [];
  for (const [pointer, box] of exported) {
    const node = nodes.get(pointer);
    const { value } = box;
    if (node === undefined || value === undefined) continue;
    node.values.push(value);
    const known = markers.get(value);
    if (known === undefined) markers.set(value, [new Marker(box, value)]);
    else known.push(new Marker(box, value));
    box.value = undefined;
    boxes.push(box);
  }
  return { mirrors, markers, boxes };
}

function mirrorsOf(graph: Graph): Map<number, Mirror> {
  const nodes = new Map<number, Mirror>();
  for (const pointer of graph.keys()) nodes.set(pointer, { edges: [], values: [] });
  for (const [pointer, targets] of graph) {
    const { edges } = nodes.get(pointer) as Mirror;
    for (const target of targets) edges.push(nodes.get(target) as Mirror);
  }
  return nodes;
}

/** Runs JavaScript's collector, and gives each value that is alive back to its box. */
function restore(): void {
  for (const { box, value } of liveObjects(Marker.prototype)) box.value = value;
}
