import { describe, expect, it } from "vitest";
import { apply, capture } from "../../addin/host";
import { perform } from "../../src/actions/perform";
import type { Command, Performed } from "../../src/actions/perform";
import { openAddin } from "./open-addin";
import type { OpenAddin } from "./open-addin";
import { ALL_RUBRICS, templatePlan } from "./plans";

async function run(command: Command): Promise<Performed> {
  const { performed, plan } = perform(command, await capture());
  await apply(plan);
  return performed;
}

async function outcomeOf(command: Command) {
  const performed = await run(command);
  if (performed.kind !== "outcome") throw new Error(performed.kind);
  return performed.outcome;
}

const SUMMARIZE: Command = { kind: "summarize", date: "23/11/2026", profile: "party" };

async function openFilled(): Promise<OpenAddin> {
  const addin = openAddin();
  addin.grid.setContent(addin.grid.activeSheet(), 1, 1, "việc khác của cơ quan");
  await apply(templatePlan(await capture(), [...ALL_RUBRICS], 8));
  addin.type("ThamDinh_1_DoiTuong", ["Đảng ủy xã An Bình", "đảng ủy xã  an bình", "Đảng ủy xã Bình An"]);
  addin.type("ThamDinh_1_MoHinh", ["Chuyển đổi số", "Họp không giấy", "=1+1".replace("=", "'=")]);
  addin.type("ThamDinh_1_Loai", ["Tổ chức đảng", "Tổ chức đảng", "Tổ chức đảng"]);
  addin.type("ThamDinh_1_DangKy", ["Có", "Có", "Không"]);
  addin.type("ThamDinh_1_TC1", ["2", "1,5", "1"]);
  addin.type("ThamDinh_1_TC2", ["3,5", "4", "2,25"]);
  addin.type("ThamDinh_1_TC3", ["2", "2", "1"]);
  addin.type("ThamDinh_1_TC4", ["1", "0,5", "1"]);
  addin.type("ThamDinh_2_DoiTuong", ["Nguyễn Văn An"]);
  addin.type("ThamDinh_2_TC1", ["2"]);
  return addin;
}

describe("a workbook with all three rubrics and the register", () => {
  it("calculates in its own formulas what the core calculates", async () => {
    const addin = await openFilled();
    const { findings, results } = await outcomeOf({ kind: "check" });
    const formulas = findings.filter(({ code }) => code.startsWith("formula-") || code === "result-stale");
    expect(formulas).toEqual([]);
    const { sheet, row, column } = addin.area("ThamDinh_1_KetQua");
    const shown = [0, 1, 2].map((index) =>
      addin.grid.sheet(addin.grid.findSheet(sheet)!.id).value(row + index, column),
    );
    const [table] = results();
    expect(table?.subjects.map((subject) => subject.result)).toEqual([9, 5.25]);
    expect(shown).toEqual([9, 9, 5.25]);
  });

  it("gets formulas back where they were deleted, and where somebody typed over one only on demand", async () => {
    const addin = await openFilled();
    const { sheet, row, column } = addin.area("ThamDinh_1_Tong");
    const { id } = addin.grid.findSheet(sheet)!;
    addin.grid.setContent(id, row, column, null);
    addin.grid.setContent(id, row + 1, column, 10);
    await run({ kind: "classify", repair: false });
    expect([addin.grid.sheet(id).value(row, column), addin.grid.sheet(id).content(row + 1, column)]).toEqual([8.5, 10]);
    await run({ kind: "classify", repair: true });
    expect(addin.grid.sheet(id).value(row + 1, column)).toBe(8);
  });

  it("goes on where its rubric sheet gets a name that looks like a row placeholder", async () => {
    const addin = await openFilled();
    addin.grid.change({ kind: "renameSheet", sheet: "Bộ tiêu chí", name: "a{r}b 'x'" });
    const { sheet, row, column } = addin.area("ThamDinh_1_Tong");
    const { id } = addin.grid.findSheet(sheet)!;
    for (const index of [0, 1, 2]) addin.grid.setContent(id, row + index, column, null);
    await run({ kind: "classify", repair: false });
    expect([0, 1, 2].map((index) => addin.grid.sheet(id).value(row + index, column))).toEqual([8.5, 8, 5.25]);
    const { findings } = await outcomeOf({ kind: "check" });
    expect(findings.filter(({ code }) => code.startsWith("formula-") || code === "result-stale")).toEqual([]);
  });

  it("has one summary, made anew in its place as long as nobody writes into it", async () => {
    const addin = await openFilled();
    await run(SUMMARIZE);
    const { id } = addin.grid.findSheet("Tổng hợp")!;
    const names = () => addin.grid.sheets().map((sheet) => sheet.name);
    const before = names();
    addin.type("ThamDinh_1_TC1", ["1"]);
    await run(SUMMARIZE);
    expect(names()).toEqual(before);
    expect(addin.grid.findSheet("Tổng hợp")?.id).toBe(id);
    expect(addin.grid.sheet(id).charts.length).toBeGreaterThan(0);
    addin.grid.type(id, 3, 2, "ghi chú của tôi");
    await run(SUMMARIZE);
    expect(names()).toEqual([...before, "Tổng hợp (2)"]);
    expect(addin.grid.sheet(id).value(3, 2)).toBe("ghi chú của tôi");
  });

  it("leaves other content alone", async () => {
    const addin = await openFilled();
    await run({ kind: "classify", repair: true });
    await run(SUMMARIZE);
    expect(addin.grid.findSheet("Sheet1")?.content(1, 1)).toBe("việc khác của cơ quan");
  });
});
