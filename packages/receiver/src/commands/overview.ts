import { overviewByYear, overviewRows, writeCsv } from "@rafskil/core";
import { archiveOverview } from "../plan/overview.ts";
import { type Command, optional, UsageError } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const overviewCommand: Command = {
  name: "overview",
  takes: [],
  summary: "Who must deliver what this year and in the next five, what is late, and the volumes announced.",
  options: { format: { type: "string", help: "text (by default) or csv." } },
  example: "rafskil-receiver overview --format csv > overview.csv",
  async run(invocation) {
    const format = optional(invocation, "format") ?? "text";
    if (format !== "text" && format !== "csv") throw new UsageError("--format is text or csv.");
    await using registry = await openRegistry(invocation);
    const items = await archiveOverview(registry);
    if (format === "csv") {
      const chunks = await Array.fromAsync(writeCsv(overviewRows(items), { delimiter: ";", hasByteOrderMark: true }));
      invocation.print(Buffer.concat(chunks).toString("utf8").trimEnd());
      return 0;
    }
    for (const [year, { deliveries, late, bytes }] of overviewByYear(items)) {
      invocation.print(`${year}  ${deliveries} deliveries, ${late} late, ${bytes} bytes announced`);
    }
    if (items.length > 0) invocation.print("");
    for (const { due, organisation, system, period, state, lateDays, next, role, expectedBytes } of items) {
      const late = lateDays === undefined ? state : `! ${lateDays} days late`;
      const then = next === undefined ? "" : `next: ${next} (${role})`;
      invocation.print(
        [due ?? "no deadline", organisation, system, period ?? "–", late, `${expectedBytes ?? "?"} bytes`, then]
          .join("  ")
          .trimEnd(),
      );
    }
    return 0;
  },
};
