import type { Migration } from "./migrate.ts";

/** The sender's signature over a package, and the inventory that was found beside the one that was announced. */
export const signatures: Migration = {
  id: "0003-signatures",
  async up({ schema }) {
    for (const column of ["signature", "found_inventory_digest"]) {
      await schema.alterTable("package").addColumn(column, "text").execute();
    }
  },
};
