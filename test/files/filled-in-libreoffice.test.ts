import { beforeAll, expect, it } from "vitest";
import { check } from "../../src/actions/check";
import { classify } from "../../src/actions/classify";
import { isComputedRole } from "../../src/scoring/role";
import { parseBindingName } from "../../src/workbook/model/binding-name";
import { sameValue } from "../../src/workbook/check/check-computed";
import { exampleWorkbook } from "../../files/example-workbook";
import { apply } from "../../files/xlsx/write/apply";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { recalculate, withLibreOffice } from "../libreoffice";

withLibreOffice("A workbook that LibreOffice has saved", () => {
  let typed: Uint8Array;
  let saved: Uint8Array;

  beforeAll(async () => {
    typed = exampleWorkbook();
    saved = (await recalculate(new Map([["example", typed]]))).get("example")!;
  });

  it("keeps every binding", () => {
    const names = (bytes: Uint8Array) =>
      capture(openWorkbook(bytes))
        .names.filter(({ block }) => block !== null)
        .map(({ name }) => name)
        .sort();
    expect(names(saved)).toEqual(names(typed));
  });

  it("shows the results that LibreOffice computed, and they are those of the command line", () => {
    const snapshot = capture(openWorkbook(saved));
    const { plan } = classify(snapshot);
    // Nothing is missing, and no stored value is another one than the core's
    expect(plan.edits.filter(({ kind }) => kind !== "remember")).toEqual([]);
    const computed = snapshot.names.filter(({ name }) => {
      const binding = parseBindingName(name);
      return binding?.kind === "column" && isComputedRole(binding.role);
    });
    expect(computed.length).toBeGreaterThan(25);
    expect(computed.flatMap(({ block }) => block?.formulas[0] ?? [null]).filter((formula) => formula === null)).toEqual(
      [],
    );
  });

  it("gives the same results and findings as before", () => {
    const before = check(capture(openWorkbook(typed)));
    const after = check(capture(openWorkbook(saved)));
    expect(after.results()).toEqual(before.results());
    expect(after.findings.map(({ code, where }) => [code, where.area?.row, where.area?.column])).toEqual(
      before.findings.map(({ code, where }) => [code, where.area?.row, where.area?.column]),
    );
  });

  it("can be classified again and computes the same once more", async () => {
    const workbook = openWorkbook(saved);
    const classified = saveWorkbook(apply(workbook, classify(capture(workbook), { repair: true }).plan));
    const again = (await recalculate(new Map([["again", classified]]))).get("again")!;
    const [own, other] = [classified, again].map((bytes) => capture(openWorkbook(bytes)).names);
    const differing = own!.flatMap(({ name, block }) => {
      const binding = parseBindingName(name);
      if (binding?.kind !== "column" || !isComputedRole(binding.role) || !block) return [];
      const cells = other!.find((one) => one.name === name)?.block?.columns[0] ?? [];
      return block.columns[0]!.some((cell, row) => !sameValue(cell, cells[row] ?? null)) ? [name] : [];
    });
    expect(differing).toEqual([]);
  });
});
