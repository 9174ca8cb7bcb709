import type { Decision, ReturnItem } from "@rafskil/core";
import { decide } from "../decisions/decide.ts";
import { type Command, type Invocation, optional, required, UsageError } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

const WHO = {
  by: { type: "string", help: "Who decides: initials; they stand in the archive's own records." },
} as const;
const REASON = { reason: { type: "string", help: "Why, in words that the sender understands." } } as const;

export const decideAccept: Command = {
  name: "decide accept",
  takes: ["DELIVERY"],
  summary: "Take a delivery into the archive.",
  options: { ...WHO, ...REASON },
  example: "rafskil-receiver decide accept D-2026-K3F9QX2M --by gj",
  run: (invocation) => {
    const reason = optional(invocation, "reason");
    return run(invocation, { decision: "accept", ...(reason === undefined ? {} : { reason }) });
  },
};

export const decideReject: Command = {
  name: "decide reject",
  takes: ["DELIVERY"],
  summary: "Refuse a delivery.",
  options: { ...WHO, ...REASON },
  example: 'rafskil-receiver decide reject D-2026-K3F9QX2M --by gj --reason "Wrong agreement."',
  run: (invocation) => run(invocation, { decision: "reject", reason: required(invocation, "reason") }),
};

export const decideReturn: Command = {
  name: "decide return",
  takes: ["DELIVERY"],
  summary: "Give a delivery back to be mended.",
  options: {
    ...WHO,
    ...REASON,
    item: { type: "string", multiple: true, help: "One thing to mend; as often as needed." },
    deadline: { type: "string", help: "The last day: 2026-12-31." },
  },
  example: 'rafskil-receiver decide return D-2026-K3F9QX2M --by gj --reason "…" --item "…" --deadline 2026-12-31',
  run: (invocation) => {
    const day = required(invocation, "deadline");
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) throw new UsageError("--deadline is a day.");
    const items: readonly ReturnItem[] = (invocation.options.get("item") ?? []).map((text) => ({ text }));
    if (items.length === 0) throw new UsageError("--item is missing: say what to mend.");
    const deadline = `${day}T23:59:59Z`;
    return run(invocation, { decision: "return", reason: required(invocation, "reason"), deadline, items });
  },
};

async function run(invocation: Invocation, decision: Decision): Promise<number> {
  const [delivery = ""] = invocation.words;
  const by = required(invocation, "by");
  await using registry = await openRegistry(invocation);
  const row = await registry.database.read
    .selectFrom("delivery")
    .select("revision")
    .where("id", "=", delivery)
    .executeTakeFirst();
  if (row === undefined) throw new UsageError(`There is no delivery ${delivery}.`);
  const moved = await decide(registry, delivery, {
    decision,
    actors: ["archivist", "approver"],
    by: `command:${by}`,
    revision: row.revision,
  });
  invocation.print(`${delivery} is ${moved.state}.`);
  return 0;
}
