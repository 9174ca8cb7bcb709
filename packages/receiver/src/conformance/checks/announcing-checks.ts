import { randomUUID } from "node:crypto";
import {
  type ConformanceCheck,
  Deviation,
  expectHeader,
  expectRefusal,
  expectSame,
  expectStatus,
  membersOf,
  NotRunError,
} from "../check.ts";
import type { AwaitedFile, Session } from "../session.ts";

/** The announcement of a file, changed in one place. */
function changed({ body }: AwaitedFile, change: (announcement: { agreement: string; packages: Package[] }) => void) {
  const announcement = JSON.parse(body);
  change(announcement);
  return JSON.stringify(announcement);
}

interface Package {
  blobs: { path: string }[];
}

function announced({ kept }: Session): AwaitedFile {
  if (kept.announced === undefined) throw new NotRunError("announce");
  return kept.announced;
}

/** How deliveries are announced, listed and amended. */
export const ANNOUNCING_CHECKS: readonly ConformanceCheck[] = [
  {
    id: "announce",
    async run(session) {
      const file = await session.awaitFile();
      session.kept.announced = file;
      const { state } = await session.delivery(file.delivery);
      if (state !== "open" && state !== "announced") throw new Deviation("state open/announced", `state ${state}`);
    },
  },
  {
    id: "announce-created",
    async run(session) {
      const key = randomUUID();
      const answer = await session.announce(
        changed(announced(session), () => undefined),
        key,
      );
      expectStatus(answer, 201);
      expectHeader(answer, "location", /./);
      expectHeader(answer, "etag", /./);
    },
  },
  {
    id: "announce-again",
    async run(session) {
      const { body, key, delivery } = announced(session);
      const answer = await session.announce(body, key);
      expectStatus(answer, 200, 201);
      expectSame("id", membersOf(answer).get("id"), delivery);
    },
  },
  {
    id: "announce-key-reused",
    async run(session) {
      const file = announced(session);
      const other = changed(file, ({ packages }) => {
        for (const { blobs } of packages) for (const blob of blobs) blob.path = "other.zip";
      });
      expectStatus(await session.announce(other, file.key), 409);
    },
  },
  {
    id: "announce-without-key",
    async run(session) {
      expectRefusal(await session.announce(announced(session).body, undefined));
    },
  },
  {
    id: "announce-malformed",
    async run(session) {
      expectStatus(await session.announce('{"agreement":1', randomUUID()), 400);
    },
  },
  {
    id: "announce-unsafe-path",
    async run(session) {
      const unsafe = changed(announced(session), ({ packages }) => {
        for (const { blobs } of packages) for (const blob of blobs) blob.path = "../../etc/passwd";
      });
      expectStatus(await session.announce(unsafe, randomUUID()), 422);
    },
  },
  {
    id: "announce-unknown-agreement",
    async run(session) {
      const unknown = changed(announced(session), (announcement) => {
        announcement.agreement = `none-${randomUUID()}`;
      });
      expectStatus(await session.announce(unknown, randomUUID()), 404, 422);
    },
  },
  {
    id: "list",
    async run(session) {
      const { delivery } = announced(session);
      const answer = await session.send("GET", "v1/deliveries?limit=1000");
      expectStatus(answer, 200);
      if (!answer.text.includes(`"${delivery}"`)) throw new Deviation(delivery, "–");
    },
  },
  {
    id: "revision-required",
    async run(session) {
      expectStatus(await amend(session, undefined), 428);
    },
  },
  {
    id: "revision-mismatch",
    async run(session) {
      expectStatus(await amend(session, '"999999"'), 412);
    },
  },
  {
    id: "amend",
    async run(session) {
      const { revision } = await session.delivery(announced(session).delivery);
      const answer = await amend(session, `"${revision}"`);
      expectStatus(answer, 200);
      expectHeader(answer, "etag", `"${String(membersOf(answer).get("revision"))}"`);
    },
  },
];

function amend(session: Session, revision: string | undefined) {
  const { delivery, body } = announced(session);
  return session.send("PUT", `v1/deliveries/${delivery}/packages`, {
    headers: { "content-type": "application/json", ...(revision === undefined ? {} : { "if-match": revision }) },
    body: JSON.stringify({ packages: JSON.parse(body).packages }),
  });
}
