const DATE_TIME = /^-?\d{4,}-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

/** Whether a text is an `xs:dateTime`: a date alone is none. */
export function isDateTime(text: string): boolean {
  const match = DATE_TIME.exec(text);
  if (match === null) return false;
  const [month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 6).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute <= 59 && second <= 59;
}

/** The top-level media types in IANA's registry, and the syntax of RFC 6838, 4.2. */
const MEDIA_TYPE =
  /^(application|audio|example|font|haptics|image|message|model|multipart|text|video|chemical)\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}(\s*;.*)?$/i;

export function isMediaType(text: string): boolean {
  return MEDIA_TYPE.test(text);
}

/** An `xs:ID`: no colon, and a letter or underscore first. */
const NC_NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_.\-\u00b7]*$/u;

export function isNcName(text: string): boolean {
  return NC_NAME.test(text);
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === "";
}

/** The parts of a list of references (`xs:IDREFS`). */
export function tokensOf(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(/\s+/).filter((token) => token !== "");
}
