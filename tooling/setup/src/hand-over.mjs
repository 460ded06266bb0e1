import { spawn } from "node:child_process";
import { exitStatus } from "./execute.mjs";
import { SetupError } from "./setup-error.mjs";

const ignore = () => {};

/**
 * Runs a program in place of this one: same terminal, same input, and its exit status becomes ours.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd: string, env: NodeJS.ProcessEnv }} options
 * @returns {Promise<number>} exit status, 128 + n after signal n
 * @throws {SetupError} when the program cannot be started
 */
export async function handOver(program, args, { cwd, env }) {
  const child = spawn(program, args, { cwd, env, stdio: "inherit" });
  // A terminal sends Ctrl-C to the child as well, and the child decides what it means; the others reach only this process.
  const forward = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  process.on("SIGINT", ignore).on("SIGTERM", forward).on("SIGHUP", forward);
  try {
    return await new Promise((resolve, reject) => {
      child.on("error", (cause) => reject(new SetupError(`Cannot start ${program}: ${cause.message}`, { cause })));
      child.on("close", (code, signal) => resolve(exitStatus(code, signal)));
    });
  } finally {
    process.off("SIGINT", ignore).off("SIGTERM", forward).off("SIGHUP", forward);
  }
}
