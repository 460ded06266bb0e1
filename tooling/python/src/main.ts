#!/usr/bin/env node
import { dispatch } from "./dispatch.ts";
import { processContext } from "./context.ts";

process.exitCode = await dispatch(process.argv.slice(2), processContext(), process);
