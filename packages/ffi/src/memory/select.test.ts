import { afterEach, describe, expect, test, vi } from "vitest";
import { spaceEnd, spaceStart } from "./address-space.ts";
import { makeMemory, type Runtime, selectMemory } from "./select.ts";

const NODE: Runtime = { longestBuffer: 2 ** 53 - 1, refusesViews: false, spaceStart: spaceStart() };

describe("selectMemory()", () => {
  test("takes the fastest, or the one that is asked for", (context) => {
    context.skip(NODE.spaceStart === undefined, "this platform does not tell what is mapped");
    expect(selectMemory(undefined, NODE).kind).toBe("whole");
    expect(selectMemory("whole", NODE).kind).toBe("whole");
    expect(selectMemory("windows", NODE).kind).toBe("windows");
    expect(selectMemory("calls", NODE).kind).toBe("calls");
    expect(selectMemory("no such kind", NODE).kind).toBe("whole");
  });

  test("without a view of the whole address space takes windows of 4 GiB", () => {
    expect(selectMemory("whole", { ...NODE, longestBuffer: 2 ** 32 }).kind).toBe("windows");
    expect(selectMemory(undefined, { ...NODE, longestBuffer: spaceEnd() - 1 }).kind).toBe("windows");
    // A platform that does not tell what is mapped.
    expect(selectMemory(undefined, { ...NODE, spaceStart: undefined }).kind).toBe("windows");
  });

  test("without views of other memory than V8's own calls", () => {
    expect(selectMemory(undefined, { ...NODE, refusesViews: true }).kind).toBe("calls");
    expect(selectMemory("windows", { ...NODE, refusesViews: true }).kind).toBe("calls");
    expect(selectMemory("windows", { ...NODE, longestBuffer: 2 ** 32 - 1 }).kind).toBe("calls");
    expect(makeMemory("whole", { ...NODE, refusesViews: true })).toBeUndefined();
  });

  describe("by TAIPAN_MEMORY", () => {
    afterEach(() => vi.unstubAllEnvs());
    test.each(["windows", "calls"])("%s", (kind) => {
      vi.stubEnv("TAIPAN_MEMORY", kind);
      expect(selectMemory().kind).toBe(kind);
    });
  });
});

test("the address space ends where user space does", () => {
  expect(spaceEnd("linux", "x64")).toBe(2 ** 47 - 8192);
  expect(spaceEnd("linux", "arm64")).toBe(2 ** 48 - 8192);
  expect(spaceEnd("darwin", "arm64")).toBe(2 ** 47 - 8192);
});

test("it begins at memory that is mapped, where the system tells", () => {
  expect(spaceStart("darwin")).toBeUndefined();
  const start = spaceStart("linux");
  if (process.platform !== "linux") return;
  // An ELF file begins so.
  expect(makeMemory("calls")?.u32(start ?? 0)).toBe(0x464c_457f);
});
