import { parentPort } from "node:worker_threads";
import { createBatchIdentifier } from "./identify-batch.ts";
import type { IdentifyBatch } from "./identify-work.ts";

const identify = createBatchIdentifier();

parentPort?.on("message", (batch: IdentifyBatch) => {
  const reply = identify(batch);
  parentPort?.postMessage(reply, [reply.refs.buffer]);
});
