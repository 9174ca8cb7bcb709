import { type BagFixture, type Draft, LETTER, MINUTES, makeBag } from "./bag-fixture.suite.ts";
import { PROFILE } from "./profile-drafts.suite.ts";

/** Each file of the payload in one manifest alone, as the versions before 1.0 allow. */
function shared(text: string, algorithm: string): string {
  const lines = text.split("\n").filter((line) => line !== "");
  return `${algorithm === "sha256" ? lines[0] : lines.slice(1).join("\n")}\n`;
}

const DRAFTS: Readonly<Record<string, Draft>> = {
  minimal: { note: "The least that a bag with a tag manifest and metadata is." },
  "several-algorithms": { note: "Manifests of four algorithms.", algorithms: ["md5", "sha1", "sha256", "sha512"] },
  "version-0.93": { note: "Metadata in package-info.txt.", version: "0.93" },
  "version-0.94": { note: "As 0.93.", version: "0.94" },
  "version-0.95": { note: "As 0.93.", version: "0.95" },
  "version-0.96": {
    note: "Metadata in bag-info.txt; blanks around colons are free.",
    version: "0.96",
    info: "A  :   B\n",
  },
  "version-0.97": {
    note: "Each payload file is in one of two manifests.",
    version: "0.97",
    algorithms: ["sha256", "sha512"],
    editManifest: shared,
  },
  "utf-16": { note: "Tag files in UTF-16, which 0.97 does not advise against.", version: "0.97", encoding: "UTF-16" },
  "carriage-returns": {
    note: "Lines of the manifest end in CR alone, and those of the tag manifest in CR and LF.",
    editManifest: (text) => text.replaceAll("\n", "\r"),
    editTagManifest: (text) => text.replaceAll("\n", "\r\n"),
  },
  "upper-case-checksums": {
    note: "Checksums in capitals, and tabs before the paths.",
    editManifest: (text) => text.replace(/^([0-9a-f]+) {2}/gm, (_, hex: string) => `${hex.toUpperCase()}\t \t`),
  },
  "percent-signs": {
    note: "A percent sign is written %25; and %20 is three characters of a name.",
    payload: { "data/100% já.txt": "Já.\n", "data/a%20b.txt": "a\n" },
    editManifest: (text) => text.replaceAll("%", "%25"),
  },
  "literal-percent-0.97": {
    note: "Before 1.0 a percent sign stands for itself.",
    version: "0.97",
    payload: { "data/%7Etest.txt": "1\n", "data/%test%25.txt": "2\n" },
  },
  "folded-metadata": {
    note: "Values that go on over lines, labels that are repeated, and all that is counted.",
    info: "External-Description: Skipulagsmál við höfnina,\n  ásamt fylgiskjölum\n\tog uppdráttum.\nContact-Name: Álfrún\nContact-Name: Þórður\nBagging-Date: 2026-03-01\nBag-Count: 1 of ?\nBag-Size: 1 KB\nPayload-Oxum: OXUM\n",
  },
  "further-tag-files": {
    note: "Tag files of the sender's own, in a folder.",
    tags: { "metadata/lýsing.xml": "<lýsing/>\n", "README.txt": "Lesið mig.\n" },
  },
  fetched: {
    note: "fetch.txt lists a file that has been fetched.",
    fetch: `https://skjol.example/bref.txt ${Buffer.byteLength("Erindi um skipulag við höfnina.\n")} ${LETTER}\nhttps://skjol.example/x - ${MINUTES}\n`,
  },
  "empty-payload": {
    note: "The payload is one empty file, so that the folder is kept.",
    payload: { "data/.keep": "" },
  },
  "in-a-zip": { note: "A zip with the bag's folder at its top.", container: "zip", topFolder: "in-a-zip" },
  "in-a-tar": { note: "A tar with the bag's folder at its top.", container: "tar", topFolder: "in-a-tar" },
  "in-a-tar-0.97": {
    note: "As the drafts prescribed it.",
    version: "0.97",
    container: "tar",
    topFolder: "in-a-tar-0.97",
  },
  "follows-a-profile": {
    note: "The bag keeps every demand of its profile.",
    fetch: `https://skjol.example/x - ${MINUTES}\n`,
    info: `Contact-Name: Álfrún\nPayload-Oxum: OXUM\nBagIt-Profile-Identifier: ${PROFILE["BagIt-Profile-Info"]["BagIt-Profile-Identifier"]}\n`,
    tags: { "metadata/lýsing.xml": "<lýsing/>\n" },
    profile: {
      ...PROFILE,
      "Bag-Info": {
        "Source-Organization": { required: true, values: ["Hraunabyggð", "Fjallabyggð"] },
        "Contact-Name": { required: true, repeatable: false, description: "Who answers" },
      },
      "Manifests-Required": ["sha256"],
      "Manifests-Allowed": ["sha256", "sha512"],
      "Tag-Manifests-Required": ["sha256"],
      "Tag-Manifests-Allowed": ["sha256"],
      "Allow-Fetch.txt": true,
      "Fetch.txt-Required": true,
      "Data-Empty": false,
      Serialization: "optional",
      "Accept-Serialization": ["application/zip"],
      "Accept-BagIt-Version": ["0.97", "1.0"],
      "Tag-Files-Required": ["metadata/lýsing.xml"],
      "Tag-Files-Allowed": ["metadata/*"],
      "Payload-Files-Required": ["data/mál/"],
      "Payload-Files-Allowed": ["data/mál/*", "data/*.txt"],
    },
  },
};

/** Bags in which nothing is found, by name. */
export const VALID_BAGS: ReadonlyMap<string, BagFixture> = new Map(
  Object.entries(DRAFTS).map(([name, draft]) => [name, makeBag(draft)]),
);
