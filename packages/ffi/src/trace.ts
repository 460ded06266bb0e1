import { writeSync } from "node:fs";

/** Whether `TAIPAN_TRACE` asks for every call of CPython's functions to be written down. */
export function isTracing(): boolean {
  return (process.env["TAIPAN_TRACE"] ?? "") !== "";
}

/**
 * A function that writes each call and its result to standard error, at once: after a crash the last line names the
 * function that did not return.
 */
export function traced(name: string, call: (...args: never[]) => unknown): (...args: never[]) => unknown {
  return (...args) => {
    write(`taipan: ${name}(${args.map(shown).join(", ")})`);
    const result = call(...args);
    write(`taipan: ${name} = ${shown(result)}`);
    return result;
  };
}

/** Addresses as Python's own `repr` has them. */
function shown(value: unknown): string {
  if (typeof value === "number" && value > 0xff_ffff) return `0x${value.toString(16)}`;
  if (typeof value === "string") return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  return ArrayBuffer.isView(value) ? `${value.constructor.name}(${value.byteLength})` : String(value);
}

function write(line: string): void {
  try {
    writeSync(2, `${line}\n`);
  } catch {
    // A pipe that is full, or closed: the call goes on.
  }
}
