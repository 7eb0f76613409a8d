import { describe, expect, it } from "vitest";
import { apply } from "../../../files/xlsx/write/apply";
import { blankWorkbook } from "../../../files/xlsx/write/blank-workbook";
import { capture } from "../../../files/xlsx/read/capture";
import { saveWorkbook } from "../../../files/xlsx/package/workbook";
import { print } from "../../../src/actions/print/print";
import { formFacts } from "../../../src/forms/form-facts";
import { FORM_KINDS, FORM_TITLES } from "../../../src/forms/form-kinds";
import type { FormKind } from "../../../src/forms/form-kinds";
import { textOf } from "../../../src/forms/form-document";
import type { Paper } from "../../../src/forms/paper";
import { makeForm } from "../../../src/forms/make-form";
import { PROFILES } from "../../../src/forms/profile";
import { formSheet } from "../../../src/forms/sheet/form-sheet";
import { pointsWords } from "../../../src/forms/words-formula";
import { enForms } from "../../../src/language/en/forms";
import { viForms } from "../../../src/language/vi/forms";
import { hundredths } from "../../../src/text/hundredths";
import { pointsInWords } from "../../../src/text/number-words";
import { appraise } from "../../../src/workbook/check/appraise";
import type { SheetSpec } from "../../../src/workbook/model/sheet-spec";
import { foreignEdit } from "../../../src/workbook/undo/guard/plan-guard";
import { cellsOf } from "../../foreign/book-cells";
import { carryOut } from "../../panel-workbook";
import { validate, withValidator } from "../../producers/validator";
import { SEAL, filledPanel } from "../seal/sealed-workbook";
import { lastSheetParts, printInto, reopened } from "./printed-forms";

const panel = capture(filledPanel(3).finish());
const ALL = { judge: null, entry: null, isBlank: false } as const;

function specOf(kind: (typeof FORM_KINDS)[number], profile: "party" | "state", snapshot = panel): SheetSpec {
  const facts = formFacts(appraise(snapshot), profile);
  return formSheet({ kind, profile, seal: facts.seal, document: makeForm(kind, facts, ALL) }, "In");
}

function paperFor(kind: FormKind): Paper {
  const facts = formFacts(appraise(panel), "party");
  return { kind, profile: "party", seal: null, document: makeForm(kind, facts, ALL) };
}

/** The same paper with so many rows in each table, each of the same texts but for a name. */
function withRows(paper: Paper, count: number, name?: string): Paper {
  const blocks = paper.document.blocks.map((block) =>
    block.kind === "table"
      ? {
          ...block,
          rows: Array.from({ length: count }, (_, row) =>
            block.rows[0]!.map((cell, column) =>
              column === 0 ? row + 1 : column === 1 && name !== undefined ? name : cell,
            ),
          ),
        }
      : block,
  );
  return { ...paper, document: { ...paper.document, blocks } };
}

function withLongSubject(paper: Paper, subject: string): Paper {
  const blocks = paper.document.blocks.map((block) =>
    block.kind === "line" && textOf(block.text).startsWith("Mô hình") ? { ...block, text: [subject] } : block,
  );
  return { ...paper, document: { ...paper.document, blocks } };
}

/** Points of the rows of each page, by its breaks alone. */
function pageHeights({ blocks, rowHeights, page: { breaksBefore = [] } }: SheetSpec): readonly number[] {
  const heights = new Map(rowHeights.map(({ row, height }) => [row, height]));
  const pages = [0];
  const last = Math.max(...blocks.map(({ row }) => row));
  for (let row = 1; row <= last; row++) {
    if (breaksBefore.includes(row)) pages.push(0);
    pages[pages.length - 1]! += heights.get(row) ?? 16;
  }
  return pages;
}

/** Points between the margins of A4, 40 mm of it, for rows that are printed at a scale. */
function roomOf({ page: { orientation, scale = 100 } }: SheetSpec): number {
  return ((((orientation === "portrait" ? 297 : 210) - 40) * 72) / 25.4) * (100 / scale);
}

/** The style of the first cell whose text begins so. */
function styleAt(spec: SheetSpec, text: string) {
  const block = spec.blocks.find(({ cells }) => String(shown(cells[0]?.[0])).startsWith(text));
  if (!block) throw new Error(`no cell ${text}`);
  const own = spec.styles.filter(({ rect }) => rect.row === block.row && rect.column === block.column).at(-1)!.style;
  return [
    own.font.name,
    own.font.size,
    own.font.bold ? "đậm" : "",
    own.font.italic ? "nghiêng" : "",
    ...(own.font.isUnderlined === true ? ["gạch chân"] : []),
    own.horizontal,
  ].join(" ");
}

