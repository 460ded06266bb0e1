import { expect, test } from "vitest";
import { smokePythons, type FoundPython } from "../src/smoke-pythons.ts";

function python(minor: number, patch: number, more: Partial<FoundPython> = {}): FoundPython {
  const executable = `/py/3.${minor}.${patch}/bin/python3`;
  return { executable, version: { major: 3, minor, patch }, freeThreaded: false, debug: false, ...more };
}

const versions = (found: readonly FoundPython[]) => smokePythons(found).map(({ version }) => version);

test("smokePythons() takes the one in use and the newest of another minor version", () => {
  expect(versions([python(11, 2), python(11, 7), python(9, 18), python(13, 0), python(12, 1)])).toEqual([
    "3.11.2",
    "3.13.0",
  ]);
  expect(versions([python(13, 0), python(12, 1), python(12, 4)])).toEqual(["3.13.0", "3.12.4"]);
});

test("smokePythons() leaves special builds and bare libraries to those who ask for them", () => {
  const special = [
    python(14, 7, { freeThreaded: true }),
    python(13, 1, { debug: true }),
    python(12, 0, { executable: undefined }),
  ];
  expect(versions([python(11, 2), ...special])).toEqual(["3.11.2"]);
  expect(versions([python(14, 7, { freeThreaded: true }), python(11, 2)])).toEqual(["3.14.7", "3.11.2"]);
  expect(versions([])).toEqual([]);
});
