import type { ProgramWorkload, Workload } from "./workload.ts";
import { freshAttach, nestedAttach } from "./workloads/attach.ts";
import { attributeMethod } from "./workloads/attribute-method.ts";
import { awaits } from "./workloads/await.ts";
import { bulk } from "./workloads/bulk.ts";
import { callback } from "./workloads/callback.ts";
import { classConstruct, classMethod, classProperty } from "./workloads/class.ts";
import { createDrop } from "./workloads/create-drop.ts";
import { exception, exceptionMessage } from "./workloads/exception.ts";
import { generator } from "./workloads/generator.ts";
import { keywords } from "./workloads/keywords.ts";
import { mixedArguments } from "./workloads/mixed-arguments.ts";
import { noOp } from "./workloads/no-op.ts";
import { sharedMemory } from "./workloads/shared-memory.ts";
import { signedCallback } from "./workloads/signed-callback.ts";
import { squareRoot } from "./workloads/square-root.ts";
import { startUp } from "./workloads/start-up.ts";
import { streams } from "./workloads/streams.ts";
import { strings } from "./workloads/strings.ts";

/** What is measured inside a process, in the order of the table. */
export const WORKLOADS: readonly Workload[] = [
  noOp,
  squareRoot,
  mixedArguments,
  attributeMethod,
  keywords,
  callback,
  signedCallback,
  classMethod,
  classProperty,
  ...strings,
  ...bulk,
  ...sharedMemory,
  generator,
  exception,
  exceptionMessage,
  createDrop,
  ...awaits,
  ...streams,
  classConstruct,
  nestedAttach,
  freshAttach,
];

/** What is measured from outside, as whole programs. */
export const PROGRAMS: readonly ProgramWorkload[] = [startUp];
