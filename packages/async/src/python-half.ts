import type { Py, PyAny, Python } from "@taipan/core";
import { BRIDGE_SOURCE } from "./bridge-source.ts";
import { BYTE_STREAM_SOURCE } from "./byte-stream-source.ts";
import { LOOP_SOURCE } from "./loop-source.ts";
import { LOOP_THREAD_SOURCE } from "./loop-thread-source.ts";
import { SELECTOR_WATCH_SOURCE } from "./selector-watch-source.ts";
import { TRIO_SOURCE } from "./trio-source.ts";

const SOURCES = [
  LOOP_SOURCE,
  BRIDGE_SOURCE,
  BYTE_STREAM_SOURCE,
  LOOP_THREAD_SOURCE,
  SELECTOR_WATCH_SOURCE,
  TRIO_SOURCE,
];

/** Whoever comes second finds the first one's module, be it another isolate or another copy of this package. */
const LOADER = `
import sys, types
half = types.ModuleType("_taipan_async")
exec(compile(source, "<taipan async>", "exec"), half.__dict__)
half = sys.modules.setdefault("_taipan_async", half)
`;

let half: Py | undefined;

/** The module that holds Python's half; made by the first isolate that asks, which imports `asyncio`. */
export function pythonHalf(py: Python): PyAny {
  half ??= findHalf(py);
  return half.bind(py);
}

function findHalf(py: Python): Py {
  const known = py.import("sys").getAttr("modules").callMethod("get", ["_taipan_async"]);
  if (!known.isNone()) return known.unbind();
  const globals = py.dict({ source: SOURCES.join("") });
  py.run(LOADER, { globals });
  return globals.getItem("half").unbind();
}
