/** Runs tests of CPython's on Node's event loop: their names are arguments, and what they tell goes to a file. */
import { appendFileSync, writeFileSync } from "node:fs";
import { pyfunction, Python, t } from "@taipan/core";
import { currentStack, functionAt, type Pointer } from "@taipan/ffi";
import { NodeLoop } from "../../src/node-loop.ts";
import { pythonHalf } from "../../src/python-half.ts";

/** Bytes of koffi's stack, at its lower end, that the program gets; Node's side never goes that deep. */
const STACK_SIZE = 10 * 1024 * 1024;
const [report = "", ...names] = process.argv.slice(2);
writeFileSync(report, "");
const koffiStack = currentStack();
if (koffiStack === undefined) throw new Error("Cannot find the stack of koffi");
const { start } = koffiStack;
let loops = 0;

const stack = Python.attach((py) => {
  const half = pythonHalf(py);
  py.import("sys")
    .getAttr("path")
    .callMethod("insert", [0, import.meta.dirname]);
  const write = pyfunction({ name: "write", args: [t.str] }, (line) => appendFileSync(report, `${line}\n`));
  const makeNodeHalf = pyfunction({ name: "make_node_half" }, () => {
    loops++;
    Python.attach((inner) => new NodeLoop(inner));
  });
  const later = pyfunction({ name: "resume" }, () => {
    setImmediate(resume);
  });
  const functions = [write, makeNodeHalf, later].map((one) => one.bind(py));
  return py
    .import("program")
    .callMethod("prepare", [names, half, start, STACK_SIZE, ...functions])
    .unbind();
});
const [address = 0, node = 0, python = 0] = Python.attach((py) =>
  stack.bind(py).callMethod("addresses").extract(t.list(t.int53)),
);
const swap = functionAt<(from: number, to: number) => number>(
  address as Pointer<"swapcontext">,
  "int swapcontext(ucontext_t *from, ucontext_t *to)",
);
// A program that waits for what never comes is ended by its tests' own time limit, not by an idle Node.
const alive = setInterval(() => undefined, 1000);

/** Goes on with the program until it waits or ends. */
function resume(): void {
  // SAFETY: nothing of JavaScript is attached here, and the program's side parked at the end of all its calls.
  swap(node, python);
  if (!Python.attach((py) => stack.bind(py).getAttr("is_done").extract(t.bool))) return;
  clearInterval(alive);
  appendFileSync(report, JSON.stringify({ outcome: "ended", loops }));
}

setImmediate(resume);
