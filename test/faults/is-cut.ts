/** Whether a request failed since nobody was there any more: all else is an answer, and a fault of the receiver. */
export function isCut(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === "AbortError");
}
