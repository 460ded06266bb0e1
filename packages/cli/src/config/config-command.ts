import type { Command } from "../command-line/command.ts";

/** `taipan config` */
export const CONFIG: Command = {
  summary: "Tell which Python is opened, for a file that then says so",
  commands: {
    print: {
      summary: "Print the content of a taipan.config.json for the Python that is found",
      load: async () => (await import("./print-command.ts")).PRINT,
    },
  },
};
