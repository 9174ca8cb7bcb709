import { type BagFixture, type Draft, LETTER, lineFor, MINUTES, makeBag } from "./bag-fixture.suite.ts";
import { PROFILE_DRAFTS } from "./profile-drafts.suite.ts";

const DRAFTS: Readonly<Record<string, Draft>> = {
  "declaration-missing": {
    note: "bagit.txt is not there, and no tag manifest lists it.",
    editTagManifest: (text) => text.replace(/.*bagit\.txt\n/, ""),
    edit: (files) => void files.delete("bagit.txt"),
  },
  "declaration-form": {
    note: "A blank stands before the colon of the first line, and there is a third line.",
    declaration: "BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\nx\n",
  },
  "version-unknown": { note: "The version is 2.7.", version: "2.7" },
  "encoding-unknown": {
    note: "The encoding is KLINGON-8.",
    declaration: "BagIt-Version: 1.0\nTag-File-Character-Encoding: KLINGON-8\n",
  },
  "encoding-not-utf8": { note: "The tag files are in ISO-8859-1, and say so.", encoding: "ISO-8859-1" },
  "byte-order-mark": { note: "The manifest begins with a byte order mark.", editManifest: (text) => `\ufeff${text}` },
  "tag-file-unreadable": {
    note: "A line of bag-info.txt is in ISO-8859-1, where UTF-8 is declared.",
    info: null,
    tags: { "bag-info.txt": Buffer.from("Contact-Name: Álfrún\n", "latin1") },
  },
  "last-line-unterminated": {
    note: "The last line of the manifest has no end.",
    editManifest: (text) => text.trimEnd(),
  },
  "payload-folder-missing": { note: "There is no folder data/.", payload: {}, info: "Bagging-Date: 2026-03-01\n" },
  "payload-manifest-missing": { note: "There is no payload manifest.", algorithms: [], tagAlgorithms: ["sha256"] },
  "manifest-name": {
    note: "A second manifest is named manifest-SHA-512.txt.",
    tags: { "manifest-SHA-512.txt": "" },
  },
  "algorithm-unknown": { note: "All manifests are of an algorithm that is not known.", algorithms: ["whirlpool"] },
  "algorithm-weak": { note: "The only manifest is of MD5.", algorithms: ["md5"] },
  "serialization-top-folder": { note: "The bag lies at the top of the archive.", container: "tar" },
  "serialization-name": {
    note: "The folder in the archive has another name.",
    version: "0.97",
    container: "tar",
    topFolder: "annar-pakki",
  },
  "manifest-line": {
    note: "A line of the manifest has no checksum.",
    editManifest: (text) => `${text}data/án-gátsummu.txt\n`,
  },
  "checksum-length": {
    note: "A checksum lacks its last digit.",
    editManifest: (text) => text.replace(/^([0-9a-f]{63})[0-9a-f]/, "$1"),
  },
  "manifest-quirk": {
    note: "The manifest is as md5sum writes it: an asterisk, “./”, and an empty line.",
    editManifest: (text) => `${text.replace("  data/f", " *data/f").replace("  data/m", "  ./data/m")}\n`,
  },
  "percent-encoding": {
    note: "A file has a percent sign in its name, which is not encoded.",
    payload: { "data/100% staðfest.txt": "Já.\n" },
  },
  "unsafe-path": {
    note: "Lines of the manifest lead out of the bag, each in another way.",
    editManifest: (text) =>
      text +
      ["../utan.txt", "/etc/passwd", "C:\\Windows\\x", "\\\\?\\UNC\\x\\y", "~/x", "%HomeDrive%\\x", "data/../../x"]
        .map((path) => lineFor(path))
        .join(""),
  },
  "path-malformed": {
    note: "A line of the manifest names a folder, and another has a backslash.",
    editManifest: (text) => text + lineFor("data/mál/") + lineFor("data\\mál\\x.txt"),
  },
  "listed-outside-payload": {
    note: "The payload manifest lists bagit.txt.",
    editManifest: (text) => text + lineFor("bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"),
  },
  "tag-manifest-entry": {
    note: "The tag manifest lists a payload file.",
    payload: { "data/tóm.txt": "" },
    editTagManifest: (text) => text + lineFor("data/tóm.txt"),
  },
  "listed-twice": {
    note: "The manifest has each line twice.",
    editManifest: (text) => text + text,
  },
  "listed-with-two-checksums": {
    note: "The manifest lists a file twice, with two checksums.",
    editManifest: (text) => text + lineFor(LETTER, "annað"),
  },
  "name-variant": {
    note: "The manifest has the letters of a name decomposed (NFD), and another name in capitals.",
    editManifest: (text) =>
      text.replace(MINUTES, MINUTES.toUpperCase().replace("DATA", "data")).replace(LETTER, LETTER.normalize("NFD")),
  },
  "file-missing": {
    note: "The manifest lists a file that is not there.",
    editManifest: (text) => text + lineFor("data/horfin.txt"),
  },
  "tag-file-missing": {
    note: "The tag manifest lists a file that is not there.",
    editTagManifest: (text) => text + lineFor("lýsing.xml"),
  },
  "file-not-in-manifest": {
    note: "A payload file is in no manifest.",
    editManifest: (text) => text.replace(/.*bréf\.txt\n/, ""),
  },
  "file-unreadable": {
    note: "The CRC of a file in the zip is not that of its bytes.",
    container: "zip",
    topFolder: "file-unreadable",
    wrongCrcOf: LETTER,
  },
  "checksum-mismatch": {
    note: "A payload file was changed after the bag was made, and has the same length.",
    edit: (files) => void files.set(LETTER, Buffer.from(flipped(files.get(LETTER)))),
  },
  "tag-checksum-mismatch": {
    note: "bag-info.txt was changed after the bag was made.",
    edit: (files) => void files.set("bag-info.txt", Buffer.from("Source-Organization: Önnur\n")),
  },
  "tag-manifest-missing": { note: "There is no tag manifest.", tagAlgorithms: [] },
  "tag-manifest-incomplete": {
    note: "The tag manifest does not list the payload manifest.",
    editTagManifest: (text) => text.replace(/.*manifest-sha256\.txt\n/, ""),
  },
  "tag-file-not-listed": {
    note: "A tag file is in no tag manifest.",
    edit: (files) => void files.set("README.txt", Buffer.from("Lesið mig.\n")),
  },
  "tag-manifests-differ": {
    note: "Of two tag manifests only one lists bag-info.txt.",
    algorithms: ["sha256", "sha512"],
    editTagManifest: (text, algorithm) => (algorithm === "sha256" ? text : text.replace(/.*bag-info\.txt\n/, "")),
  },
  "tag-manifest-algorithms": {
    note: "The tag manifest is of another algorithm than the payload manifest.",
    tagAlgorithms: ["sha512"],
  },
  "bag-info-line": {
    note: "The first line of metadata goes on with nothing, one has no colon, and one no label.",
    info: null,
    tags: { "bag-info.txt": "  framhald\nSource-Organization: Hraunabyggð\nEnginn tvípunktur\n: gildi\n" },
  },
  "bag-info-blanks": {
    note: "Blanks stand before a colon, and two after another.",
    info: "Bagging-Date : 2026-03-01\nBag-Count:  1 of 1\n",
  },
  "bag-info-long-line": { note: "A line of metadata has 90 characters.", info: `X: ${"æ".repeat(87)}\n` },
  "element-repeated": { note: "Bag-Size is given twice.", info: "Bag-Size: 1 KB\nBag-Size: 2 KB\n" },
  "bagging-date-form": { note: "The date is not in the calendar.", info: "Bagging-Date: 2026-02-30\n" },
  "bag-count-form": { note: "The count says 3 of 2.", info: "Bag-Count: 3 of 2\n" },
  "oxum-repeated": { note: "Payload-Oxum is given twice.", info: "Payload-Oxum: OXUM\npayload-oxum: OXUM\n" },
  "oxum-form": { note: "Payload-Oxum is a number with no point.", info: "Payload-Oxum: 88\n" },
  "oxum-mismatch": { note: "Payload-Oxum counts another payload.", info: "Payload-Oxum: 1.1\n" },
  "fetch-line": {
    note: "Lines of fetch.txt lack a part, have no length, and no absolute URL.",
    fetch: "https://skjol.example/x\nhttps://skjol.example/x mörg data/x\nskjol/x 12 data/x\n",
  },
  "fetch-unsafe-path": {
    note: "fetch.txt has a file put outside the bag.",
    fetch: "https://skjol.example/x - ../../x\nhttps://skjol.example/y - C:\\x\n",
  },
  "fetch-tag-file": {
    note: "fetch.txt has a tag file fetched.",
    fetch: "https://skjol.example/bag-info.txt - bag-info.txt\n",
  },
  "fetch-not-in-manifest": {
    note: "fetch.txt has a file fetched that no manifest lists; and it is not here yet.",
    also: ["not-fetched"],
    fetch: "https://skjol.example/c 1 data/c.txt\n",
  },
  "not-fetched": {
    note: "A file is still to be fetched.",
    fetch: "https://skjol.example/stor.tif 5 data/stór.tif\n",
    editManifest: (text) => text + lineFor("data/stór.tif", "stór!"),
  },
  "fetch-length": {
    note: "A file that was fetched has another length than fetch.txt says.",
    fetch: `https://skjol.example/bref 7 ${LETTER}\n`,
  },
  "fetch-url": {
    note: "fetch.txt would have a receiver ask a local host, with a password, and by another protocol.",
    fetch: `http://localhost:8989/x - ${LETTER}\nhttps://a:b@skjol.example/x - ${LETTER}\nftp://skjol.example/x - ${LETTER}\n`,
  },
  "nested-bag": { note: "There is a bag in the payload.", payload: { "data/pakki/bagit.txt": "x\n" } },
  "empty-folder": {
    note: "A folder of the payload holds nothing.",
    container: "tar",
    topFolder: "empty-folder",
    emptyFolders: ["data/tóm mappa"],
  },
  ...PROFILE_DRAFTS,
};

function flipped(bytes: Buffer | undefined): Uint8Array {
  return Uint8Array.from(bytes ?? [], (byte, index) => (index === 0 ? byte ^ 1 : byte));
}

/** Bags with one fault each, by the slug of the rule that finds it. */
export const INVALID_BAGS: ReadonlyMap<string, BagFixture> = new Map(
  Object.entries(DRAFTS).map(([slug, draft]) => [slug, makeBag(draft)]),
);
