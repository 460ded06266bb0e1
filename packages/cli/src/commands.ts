import type { CommandEntry } from "./command-line/command.ts";

/** The commands of `taipan`, in the order of its help. Each is imported when it is called. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  new: {
    summary: "Make a new project",
    load: async () => (await import("./new/new-command.ts")).NEW,
  },
  init: {
    summary: "Make a project of a folder that has something already",
    load: async () => (await import("./new/init-command.ts")).INIT,
  },
  run: {
    summary: "Run a Python program that can import TypeScript",
    load: async () => (await import("./run/run-command.ts")).RUN,
  },
  develop: {
    summary: "Install a project into the active environment, to run from its sources",
    load: async () => (await import("./develop/develop-command.ts")).DEVELOP,
  },
  build: {
    summary: "Build the wheel of a project",
    load: async () => (await import("./build/build-command.ts")).BUILD,
  },
  sdist: {
    summary: "Pack the sources of a project",
    load: async () => (await import("./sdist/sdist-command.ts")).SDIST,
  },
  publish: {
    summary: "Upload wheels and source archives to an index",
    load: async () => (await import("./publish/publish-command.ts")).PUBLISH,
  },
  stubs: {
    summary: "Write the Python stubs (.pyi) of a project's TypeScript",
    load: async () => (await import("./stubs/stubs-command.ts")).STUBS,
  },
  types: {
    summary: "Write the TypeScript declarations (.d.ts) of Python modules",
    load: async () => (await import("./types/types-command.ts")).TYPES,
  },
  "generate-ci": {
    summary: "Write the workflow that tests and publishes a project",
    load: async () => (await import("./generate-ci/generate-ci-command.ts")).GENERATE_CI,
  },
  "list-python": {
    summary: "List the Pythons of this machine, and why some cannot be used",
    load: async () => (await import("./list-python/list-python-command.ts")).LIST_PYTHON,
  },
  config: {
    summary: "Tell which Python is opened, for a file that then says so",
    load: async () => (await import("./config/config-command.ts")).CONFIG,
  },
  doctor: {
    summary: "Tell which Python is used, why, and what is wrong with it",
    load: async () => (await import("./doctor/doctor-command.ts")).DOCTOR,
  },
};
