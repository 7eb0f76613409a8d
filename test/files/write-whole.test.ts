import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeWhole } from "../../files/write-whole";

let folder: string;
const bytes = (text: string) => new TextEncoder().encode(text);
const at = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tham-dinh-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("A file that is written", () => {
  it("is there whole, and nothing is left beside it", async () => {
    await writeWhole(at("a.xlsx"), bytes("mới"));
    expect(await readFile(at("a.xlsx"), "utf8")).toBe("mới");
    expect(await readdir(folder)).toEqual(["a.xlsx"]);
  });

  it.skipIf(process.platform === "win32")("hands down who may read the one before, and goes where a link leads", async () => {
    await writeFile(at("a.xlsx"), "cũ");
    await chmod(at("a.xlsx"), 0o600);
    await symlink(at("a.xlsx"), at("b.xlsx"));
    await writeWhole(at("b.xlsx"), bytes("mới"));
    expect(await readFile(at("a.xlsx"), "utf8")).toBe("mới");
    expect((await stat(at("a.xlsx"))).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(["a.xlsx", "b.xlsx"]);
  });

  it("leaves nothing behind where it cannot be written", async () => {
    await mkdir(at("a.xlsx"));
    await expect(writeWhole(at("a.xlsx"), bytes("mới"))).rejects.toMatchObject({ code: "EISDIR" });
    await expect(writeWhole(at("khong-co/b.xlsx"), bytes("mới"))).rejects.toMatchObject({ code: "ENOENT" });
    expect(await readdir(folder)).toEqual(["a.xlsx"]);
  });
});
