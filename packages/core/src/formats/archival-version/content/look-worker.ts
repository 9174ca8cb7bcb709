import { parentPort } from "node:worker_threads";
import { createBatchLook, type LookWork, NO_MORE } from "./look-batch.ts";

const look = createBatchLook();

parentPort?.on("message", (works: readonly LookWork[] | typeof NO_MORE) => {
  if (works === NO_MORE) parentPort?.close();
  else parentPort?.postMessage(look(works));
});
