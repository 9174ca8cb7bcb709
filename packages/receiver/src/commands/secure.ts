import { appendEvent } from "../audit/append-event.ts";
import { type Command, required, UsageError } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const secureCommand: Command = {
  name: "secure",
  takes: ["DELIVERY"],
  options: {
    copy: { type: "string" },
    by: { type: "string" },
  },
  example: 'rafskil-receiver secure D-2026-K3F9QX2M --copy "tape 2026-14, Akureyri" --by gj',
  async run(invocation) {
    const [delivery = ""] = invocation.words;
    const [copy, by] = [required(invocation, "copy"), required(invocation, "by")];
    await using registry = await openRegistry(invocation);
    await registry.database.write(async (transaction) => {
      const row = await transaction.selectFrom("delivery").selectAll().where("id", "=", delivery).executeTakeFirst();
      if (row === undefined) throw new UsageError("usage/unknown-delivery", { delivery });
      if (row.state !== "accepted") throw new UsageError("usage/not-accepted", { delivery, state: row.state });
      const at = registry.clock.now();
      const event = { kind: "delivery/second-copy", delivery, by: `command:${by}`, at, facts: { copy } };
      await appendEvent(transaction, event);
      const { lane, organisation: owner } = row;
      await registry.jobs.enqueue(transaction, { kind: "secure", subject: delivery, lane, owner });
    });
    invocation.print(invocation.translate("say/secured", { delivery }));
    return 0;
  },
};
