import type { DeliveryResource, KeptReceipt, Translate } from "@rafskil/core";

/** How a delivery stands, in a few lines: its state in words, what must be mended, and the receipts. */
export function deliveryText(
  delivery: DeliveryResource,
  {
    receipts,
    path,
    translate,
  }: { readonly receipts: readonly KeptReceipt[]; readonly path: string; readonly translate: Translate },
): string {
  const { id, state, reason, returned = [], deadline } = delivery;
  const isReturned = state === "open" && returned.length > 0;
  const lines = [
    translate("delivery/head", { path, id }),
    `  ${translate(isReturned ? "delivery/returned" : `delivery/${state}`, { deadline: (deadline ?? "").slice(0, 10) })}`,
    ...(reason === undefined ? [] : [`  ${translate("delivery/reason", { reason: plain(reason) })}`]),
    ...returned.map(
      ({ text, path: file, rule }) => `    - ${[file, plain(text), rule && `(${rule})`].filter(Boolean).join(" ")}`,
    ),
    ...receipts.map((receipt) => `  ${receiptLine(receipt, translate)}`),
    ...receipts.flatMap(({ faults }) => faults.map((fault) => `    - ${plain(fault)}`)),
  ];
  return `${lines.join("\n")}\n`;
}

function receiptLine({ kind, issuedAt, isProved, faults }: KeptReceipt, translate: Translate): string {
  const said = faults.length > 0 ? "wrong" : isProved ? "proved" : "unproved";
  return translate("delivery/receipt", { kind, at: issuedAt.slice(0, 16).replace("T", " "), said });
}

/** What an archivist wrote, without characters that a terminal would act upon. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]+/g, " ").slice(0, 2000);
}