const LONG_NAME =
  "BAN CHỈ ĐẠO TRIỂN KHAI PHONG TRÀO THI ĐUA VÀ XÂY DỰNG CÁC MÔ HÌNH MỚI, CÁCH LÀM SÁNG TẠO CỦA ĐẢNG BỘ XÃ NGHI LỘC";

function shown(content: unknown): unknown {
  return typeof content === "object" && content !== null && "formula" in content
    ? "value" in content
      ? content.value
      : null
    : content;
}

const texts = (spec: SheetSpec) =>
  spec.blocks
    .flatMap(({ cells }) => cells.flat().map(shown))
    .map(String)
    .join("\n");

describe("The measures of forms", () => {
  it.each([
    ["party", "thong-bao", "CƠ QUAN CẤP TRÊN", "Times New Roman 14   center"],
    ["party", "thong-bao", "TÊN CƠ QUAN", "Times New Roman 14 đậm  center"],
    ["party", "thong-bao", "ĐẢNG CỘNG SẢN VIỆT NAM", "Times New Roman 15 đậm  center"],
    ["party", "thong-bao", "Số      -TB/ĐU", "Times New Roman 14   center"],
    ["party", "thong-bao", "………, ngày", "Times New Roman 14  nghiêng center"],
    ["party", "thong-bao", "THÔNG BÁO", "Times New Roman 15 đậm  center"],
    ["party", "thong-bao", "T/M TÊN", "Times New Roman 14 đậm  center"],
    ["party", "thong-bao", "BÍ THƯ", "Times New Roman 14   center"],
    ["party", "thong-bao", "Nơi nhận:", "Times New Roman 14   gạch chân left"],
    ["party", "thong-bao", "- Lưu Văn phòng", "Times New Roman 12   left"],
    ["party", "bien-ban", "NGƯỜI GHI BIÊN BẢN", "Times New Roman 14 đậm  center"],
    ["state", "quyet-dinh", "CƠ QUAN CẤP TRÊN", "Times New Roman 13   center"],
    ["state", "quyet-dinh", "TÊN CƠ QUAN", "Times New Roman 13 đậm  center"],
    ["state", "quyet-dinh", "CỘNG HÒA XÃ HỘI", "Times New Roman 13 đậm  center"],
    ["state", "quyet-dinh", "Độc lập - Tự do", "Times New Roman 14 đậm  center"],
    ["state", "quyet-dinh", "Số:      /QĐ-", "Times New Roman 13   center"],
    ["state", "quyet-dinh", "Về việc công nhận", "Times New Roman 14 đậm  center"],
    ["state", "quyet-dinh", "        Điều 1", "Times New Roman 14   left"],
    ["state", "quyet-dinh", "CHỦ TỊCH", "Times New Roman 14 đậm  center"],
    ["state", "quyet-dinh", "Nơi nhận:", "Times New Roman 12 đậm nghiêng left"],
    ["state", "quyet-dinh", "- Lưu: VT", "Times New Roman 11   left"],
    ["state", "bien-ban", "THƯ KÝ", "Times New Roman 14 đậm  center"],
  ] as const)("of the %s profile: %s, “%s” is %s", (profile, kind, text, style) => {
    expect(styleAt(specOf(kind, profile), text)).toBe(style);
  });

  it.each(FORM_KINDS)("of %s in the file: A4, margins, page numbers from the second page on", (kind) => {
    const workbook = reopened(filledPanel(2).finish());
    printInto(workbook, kind, { profile: "state" });
    const { sheet } = lastSheetParts(workbook);
    expect(sheet).toContain('<pageMargins left="1.181" right="0.591" top="0.787" bottom="0.787"');
    expect(sheet).toMatch(
      /<pageSetup paperSize="9" scale="\d+" orientation="(portrait|landscape)" firstPageNumber="1"/,
    );
    expect(sheet).toContain('<headerFooter differentFirst="1">');
    const isStack = ["phieu-cham", "xac-nhan", "phieu-ket-qua"].includes(kind);
    expect(sheet.includes("<oddHeader>&amp;C&amp;&quot;Times New Roman,Regular&quot;&amp;14&amp;P</oddHeader>")).toBe(
      !isStack,
    );
  });

  it("are the same in both profiles where their rules allow it", () => {
    expect(PROFILES.party.text.size).toBe(PROFILES.state.text.size);
    expect([PROFILES.party.lineHeight, PROFILES.party.indent, PROFILES.party.spaceAfter]).toEqual([18, 10, 6]);
  });
});

