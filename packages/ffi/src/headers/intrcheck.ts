import { declare } from "../declare.ts";

/** 1 if SIGINT came, which is forgotten then, else 0. */
export let PyOS_InterruptOccurred: () => number = declare(
  "int PyOS_InterruptOccurred(void)",
  (bound) => (PyOS_InterruptOccurred = bound),
);
/** Call before a fork. */
export let PyOS_BeforeFork: () => void = declare("void PyOS_BeforeFork(void)", (bound) => (PyOS_BeforeFork = bound));
/** Call in the parent after a fork. */
export let PyOS_AfterFork_Parent: () => void = declare(
  "void PyOS_AfterFork_Parent(void)",
  (bound) => (PyOS_AfterFork_Parent = bound),
);
/** Call in the child after a fork. */
export let PyOS_AfterFork_Child: () => void = declare(
  "void PyOS_AfterFork_Child(void)",
  (bound) => (PyOS_AfterFork_Child = bound),
);
/** Older name of `PyOS_AfterFork_Child`. */
export let PyOS_AfterFork: () => void = declare("void PyOS_AfterFork(void)", (bound) => (PyOS_AfterFork = bound));

// skipped PyOS_InitInterrupts: removed in 3.10
