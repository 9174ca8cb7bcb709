import type { DeliveryActor } from "@rafskil/core";
import { problem } from "../http/problem.ts";
import type { Receiver } from "../receiver.ts";
import { changeState, type DeliveryRow } from "./change-state.ts";

/** The sender says that all was sent. What has not arrived is told, and nothing is submitted. */
export async function submit(
  receiver: Receiver,
  row: DeliveryRow,
  { actor, by }: { readonly actor: DeliveryActor; readonly by: string },
): Promise<DeliveryRow> {
  return await receiver.database.write(async (transaction) => {
    const missing = await transaction
      .selectFrom("blob")
      .select(["path", "bytes", "acknowledged", "state"])
      .where("delivery", "=", row.id)
      .where("state", "not in", ["complete", "verified"])
      .limit(21)
      .execute();
    const current = await transaction
      .selectFrom("delivery")
      .select("state")
      .where("id", "=", row.id)
      .executeTakeFirstOrThrow();
    if (missing.length > 0 && current.state === "open") {
      throw problem("state-conflict", {
        state: current.state,
        detail: "detail/not-all-arrived",
        faults: missing.slice(0, 20).map(({ path, bytes, acknowledged, state }) => ({
          fault: state === "corrupt" ? "blob-corrupt" : "blob-missing",
          facts: { bytes, offset: acknowledged },
          said: { path },
        })),
      });
    }
    return await changeState(transaction, receiver, { delivery: row.id, action: "submit", actor, by });
  });
}
