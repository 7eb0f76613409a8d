import { describe, expect, it } from "vitest";
import { capture } from "../../../../files/xlsx/read/capture";
import { print } from "../../../../src/actions/print/print";
import { FORM_KINDS } from "../../../../src/forms/form-kinds";
import type { FormKind } from "../../../../src/forms/form-kinds";
import { formPicture } from "../../../../src/forms/picture/form-picture";
import { shownCell } from "../../../../src/forms/picture/shown-cell";
import type { SheetSpec } from "../../../../src/workbook/model/sheet-spec";
import { filledPanel } from "../../seal/sealed-workbook";

const MILLIMETRE = 72 / 25.4;
const few = capture(filledPanel(3).finish());
const many = capture(filledPanel(60).finish());

function specOf(form: FormKind, snapshot = few): SheetSpec {
  const made = print(snapshot, { form, profile: "state", judge: null, entry: null, isBlank: false });
  if (!made.ok) throw new Error(made.refusal.code);
  return made.plan.edits.flatMap((edit) => ("spec" in edit ? [edit.spec] : []))[0]!;
}

describe("A form in small", () => {
  it.each(FORM_KINDS)("shows what the cells of %s say, within the margins of its page", (form) => {
    const spec = specOf(form);
    const { width, height, pages, pageCount } = formPicture(spec, 50);
    expect([width, height].map((side) => Math.round(side / MILLIMETRE)).sort()).toEqual([210, 297]);
    expect(width > height).toBe(spec.page.orientation === "landscape");
    expect(pages.length).toBe(pageCount);
    const drawn = pages.flatMap(({ texts }) => texts);
    const said = drawn.map(({ text }) => text).join(" ");
    for (const { cells } of spec.blocks)
      for (const content of cells.flat()) {
        // The fingerprint beside the form is out of its print area
        const text = shownCell(content, "General").trim();
        if (/^M[0-9a-f]{16}$/.test(text)) continue;
        for (const word of text.split(/\s+/))
          expect(said.replaceAll(",", ".")).toContain(word.replaceAll(",", ".").replace(/0+$/, ""));
      }
    for (const { x, y } of drawn) {
      expect(x).toBeGreaterThanOrEqual(spec.page.margins.left * MILLIMETRE);
      expect(x).toBeLessThanOrEqual(width - spec.page.margins.right * MILLIMETRE);
      expect(y).toBeLessThan(height - 5);
    }
  });

  it("begins a page where the sheet does, numbers pages from the second, and repeats the heading of a long table", () => {
    const spec = specOf("tong-hop", many);
    const { pages, pageCount } = formPicture(spec, 3);
    expect(pageCount).toBeGreaterThan(1);
    expect(spec.page.titleRows).not.toBeNull();
    const [first, second] = pages;
    expect(first!.texts.filter(({ text }) => text === "TT").length).toBe(1);
    expect(second!.texts.filter(({ text }) => text === "TT").length).toBe(1);
    expect(second!.texts.some(({ text, y }) => text === "2" && y < spec.page.margins.top * MILLIMETRE)).toBe(true);
    expect(first!.texts.some(({ y }) => y < spec.page.margins.top * MILLIMETRE)).toBe(false);
  });

  it("draws no more pages than asked for, and says how many there are", () => {
    const { pages, pageCount } = formPicture(specOf("phieu-ket-qua", many), 2);
    expect(pages.length).toBe(2);
    expect(pageCount).toBeGreaterThanOrEqual(60);
  });
});

it.each([
  { content: 7.5, format: "0.00", text: "7,50" },
  { content: 12, format: "0", text: "12" },
  { content: { formula: "=A1", value: 8.25 }, format: "0.00", text: "8,25" },
  { content: { formula: "=A1", value: null }, format: "General", text: "" },
  { content: { date: 46349 }, format: "dd/mm/yyyy", text: "23/11/2026" },
  { content: { error: "#N/A" }, format: "General", text: "#N/A" },
  { content: true, format: "General", text: "TRUE" },
  { content: null, format: "General", text: "" },
])("A cell with $content is drawn as “$text”", ({ content, format, text }) => {
  expect(shownCell(content, format)).toBe(text);
});
