/** Why a path that is fine here may be lost or changed on another system. */
export type PortabilityFault =
  | "windows-reserved-name"
  | "windows-reserved-character"
  | "trailing-dot-or-space"
  /** A percent-encoded `..`, `/` or `\\`: a name like another here, and a way out for a program that decodes it. */
  | "percent-encoded-separator";

const RESERVED_NAME = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;
const RESERVED_CHARACTER = /[<>:"|?*]/;
const ENCODED_SEPARATOR = /%2f|%5c|%2e%2e|%2e\.|\.%2e/i;
const SUSPECT = /[<>:"|?*]|[. ](\/|$)|(^|\/)(con|prn|aux|nul|com|lpt)|%2e|%2f|%5c/i;

/** Faults of a path's segments on other systems, Windows first; empty for a portable path. */
export function portabilityFaults(path: string): readonly PortabilityFault[] {
  if (!SUSPECT.test(path)) return [];
  const faults = new Set<PortabilityFault>();
  for (const segment of path.split("/")) {
    if (RESERVED_NAME.test(segment)) faults.add("windows-reserved-name");
    if (RESERVED_CHARACTER.test(segment)) faults.add("windows-reserved-character");
    if (/[. ]$/.test(segment)) faults.add("trailing-dot-or-space");
    if (ENCODED_SEPARATOR.test(segment)) faults.add("percent-encoded-separator");
  }
  return [...faults];
}

/**
 * Two paths with one key collide on a file system that ignores letter case or normalises Unicode (Windows, macOS).
 * Lower, upper and lower case again, so that ß, ẞ and ſ meet their like.
 */
export function collisionKey(path: string): string {
  if (/^[\u0000-\u007f]*$/.test(path)) return path.toLowerCase();
  return path.normalize("NFC").toLowerCase().toUpperCase().toLowerCase().normalize("NFC");
}
