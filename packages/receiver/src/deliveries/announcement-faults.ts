import {
  type Announcement,
  type AnnouncementFault,
  FORMATS,
  type ProblemFault,
  parseRelativePath,
} from "@rafskil/core";
import type { VersionedAgreement } from "../agreements/agreement.ts";
import type { LimitsConfig } from "../config/config.ts";

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
): readonly ProblemFault[] {
  const { limits, use, today } = context;
  const { packages, period, series } = announcement;
  const faults: ProblemFault[] = [];
  const add = (fault: AnnouncementFault, pointer: string, detail: string, facts: Facts = {}): void => {
    if (faults.length < 100) faults.push({ fault, pointer, detail, facts });
  };
  if (agreement.until !== undefined && agreement.until < today) {
    add("agreement-closed", "/agreement", `The agreement was open until ${agreement.until}.`, {
      until: agreement.until,
    });
  }
  if (agreement.maxDeliveries !== undefined && use.deliveries >= agreement.maxDeliveries) {
    add("deliveries-exceeded", "/agreement", `The agreement is for ${agreement.maxDeliveries} deliveries.`, {
      most: agreement.maxDeliveries,
    });
  }
  if (agreement.series !== undefined && (series === undefined || !agreement.series.includes(series))) {
    const named = series === undefined ? "No series is named" : `The series ${series} is not in the agreement`;
    add("series-not-in-agreement", "/series", `${named}. It has: ${agreement.series.slice(0, 20).join(", ")}.`);
  }
  if (agreement.period !== undefined) {
    const { from, to } = agreement.period;
    if (period === undefined)
      add("period-missing", "/period", `The agreement is for ${from} to ${to}: say which part.`);
    else if (period.from < from || period.to > to || period.from > period.to) {
      add("period-outside-agreement", "/period", `The agreement is for ${from} to ${to}.`, { from, to });
    }
  }
  const names = new Set<string>();
  for (const [at, each] of packages.entries()) {
    const pointer = `/packages/${at}`;
    if (names.has(each.name)) add("name-twice", `${pointer}/name`, `Two packages are called ${each.name}.`);
    names.add(each.name);
    if (!isAccepted(each, agreement.formats)) {
      const detail = `The agreement takes ${agreement.formats.join(", ")}.`;
      add("format-not-accepted", `${pointer}/format`, detail, { format: each.format });
    }
    if (each.form === "archive" && each.blobs.length !== 1) {
      add("too-many-blobs", `${pointer}/blobs`, "An archive is one file.", { most: 1 });
    }
    if (agreement.signatures === "demanded" && each.signature === undefined) {
      const detail = `The agreement demands the sender's signature: sign ${each.name} with "rafskil sign", and send it again.`;
      add("signature-missing", `${pointer}/signature`, detail);
    }
    const paths = new Set<string>();
    for (const [index, blob] of each.blobs.entries()) {
      const place = `${pointer}/blobs/${index}`;
      const parsed = parseRelativePath(blob.path);
      if (!parsed.ok)
        add("path-unsafe", `${place}/path`, `This path is not taken: ${parsed.fault}.`, { why: parsed.fault });
      // What differs in case or composition alone would be one file on some disks.
      const folded = blob.path.normalize("NFC").toLowerCase();
      if (paths.has(folded)) add("path-twice", `${place}/path`, "This path stands twice, perhaps in another spelling.");
      paths.add(folded);
      if (blob.bytes > limits.blobBytes) {
        add("blob-too-large", `${place}/bytes`, `One file may have ${limits.blobBytes} bytes.`, {
          most: limits.blobBytes,
        });
      }
    }
  }
  const blobs = packages.reduce((sum, each) => sum + each.blobs.length, 0);
  const bytes = totalBytes(announcement);
  if (blobs > limits.deliveryBlobs) {
    const detail = `A delivery may have ${limits.deliveryBlobs} files; pack them in a zip or tar, or divide it.`;
    add("too-many-blobs", "/packages", detail, { most: limits.deliveryBlobs });
  }
  const most = Math.min(limits.deliveryBytes, (agreement.maxBytes ?? Number.MAX_SAFE_INTEGER) - use.bytes);
  if (bytes > most)
    add("volume-exceeded", "/packages", `${Math.max(0, most)} bytes may come, and ${bytes} are announced.`, {
      most,
      bytes,
    });
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
