import type { CreateTableBuilder, Kysely } from "kysely";
import type { Tables } from "../tables.ts";
import type { Migration } from "./migrate.ts";

type Columns = Readonly<Record<string, "text" | "text?" | "number" | "number?" | "bytes" | "counter">>;

/** Makes every table; `?` may be null. */
export const firstTables: Migration = {
  id: "0001-first-tables",
  async up(database) {
    await table(database, "organisation", ["id"], {
      id: "text",
      name: "text",
      identifier: "text?",
      quota_bytes: "number?",
      created_at: "text",
    });
    await table(database, "access_token", ["id"], {
      id: "text",
      sha256: "text",
      name: "text",
      organisation: "text?",
      roles: "text",
      agreements: "text?",
      created_at: "text",
      expires_at: "text",
      revoked_at: "text?",
    });
    await table(database, "agreement", ["id", "version"], {
      id: "text",
      version: "number",
      organisation: "text",
      document: "text",
      created_at: "text",
    });
    await table(database, "delivery", ["id"], {
      id: "text",
      organisation: "text",
      agreement: "text",
      agreement_version: "number",
      state: "text",
      revision: "number",
      lane: "text",
      series: "text?",
      period_from: "text?",
      period_to: "text?",
      system: "text?",
      contact: "text?",
      previous: "text?",
      mended_by: "text?",
      announced_by: "text",
      announced_at: "text",
      changed_at: "text",
      deadline_at: "text?",
      total_bytes: "number",
      total_blobs: "number",
      reserved_bytes: "number",
      reason: "text?",
      returned: "text?",
      returns: "number",
    });
    await table(database, "package", ["id"], {
      id: "text",
      delivery: "text",
      position: "number",
      name: "text",
      form: "text",
      format: "text",
      profile: "text?",
      inventory_digest: "text?",
      announced_files: "number?",
      blobs: "number",
      bytes: "number",
      verdict: "text?",
      errors: "number",
      warnings: "number",
      infos: "number",
      found_files: "number?",
      found_bytes: "number?",
      rules_digest: "text?",
      preserved: "text?",
    });
    await table(database, "blob", ["id"], {
      id: "text",
      delivery: "text",
      package: "text",
      position: "number",
      path: "text",
      bytes: "number",
      sha256: "text",
      acknowledged: "number",
      state: "text",
      stored_as: "text?",
      holder: "number",
      last_byte_at: "text?",
    });
    await table(database, "blob_leaf", ["blob", "leaf"], {
      blob: "text",
      leaf: "number",
      sha256: "text",
      damaged: "number",
    });
    await table(database, "receipt", ["delivery", "kind", "sequence"], {
      delivery: "text",
      kind: "text",
      sequence: "number",
      jws: "text",
      digest: "text",
      log_index: "number",
      issued_at: "text",
    });
    await table(database, "log_hash", ["place"], { place: "number", hash: "bytes" });
    await table(database, "log_entry", ["log_index"], {
      log_index: "number",
      kind: "text",
      delivery: "text?",
      at: "text",
      entry: "text",
    });
    await table(database, "outbox", ["id"], {
      id: "counter",
      kind: "text",
      delivery: "text",
      organisation: "text",
      at: "text",
      payload: "text",
      sent_at: "text?",
    });
    await table(database, "job", ["id"], {
      id: "counter",
      kind: "text",
      subject: "text",
      lane: "text",
      owner: "text",
      state: "text",
      due_ms: "number",
      lease_ms: "number",
      token: "number",
      attempt: "number",
      error: "text?",
    });
    await table(database, "answered_request", ["key", "caller"], {
      key: "text",
      caller: "text",
      request_sha256: "text",
      delivery: "text",
      at: "text",
    });
    await table(database, "finding", ["package", "position"], {
      package: "text",
      position: "number",
      delivery: "text",
      rule: "text",
      severity: "text",
      finding: "text",
      disposition: "text",
      disposed_by: "text?",
      disposed_at: "text?",
      disposed_why: "text?",
    });
    await table(database, "decision", ["id"], {
      id: "counter",
      delivery: "text",
      decision: "text",
      by: "text",
      at: "text",
      document: "text",
    });
    await indexes(database);
  },
};

async function table(database: Kysely<Tables>, name: string, key: readonly string[], columns: Columns): Promise<void> {
  const isCounter = Object.values(columns).includes("counter");
  let builder: CreateTableBuilder<string, string> = database.schema.createTable(name);
  for (const [column, kind] of Object.entries(columns)) {
    if (kind === "counter") builder = builder.addColumn(column, "integer", (made) => made.primaryKey().autoIncrement());
    else if (kind === "bytes") builder = builder.addColumn(column, "blob", (made) => made.notNull());
    else {
      const type = kind.startsWith("text") ? "text" : "bigint";
      builder = builder.addColumn(column, type, (made) => (kind.endsWith("?") ? made : made.notNull()));
    }
  }
  await (isCounter ? builder : builder.addPrimaryKeyConstraint(`${name}_key`, [...key])).execute();
}

async function indexes(database: Kysely<Tables>): Promise<void> {
  const wanted: readonly (readonly [table: string, ...columns: string[]])[] = [
    ["access_token", "sha256"],
    ["agreement", "organisation"],
    ["delivery", "organisation", "announced_at"],
    ["delivery", "state", "deadline_at"],
    ["package", "delivery", "position"],
    ["blob", "delivery", "position"],
    ["blob", "package", "position"],
    ["blob", "stored_as"],
    ["blob", "sha256"],
    ["log_entry", "delivery"],
    ["outbox", "sent_at"],
    ["job", "state", "lane", "due_ms"],
    ["job", "subject"],
    ["finding", "delivery"],
    ["decision", "delivery"],
  ];
  for (const [name, ...columns] of wanted) {
    await database.schema
      .createIndex(`${name}_by_${columns.join("_")}`)
      .on(name)
      .columns(columns)
      .execute();
  }
}
