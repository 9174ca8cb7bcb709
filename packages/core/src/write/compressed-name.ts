/** Endings of files that are compressed already: deflating them again takes time and gives nothing. */
const COMPRESSED: ReadonlySet<string> = new Set(
  [
    "7z br bz2 gz lz4 rar tgz tzst xz zip zst",
    "avif gif heic heif jp2 jpeg jpg jpx jxl png webp",
    "aac flac m4a mp3 oga ogg opus wma",
    "avi m4v mkv mov mp4 mpeg mpg ogv webm wmv",
    "docm docx dotx epub jar odg odp ods odt pdf potx ppsx pptm pptx siard vsdx xlsm xlsx xltx",
  ].flatMap((line) => line.split(" ")),
);

export function isCompressedName(path: string): boolean {
  return COMPRESSED.has(path.slice(path.lastIndexOf(".") + 1).toLowerCase());
}
