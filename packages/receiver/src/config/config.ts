import type { Language } from "@rafskil/core";

/** Everything that an archive decides about its receiver. Sizes are bytes; `address` is how senders reach it. */
export interface ReceiverConfig {
  readonly archive: { readonly name: string; readonly identifier?: string };
  readonly address: string;
  /** Of reports. */
  readonly language: Language;
  readonly listen: { readonly host: string; readonly port: number };
  /** Where everything lies: database, quarantine, reports. Absolute once it was read. */
  readonly data: string;
  /** Where accepted packages are kept: an OCFL storage root. Absolute once it was read. */
  readonly storage: string;
  readonly log: { readonly origin: string };
  readonly keys: { readonly receipts: string; readonly log: string; readonly retired: string };
  /** Whose signatures over packages hold, under every agreement. Absolute once they were read. */
  readonly signers: SignersConfig;
  readonly scanner: { readonly kind: "none" } | { readonly kind: "clamd"; readonly socket: string };
  readonly limits: LimitsConfig;
  readonly checks: ChecksConfig;
  readonly policy: PolicyConfig;
  readonly logging: { readonly level: "debug" | "info" | "warn" | "error" };
}

/** Files of PEM or DER. Nothing is ever fetched. */
export interface SignersConfig {
  readonly keys?: readonly string[];
  /** Certificates that are trusted to issue those of signers. */
  readonly anchors?: readonly string[];
  readonly revocationLists?: readonly string[];
  readonly ocspResponses?: readonly string[];
  /** Certificates that are trusted to issue those of time-stamping authorities. */
  readonly timestampAnchors?: readonly string[];
}

export interface LimitsConfig {
  readonly blobBytes: number;
  readonly deliveryBytes: number;
  readonly deliveryBlobs: number;
  readonly announcementBytes: number;
  /** Upload requests that run at once, all senders together, and those of one sender. */
  readonly uploads: number;
  readonly uploadsOfOneSender: number;
  /** A request that brings fewer bytes a second, over half a minute, is cut off. */
  readonly minimumBytesPerSecond: number;
  /** Free bytes that the quarantine's disk always keeps. */
  readonly reserveBytes: number;
  /** Requests of one caller in a minute, uploads aside. */
  readonly requestsPerMinute: number;
}

export interface ChecksConfig {
  /** Checks that run at once: one of them takes small deliveries only. */
  readonly processes: number;
  readonly memoryMegabytes: number;
  readonly timeoutMinutes: number;
  /** Deliveries of at most so many bytes never wait behind larger ones. */
  readonly smallBytes: number;
}

export interface PolicyConfig {
  /** Days without a byte after which an open delivery expires. */
  readonly openDays: number;
  /** Days after which the bytes of a rejected, withdrawn or expired delivery are removed. */
  readonly purgeDays: number;
  /** Days for which events are kept for those who follow them. */
  readonly eventDays: number;
  /** Days after which everything in the storage is held against its digests again. */
  readonly rehashDays: number;
}
