import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { ask, carry, nothingTold, readDelivery, sendAwaited } from "./carry.ts";
import { readDatabase } from "./database.ts";
import { findFaults } from "./find-faults.ts";
import { makeParcel } from "./parcel.ts";
import { startProcess } from "./receiver-process.ts";
import { settle, untilIdle } from "./settle.ts";
import { faultFolder, prepareSite } from "./site.ts";

const WORKER = fileURLToPath(new URL("./paused-worker.ts", import.meta.url));

describe.skipIf(process.platform === "win32")("work that is paused", { timeout: 300_000 }, () => {
  test("past its lease is done once, by another, and what the first would write is refused", async () => {
    const site = await prepareSite(`${faultFolder()}/r`);
    const own = {
      parcel: await makeParcel(`${site.folder}/sent`, { name: "paused", form: "archive" }),
      told: nothingTold(),
    };
    // Submitted, and killed before its own workers can take the job.
    await using first = startProcess(site.folder, { RAFSKIL_CRASH_AT: "SIGUSR2 database/committed:1" });
    const line = { ...own, site, url: (await first.url) ?? "" };
    const { id } = await carry(line, ["open"]);
    await sendAwaited(line, id);
    await untilIdle(site);
    first.child.kill("SIGUSR2");
    // A signal is heard between two requests.
    await readDelivery(line, id);
    await ask(line, "sender", `/v1/deliveries/${id}/submit`, { method: "POST" }).catch(() => undefined);
    await first.ended;
    const worker = spawn(process.execPath, [WORKER, site.folder], { stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => void worker.kill("SIGKILL"));
    const said: string[] = [];
    worker.stdout.on("data", (part: Buffer) => said.push(...part.toString("utf8").trim().split("\n")));
    await expect.poll(() => said, { timeout: 60_000 }).toContain("claimed assemble");
    await using second = startProcess(site.folder);
    await carry({ ...line, url: (await second.url) ?? "" });
    worker.kill("SIGCONT");
    await once(worker, "exit");
    expect(said.at(-1)).toBe("stale");
    await second.stop();
    await settle(site);
    expect(await findFaults(site, [own], { isSettled: true })).toEqual([]);
    const reasons = await readDatabase(site, (read) => read.selectFrom("delivery").select("reason").execute());
    expect(reasons).toEqual([{ reason: null }]);
  });

  test("with the whole receiver in the middle of a delivery goes on as if nothing had been", async () => {
    const site = await prepareSite(`${faultFolder()}/r`);
    await using running = startProcess(site.folder);
    const own = {
      parcel: await makeParcel(`${site.folder}/sent`, { name: "whole", form: "folder" }),
      told: nothingTold(),
    };
    const line = { ...own, site, url: (await running.url) ?? "" };
    let isDone = false;
    const carried = carry(line).finally(() => {
      isDone = true;
    });
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    while (!isDone) {
      running.child.kill("SIGSTOP");
      await pause(150);
      running.child.kill("SIGCONT");
      await pause(100);
    }
    await carried;
    expect((await readDelivery(line, own.told.delivery ?? "")).state).toBe("accepted");
    await running.stop();
    await settle(site);
    expect(await findFaults(site, [own], { isSettled: true })).toEqual([]);
  });
});
