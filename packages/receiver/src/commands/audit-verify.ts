import { verifyLog } from "../audit/verify-log.ts";
import type { Command } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const auditVerify: Command = {
  name: "audit verify",
  takes: [],
  options: {},
  example: "rafskil-receiver audit verify",
  async run(invocation) {
    await using registry = await openRegistry(invocation);
    const { entries, receipts, faults } = await verifyLog(registry.database.read);
    const { print, translate } = invocation;
    for (const { key, facts } of faults) print(translate(key, facts));
    print(translate("say/log", { entries, receipts, sound: faults.length === 0 ? "yes" : "no" }));
    return faults.length === 0 ? 0 : 1;
  },
};
