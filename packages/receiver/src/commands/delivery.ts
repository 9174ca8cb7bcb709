import { type Command, optional, UsageError } from "./command.ts";
import { openRegistry } from "./open-registry.ts";

export const deliveryList: Command = {
  name: "delivery list",
  takes: [],
  options: { state: { type: "string" } },
  example: "rafskil-receiver delivery list --state review",
  async run(invocation) {
    const state = optional(invocation, "state");
    await using registry = await openRegistry(invocation);
    const rows = await registry.database.read
      .selectFrom("delivery")
      .select(["id", "state", "organisation", "agreement", "total_bytes", "total_blobs", "changed_at"])
      .orderBy("announced_at", "desc")
      .limit(1000)
      .execute();
    for (const row of rows) {
      if (state !== undefined && row.state !== state) continue;
      const { id, organisation, agreement, changed_at } = row;
      const files = invocation.translate("say/files", { files: row.total_blobs });
      const bytes = invocation.translate("say/bytes", { bytes: row.total_bytes });
      invocation.print([id, row.state, organisation, agreement, files, bytes, changed_at].join("  "));
    }
    return 0;
  },
};

export const deliveryShow: Command = {
  name: "delivery show",
  takes: ["DELIVERY"],
  options: {},
  example: "rafskil-receiver delivery show D-2026-K3F9QX2M",
  async run(invocation) {
    const [id = ""] = invocation.words;
    await using registry = await openRegistry(invocation);
    const { translate } = invocation;
    const { read } = registry.database;
    const row = await read.selectFrom("delivery").selectAll().where("id", "=", id).executeTakeFirst();
    if (row === undefined) throw new UsageError("usage/unknown-delivery", { delivery: id });
    invocation.print(`${id}  ${row.state}  ${row.organisation}  ${row.agreement}`);
    if (row.reason !== null) invocation.print(row.reason);
    const packages = await read
      .selectFrom("package")
      .selectAll()
      .where("delivery", "=", id)
      .orderBy("position")
      .execute();
    for (const { name, format, verdict, errors, warnings, infos } of packages) {
      const found =
        verdict === null
          ? translate("say/not-checked")
          : translate("say/checked", { verdict, errors, warnings, infos });
      invocation.print(`  ${name} (${format})  ${found}`);
    }
    const findings = await read
      .selectFrom("finding")
      .select(["rule", "severity", "finding", "disposition"])
      .where("delivery", "=", id)
      .orderBy("severity")
      .limit(50)
      .execute();
    for (const { rule, severity, finding, disposition } of findings) {
      invocation.print(`    ${severity}  ${rule}  ${disposition}  ${JSON.parse(finding).message}`);
    }
    const receipts = await read
      .selectFrom("receipt")
      .selectAll()
      .where("delivery", "=", id)
      .orderBy("log_index")
      .execute();
    for (const { kind, sequence, issued_at } of receipts)
      invocation.print(`  ${translate("say/receipt", { kind, sequence, at: issued_at })}`);
    return 0;
  },
};
