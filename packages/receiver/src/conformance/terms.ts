import type { AnnouncedPackage, Announcement, RecordsPeriod } from "@rafskil/core";

/** What of an agreement an announcement under it must keep to. */
export interface AgreementTerms {
  readonly agreement: string;
  readonly format: string;
  readonly profile?: string;
  readonly series?: string;
  readonly period?: RecordsPeriod;
  /** A system of the register, for an organisation that follows an action plan. */
  readonly system?: string;
}

export function announcementUnder(
  { agreement, series, period, system }: AgreementTerms,
  packages: readonly AnnouncedPackage[],
): Announcement {
  return {
    agreement,
    ...(series === undefined ? {} : { series }),
    ...(period === undefined ? {} : { period }),
    ...(system === undefined ? {} : { system }),
    packages,
  };
}

/**
 * The terms of one of the agreements that a receiver lists: the one with this id, else the first. `undefined` where there
 * is none.
 */
export function chooseTerms(listed: unknown, wanted: string | undefined): AgreementTerms | undefined {
  const items = memberOf(listed, "items");
  const found = (Array.isArray(items) ? items : []).find(
    (item: unknown) => wanted === undefined || memberOf(item, "id") === wanted,
  );
  const agreement = memberOf(found, "id");
  const [named] = textsOf(memberOf(found, "formats"));
  if (typeof agreement !== "string" || named === undefined) return undefined;
  const [format = "", profile] = named.split("@");
  const [series] = textsOf(memberOf(found, "series"));
  const period = memberOf(found, "period");
  const [from, to] = [memberOf(period, "from"), memberOf(period, "to")];
  return {
    agreement,
    format,
    ...(profile === undefined ? {} : { profile }),
    ...(series === undefined ? {} : { series }),
    ...(typeof from === "string" && typeof to === "string" ? { period: { from, to } } : {}),
  };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}
