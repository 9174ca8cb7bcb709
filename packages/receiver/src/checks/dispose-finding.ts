import { appendEvent } from "../audit/append-event.ts";
import { problem } from "../http/problem.ts";
import type { Registry } from "../receiver.ts";

export interface Explanation {
  readonly delivery: string;
  /** `<package>.<position>`, as the list of findings gives it. */
  readonly finding: string;
  readonly by: string;
  readonly why: string;
}

/**
 * Says of a finding that it is authentic: the records were so, and are kept as they were. Who says it, when and why stays
 * with it. Throws the problem `not-found`.
 */
export async function explainFinding(registry: Registry, explanation: Explanation): Promise<void> {
  const { delivery, finding, by, why } = explanation;
  const [, owner = "", position = ""] = /^([a-z0-9]+)\.([0-9]{1,9})$/.exec(finding) ?? [];
  await registry.database.write(async (transaction) => {
    const at = registry.clock.now();
    const { numUpdatedRows } = await transaction
      .updateTable("finding")
      .set({ disposition: "explained", disposed_by: by, disposed_at: at.toISOString(), disposed_why: why })
      .where("delivery", "=", delivery)
      .where("package", "=", owner)
      .where("position", "=", Number(position))
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw problem("not-found");
    await appendEvent(transaction, { kind: "finding/explain", delivery, by, at, facts: { finding } });
  });
}
