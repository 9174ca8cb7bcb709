import { type Announcement, type AnnouncementFault, FORMATS, parseRelativePath } from "@rafskil/core";
import type { VersionedAgreement } from "../agreements/agreement.ts";
import type { LimitsConfig } from "../config/config.ts";
import type { KnownFault } from "../http/problem.ts";

/** What of the agreement was used up by earlier deliveries. */
export interface AgreementUse {
  readonly deliveries: number;
  readonly bytes: number;
}

type Facts = Readonly<Record<string, string | number>>;

/** Everything for which an announcement is refused before a byte is sent; all of it, not the first alone. */
export function announcementFaults(
  announcement: Announcement,
  agreement: VersionedAgreement,
  context: { readonly limits: LimitsConfig; readonly use: AgreementUse; readonly today: string },
): readonly KnownFault[] {
  const { limits, use, today } = context;
  const { packages, period, series } = announcement;
  const faults: KnownFault[] = [];
  const add = (fault: AnnouncementFault, pointer: string, facts: Facts = {}, said: Facts = {}): void => {
    if (faults.length < 100) faults.push({ fault, pointer, facts, said });
  };
  if (agreement.until !== undefined && agreement.until < today) {
    add("agreement-closed", "/agreement", { until: agreement.until });
  }
  if (agreement.maxDeliveries !== undefined && use.deliveries >= agreement.maxDeliveries) {
    add("deliveries-exceeded", "/agreement", { most: agreement.maxDeliveries });
  }
  if (agreement.series !== undefined && (series === undefined || !agreement.series.includes(series))) {
    const named = series === undefined ? "no" : "yes";
    const known = agreement.series.slice(0, 20).join(", ");
    add("series-not-in-agreement", "/series", {}, { named, series: series ?? "", known });
  }
  if (agreement.period !== undefined) {
    const { from, to } = agreement.period;
    if (period === undefined) add("period-missing", "/period", { from, to });
    else if (period.from < from || period.to > to || period.from > period.to) {
      add("period-outside-agreement", "/period", { from, to });
    }
  }
  const names = new Set<string>();
  for (const [at, each] of packages.entries()) {
    const pointer = `/packages/${at}`;
    if (names.has(each.name)) add("name-twice", `${pointer}/name`, {}, { name: each.name });
    names.add(each.name);
    if (!isAccepted(each, agreement.formats)) {
      const known = agreement.formats.join(", ");
      add("format-not-accepted", `${pointer}/format`, { format: each.format }, { known });
    }
    if (each.form === "archive" && each.blobs.length !== 1) {
      add("too-many-blobs", `${pointer}/blobs`, { most: 1 }, { form: "archive" });
    }
    if (agreement.signatures === "demanded" && each.signature === undefined) {
      add("signature-missing", `${pointer}/signature`, {}, { name: each.name });
    }
    const paths = new Set<string>();
    for (const [index, blob] of each.blobs.entries()) {
      const place = `${pointer}/blobs/${index}`;
      const parsed = parseRelativePath(blob.path);
      if (!parsed.ok) add("path-unsafe", `${place}/path`, { why: parsed.fault });
      // What differs in case or composition alone would be one file on some disks.
      const folded = blob.path.normalize("NFC").toLowerCase();
      if (paths.has(folded)) add("path-twice", `${place}/path`);
      paths.add(folded);
      if (blob.bytes > limits.blobBytes) {
        add("blob-too-large", `${place}/bytes`, { most: limits.blobBytes });
      }
    }
  }
  const blobs = packages.reduce((sum, each) => sum + each.blobs.length, 0);
  const bytes = totalBytes(announcement);
  if (blobs > limits.deliveryBlobs) {
    add("too-many-blobs", "/packages", { most: limits.deliveryBlobs }, { form: "delivery" });
  }
  const most = Math.min(limits.deliveryBytes, (agreement.maxBytes ?? Number.MAX_SAFE_INTEGER) - use.bytes);
  if (bytes > most) add("volume-exceeded", "/packages", { most: Math.max(0, most), bytes });
  return faults;
}

export function totalBytes({ packages }: Pick<Announcement, "packages">): number {
  return packages.reduce((sum, { blobs }) => sum + blobs.reduce((inner, { bytes }) => inner + bytes, 0), 0);
}

function isAccepted(
  { format, profile }: { readonly format: string; readonly profile?: string },
  accepted: readonly string[],
): boolean {
  const known = FORMATS.find(({ id }) => id === format);
  const isKnown = known !== undefined && (profile === undefined || known.profiles.some(({ id }) => id === profile));
  return isKnown && (accepted.includes(format) || (profile !== undefined && accepted.includes(`${format}@${profile}`)));
}
