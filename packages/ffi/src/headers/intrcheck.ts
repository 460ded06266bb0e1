import { declare } from "../declare.ts";

export let PyOS_AfterFork: () => void = declare("void PyOS_AfterFork(void)", (bound) => (PyOS_AfterFork = bound));
export let PyOS_AfterFork_Child: () => void = declare(
  "void PyOS_AfterFork_Child(void)",
  (bound) => (PyOS_AfterFork_Child = bound),
);
export let PyOS_AfterFork_Parent: () => void = declare(
  "void PyOS_AfterFork_Parent(void)",
  (bound) => (PyOS_AfterFork_Parent = bound),
);
export let PyOS_BeforeFork: () => void = declare("void PyOS_BeforeFork(void)", (bound) => (PyOS_BeforeFork = bound));
export let PyOS_InterruptOccurred: () => number = declare(
  "int PyOS_InterruptOccurred(void)",
  (bound) => (PyOS_InterruptOccurred = bound),
);

// skipped PyOS_InitInterrupts: removed in 3.10
