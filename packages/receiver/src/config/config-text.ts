import type { ReceiverConfig } from "./config.ts";

/** A configuration with everything that one may want to change, explained. */
export function configText({ archive, address }: Pick<ReceiverConfig, "archive" | "address">): string {
  const origin = `${address.replace(/^https?:\/\//, "")}/log`;
  return `# Configuration of rafskil-receiver. Paths are relative to this file. What is commented out shows the default.
# Each line can be set in the environment too: RAFSKIL_RECEIVER_LISTEN_PORT, RAFSKIL_RECEIVER_LIMITS_BLOB_BYTES, …

archive:
  # As it stands in every receipt.
  name: ${JSON.stringify(archive.name)}
${archive.identifier === undefined ? '  # identifier: "4101012340"' : `  identifier: ${JSON.stringify(archive.identifier)}`}

# How senders reach it: the address of the proxy in front of it. It stands in receipts; do not change it lightly.
address: ${JSON.stringify(address)}

# Of reports: en, is, nb or da. Problems are told in the language that a sender asks for.
# language: en

# Where the receiver itself listens. Only a proxy on this machine should reach it: see docs/operations/install.md.
# listen:
#   host: 127.0.0.1
#   port: 8470

# Database, quarantine and reports. On a local disk: the database cannot lie on a network share.
# data: data

# Accepted packages: an OCFL storage root.
# storage: storage

log:
  # The name of the log that every receipt stands in. It never changes.
  origin: ${JSON.stringify(origin)}

# keys:
#   receipts: keys/receipts.pem   # PEM or PKCS#12, with the archive's certificate if it has one
#   log: keys/log.pem             # Ed25519
#   retired: keys/retired.json    # a JWK Set of keys that are no longer in use; they stay published

# Whose signatures over packages hold, beside those that an agreement names. PEM or DER; nothing is ever fetched.
# signers: {}
#   # anchors: [keys/senders-root.pem]             # certificates that may issue those of senders
#   # keys: [keys/hraunabyggd.pub]                 # public keys that hold by themselves
#   # revocationLists: [keys/senders-root.crl]
#   # timestampAnchors: [keys/tsa-root.pem]        # certificates that may issue those of time-stamping authorities

# scanner:
#   kind: none                    # reports say "not scanned". For ClamAV:
#   # kind: clamd
#   # socket: /run/clamav/clamd.ctl

# limits:
#   blobBytes: 1099511627776          # one file
#   deliveryBytes: 2199023255552      # one delivery
#   deliveryBlobs: 200000             # files of one delivery; more go into a zip or tar
#   announcementBytes: 67108864
#   uploads: 1000                     # at once
#   uploadsOfOneSender: 32
#   minimumBytesPerSecond: 1024       # slower uploads are cut off; what arrived is kept
#   reserveBytes: 1073741824          # always left free on the disk
#   requestsPerMinute: 60000          # of one token; a small file takes two

# checks:
#   processes: 2                      # at once; the first takes small deliveries only
#   memoryMegabytes: 1024             # of each
#   timeoutMinutes: 720
#   smallBytes: 268435456

# policy:
#   openDays: 90                      # without a byte, then the delivery expires
#   purgeDays: 30                     # then the bytes of what was rejected, withdrawn or expired are removed
#   eventDays: 365                    # then events are no longer kept for those who follow them; the log keeps all
#   rehashDays: 30                    # then everything in the storage is held against its digests again

# logging:
#   level: info                       # debug, info, warn, error
`;
}
