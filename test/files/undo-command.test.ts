import { describe, expect, it } from "vitest";
import { exampleWorkbook } from "../../files/example-workbook";
import { CLEAN, FOUND_ERRORS, UNUSABLE } from "../../files/exit-codes";
import { apply } from "../../files/xlsx/write/apply";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import type { Edit } from "../../src/workbook/model/plan";
import type { Content } from "../../src/workbook/model/sheet-spec";
import { plainList } from "../foreign/books/plain-list";
import { cellsOf } from "../foreign/book-cells";
import { recalculate, withLibreOffice } from "../libreoffice";
import { workplace } from "./workplace";
import { SETTINGS_PART, withAddInSettings } from "./xlsx/settings-part";
import { partText } from "./xlsx/package-parts";

const PLACE = ["--sheet", plainList.sheet, "--cell", plainList.cell] as const;

function edited(bytes: Uint8Array, ...edits: readonly Edit[]): Uint8Array {
  return saveWorkbook(apply(openWorkbook(bytes), { edits }));
}

function typed(bytes: Uint8Array, name: string, row: number, content: Content): Uint8Array {
  const { area } = capture(openWorkbook(bytes)).names.find((own) => own.name === name)!.block!;
  return edited(bytes, {
    kind: "setCells",
    sheet: area.sheet,
    cells: [{ row: area.row + row, column: area.column, content }],
  });
}

/** Every content; a formula without the value that its last program gave it. */
function contents(bytes: Uint8Array) {
  return new Map(
    [...cellsOf(bytes)].flatMap(([place, { value, formula }]) =>
      value === null && formula === null ? [] : [[place, formula ?? value] as const],
    ),
  );
}

