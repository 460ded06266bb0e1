import type { CommandEntry } from "./command-line/command.ts";

/** The commands of `taipan`, in the order of its help. Each is imported when it is called. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  run: {
    summary: "Run a Python program that can import TypeScript",
    load: async () => (await import("./run/run-command.ts")).RUN,
  },
  build: {
    summary: "Build the wheel of a project",
    load: async () => (await import("./build/build-command.ts")).BUILD,
  },
};
