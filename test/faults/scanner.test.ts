import { appendFileSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { carry, type Line } from "./carry.ts";
import { readDatabase } from "./database.ts";
import { standingReceiver } from "./standing-receiver.ts";

let socketPath = "";
const receiver = standingReceiver({
  prepare({ folder }) {
    socketPath = join(folder, "clamd.sock");
    appendFileSync(
      join(folder, "receiver.yaml"),
      `\nscanner:\n  kind: clamd\n  socket: ${JSON.stringify(socketPath)}\n`,
    );
  },
});

/** Files that were scanned: the first two are those of the self-test. */
let files = 0;

/** What stands where clamd does: it passes the self-test, and then does with files what the test wants. */
function startClamd(onFile: (socket: Socket) => void): Server {
  const server = createServer((socket) => {
    let got = Buffer.alloc(0);
    let isAnswered = false;
    socket.on("error", () => undefined);
    socket.on("data", (part: Buffer) => {
      got = Buffer.concat([got, part]);
      const command = got.subarray(0, Math.max(0, got.indexOf(0))).toString("latin1");
      if (command === "zPING") socket.end("PONG\0");
      else if (command === "zVERSION") socket.end("ClamAV 1.4.6/27811/Sun Nov 29 09:27:00 2026\0");
      else if (command === "zINSTREAM" && (files >= 2 || got.subarray(-4).equals(Buffer.alloc(4)))) {
        if (isAnswered) return;
        isAnswered = true;
        files += 1;
        if (files === 1) socket.end("stream: Eicar-Test-Signature FOUND\0");
        else if (files === 2) socket.end("stream: Heuristics.Limits.Exceeded.MaxRecursion FOUND\0");
        else onFile(socket);
      }
    });
  });
  server.listen(socketPath);
  return server;
}

async function reasons(line: Line): Promise<readonly (readonly [string, unknown])[]> {
  const { id } = await carry(line, ["review"]);
  const rows = await readDatabase(receiver.site, (read) =>
    read
      .selectFrom("finding")
      .select(["rule", "finding"])
      .where("delivery", "=", id)
      .where("rule", "like", "receiver/%")
      .execute(),
  );
  return rows.map(({ rule, finding }) => [rule, JSON.parse(finding).facts.reason]);
}

describe("a scanner", { timeout: 300_000 }, () => {
  let clamd: Server | undefined;
  afterAll(() => void clamd?.close());

  test("that is not there scans nothing, and the delivery says so", async () => {
    expect(await reasons(await receiver.newLine())).toEqual([["receiver/not-scanned", "unreachable"]]);
  });

  test("that came up says of a file that it is clean", async () => {
    clamd = startClamd((socket) => void socket.end("stream: OK\0"));
    expect(await reasons(await receiver.newLine())).toEqual([]);
  });

  test("that dies in the middle of a file has not scanned it", async () => {
    clamd?.close();
    clamd = startClamd((socket) => {
      clamd?.close();
      socket.destroy();
    });
    expect(await reasons(await receiver.newLine())).toEqual([["receiver/not-scanned", "unreachable"]]);
  });

  test("that is gone again leaves nothing called clean", async () => {
    expect(await reasons(await receiver.newLine("folder"))).not.toEqual([]);
  });
});

test("after all this the receiver has what was sent, once, and nothing else", { timeout: 300_000 }, async () => {
  expect(await receiver.faults()).toEqual([]);
});
