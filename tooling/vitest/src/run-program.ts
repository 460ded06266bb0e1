import { execFile } from "node:child_process";
import { expect } from "vitest";

/** Node 22 cannot parse the `using` of the sources: there programs import what was built. */
const CONDITIONS = Number.parseInt(process.versions.node, 10) >= 24 ? ["--conditions=@taipan/source"] : [];

/**
 * Runs a TypeScript program as a user does, in a Node process of its own, and compares everything that it prints.
 *
 * @param program text of the module; its imports are resolved from `folder`
 * @param output what it prints, to the letter
 */
export async function runProgram(program: string, output: string, folder: string): Promise<void> {
  const args = [...CONDITIONS, "--input-type=module-typescript", "--no-warnings", "-"];
  const { promise, resolve } = Promise.withResolvers<{ stdout: string; stderr: string; error: Error | null }>();
  const child = execFile(process.execPath, args, { cwd: folder }, (error, stdout, stderr) =>
    resolve({ stdout, stderr, error }),
  );
  child.stdin?.end(program);
  const { stdout, stderr, error } = await promise;
  expect(stderr).toBe("");
  expect(error).toBeNull();
  expect(stdout).toBe(output);
}
