export type ProfileProblem =
  | "json"
  /** The field must be there and is not. */
  | "absent"
  /** The field has the wrong type, or a value that it cannot have. */
  | "type"
  | "unknown"
  /** Something is required that the matching list does not allow. */
  | "not-allowed"
  /** Two fields contradict each other. */
  | "contradiction";

export interface ProfileFault {
  readonly problem: ProfileProblem;
  readonly field: string;
  readonly detail: string;
}

export const LIST_FIELDS = [
  "Manifests-Required",
  "Manifests-Allowed",
  "Tag-Manifests-Required",
  "Tag-Manifests-Allowed",
  "Tag-Files-Required",
  "Tag-Files-Allowed",
  "Payload-Files-Required",
  "Payload-Files-Allowed",
  "Accept-Serialization",
  "Accept-BagIt-Version",
] as const;

export type ListField = (typeof LIST_FIELDS)[number];

/** What a profile asks of one metadata element. */
export interface TagDemand {
  readonly label: string;
  readonly isRequired: boolean;
  /** Values that are taken; all where there is none. */
  readonly values: readonly string[];
  readonly isRepeatable: boolean;
}

/** A BagIt Profile, 1.1 to 1.4. Lists that the profile leaves out are absent: absent is not empty. */
export interface BagItProfile {
  readonly identifier: string;
  /** The version of the specification; 1.1.0 where the profile does not say. */
  readonly specification: string;
  readonly tags: readonly TagDemand[];
  readonly isFetchAllowed: boolean;
  readonly isFetchRequired: boolean;
  readonly isDataEmpty: boolean;
  readonly serialization: "forbidden" | "required" | "optional";
  readonly lists: Readonly<Partial<Record<ListField, readonly string[]>>>;
}

/** A profile as far as it could be understood, and what is wrong with it. */
export interface ProfileReading {
  readonly profile: BagItProfile;
  readonly faults: readonly ProfileFault[];
}