describe("Remarks on criteria", () => {
  const NOTE = "Số liệu rõ, nên nhân rộng";

  it("stand beside the points of a score sheet, live, and not on a blank one", () => {
    const book = filledPanel(2);
    book.fill(book.ballots[0]!, "NX2", [NOTE]);
    const facts = formFacts(appraise(capture(book.finish())), "party");
    const sheet = (isBlank: boolean) =>
      formSheet(
        {
          kind: "phieu-cham",
          profile: "party",
          seal: facts.seal,
          document: makeForm("phieu-cham", facts, { ...ALL, isBlank }),
        },
        "In",
      );
    const spec = sheet(false);
    expect(texts(spec).split(NOTE)).toHaveLength(2);
    expect(spec.blocks.flatMap(({ cells }) => cells.flat())).toContainEqual(
      expect.objectContaining({ value: NOTE, formula: expect.stringContaining("_NX2,MATCH(") as string }),
    );
    expect(texts(sheet(true))).not.toContain(NOTE);
  });

  it("stand on a result slip by criterion, in place of the lines to write on", () => {
    const workbook = blankWorkbook();
    carryOut(workbook, { kind: "insert-template", rubrics: ["tap-the"], rows: 3 });
    const entry = { subject: "Xã A", title: "Một cửa" };
    const write = (name: string, content: string) => {
      const { area } = capture(workbook).names.find((own) => own.name === name)!.block!;
      apply(workbook, { edits: [{ kind: "writeColumn", area: { ...area, rows: 1 }, cells: [content] }] });
    };
    write("ThamDinh_1_DoiTuong", entry.subject);
    write("ThamDinh_1_MoHinh", entry.title);
    const slip = () => texts(specOf("phieu-ket-qua", "party", capture(workbook)));
    expect(slip()).toContain("Nhận xét của tổ thẩm định:\nnull\nnull");
    carryOut(workbook, {
      kind: "score-entry",
      table: 1,
      row: 0,
      entry,
      scores: [{ role: "NX1", before: null, after: NOTE }],
    });
    expect(slip()).toContain(`: ${NOTE}`);
    expect(slip()).not.toContain("Nhận xét của tổ thẩm định:\nnull");
  });
});

