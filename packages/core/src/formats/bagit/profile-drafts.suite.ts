import type { Draft } from "./bag-fixture.suite.ts";

const IDENTIFIER = "https://profiles.example/hraunabyggd-1.0.json";
const FOLLOWS = `Bagging-Date: 2026-03-01\nPayload-Oxum: OXUM\nBagIt-Profile-Identifier: ${IDENTIFIER}\n`;

/** A bag that says that it follows a profile, and the profile with one demand that it breaks. */
function profiled(note: string, demand: object, draft: Partial<Draft> = {}): Draft {
  return { note, info: FOLLOWS, ...draft, profile: { ...PROFILE, ...demand } };
}

export const PROFILE = {
  "BagIt-Profile-Info": {
    "BagIt-Profile-Identifier": IDENTIFIER,
    "BagIt-Profile-Version": "1.4.0",
    "Source-Organization": "Héraðsskjalasafn",
    "External-Description": "What the archive takes",
    Version: "1.0",
  },
  "Accept-BagIt-Version": ["1.0"],
};

/** Bags that break a BagIt Profile, by the slug of the rule that finds it. */
export const PROFILE_DRAFTS: Readonly<Record<string, Draft>> = {
  "profile-malformed": profiled("The profile demands a manifest that it does not allow.", {
    "Manifests-Required": ["sha256"],
    "Manifests-Allowed": ["sha512"],
  }),
  "profile-version": profiled("The profile takes version 0.97 alone.", { "Accept-BagIt-Version": ["0.97"] }),
  "profile-serialization": profiled("The profile demands a zip.", {
    Serialization: "required",
    "Accept-Serialization": ["application/zip"],
  }),
  "profile-identifier": profiled("The bag does not name the profile.", {}, { info: "Bagging-Date: 2026-03-01\n" }),
  "profile-tag-required": profiled("The profile demands a contact.", {
    "Bag-Info": { "Contact-Name": { required: true } },
  }),
  "profile-tag-value": profiled("The profile takes two organizations, and this is neither.", {
    "Bag-Info": { "Source-Organization": { values: ["Fjallabyggð", "Strandabyggð"] } },
  }),
  "profile-tag-repeated": profiled(
    "The profile takes one contact.",
    { "Bag-Info": { "Contact-Name": { repeatable: false } } },
    { info: `${FOLLOWS}Contact-Name: Álfrún\nContact-Name: Þórður\n` },
  ),
  "profile-manifests": profiled("The profile demands SHA-512.", {
    "Manifests-Required": ["sha512"],
    "Manifests-Allowed": ["sha512"],
  }),
  "profile-tag-manifests": profiled("The profile demands SHA-512.", { "Tag-Manifests-Required": ["sha512"] }),
  "profile-fetch": profiled("The profile demands fetch.txt.", { "Fetch.txt-Required": true }),
  "profile-data-empty": profiled("The profile wants no payload.", { "Data-Empty": true }),
  "profile-tag-files": profiled("The profile demands a description.", {
    "Tag-Files-Required": ["metadata/lýsing.xml"],
  }),
  "profile-payload-files": profiled("The profile takes PDF files alone.", { "Payload-Files-Allowed": ["data/*.pdf"] }),
};
