import type { Clause } from "../../model/clause.ts";

/** A section of the standard. Earlier versions say the same in a draft of it, unless a rule says otherwise. */
export function bagItClause(section: string): Clause {
  return {
    standard: "RFC 8493",
    version: "1.0",
    section,
    url: `https://www.rfc-editor.org/rfc/rfc8493#section-${section}`,
  };
}

/** Serialization stood in the drafts up to 14 and was left out of the RFC. */
export const SERIALIZATION_CLAUSE: Clause = {
  standard: "draft-kunze-bagit",
  version: "14",
  section: "4",
  url: "https://datatracker.ietf.org/doc/html/draft-kunze-bagit-14#section-4",
};

/** A field of the BagIt Profiles Specification. */
export function profileClause(field: string): Clause {
  return {
    standard: "BagIt Profiles",
    version: "1.4.0",
    section: field,
    url: "https://bagit-profiles.github.io/bagit-profiles-specification/",
  };
}
