import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BlobResource, DeliveryResource, Page } from "@rafskil/core";
import { describe, expect, test } from "vitest";
import { createToken } from "./access/tokens.ts";
import { putAgreement } from "./agreements/put-agreement.ts";
import { verifyLog } from "./audit/verify-log.ts";
import { makeBag } from "./bags.suite.ts";
import { temporaryFolder } from "./receiver.suite.ts";
import { systemClock } from "./store/clock.ts";
import { CRASH_POINTS } from "./store/crash-point.ts";
import { openSqliteDatabase } from "./store/database/sqlite/open-sqlite-database.ts";

const PROGRAM = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const TUS = { "tus-resumable": "1.0.0", "content-type": "application/offset+octet-stream" };

interface Process {
  readonly url: string;
  readonly child: ChildProcess;
  readonly ended: Promise<unknown>;
}

async function start(folder: string, crashAt?: string): Promise<Process> {
  const child = spawn(process.execPath, [PROGRAM, "serve", "--config", join(folder, "receiver.yaml")], {
    env: { ...process.env, RAFSKIL_LISTEN_PORT: "0", ...(crashAt === undefined ? {} : { RAFSKIL_CRASH_AT: crashAt }) },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const url = await new Promise<string>((resolve) => {
    let text = "";
    child.stdout?.on("data", (part: Buffer) => {
      text += part.toString();
      const found = /"url":"([^"]+)"/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once("exit", () => resolve(""));
  });
  return { url, child, ended };
}

async function stop({ child, ended }: Process): Promise<void> {
  child.kill("SIGTERM");
  await ended;
}

/** A data folder with an organisation, an agreement and tokens. */
async function prepare(folder: string): Promise<{ readonly sender: string; readonly archivist: string }> {
  const init = spawn(process.execPath, [PROGRAM, "init", join(folder, "r"), "--archive", "Safn"], { stdio: "ignore" });
  await once(init, "exit");
  await using database = await openSqliteDatabase(join(folder, "r/data/receiver.sqlite"));
  const clock = systemClock();
  return await database.write(async (transaction) => {
    const row = { id: "o", name: "o", identifier: null, quota_bytes: null, created_at: "2026-01-01T00:00:00Z" };
    await transaction.insertInto("organisation").values(row).execute();
    const by = { by: "test", clock };
    await putAgreement(transaction, { id: "a1", title: "t", organisation: "o", formats: ["bagit"] }, by);
    const expiresAt = new Date(clock.now().getTime() + 86_400_000);
    const sender = { name: "s", roles: ["sender" as const], organisation: "o", expiresAt };
    const archivist = { name: "a", roles: ["archivist" as const], expiresAt };
    return {
      sender: (await createToken(transaction, sender, by)).token,
      archivist: (await createToken(transaction, archivist, by)).token,
    };
  });
}

/** Does what a sender and an archivist do, from wherever it stands: again and again until it is accepted. */
async function goOn(
  url: string,
  tokens: { readonly sender: string; readonly archivist: string },
  bag: Awaited<ReturnType<typeof makeBag>>,
) {
  const ask = async (token: string, path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("authorization", `Bearer ${token}`);
    return await fetch(`${url}${path}`, { ...init, headers });
  };
  const json = { "content-type": "application/json" };
  const announcement = JSON.stringify({ agreement: "a1", packages: [bag.package] });
  const announced = await ask(tokens.sender, "/v1/deliveries", {
    method: "POST",
    headers: { ...json, "idempotency-key": "one" },
    body: announcement,
  });
  const { id } = (await announced.json()) as DeliveryResource;
  for (;;) {
    const delivery = (await (await ask(tokens.archivist, `/v1/deliveries/${id}`)).json()) as DeliveryResource;
    if (delivery.state === "accepted") return delivery;
    if (delivery.state === "open") {
      const page = (await (await ask(tokens.sender, `/v1/deliveries/${id}/blobs`)).json()) as Page<BlobResource>;
      const [blob] = page.items;
      if (blob?.upload !== undefined) {
        const path = new URL(blob.upload).pathname;
        const headers = { ...TUS, "upload-offset": String(blob.offset) };
        const body = bag.bytes.subarray(blob.offset);
        await ask(tokens.sender, path, { method: "PATCH", headers, body: new Uint8Array(body) });
      }
      await ask(tokens.sender, `/v1/deliveries/${id}/submit`, { method: "POST" });
    }
    if (delivery.state === "review") {
      const headers = { ...json, "if-match": `"${delivery.revision}"` };
      const body = JSON.stringify({ decision: "accept" });
      await ask(tokens.archivist, `/v1/deliveries/${id}/decision`, { method: "POST", headers, body });
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe("a receiver that is cut off", { timeout: 600_000 }, () => {
  test.each(CRASH_POINTS.map((name) => [name]))(
    "at %s goes on, and has lost nothing and done nothing twice",
    async (name) => {
      const folder = temporaryFolder();
      const tokens = await prepare(folder);
      const bag = await makeBag(folder, { "a.txt": name });
      writeFileSync(join(folder, "sent.zip"), bag.bytes);
      // The first transactions are the preparations of a start: those of a delivery come later.
      let running = await start(join(folder, "r"), `${name}:${name.startsWith("database/") ? 6 : 1}`);
      let cuts = 0;
      let accepted: DeliveryResource | undefined;
      while (accepted === undefined) {
        const cut = running.ended.then(() => "cut" as const);
        const outcome = await Promise.race([cut, goOn(running.url, tokens, bag).catch(() => undefined)]);
        if (outcome !== "cut" && outcome !== undefined) accepted = outcome;
        else {
          // A request that failed says that it was cut off: the process is on its end.
          await running.ended;
          cuts += 1;
          expect(cuts).toBe(1);
          running = await start(join(folder, "r"));
        }
      }
      await stop(running);
      expect(accepted.receipts.map(({ kind }) => kind)).toEqual(["received", "accepted"]);
      await using database = await openSqliteDatabase(join(folder, "r/data/receiver.sqlite"));
      expect((await verifyLog(database.read)).faults).toEqual([]);
      const deliveries = await database.read.selectFrom("delivery").select("id").execute();
      expect(deliveries).toHaveLength(1);
    },
  );
});
