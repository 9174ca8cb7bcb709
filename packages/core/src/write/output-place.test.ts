import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isInside } from "./output-place.ts";

let place: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "rafskil-place-"));
  await mkdir(join(place, "records", "deep"), { recursive: true });
  await symlink(join(place, "records"), join(place, "shortcut"));
});
afterAll(() => rm(place, { recursive: true, force: true }));

describe("isInside", () => {
  it.each([
    ["the folder itself", "records", true],
    ["the folder itself, with a slash", "records/", true],
    ["a new file in the folder", "records/out.zip", true],
    ["a new file in a new folder in the folder", "records/deep/new/out.zip", true],
    ["a new file in the folder by way of a link", "shortcut/deep/out.zip", true],
    ["a name that begins with two dots", "records/..out.zip", true],
    ["a sibling", "out.zip", false],
    ["a sibling whose name begins with the folder's", "records-packed/out.zip", false],
    ["the folder above", ".", false],
    ["a way out of the folder again", "records/../out.zip", false],
  ])("of %s", async (_, path, expected) => {
    expect(await isInside(`${place}/${path}`, join(place, "records"))).toBe(expected);
  });

  it("takes everything to be in the root", async () => {
    expect(await isInside(join(place, "records"), "/")).toBe(true);
  });
});
