import { describe, expect, it } from "vitest";
import { CLEAN, FOUND_ERRORS, UNUSABLE } from "../../files/exit-codes";
import { exampleWorkbook } from "../../files/example-workbook";
import { rectToAddress } from "../../src/workbook/model/area";
import { apply } from "../../files/xlsx/write/apply";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, readPart, saveWorkbook, workbookSheets, writePart } from "../../files/xlsx/package/workbook";
import { OPTIONS } from "../../files/arguments";
import { COMMANDS } from "../../files/commands/commands";
import { plainList } from "../foreign/books/plain-list";
import { handWorkbook } from "./xlsx/package-parts";
import { workplace } from "./workplace";

describe("thamdinh template", () => {
  it.each(["tap-the", "ca-nhan", "ca-nhan-khong-dang-ky", "danh-muc"])(
    "writes a workbook for %s that checks clean",
    async (rubric) => {
      const place = workplace();
      expect(await place.run("template", "--rubric", rubric, "--rows", "5", "-o", "mau.xlsx")).toBe(CLEAN);
      expect(await place.run("check", "mau.xlsx")).toBe(CLEAN);
    },
  );

  it("adds a table beside what a workbook already has", async () => {
    const place = workplace();
    await place.run("template", "--rubric", "tap-the", "-o", "a.xlsx");
    expect(await place.run("template", "--rubric", "ca-nhan", "--into", "a.xlsx", "-o", "b.xlsx")).toBe(CLEAN);
    const names = capture(openWorkbook(place.stored.get("b.xlsx")!)).names.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        "ThamDinh_1_TC4",
        "ThamDinh_2_TC3",
        "ThamDinh_Rubric_tap_the",
        "ThamDinh_Rubric_ca_nhan",
      ]),
    );
  });
});

describe("thamdinh check, classify and summarize", () => {
  it("exit 1 where a finding is an error, and still write the result", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    expect(await place.run("check", "a.xlsx")).toBe(FOUND_ERRORS);
    expect(await place.run("classify", "a.xlsx", "-o", "b.xlsx")).toBe(FOUND_ERRORS);
    expect(await place.run("summarize", "b.xlsx", "-o", "c.xlsx")).toBe(FOUND_ERRORS);
    expect([...place.stored.keys()]).toEqual(["a.xlsx", "b.xlsx", "c.xlsx"]);
    expect(capture(openWorkbook(place.stored.get("c.xlsx")!)).sheets.map(({ name }) => name)).toContain("Tổng hợp");
  });

  it("report for programs with points as decimal numbers and absent ones null", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("check", "a.xlsx", "--json");
    const { tables, findings } = JSON.parse(place.printed[0]!) as {
      tables: { id: number; rubric: string; sheet: string; entries: unknown[]; subjects: unknown[] }[];
      findings: { code: string; severity: string; sheet: string; cell: string; fix?: unknown }[];
    };
    expect(tables.map(({ id, rubric, sheet }) => ({ id, rubric, sheet }))).toEqual([
      { id: 1, rubric: "tap-the", sheet: "Chấm điểm tập thể" },
      { id: 2, rubric: "ca-nhan", sheet: "Chấm điểm cá nhân" },
      { id: 3, rubric: "ca-nhan-khong-dang-ky", sheet: "Cá nhân không đăng ký" },
    ]);
    expect(tables[0]!.entries[0]).toMatchObject({
      row: 5,
      subject: "Đảng ủy phường Hưng Bình",
      title: "Chi bộ bốn tốt gắn với chuyển đổi số",
      total: 9,
      band: "Xuất sắc",
      state: "complete",
    });
    expect(tables[0]!.entries[4]).toMatchObject({ total: null, band: null, state: "incomplete" });
    expect(tables[0]!.subjects[0]).toMatchObject({
      name: "Đảng ủy phường Hưng Bình",
      result: 9.5,
      band: "Xuất sắc",
      derivedBonus: 0.5,
    });
    expect(tables[2]!.subjects[0]).toMatchObject({ name: "Lê Minh Đức", result: 9.5, band: "Xuất sắc" });
    expect(findings.find(({ code }) => code === "score-above-maximum")).toMatchObject({
      severity: "error",
      sheet: "Chấm điểm tập thể",
      cell: "E11",
      fix: 1.5,
    });
  });

  it("leave a classified workbook as it is when it is classified again", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("classify", "a.xlsx", "-o", "b.xlsx");
    await place.run("classify", "b.xlsx", "-o", "c.xlsx");
    expect(place.stored.get("c.xlsx")).toEqual(place.stored.get("b.xlsx"));
  });

  it("refresh an untouched summary in its own sheet", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("summarize", "a.xlsx", "-o", "b.xlsx");
    await place.run("summarize", "b.xlsx", "-o", "c.xlsx");
    const sheets = (name: string) => capture(openWorkbook(place.stored.get(name)!)).sheets.map((sheet) => sheet.name);
    expect(sheets("c.xlsx")).toEqual(sheets("b.xlsx"));
  });

  it("leave the page margins of a summary as people have set them, when it is refreshed and when that is undone", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("summarize", "a.xlsx", "-o", "b.xlsx");
    const workbook = openWorkbook(place.stored.get("b.xlsx")!);
    const part = workbookSheets(workbook).find(({ name }) => name === "Tổng hợp")!.part;
    const own = '<pageMargins left="0.9" right="0.3" top="1.25" bottom="0.5" header="0.2" footer="0.1"/>';
    writePart(workbook.archive, part, readPart(workbook.archive, part).replace(/<pageMargins [^>]*\/>/, own));
    place.stored.set("b.xlsx", saveWorkbook(workbook));
    expect(await place.run("summarize", "b.xlsx", "--date", "01/02/2026", "-o", "c.xlsx")).toBe(FOUND_ERRORS);
    await place.run("undo", "c.xlsx", "-o", "d.xlsx");
    for (const file of ["c.xlsx", "d.xlsx"]) {
      const { archive } = openWorkbook(place.stored.get(file)!);
      expect(readPart(archive, part)).toContain(own);
    }
  });
});

