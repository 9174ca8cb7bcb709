import { u16le, u32le } from "../../bytes/numbers.ts";
import type { Ole2Directory } from "../../bytes/ole2-directory.ts";
import { readOle2Directory } from "../../bytes/ole2-directory.ts";
import { extensionOf, type FormatKey } from "../formats.ts";
import type { Family, Match } from "../match.ts";

type Teller = (directory: Ole2Directory, stream: Buffer, name: string) => Match;

/** Streams and storages that tell a format, in the order in which they count: a message may hold a whole document. */
const BY_ENTRY: readonly (readonly [entry: string, teller: Teller])[] = [
  ["EncryptedPackage", () => container("fmt/494", ["encrypted"])],
  ["__properties_version1.0", () => container("x-fmt/430")],
  ["__nameid_version1.0", () => container("x-fmt/430")],
  ["WordDocument", word],
  ["PowerPoint Document", powerPoint],
  ["PP40", () => container("fmt/125")],
  ["Workbook", excel8],
  ["Book", () => container("fmt/59")],
  ["VisioDocument", visio],
  ["Quill", () => container("rafskil/publisher")],
  ["Contents", publisher],
  ["Catalog", () => container("fmt/682")],
];

/** The class of Windows Installer packages, patches and transforms. */
const INSTALLER_CLASSES = /^8[4-6]100c0000000000c000000000000046$/;

/** OLE2 compound files, told apart by the streams that they hold. */
export const ole2: Family = (window, name) => {
  const directory = readOle2Directory(window);
  if (directory === undefined) {
    const warning = window.isWholeReachable ? "container-unclear" : "tail-not-read";
    return { format: "fmt/111", basis: "signature", warnings: [warning] };
  }
  if (INSTALLER_CLASSES.test(directory.rootClassId)) return container("rafskil/ole-installer");
  const entries = new Map(directory.entries.map((entry) => [entry.name, entry]));
  for (const [entryName, teller] of BY_ENTRY) {
    const entry = entries.get(entryName);
    if (entry === undefined) continue;
    const match = teller(directory, entry.isStorage ? Buffer.alloc(0) : directory.read(entry), name);
    return hasMacros(entries) ? { ...match, traits: [...(match.traits ?? []), "macros"] } : match;
  }
  return { format: "fmt/111", basis: "signature", warnings: ["container-unclear"] };
};

function hasMacros(entries: ReadonlyMap<string, unknown>): boolean {
  return entries.has("_VBA_PROJECT") || entries.has("_VBA_PROJECT_CUR") || entries.has("VBA");
}

function container(format: FormatKey, traits: Match["traits"] = []): Match {
  return { format, basis: "container", traits };
}

/** [MS-DOC] 2.5.2: `wIdent` tells Word 6 and 95 from 97; bit 8 of the flags says encrypted, bit 0 a template. */
function word(directory: Ole2Directory, stream: Buffer, name: string): Match {
  const ident = u16le(stream, 0);
  const flags = u16le(stream, 10);
  const isEncrypted = flags >= 0 && (flags & 0x100) !== 0;
  const isTemplate = (flags >= 0 && (flags & 1) !== 0) || extensionOf(name) === "dot";
  if (ident === 0xa5dc || ident === 0xa697 || ident === 0xa699) return container("fmt/39", encryptedIf(isEncrypted));
  if (ident !== 0xa5ec) return wordByClass(directory);
  if (isEncrypted) return container(isTemplate ? "fmt/755" : "fmt/754", ["encrypted"]);
  return container(isTemplate ? "x-fmt/45" : "fmt/40");
}

/** A `CompObj` stream names the program that made the file. */
function wordByClass(directory: Ole2Directory): Match {
  const entry = directory.entries.find((each) => each.name === "CompObj");
  const text = entry === undefined ? "" : directory.read(entry).toString("latin1");
  if (text.includes("Word.Document.6")) return container("fmt/39");
  return container(text.includes("Word.Document.8") ? "fmt/40" : "fmt/609");
}

function encryptedIf(isEncrypted: boolean): Match["traits"] {
  return isEncrypted ? ["encrypted"] : [];
}

/** [MS-XLS] 2.4.21: `verXLHigh` in the BOF record; a FILEPASS record behind it says encrypted. */
function excel8(_directory: Ole2Directory, stream: Buffer): Match {
  const bofBytes = u16le(stream, 2);
  const highest = (u32le(stream, 12) >>> 14) & 0xf;
  const format = u16le(stream, 0) === 0x809 && bofBytes >= 16 && highest === 0 ? "fmt/61" : "fmt/62";
  return container(format, encryptedIf(hasFilePass(stream)));
}

function hasFilePass(stream: Buffer): boolean {
  let at = 0;
  for (let count = 0; count < 8 && at + 4 <= stream.length; count++) {
    const type = u16le(stream, at);
    if (type === 0x2f) return true;
    at += 4 + u16le(stream, at + 2);
  }
  return false;
}

/** [MS-PPT] 2.3.2: the current user's token says whether the presentation is encrypted. */
function powerPoint(directory: Ole2Directory): Match {
  const entry = directory.entries.find((each) => each.name === "Current User");
  const token = entry === undefined ? -1 : u32le(directory.read(entry), 12);
  return container("fmt/126", encryptedIf(token === 0xf3d1c4df));
}

/** Publisher's own part begins with these bytes in every version; which one it is stands too deep to tell here. */
function publisher(_directory: Ole2Directory, stream: Buffer): Match {
  const isPublisher = u16le(stream, 0) === 0xace8;
  return isPublisher ? container("rafskil/publisher") : { format: "fmt/111", basis: "signature" };
}

/** The version stands behind the words with which the stream begins. */
function visio(_directory: Ole2Directory, stream: Buffer): Match {
  const version = stream[26];
  if (version === 11) return container("fmt/443");
  if (version === 6) return container("x-fmt/258");
  if (version === 5) return container("x-fmt/113");
  if (version === 4) return container("fmt/1510");
  return container(version === 3 ? "fmt/1509" : "fmt/442");
}
