#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { runProgram } from "./program.ts";

// What lives for a moment is collected sooner, in the workers too: a third less memory at the same speed (bench/README.md).
setFlagsFromString("--semi-space-growth-factor=1");
process.exitCode = await runProgram(process.argv.slice(2));
