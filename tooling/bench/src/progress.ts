import type { Report } from "./run.ts";

const WIDTH = 24;

/** A bar on a terminal, nothing anywhere else. */
export function progressBar(stream: NodeJS.WriteStream = process.stderr): Report {
  if (!stream.isTTY) return () => undefined;
  return (done, all, what) => {
    const filled = Math.round((WIDTH * done) / Math.max(all, 1));
    const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    stream.write(done === all ? "\r\u001B[K" : `\r\u001B[K${bar} ${done}/${all} ${what}`);
  };
}
