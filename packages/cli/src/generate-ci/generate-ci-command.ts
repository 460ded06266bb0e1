import type { Command } from "../command-line/command.ts";

/** `taipan generate-ci` */
export const GENERATE_CI: Command = {
  summary: "Write the workflow that tests and publishes a project",
  commands: {
    github: {
      summary: "Write a workflow for GitHub Actions",
      load: async () => (await import("./github-command.ts")).GITHUB,
    },
  },
};
