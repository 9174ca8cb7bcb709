import type { DeliveryActor } from "@rafskil/core";

/** Who may do what. `sender` is a machine; the others are people. */
export const ROLES = ["sender", "records-manager", "archivist", "approver", "auditor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** Roles of the archive's own people: a token of an organisation never has one. */
export const ARCHIVE_ROLES: readonly Role[] = ["archivist", "approver", "auditor", "administrator"];

/** As whom a role moves a delivery, if it may at all. */
export const ACTOR_OF: Readonly<Record<Role, DeliveryActor | undefined>> = {
  sender: "sender",
  "records-manager": "sender",
  archivist: "archivist",
  approver: "approver",
  auditor: undefined,
  administrator: undefined,
};

export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}
