import { parseOptions } from "./command/options.ts";
import { helpText } from "./command/help.ts";
import { endOf } from "./end.ts";
import { Screen } from "./terminal/screen.ts";

// Who read this program's output has gone (`npm start | head`): the page is still wanted.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const screen = new Screen(process.stdout, process.env);
try {
  const options = parseOptions(process.argv.slice(2));
  if (options === "help") process.stdout.write(helpText());
  else {
    // Not before it is needed: a mistyped option is told at once.
    const { run } = await import("./run.ts");
    await run(options, screen);
  }
} catch (error) {
  const { status, message } = endOf(error);
  screen.clearStatus();
  if (message !== undefined) process.stderr.write(`${message}\n`);
  process.exitCode = status;
}
