import { verifyLog } from "../audit/verify-log.ts";
import type { Command } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const auditVerify: Command = {
  name: "audit verify",
  takes: [],
  summary: "Build the log's tree again from its entries, and hold it and every receipt against what is kept.",
  options: {},
  example: "rafskil-receiver audit verify",
  async run(invocation) {
    await using registry = await openRegistry(invocation);
    const { entries, receipts, faults } = await verifyLog(registry.database.read);
    for (const fault of faults) invocation.print(fault);
    invocation.print(`${entries} entries, ${receipts} receipts: ${faults.length === 0 ? "sound" : "NOT SOUND"}.`);
    return faults.length === 0 ? 0 : 1;
  },
};
