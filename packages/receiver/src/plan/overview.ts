import { type ExpectedDelivery, expectedDeliveries, sortExpected } from "@rafskil/core";
import type { Registry } from "../receiver.ts";
import { loadRegister, standingOn } from "./load-register.ts";

/** A delivery that the archive has to expect, and whose it is. */
export type OverviewDelivery = ExpectedDelivery & { readonly organisation: string };

/** Who must deliver what this year and in the next five, what is late, and what has no deadline yet: the earliest first. */
export async function archiveOverview({
  database,
  config,
  clock,
}: Pick<Registry, "database" | "config" | "clock">): Promise<readonly OverviewDelivery[]> {
  const organisations = await database.read
    .selectFrom("register")
    .select("organisation")
    .orderBy("organisation")
    .execute();
  const all: OverviewDelivery[] = [];
  for (const { organisation } of organisations) {
    const loaded = await loadRegister(database.read, organisation, config);
    if (loaded === undefined) continue;
    for (const expected of expectedDeliveries(standingOn(loaded, clock.now()))) all.push({ organisation, ...expected });
  }
  const owners = new Map<ExpectedDelivery, OverviewDelivery>(all.map((each) => [each, each]));
  return sortExpected(all).flatMap((each) => owners.get(each) ?? []);
}
