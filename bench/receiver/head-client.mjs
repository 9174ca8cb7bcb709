// Asks at an even pace how much has arrived of uploads, whether the answers come or not, and tells how long each took.
import { answer, readWish } from "./run-client.mjs";
import { sender } from "./tus.mjs";

const EVERY_MS = 10;

const { url, senders, paths, seconds } = await readWish();
const asks = senders.map(({ token }) => sender({ url, token, connections: 8 }).ask);
const times = [];
const running = [];
const begun = performance.now();
for (let at = 0; at * EVERY_MS < seconds * 1000; at++) {
  const due = begun + at * EVERY_MS;
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
  const { path, of } = paths[(at * 37) % paths.length];
  const asked = performance.now();
  running.push(asks[of]("HEAD", path).then(() => times.push(performance.now() - asked)));
}
await Promise.all(running);
answer({ times });
process.exit(0);
