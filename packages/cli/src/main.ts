#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// Before anything is imported that could come from it.
enableCompileCache();
const { main } = await import("./command-line/main-program.ts");
process.exitCode = await main(process.argv.slice(2));
