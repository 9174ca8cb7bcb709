import type { SourceRuleKind } from "../source-rules.ts";

/** A rule's id, and so the key of its text. */
export type SourceKey = `source/${SourceRuleKind}`;

const more = "{more, plural, =0 {} other { # more of this kind are not listed.}}";

/** The texts of the source rules in English: the source of the other three languages. */
export const sourceEn: Readonly<Record<SourceKey, string>> = {
  "source/unsafe-path": `This name was left out: {reason, select, absolute {it is absolute} drive {it names a drive} backslash {it holds a backslash} parent_segment {it leads out of the package by “..”} empty_segment {it has an empty part, or “.”} control_character {it holds a control character} empty {it is empty} too_deep {it lies more than 100 folders deep} too_long {it is longer than 4,096 bytes} other {it is not safe to write to a disk}}. A package takes only relative names. Rename it where it was made, and make the package again.${more}`,
  "source/link": `This is a link and was left out: what it points to is not part of the package. Put the file itself in its place.${more}`,
  "source/special-file": `This is a device, a socket or a pipe, not a file, and was left out. Remove it.${more}`,
  "source/duplicate-name": `Two entries of the archive file have this name, and only one can be meant. Make the archive file again with each name once.${more}`,
  "source/name-collision": `This name and “{detail}” differ only in letter case or in how letters are composed. On Windows or macOS one would overwrite the other: rename one of them.${more}`,
  "source/not-portable-name": `This name is not possible on Windows, and the file may be lost there ({detail}). Rename it, if the system it comes from allows that.${more}`,
  "source/name-not-unicode": `{reason, select, code_page_437 {The archive file does not say how this name is written. It was read by the old code page of zip, and letters such as ð, þ, ø or å are likely wrong. Make the archive file again with a program that writes UTF-8 names.} other {This name is not Unicode text and was left out: nobody can say how it reads. Rename it in UTF-8.}}${more}`,
  "source/header-mismatch": `The archive file says two different things of this entry: {detail}. Programs would disagree on what it holds. Make the archive file again.${more}`,
  "source/overlapping-entries": `This entry shares its bytes with another ({detail}): so do archive bombs, not honest archive files. Make the archive file again.${more}`,
  "source/lying-size": `The size that is stated for this entry cannot be true: {detail}. Make the archive file again.${more}`,
  "source/compression-ratio": `This entry unpacks to far more than it holds ({detail}), as archive bombs do, and was not unpacked. Deliver the file uncompressed.${more}`,
  "source/encrypted-entry": `This entry is encrypted, so that nobody can read it in the archive. Deliver it without a password.${more}`,
  "source/unsupported-method": `This entry is of a kind that is not read ({detail}). Make the archive file again, stored or deflated.${more}`,
  "source/trailing-data": `The archive file holds bytes that belong to no entry ({detail}). They are not part of the package: see whether something was lost or hidden there.${more}`,
  "source/unreadable": `This could not be read ({detail}), so that nothing can be said of it. See to its access rights and its disk.${more}`,
  "source/missing": `This file was there when the files were listed and was gone when it was to be read ({detail}). Let nobody work in the folder meanwhile, and begin again.${more}`,
  "source/changed-while-read": `This file changed while it was read ({detail}). Let nobody work in the folder meanwhile, and begin again.${more}`,
  "source/crc-mismatch": `The bytes of this entry do not match the checksum in the archive file ({detail}): they are damaged. Fetch the archive file again.${more}`,
  "source/size-mismatch": `This entry does not have the size that is stated for it ({detail}): it is damaged. Fetch the archive file again.${more}`,
  "source/corrupt-compression": `This entry cannot be unpacked ({detail}): it is damaged. Fetch the archive file again.${more}`,
};
