import { spawn } from "node:child_process";

/** How a process ended. */
export interface ChildResult {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Milliseconds from its start to its end. */
  readonly elapsed: number;
}

/** Runs a process without input to its end, or until its time is up. */
export function runChild(
  program: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env: NodeJS.ProcessEnv; readonly timeout: number },
): Promise<ChildResult> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(program, args, { ...options, stdio: ["ignore", "pipe", "pipe"], killSignal: "SIGKILL" });
    const texts = { stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => void (texts.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => void (texts.stderr += text));
    child.on("error", (error) => void (texts.stderr += error.message));
    let elapsed = 0;
    child.on("exit", () => void (elapsed = performance.now() - start));
    child.on("close", (status, signal) => resolve({ status, signal, ...texts, elapsed }));
  });
}

/** The line that says what is wrong, in what npm, compilers and Node print. */
const ERROR_LINE = /^(\w*Error\b|npm error (?!code|path|command|A complete log)|fatal\b|.*\berror TS\d)/i;

/** Why a process failed, in one line; `undefined` if it did not. */
export function failureOf({ status, signal, stdout, stderr }: ChildResult): string | undefined {
  if (status === 0) return undefined;
  const how = signal === null ? `exit status ${status}` : signal;
  const lines = `${stdout}\n${stderr}`.split("\n").flatMap((line) => line.trim() || []);
  const telling = lines.find((line) => ERROR_LINE.test(line)) ?? lines.at(-1);
  return telling === undefined ? how : `${how}: ${telling.slice(0, 200)}`;
}