describe("A form", () => {
  it.each([1, 25, 300])(
    "of %i entries has each of them, keeps those who sign on one page, and repeats its heading",
    (count) => {
      const snapshot = capture(filledPanel(count).finish());
      const spec = specOf("bien-ban", "party", snapshot);
      const all = texts(spec);
      for (const index of [0, count - 1]) expect(all).toContain(` ${index}\n`);
      const signing = spec.blocks.find(({ cells }) => cells[0]?.[0] === "CHỦ TRÌ")!.row;
      const breaks = spec.page.breaksBefore ?? [];
      expect(breaks.filter((row) => row > signing - 2 && row <= signing + 4)).toEqual([]);
      expect(spec.page.titleRows !== null).toBe(count >= 25);
      const table = spec.blocks.find(({ cells }) => cells[0]?.[0] === "TT")!.row;
      expect(breaks).not.toContain(table);
    },
  );

  it.each([1, 25, 300])(
    "of a judge lists %i entries, with the heading on each page and the signature below the last",
    (count) => {
      const spec = formSheet(withRows(paperFor("bang-cham"), count), "In");
      const heads = spec.blocks.filter(({ cells }) => cells[0]?.[0] === "TT").map(({ row }) => row);
      const breaks = spec.page.breaksBefore ?? [];
      // One a judge, and one at the top of each further page
      expect(heads.length - 3).toBe(heads.filter((row) => breaks.includes(row)).length);
      expect(heads.length > 3).toBe(count >= 25);
      const tall = pageHeights(spec);
      expect(Math.max(...tall)).toBeLessThan(roomOf(spec));
      const signed = spec.blocks.filter(({ cells }) => cells[0]?.[0] === "NGƯỜI CHẤM").map(({ row }) => row);
      for (const row of signed) expect(breaks.filter((own) => own > row - 2 && own <= row + 4)).toEqual([]);
    },
  );

  it.each([
    [4, "Tên ngắn"],
    [28, "Tên ngắn"],
    [28, "Nội dung tiêu chí rất dài, có nhiều ý phải cân nhắc khi chấm ".repeat(4)],
  ])("of one page stays on it with %i lines named “%s”", (count, name) => {
    for (const kind of ["phieu-cham", "phieu-ket-qua"] as const) {
      const paper = withLongSubject(withRows(paperFor(kind), count, name), "Tên rất dài của mô hình ".repeat(9));
      const spec = formSheet(paper, "In");
      expect(Math.max(...pageHeights(spec)), kind).toBeLessThan(roomOf(spec));
      expect(spec.page.breaksBefore?.length, kind).toBe(
        paper.document.blocks.filter((own) => own.kind === "page").length,
      );
      expect(spec.page.scale, kind).toBeGreaterThanOrEqual(35);
    }
    expect(formSheet(paperFor("phieu-ket-qua"), "In").page.scale).toBe(100);
  });

  it("takes for present whom the sheet of the panel takes for present", () => {
    const book = filledPanel(1);
    book.set("Nam", 2026);
    book.fill(book.members, "CoMat", ["Có", " Có ", "có"]);
    expect(texts(specOf("bien-ban", "party", capture(book.finish())))).toContain(
      "có mặt 2/3 thành viên; vắng: Người chấm 2.",
    );
  });

  it("gives names of 200 letters and decomposed ones all the height they need", () => {
    const long = "Mô hình dân vận khéo ".repeat(10).slice(0, 200);
    const name = [long, long.normalize("NFD")] as const;
    const spec = specOf("bien-ban", "party", capture(filledPanel(2, undefined, (row) => name[row]!).finish()));
    const rows = name.map((text) => spec.blocks.find(({ cells }) => shown(cells[0]?.[0]) === text)!.row);
    const heights = rows.map((row) => spec.rowHeights.find((own) => own.row === row)!.height);
    expect(heights[0]).toBe(heights[1]);
    expect(heights[0]).toBeGreaterThan(5 * 14);
  });

  it.each([
    { superior: "ĐẢNG ỦY XÃ", body: "TỔ THẨM ĐỊNH", rows: [1, 1] },
    { superior: "ĐẢNG ỦY XÃ", body: LONG_NAME, rows: [1, 2] },
    { superior: "BAN THƯỜNG VỤ ĐẢNG ỦY CẤP XÃ", body: "TỔ THẨM ĐỊNH", rows: [2, 1] },
    { superior: LONG_NAME, body: "TỔ THẨM ĐỊNH", rows: [3, 1] },
    { superior: LONG_NAME, body: LONG_NAME, rows: [3, 1] },
  ])("keeps the State's motto and its rule together, beside $superior over $body", ({ superior, body, rows }) => {
    const { document, ...paper } = paperFor("to-trinh");
    const blocks = document.blocks.map((block) =>
      block.kind === "letterhead" ? { ...block, superior: [superior], body: [body] } : block,
    );
    const spec = formSheet({ ...paper, profile: "state", document: { ...document, blocks } }, "In");
    const startingWith = (start: string) =>
      spec.blocks.filter(({ cells }) => String(shown(cells[0]![0])).startsWith(start)).sort((a, b) => a.row - b.row);
    const heightOf = (row: number) => spec.rowHeights.find((own) => own.row === row)?.height ?? 16;
    const motto = startingWith("CỘNG HÒA")[0]!.row;
    expect(startingWith("Độc lập")[0]!.row).toBe(motto + 1);
    expect(startingWith("___").find(({ column }) => column > 1)!.row).toBe(motto + 2);
    for (const row of [motto, motto + 1]) expect(heightOf(row)).toBeLessThan(25);
    // The names have all the height they need, one below the other, and the rule of the body below both
    const places = [motto, motto + rows[0]!];
    places.forEach((row, index) => {
      const merged = spec.merges.find((own) => own.row === row && own.column === 1)?.rows ?? 1;
      expect(merged).toBe(rows[index]);
      const height = Array.from({ length: merged }, (_, down) => heightOf(row + down)).reduce((a, b) => a + b);
      expect(height).toBeGreaterThan([superior, body][index] === LONG_NAME ? 4 * 15 : 14);
    });
    expect(startingWith("___").find(({ column }) => column === 1)!.row).toBe(motto + rows[0]! + rows[1]!);
    expect(startingWith("………, ngày")[0]!.row).toBeGreaterThan(motto + 2);
  });

  it("shows the cells as they are: its formulas find entries by their codes", () => {
    const all = specOf("tong-hop", "party").blocks.flatMap(({ cells }) => cells.flat());
    const formulas = all.flatMap((content) =>
      typeof content === "object" && content !== null && "formula" in content ? [content.formula] : [],
    );
    expect(formulas).toContain(
      '=IF(INDEX(ThamDinh_7_Tong,MATCH("MH-001",ThamDinh_7_MaMH,0))="","",INDEX(ThamDinh_7_Tong,MATCH("MH-001",ThamDinh_7_MaMH,0)))',
    );
    expect(formulas.every((formula) => formula.length < 8192)).toBe(true);
  });

  it("is a draft until the results are sealed, and carries the code afterwards", () => {
    expect(texts(specOf("bien-ban", "party"))).toContain("DỰ THẢO");
    const workbook = filledPanel(2).finish();
    const { performed } = carryOut(workbook, { kind: "seal", ...SEAL });
    if (performed.kind !== "sealed") throw new Error("refused");
    const spec = specOf("bien-ban", "party", capture(workbook));
    expect(texts(spec)).not.toContain("DỰ THẢO");
    expect(texts(spec)).toContain(`Mã chốt: ${performed.printed}`);
    expect(spec.page.paper?.footer).toBe(`Mã chốt: ${performed.printed}`);
    printInto(workbook, "to-trinh");
    expect(carryOut(workbook, { kind: "verify", code: "" }).performed).toMatchObject({
      verification: { matches: true },
    });
  });

  it("is laid out anew in its sheet, beside it once somebody has edited it, and taken away by undo", () => {
    const workbook = reopened(filledPanel(2).finish());
    const before = cellsOf(saveWorkbook(workbook));
    expect(printInto(workbook, "to-trinh")).toBe("In – Tờ trình");
    expect(carryOut(workbook, { kind: "undo" }).performed).toMatchObject({
      undone: { kind: "undone", action: "print" },
    });
    expect(cellsOf(saveWorkbook(workbook))).toEqual(before);
    printInto(workbook, "to-trinh");
    expect(printInto(workbook, "to-trinh", { profile: "state" })).toBe("In – Tờ trình");
    expect(carryOut(workbook, { kind: "undo" }).performed).toMatchObject({ undone: { reason: "form-refreshed" } });
    apply(workbook, {
      edits: [{ kind: "setCells", sheet: "In – Tờ trình", cells: [{ row: 3, column: 1, content: "ĐẢNG BỘ XÃ" }] }],
    });
    expect(printInto(workbook, "to-trinh")).toBe("In – Tờ trình (2)");
    const values = [...cellsOf(saveWorkbook(workbook)).values()].map(({ value }) => value);
    expect(values).toContain("ĐẢNG BỘ XÃ");
  });

  it.each(FORM_KINDS)("%s is a plan that a page may send", (form) => {
    const made = print(panel, { form, profile: "party", ...ALL });
    if (!made.ok) throw new Error(made.refusal.code);
    expect(made.sheet).toBe(`In – ${FORM_TITLES[form]}`);
    expect(foreignEdit(made.plan, panel)).toBeNull();
  });

  it.each([
    [
      { form: "phieu-cham", judge: "TV09" },
      { code: "unknown-judge", judge: "TV09" },
    ],
    [
      { form: "xac-nhan", entry: "MH-999" },
      { code: "unknown-entry", entry: "MH-999" },
    ],
  ] as const)("is refused: %j", (input, refusal) => {
    expect(print(panel, { profile: "party", ...ALL, ...input })).toEqual({ ok: false, refusal });
    expect(viForms.refusal(refusal)).not.toBe(enForms.refusal(refusal));
  });
});

describe("Points in words in a cell", () => {
  it("have their present value, and no value beyond 100", () => {
    expect(pointsWords("A1", 8.75).value).toBe(pointsInWords(hundredths(875)));
    expect(pointsWords("A1", 100).value).toBe("một trăm");
    expect(pointsWords("A1", 101).value).toBe("");
    expect(pointsWords("A1", null).value).toBe("");
  });
});

withValidator("Microsoft's validator", () => {
  it.each(["party", "state"] as const)(
    "finds nothing in a workbook with every form of the %s profile",
    async (profile) => {
      const workbook = filledPanel(3).finish();
      const printed = FORM_KINDS.map((form) => printInto(workbook, form, { profile }));
      expect(printed).toHaveLength(FORM_KINDS.length);
      expect(await validate(saveWorkbook(workbook))).toEqual([]);
    },
  );
});
