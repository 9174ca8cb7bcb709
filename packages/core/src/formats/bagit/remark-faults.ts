import type { Facts } from "../../model/finding.ts";
import type { WorkOptions } from "../../model/progress.ts";
import type { Fault } from "../../rules/define-rule.ts";
import type { Bag, Manifest, RemarkKind } from "./bag.ts";
import { quoted } from "./fact-texts.ts";
import type { Remark } from "./manifest-scan.ts";
import { remarksOf } from "./manifests.ts";

/** Makes a rule's check of the remarks that the manifests' lines gave rise to: one fault for each, at its line. */
export function checkRemarks(
  manifestsOf: (bag: Bag) => readonly Manifest[],
  kinds: readonly RemarkKind[],
  factsOf: (remark: Remark, bag: Bag, manifest: Manifest) => Facts = () => ({}),
): (bag: Bag, options: WorkOptions) => AsyncGenerator<Fault, void, undefined> {
  return async function* check(bag, options) {
    for await (const [manifest, remark] of remarksOf(bag, manifestsOf(bag), kinds, options)) {
      yield {
        at: { kind: "line", path: manifest.path, line: remark.line },
        facts: { manifest: manifest.path, path: quoted(remark.path), ...factsOf(remark, bag, manifest) },
      };
    }
  };
}

export function payloadManifests(bag: Bag): readonly Manifest[] {
  return bag.manifests;
}

export function tagManifests(bag: Bag): readonly Manifest[] {
  return bag.tagManifests;
}

export function allManifests(bag: Bag): readonly Manifest[] {
  return [...bag.manifests, ...bag.tagManifests];
}
