import { expect, test } from "vitest";
import { Python, t } from "@taipan/core";
import { debug } from "@taipan/core/debug";
import { intern } from "../src/index.ts";

test("[SYN-13] a name has one address, in every scope, and is the object that Python's own code uses", () => {
  const address = Python.attach((py) => intern(py, "taipan_interned").asPtr());
  Python.attach((py) => {
    const name = intern(py, "taipan_interned");
    expect(name.asPtr()).toBe(address);
    expect(name.is(py.eval("'taipan_interned'"))).toBe(true);
    expect(name.is(py.import("sys").callMethod("intern", ["taipan_interned"]))).toBe(true);
    expect(name.extract(t.str)).toBe("taipan_interned");
  });
});

test("[SYN-13] is kept by the isolate, so that no later string takes its place", () => {
  Python.attach((py) => py.scope((inner) => intern(inner, "kept by the isolate")));
  Python.attach((py) => {
    const name = intern(py, "kept by the isolate");
    // The isolate's, and this handle's; more where Python keeps names for ever.
    expect(debug.refcount(name)).toBeGreaterThanOrEqual(2);
    expect(intern(py, "naïve ☃ 𝒳").str()).toBe("naïve ☃ 𝒳");
  });
});
