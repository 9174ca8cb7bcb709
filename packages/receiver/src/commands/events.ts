import { listEvents } from "../events/list-events.ts";
import { type Command, optional, UsageError } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

const PAGE = 1000;

export const eventsCommand: Command = {
  name: "events",
  takes: [],
  options: { after: { type: "string" } },
  example: "rafskil-receiver events --after 1204",
  async run(invocation) {
    const given = optional(invocation, "after") ?? "0";
    if (!/^(0|[1-9][0-9]{0,14})$/.test(given)) throw new UsageError("usage/after");
    await using registry = await openRegistry(invocation);
    const caller = { id: "command", name: "command", roles: [] };
    let page = { after: Number(given), hasMore: true };
    while (page.hasMore) {
      const found = await listEvents(registry.database.read, caller, { after: page.after, limit: PAGE });
      if (found.oldest !== undefined && page.after > 0 && found.oldest > page.after + 1) {
        invocation.print(invocation.translate("say/events-missed", { oldest: found.oldest }));
      }
      for (const { number, at, delivery, organisation, action, state } of found.items) {
        invocation.print([number, at, delivery, organisation, action, state].join("  "));
      }
      page = found;
    }
    return 0;
  },
};
