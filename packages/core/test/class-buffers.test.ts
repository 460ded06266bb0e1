import { expect, test } from "vitest";
import { ClassDefinitionError, defineClass, PyBufferError, Python } from "../src/index.ts";
import { python } from "./support/run-python.ts";

const WRITABLE = 1;
const released: string[] = [];

class Samples {
  readonly data = new Float64Array([1.5, 2.5, 3.5]);
  readonly isFixed: boolean;

  constructor(isFixed = false) {
    this.isFixed = isFixed;
  }

  view(flags: number): Float64Array {
    if (this.isFixed && (flags & WRITABLE) !== 0) throw new PyBufferError("Object is not writable.");
    return this.data;
  }

  release(): void {
    released.push("released");
    throw new Error("cannot release");
  }
}

const PySamples = defineClass(Samples, {
  new: true,
  methods: {
    __getbuffer__: "view",
    __releasebuffer__: "release",
    sum: {
      call(this: Samples) {
        return this.data.reduce((a, b) => a + b);
      },
    },
  },
});

const has312 = Python.attach((py) => py.versionAtLeast(3, 12));

test("[CLS-87] an instance exports memory, which both sides share", (context) => {
  context.skip(!has312, "classes have no buffers before Python 3.12");
  Python.attach((py) => py.import("__main__").setAttr("Samples", PySamples.typeObject(py)));
  python("import sys\nsys.unraisablehook = lambda u: None\ns = Samples()\nm = memoryview(s)");
  expect(python("m[0], m.format, len(m)")).toBe("(1.5, 'd', 3)");
  expect(python("m[1] = 10.0\nm.release()\ns.sum()")).toBe("15");
});

test("[CLS-88] errors of releasing go to the unraisable hook", (context) => {
  context.skip(!has312, "classes have no buffers before Python 3.12");
  released.length = 0;
  python(
    "problems = []\nsys.unraisablehook = lambda u: problems.append(str(u.exc_value))\nm = memoryview(Samples())\nm.release()\ndel m",
  );
  expect(released).toEqual(["released"]);
  expect(python("sys.unraisablehook = sys.__unraisablehook__\nproblems")).toBe("['cannot release']");
});

test("[CLS-87] memory that is not writable is refused to those who would write", (context) => {
  context.skip(!has312, "classes have no buffers before Python 3.12");
  expect(() => python("Samples(True).__buffer__(1)")).toThrow("BufferError: Object is not writable.");
});

test("[CLS-87] before 3.12 the class says what it needs", (context) => {
  context.skip(has312, "classes have buffers since Python 3.12");
  Python.attach((py) => {
    expect(() => PySamples.typeObject(py)).toThrow(ClassDefinitionError);
    expect(() => PySamples.typeObject(py)).toThrow("buffers of classes need Python 3.12 or later");
  });
});
