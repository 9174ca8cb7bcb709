/** The texts of receipts and of the rules `receipt/<slug>` in English: the source of the other three languages. */
export const receiptEn = {
  "receipt/malformed":
    "This is not a receipt of an archive: {reason, select, not_jws {it is not a signed text (compact JWS) of the type “rafskil-receipt+jws”} not_a_receipt {its content is not what a receipt holds ({detail})} other {it is not written in the one way in which receipts are written}}. Fetch the receipt again, as a file, without opening it in another program.",
  "receipt/key-unknown":
    "The receipt is signed with the key “{keyId}”, which is not among the archive's keys that were given. Fetch the archive's list of keys again; retired keys stand in it too. If it is not there, the receipt is not the archive's.",
  "receipt/signature-wrong":
    "The signature is not that of the archive's key “{keyId}”: the receipt was changed after it was signed, or somebody else made it. Do not rely on it. Fetch it again from the archive.",
  "receipt/key-out-of-time":
    "The receipt says that it was issued at {at}, and the key “{keyId}” was in use from {from} to {until}. A receipt signed outside that time is worth nothing: ask the archive.",
  "receipt/checkpoint-malformed":
    "The head of the archive's log that the receipt carries cannot be read, so that it does not prove that the receipt stands there. Fetch the receipt again.",
  "receipt/checkpoint-signature":
    "The head of the log “{origin}” that the receipt carries is not signed with any of the archive's keys that were given. Fetch the list of keys again, and then ask the archive.",
  "receipt/not-in-log":
    "The receipt does not stand in the archive's log at the place that it names (entry {index, number} of {size, number}): the proof does not lead to the log's head. Do not rely on it; ask the archive.",
  "receipt/other-unsound":
    "{what, select, receipt {The second receipt is not sound by itself: verify it alone to see what is wrong} other {The head of the log that was given cannot be read, or is not signed with the archive's keys}}. Nothing was compared with it.",
  "receipt/log-forked":
    "The archive's log “{origin}” has two histories: this receipt shows {size, number} entries and the other source {otherSize, number}, and they contradict each other. One of the two was shown a forged log. Keep both files: together they are the proof. Tell the archive and its supervisor.",
  "receipt/log-shrunk":
    "The archive's log “{origin}” has lost entries: an earlier receipt shows {before, number} and a later one {after, number}. A log only grows. Keep both files: together they are the proof. Tell the archive and its supervisor.",
  "receipt/log-rewritten":
    "It is not proved that the log “{origin}” with {before, number} entries is the beginning of that with {after, number}: the proof that was given does not hold. Fetch the proof again; if it does not hold then either, the log was rewritten. Keep all files, and tell the archive and its supervisor.",
  "receipt/package-differs":
    "The receipt is not for this package: its inventory digest is {found}, and the receipt names {stated}. Compare with the very package that was sent; a package that was opened and saved again is another one.",
  "receipt/event-differs":
    "The event {event} does not stand in the register as the receipt tells of it: its line has the SHA-256 {found}, and the receipt names {stated}. Events are never changed and never removed: bring the register back from its history, or take the event from the archive again (“rafskil plan sync --take”).",

  "not-proved/no-keys": "The archive's public keys were not given.",
  "not-proved/nothing-to-compare": "No second receipt and no later head of the log was given.",
  "not-proved/one-unsound": "One of the two is not sound by itself.",
  "not-proved/another-log": "The two are of different logs.",
  "not-proved/no-consistency-proof":
    "The two show logs of different sizes, and no proof that one is the beginning of the other was given. The archive gives it to anyone.",
  "not-proved/no-package": "The package was not given.",
  "not-proved/no-register": "The register was not given.",
  "not-proved/of-event": "The receipt is of an event in a register.",
  "not-proved/of-delivery": "The receipt is of a delivery.",

  "proved/malformed": "This is a receipt, written as receipts are.",
  "proved/key-unknown": "It names a key that the archive has published.",
  "proved/signature-wrong": "The archive signed it, and nothing in it was changed since.",
  "proved/key-out-of-time": "The key was in use when the receipt says that it was issued.",
  "proved/checkpoint-malformed": "It carries a head of the archive's log.",
  "proved/checkpoint-signature": "The archive signed that head of its log.",
  "proved/not-in-log": "It stands in the archive's log: the archive cannot deny it without rewriting the log.",
  "proved/other-unsound": "What it is compared with is sound by itself.",
  "proved/log-forked": "The two do not contradict each other.",
  "proved/log-shrunk": "The log has lost no entries between the two.",
  "proved/log-rewritten":
    "The log of the earlier is the beginning of the log of the later: nothing before it was rewritten.",
  "proved/package-differs": "It is for this very package: every file in it is unchanged.",
  "proved/event-differs": "It is for the event as it stands in the register.",

  "page/title":
    "{kind, select, received {Received} returned {Returned} rejected {Rejected} accepted {Accepted} secured {Secured} withdrawn {Withdrawn} other {Expired}}: delivery {delivery}",
  "page/meaning":
    "{kind, select, received {The archive has every byte, on disk, and the digests match. Nothing is said yet of the content.} returned {The archive has returned the delivery to be mended and sent again.} rejected {The archive has not taken the delivery over.} accepted {The archive has taken the records over and answers for them from now on.} secured {The archive keeps the records in safety in more than one place. The sender may now delete its own copy.} withdrawn {The sender has withdrawn the delivery.} other {The time for the delivery ran out before it was complete.}}",
  "page/archive": "Archive",
  "page/sender": "Sender",
  "page/agreement": "Agreement",
  "page/issued": "Issued",
  "page/package": "Package",
  "page/extent": "{files, plural, one {# file} other {{files, number} files}}, {bytes, number} bytes",
  "page/inventory-digest": "Digest of the inventory",
  "page/file-digest": "SHA-256 of the file",
  "page/check": "Check",
  "page/verdict":
    "{verdict, select, accepted {without errors} other {refused}}: {errors, plural, one {# error} other {# errors}}, {warnings, plural, one {# warning} other {# warnings}}",
  "page/preserved": "Kept as",
  "page/reason": "Reason",
  "page/deadline": "Awaited again until",
  "page/log": "Place in the archive's log",
  "page/log-place": "{origin}, entry {index, number}",
  "page/digest": "SHA-256 of this receipt",
  "page/verify-at": "Look it up at",
  "page/event-title":
    "{kind, select, done {Recorded} deadline {Deadline set} waived {Exempted} other {Taken back}}: {step}, {system}",
  "page/event-meaning":
    "{kind, select, done {The archive has recorded that this step was done on the day below.} deadline {The archive has recorded a new deadline for this step.} waived {The archive has recorded an exemption from this step.} other {The archive has recorded that an earlier event is taken back.}}",
  "page/body": "Body",
  "page/plan": "Action plan",
  "page/system": "System",
  "page/step": "Step",
  "page/outcome": "Outcome",
  "page/period": "Period",
  "page/on": "Day",
  "page/until": "Deadline",
  "page/role": "By",
  "page/event": "Event",
  "page/voids": "Takes back the event",
  "page/event-digest": "SHA-256 of the event",
  "page/how":
    "This page is only for reading. The proof is the file of the receipt itself: keep it, and verify it with “rafskil receipt verify”.",
} as const;

export type ReceiptKey = keyof typeof receiptEn;
