import { checkDelivery } from "../checks/check-delivery.ts";
import { assembleDelivery } from "../deliveries/assemble.ts";
import { changeState } from "../deliveries/change-state.ts";
import { keepReceipt } from "../deliveries/keep-receipt.ts";
import { preserveDelivery } from "../deliveries/preserve.ts";
import { rehashStorage } from "../deliveries/rehash-storage.ts";
import { secureDelivery } from "../deliveries/secure.ts";
import { sweep } from "../deliveries/sweep.ts";
import type { JobHandlers } from "./run-jobs.ts";

/** Which work each kind of job is. */
export const HANDLERS: JobHandlers = {
  run: {
    assemble: assembleDelivery,
    check: checkDelivery,
    preserve: preserveDelivery,
    sweep,
    "keep-receipt": keepReceipt,
    secure: secureDelivery,
    rehash: rehashStorage,
  },
  onGivenUp: {
    async check(receiver, { subject: delivery }, transaction) {
      const row = await transaction
        .selectFrom("delivery")
        .select("state")
        .where("id", "=", delivery)
        .executeTakeFirst();
      if (row?.state !== "checking") return;
      const reason = "The checks could not be completed. The archive looks into it; the sender need do nothing.";
      const by = { actor: "system", by: "system" } as const;
      await changeState(transaction, receiver, { delivery, action: "stick", ...by, reason });
    },
  },
};
