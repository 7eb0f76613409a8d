import { describe, expect, it, test } from "vitest";
import { check } from "../../../src/actions/check";
import { insertTemplate } from "../../../src/actions/insert-template";
import type { InsertTemplateInput } from "../../../src/actions/insert-template";
import { packs } from "../../../src/rubric/packs/packs";
import type { Rubric } from "../../../src/rubric/rubric";
import { columnName } from "../../../src/workbook/model/binding-name";
import { readBindings } from "../../../src/workbook/bindings/bindings";
import type { Plan } from "../../../src/workbook/model/plan";
import type { SheetSpec } from "../../../src/workbook/model/sheet-spec";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { MAX_TABLE_ROWS } from "../../../src/workbook/model/table-size";
import { applyPlan, blockOf, emptySnapshot } from "../../snapshot-of";
import { collective } from "../../sound-entries";
import { WORKBOOK_CASES } from "../workbook/check/finding-cases";

function planOf(input: Partial<InsertTemplateInput>, snapshot: Snapshot = emptySnapshot()): Plan {
  const inserted = insertTemplate(snapshot, { rubrics: ["tap-the"], rows: 5, ...input });
  if (!inserted.ok) throw new Error(inserted.refusal.code);
  return inserted.plan;
}

function specsOf({ edits }: Plan): readonly SheetSpec[] {
  return edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.spec] : []));
}

function insert(input: Partial<InsertTemplateInput>, snapshot: Snapshot = emptySnapshot()): Snapshot {
  return applyPlan(snapshot, planOf(input, snapshot));
}

const ALL = packs.map(({ id }) => id);

describe("The appraisal year of a template", () => {
  const title = (plan: Plan) =>
    specsOf(plan)
      .filter(({ name }) => name === "Chấm điểm tập thể" || name === "Chấm điểm cá nhân")
      .map(({ blocks }) => blocks.find(({ row, column }) => row === 1 && column > 1)!.cells[0]![0]);

  it("stands in the first rubric sheet, which names it, and in every title", () => {
    const plan = planOf({ rubrics: ["tap-the", "ca-nhan"], year: 2026 });
    expect(readBindings(applyPlan(emptySnapshot(), plan)).year).toEqual({
      area: { sheet: "Bộ tiêu chí", row: 2, column: 9, rows: 1, columns: 1 },
      value: 2026,
    });
    const formula = `="BẢNG CHẤM ĐIỂM MÔ HÌNH MỚI, CÁCH LÀM SÁNG TẠO"&IF('Bộ tiêu chí'!$I$2="",""," NĂM "&'Bộ tiêu chí'!$I$2)`;
    const shown = { formula, value: "BẢNG CHẤM ĐIỂM MÔ HÌNH MỚI, CÁCH LÀM SÁNG TẠO NĂM 2026" };
    expect(title(plan)).toEqual([shown, shown]);
  });

  it("is asked once: later templates follow the cell that is there, whatever year they were given", () => {
    const first = insert({ year: 2026 });
    const plan = planOf({ rubrics: ["ca-nhan"], year: 2027 }, first);
    expect(readBindings(applyPlan(first, plan)).year?.value).toBe(2026);
    expect(title(plan)).toMatchObject([{ value: "BẢNG CHẤM ĐIỂM MÔ HÌNH MỚI, CÁCH LÀM SÁNG TẠO NĂM 2026" }]);
    const [rubric] = specsOf(plan);
    expect(rubric!.blocks.find(({ row, column }) => row === 2 && column === 8)?.cells).toEqual([
      ["Năm thẩm định", { formula: `=IF('Bộ tiêu chí'!$I$2="","",'Bộ tiêu chí'!$I$2)`, value: 2026 }],
    ]);
  });

  it.each([1999, 2101, 2026.5])("is a year: %s is refused", (year) => {
    expect(insertTemplate(emptySnapshot(), { rubrics: ["tap-the"], rows: 5, year })).toEqual({
      ok: false,
      refusal: { code: "year-out-of-range", year },
    });
  });
});