describe("thamdinh fix", () => {
  it("lists what it would write, before → after, and writes nothing, when it is a dry run", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    expect(await place.run("fix", "a.xlsx", "--dry-run")).toBe(FOUND_ERRORS);
    expect(place.printed[0]).toContain("Chấm điểm tập thể!E11: 15 → 1,5");
    expect(place.printed[0]).toContain("Chấm điểm tập thể!E10: 01/05/2026 → 1,5");
    expect([...place.stored.keys()]).toEqual(["a.xlsx"]);
  });

  it("writes every correction into its cell, as a number that is shown as one, and leaves nothing to fix", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("fix", "a.xlsx", "-o", "b.xlsx");
    const block = (file: string) =>
      capture(openWorkbook(place.stored.get(file)!)).names.find(({ name }) => name === "ThamDinh_1_TC1")!.block!;
    expect(block("a.xlsx").columns[0]!.slice(5, 7)).toEqual([{ date: 46143 }, 15]);
    expect(block("b.xlsx").columns[0]!.slice(5, 7)).toEqual([1.5, 1.5]);
    expect(await place.run("fix", "b.xlsx", "--dry-run")).not.toBe(UNUSABLE);
    expect(place.printed.at(-1)).toBe("Không có ô nào sửa tự động được.");
  });

  it("fixes one cell or one kind alone", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("fix", "a.xlsx", "-o", "b.xlsx", "--cell", "Chấm điểm tập thể!E11");
    await place.run("fix", "a.xlsx", "-o", "c.xlsx", "--code", "score-date", "--json");
    const cells = (file: string) =>
      capture(openWorkbook(place.stored.get(file)!))
        .names.find(({ name }) => name === "ThamDinh_1_TC1")!
        .block!.columns[0]!.slice(5, 7);
    expect(cells("b.xlsx")).toEqual([{ date: 46143 }, 1.5]);
    expect(cells("c.xlsx")).toEqual([1.5, 15]);
    expect(JSON.parse(place.printed.at(-1)!)).toEqual({
      fixes: [{ code: "score-date", sheet: "Chấm điểm tập thể", cell: "E10", before: { date: 46143 }, after: 1.5 }],
      output: "c.xlsx",
    });
  });
});

