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
  "command/completion": "Print a script that completes commands in your shell",
  "command/completion/about":
    "Prints a completion script for bash, zsh or fish. Store it where your shell looks for such scripts, and start a new shell.",

  "argument/PATH": "A folder, a zip or a tar",
  "argument/PACKAGE": "The package: a folder, a zip or a tar (also .tar.gz and .tar.zst)",
  "argument/TRANSFER": "The folder to be packed",
  "argument/SHELL": "bash, zsh or fish",
  "argument/DIR": "The folder in which the schemas are",

  "option/as": "The format, and if need be its profile; “rafskil formats list” names them",
  "option/to": "Where the package is to stand: a name that ends in “/”, .zip or .tar",
  "option/digest": "Digest algorithms, with commas between: sha256, sha512, sha384, blake2b, sha1, md5",
  "option/bag-info": "A line for bag-info.txt, such as “Contact-Name: Anna”; may be given again",
  "option/compress": "Compress files in a .zip that become smaller by it",
  "option/volume-size": "Split the package into parts of this size, where the format has parts",
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
  "option/help": "Show this help",
  "option/version": "Show the version",

  "example/describe": "See what is in a folder, with a checksum for each file:",
  "example/describe-json": "Keep the inventory of a zip, with two checksums for each file, for another program:",
  "example/check": "Check an export that lies beside its description:",
  "example/check-for": "Check also what the archive asks for, and write a report:",
  "example/pack": "Pack a folder into one zip:",
  "example/pack-info": "Pack into a folder, with SHA-512 checksums and a contact person:",
  "example/verify": "Verify a zip that has arrived:",
  "example/verify-html": "Write a report in Icelandic that can be opened in a browser and printed:",
  "example/verify-fetch": "Complete a bag with files from one host, then verify it:",
  "example/verify-profile": "Hold a bag against the demands of one archive as well:",
  "example/formats-list": "See what can stand after --as:",
  "example/schemas-list": "See which schemas are installed:",
  "example/schemas-add": "Install schemas that you have downloaded:",
  "example/schemas-fetch": "See where to download what is missing:",
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
  "usage/bad-output-ending": "“{output}” does not say what to write: end it in “/” for a folder, in .zip or in .tar.",
  "usage/compress-not-zip": "--compress is only possible for an output that ends in .zip.",
  "usage/format-does-not-split": "The format {format} does not split a package into parts: leave --volume-size out.",
  "usage/output-inside":
    "“{output}” lies in “{input}” and would become part of the records. Write the result somewhere else.",
  "usage/fetch-without-hosts": "--fetch asks only hosts that are named: add --allow-host HOST.",
  "usage/hosts-without-fetch": "--allow-host does nothing without --fetch.",
  "usage/see-help": "Help: {help}",
  "usage/did-you-mean": "Did you mean “{near}”?",

  "hint/quick": "Nothing was hashed: only names and sizes were compared. Verify without --quick before you rely on it.",
  "hint/checked": "Next: rafskil pack {path} --as FORMAT --to OUT",
  "hint/report": "A report for others: add --format html --output report.html",
  "hint/nothing-packed": "Nothing was packed. Mend what is listed, and pack again.",
  "hint/packed": "Verify it before you send it: rafskil verify {path}",
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

  "describe/size": "bytes",
  "describe/path": "path",
  "describe/empty-folder": "empty folder",
  "describe/sum":
    "{files, plural, one {# file} other {# files}}, {size}{empty, plural, =0 {} one {, # empty folder} other {, # empty folders}}",
  "pack/done":
    "Packed {files, plural, one {# file} other {# files}} ({size}) as {format}: {path} ({packageSize} on disk)",
  "pack/digest": "Digest of the whole inventory (SHA-256): {digest}",
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
  "error/document-malformed": "A document cannot be read as what it should be. Mend it at the place that is named.",
  "error/document-too-large": "A document is larger than is taken. See whether it is what it should be.",
  "error/format-not-recognised":
    "The format of the package was not recognised, so that nothing was verified. Name the format with --as if you know it.",
  "error/format-unknown": "There is no such format. “rafskil formats list” names them all.",
  "error/insufficient-space":
    "There is not enough free space. Free some, or choose another disk; TMPDIR names the folder for temporary files.",
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
  "error/usage": "This cannot be done as it was asked.",
  "error/write-failed": "Something could not be written. See to access rights and to the disk.",
  "error/system": "The system refused what was asked of it. See to access rights and to the disk.",
  "error/internal":
    "A fault in the program, not in your records: {message}. Please report this line, with the command you gave, to those who provide you with rafskil; RAFSKIL_DEBUG=1 shows more.",
} as const;
