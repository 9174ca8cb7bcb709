import { digestOfInventory } from "../../../digest/inventory-digest.ts";
import { type ArchivalRule, archivalRule, QUICK } from "../rule.ts";

/** MD5 is what the order asks for, and guards against mishaps alone: the SHA-256 that was computed with it is told for ourselves. */
export const SHA256_RULES: readonly ArchivalRule[] = [
  archivalRule(
    "archival-version/sha256",
    "info",
    function* ({ inventory, unread }) {
      // What was not read whole has no digest.
      if (unread.size > 0) return;
      yield {
        at: { kind: "package" },
        facts: { digest: digestOfInventory(inventory.files()), count: inventory.fileCount },
      };
    },
    { section: "4.C.2", applies: ({ isQuick }) => (isQuick ? QUICK : "applies") },
  ),
];