describe("thamdinh rubric", () => {
  it("exports a pack, takes it into a workbook under another name, and lets templates be made of it", async () => {
    const place = workplace();
    expect(await place.run("rubric", "export", "--rubric", "ca-nhan", "-o", "bo.json")).toBe(CLEAN);
    expect(await place.run("rubric", "import", "bo.json", "--name", "Khối xã", "--id", "khoi-xa", "-o", "a.xlsx")).toBe(
      CLEAN,
    );
    expect(await place.run("template", "--rubric", "khoi-xa", "--into", "a.xlsx", "-o", "b.xlsx")).toBe(CLEAN);
    expect(await place.run("check", "b.xlsx")).toBe(CLEAN);
    expect(await place.run("rubric", "export", "b.xlsx", "--rubric", "khoi-xa", "-o", "c.json")).toBe(CLEAN);
    expect(new TextDecoder().decode(place.stored.get("c.json"))).toContain('"id": "khoi-xa"');
  });

  it("makes one from blank", async () => {
    const place = workplace();
    expect(await place.run("rubric", "new", "--from", "trong-tap-the", "--name", "Bộ mới", "-o", "a.xlsx")).toBe(CLEAN);
    expect(place.printed[0]).toContain("mã bo-moi");
  });

  it("copies one within its workbook, and lists what the workbook has", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    expect(await place.run("rubric", "copy", "a.xlsx", "--from", "tap-the", "--name", "Khối xã", "--overwrite")).toBe(
      CLEAN,
    );
    expect(await place.run("rubric", "list", "a.xlsx", "--json")).toBe(CLEAN);
    const { rubrics } = JSON.parse(place.printed.at(-1)!) as { rubrics: { id: string; name: string }[] };
    expect(rubrics.map(({ id }) => id)).toEqual(["tap-the", "ca-nhan", "ca-nhan-khong-dang-ky", "khoi-xa"]);
    expect(await place.run("rubric", "list", "a.xlsx")).toBe(CLEAN);
    expect(place.printed.at(-1)).toContain("khoi-xa: Khối xã");
  });

  it("reads one from the headings of a table, and names the cells that those leave open", async () => {
    const place = workplace({ "a.xlsx": plainList.bytes() });
    expect(
      await place.run("rubric", "read", "a.xlsx", "--cell", plainList.cell, "--name", "Hội thi", "-o", "b.xlsx"),
    ).toBe(CLEAN);
    expect(place.printed[0]).toMatch(
      /^Đã thêm bộ tiêu chí “Hội thi” \(mã hoi-thi\) ở sheet “Bộ tiêu chí Hội thi”\.\nCòn \d+ ô cần điền điểm: D\d+/,
    );
    expect(await place.run("rubric", "read", "a.xlsx", "--cell", "Z99", "--name", "Hội thi", "-o", "c.xlsx")).toBe(
      CLEAN,
    );
    expect(await place.run("rubric", "read", "a.xlsx", "--name", "Hội thi", "-o", "d.xlsx")).toBe(UNUSABLE);
    expect(place.complaints[0]).toContain("Chưa chọn ô");
  });

  it("refuses a file with a fault, and names the field", async () => {
    const place = workplace();
    await place.run("rubric", "export", "--rubric", "tap-the", "-o", "bo.json");
    const text = new TextDecoder().decode(place.stored.get("bo.json")).replace('"threshold": 8', '"threshold": 9');
    place.stored.set("bo.json", new TextEncoder().encode(text));
    expect(await place.run("rubric", "import", "bo.json", "-o", "a.xlsx")).toBe(UNUSABLE);
    expect(place.complaints[0]).toContain("Trường bands[1].threshold");
    expect(place.stored.has("a.xlsx")).toBe(false);
  });
});

