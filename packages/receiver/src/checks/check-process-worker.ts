import { TransferError } from "@rafskil/core";
import type { CheckAnswer, CheckRequest } from "./check-message.ts";
import { checkPackage } from "./check-package.ts";

// A process of its own: what goes wrong in a parser here ends this process, and nothing else.
process.once("message", (request: CheckRequest) => {
  checkPackage(request).then(
    (outcome) => answer({ kind: "outcome", outcome }),
    (error: unknown) => {
      const code = error instanceof TransferError ? error.code : undefined;
      answer({ kind: "failure", code, message: error instanceof Error ? error.message : String(error) });
    },
  );
});
// Nobody is left who would want to know.
process.once("disconnect", () => process.exit(1));

function answer(message: CheckAnswer): void {
  process.send?.(message, () => process.exit(0));
}
