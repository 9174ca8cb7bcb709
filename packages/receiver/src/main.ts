#!/usr/bin/env node
// Any Node of the last years can read this file: it loads the program only if this one can run it.

const WANTED_MAJOR = 24;

if (Number.parseInt(process.versions.node, 10) >= WANTED_MAJOR) {
  // Who waits for the disk waits on a thread: that many uploads become durable at once. It is read when the first is needed.
  const { UV_THREADPOOL_SIZE = "16", RAFSKIL_DEBUG } = process.env;
  Object.assign(process.env, { UV_THREADPOOL_SIZE });
  if (RAFSKIL_DEBUG === "1") process.setSourceMapsEnabled(true);
  const { runProgram } = await import("./program.ts");
  process.exitCode = await runProgram(process.argv.slice(2));
} else {
  process.stderr.write(
    `rafskil-receiver: Node ${WANTED_MAJOR} or later is needed; this is Node ${process.versions.node}, from ${process.execPath}.\n`,
  );
  process.exitCode = 3;
}