describe("A dry run", () => {
  it.each([
    { args: ["template", "--rubric", "ca-nhan", "--dry-run"], says: "- Thêm sheet “Chấm điểm cá nhân”." },
    {
      args: ["classify", "xep.xlsx", "--repair", "--dry-run"],
      says: "- Ghi công thức vào Chấm điểm tập thể!T11 (tổng điểm): thay nội dung 1 ô.\n    T11: 9,75 → công thức",
    },
    { args: ["summarize", "xep.xlsx", "--dry-run"], says: "- Thêm sheet “Tổng hợp”." },
  ])("of $args.0 says what would change and writes no file", async ({ args, says }) => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("classify", "a.xlsx", "-o", "b.xlsx");
    const workbook = openWorkbook(place.stored.get("b.xlsx")!);
    const { area } = capture(workbook).names.find(({ name }) => name === "ThamDinh_1_Tong")!.block!;
    apply(workbook, {
      edits: [
        { kind: "setCells", sheet: area.sheet, cells: [{ row: area.row + 1, column: area.column, content: 9.75 }] },
      ],
    });
    place.stored.set("xep.xlsx", saveWorkbook(workbook));
    const files = [...place.stored.keys()];
    await place.run(...args);
    expect(place.printed.at(-1)).toContain(
      says.replaceAll("T11", rectToAddress({ ...area, row: area.row + 1, rows: 1 })),
    );
    expect(place.printed.at(-1)).toMatch(/Chưa ghi gì\.$/);
    expect([...place.stored.keys()]).toEqual(files);
  });
});

