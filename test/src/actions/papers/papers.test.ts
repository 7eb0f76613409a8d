import { describe, expect, it } from "vitest";
import { capture } from "../../../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../../../files/xlsx/package/workbook";
import { perform } from "../../../../src/actions/perform";
import { readPapers } from "../../../../src/actions/papers/read-papers";
import { seal } from "../../../../src/actions/seal/seal";
import { FORM_KINDS } from "../../../../src/forms/form-kinds";
import { foreignEdit } from "../../../../src/workbook/undo/guard/plan-guard";
import { emptySnapshot } from "../../../snapshot-of";
import { carryOut } from "../../../panel-workbook";
import { SEAL, filledPanel, sealedPanel } from "../../seal/sealed-workbook";

const PARTY = { profile: "party", isBlank: false } as const;
const book = filledPanel().finish();
const snapshot = capture(book);

describe("What there is to print and to seal", () => {
  it("is a picture of every form, what is open, and no seal yet", () => {
    const { forms, hasResults, matters, seal: last } = readPapers(snapshot, PARTY);
    expect(forms.map(({ form }) => form)).toEqual(FORM_KINDS);
    expect(forms.filter(({ picture }) => picture === null)).toEqual([]);
    expect(hasResults).toBe(true);
    expect(matters.map(({ code }) => code)).toContain("bands-unconfirmed");
    expect(last).toBeNull();
  });

  it("is nothing in a workbook without tables, said form by form", () => {
    const { forms, hasResults } = readPapers(emptySnapshot(), PARTY);
    expect(new Set(forms.map(({ refusal }) => refusal?.code))).toEqual(new Set(["nothing-to-print"]));
    expect(hasResults).toBe(false);
  });

  it("is the seal with its code, until it is opened again with a reason", () => {
    const sealed = openWorkbook(saveWorkbook(sealedPanel()));
    const made = seal(snapshot, SEAL);
    expect(readPapers(capture(sealed), PARTY).seal).toMatchObject({
      number: 1,
      printed: made.ok ? made.printed : "",
      by: SEAL.by,
      reason: SEAL.reason,
      reopened: null,
    });
    carryOut(sealed, { kind: "reopen", date: "24/11/2026", by: "An", reason: "sửa nhầm" });
    expect(readPapers(capture(sealed), PARTY).seal?.reopened).toEqual({ by: "An", reason: "sửa nhầm" });
  });
});

describe("Several forms at once", () => {
  const forms = ["bien-ban", "to-trinh", "bien-ban"] as const;

  it("are a sheet each, shown from the first, undone by one undo, and allowed from a page", () => {
    const { performed, plan } = perform({ kind: "print-forms", forms, ...PARTY }, snapshot);
    expect(performed).toEqual({
      kind: "forms-printed",
      sheets: ["In – Biên bản họp", "In – Tờ trình"],
      refusals: [],
    });
    expect(plan.edits.map(({ kind }) => kind)).toEqual(["addSheet", "addSheet", "activate", "remember"]);
    expect(foreignEdit(plan, snapshot)).toBeNull();
    const printed = openWorkbook(saveWorkbook(book));
    carryOut(printed, { kind: "print-forms", forms, ...PARTY });
    const undone = carryOut(printed, { kind: "undo" });
    expect(undone.performed).toEqual({ kind: "undo", undone: { kind: "undone", action: "print" } });
    expect(capture(printed).sheets.map(({ name }) => name)).toEqual(snapshot.sheets.map(({ name }) => name));
  });

  it("that cannot be made are named, and nothing is written for them", () => {
    const { performed, plan } = perform({ kind: "print-forms", forms, ...PARTY }, emptySnapshot());
    expect(performed).toMatchObject({ sheets: [], refusals: [{ form: "bien-ban" }, { form: "to-trinh" }] });
    expect(plan.edits).toEqual([]);
  });
});
