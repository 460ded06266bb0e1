import { afterEach, describe, expect, test, vi } from "vitest";
import { Py_DecRef } from "../src/headers/index.ts";
import { type ObjectLayout, objectLayout } from "../src/layout.ts";
import { makeMemory } from "../src/memory/select.ts";
import { calibrate } from "../src/objects/calibrate.ts";
import { selectObjects } from "../src/objects/select.ts";
import { execute, integer, isTrue } from "./fixtures/interpreter/evaluate.ts";
import { startInterpreter } from "./fixtures/interpreter/start.ts";

const library = startInterpreter();
const layout = objectLayout(library.version);
/** Reading in place is not for these builds, whatever their layout. */
const isReadByCalls = library.freeThreaded || library.debug;
const memories = (["whole", "windows"] as const).flatMap((kind) => makeMemory(kind) ?? []);

/** Each field altered in turn: offsets moved by less than a word, by a word, by two; kinds exchanged. */
function alterations(): [title: string, altered: ObjectLayout][] {
  const refcount = layout.refcount === "plain" ? "immortal" : "plain";
  const int = layout.int === "tag" ? "signed size" : "tag";
  const moved = Object.entries(layout).flatMap(([field, offset]: [string, unknown]) =>
    typeof offset !== "number"
      ? []
      : [-16, -8, -4, 4, 8, 16].map((by): [string, ObjectLayout] => [
          `${field} ${by > 0 ? "+" : ""}${by}`,
          { ...layout, [field]: offset + by },
        ]),
  );
  return [...moved, [`refcount ${refcount}`, { ...layout, refcount }], [`int ${int}`, { ...layout, int }]];
}

describe("calibrate()", () => {
  test.each(memories.map((memory) => [memory.kind, memory] as const))(
    "confirms the layout through %s memory",
    (_kind, memory) => {
      if (library.freeThreaded) {
        // Their longer header is found out, too.
        expect(calibrate(memory, layout)).toBe("type of float");
      } else {
        expect(calibrate(memory, layout)).toBeUndefined();
      }
    },
  );

  describe.each(memories.map((memory) => [memory.kind, memory] as const))("through %s memory", (_kind, memory) => {
    test.each(alterations())("[SYN-19] finds out a wrong layout: %s", (_title, altered) => {
      expect(calibrate(memory, altered)).toMatch(
        /^(?:type|flags|base|value|reference count|size of|content|state|length|text|new|items)/,
      );
    });
  });

  test("leaves the interpreter as it was: no exception, no object, None intact", (context) => {
    context.skip(isReadByCalls, "this build's objects are not read in place");
    const [memory] = memories;
    if (memory === undefined) return context.skip("this runtime has no views over memory");
    const run = (): void => {
      calibrate(memory, layout);
      for (const [, altered] of alterations()) calibrate(memory, altered);
    };
    run();
    execute("import gc; gc.collect(); none = sys.getrefcount(None); blocks = sys.getallocatedblocks()");
    for (let round = 0; round < 20; round++) run();
    execute("gc.collect(); gained = sys.getallocatedblocks() - blocks");
    // A leak of one object each time would show as hundreds.
    expect(Math.abs(integer("gained"))).toBeLessThan(20);
    expect(isTrue("abs(sys.getrefcount(None) - none) < 20")).toBe(true);
  });
});

describe("selectObjects()", () => {
  afterEach(() => vi.unstubAllEnvs());

  test("reads in place where memory can be read and the layout is confirmed", (context) => {
    context.skip(isReadByCalls, "this build's objects are not read in place");
    for (const memory of memories) {
      const { objects, fallback } = selectObjects(memory);
      expect([objects.kind, fallback]).toEqual(["in place", undefined]);
    }
  });

  test("[SYN-18] a free-threaded build is read by calls, and says why", (context) => {
    context.skip(!library.freeThreaded, "this build has a GIL");
    const { objects, fallback } = selectObjects(memories[0] ?? fail());
    expect(objects.kind).toBe("calls");
    expect(fallback).toBe("a free-threaded build changes objects under other threads' hands");
  });

  test("a debug build is read by calls, and says why", (context) => {
    context.skip(!library.debug, "this is no debug build");
    const { objects, fallback } = selectObjects(memories[0] ?? fail());
    expect(objects.kind).toBe("calls");
    expect(fallback).toBe("a debug build counts references itself");
    // Its total stays right, which it would not if counts changed behind its back.
    execute("before = sys.gettotalrefcount()");
    for (let round = 0; round < 1000; round++) {
      const text = objects.newText("counted");
      objects.incRef(text);
      objects.decRef(text);
      Py_DecRef(text);
    }
    expect(isTrue("abs(sys.gettotalrefcount() - before) < 100")).toBe(true);
  });

  test.each(["objects", "memory"])("calls are used where %s ask for them", (what) => {
    if (what === "objects") vi.stubEnv("TAIPAN_OBJECTS", "calls");
    const memory = makeMemory(what === "memory" ? "calls" : "windows") ?? fail();
    const { objects, fallback } = selectObjects(memory);
    expect(objects.kind).toBe("calls");
    expect(fallback).toBe(
      what === "memory"
        ? "memory is read by calls, which in-place access would multiply"
        : "TAIPAN_OBJECTS=calls asks for calls",
    );
    const text = objects.newText("still works");
    expect(objects.text(text)).toBe("still works");
    Py_DecRef(text);
  });

  test.each(alterations().filter(([title]) => title.endsWith("+8") || !/\d/.test(title)))(
    "[SYN-19] a layout that disagrees with live objects is not used: %s",
    (_title, altered) => {
      const { objects, fallback } = selectObjects(memories[0] ?? fail(), undefined, altered);
      expect(objects.kind).toBe("calls");
      if (isReadByCalls) return;
      expect(fallback).toMatch(/^calibration of .+ disagrees with Python 3\.\d+\.\d+/);
    },
  );
});

function fail(): never {
  throw new Error("Cannot test: this runtime has no views over memory");
}
