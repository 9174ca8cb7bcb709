import type { FormatKey } from "../formats.ts";

/** Families that tell their members apart by more than a few bytes. */
export type FamilyName =
  | "access"
  | "asf"
  | "bmp"
  | "dbase"
  | "dosProgram"
  | "dxf"
  | "ebml"
  | "elf"
  | "gzip"
  | "isoMedia"
  | "javaOrFat"
  | "jpeg"
  | "jpeg2000"
  | "mpegAudio"
  | "mpegProgram"
  | "mpegVideo"
  | "ogg"
  | "ole2"
  | "pdf"
  | "png"
  | "rar"
  | "rar5"
  | "rf64"
  | "riff"
  | "rtf"
  | "shapefile"
  | "sqlite"
  | "tar"
  | "tiff"
  | "transportStream"
  | "zip";

/** Bytes in hexadecimal at an offset (`..` for any byte), and the family or format to which they lead. */
export type SignatureRow = readonly [leadsTo: FamilyName | FormatKey, offset: number, hex: string];

/** In the order in which they are tried. Those at offset 0 are found by their first byte. */
export const SIGNATURES: readonly SignatureRow[] = [
  ["pdf", 0, "255044462d"],
  ["rtf", 0, "7b5c727466"],
  ["dxf", 0, "4175746f4341442042696e61727920445846"],
  ["tiff", 0, "49492a00"],
  ["tiff", 0, "4d4d002a"],
  ["tiff", 0, "49492b000800"],
  ["tiff", 0, "4d4d002b0008"],
  ["jpeg", 0, "ffd8ff"],
  ["png", 0, "89504e470d0a1a0a"],
  ["fmt/3", 0, "474946383761"],
  ["fmt/4", 0, "474946383961"],
  ["bmp", 0, "424d"],
  ["jpeg2000", 0, "0000000c6a5020200d0a870a"],
  ["fmt/1794", 0, "ff4fff51"],
  ["fmt/1485", 0, "0000000c4a584c200d0a870a"],
  ["fmt/1484", 0, "ff0a"],
  ["zip", 0, "504b0304"],
  ["zip", 0, "504b0506"],
  ["zip", 0, "504b070850"],
  ["ole2", 0, "d0cf11e0a1b11ae1"],
  ["riff", 0, "52494646"],
  ["rf64", 0, "52463634"],
  ["rf64", 0, "42573634"],
  ["mpegAudio", 0, "494433"],
  ["mpegAudio", 0, "ff"],
  ["fmt/279", 0, "664c6143"],
  ["ogg", 0, "4f67675300"],
  ["fmt/414", 0, "464f524d........41494646"],
  ["x-fmt/136", 0, "464f524d........41494643"],
  ["isoMedia", 4, "66747970"],
  ["isoMedia", 4, "6d6f6f76"],
  ["isoMedia", 4, "6d646174"],
  ["isoMedia", 4, "77696465"],
  ["isoMedia", 4, "66726565"],
  ["isoMedia", 4, "736b6970"],
  ["isoMedia", 4, "706e6f74"],
  ["mpegProgram", 0, "000001ba"],
  ["mpegVideo", 0, "000001b3"],
  ["transportStream", 0, "47"],
  ["ebml", 0, "1a45dfa3"],
  ["asf", 0, "3026b2758e66cf11a6d900aa0062ce6c"],
  ["fmt/484", 0, "377abcaf271c"],
  ["rar5", 0, "526172211a070100"],
  ["rar", 0, "526172211a0700"],
  ["gzip", 0, "1f8b08"],
  ["x-fmt/268", 0, "425a68..314159265359"],
  ["fmt/1098", 0, "fd377a585a00"],
  ["x-fmt/414", 0, "4d53434600000000"],
  ["fmt/610", 0, "60ea"],
  ["fmt/626", 2, "2d6c68..2d"],
  ["tar", 257, "7573746172"],
  ["fmt/468", 32769, "4344303031"],
  ["sqlite", 0, "53514c69746520666f726d6174203300"],
  ["fmt/1135", 0, "2a2a20546869732066696c6520636f6e7461696e7320616e2053514c69746520322e"],
  ["access", 0, "000100005374616e64617264"],
  ["shapefile", 0, "0000270a"],
  ["fmt/21", 0, "4d43302e30"],
  ["fmt/22", 0, "4143312e32"],
  ["fmt/23", 0, "4143312e33"],
  ["fmt/24", 0, "4143312e3430"],
  ["fmt/25", 0, "4143312e3530"],
  ["fmt/26", 0, "4143322e3130"],
  ["fmt/27", 0, "4143322e32"],
  ["fmt/28", 0, "414331303032"],
  ["fmt/29", 0, "414331303033"],
  ["fmt/30", 0, "414331303034"],
  ["fmt/31", 0, "414331303036"],
  ["fmt/32", 0, "414331303039"],
  ["fmt/33", 0, "414331303132"],
  ["fmt/34", 0, "414331303134"],
  ["fmt/35", 0, "414331303135"],
  ["fmt/36", 0, "414331303138"],
  ["x-fmt/455", 0, "414331303231"],
  ["fmt/434", 0, "414331303234"],
  ["fmt/531", 0, "414331303237"],
  ["fmt/1395", 0, "414331303332"],
  ["fmt/1355", 0, "574152432f312e300d0a"],
  ["fmt/1281", 0, "574152432f312e310d0a"],
  ["fmt/289", 0, "574152432f"],
  ["x-fmt/248", 0, "2142444e........534d0e00"],
  ["x-fmt/248", 0, "2142444e........534d0f00"],
  ["x-fmt/249", 0, "2142444e........534d1700"],
  ["elf", 0, "7f454c46"],
  ["fmt/692", 0, "feedface"],
  ["fmt/692", 0, "cefaedfe"],
  ["fmt/693", 0, "feedfacf"],
  ["fmt/693", 0, "cffaedfe"],
  ["javaOrFat", 0, "cafebabe"],
  ["x-fmt/428", 0, "4c0000000114020000000000c000000000000046"],
  ["dosProgram", 0, "4d5a"],
  ["dbase", 0, "03"],
  ["dbase", 0, "83"],
  ["dbase", 0, "8b"],
  ["dbase", 0, "cb"],
];
