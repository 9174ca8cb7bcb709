import type { Applicability } from "../../rules/define-rule.ts";
import type { Bag } from "./bag.ts";

/** Rules over digests: a quick look has none, and says so. */
export function whereHashed(bag: Bag): Applicability {
  return bag.isQuick ? { outcome: "not-run", key: "bagit/reason/quick" } : "applies";
}

export function whereFetched(bag: Bag): Applicability {
  return bag.fetchList === undefined ? { outcome: "not-applicable", key: "bagit/reason/no-fetch" } : "applies";
}

export function whereTagManifests(bag: Bag): Applicability {
  return bag.tagManifests.length === 0 ? { outcome: "not-applicable", key: "bagit/reason/no-tag-manifest" } : "applies";
}

export function whereBagInfo(bag: Bag): Applicability {
  const { infoFile } = bag.declaration.version;
  return bag.bagInfo === undefined
    ? { outcome: "not-applicable", key: "bagit/reason/no-bag-info", facts: { file: infoFile } }
    : "applies";
}

export function whereArchived(bag: Bag): Applicability {
  const isArchive = bag.source.kind === "zip" || bag.source.kind === "tar";
  return isArchive ? "applies" : { outcome: "not-applicable", key: "bagit/reason/not-archived" };
}

/** Sentences that came with version 1.0. */
export function whereRecommended(bag: Bag): Applicability {
  const { version } = bag.declaration;
  return version.hasRecommendations
    ? "applies"
    : { outcome: "not-applicable", key: "bagit/reason/older-version", facts: { version: version.id } };
}

export function whereProfiled(bag: Bag): Applicability {
  return bag.profile === undefined ? { outcome: "not-applicable", key: "bagit/reason/no-profile" } : "applies";
}

/** The first reason against, of several. */
export function whereAll(...conditions: readonly ((bag: Bag) => Applicability)[]): (bag: Bag) => Applicability {
  return (bag) => {
    for (const condition of conditions) {
      const applicability = condition(bag);
      if (applicability !== "applies") return applicability;
    }
    return "applies";
  };
}
