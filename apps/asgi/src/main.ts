import { helpText } from "./command/help.ts";
import { parseOptions } from "./command/options.ts";
import { endOf } from "./end.ts";

// Who read this program's output has gone: the server goes on.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
}

const write = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);
try {
  const options = parseOptions(process.argv.slice(2));
  if (options === "help") process.stdout.write(helpText());
  else {
    // Not before it is needed: a mistyped option is told at once.
    const { runServer } = await import("./run.ts");
    process.exitCode = await runServer(options, write, complain);
  }
} catch (error) {
  const { status, message } = endOf(error);
  complain(message);
  process.exitCode = status;
}
