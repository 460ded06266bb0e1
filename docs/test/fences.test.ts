import { expect, test } from "vitest";
import { pages, sources } from "./texts.ts";

/** Examples that are shown but not run. The number may fall, never rise. */
const IGNORED = 0;

test("examples that are not run stay as few as they are", () => {
  const ignored = [...pages(), ...sources()].flatMap(({ path, fences }) =>
    fences.filter(({ flags }) => flags.includes("ignore")).map(({ line }) => `${path}:${line}`),
  );
  expect(ignored).toHaveLength(IGNORED);
});

test("every fence names its language, and code of ours is `ts`, which runs", () => {
  const allowed = ["ts", "text", "sh", "json", "jsonc"];
  const others = [...pages(), ...sources()].flatMap(({ path, fences }) =>
    fences
      .filter(({ language, flags }) => !allowed.includes(language) && !flags.some(isFile))
      .map(({ language, line }) => `${path}:${line} ${language}`),
  );
  expect(others).toEqual([]);
});

test("flags of fences are known ones", () => {
  const known = ["ignore", "program", "output"];
  const flags = [...pages(), ...sources()].flatMap(({ fences }) => fences.flatMap((fence) => fence.flags));
  expect(flags.filter((flag) => !known.includes(flag) && !isFile(flag))).toEqual([]);
});

/** Whether a fence is a file of the workshop, whose own test writes and uses it. */
function isFile(flag: string): boolean {
  return flag.startsWith("file=");
}
