import { changeState, type DeliveryRow } from "../deliveries/change-state.ts";
import type { Registry } from "../receiver.ts";
import type { DatabaseTransaction } from "../store/database.ts";

/**
 * Has a delivery checked once more that is stuck, or under review: a limit was raised, the scanner is back, signers are named. In
 * one that is stuck only what was not brought to its end is done again. Throws the problems of `changeState`.
 */
export async function checkAgain(registry: Registry, delivery: string, by: string): Promise<DeliveryRow> {
  return await registry.database.write(async (transaction) => {
    const row = await transaction.selectFrom("delivery").select("state").where("id", "=", delivery).executeTakeFirst();
    if (row?.state === "review") await forgetVerdicts(transaction, delivery);
    return await changeState(transaction, registry, { delivery, action: "retry", actor: "archivist", by });
  });
}

/** Every package is to be checked anew; what was said of findings stays with those that are found again. */
export async function forgetVerdicts(transaction: DatabaseTransaction, delivery: string): Promise<void> {
  await transaction.updateTable("package").set({ verdict: null }).where("delivery", "=", delivery).execute();
}
