// Keeps uploads going that never end: each brings little more than it must, in drops at its own moments.
import { once } from "node:events";
import { connect } from "node:net";
import { answer, readWish } from "./run-client.mjs";
import { sender } from "./tus.mjs";

const BLOB = Buffer.alloc(2 ** 20);
const DROP = Buffer.alloc(3072);
/** Most drops leave a second of silence behind them, after which what came is made durable. */
const EVERY_MS = 2200;

const { url, senders, uploads, each } = await readWish();
const { hostname, port } = new URL(url);
const open = new Set();
const paths = [];
for (const [of, { token, agreement }] of senders.entries()) {
  const { announce, create } = sender({ url, token, connections: 4 });
  const count = Math.min(each, uploads - of * each);
  if (count <= 0) break;
  const delivery = await announce(
    agreement,
    Array.from({ length: count }, () => BLOB),
  );
  for (let at = 0; at < count; at++) {
    const path = await create(delivery, at, BLOB);
    paths.push({ path, of });
    await begin(path, token);
  }
}
answer({ paths });
process.stdin.once("end", () => {
  answer({ open: open.size });
  process.exit(0);
});
process.stdin.resume();

async function begin(path, token) {
  const socket = connect(Number(port), hostname);
  await once(socket, "connect");
  const headers = [
    `PATCH ${path} HTTP/1.1`,
    `host: ${hostname}`,
    `authorization: Bearer ${token}`,
    "tus-resumable: 1.0.0",
    "upload-offset: 0",
    "content-type: application/offset+octet-stream",
    `content-length: ${BLOB.length}`,
  ];
  socket.write(`${headers.join("\r\n")}\r\n\r\n`);
  open.add(socket);
  const timer = setInterval(() => socket.write(DROP), EVERY_MS);
  const end = () => {
    clearInterval(timer);
    open.delete(socket);
  };
  // An answer is an end: the bytes are not all there.
  socket.once("data", end).once("close", end).once("error", end);
}
