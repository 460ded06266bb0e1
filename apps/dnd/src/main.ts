import { helpText } from "./command/help.ts";
import { parseOptions } from "./command/options.ts";
import { endOf } from "./end.ts";
import { paintFor } from "./terminal/paint.ts";

// Who read this program's output has gone (`… start | head`): there is nobody left to tell.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  const options = parseOptions(process.argv.slice(2));
  if (options === "help") process.stdout.write(helpText());
  else {
    // Not before it is needed: a mistyped option is told at once.
    const { run } = await import("./run.ts");
    await run(options, paintFor(process.stdout), (line) => process.stdout.write(`${line}\n`));
  }
} catch (error) {
  const { status, message } = endOf(error);
  if (message !== undefined) process.stderr.write(`${message}\n`);
  process.exitCode = status;
}
