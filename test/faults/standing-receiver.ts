import { afterAll, beforeAll } from "vitest";
import type { ReceiverProcess } from "../receiver/receiver-process.ts";
import { type Line, nothingTold } from "./carry.ts";
import { findFaults, type Sent } from "./find-faults.ts";
import { makeParcel, type Parcel } from "./parcel.ts";
import { startProcess } from "./receiver-process.ts";
import { settle } from "./settle.ts";
import { faultFolder, prepareSite, type Site } from "./site.ts";

export interface StandingReceiver {
  readonly site: Site;
  readonly running: ReceiverProcess;
  /** A parcel that nobody has sent, and the line on which to send it. */
  newLine(form?: "archive" | "folder"): Promise<Line>;
  /** As `newLine`, with this as the one file. */
  lineOf(parcel: Parcel): Line;
  /** Stops the receiver, starts it again, and waits until it has nothing left to do: what does not hold then. */
  faults(): Promise<readonly string[]>;
}

/** A receiver for the tests of a file, which each do it harm in a way that it must outlive. */
export function standingReceiver(
  options: {
    readonly environment?: Readonly<Record<string, string>>;
    readonly prepare?: (site: Site) => void;
    readonly folder?: () => string;
  } = {},
): StandingReceiver {
  const sent: Sent[] = [];
  let site: Site | undefined;
  let running: (ReceiverProcess & AsyncDisposable) | undefined;
  let url = "";
  const present = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error("The receiver does not run.");
    return value;
  };
  beforeAll(async () => {
    site = await prepareSite(`${options.folder?.() ?? faultFolder()}/r`);
    options.prepare?.(site);
    running = startProcess(site.folder, options.environment);
    url = present(await running.url);
  });
  afterAll(async () => {
    await running?.kill();
  });
  function lineOf(parcel: Parcel): Line {
    const own = { parcel, told: nothingTold() };
    sent.push(own);
    return { ...own, site: present(site), url };
  }
  return {
    get site() {
      return present(site);
    },
    get running() {
      return present(running);
    },
    lineOf,
    async newLine(form = "archive") {
      return lineOf(await makeParcel(`${present(site).folder}/sent`, { name: `parcel-${sent.length}`, form }));
    },
    async faults() {
      await present(running).stop();
      await settle(present(site));
      return await findFaults(present(site), sent, { isSettled: true });
    },
  };
}
