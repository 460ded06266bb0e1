import { spawn } from "node:child_process";

/** How a program ended. */
export interface ProgramResult {
  /** Exit status; 1 after a signal or where it could not be started. */
  readonly status: number;
  /** Both outputs, in the order of arrival. */
  readonly output: string;
}

/** Runs a program without input and keeps what it prints. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: NodeJS.ProcessEnv },
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => void (output += text));
    }
    child.on("error", (error) => resolve({ status: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code, signal) => {
      resolve({ status: code ?? 1, output: signal === null ? output : `${output}ended by ${signal}\n` });
    });
  });
}
