#!/usr/bin/env node
import { runProgram } from "./program.ts";

// Who waits for the disk waits on a thread: that many uploads become durable at once. It is read when the first is needed.
const { UV_THREADPOOL_SIZE = "16" } = process.env;
Object.assign(process.env, { UV_THREADPOOL_SIZE });
process.exitCode = await runProgram(process.argv.slice(2));
