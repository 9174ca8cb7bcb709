import { describe, expect, test } from "vitest";
import { carry, nothingTold } from "./carry.ts";
import { findFaults, type Sent } from "./find-faults.ts";
import { isCut } from "./is-cut.ts";
import { makeParcel } from "./parcel.ts";
import { startProcess } from "./receiver-process.ts";
import { seededRandom } from "./seeded-random.ts";
import { settle } from "./settle.ts";
import { faultFolder, prepareSite, type Site } from "./site.ts";

const { RAFSKIL_FAULT_SEED = "20261129", RAFSKIL_FAULT_KILLS = "200" } = process.env;
/** Receivers that are killed at the same time, each with a folder of its own. */
const RECEIVERS = 2;
const KILLS = Math.ceil(Number(RAFSKIL_FAULT_KILLS) / RECEIVERS);
/** Deliveries that are under way at once. */
const TOGETHER = 2;

describe
  .skipIf(process.platform === "win32")
  .concurrent("a receiver that is killed at random", { timeout: 1_800_000 }, () => {
    test.each(Array.from({ length: RECEIVERS }, (_, at) => [at + 1]))(
      `and started again, ${KILLS} times (receiver %i, seed ${RAFSKIL_FAULT_SEED}), has lost nothing and does nothing twice`,
      async (which) => {
        const random = seededRandom(`${RAFSKIL_FAULT_SEED} ${which}`);
        const folder = faultFolder();
        const site = await prepareSite(`${folder}/r`);
        // What Node compiled of the program is a third of a start; the first one, which ends by itself, leaves it there.
        const environment = { NODE_COMPILE_CACHE: `${folder}/compiled` };
        await settle(site, environment);
        const done: Sent[] = [];
        let underWay: Sent[] = [];
        let startMs = 0;
        let early = 0;
        for (let kill = 1; kill <= KILLS; kill++) {
          while (underWay.length < TOGETHER) underWay.push(await newParcel(site, done.length + underWay.length));
          const began = performance.now();
          await using running = startProcess(site.folder, environment);
          // One kill in three comes while it starts; the others while it works. How long that takes, the machine tells.
          const share = random();
          const isEarly = startMs > 0 && share < 1 / 3;
          const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
          if (isEarly) {
            early += 1;
            await pause(share * 3 * startMs);
          } else {
            const url = await running.url;
            if (url === undefined) throw new Error(`It does not start any more, after ${kill} kills.`);
            startMs = performance.now() - began;
            const carried = underWay.map((each) => carry({ ...each, site, url }).catch(unlessCut));
            await Promise.race([pause(random() * startMs), Promise.all(carried)]);
            await running.kill();
            await Promise.all(carried);
          }
          await running.kill();
          expect(await findFaults(site, underWay, { isSettled: false }), `kill ${kill}`).toEqual([]);
          done.push(...underWay.filter(isAccepted));
          underWay = underWay.filter((each) => !isAccepted(each));
        }
        await using last = startProcess(site.folder);
        const url = (await last.url) ?? "";
        for (const each of underWay) await carry({ ...each, site, url });
        await last.stop();
        await settle(site);
        const all = [...done, ...underWay];
        expect(await findFaults(site, all, { isSettled: true })).toEqual([]);
        console.log(
          `receiver ${which}: ${KILLS} kills, ${early} of them within a start, the others within the work on ` +
            `${all.length} deliveries, all accepted; a start takes ${Math.round(startMs)} ms`,
        );
      },
    );
  });

async function newParcel(site: Site, at: number): Promise<Sent> {
  const form = at % 3 === 2 ? "folder" : "archive";
  return { parcel: await makeParcel(`${site.folder}/sent`, { name: `parcel-${at}`, form }), told: nothingTold() };
}

function isAccepted({ told }: Sent): boolean {
  return told.receipts.has("accepted");
}

function unlessCut(error: unknown): void {
  if (!isCut(error)) throw error;
}
