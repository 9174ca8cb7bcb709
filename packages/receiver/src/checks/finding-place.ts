/** A finding's rule and place, as one text: what is found again there is the same finding. */
export function findingPlace({ rule, finding }: { readonly rule: string; readonly finding: string }): string {
  const parsed: unknown = JSON.parse(finding);
  const at = typeof parsed === "object" && parsed !== null && "at" in parsed ? parsed.at : undefined;
  return JSON.stringify([rule, at]);
}
