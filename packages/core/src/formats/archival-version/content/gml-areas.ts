/** Corners of a rectangle in a reference system's own units: easting and northing. */
export type GmlBox = readonly [west: number, south: number, east: number, north: number];

/** A reference system (EPSG) that an archive takes, and the area that its coordinates are to lie in. */
export interface GmlArea {
  readonly datum: string;
  readonly box?: GmlBox;
}

/** 5.G.6.g and 5.G.6.i; the neighbouring zones are taken by the archive's own test, and their area by agreement. */
export const DANISH_AREAS: readonly GmlArea[] = [
  { datum: "25832", box: [212481.6, 6019669.4, 961440.75, 6510422.51] },
  { datum: "25831" },
  { datum: "25833" },
];

/**
 * Iceland and the islands around it, rounded outwards: Lambert 1993 (ISN93), 2004 and 2016, which place the same point
 * by other numbers. The rules name no area: agree on it with the archive.
 */
export const ICELANDIC_AREAS: readonly GmlArea[] = [
  { datum: "3057", box: [200_000, 250_000, 800_000, 750_000] },
  { datum: "5325", box: [1_400_000, 50_000, 2_000_000, 550_000] },
  { datum: "8088", box: [2_400_000, 50_000, 3_000_000, 550_000] },
];

/** Areas as they were agreed: `EPSG:3057` or `3057 200000 250000 800000 750000`, with `;` between them; `undefined` for what is none. */
export function parseAreas(text: string): readonly GmlArea[] | undefined {
  const areas: GmlArea[] = [];
  for (const part of text.split(";")) {
    const [datum = "", ...corners] = part.trim().split(/\s+/);
    const [, number] = /^(?:EPSG:)?([0-9]{4,6})$/i.exec(datum) ?? [];
    const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = corners.map(Number);
    const isBox = corners.length === 4 && west < east && south < north;
    if (number === undefined || (corners.length > 0 && !isBox)) return undefined;
    areas.push({ datum: number, ...(isBox ? { box: [west, south, east, north] as const } : {}) });
  }
  return areas;
}

/** The number of a reference system as files name it: `EPSG:25832`, `urn:ogc:def:crs:EPSG::25832`, an address. */
export function datumOf(srsName: string): string {
  return /(?:EPSG|epsg)[:/#.].*?([0-9]{4,6})$/.exec(srsName.trim())?.[1] ?? "";
}
