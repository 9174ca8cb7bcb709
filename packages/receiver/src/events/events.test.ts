import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBag } from "../bags.suite.ts";
import { sweep } from "../deliveries/sweep.ts";
import { announcementOf, announceTo, startReceiver, type TestReceiver } from "../receiver.suite.ts";
import type { EventPage } from "./list-events.ts";

let receiver: TestReceiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());

async function eventsFor(
  as: Parameters<TestReceiver["ask"]>[0],
  query = "",
  from: TestReceiver = receiver,
): Promise<EventPage> {
  return (await (await from.ask(as, `/v1/events${query}`)).json()) as EventPage;
}

/** Two deliveries are announced, and the first is withdrawn: three events. */
async function threeEvents(of: TestReceiver): Promise<readonly [first: string, second: string]> {
  const bag = await makeBag(of.folder);
  const first = await announceTo(of, announcementOf(bag.package));
  const second = await announceTo(of, announcementOf({ ...bag.package, name: "b.zip" }));
  await of.ask("sender", `/v1/deliveries/${first.id}/withdraw`, { method: "POST" });
  return [first.id, second.id];
}

describe("the events", { timeout: 120_000 }, () => {
  test("tell what happened, in order, to whoever asks from where he stands", async () => {
    const { after: before } = await eventsFor("archivist");
    const [first, second] = await threeEvents(receiver);
    const all = await eventsFor("archivist", `?after=${before}`);
    expect(all.items.map(({ delivery, action, state }) => [delivery, action, state])).toEqual([
      [first, "open", "open"],
      [second, "open", "open"],
      [first, "withdraw", "withdrawn"],
    ]);
    const page = await eventsFor("sender", `?after=${before}&limit=2`);
    expect([page.items.length, page.hasMore]).toEqual([2, true]);
    const rest = await eventsFor("sender", `?after=${page.after}`);
    expect(rest.items.map(({ action }) => action)).toEqual(["withdraw"]);
    expect(await eventsFor("sender", `?after=${rest.after}`)).toMatchObject({ items: [], after: rest.after });
  });

  test("of others are not seen", async () => {
    expect((await eventsFor("stranger")).items).toEqual([]);
    expect((await receiver.ask("nobody", "/v1/events")).status).toBe(401);
    expect((await receiver.ask("archivist", "/v1/events?after=x")).status).toBe(400);
  });

  test("are kept for as long as the archive says, and who came too late can see it", async () => {
    let now = new Date("2026-03-01T09:00:00Z");
    // A year goes by; a clock that is only set forward would not be believed.
    const late = await startReceiver({ clock: { now: () => now, steadyMs: () => now.getTime() } });
    try {
      await threeEvents(late);
      const { after } = await eventsFor("archivist", "", late);
      now = new Date("2027-03-01T10:00:00Z");
      const about = { kind: "sweep", subject: "receiver", lane: "small", owner: "receiver" } as const;
      await sweep(late.receiver, {
        job: { ...about, id: 0, token: 0, attempt: 1 },
        signal: new AbortController().signal,
        finish: (effect) => late.receiver.database.write(async (transaction) => effect?.(transaction)),
      });
      const left = await eventsFor("archivist", "", late);
      // What the same sweep brought about is told.
      expect(left.items.map(({ action }) => action)).toEqual(["expire", "purge"]);
      expect(left.oldest).toBeGreaterThan(after);
    } finally {
      await late.stop();
    }
  });
});
