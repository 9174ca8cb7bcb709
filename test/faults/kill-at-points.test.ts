import { describe, expect, test } from "vitest";
import { CRASH_POINTS, type CrashPointName } from "../../packages/receiver/src/store/crash-point.ts";
import { carry, nothingTold } from "./carry.ts";
import { findFaults, type Sent } from "./find-faults.ts";
import { isCut } from "./is-cut.ts";
import { makeParcel } from "./parcel.ts";
import { startProcess } from "./receiver-process.ts";
import { settle, untilIdle } from "./settle.ts";
import { faultFolder, prepareSite, type Site } from "./site.ts";

/** With `RAFSKIL_FAULTS=all` every passing of every point is cut at. */
const { RAFSKIL_FAULTS } = process.env;
/**
 * Points that are passed one after the other in each transaction, and for each file of the archive. Otherwise every
 * transaction and every file is cut at one of its three points, in turn.
 */
const TRIPLES: readonly (readonly CrashPointName[])[] = [
  ["database/begin", "database/commit", "database/committed"],
  ["archive/create", "archive/write", "archive/sync"],
];

/** Passed when a receiver starts, and not in a delivery's life: counted from the start. */
const AT_START: readonly CrashPointName[] = ["blob/remove", "archive/recover"];
const IN_LIFE = CRASH_POINTS.filter((name) => !AT_START.includes(name));
/** Each has a receiver of its own: two at once, on two cores. */
const FAMILIES = [
  IN_LIFE.filter((name) => name.startsWith("archive/")),
  IN_LIFE.filter((name) => !name.startsWith("archive/")),
];

describe.skipIf(process.platform === "win32").concurrent("a receiver that is killed", { timeout: 900_000 }, () => {
  test.each(FAMILIES.map((names) => [names[0]?.split("/")[0] ?? "", names] as const))(
    "at any point of a delivery's life (%s and on) has lost nothing and does nothing twice",
    async (_family, names) => {
      const site = await prepareSite(`${faultFolder()}/r`);
      const sent: Sent[] = [];
      const cuts: string[] = [];
      for (const name of names) {
        const { first, step } = passingsOf(name);
        for (let nth = first; await cutInLife(site, sent, { name, nth }); nth += step) cuts.push(`${name}:${nth}`);
      }
      for (const name of names) expect(cuts).toContain(`${name}:${passingsOf(name).first}`);
      if (names.includes("archive/publish")) {
        // What lies in the middle of its publication is finished by the next start, which is killed at that;
        await cutInLife(site, sent, { name: "archive/publish", nth: 1 });
        expect(await isCutAtStart(site, "archive/recover")).toBe(true);
        await carryAll(site, sent);
        // and what the archive has is cleared away by the sweep of a start, which is killed at that.
        expect(await isCutAtStart(site, "blob/remove")).toBe(true);
        cuts.push("archive/publish:1", ...AT_START.map((name) => `${name}:1`));
      } else await carryAll(site, sent);
      await settle(site);
      expect(await findFaults(site, sent, { isSettled: true })).toEqual([]);
      console.log(`${cuts.length} kills at points: ${cuts.join(" ")}`);
    },
  );
});

function passingsOf(name: CrashPointName): { readonly first: number; readonly step: number } {
  const triple = TRIPLES.find((names) => names.includes(name));
  if (triple === undefined || RAFSKIL_FAULTS === "all") return { first: 1, step: 1 };
  return { first: triple.indexOf(name) + 1, step: triple.length };
}

/** Delivers a parcel to a receiver that is killed at the nth passing of a point; `false` where it came through. */
async function cutInLife(
  site: Site,
  sent: Sent[],
  { name, nth }: { readonly name: CrashPointName; readonly nth: number },
): Promise<boolean> {
  // A point may be cut at twice: each has a parcel of its own.
  const called = `${name.replace("/", "-")}-${nth}-${sent.length}`;
  const parcel = await makeParcel(`${site.folder}/sent`, { name: called, form: "archive" });
  const own: Sent = { parcel, told: nothingTold() };
  await using running = startProcess(site.folder, { RAFSKIL_CRASH_AT: `SIGUSR2 ${name}:${nth}` });
  const url = await running.url;
  // Where the one before was cut off, it goes on, and is done, before anything is counted.
  const before = sent.slice(-1);
  if (url === undefined) throw new Error("The receiver does not start.");
  for (const each of before) await carry({ ...each, site, url });
  await untilIdle(site);
  running.child.kill("SIGUSR2");
  // A signal is heard between two requests.
  await fetch(`${url}/healthz`);
  sent.push(own);
  const isDone = await carry({ ...own, site, url }).then(
    () => true,
    (error: unknown) => {
      if (isCut(error)) return false;
      throw error;
    },
  );
  await (isDone ? running.stop() : running.ended);
  expect(await findFaults(site, [...before, own], { isSettled: false }), `${name}:${nth}`).toEqual([]);
  return !isDone;
}

/** What was killed last goes on, and is done. */
async function carryAll(site: Site, sent: readonly Sent[]): Promise<void> {
  await using running = startProcess(site.folder);
  const url = await running.url;
  if (url === undefined) throw new Error("The receiver does not start.");
  for (const each of sent.slice(-1)) await carry({ ...each, site, url });
}

async function isCutAtStart(site: Site, name: CrashPointName): Promise<boolean> {
  await using running = startProcess(site.folder, { RAFSKIL_CRASH_AT: `${name}:1` });
  const alive = running.url.then((url) => (url === undefined ? "cut" : untilIdle(site).then(() => "alive")));
  return (await Promise.race([running.ended.then(() => "cut"), alive])) === "cut";
}
