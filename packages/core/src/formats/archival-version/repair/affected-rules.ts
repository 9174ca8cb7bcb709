import { rulesOf } from "../all-rules.ts";
import type { ArchivalProfile } from "../profiles.ts";

/** What of a package a rule looks at, by the paths below a medium and the ids of rules; the first column is the path. */
const LOOKS: readonly (readonly [path: RegExp, rules: RegExp])[] = [
  [/^Indices\/fileIndex\.xml$/, /^4\.C(_1$|\.1_(1|2)$)/],
  [
    /^Indices\/archiveIndex\.xml$/,
    /^(4\.C(_2$|\.1_[34]$)|6\.A_|6\.C_(13|14|14_1|23)$|archival-version\/research-index)/,
  ],
  [/^Indices\/contextDocumentationIndex\.xml$/, /^4\.(C(_3$|\.1_[56]$|\.4_)|E_)/],
  [
    /^Indices\/tableIndex\.xml$/,
    /^(4\.(C(_4$|\.1_[78]$|\.5_)|A_|D_)|6\.(A_[67]|C_)|4\.C\.6_[568]|archival-version\/(table-schema|undocumented-code|text-character|research-index))/,
  ],
  [/^Indices\/docIndex\.xml$/, /^(4\.C(_5$|\.1_(9|10)$|\.6_)|4\.G_|archival-version\/(document-place|original-name))/],
  [/^Indices\/researchIndex\.xml$/, /research-index$/],
  [/^Indices\//, /^(4\.C\.1_1[12]|archival-version\/index-character)$/],
  [/^Tables\/.*\.xsd$/i, /table-schema$/],
  [
    /^Tables\/.*\.xml$/i,
    /^(4\.A_|4\.D_|4\.C\.6_[568]|6\.C_(16|2[4569]|29)|archival-version\/(undocumented-code|text-character))/,
  ],
  [/^Schemas\//, /^(4\.F_|4\.C\.6_2|5\.G_)/],
  [/^ContextDocumentation\//, /^(4\.E_|5\.[EF]_|archival-version\/(content-unseen|tiff-colour|jp2-part))/],
  [
    /^Documents\//,
    /^(4\.G_|4\.C\.6_2|5\.|archival-version\/(content-unseen|tiff-colour|jp2-part|gml-box|document-place))/,
  ],
];

/** Any change touches these: where things lie, and the checksums. */
const ALWAYS = /^(4\.B|4\.C\.2_|archival-version\/(medium-name|foreign-object|file-unreadable|sha256)$)/;

/** The rules whose answer may be another once files at these paths were added, changed or removed. */
export function affectedRules(profile: ArchivalProfile, paths: Iterable<string>): readonly string[] {
  const touched = new Set<RegExp>();
  let isTouched = false;
  for (const path of paths) {
    isTouched = true;
    const below = path.replace(/^AVID\.[^/]*\//, "");
    for (const [pattern, rules] of LOOKS) if (!touched.has(rules) && pattern.test(below)) touched.add(rules);
  }
  if (!isTouched) return [];
  return rulesOf(profile)
    .map(({ id }) => id as string)
    .filter((id) => ALWAYS.test(id) || [...touched].some((pattern) => pattern.test(id)));
}
