/** The program's own texts in English: the source of the other three languages. */
export const en = {
  "help/about":
    "Rafskil brings municipal records from the systems where they were made into a public archive: it describes and packs them, and verifies what arrives.",
  "help/usage": "Usage:",
  "help/commands": "Commands:",
  "help/arguments": "Arguments:",
  "help/options": "Options:",
  "help/options-word": "options",
  "help/examples": "Examples:",
  "help/exit-codes":
    "Exit codes: 0 accepted, 1 refused (at least one error was found), 2 wrong usage, 3 could not be completed, 130 interrupted.",
  "help/more": "More on a command: rafskil COMMAND --help",

  "command/init": "Write a description for an export",
  "command/init/about":
    "Writes a commented transfer.yaml for what lies in the folder. The tables are known by their headers, the period by the dates in them. On a terminal it asks for the three names that nobody can guess; else they are left to be filled in. Nothing is overwritten.",
  "command/describe": "List the files of a folder, a zip or a tar with size and digests",
  "command/describe/about":
    "Lists every file in the order of its path, with its size and its digests, and every empty folder. Nothing is unpacked or changed. What cannot be read, what had to be left out (links, unsafe names), and names that other systems lose are reported.",
  "command/check": "Check a transfer before it is packed",
  "command/check/about":
    "Checks the description, every row, what the tables say of each other, and the files, and reports all that is wrong, each with its row and how to mend it. --for says what the transfer will be packed as, so that its archive’s own demands count as well. Nothing is changed.",
  "command/pack": "Pack a folder for an archive",
  "command/pack/about":
    "Packs every file of a folder into a package with checksums. OUT ends in “/” for a folder, in .zip or in .tar, and must not exist. If anything cannot be packed as it is, such as a link or a file that cannot be read, nothing is packed and it is named. An interrupted run leaves nothing behind.",
  "command/verify": "Verify a package: is everything here, unchanged, and as its format demands?",
  "command/verify/about":
    "Runs every rule of the package's format over the files themselves and reports all that is wrong, each with its place and how to mend it. The format is found by looking, unless --as names it. Nothing is unpacked or changed, and no network is used, unless --fetch asks for it.",
  "command/formats-list": "List the package formats and their profiles",
  "command/formats-list/about":
    "Lists the formats that can be written and verified, each with its profiles as they are named after --as.",
  "command/schemas-list": "List the official XML schemas that are known, and which of them are installed",
  "command/schemas-list/about":
    "Some formats demand a check against official XML schemas, which are not ours to hand out. This lists those that are known, by namespace, and says which are installed here.",
  "command/schemas-add": "Install official XML schemas from a folder",
  "command/schemas-add/about":
    "Looks through a folder for XML schemas and installs those that are known to be official, by their SHA-256 digest. Others are named and left.",
  "command/schemas-fetch": "Say where the official XML schemas that are missing can be fetched",
  "command/schemas-fetch/about":
    "The schemas are published on pages whose addresses change, so that none is downloaded by itself. This names the pages of what is missing; download from there, and install with “rafskil schemas add”. It ends with 3 as long as something is missing.",
  "command/sign": "Sign a finished package",
  "command/sign/about":
    "States which files the package holds, with one digest for all of them, and signs that statement. The package itself is not changed: PACKAGE.jws (the signature) and PACKAGE.inventory (the list of files) are written beside it, and belong to it. The key is PEM or PKCS#12 (.p12); an organisation's certificate goes into the signature.",
  "command/verify-signature": "Verify who signed a package, and that it is the one that was signed",
  "command/verify-signature/about":
    "Holds every file against the signed statement, and the signature against the keys and certificates that you trust. It says exactly which check failed: a changed, added, missing, renamed or swapped file, the signature, the certificate's chain, validity, use or revocation. Nothing is fetched from the network.",
  "command/keys-generate": "Make a pair of keys",
  "command/keys-generate/about":
    "Writes a new private key to KEYFILE, readable by you alone, and the public one to KEYFILE.pub. A passphrase is read from a file or from RAFSKIL_KEY_PASSPHRASE, never from the command line. Nothing is overwritten.",
  "command/keys-show": "Show the public half of a key",
  "command/keys-show/about":
    "Shows the id and the public key of a key file (PEM or PKCS#12), as others need it. The private key is never shown.",
  "command/receipt-verify": "Verify an archive's receipt: what does it prove?",
  "command/receipt-verify/about":
    "Verifies a receipt offline and says in plain words what is proved and what is not: the archive's signature, the receipt's place in the archive's log, and, with a second receipt or a later head of the log, that the log was not rewritten in between. No network is used unless --jwks names an address.",
  "command/encrypt": "Encrypt a package for the archive alone",
  "command/encrypt/about":
    "Encrypts a package that is one file (zip or tar) so that only the holders of the certificates can open it, for a way that nobody protects, such as a disk in the post. The folder holds parts that can be sent, and sent again, each by itself; an interrupted run goes on where it stopped. It says nothing of who sends it: sign the package first.",
  "command/decrypt": "Decrypt a package that was encrypted",
  "command/decrypt/about":
    "Puts the parts together again, each unchanged and in its place, into one file. It proves nothing of who sent it: verify the package and its signature afterwards.",
  "command/completion": "Print a script that completes commands in your shell",
  "command/completion/about":
    "Prints a completion script for bash, zsh or fish. Store it where your shell looks for such scripts, and start a new shell.",

  "argument/FOLDER": "The folder of the export",
  "argument/PATH": "A folder, a zip or a tar",
  "argument/PACKAGE": "The package: a folder, a zip or a tar (also .tar.gz and .tar.zst)",
  "argument/TRANSFER": "The folder to be packed",
  "argument/SHELL": "bash, zsh or fish",
  "argument/KEYFILE": "The file of the key",
  "argument/RECEIPT": "The receipt, as the archive gave it (.jws)",
  "argument/DIR": "The folder in which the schemas are",
  "argument/FILE": "The package: a zip or a tar",
  "argument/ENCRYPTED": "The folder with the encrypted parts",

  "option/as": "The format, and if need be its profile; “rafskil formats list” names them",
  "option/to": "Where the package is to stand: a name that ends in “/”, .zip or .tar",
  "option/digest": "Digest algorithms, with commas between: sha256, sha512, sha384, blake2b, sha1, md5",
  "option/bag-info": "A line for bag-info.txt, such as “Contact-Name: Anna”; may be given again",
  "option/compress": "Compress files in a .zip that become smaller by it",
  "option/volume-size": "Split the package into parts of this size, where the format has parts",
  "option/packed-at":
    "The time that the package says it was packed, such as 2026-03-01 or 2026-03-01T12:00:00Z; otherwise now",
  "option/package-id": "The package’s own identifier (E-ARK); otherwise its name",
  "option/record-status":
    "What the package is to the archive (E-ARK): new, an addition to or replacement of an earlier one, a test, or a request to delete",
  "option/previous-agreement":
    "The number of an earlier agreement that this delivery follows (E-ARK); may be given again",
  "option/reference-code": "The archive’s reference code for these records (E-ARK)",
  "option/previous-reference-code": "A reference code that they had before (E-ARK); may be given again",
  "option/representations":
    "All files together, or originals, archival copies and redacted copies each for themselves (E-ARK)",
  "option/representation-mets":
    "Whether each set of files has a list of its own, or the package one list for all (E-ARK)",
  "option/description": "How the package as a whole is described (E-ARK): EAD 3 or Dublin Core",
  "option/checksums":
    "Compute every checksum, or take over those that the records hold without reading the files for it (E-ARK)",
  "option/identify": "Tell the format of each file: signatures (our own) or siegfried (sf on the PATH)",
  "option/fix":
    "Write the rows with safe repairs made (blanks, letters in parts, form of dates) to this new folder, with a list of the changes",
  "option/for": "What the transfer will be packed as; its archive decides which formats of files are taken",
  "option/only": "Run only these rules, with commas between, and those that they build on",
  "option/skip": "Leave these rules out, with commas between; the report says so",
  "option/quick": "Look at names and sizes only: no checksum is computed, and changed files go unnoticed",
  "option/bagit-profile": "Check the bag against this BagIt profile (JSON) too",
  "option/fetch": "First fetch the files that the package names by address (fetch.txt) and lacks; needs --allow-host",
  "option/allow-host": "A host that --fetch may ask; may be given again",
  "option/format": "How the result is written",
  "option/output": "Write the result to this file, whole or not at all, instead of to the screen",
  "option/lang": "Language of texts; otherwise that of the system",
  "option/quiet": "No progress and no hints, only the result",
  "option/no-color": "No colours; setting NO_COLOR does the same",
  "option/jwks": "The archive's public keys (a JWK Set), as a file or an address",
  "option/with": "Another receipt of the same archive, to compare with",
  "option/checkpoint": "A later head of the archive's log, to compare with",
  "option/proof": "The archive's proof that the shorter log is the beginning of the longer (JSON)",
  "option/package": "The package that was delivered: is the receipt for it?",
  "option/key":
    "A key: the private one to sign with (PEM or PKCS#12), or the public one of a signer whom you trust (PEM)",
  "option/passphrase-file":
    "Read the key's passphrase from the first line of this file; otherwise from RAFSKIL_KEY_PASSPHRASE",
  "option/rsa": "How an RSA key signs; otherwise PS256",
  "option/cms": "Also write PACKAGE.statement.json and PACKAGE.p7s, a detached CMS signature over it",
  "option/producer": "Who delivers",
  "option/agreement": "The number of the agreement or ruling",
  "option/signature": "The signature; otherwise PACKAGE.jws",
  "option/trust": "Certificates that you trust (PEM); may be given again",
  "option/crl": "A revocation list (PEM or DER); may be given again",
  "option/timestamp":
    "Have a time-stamping authority (RFC 3161) at this address prove when it was signed; it is told a digest alone",
  "option/timestamp-trust":
    "Certificates that you trust to issue those of time-stamping authorities (PEM); may be given again",
  "option/recipient": "The certificate of one who shall be able to open it (PEM); may be given again",
  "option/part-size": "Bytes of each part, such as 64M; otherwise 64M",
  "option/ocsp": "An answer of an issuer's service on revocation (OCSP response); may be given again",
  "option/kind": "The kind of key; otherwise ed25519",
  "option/help": "Show this help",
  "option/version": "Show the version",

  "example/init": "Begin with an export from a case system:",
  "example/describe": "See what is in a folder, with a checksum for each file:",
  "example/describe-json": "Keep the inventory of a zip, with two checksums for each file, for another program:",
  "example/describe-formats": "See what formats there are:",
  "example/check": "Check an export that lies beside its description:",
  "example/check-for": "Check also what the archive asks for, and write a report:",
  "example/pack": "Pack a folder into one zip:",
  "example/pack-info": "Pack into a folder, with SHA-512 checksums and a contact person:",
  "example/pack-eark": "Pack an addition to an earlier delivery for an E-ARK archive:",
  "example/verify": "Verify a zip that has arrived:",
  "example/verify-html": "Write a report in Icelandic that can be opened in a browser and printed:",
  "example/verify-fetch": "Complete a bag with files from one host, then verify it:",
  "example/verify-profile": "Hold a bag against the demands of one archive as well:",
  "example/formats-list": "See what can stand after --as:",
  "example/schemas-list": "See which schemas are installed:",
  "example/schemas-add": "Install schemas that you have downloaded:",
  "example/schemas-fetch": "See where to download what is missing:",
  "example/sign": "Sign with an organisation's certificate:",
  "example/sign-agreement": "Say who delivers, and under which agreement:",
  "example/sign-timestamp": "Let a time-stamping authority prove when it was signed:",
  "example/verify-signature": "Verify with a public key that you have from the sender:",
  "example/verify-signature-chain": "Verify a certificate's chain, and that it was not revoked:",
  "example/keys-generate": "Make a key that is protected by a passphrase:",
  "example/keys-show": "Show what others need to verify with:",
  "example/receipt-verify": "Verify a receipt with the archive's keys:",
  "example/receipt-compare": "Prove that the archive's log was not rewritten between two receipts:",
  "example/receipt-page": "Make a page of a receipt, in Icelandic, to be printed:",
  "example/encrypt": "Encrypt a signed package to the archive's certificate:",
  "example/decrypt": "Open what has arrived:",
  "example/completion-bash": "For bash:",
  "example/completion-zsh": "For zsh:",
  "example/completion-fish": "For fish:",

  "usage/no-command": "Say what is to be done.",
  "usage/unknown-command": "There is no command “{given}”.",
  "usage/unknown-command-near": "There is no command “{given}”. Did you mean “{near}”?",
  "usage/incomplete-command": "After “{command}” one of these must follow: {known}.",
  "usage/unknown-option": "There is no option “{given}” here.",
  "usage/unknown-option-near": "There is no option “{given}” here. Did you mean “{near}”?",
  "usage/missing-argument": "{argument} is missing.",
  "usage/extra-argument": "“{argument}” is one word too many. A name with blanks must stand in quotation marks.",
  "usage/missing-option": "The option {option} is needed.",
  "usage/missing-value": "{option} needs a value: {option} {value}.",
  "usage/no-value-taken": "{option} takes no value.",
  "usage/bad-choice": "“{given}” is not possible here. Possible are: {known}.",
  "usage/bad-choice-near": "“{given}” is not possible here. Did you mean “{near}”?",
  "usage/bad-bag-info": "“{given}” is not of the form “Label: value”.",
  "usage/bad-time": "“{given}” is no time: write 2026-03-01, or 2026-03-01T12:00:00Z.",
  "usage/bad-output-ending": "“{output}” does not say what to write: end it in “/” for a folder, in .zip or in .tar.",
  "usage/compress-not-zip": "--compress is only possible for an output that ends in .zip.",
  "usage/bad-volume-size": "“{given}” is not a size of a volume: write it as 25GB or 700MB.",
  "usage/format-does-not-split": "The format {format} does not split a package into parts: leave --volume-size out.",
  "usage/output-inside":
    "“{output}” lies in “{input}” and would become part of the records. Write the result somewhere else.",
  "usage/fetch-without-hosts": "--fetch asks only hosts that are named: add --allow-host HOST.",
  "usage/hosts-without-fetch": "--allow-host does nothing without --fetch.",
  "usage/bad-proof": "“{file}” holds no proof: a JSON list of hashes in base64 was expected.",
  "usage/bad-address": "“{address}” could not be fetched ({reason}). Fetch it in another way, and give the file.",
  "usage/bad-part-size": "“{given}” is no size of a part: give a number from 1M to 1G, such as 64M.",
  "usage/see-help": "Help: {help}",
  "usage/did-you-mean": "Did you mean “{near}”?",

  "hint/quick": "Nothing was hashed: only names and sizes were compared. Verify without --quick before you rely on it.",
  "hint/described": "Look through it, and then: rafskil check {path}",
  "hint/fixed":
    "{changes, plural, =0 {Nothing had to be mended} one {# value was mended} other {# values were mended}}: {list}",
  "hint/checked": "Next: rafskil pack {path} --as FORMAT --to OUT",
  "hint/report": "A report for others: add --format html --output report.html",
  "hint/nothing-packed": "Nothing was packed. Mend what is listed, and pack again.",
  "hint/packed": "Verify it before you send it: rafskil verify {path}",
  "hint/no-certificate":
    "The key has no certificate: those who verify need its public half from you, by a way that they trust (rafskil keys show).",
  "hint/no-trust":
    "The signature is sound in itself, but nobody was named whom you trust: give --key or --trust. Nothing is proved without it.",
  "hint/no-passphrase": "The key has no passphrase: whoever can read the file can sign.",
  "hint/time-proved": "A trusted time stamp proves that the signature was there at {at}.",
  "hint/decrypted": "Verify what was inside before you rely on it: rafskil verify-signature {path}",
  "hint/interrupting": "Stopping and cleaning up. Press Ctrl-C again to end at once.",

  "progress/list": "Listing",
  "progress/digest": "Reading",
  "progress/write": "Writing",
  "progress/check": "Checking",
  "progress/identify": "Identifying",
  "progress/sync": "Saving to disk",
  "progress/files":
    "{total, plural, =0 {{files, plural, one {# file} other {# files}}} one {{files, number} of # file} other {{files, number} of # files}}",
  "progress/left": "{time} left",

  "sign/done":
    "Signed {files, plural, one {# file} other {{files, number} files}} with the key {keyId} ({algorithm}): {path}, with the list {list}",
  "keys/id": "Key: {keyId}",
  "encrypt/done":
    "Encrypted {size} in {parts, plural, one {# part} other {# parts}}{kept, plural, =0 {} one { (# was there already)} other { (# were there already)}}: {path}",
  "decrypt/done": "Decrypted {size}: {path}. The sender calls it “{name}”.",
  "receipt/wrong": "Wrong:",
  "receipt/proved": "Proved:",
  "receipt/unproved": "Not proved, since it could not be looked at:",
  "describe/size": "bytes",
  "describe/path": "path",
  "describe/empty-folder": "empty folder",
  "describe/sum":
    "{files, plural, one {# file} other {# files}}, {size}{empty, plural, =0 {} one {, # empty folder} other {, # empty folders}}",
  "pack/done":
    "Packed {files, plural, one {# file} other {# files}} ({size}) as {format}: {path} ({packageSize} on disk)",
  "pack/volume": "Volume: {path}",
  "pack/digest": "Digest of the whole inventory (SHA-256): {digest}",
  "init/done": "{path} was written.",
  "init/producer": "Whose records are they (municipality or body)?",
  "init/archive": "Which archive receives them?",
  "init/system": "Which system were they made in?",
  "formats/default": "default",

  "schemas/folder": "Schemas are installed in {folder}",
  "schemas/state": "{present} of {files, plural, one {# file} other {# files}} installed",
  "schemas/altered": "{file} was changed since it was issued: add it again",
  "schemas/unknown": "{path} is not an official schema that is known here",
  "schemas/added":
    "{added, plural, =0 {No official schema was found} one {# schema installed} other {# schemas installed}} ({folder})",
  "schemas/all-there": "Every official schema that is known is installed.",
  "schemas/by-hand":
    "Nothing was downloaded: the addresses of the files are not known here. Download them from these pages, and install them with “rafskil schemas add DIR”.",

  "fetch/fetched": "Fetched {path}",
  "fetch/failed": "Could not fetch {path} ({reason})",
  "fetch/refused": "Did not ask for {url} ({reason})",

  "error/aborted": "Interrupted. Nothing half-made was left behind.",
  "error/archive-damaged": "The archive file is damaged. Fetch or make it again.",
  "error/archive-encrypted": "The archive file is encrypted. It must be delivered without a password.",
  "error/archive-unsupported": "This is not a folder, a zip or a tar. Make one of these of it.",
  "error/character-not-allowed": "A text holds a character that XML cannot carry. Remove it where it was written.",
  "error/decryption-failed":
    "It could not be decrypted, and nothing was written. Fetch the part that is named again; if it was not encrypted to your key, ask the sender.",
  "error/document-malformed": "A document cannot be read as what it should be. Mend it at the place that is named.",
  "error/document-too-large": "A document is larger than is taken. See whether it is what it should be.",
  "error/format-not-recognised":
    "The format of the package was not recognised, so that nothing was verified. Name the format with --as if you know it.",
  "error/format-unknown": "There is no such format. “rafskil formats list” names them all.",
  "error/insufficient-space":
    "There is not enough free space. Free some, or choose another disk; TMPDIR names the folder for temporary files.",
  "error/key-unusable":
    "The key cannot be used. A passphrase is read from RAFSKIL_KEY_PASSPHRASE or the file of --passphrase-file.",
  "error/limit-exceeded":
    "A limit that protects against hostile input was exceeded. See whether the input is what it should be.",
  "error/not-found": "There is nothing at this place. See to the spelling.",
  "error/output-exists": "The output is there already, and nothing is overwritten. Choose another name, or remove it.",
  "error/output-inside-input": "The output would lie inside the folder that is to be packed. Choose another place.",
  "error/path-unsafe": "A path is not safe to use.",
  "error/profile-unknown": "The format has no such profile. “rafskil formats list” names them all.",
  "error/read-failed": "Something could not be read. See to access rights and to the disk.",
  "error/source-changed":
    "The files changed while they were being read. Let nobody work in the folder, and begin again.",
  "error/timestamp-refused":
    "The time-stamping authority gave no time stamp, and nothing was signed. Try again, or name another authority.",
  "error/usage": "This cannot be done as it was asked.",
  "error/write-failed": "Something could not be written. See to access rights and to the disk.",
  "error/system": "The system refused what was asked of it. See to access rights and to the disk.",
  "error/internal":
    "A fault in the program, not in your records: {message}. Please report this line, with the command you gave, to those who provide you with rafskil; RAFSKIL_DEBUG=1 shows more.",
} as const;
