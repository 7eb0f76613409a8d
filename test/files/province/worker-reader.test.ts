import { viFileReason } from "../../../src/language/vi/file-reasons";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleProgram } from "../../../build/bundle.mjs";
import { projectFolder } from "../../../build/project-folder.mjs";
import { readBallotBytes } from "../../../files/ballots/ballot-bytes";
import { workerBallotReader } from "../../../files/ballots/ballot-reader";
import { readUnitBytes } from "../../../files/province/unit-reader";
import { workerUnitReader } from "../../../files/province/worker-reader";
import { handOutFiles } from "../../ballot-files";
import { panelWorkbook, somebody } from "../../panel-workbook";
import { createRandom } from "../../own-layouts/random";
import { damagedBooks, insertedBook, randomEntries } from "../../province/unit-books";

const PROGRAM = ".cache/test/unit-reader.mjs";
const program = join(projectFolder, PROGRAM);
const WITH_NAMES = { withoutNames: false };
const ENOUGH = { time: 120_000, memory: 1_024 };

const sound = () => new Uint8Array(insertedBook(["tap-the"], randomEntries(createRandom(3), "Đảng ủy xã A")));

beforeAll(async () => {
  expect(await bundleProgram("files/thamdinh.ts", PROGRAM)).toBe(true);
});

describe("A reader in a thread of its own", () => {
  it("answers as one in this thread, also for damaged files", async () => {
    const reader = workerUnitReader(pathToFileURL(program), ENOUGH);
    try {
      for (const bytes of [sound(), ...damagedBooks(sound()), sound()]) {
        const expected = readUnitBytes(bytes, WITH_NAMES);
        expect(await reader.read(new Uint8Array(bytes), WITH_NAMES)).toEqual(expected);
      }
    } finally {
      await reader.close();
    }
  });

  it("answers for ballots of judges too, and gives one up that takes too much time", async () => {
    const [ballot] = handOutFiles(panelWorkbook([{ DoiTuong: "Xã A", MoHinh: "Một" }], somebody(2)).workbook).values();
    const reader = workerBallotReader(pathToFileURL(program), ENOUGH);
    const hasty = workerBallotReader(pathToFileURL(program), { ...ENOUGH, time: 1 });
    try {
      expect(await reader.read(new Uint8Array(ballot!), null)).toEqual(readBallotBytes(ballot!));
      expect(await reader.read(new Uint8Array(ballot!).slice(0, 500), null)).toMatchObject({ problem: "unreadable" });
      expect(await hasty.read(new Uint8Array(ballot!), null)).toMatchObject({ problem: "unreadable" });
    } finally {
      await reader.close();
      await hasty.close();
    }
  });

  it.each([
    { name: "takes too much time", limits: { ...ENOUGH, time: 1 }, says: "giây nên dừng" },
    { name: "takes too much memory", limits: { ...ENOUGH, memory: 4 }, says: "quá nhiều bộ nhớ" },
  ])("gives a file up that $name, and takes the next one", async ({ limits, says }) => {
    const reader = workerUnitReader(pathToFileURL(program), limits);
    try {
      for (let file = 0; file < 2; file++) {
        const answer = await reader.read(sound(), WITH_NAMES);
        expect(answer).toMatchObject({ ok: false });
        expect(!answer.ok && viFileReason(answer.reason)).toContain(says);
      }
    } finally {
      await reader.close();
    }
  });
});

describe("The built program", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "thamdinh-tinh-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("collects a folder, ends by itself, and says in one line what is wrong with a file", () => {
    mkdirSync(join(folder, "thu"));
    writeFileSync(join(folder, "thu", "01.xlsx"), sound());
    writeFileSync(join(folder, "thu", "02.xlsx"), sound().slice(0, 900));
    writeFileSync(join(folder, "don-vi.csv"), "ma,ten\n01,Xã A\n02,Xã B\n");
    const args = ["consolidate", "thu", "--units", "don-vi.csv", "-o", "tinh.xlsx", "--long", "dai", "--format", "csv"];
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    expect(stdout).toContain("02.xlsx: Tệp bị hỏng");
    expect(stdout).toContain("Đã ghi vào tinh.xlsx, dạng dài vào dai.");
    expect(readFileSync(join(folder, "dai", "ket_qua.csv"), "utf8")).toContain(",01,2026,");
  });
});
