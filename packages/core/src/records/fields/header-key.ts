/** Headers with one key are one column to us: letter case, blanks, hyphens, dots and underscores do not count. */
export function headerKey(header: string): string {
  return header
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s_.\-:()/]+/g, "");
}
