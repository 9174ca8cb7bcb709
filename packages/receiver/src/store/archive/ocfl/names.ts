/** Names that OCFL 1.1 fixes, and those that this storage root has chosen where it leaves the choice. */
export const INVENTORY_NAME = "inventory.json";

/** The algorithm of our own manifests. OCFL takes `sha256` too, and advises this one (3.4). */
export const DIGEST_ALGORITHM = "sha512";

export const SIDECAR_NAME: string = `${INVENTORY_NAME}.${DIGEST_ALGORITHM}`;

/** Where a version keeps its files (3.3.1). */
export const CONTENT_FOLDER = "content";

export const LAYOUT_NAME = "ocfl_layout.json";

export const EXTENSIONS_FOLDER = "extensions";

/** What our own roots and objects declare. */
export const OCFL_VERSION = "1.1";

/** The file that says that a folder is a storage root (4.2). Its text is its name without `0=`, and a line's end. */
export const ROOT_DECLARATION: string = `0=ocfl_${OCFL_VERSION}`;

/** The file that says that a folder is an object (3.2). */
export const OBJECT_DECLARATION: string = `0=ocfl_object_${OCFL_VERSION}`;

/** What an inventory says of its kind (3.5.1). */
export function inventoryType(version: string): string {
  return `https://ocfl.io/${version}/spec/#inventory`;
}

/** The text of a declaration file (NAMASTE). */
export function declarationText(name: string): string {
  return `${name.slice(2)}\n`;
}
