/** A line of `fetch.txt` in its three parts: `url length filepath` (RFC 8493, 2.2.3). */
export interface FetchLine {
  readonly url: string;
  /** Octets that the sender announces; absent for `-`. */
  readonly sizeBytes?: number;
  readonly rawPath: string;
}

export type FetchLineFault = "fields" | "length" | "url";

export type FetchLineResult =
  | { readonly ok: true; readonly line: FetchLine }
  | { readonly ok: false; readonly fault: FetchLineFault };

const LINE = /^([^ \t]+)[ \t]+([^ \t]+)[ \t]+(.+)$/;

export function parseFetchLine(text: string): FetchLineResult {
  const match = LINE.exec(text);
  if (match === null) return { ok: false, fault: "fields" };
  const [, url = "", length = "", rawPath = ""] = match;
  if (!/^(-|[0-9]{1,16})$/.test(length)) return { ok: false, fault: "length" };
  // RFC 3986, 4.3: an absolute URI has a scheme, and none of the characters that must be encoded.
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(url) || !URL.canParse(url)) return { ok: false, fault: "url" };
  const line = { url, rawPath };
  return { ok: true, line: length === "-" ? line : { ...line, sizeBytes: Number(length) } };
}

/** What makes a URL one that a careful receiver does not ask for. */
export type UrlDoubt = "scheme" | "credentials" | "private-host";

export function doubtOfUrl(url: string): UrlDoubt | undefined {
  const { protocol, username, password, hostname } = new URL(url);
  if (protocol !== "https:" && protocol !== "http:") return "scheme";
  if (username !== "" || password !== "") return "credentials";
  return isPrivateHost(hostname) ? "private-host" : undefined;
}

/** Whether a host's name or literal address is of the machine itself, a local network, or reserved (RFC 6890). */
export function isPrivateHost(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, "");
  if (host.startsWith("[")) return isPrivateIpv6(host.slice(1, -1));
  if (/^[0-9.]+$/.test(host)) return isPrivateIpv4(host);
  return !host.includes(".") || /\.(localhost|local|internal|intranet|lan|home|corp|home\.arpa)$/.test(host);
}

function isPrivateIpv4(address: string): boolean {
  const [a = 0, b = 0, c = 0] = address.split(".").map(Number);
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  if (a === 100) return b >= 64 && b <= 127;
  if (a === 169) return b === 254;
  if (a === 172) return b >= 16 && b <= 31;
  if (a === 192) return b === 168 || (b === 0 && (c === 0 || c === 2));
  if (a === 198) return b === 18 || b === 19 || (b === 51 && c === 100);
  return a === 203 && b === 0 && c === 113;
}

/** The text is canonical: `URL` has brought it into the form of RFC 5952. */
function isPrivateIpv6(address: string): boolean {
  const first = address.startsWith("::") ? 0 : Number.parseInt(address, 16);
  // Only 2000::/3 is global; of it, 6to4 and Teredo carry an IPv4 address inside, and 2001:db8 is for books.
  if (first < 0x2000 || first > 0x3fff) return true;
  return first === 0x2002 || /^2001:(0|db8)?:/.test(address);
}
