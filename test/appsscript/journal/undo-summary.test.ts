import { expect, it } from "vitest";
import { captureNeeds } from "../../../src/actions/capture-needs";
import { perform } from "../../../src/actions/perform";
import type { Command, Performed } from "../../../src/actions/perform";
import { contentsOf, inProcess } from "../in-process";
import { openAddon } from "../open-addon";

/** Contents, looks, names and charts, which have other names after they were made again. */
function shown(contents: unknown): unknown {
  const { grid } = contents as { readonly grid: unknown };
  return JSON.parse(JSON.stringify(grid), (key, value: unknown) =>
    key === "charts" ? (value as readonly object[]).map((chart) => ({ ...chart, name: null })) : value,
  );
}

it.each(["en_US", "vi_VN"])(
  "A summary that was made anew is as before once that is undone, in a spreadsheet of %s",
  (locale) => {
    const addon = openAddon({ locale });
    const sheets = inProcess(addon);
    const run = (command: Command): Performed => {
      const { performed, plan } = perform(command, sheets.capture(captureNeeds(command)));
      if (plan.edits.length > 0) sheets.apply(plan);
      return performed;
    };
    run({ kind: "insert-template", rubrics: ["tap-the"], rows: 4 });
    const put = (role: string, row: number, content: string | number | null) => {
      const area = addon.area(`ThamDinh_1_${role}`);
      addon.grid.setContent(addon.grid.findSheet(area.sheet)!.id, area.row + row, area.column, content);
    };
    for (const row of [0, 1])
      for (const [role, value] of Object.entries({
        DoiTuong: `Đảng ủy ${row}`,
        MoHinh: "Mô hình",
        Loai: "Tổ chức đảng",
        TC1: 1,
        TC2: 2,
        TC3: 1,
        TC4: 1,
      }))
        put(role, row, value);
    run({ kind: "summarize", date: "23/11/2026", profile: "party" });
    for (const role of ["DoiTuong", "MoHinh", "TC1"]) put(role, 1, null);
    const before = shown(contentsOf(addon));
    run({ kind: "summarize", date: "24/11/2026", profile: "state" });
    expect(shown(contentsOf(addon))).not.toEqual(before);
    expect(run({ kind: "undo" })).toMatchObject({ undone: { kind: "undone", action: "summarize" } });
    expect(shown(contentsOf(addon))).toEqual(before);
  },
);
