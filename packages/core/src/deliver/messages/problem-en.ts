import type { ProblemId } from "../problem-types.ts";

export type ProblemKey = `problem/${ProblemId}` | `problem/${ProblemId}/do`;

export const problemEn: Readonly<Record<ProblemKey, string>> = {
  "problem/malformed-request": "The request is malformed",
  "problem/malformed-request/do":
    "Mend what is listed, and send it again. This is a fault of the program that sent it.",
  "problem/bad-metadata": "The upload does not say what it is",
  "problem/bad-metadata/do":
    "Give the delivery, the file, its length and its SHA-256 as they were announced (Upload-Metadata, Upload-Length).",
  "problem/no-credentials": "Not signed in",
  "problem/no-credentials/do":
    "Send a valid token. If yours has expired or was withdrawn, ask the archive for a new one.",
  "problem/not-allowed": "Not allowed",
  "problem/not-allowed/do": "Your role does not include this. Ask the archive if it should.",
  "problem/not-found": "Not found",
  "problem/not-found/do": "There is no such thing, or it is not yours to see. Check the address.",
  "problem/method-not-allowed": "Not possible here",
  "problem/method-not-allowed/do": "This address does not take such a request. Check the address.",
  "problem/offset-mismatch": "The upload stands elsewhere",
  "problem/offset-mismatch/do": "Ask how much has arrived, and go on from there.",
  "problem/state-conflict": "Not possible as the delivery stands",
  "problem/state-conflict/do": "The delivery is {state}. Look at it again to see what can be done now.",
  "problem/duplicate-package": "The archive has this package already",
  "problem/duplicate-package/do": "It came with an earlier delivery, and need not be sent again.",
  "problem/idempotency-key-reused": "The key belongs to another request",
  "problem/idempotency-key-reused/do": "Use a new Idempotency-Key for a new announcement.",
  "problem/upload-gone": "The upload is no longer there",
  "problem/upload-gone/do": "Ask for the delivery's files again, and send this one from its beginning.",
  "problem/revision-mismatch": "Somebody changed it meanwhile",
  "problem/revision-mismatch/do": "Look at the delivery again, and decide anew.",
  "problem/tus-version": "Another version of the upload protocol",
  "problem/tus-version/do": "This receiver speaks tus 1.0.0.",
  "problem/too-large": "Too large",
  "problem/too-large/do": "It is larger than the archive takes in one piece. Ask the archive, or divide the delivery.",
  "problem/media-type": "Another kind of content was expected",
  "problem/media-type/do": "Send JSON as application/json, and files as application/offset+octet-stream.",
  "problem/announcement-refused": "The announcement does not keep to the agreement",
  "problem/announcement-refused/do":
    "Mend what is listed, or ask the archive for another agreement. Nothing needs to be sent yet.",
  "problem/event-refused": "The event cannot have happened so",
  "problem/event-refused/do": "Do what is listed first, or record it otherwise. Nothing was recorded.",
  "problem/upload-busy": "Another request is sending this file",
  "problem/upload-busy/do": "It was asked to stop. Try again in a moment.",
  "problem/revision-required": "Say which state you saw",
  "problem/revision-required/do":
    "Send If-Match with the delivery's ETag, so that nothing is decided about a state that has changed.",
  "problem/too-many-requests": "Too many requests",
  "problem/too-many-requests/do": "Wait a moment, and go on more slowly.",
  "problem/checksum-mismatch": "The bytes were changed on their way",
  "problem/checksum-mismatch/do": "Send this piece again. Nothing of it was kept.",
  "problem/internal": "Something went wrong at the archive",
  "problem/internal/do": "Try again later. If it stays, give the archive the number of this request.",
  "problem/unavailable": "The archive takes nothing just now",
  "problem/unavailable/do": "Try again in a moment. What has arrived is safe.",
  "problem/no-space": "The archive has no room for this",
  "problem/no-space/do":
    "{needed, number} bytes are needed and {free, number} are free. The archive must make room: ask it, and announce again.",
};
