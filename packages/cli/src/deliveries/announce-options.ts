import type { Announcement } from "@rafskil/core";
import type { Option } from "../command-line/command.ts";
import type { Invocation } from "../command-line/invocation.ts";
import { UsageError } from "../command-line/usage-error.ts";

/** What the archive must know of a delivery beside the package itself. */
export const announceOptions: readonly Option[] = [
  { name: "agreement", value: "NUMBER" },
  { name: "series", value: "NAME" },
  { name: "period", meaning: "records-period", value: "FROM/TO" },
  { name: "system", value: "ID" },
  { name: "contact", value: "NAME" },
  { name: "contact-email", value: "ADDRESS" },
  { name: "mends", value: "DELIVERY" },
];

export function announcementOf(invocation: Invocation): Omit<Announcement, "packages"> {
  const [agreement, series, system, previous] = ["agreement", "series", "system", "mends"].map((name) =>
    invocation.text(name),
  );
  if (agreement === undefined) throw new UsageError("usage/missing-option", { option: "--agreement NUMBER" }, "send");
  const [period, name, email] = ["period", "contact", "contact-email"].map((option) => invocation.text(option));
  return {
    agreement,
    ...(series === undefined ? {} : { series }),
    ...(period === undefined ? {} : { period: periodOf(period) }),
    ...(system === undefined ? {} : { system }),
    ...(previous === undefined ? {} : { previous }),
    ...(name === undefined ? {} : { contact: { name, ...(email === undefined ? {} : { email }) } }),
  };
}

function periodOf(text: string): NonNullable<Announcement["period"]> {
  const [, from, to] = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/.exec(text) ?? [];
  if (from !== undefined && to !== undefined && from <= to) return { from, to };
  throw new UsageError("usage/bad-period", { period: text }, "send");
}
