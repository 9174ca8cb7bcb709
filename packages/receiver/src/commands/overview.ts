import { overviewByYear, overviewRows, writeCsv } from "@rafskil/core";
import { archiveOverview } from "../plan/overview.ts";
import { type Command, optional, UsageError } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const overviewCommand: Command = {
  name: "overview",
  takes: [],
  options: { format: { type: "string" } },
  example: "rafskil-receiver overview --format csv > overview.csv",
  async run(invocation) {
    const format = optional(invocation, "format") ?? "text";
    if (format !== "text" && format !== "csv")
      throw new UsageError("usage/choice", { option: "format", known: "text, csv" });
    const { translate } = invocation;
    await using registry = await openRegistry(invocation);
    const items = await archiveOverview(registry);
    if (format === "csv") {
      const chunks = await Array.fromAsync(writeCsv(overviewRows(items), { delimiter: ";", hasByteOrderMark: true }));
      invocation.print(Buffer.concat(chunks).toString("utf8").trimEnd());
      return 0;
    }
    for (const [year, { deliveries, late, bytes }] of overviewByYear(items)) {
      invocation.print(translate("say/year", { year, deliveries, late, bytes }));
    }
    if (items.length > 0) invocation.print("");
    for (const { due, organisation, system, period, state, lateDays, next, role, expectedBytes } of items) {
      const late = lateDays === undefined ? state : translate("say/late", { days: lateDays });
      const then = next === undefined ? "" : translate("say/next", { step: next, role: role ?? "" });
      const bytes = translate("say/bytes", { bytes: expectedBytes ?? "?" });
      invocation.print(
        [due ?? translate("say/no-deadline"), organisation, system, period ?? "–", late, bytes, then]
          .join("  ")
          .trimEnd(),
      );
    }
    return 0;
  },
};