describe("thamdinh undo", () => {
  it.each([
    { action: "Sửa", args: ["fix", "a.xlsx", "-o", "b.xlsx"] },
    { action: "Xếp loại", args: ["classify", "a.xlsx", "--repair", "-o", "b.xlsx"] },
    { action: "Tổng hợp", args: ["summarize", "a.xlsx", "-o", "b.xlsx"] },
    { action: "Chèn mẫu", args: ["template", "--rubric", "ca-nhan", "--into", "a.xlsx", "-o", "b.xlsx"] },
    {
      action: "Tạo bộ tiêu chí",
      args: ["rubric", "copy", "a.xlsx", "--from", "tap-the", "--name", "Khối xã", "-o", "b.xlsx"],
    },
  ])("puts back all that $args.0 has changed, and nothing else", async ({ action, args }) => {
    const place = workplace({
      "a.xlsx": typed(typed(exampleWorkbook(), "ThamDinh_1_Tong", 1, 9.75), "ThamDinh_1_XepLoai", 2, null),
    });
    await place.run(...args);
    const [before, after] = [contents(place.stored.get("a.xlsx")!), contents(place.stored.get("b.xlsx")!)];
    expect(after).not.toEqual(before);
    expect(await place.run("undo", "b.xlsx", "-o", "c.xlsx")).toBe(CLEAN);
    expect(place.printed.at(-1)).toBe(`Đã hoàn tác “${action}”.\nĐã ghi vào c.xlsx.`);
    expect(contents(place.stored.get("c.xlsx")!)).toEqual(before);
    expect(await place.run("undo", "c.xlsx", "-o", "d.xlsx")).toBe(FOUND_ERRORS);
    expect(place.printed.at(-1)).toBe("Không có thao tác nào của Thẩm định để hoàn tác.");
    expect(place.stored.has("d.xlsx")).toBe(false);
  });

  it("puts back a score and the names of its entry, which were corrected one kind after another", async () => {
    const inRow = [
      ["ThamDinh_1_DoiTuong", "Đảng ủy xã An Hòa".normalize("NFD")],
      ["ThamDinh_1_MoHinh", "Họp\u00a0không giấy "],
      ["ThamDinh_1_TC1", "1,5 điểm"],
    ] as const;
    const place = workplace({
      "a.xlsx": inRow.reduce((bytes, [name, content]) => typed(bytes, name, 0, content), exampleWorkbook()),
    });
    await place.run("fix", "a.xlsx", "-o", "b.xlsx");
    const [before, after] = [contents(place.stored.get("a.xlsx")!), contents(place.stored.get("b.xlsx")!)];
    for (const fixed of ["Đảng ủy xã An Hòa", "Họp không giấy", 1.5]) expect([...after.values()]).toContain(fixed);
    expect(await place.run("undo", "b.xlsx", "-o", "c.xlsx")).toBe(CLEAN);
    expect(contents(place.stored.get("c.xlsx")!)).toEqual(before);
  });

  it("brings a summary back that was made anew", async () => {
    const place = workplace({ "vi-du.xlsx": exampleWorkbook() });
    await place.run("summarize", "vi-du.xlsx", "-o", "a.xlsx");
    place.stored.set("b.xlsx", typed(place.stored.get("a.xlsx")!, "ThamDinh_1_TC2", 0, 0));
    await place.run("summarize", "b.xlsx", "-o", "c.xlsx");
    expect(contents(place.stored.get("c.xlsx")!)).not.toEqual(contents(place.stored.get("b.xlsx")!));
    expect(await place.run("undo", "c.xlsx", "-o", "d.xlsx")).toBe(CLEAN);
    expect(contents(place.stored.get("d.xlsx")!)).toEqual(contents(place.stored.get("b.xlsx")!));
  });

  it("takes an attached table back: every cell of the file has its content and its look again", async () => {
    const place = workplace({ "a.xlsx": plainList.bytes() });
    await place.run("attach", "a.xlsx", ...PLACE, "-o", "b.xlsx");
    expect(await place.run("undo", "b.xlsx", "-o", "c.xlsx")).toBe(CLEAN);
    expect(cellsOf(place.stored.get("c.xlsx")!)).toEqual(cellsOf(place.stored.get("a.xlsx")!));
    const { names, sheets } = capture(openWorkbook(place.stored.get("c.xlsx")!));
    expect([names, sheets.map(({ name }) => name)]).toEqual([[], [plainList.sheet]]);
  });

  it("takes back repairs of several kinds at once, as they were carried out", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("classify", "a.xlsx", "-o", "b.xlsx");
    const damaged = edited(typed(place.stored.get("b.xlsx")!, "ThamDinh_2_Tong", 0, { formula: "=1+1", value: 2 }), {
      kind: "deleteName",
      name: "ThamDinh_1_TinhTrang",
    });
    place.stored.set("hong.xlsx", damaged);
    await place.run("repair", "hong.xlsx", "-o", "lanh.xlsx");
    expect(await place.run("undo", "lanh.xlsx", "-o", "lai.xlsx")).toBe(CLEAN);
    const names = (bytes: Uint8Array) =>
      capture(openWorkbook(bytes)).names.map(({ name, block }) => [name, block?.area]);
    expect(contents(place.stored.get("lai.xlsx")!)).toEqual(contents(damaged));
    expect(names(place.stored.get("lai.xlsx")!)).toEqual(names(damaged));
  });

  it("names the cells that somebody has changed since, and writes nothing", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("fix", "a.xlsx", "-o", "b.xlsx");
    place.stored.set("b.xlsx", typed(place.stored.get("b.xlsx")!, "ThamDinh_1_TC1", 6, 2));
    expect(await place.run("undo", "b.xlsx", "-o", "c.xlsx")).toBe(FOUND_ERRORS);
    expect(place.printed.at(-1)).toBe(
      "Chưa hoàn tác “Sửa”, vì từ lúc đó đã có chỗ được sửa hoặc chuyển: Chấm điểm tập thể!E11. Mọi ô được giữ nguyên.",
    );
    expect(await place.run("undo", "b.xlsx", "-o", "c.xlsx", "--json")).toBe(FOUND_ERRORS);
    expect(JSON.parse(place.printed.at(-1)!)).toMatchObject({
      refusal: "changed-since",
      changedSince: [{ kind: "cell", sheet: "Chấm điểm tập thể", cell: "E11" }],
      output: null,
    });
    expect(place.stored.has("c.xlsx")).toBe(false);
  });

  it("lists what it would put back, and writes nothing, when it is a dry run", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("fix", "a.xlsx", "-o", "b.xlsx");
    expect(await place.run("undo", "b.xlsx", "--dry-run")).toBe(CLEAN);
    expect(place.printed.at(-1)).toContain("    E11: 1,5 → 15");
    expect([...place.stored.keys()]).toEqual(["a.xlsx", "b.xlsx"]);
  });

  it("undoes in a file what the add-in did in Excel, and leaves its note where the add-in looks", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("fix", "a.xlsx", "-o", "b.xlsx");
    const note = capture(openWorkbook(place.stored.get("b.xlsx")!), { forUndo: true }).memory!.note!;
    const inExcel = withAddInSettings(
      edited(place.stored.get("b.xlsx")!, { kind: "remember", slot: "undo", note: "cũ" }),
      { "ThamDinh.Undo": note },
    );
    place.stored.set("excel.xlsx", inExcel);
    expect(await place.run("undo", "excel.xlsx", "-o", "c.xlsx")).toBe(CLEAN);
    expect(contents(place.stored.get("c.xlsx")!)).toEqual(contents(exampleWorkbook()));
    expect(partText(place.stored.get("c.xlsx")!, SETTINGS_PART)).toContain("&quot;none\\&quot;:\\&quot;undone");
  });

  it("leaves a file that would lose its last sheet, and says so", async () => {
    const place = workplace();
    await place.run("template", "--rubric", "tap-the", "-o", "a.xlsx");
    expect(await place.run("undo", "a.xlsx", "--overwrite")).toBe(UNUSABLE);
    expect(place.complaints[0]).toMatch(/^Mọi sheet trong tệp đều do thao tác gần nhất tạo ra/);
  });

  it("does not believe a damaged note, and says so", async () => {
    const place = workplace({
      "a.xlsx": edited(exampleWorkbook(), {
        kind: "remember",
        slot: "undo",
        note: '{"version":1,"action":"fix","runs":[{}]}',
      }),
    });
    expect(await place.run("undo", "a.xlsx", "-o", "c.xlsx")).toBe(UNUSABLE);
    expect(place.complaints[0]).toMatch(/^Ghi nhớ về thao tác trước trong sổ bị hỏng nên không được dùng/);
    expect(await place.run("fix", "a.xlsx", "-o", "b.xlsx")).toBe(FOUND_ERRORS);
    expect(await place.run("undo", "b.xlsx", "-o", "c.xlsx")).toBe(CLEAN);
  });
});

