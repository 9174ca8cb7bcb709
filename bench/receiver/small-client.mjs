// Sends small files as fast as it can.
import { randomBytes } from "node:crypto";
import { answer, readWish } from "./run-client.mjs";
import { digestOf, sender } from "./tus.mjs";

const { count, agreement, ...to } = await readWish();
const blobs = Array.from({ length: count }, () => randomBytes(4096));
const { announce, ask, create } = sender(to);
const begun = performance.now();
const delivery = await announce(agreement, blobs);
let next = 0;
await Promise.all(
  Array.from({ length: to.connections }, async () => {
    while (next < count) {
      const at = next++;
      const path = await create(delivery, at, blobs[at]);
      const headers = {
        "content-type": "application/offset+octet-stream",
        "upload-offset": 0,
        "upload-checksum": `sha256 ${digestOf(blobs[at], "base64")}`,
      };
      const { headers: said } = await ask("PATCH", path, { headers, body: blobs[at] });
      if (said["upload-offset"] !== "4096") throw new Error(`Not complete: ${said["upload-offset"]}`);
    }
  }),
);
answer({ seconds: (performance.now() - begun) / 1000 });
process.exit(0);
