import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { writeWhole } from "../../files/write-whole";

const NEW = Uint8Array.from([1, 2, 3]);
const isRoot = process.getuid?.() === 0;
let folder = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "thamdinh-")));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string) => join(folder, name);
const codeOf = (path: string) =>
  writeWhole(path, NEW).then(
    () => "written",
    (error: NodeJS.ErrnoException) => error.code ?? "no code",
  );

describe("a file that is written", () => {
  it("is new, and nothing else is left beside it", async () => {
    await writeWhole(at("a.xlsx"), NEW);
    expect([...readFileSync(at("a.xlsx"))]).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  });

  it.skipIf(process.platform === "win32")("hands down who may read it, and who owns it", async () => {
    writeFileSync(at("a.xlsx"), "old", { mode: 0o640 });
    if (isRoot) chownSync(at("a.xlsx"), 65_534, 65_534);
    await writeWhole(at("a.xlsx"), NEW);
    const { mode, uid, gid } = statSync(at("a.xlsx"));
    expect(mode & 0o777).toBe(0o640);
    if (isRoot) expect([uid, gid]).toEqual([65_534, 65_534]);
  });

  it("stays behind a link that leads to it", async () => {
    mkdirSync(at("kho"));
    writeFileSync(at("kho/a.xlsx"), "old");
    symlinkSync(join("kho", "a.xlsx"), at("link.xlsx"));
    symlinkSync("link.xlsx", at("second.xlsx"));
    await writeWhole(at("second.xlsx"), NEW);
    expect([...readFileSync(at("kho/a.xlsx"))]).toEqual([1, 2, 3]);
    expect(lstatSync(at("second.xlsx")).isSymbolicLink()).toBe(true);
    expect(readdirSync(at("kho"))).toEqual(["a.xlsx"]);
  });

  it("leaves another name of the old file with the old contents", async () => {
    writeFileSync(at("a.xlsx"), "old");
    linkSync(at("a.xlsx"), at("b.xlsx"));
    await writeWhole(at("a.xlsx"), NEW);
    expect(readFileSync(at("b.xlsx"), "utf8")).toBe("old");
  });

  it.each(["x".repeat(250), `${"x".repeat(250)}.xlsx`.slice(-255), `${"ữ".repeat(83)}.xlsx`])(
    "may have the longest name that there is: %s",
    async (name) => {
      await writeWhole(at(name), NEW);
      expect(readdirSync(folder)).toEqual([name]);
    },
  );
});

describe("what is no regular file is neither written nor replaced", () => {
  const before = (path: string) => {
    const { ino, mode, rdev } = lstatSync(path);
    return { ino, mode, rdev };
  };

  test.skipIf(process.platform === "win32").each<[string, () => string, string]>([
    [
      "a folder",
      () => {
        mkdirSync(at("thư mục"));
        return at("thư mục");
      },
      "EISDIR",
    ],
    [
      "a link to a folder",
      () => {
        mkdirSync(at("thư mục"));
        symlinkSync("thư mục", at("link"));
        return at("link");
      },
      "EISDIR",
    ],
    [
      "a link that leads nowhere",
      () => {
        symlinkSync("không có", at("link"));
        return at("link");
      },
      "ENOTFILE",
    ],
    [
      "a link to itself",
      () => {
        symlinkSync("link", at("link"));
        return at("link");
      },
      "ENOTFILE",
    ],
    [
      "a pipe",
      () => {
        execFileSync("mkfifo", [at("pipe")]);
        return at("pipe");
      },
      "ENOTFILE",
    ],
    [
      "a file that nobody may write",
      () => {
        writeFileSync(at("a.xlsx"), "old", { mode: 0o444 });
        return at("a.xlsx");
      },
      "EROFILE",
    ],
  ])("%s", async (_, make, code) => {
    const path = make();
    const was = before(path);
    const names = readdirSync(folder);
    expect(await codeOf(path)).toBe(code);
    expect(before(path)).toEqual(was);
    expect(readdirSync(folder)).toEqual(names);
    expect(existsSync(at("không có"))).toBe(false);
  });

  it.skipIf(!isRoot)("a device, here one made in a folder of the test", async () => {
    // The null device under another name
    execFileSync("mknod", [at("thiết-bị"), "c", "1", "3"]);
    const was = before(at("thiết-bị"));
    expect(await codeOf(at("thiết-bị"))).toBe("ENOTFILE");
    expect(before(at("thiết-bị"))).toEqual(was);
  });
});

it.skipIf(isRoot || process.platform === "win32")(
  "leaves the old file where the folder may not be written",
  async () => {
    writeFileSync(at("a.xlsx"), "old");
    chmodSync(folder, 0o555);
    expect(await codeOf(at("a.xlsx"))).toBe("EACCES");
    expect(readFileSync(at("a.xlsx"), "utf8")).toBe("old");
  },
);

it("says that a folder is missing", async () => {
  expect(await codeOf(join(folder, "không có", "a.xlsx"))).toBe("ENOENT");
});