describe("The help", () => {
  it("lists every command and option in columns of even width, in lines that a terminal holds", async () => {
    const place = workplace();
    expect(await place.run("--help")).toBe(CLEAN);
    const lines = place.printed[0]!.split("\n");
    for (const { name, does } of COMMANDS)
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^  ${name} +${does.replace(/[.()]/g, "\\$&")}$`)));
    for (const option of Object.keys(OPTIONS))
      expect(lines).toContainEqual(expect.stringMatching(new RegExp(`^  (?:-., )?--${option}(?: |$)`)));
    expect(
      new Set(lines.filter((line) => line.startsWith("  ")).map((line) => /^ {2}\S.*? {2,}/.exec(line)![0].length))
        .size,
    ).toBe(2);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(120);
  });

  it.each(COMMANDS.map(({ name }) => name))("explains %s with its own options", async (name) => {
    const place = workplace();
    expect(await place.run("help", ...name.split(" "))).toBe(CLEAN);
    expect(await place.run(...name.split(" "), "--help")).toBe(CLEAN);
    expect(place.printed[0]).toBe(place.printed[1]);
    expect(place.printed[0]).toMatch(new RegExp(`^thamdinh ${name} `));
  });

  it("is what a command line without a command gets, with exit code 2", async () => {
    const place = workplace();
    expect(await place.run()).toBe(UNUSABLE);
    expect(place.printed[0]).toContain("Cách dùng: thamdinh");
  });
});

describe("A file that is there", () => {
  it("is written over only with --overwrite, which needs no -o for the file that is changed", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("classify", "a.xlsx", "-o", "b.xlsx");
    const classified = place.stored.get("b.xlsx")!;
    expect(await place.run("classify", "a.xlsx", "-o", "b.xlsx", "--overwrite")).toBe(FOUND_ERRORS);
    expect(await place.run("classify", "a.xlsx", "--overwrite")).toBe(FOUND_ERRORS);
    expect(place.stored.get("a.xlsx")).toEqual(classified);
    expect(place.complaints).toEqual([]);
  });
});

describe("thamdinh explain", () => {
  it("says points, rule, clause and the distance to the next band", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    expect(await place.run("explain", "a.xlsx", "--row", "6", "--sheet", "Chấm điểm tập thể")).toBe(CLEAN);
    const text = place.printed.join("\n");
    expect(text).toContain("TC2 Kết quả thực hiện, có số liệu chứng minh: 3,25/4 điểm [mục 2.1 TC2]");
    expect(text).toContain("Xếp loại: Khá, từ 7 điểm; còn 1 điểm nữa là Tốt");
    expect(text).toContain("+0,5 điểm (có 2 mô hình đăng ký từ mức Khá, cần 2)");
  });
});

describe("Input that cannot be used", () => {
  const cases: readonly { readonly name: string; readonly args: readonly string[]; readonly says: RegExp }[] = [
    { name: "a file that is not there", args: ["check", "khong-co.xlsx"], says: /Không có tệp khong-co\.xlsx/ },
    { name: "a file that is no workbook", args: ["check", "van-ban.txt"], says: /không phải là tệp \.xlsx/ },
    { name: "a workbook without a score table", args: ["check", "trong.xlsx"], says: /chưa có bảng chấm điểm/ },
    {
      name: "an unknown rubric",
      args: ["template", "--rubric", "khac", "-o", "x.xlsx"],
      says: /Không có bộ tiêu chí “khac”/,
    },
    { name: "no rubric", args: ["template", "-o", "x.xlsx"], says: /Chưa chọn bộ tiêu chí/ },
    {
      name: "no rows",
      args: ["template", "--rubric", "tap-the", "--rows", "0", "-o", "x.xlsx"],
      says: /--rows cần một số nguyên/,
    },
    { name: "no place for the result", args: ["classify", "trong.xlsx"], says: /Chưa có tệp để ghi/ },
    { name: "an unknown command", args: ["xoa", "trong.xlsx"], says: /Không có lệnh “xoa”/ },
    {
      name: "an option of another command",
      args: ["check", "vi-du.xlsx", "--rows", "5"],
      says: /Lệnh check không có tùy chọn --rows/,
    },
    { name: "half a command", args: ["rubric", "vi-du.xlsx"], says: /Hãy dùng: thamdinh rubric new, rubric copy/ },
    { name: "a file too many", args: ["check", "vi-du.xlsx", "trong.xlsx"], says: /Hãy đưa đúng một tệp/ },
    {
      name: "a file for a command that reads none",
      args: ["template", "vi-du.xlsx", "--rubric", "tap-the", "-o", "x.xlsx"],
      says: /hãy dùng --into/,
    },
    {
      name: "a kind of finding that is none",
      args: ["fix", "vi-du.xlsx", "-o", "x.xlsx", "--code", "diem"],
      says: /--code không nhận “diem”/,
    },
    {
      name: "a repair that is none",
      args: ["repair", "vi-du.xlsx", "-o", "x.xlsx", "--code", "score-date"],
      says: /--code không nhận “score-date”/,
    },
    {
      name: "a cell that is none",
      args: ["fix", "vi-du.xlsx", "-o", "x.xlsx", "--cell", "mười"],
      says: /--cell cần một ô/,
    },
    {
      name: "a result that would write over a file",
      args: ["classify", "vi-du.xlsx", "-o", "trong.xlsx"],
      says: /Tệp trong\.xlsx đã có.*--overwrite/,
    },
    {
      name: "a result that would write over its own input",
      args: ["classify", "vi-du.xlsx", "-o", "vi-du.xlsx"],
      says: /Tệp vi-du\.xlsx đã có/,
    },
    {
      name: "a folder that is not there",
      args: ["classify", "vi-du.xlsx", "-o", "khong-co/x.xlsx"],
      says: /Không có thư mục/,
    },
    { name: "an unknown option", args: ["check", "--nhanh", "trong.xlsx"], says: /Không hiểu lệnh này/ },
    {
      name: "a row outside every table",
      args: ["explain", "vi-du.xlsx", "--row", "9999"],
      says: /Dòng 9999 không nằm trong bảng/,
    },
    {
      name: "a date in another order",
      args: ["summarize", "vi-du.xlsx", "-o", "x.xlsx", "--date", "2026-11-23"],
      says: /--date cần dạng ngày/,
    },
  ];

  it.each(cases)("$name ends with exit code 2 and one sentence", async ({ args, says }) => {
    const place = workplace({
      "van-ban.txt": new TextEncoder().encode("xin chào"),
      "trong.xlsx": handWorkbook({ sheets: { Trang1: "<sheetData/>" } }),
      "vi-du.xlsx": exampleWorkbook(),
    });
    expect(await place.run(...args)).toBe(UNUSABLE);
    expect(place.complaints).toHaveLength(1);
    expect(place.complaints[0]).toMatch(says);
    expect(place.complaints[0]).not.toMatch(/\n|at .*:\d+/);
    expect(place.stored.has("x.xlsx")).toBe(false);
  });
});
