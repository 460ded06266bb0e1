import { pymodule, type PyModuleDefinition } from "@taipan/core";
import { movePointOf } from "../pycool/move-point.ts";
import { sumOfSquares } from "../pycool/sum-of-squares.ts";
import { FrozenCounter } from "./frozen-counter.ts";
import { LazyConfig } from "./lazy-config.ts";
import { LockCounter } from "./lock-counter.ts";
import { Point } from "./point.ts";

/** The workshop's module `pycool`. */
export const pycool: PyModuleDefinition = pymodule({
  name: "pycool",
  doc: "Functions and classes of the PyO3 workshop, written in TypeScript.",
  functions: [sumOfSquares, movePointOf(Point)],
  classes: [Point, FrozenCounter, LockCounter, LazyConfig],
});
