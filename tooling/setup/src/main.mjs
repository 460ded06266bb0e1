#!/usr/bin/env node
import { processContext } from "./context.mjs";
import { dispatch } from "./dispatch.mjs";

process.exitCode = await dispatch(process.argv.slice(2), processContext(), process);