describe("A template", () => {
  it("is a rubric sheet and a table for each rubric, and shows the first table's first cell to fill", () => {
    const snapshot = insert({ rubrics: ALL });
    expect(snapshot.sheets.map(({ name }) => name)).toEqual([
      "Trang tính1",
      "Bộ tiêu chí",
      "Bộ tiêu chí cá nhân",
      "Bộ tiêu chí không đăng ký",
      "Bộ tiêu chí danh mục",
      "Chấm điểm tập thể",
      "Chấm điểm cá nhân",
      "Cá nhân không đăng ký",
      "Danh mục đăng ký",
    ]);
    expect(snapshot.activeSheet).toBe("Chấm điểm tập thể");
    expect(snapshot.selection).toEqual({ ...blockOf(snapshot, columnName(1, "DoiTuong")).area, rows: 1 });
  });

  it("is sound: nothing to find but what nobody has chosen or filled in yet", () => {
    const { findings } = check(insert({ rubrics: ALL }));
    expect([...new Set(findings.map(({ code }) => code))]).toEqual([
      "table-empty",
      "bands-unconfirmed",
      "body-missing",
    ]);
    expect(findings.every(({ code, severity }) => severity === "info" || code === "table-empty")).toBe(true);
  });

  it("has as many rows for entries as were asked for", () => {
    expect(readBindings(insert({ rubrics: ALL, rows: 7 })).tables.map(({ rows }) => rows)).toEqual([7, 7, 7, 7]);
  });

  it("brings a table of collectives where results may follow collectives and the workbook has none", () => {
    const snapshot = insert({ rubrics: ["ca-nhan-khong-dang-ky"] });
    expect(readBindings(snapshot).tables.map(({ rubric }) => rubric.id)).toEqual(["ca-nhan-khong-dang-ky", "tap-the"]);
    expect(snapshot.activeSheet).toBe("Cá nhân không đăng ký");
    const second = insert({ rubrics: ["ca-nhan-khong-dang-ky"] }, insert({ rubrics: ["tap-the"] }));
    expect(readBindings(second).tables.map(({ rubric }) => rubric.id)).toEqual(["tap-the", "ca-nhan-khong-dang-ky"]);
  });

  it("lays sheets whose parts stay inside the sheet and whose names are free", () => {
    for (const spec of specsOf(planOf({ rubrics: ALL }))) {
      const names = (spec.names ?? []).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      expect(spec.merges.filter((merge) => merge.rows * merge.columns < 2)).toEqual([]);
      expect(spec.columnWidths.every((width) => width > 0)).toBe(true);
    }
  });

  it("merges no cell twice", () => {
    for (const spec of specsOf(planOf({ rubrics: ALL }))) {
      const cells = spec.merges.flatMap(({ row, column, rows, columns }) =>
        Array.from(
          { length: rows * columns },
          (_, index) => `${row + Math.floor(index / columns)}:${column + (index % columns)}`,
        ),
      );
      expect(new Set(cells).size, spec.name).toBe(cells.length);
    }
  });
});

describe("A second template", () => {
  it("takes the next free number and name, and the rubric that the workbook holds", () => {
    const second = insert({}, insert({}));
    expect(second.sheets.map(({ name }) => name).slice(1)).toEqual([
      "Bộ tiêu chí",
      "Chấm điểm tập thể",
      "Chấm điểm tập thể (2)",
    ]);
    expect(readBindings(second).tables.map(({ id }) => id)).toEqual([1, 2]);
  });

  it("may use a rubric that only the workbook knows", () => {
    const custom: Rubric = { ...collective, id: "rieng" };
    const second = insert({ rubrics: ["rieng"] }, insert({ rubrics: ["rieng"], custom: [custom] }));
    expect(readBindings(second).tables.map(({ rubric }) => rubric)).toEqual([custom, custom]);
  });

  it("leaves everything that stands as it is", () => {
    const first = insert({});
    const second = insert({ rubrics: ["ca-nhan"] }, first);
    expect(second.names.filter(({ name }) => first.names.some((named) => named.name === name))).toEqual(first.names);
  });

  it("shares one body: only the first rubric sheet owns its cell", () => {
    const second = insert({ rubrics: ["ca-nhan"] }, insert({}));
    expect(second.names.filter(({ name }) => name === "ThamDinh_CoQuan")).toHaveLength(1);
    expect(blockOf(second, "ThamDinh_CoQuan").area.sheet).toBe("Bộ tiêu chí");
  });
});

