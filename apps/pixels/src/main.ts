import { helpText } from "./command/help.ts";
import { parseOptions } from "./command/options.ts";
import { endOf } from "./end.ts";

// Who read this program's output has gone (`npm run pixels | head`): the page is still wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  const options = parseOptions(process.argv.slice(2));
  if (options === "help") process.stdout.write(helpText());
  else {
    // Not before it is needed: a mistyped option is told at once.
    const { run } = await import("./run.ts");
    await run(options);
  }
} catch (error) {
  const { status, message } = endOf(error);
  process.stderr.write(`${message}\n`);
  process.exitCode = status;
}
