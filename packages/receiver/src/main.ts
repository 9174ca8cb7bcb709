#!/usr/bin/env node
// Who waits for the disk waits on a thread: that many uploads become durable at once. It is read when the first is needed.
const { UV_THREADPOOL_SIZE = "16", RAFSKIL_DEBUG } = process.env;
Object.assign(process.env, { UV_THREADPOOL_SIZE });
if (RAFSKIL_DEBUG === "1") process.setSourceMapsEnabled(true);
const { runProgram } = await import("./program.ts");
process.exitCode = await runProgram(process.argv.slice(2));
