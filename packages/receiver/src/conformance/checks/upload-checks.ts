import { createHash } from "node:crypto";
import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { formatUploadMetadata, HEADERS, TUS_MEDIA_TYPE, TUS_VERSION } from "@rafskil/core";
import {
  type ConformanceCheck,
  Deviation,
  expectHeader,
  expectRefusal,
  expectSame,
  expectStatus,
  membersOf,
} from "../check.ts";
import type { AwaitedFile, Session } from "../session.ts";

const EXTENSIONS = ["creation", "checksum", "termination", "expiration"];

function checksumOf(bytes: Uint8Array, algorithm = "sha256"): string {
  return `${algorithm} ${createHash(algorithm).update(bytes).digest("base64")}`;
}

async function offsetOf({ tus }: Session, { upload }: AwaitedFile): Promise<number> {
  const answer = await tus("HEAD", upload);
  if (answer.status !== 200 && answer.status !== 204) throw new Deviation("status 200/204", `status ${answer.status}`);
  return Number(answer.headers.get(HEADERS.uploadOffset));
}

const from = (offset: number) => ({ [HEADERS.uploadOffset]: String(offset) });

/** tus 1.0.0: core, creation, checksum, termination, expiration. Each has a file of its own. */
export const UPLOAD_CHECKS: readonly ConformanceCheck[] = [
  {
    id: "tus-options",
    async run({ send }) {
      const answer = await send("OPTIONS", "v1/uploads", { token: undefined });
      expectStatus(answer, 200, 204);
      expectHeader(answer, HEADERS.tusVersion, new RegExp(`(^|,)${TUS_VERSION}(,|$)`));
      const has = (answer.headers.get(HEADERS.tusExtension) ?? "").split(",").map((word) => word.trim());
      const lacks = EXTENSIONS.filter((extension) => !has.includes(extension));
      if (lacks.length > 0) throw new Deviation(EXTENSIONS.join(","), has.join(","));
      expectHeader(answer, HEADERS.tusChecksumAlgorithm, /(^|,)sha256(,|$)/);
    },
  },
  {
    id: "tus-version",
    async run(session) {
      const { upload } = await session.awaitFile();
      expectStatus(await session.send("HEAD", upload), 412);
    },
  },
  {
    id: "tus-creation",
    async run(session) {
      const { delivery, sha256, bytes } = await session.awaitFile();
      const answer = await create(session, { delivery, sha256 }, bytes.length);
      expectStatus(answer, 201);
      expectHeader(answer, "location", /./);
    },
  },
  {
    id: "tus-creation-unannounced",
    async run(session) {
      const { delivery, sha256, bytes } = await session.awaitFile();
      expectRefusal(await create(session, { delivery, sha256 }, bytes.length + 1));
    },
  },
  {
    id: "tus-head",
    async run(session) {
      const { upload, bytes } = await session.awaitFile();
      const answer = await session.tus("HEAD", upload);
      expectStatus(answer, 200, 204);
      expectHeader(answer, HEADERS.uploadOffset, "0");
      expectHeader(answer, HEADERS.uploadLength, String(bytes.length));
      expectHeader(answer, "cache-control", /no-store/);
    },
  },
  {
    id: "tus-expiration",
    async run(session) {
      const { upload } = await session.awaitFile();
      const answer = await session.tus("HEAD", upload);
      const said = answer.headers.get(HEADERS.uploadExpires) ?? "–";
      const isDate = / GMT$/.test(said) && Date.parse(said) > Date.now();
      if (!isDate) throw new Deviation(`${HEADERS.uploadExpires}: …, … GMT`, `${HEADERS.uploadExpires}: ${said}`);
    },
  },
  {
    id: "tus-patch",
    async run(session) {
      const file = await session.awaitFile();
      const answer = await session.patch(file.upload, file.bytes.subarray(0, 400), from(0));
      expectStatus(answer, 204);
      expectHeader(answer, HEADERS.uploadOffset, "400");
      expectSame(HEADERS.uploadOffset, await offsetOf(session, file), 400);
    },
  },
  {
    id: "tus-wrong-offset",
    async run(session) {
      const file = await session.awaitFile();
      expectStatus(await session.patch(file.upload, file.bytes.subarray(7), from(7)), 409);
      expectSame(HEADERS.uploadOffset, await offsetOf(session, file), 0);
    },
  },
  {
    id: "tus-media-type",
    async run(session) {
      const { upload, bytes } = await session.awaitFile();
      const headers = { ...from(0), "content-type": "application/octet-stream" };
      expectStatus(await session.patch(upload, bytes, headers), 415);
    },
  },
  {
    id: "tus-checksum",
    async run(session) {
      const file = await session.awaitFile();
      const headers = { ...from(0), [HEADERS.uploadChecksum]: checksumOf(file.bytes) };
      expectStatus(await session.patch(file.upload, file.bytes, headers), 204);
    },
  },
  {
    id: "tus-checksum-mismatch",
    async run(session) {
      const file = await session.awaitFile();
      const headers = { ...from(0), [HEADERS.uploadChecksum]: checksumOf(Buffer.from("other")) };
      expectStatus(await session.patch(file.upload, file.bytes, headers), 460);
      expectSame(HEADERS.uploadOffset, await offsetOf(session, file), 0);
    },
  },
  {
    id: "tus-checksum-algorithm",
    async run(session) {
      const { upload, bytes } = await session.awaitFile();
      const headers = { ...from(0), [HEADERS.uploadChecksum]: `crc0 ${Buffer.alloc(4).toString("base64")}` };
      expectStatus(await session.patch(upload, bytes, headers), 400);
    },
  },
  {
    id: "tus-too-long",
    async run(session) {
      const file = await session.awaitFile();
      expectRefusal(await session.patch(file.upload, Buffer.concat([file.bytes, Buffer.from("x")]), from(0)));
      const offset = await offsetOf(session, file);
      if (offset > file.bytes.length) throw new Deviation(`≤ ${file.bytes.length}`, String(offset));
    },
  },
  {
    id: "tus-termination",
    async run({ tus, awaitFile }) {
      const { upload } = await awaitFile();
      expectStatus(await tus("DELETE", upload), 204);
      expectStatus(await tus("HEAD", upload), 404, 410);
    },
  },
  {
    id: "tus-resumption",
    async run(session) {
      const file = await session.awaitFile();
      await cut(session, file, 300);
      const offset = await offsetOf(session, file);
      if (!(offset <= 300)) throw new Deviation(`${HEADERS.uploadOffset} ≤ 300`, `${HEADERS.uploadOffset} ${offset}`);
      let answer = await session.patch(file.upload, file.bytes.subarray(offset), from(offset));
      // What was on its way when the line was cut may have become safe only now.
      if (answer.status === 409 || answer.status === 423) {
        const later = await offsetOf(session, file);
        answer = await session.patch(file.upload, file.bytes.subarray(later), from(later));
      }
      expectStatus(answer, 204);
      expectHeader(answer, HEADERS.uploadOffset, String(file.bytes.length));
    },
  },
  {
    id: "pieces",
    async run(session) {
      const { upload, bytes, sha256 } = await session.awaitFile();
      await session.patch(upload, bytes, from(0));
      const answer = await session.send("GET", `${upload}/checkpoints`);
      expectStatus(answer, 200);
      expectSame("leaves", JSON.stringify(membersOf(answer).get("leaves")), JSON.stringify([sha256]));
    },
  },
];

function create({ tus }: Session, metadata: Readonly<Record<string, string>>, length: number) {
  return tus("POST", "v1/uploads", {
    headers: {
      [HEADERS.uploadLength]: String(length),
      [HEADERS.uploadMetadata]: formatUploadMetadata(metadata),
    },
  });
}

/** Begins to send a whole file, and cuts the line when so many bytes of it have gone. */
async function cut({ url, token }: Session, { upload, bytes }: AwaitedFile, after: number): Promise<void> {
  const address = new URL(upload, url);
  const open = address.protocol === "https:" ? httpsRequest : httpRequest;
  const sending = open(address, {
    method: "PATCH",
    headers: {
      authorization: `Bearer ${token}`,
      [HEADERS.tusResumable]: TUS_VERSION,
      "content-type": TUS_MEDIA_TYPE,
      "content-length": bytes.length,
      ...from(0),
    },
  });
  const gone = new Promise<void>((resolve) => sending.once("error", () => resolve()).once("close", () => resolve()));
  await new Promise<void>((resolve) => sending.write(bytes.subarray(0, after), () => resolve()));
  sending.destroy();
  await gone;
}
