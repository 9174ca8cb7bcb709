/** Names of a description's file, in the order in which they are looked for. */
export const DESCRIPTION_NAMES: readonly string[] = ["transfer.yaml", "transfer.yml", "transfer.json"];
