import type { Decision, ReturnItem } from "@rafskil/core";
import { decide } from "../decisions/decide.ts";
import { type Command, type Invocation, optional, required, UsageError } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

const WHO = {
  by: { type: "string" },
} as const;
const REASON = { reason: { type: "string" } } as const;

export const decideAccept: Command = {
  name: "decide accept",
  takes: ["DELIVERY"],
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
  options: { ...WHO, ...REASON },
  example: 'rafskil-receiver decide reject D-2026-K3F9QX2M --by gj --reason "Wrong agreement."',
  run: (invocation) => run(invocation, { decision: "reject", reason: required(invocation, "reason") }),
};

export const decideReturn: Command = {
  name: "decide return",
  takes: ["DELIVERY"],
  options: {
    ...WHO,
    ...REASON,
    item: { type: "string", multiple: true },
    deadline: { type: "string" },
  },
  example: 'rafskil-receiver decide return D-2026-K3F9QX2M --by gj --reason "…" --item "…" --deadline 2026-12-31',
  run: (invocation) => {
    const day = required(invocation, "deadline");
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) throw new UsageError("usage/deadline");
    const items: readonly ReturnItem[] = (invocation.options.get("item") ?? []).map((text) => ({ text }));
    if (items.length === 0) throw new UsageError("usage/missing-item");
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
  if (row === undefined) throw new UsageError("usage/unknown-delivery", { delivery });
  const moved = await decide(registry, delivery, {
    decision,
    actors: ["archivist", "approver"],
    by: `command:${by}`,
    revision: row.revision,
  });
  invocation.print(invocation.translate("say/moved", { delivery, state: moved.state }));
  return 0;
}