describe("A rubric that was changed after the classification", () => {
  async function withThreshold(points: number) {
    const place = workplace({ "vi-du.xlsx": exampleWorkbook() });
    await place.run("fix", "vi-du.xlsx", "-o", "a.xlsx");
    await place.run("classify", "a.xlsx", "-o", "b.xlsx");
    const { area, columns } = capture(openWorkbook(place.stored.get("b.xlsx")!)).names.find(
      ({ name }) => name === "ThamDinh_Rubric_tap_the",
    )!.block!;
    const [column, row] = columns.map((cells, index) => [index, cells.indexOf(8)] as const).find(([, at]) => at >= 0)!;
    place.stored.set(
      "doi.xlsx",
      edited(place.stored.get("b.xlsx")!, {
        kind: "setCells",
        sheet: area.sheet,
        cells: [{ row: area.row + row, column: area.column + column, content: points }],
      }),
    );
    return place;
  }

  it("is told by check, and by classify entry by entry, which waits for --accept-rubric", async () => {
    const place = await withThreshold(8.5);
    await place.run("check", "doi.xlsx", "--json");
    expect(place.printed.at(-1)).toContain('"band-changed"');
    expect(await place.run("classify", "doi.xlsx", "-o", "c.xlsx")).toBe(FOUND_ERRORS);
    expect(place.printed.at(-1)).toMatch(
      /^Bộ tiêu chí đã đổi từ lần xếp loại trước, làm \d+ đối tượng, mô hình đổi mức:\n- .+: từ “Tốt” sang “Khá” \(sheet “Chấm điểm tập thể”, dòng \d+\)\./,
    );
    expect(place.printed.at(-1)).toMatch(/--accept-rubric\.$/);
    expect(await place.run("classify", "doi.xlsx", "-o", "c.xlsx", "--json")).toBe(FOUND_ERRORS);
    expect(JSON.parse(place.printed.at(-1)!)).toMatchObject({ output: null });
    expect(place.stored.has("c.xlsx")).toBe(false);
  });

  it("is accepted once, and then no matter any more", async () => {
    const place = await withThreshold(8.5);
    expect(await place.run("classify", "doi.xlsx", "-o", "c.xlsx", "--accept-rubric")).toBe(FOUND_ERRORS);
    await place.run("classify", "c.xlsx", "-o", "d.xlsx");
    expect(place.stored.get("d.xlsx")).toEqual(place.stored.get("c.xlsx"));
    await place.run("check", "d.xlsx", "--json");
    expect(place.printed.at(-1)).not.toContain('"band-changed"');
  });

  it("is no matter where all stay in their bands", async () => {
    const place = await withThreshold(7.99);
    await place.run("classify", "doi.xlsx", "-o", "c.xlsx");
    expect(place.stored.has("c.xlsx")).toBe(true);
  });

  it("cannot be told from a damaged note, which a check reports", async () => {
    const place = await withThreshold(8.5);
    place.stored.set("e.xlsx", edited(place.stored.get("doi.xlsx")!, { kind: "remember", slot: "rubrics", note: "{" }));
    await place.run("check", "e.xlsx");
    expect(place.printed.at(-1)).toContain("Ghi nhớ về bộ tiêu chí của lần xếp loại trước bị hỏng");
    await place.run("classify", "e.xlsx", "--overwrite");
    await place.run("check", "e.xlsx");
    expect(place.printed.at(-1)).not.toContain("bị hỏng");
  });
});

