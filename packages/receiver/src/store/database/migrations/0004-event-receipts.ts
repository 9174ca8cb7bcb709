import type { Migration } from "./migrate.ts";

/** The signed receipts of the events in registers. */
export const eventReceipts: Migration = {
  id: "0004-event-receipts",
  async up({ schema }) {
    await schema
      .createTable("event_receipt")
      .addColumn("organisation", "text", (column) => column.notNull())
      .addColumn("event", "text", (column) => column.notNull())
      .addColumn("jws", "text", (column) => column.notNull())
      .addColumn("digest", "text", (column) => column.notNull())
      .addColumn("log_index", "bigint", (column) => column.notNull())
      .addColumn("issued_at", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("event_receipt_key", ["organisation", "event"])
      .execute();
    await schema
      .createIndex("event_receipt_by_log_index")
      .on("event_receipt")
      .columns(["organisation", "log_index"])
      .execute();
  },
};
