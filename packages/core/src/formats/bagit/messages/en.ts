import type { Messages } from "../../../model/language.ts";

export const en: Messages = {
  "bagit/declaration-missing":
    "There is no bagit.txt, which says which version of BagIt the bag follows. Every bag has one in its top folder. Add it, or name the format that the package really is.",
  "bagit/declaration-form":
    "{problem, select, version_line {The first line of bagit.txt is to be “BagIt-Version: M.N”, and is “{text}”. Write the version there.} encoding_line {The second line of bagit.txt is to be “Tag-File-Character-Encoding: UTF-8” or another encoding, and is “{text}”. Write the encoding there.} extra_line {bagit.txt is to have two lines; line {line} is “{text}”. Remove it.} blanks {Line {line} of bagit.txt has blanks where there are to be none, or lacks one: “{text}”. One blank stands after the colon, and none before it.} other {Line {line} of bagit.txt can be understood, but a strict reader refuses it: “{text}”. Write the label exactly as the standard has it, with no blanks at the end.}}",
  "bagit/version-unknown":
    "The bag says that it follows BagIt {version}. The versions that are known here are {known}, and the bag was read as the newest of them. Ask the sender for one of these.",
  "bagit/encoding-unknown":
    "The character encoding “{encoding}” is not known, so the tag files were read as UTF-8. Use UTF-8.",
  "bagit/encoding-not-utf8":
    "The tag files are in {encoding}. They can be read, but UTF-8 is what the standard recommends, and may be the only one in a later version.",
  "bagit/byte-order-mark":
    "{path} begins with a byte order mark. In UTF-8 there is to be none. Save the file without it.",
  "bagit/tag-file-unreadable":
    "{problem, select, too_large {{path} is too large to be a file of metadata, and was not read. Check what it holds.} too_long {This line of {path} is longer than 65,536 bytes, and was not read. No path and no URL takes so much: the file is damaged, or made to do harm.} other {This line of {path} has bytes that are not {encoding}, the encoding that bagit.txt declares. Declare the right encoding, or save the file again.}}",
  "bagit/last-line-unterminated":
    "The last line of {path} has no line end. It was read, but nobody can tell whether the file was cut short. End the last line as all others.",
  "bagit/payload-folder-missing":
    "There is no folder data/, which holds the content of a bag. Add it, even if it holds nothing.",
  "bagit/payload-manifest-missing":
    "There is no payload manifest (such as manifest-sha256.txt), so that nothing says what the bag is to hold. Make the bag again, with a manifest.",
  "bagit/manifest-name":
    "The manifest {path} is not named as the standard has it, and was not used. Name it {expected}.",
  "bagit/algorithm-unknown":
    "{path} holds checksums of the algorithm {algorithm}, which cannot be computed here, so they were not verified. The known ones are {known}. Ask the sender for one of these.",
  "bagit/algorithm-weak":
    "The payload has checksums of {algorithms} alone. They show damage by accident, but not a change that somebody makes on purpose. Add a manifest of SHA-256 or SHA-512.",
  "bagit/serialization-top-folder":
    "The archive {archive} does not hold the bag in one folder at its top: who unpacks it gets its files strewn among others. Pack the bag folder itself, not what is in it.",
  "bagit/serialization-name":
    "The archive is named {archive}, and the bag in it {folder}. They are to have the same name. Rename one of them.",
  "bagit/manifest-line":
    "This line of {manifest} is not a checksum, blanks, and a path: “{text}”. The file that it should list was not verified by it. Write the line anew.",
  "bagit/checksum-length":
    "The checksum of {path} has {found} digits; the algorithm gives {expected}. It was not compared. Compute it anew, or check that the manifest is named after the right algorithm.",
  "bagit/manifest-quirk":
    "{quirk, select, blank_line {This line of {manifest} is empty. It was passed over. Remove it.} binary_marker {The path {path} has an asterisk before it, as md5sum writes it. It was passed over, but a strict reader refuses it. Remove the asterisk.} other {The path {path} begins with “./”. It was passed over, but a strict reader refuses it. Remove it.}}",
  "bagit/percent-encoding":
    "The path {path} has a percent sign that is not written %25, as version 1.0 demands. The file was found all the same. Write %25 for it.",
  "bagit/unsafe-path":
    "The path {path} leads out of the bag ({escape, select, absolute {it is absolute} drive {it names a drive} unc {it names a network share} parent {it has a “..”} home {it names a home folder} other {it names an environment variable}}). It was not followed. A bag with such a path is faulty or made to do harm: refuse it.",
  "bagit/path-malformed":
    "The path {path} cannot be the path of a file in a bag: {fault, select, backslash {it has a backslash, where “/” is to stand between folders} empty_segment {it has an empty part, or a part “.”} control_character {it has a control character} not_unicode {it is not Unicode} too_long {it is longer than 4,096 bytes} folder {it names a folder, and a manifest lists files alone} other {its form is wrong ({fault})}}. Correct it.",
  "bagit/listed-outside-payload":
    "{manifest} lists {path}, which is not under data/. Payload manifests list the files there alone. Move the line to a tag manifest.",
  "bagit/tag-manifest-entry":
    "{manifest} lists {path}. A tag manifest lists neither payload files nor tag manifests. Remove the line.",
  "bagit/listed-twice": "{manifest} lists {path} more than once, with the same checksum. Remove the repetition.",
  "bagit/listed-with-two-checksums":
    "{manifest} lists {path} more than once, with different checksums; this one is {checksum}. Find out which is right, and remove the other.",
  "bagit/name-variant":
    "The manifest calls the file {path}; it is named {found}. The two differ only in letter case or in the Unicode form of their letters, so the file was verified under its own name. Name it alike in both places.",
  "bagit/file-missing":
    "The file {path} is listed in {manifest}, and is not in the bag. Get the file from the sender, or a whole bag.",
  "bagit/tag-file-missing":
    "The file {path} is listed in {manifest}, and is not in the bag. Get the file from the sender, or a whole bag.",
  "bagit/file-not-in-manifest":
    "The file {path} is in the bag, but not in {manifests}. Nobody can tell whether it belongs there and whether it is whole. Add it to the manifest, or remove the file.",
  "bagit/file-unreadable":
    "The file {path} could not be read as it was announced ({fault, select, missing {it vanished} changed_while_read {it was changed while it was read} crc_mismatch {its CRC in the archive is another} size_mismatch {its size is another} header_mismatch {the archive says two things of it} corrupt_compression {its compressed data are damaged} other {the system refused}}{detail, select, other {: {detail}}}). It was not verified. Check the medium, and verify again.",
  "bagit/checksum-mismatch":
    "The file {path} is not what {manifest} says: its checksum is to be {expected}, and is {found}. It was changed or damaged after the bag was made. Get the file again from the sender.",
  "bagit/tag-checksum-mismatch":
    "The file {path} is not what {manifest} says: its checksum is to be {expected}, and is {found}. It was changed or damaged after the bag was made. Get the bag again from the sender.",
  "bagit/tag-manifest-missing":
    "The bag has no tag manifest (such as tagmanifest-sha256.txt): a change in its metadata or in its manifests would not be seen.",
  "bagit/tag-manifest-incomplete":
    "{path} does not list {missing}. Every tag manifest lists every payload manifest. Make the tag manifest anew.",
  "bagit/tag-file-not-listed":
    "The file {path} is in no tag manifest: a change in it would not be seen. Add it to the tag manifests, or remove it.",
  "bagit/tag-manifests-differ":
    "The file {path} is not in {manifests}, and is in another tag manifest. They are to list the same files. Make them anew.",
  "bagit/tag-manifest-algorithms":
    "The payload manifests are of {payload}, and the tag manifests of {tags}. They are to be of the same algorithms.",
  "bagit/bag-info-line":
    "{problem, select, no_colon {This line of metadata has no colon, and does not go on with the line before: “{text}”. Write “Label: value”, or begin the line with a blank if it goes on.} no_label {This line of metadata has no label before the colon: “{text}”. Write one.} other {The metadata begin with a line that goes on with another: “{text}”. Remove the blank at its beginning, or add the line before.}}",
  "bagit/bag-info-blanks":
    "In this line of metadata there is to be one blank after the colon and none before it: “{text}”. It was understood all the same.",
  "bagit/bag-info-long-line":
    "This line of metadata is longer than {limit} characters. Fold it, so that people can read it anywhere.",
  "bagit/element-repeated": "{label} is given more than once. It is to be given once. Keep the right one.",
  "bagit/bagging-date-form": "{label} is “{value}”. It is to be a day in the form YYYY-MM-DD, such as 2026-03-01.",
  "bagit/bag-count-form": "Bag-Count is “{value}”. It is to be “N of T”, such as “1 of 15”, or “3 of ?”.",
  "bagit/oxum-repeated": "Payload-Oxum is given more than once. It must be given once. Keep the right one.",
  "bagit/oxum-form": "Payload-Oxum is “{value}”. It is to be bytes, a full stop, and files, such as 279164409832.1198.",
  "bagit/oxum-mismatch":
    "Payload-Oxum says {value} (bytes.files), and the payload is {found}. Files are lacking, added or changed. Get a whole bag from the sender.",
  "bagit/fetch-line":
    "This line of fetch.txt is not a URL, a length and a path ({problem, select, fields {a part is lacking} length {the length is neither a number nor “-”} other {the URL is not absolute, or has characters that must be encoded}}): “{text}”. Correct it.",
  "bagit/fetch-unsafe-path":
    "The path {path} in fetch.txt leads out of the bag, or cannot be the path of a file. Nothing was fetched. A bag with such a path is faulty or made to do harm: refuse it.",
  "bagit/fetch-tag-file":
    "fetch.txt lists {path}, which is not under data/. It lists payload files alone. Remove the line.",
  "bagit/fetch-not-in-manifest":
    "fetch.txt lists {path}, which is not in {manifests}. What is fetched could not be verified. Add it to the manifest.",
  "bagit/not-fetched":
    "The file {path} is still to be fetched from {url}. The bag is not complete without it, and nothing is fetched unasked. Ask the sender for a whole bag, or have the file fetched.",
  "bagit/fetch-length":
    "fetch.txt says that {path} has {stated, number} bytes; the file has {found, number}. Check that it is the right one.",
  "bagit/fetch-url":
    "{path} is to be fetched from {url}, which {doubt, select, scheme {is neither HTTP nor HTTPS} credentials {has a user name or password in it} other {is a host of a local network}}. It would not be fetched. Ask the sender for the file.",
  "bagit/nested-bag":
    "There is a bag in the payload: {folder}. Its files were verified as all others; whether it is a valid bag was not looked at. Verify it by itself if that matters.",
  "bagit/empty-folder":
    "The folder {path} holds nothing. Manifests list files alone, so nobody sees it if the folder is lost. If it matters, put a file in it (such as .keep).",
  "bagit/profile-malformed":
    "The BagIt Profile is not in order: {problem, select, json {it is not JSON ({detail})} absent {{field} is lacking} type {{field} has the wrong type or value; it is to be: {detail}} unknown {{field} is not a field of BagIt Profiles, and was passed over} not_allowed {{field} requires “{detail}”, which the matching list does not allow} other {{field} contradicts {detail}}}. Correct the profile.",
  "bagit/profile-version":
    "The bag is of BagIt {version}; the profile accepts {accepted}. Make the bag in one of these versions.",
  "bagit/profile-serialization":
    "{problem, select, not_serialized {The profile demands an archive, and the bag is a folder. Pack it as one of: {accepted}.} serialized {The profile demands a folder, and the bag is an archive. Unpack it.} other {The profile accepts archives of {accepted}, and this one is {found}. Pack the bag as one of these.}}",
  "bagit/profile-identifier":
    "The metadata do not say that the bag follows the profile: BagIt-Profile-Identifier is to be {expected}. Add the line to the metadata.",
  "bagit/profile-tag-required": "The profile demands {label} in the metadata, and it is lacking or empty. Add it.",
  "bagit/profile-tag-value": "{label} is “{value}”; the profile accepts {accepted}. Write one of these.",
  "bagit/profile-tag-repeated": "{label} is given more than once; the profile takes it once. Keep the right one.",
  "bagit/profile-manifests":
    "{problem, select, missing {The profile demands {path}, and it is not in the bag. Add the manifest.} other {The profile does not allow {path}. Remove it.}}",
  "bagit/profile-tag-manifests":
    "{problem, select, missing {The profile demands {path}, and it is not in the bag. Add the manifest.} other {The profile does not allow {path}. Remove it.}}",
  "bagit/profile-fetch":
    "{problem, select, missing {The profile demands fetch.txt, and it is not in the bag.} other {The profile does not allow fetch.txt. Put the files themselves into the bag.}}",
  "bagit/profile-data-empty":
    "The profile wants no payload: data/ is to hold nothing, or one empty file. It holds {files, plural, one {# file} other {# files}} of {bytes, number} bytes.",
  "bagit/profile-tag-files":
    "{problem, select, missing {The profile demands the file {path}, and it is not in the bag. Add it.} other {The profile does not allow the file {path}. Remove it.}}",
  "bagit/profile-payload-files":
    "{problem, select, missing {The profile demands {path} in the payload, and it is not there. Add it.} other {The profile does not allow {path} in the payload. Remove it.}}",
  "bagit/reason/quick":
    "This was a quick look: no file was hashed, so nothing is known of whether the files are whole. Verify without it before you accept the bag.",
  "bagit/reason/no-fetch": "The bag has no fetch.txt.",
  "bagit/reason/no-tag-manifest": "The bag has no tag manifest.",
  "bagit/reason/no-bag-info": "The bag has no {file}.",
  "bagit/reason/older-version": "BagIt {version} does not say this; it came with version 1.0.",
  "bagit/reason/no-profile": "No BagIt Profile was given.",
  "bagit/reason/not-archived": "The bag is a folder, not an archive.",
};
