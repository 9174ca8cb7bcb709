import { parentPort } from "node:worker_threads";
import { createBatchIdentifier } from "./identify-batch.ts";
import { type IdentifyBatch, NO_MORE } from "./identify-work.ts";

const identify = createBatchIdentifier();

parentPort?.on("message", (batch: IdentifyBatch | typeof NO_MORE) => {
  if (batch === NO_MORE) {
    parentPort?.close();
    return;
  }
  const reply = identify(batch);
  parentPort?.postMessage(reply, [reply.refs.buffer]);
});