withLibreOffice("A file that LibreOffice has saved since", () => {
  it("can still be undone, and still knows the rubric of its classification", async () => {
    const place = workplace({ "a.xlsx": exampleWorkbook() });
    await place.run("fix", "a.xlsx", "-o", "b.xlsx");
    await place.run("classify", "b.xlsx", "-o", "c.xlsx");
    const saved = await recalculate(new Map(["b.xlsx", "c.xlsx"].map((name) => [name, place.stored.get(name)!])));
    for (const [name, bytes] of saved) place.stored.set(name, bytes);
    expect(await place.run("undo", "b.xlsx", "-o", "d.xlsx")).toBe(CLEAN);
    const scores = (bytes: Uint8Array) =>
      Object.fromEntries(
        capture(openWorkbook(bytes))
          .names.filter(({ name }) => /_(?:TC\d|DoiTuong|MoHinh|LinhVuc)$/.test(name))
          .map(({ name, block }) => [name, block?.columns]),
      );
    expect(scores(place.stored.get("d.xlsx")!)).toEqual(scores(place.stored.get("a.xlsx")!));
    expect(await place.run("undo", "c.xlsx", "-o", "e.xlsx")).toBe(CLEAN);
    expect(capture(openWorkbook(place.stored.get("c.xlsx")!)).classified).toContain('"tap-the"');
  });
});
