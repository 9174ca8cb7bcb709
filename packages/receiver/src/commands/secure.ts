import { appendEvent } from "../audit/append-event.ts";
import { type Command, required, UsageError } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const secureCommand: Command = {
  name: "secure",
  takes: ["DELIVERY"],
  summary:
    "Say that a second copy is verified: the sender may then delete, once ours was held against its digests too.",
  options: {
    copy: { type: "string", help: "Where the second copy is; it stands in the log." },
    by: { type: "string", help: "Who verified it: initials." },
  },
  example: 'rafskil-receiver secure D-2026-K3F9QX2M --copy "tape 2026-14, Akureyri" --by gj',
  async run(invocation) {
    const [delivery = ""] = invocation.words;
    const [copy, by] = [required(invocation, "copy"), required(invocation, "by")];
    await using registry = await openRegistry(invocation);
    await registry.database.write(async (transaction) => {
      const row = await transaction.selectFrom("delivery").selectAll().where("id", "=", delivery).executeTakeFirst();
      if (row === undefined) throw new UsageError(`There is no delivery ${delivery}.`);
      if (row.state !== "accepted")
        throw new UsageError(`${delivery} is ${row.state}: only an accepted one is secured.`);
      const at = registry.clock.now();
      const event = { kind: "delivery/second-copy", delivery, by: `command:${by}`, at, facts: { copy } };
      await appendEvent(transaction, event);
      const { lane, organisation: owner } = row;
      await registry.jobs.enqueue(transaction, { kind: "secure", subject: delivery, lane, owner });
    });
    invocation.print(`${delivery} is secured as soon as the receiver has held its own copy against its digests.`);
    return 0;
  },
};