describe("A template that cannot be", () => {
  test.each([0, -1, 1.5, Number.NaN, MAX_TABLE_ROWS + 1, Infinity])("is refused for %d rows", (rows) => {
    expect(insertTemplate(emptySnapshot(), { rubrics: ["tap-the"], rows })).toEqual({
      ok: false,
      refusal: { code: "rows-out-of-range", rows, most: MAX_TABLE_ROWS },
    });
  });

  it("is refused for a rubric that nobody knows, even beside one that is known", () => {
    expect(insertTemplate(emptySnapshot(), { rubrics: ["tap-the", "khac"], rows: 5 })).toEqual({
      ok: false,
      refusal: { code: "unknown-rubric", id: "khac" },
    });
  });

  it("is refused while the workbook's own rubric of that name has a fault, since a second one would take its name", () => {
    const faulty = WORKBOOK_CASES["rubric-fault"].snapshot;
    const refusal = { ok: false, refusal: { code: "faulty-rubric", id: "tap-the" } };
    expect(insertTemplate(faulty, { rubrics: ["tap-the"], rows: 5 })).toEqual(refusal);
    expect(insertTemplate(faulty, { rubrics: ["ca-nhan-khong-dang-ky"], rows: 5 })).toEqual(refusal);
    expect(insertTemplate(faulty, { rubrics: ["ca-nhan"], rows: 5 }).ok).toBe(true);
  });

  it("is an empty plan for no rubrics", () => {
    expect(planOf({ rubrics: [] }).edits).toEqual([]);
  });
});

describe("Texts of a rubric", () => {
  const hostile: Rubric = {
    ...collective,
    id: "thu",
    name: '=HYPERLINK("http://a")',
    source: "<img src=x onerror=alert(1)>",
    criteria: collective.criteria.map((line) => ({ ...line, name: "=1+1\"&'Sheet'!A1" })),
  };

  it("stay text wherever they are written, though they look like formulas or markup", () => {
    const specs = specsOf(planOf({ rubrics: ["thu"], custom: [hostile] }));
    const contents = specs.flatMap(({ blocks }) => blocks.flatMap(({ cells }) => cells.flat()));
    const formulas = contents.flatMap((content) =>
      typeof content === "object" && content !== null && "formula" in content ? [content.formula] : [],
    );
    expect(formulas.filter((formula) => /HYPERLINK|1\+1|onerror/.test(formula))).toEqual([]);
    expect(contents).toContain("=1+1\"&'Sheet'!A1");
  });

  it("come back from the sheet as they were", () => {
    const snapshot = insert({ rubrics: ["thu"], custom: [hostile] });
    expect(readBindings(snapshot).rubrics.get("thu")?.rubricAt?.rubric).toEqual(hostile);
  });
});

describe("Messages beside cells", () => {
  it("are within the limits of the file format, whatever the length of names", () => {
    const long = "Ứng dụng ".repeat(22).trim();
    const wordy: Rubric = {
      ...collective,
      name: long,
      criteria: collective.criteria.map((line) => ({ ...line, name: long })),
      bonuses: collective.bonuses.map((line) => ({ ...line, name: long })),
    };
    const specs = [...specsOf(planOf({ rubrics: ALL })), ...specsOf(planOf({ custom: [wordy] }))];
    const validations = specs.flatMap((spec) => spec.validations);
    expect(validations.length).toBeGreaterThan(50);
    expect(
      validations.filter(
        ({ error, prompt }) =>
          error.text.length > 224 ||
          error.title.length > 32 ||
          (prompt?.text.length ?? 0) > 255 ||
          (prompt?.title.length ?? 0) > 32,
      ),
    ).toEqual([]);
    const texts = validations.flatMap(({ error, prompt }) => [
      error.title,
      error.text,
      prompt?.title ?? "Có",
      prompt?.text ?? "Có.",
    ]);
    expect(texts.filter((text) => text === "" || /undefined|null|NaN/.test(text))).toEqual([]);
  });
});
