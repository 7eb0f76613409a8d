import { beforeEach, describe, expect, it, test } from "vitest";
import { officeLanguage } from "../../../addin/excel/office-language";
import { officeSupport } from "../../../addin/pane/office-support";
import { officeTheme } from "../../../addin/pane/office-theme";
import { fragmentToNotice, noticeToFragment } from "../../../addin/ribbon/notice";
import { panelHost } from "../../../addin/pane/panel-host";
import { localDay } from "../../../src/text/local-day";
import { openAddin } from "../open-addin";
import type { OpenAddin } from "../open-addin";

let addin: OpenAddin;
beforeEach(() => {
  addin = openAddin();
});

const quiet = { onProgress: () => undefined, signal: new AbortController().signal };
const insert = { kind: "insert-template", rubrics: ["tap-the"], rows: 5 } as const;

describe("The pane's host", () => {
  it("carries a command out and tells how far it is", async () => {
    const fractions: (number | null)[] = [];
    const performed = await panelHost("vi").run(insert, {
      ...quiet,
      onProgress: (fraction) => fractions.push(fraction),
    });
    expect(performed).toEqual({ kind: "inserted" });
    expect(fractions.at(-1)).toBe(1);
    expect(addin.area("ThamDinh_1_TC1").rows).toBe(5);
  });

  it("leaves the workbook as it was once it is stopped", async () => {
    const before = addin.grid.snapshotState();
    await expect(panelHost("vi").run(insert, { ...quiet, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "cancelled",
    });
    expect(addin.grid.snapshotState()).toEqual(before);
  });

  it("shows the rubric where there is one", async () => {
    const host = panelHost("vi");
    expect(await host.showRubric?.()).toBe(false);
    await host.run(insert, quiet);
    expect(await host.showRubric?.()).toBe(true);
    expect(addin.grid.sheet(addin.grid.activeSheet()).name).toBe("Bộ tiêu chí");
  });

  it("shows the rubric of the table at hand, and not the first", async () => {
    const host = panelHost("vi");
    await host.run(insert, quiet);
    await host.run({ kind: "make-rubric", source: { kind: "copy", id: "ca-nhan" }, name: "Khối phường" }, quiet);
    await host.run({ ...insert, rubrics: ["khoi-phuong"] }, quiet);
    const front = () => addin.grid.sheet(addin.grid.activeSheet()).name;
    await host.show({ ...addin.area("ThamDinh_2_TC1"), rows: 1 });
    await host.showRubric?.();
    expect(front()).toBe("Bộ tiêu chí Khối phường");
    await host.show({ ...addin.area("ThamDinh_1_TC1"), rows: 1 });
    await host.showRubric?.();
    expect(front()).toBe("Bộ tiêu chí");
  });

  it("turns failures of Excel into sentences of its language", () => {
    expect(panelHost("vi").errorSentence({ code: "InvalidOperationInCellEditMode" })).toMatch(/^Bạn đang sửa dở một ô/);
    expect(panelHost("en").errorSentence({ code: "InvalidOperationInCellEditMode" })).toMatch(
      /^A cell is still being edited/,
    );
  });
});

test.each([
  ["vi-VN", "vi"],
  ["en-US", "en"],
  ["en-GB", "en"],
  ["EN", "en"],
  ["fr-FR", "vi"],
  ["", "vi"],
])("An Office in %j is spoken to in %s", (display, language) => {
  expect(officeLanguage(display)).toBe(language);
});

test.each([
  [{ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, "dark"],
  [{ isDarkTheme: false, bodyBackgroundColor: "#000000" }, "light"],
  [{ bodyBackgroundColor: "#262626" }, "dark"],
  [{ bodyBackgroundColor: "#E6E6E6" }, "light"],
  [undefined, "light"],
])("With the Office theme %j the pane is %s", (theme, expected) => {
  Object.assign(addin.Office.context, { officeTheme: theme });
  expect(officeTheme()).toBe(expected);
});

describe("The pane refuses to work", () => {
  it("in an Excel older than ExcelApi 1.9", () => {
    openAddin({ apiSet: "1.8" });
    expect(officeSupport(Office.HostType.Excel)).toEqual({ ok: false, reason: "unsupported-version" });
    openAddin({ apiSet: "1.9" });
    expect(officeSupport(Office.HostType.Excel)).toEqual({ ok: true });
  });

  it("outside Excel", () => {
    expect(officeSupport(null)).toEqual({ ok: false, reason: "not-a-spreadsheet" });
  });
});

test("A notice goes through an address and comes back whole, also where Office adds to it", () => {
  const notice = { language: "vi", title: "Kiểm tra", lines: ["a & b = <i>c</i> #1", "Còn 2 lỗi"] } as const;
  expect(fragmentToNotice(`#${noticeToFragment(notice)}&_xdm_Info=1`)).toEqual(notice);
});

test("Today is written as dd/mm/yyyy", () => {
  expect(localDay(new Date())).toMatch(/^\d{2}\/\d{2}\/\d{4}$/);
});
