import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fileIdentity, fingerprint, readStamp, writeStamp } from "../src/stamp.mjs";
import { FakeMachine } from "./support/fake-machine.ts";

describe("fingerprint()", () => {
  test("changes with a value, with a file's contents and with a file's presence, and with nothing else", () => {
    using machine = new FakeMachine();
    const file = machine.write("lock", "one");
    const inputs = { values: ["12.21.0", undefined], files: [file, join(machine.root, "absent")] };
    const before = fingerprint(inputs);
    writeFileSync(file, "one");
    expect(fingerprint(inputs)).toBe(before);
    expect(fingerprint({ ...inputs, values: ["12.21.1", undefined] })).not.toBe(before);
    writeFileSync(file, "two");
    expect(fingerprint(inputs)).not.toBe(before);
    writeFileSync(file, "one");
    machine.write("absent", "");
    expect(fingerprint(inputs)).toBe(before);
  });

  test("keeps an absent variable apart from an empty one", () => {
    expect(fingerprint({ values: [undefined] })).not.toBe(fingerprint({ values: [""] }));
    expect(fingerprint({ values: ["a", "b"] })).not.toBe(fingerprint({ values: ["ab"] }));
  });
});

test("fileIdentity() is empty for a file that is gone", () => {
  using machine = new FakeMachine();
  expect(fileIdentity(join(machine.root, "absent"))).toBe("");
  expect(fileIdentity(machine.write("present", "text"))).toMatch(/^4:\d+/);
});

test("readStamp() gives back what writeStamp() wrote, and undefined for anything unreadable", () => {
  using machine = new FakeMachine();
  const path = join(machine.root, ".taipan/deep/stamp.json");
  expect(readStamp(path)).toBeUndefined();
  writeStamp(path, { inputs: "abc" });
  expect(readStamp(path)).toEqual({ inputs: "abc" });
  writeFileSync(path, '{ "inputs": "ab');
  expect(readStamp(path)).toBeUndefined();
});
