import type { Migration } from "./migrate.ts";

/** The registers of systems, which the action plan is computed from. */
export const registerTables: Migration = {
  id: "0002-register-tables",
  async up({ schema }) {
    await schema
      .createTable("register")
      .addColumn("organisation", "text", (column) => column.primaryKey())
      .addColumn("plan", "text", (column) => column.notNull())
      .addColumn("plan_version", "text", (column) => column.notNull())
      .addColumn("document", "text")
      .addColumn("created_at", "text", (column) => column.notNull())
      .execute();
    await schema
      .createTable("registered_system")
      .addColumn("organisation", "text", (column) => column.notNull())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("version", "bigint", (column) => column.notNull())
      .addColumn("document", "text", (column) => column.notNull())
      .addColumn("by", "text", (column) => column.notNull())
      .addColumn("at", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("registered_system_key", ["organisation", "id", "version"])
      .execute();
    await schema
      .createTable("register_event")
      .addColumn("organisation", "text", (column) => column.notNull())
      .addColumn("position", "bigint", (column) => column.notNull())
      .addColumn("id", "text", (column) => column.notNull())
      .addColumn("system", "text", (column) => column.notNull())
      .addColumn("document", "text", (column) => column.notNull())
      .addColumn("by", "text", (column) => column.notNull())
      .addColumn("at", "text", (column) => column.notNull())
      .addColumn("log_index", "bigint", (column) => column.notNull())
      .addPrimaryKeyConstraint("register_event_key", ["organisation", "position"])
      .execute();
    await schema
      .createIndex("register_event_by_id")
      .on("register_event")
      .columns(["organisation", "id"])
      .unique()
      .execute();
  },
};
