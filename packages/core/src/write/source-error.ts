import type { DigestOutcome, ReadFault } from "../model/digest-work.ts";
import { TransferError } from "../model/error.ts";
import type { RelativePath } from "../model/path.ts";

/** The error for an entry whose bytes are not what was announced: nothing of it may go into a package. */
export function sourceError(path: RelativePath, fault: ReadFault, { detail = "" }: DigestOutcome): TransferError {
  const facts = { path, fault, detail };
  const reason = detail === "" ? fault : `${fault}: ${detail}`;
  switch (fault) {
    case "missing":
    case "changed-while-read": {
      const text = `${path} changed while it was read (${reason}): let nobody work in the folder, and begin again.`;
      return new TransferError("source-changed", text, { facts });
    }
    case "unreadable":
      return new TransferError("read-failed", `${path} cannot be read (${reason}).`, { facts });
    case "crc-mismatch":
    case "size-mismatch":
    case "header-mismatch":
    case "corrupt-compression":
      return new TransferError("archive-damaged", `${path} is damaged in its archive (${reason}).`, { facts });
  }
}
