/** The versions of the standard whose requirements are known; each is a profile of the format. */
export type SpecVersion = "2.2.0" | "2.1.0" | "2.0.4";

export const SPEC_VERSIONS: readonly SpecVersion[] = ["2.2.0", "2.1.0", "2.0.4"];

/** By which version a package is judged, and how that was found out. */
export interface VersionChoice {
  readonly version: SpecVersion;
  /** The package names its profile by a URL without a version, as 2.0.4 and 2.1.0 both do. */
  readonly isUnversioned: boolean;
}

const PROFILES = "https://earksip.dilcis.eu/profile/";

/** The values of `mets/@PROFILE` that a version takes: the first is its own, the others are common for it. */
export function sipProfiles(version: SpecVersion): readonly string[] {
  const versioned = `${PROFILES}E-ARK-SIP-v${version.replaceAll(".", "-")}.xml`;
  return version === "2.2.0" ? [versioned] : [`${PROFILES}E-ARK-SIP.xml`, versioned];
}

/**
 * The version that `mets/@PROFILE` names. A version that the caller asks for by another profile than the default wins;
 * a URL without a version is taken for 2.1.0, the last that used it.
 */
export function versionOf(profileUrl: string | undefined, asked: string): VersionChoice {
  const named = SPEC_VERSIONS.find((version) => profileUrl?.includes(`-v${version.replaceAll(".", "-")}.xml`));
  const isUnversioned = named === undefined && /\/E-ARK-C?SIP\.xml$/.test(profileUrl ?? "");
  const chosen = SPEC_VERSIONS.find((version) => version === asked && version !== SPEC_VERSIONS[0]);
  return { version: chosen ?? named ?? (isUnversioned ? "2.1.0" : "2.2.0"), isUnversioned };
}
