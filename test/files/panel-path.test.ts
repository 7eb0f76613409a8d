import { describe, expect, it } from "vitest";
import { CLEAN, FOUND_ERRORS, UNUSABLE } from "../../files/exit-codes";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { capture } from "../../files/xlsx/read/capture";
import { apply } from "../../files/xlsx/write/apply";
import { check } from "../../src/actions/check";
import { panelOverview } from "../../src/actions/panel/panel-overview";
import { ballotPanelWordsVi } from "../../src/panel/words/ballot-panel-words";
import { STEP_LABELS } from "../../src/judging/step";
import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import { readBindings } from "../../src/workbook/bindings/bindings";
import { columnName } from "../../src/workbook/model/binding-name";
import { fillBallot, handOutFiles } from "../ballot-files";
import { cellsOf } from "../foreign/book-cells";
import { recalculate, withLibreOffice } from "../libreoffice";
import { panelWorkbook, somebody } from "../panel-workbook";
import {
  CHAIR_POINTS,
  COUNTS,
  JUDGES,
  MEMBERS,
  MODELS,
  NEAR,
  PREVIEW,
  RESULTS,
  SECOND,
  UNITS,
  pointsOf,
  register,
  resultsOf,
  returnedFiles,
  secondOf,
} from "../seven-ballots";
import { workplace } from "./workplace";

/** Types into a table of the panel's workbook, as its chair does. */
function typed(
  bytes: Uint8Array,
  kind: "members" | "result",
  columns: Readonly<Partial<Record<Role, readonly (Cell | undefined)[]>>>,
) {
  const workbook = openWorkbook(bytes);
  const { tables, panelTables } = readBindings(capture(workbook));
  const id =
    kind === "result"
      ? tables.find(({ part }) => part.kind === "result")!.id
      : panelTables.find((own) => own.kind === kind)!.id;
  const areas = new Map(capture(workbook).names.map(({ name, block }) => [name, block!.area]));
  const edits = (Object.entries(columns) as [Role, readonly (Cell | undefined)[]][]).map(([role, cells]) => ({
    kind: "writeColumn" as const,
    area: { ...areas.get(columnName(id, role))!, rows: cells.length },
    cells,
  }));
  return saveWorkbook(apply(workbook, { edits }));
}

withLibreOffice("A panel from its list to its summary, by command line", () => {
  it("hands out, takes back what is sound, asks about the rest, and comes to the same results in LibreOffice", async () => {
    const place = workplace({ "so.xlsx": register() });
    const members = MEMBERS.flatMap((member) => ["--member", member]);
    expect(await place.run("panel", "new", "so.xlsx", ...members, "-o", "to.xlsx")).toBe(CLEAN);
    expect(await place.run("panel-hand-out", "to.xlsx", "--dir", "p", "-o", "giao.xlsx")).toBe(CLEAN);
    const file = (judge: string, lan = 1) => place.stored.get(`p/phieu-${judge}-lan-${lan}.xlsx`)!;

    // Judges fill their files in; some save them in LibreOffice
    const filled = new Map(JUDGES.map((judge) => [judge, fillBallot(file(judge), pointsOf(judge))]));
    const saved = await recalculate(new Map(filled));
    for (const judge of JUDGES.slice(0, 4)) filled.set(judge, saved.get(judge)!);
    place.stored.set("nop/TV05.xlsx", filled.get("TV05")!);
    // TV05 hands in early, gets the ballot once more, and sends a changed copy of the first file
    expect(await place.run("panel-collect", "giao.xlsx", "nop/TV05.xlsx", "-o", "thu-1.xlsx")).toBe(CLEAN);
    expect(await place.run("panel-hand-out", "thu-1.xlsx", "--dir", "p", "--judge", "TV05", "-o", "giao-2.xlsx")).toBe(
      CLEAN,
    );
    for (const [name, bytes] of returnedFiles(filled)) place.stored.set(`nop/${name}`, bytes);

    const ballots = [...place.stored.keys()].filter((path) => path.startsWith("nop/"));
    expect(await place.run("panel-collect", "giao-2.xlsx", ...ballots, "--dry-run")).toBe(FOUND_ERRORS);
    const preview = place.printed.slice(-2).join("\n");
    for (const [state, judge, name, reason, row] of PREVIEW)
      expect(preview).toContain(
        `${[state, judge, `nop/${name}`].filter((part) => part !== null).join(" · ")}: ${reason}${row ? `\n    ${row}` : ""}`,
      );
    expect(preview).toContain(ballotPanelWordsVi.collect.counts(COUNTS));
    expect(preview).toContain("Chưa ghi gì.");
    expect(place.stored.has("thu.xlsx")).toBe(false);

    const accepted = ["--accept", "TV06=nop/TV06.xlsx", "--by", "Thư ký"];
    expect(await place.run("panel-collect", "giao-2.xlsx", ...ballots, ...accepted, "-o", "thu.xlsx")).toBe(
      FOUND_ERRORS,
    );
    const thu = place.stored.get("thu.xlsx")!;
    JUDGES.forEach((judge, index) => expect(secondOf(thu, index)).toEqual(SECOND[judge]));
    expect(await place.run("undo", "thu.xlsx", "-o", "lai.xlsx")).toBe(CLEAN);
    expect(contents(place.stored.get("lai.xlsx")!)).toEqual(contents(place.stored.get("giao-2.xlsx")!));

    // A recusal, a discussion and the chair's decision
    const recusal = ["--judge", JUDGES[NEAR], "--subject", UNITS[0], "--reason", "cùng đơn vị"];
    expect(await place.run("panel-recuse", "thu.xlsx", ...recusal, "-o", "khai.xlsx")).toBe(CLEAN);
    const met = typed(place.stored.get("khai.xlsx")!, "members", { CoMat: JUDGES.map(() => "Có") });
    const decided = typed(met, "result", {
      ThaoLuan: [undefined, "BB 01", "BB 01"],
      QDChuTich: [undefined, undefined, CHAIR_POINTS],
      LyDoQD: [undefined, undefined, "Theo biên bản"],
    });
    place.stored.set("hop.xlsx", decided);
    expect(await place.run("classify", "hop.xlsx", "-o", "xep.xlsx")).not.toBe(UNUSABLE);
    expect(await place.run("summarize", "xep.xlsx", "-o", "tong-hop.xlsx")).not.toBe(UNUSABLE);
    const summarized = place.stored.get("tong-hop.xlsx")!;
    expect(resultsOf(summarized)).toEqual(RESULTS);
    expect(panelOverview(capture(openWorkbook(summarized)))!.entries.map(({ step }) => STEP_LABELS[step])).toEqual(
      MODELS.map(() => STEP_LABELS.combined),
    );
    const calculated = (await recalculate(new Map([["a", summarized]]))).get("a")!;
    expect(resultsOf(calculated)).toEqual(RESULTS);
    const faults = check({ ...capture(openWorkbook(calculated)), calculated: true }).findings;
    expect(faults.filter(({ code }) => code.startsWith("formula-") || code === "result-stale")).toEqual([]);
  });
});

/** Every content but the log's; a formula without its value. */
function contents(bytes: Uint8Array) {
  return new Map(
    [...cellsOf(bytes)]
      .filter(([place]) => !place.includes("Sổ theo dõi"))
      .map(([place, { value, formula }]) => [place, formula ?? value]),
  );
}

describe("thamdinh panel-collect", () => {
  const ENTRIES = [{ DoiTuong: "Xã A", MoHinh: "Một" }];
  const panel = panelWorkbook(ENTRIES, somebody(2));
  const ballot = fillBallot(handOutFiles(panel.workbook).get("TV01")!, { TC1: [1] });
  const FILES = { "to.xlsx": saveWorkbook(panel.workbook), "a.xlsx": ballot };

  it("says as data what became of each file and row", async () => {
    const place = workplace(FILES);
    expect(
      await place.run("panel-collect", "to.xlsx", "a.xlsx", "a.xlsx", "khong-co.xlsx", "-o", "ra.xlsx", "--json"),
    ).toBe(FOUND_ERRORS);
    expect(JSON.parse(place.printed.at(-1)!)).toEqual({
      files: [
        { file: "a.xlsx", member: "TV01", state: "taken", reason: "1 ô", rows: [] },
        {
          file: "khong-co.xlsx",
          member: null,
          state: "skipped",
          reason: "tệp có mật khẩu hoặc hỏng. Không có tệp khong-co.xlsx. Hãy kiểm tra đường dẫn.",
          rows: [],
        },
      ],
      taken: 1,
      output: "ra.xlsx",
    });
  });

  it.each([
    [["to.xlsx"], "Hãy đưa tệp chung của tổ, rồi các tệp phiếu"],
    [["to.xlsx", "a.xlsx", "--accept", "TV01"], "--accept cần dạng MÃ=tệp"],
    [["to.xlsx", "a.xlsx", "--accept", "TV01=a.xlsx", "--accept", "tv01=b.xlsx"], "Đã chọn hai tệp cho tv01"],
    [["to.xlsx", "a.xlsx", "--accept", "TV02=a.xlsx"], "Không nhận tệp “a.xlsx” cho TV02 được"],
    [["a.xlsx", "a.xlsx"], "Tệp chưa có tổ thẩm định"],
  ])("refuses %j with a reason", async (args, reason) => {
    const place = workplace(FILES);
    expect(await place.run("panel-collect", ...args, "-o", "ra.xlsx")).toBe(UNUSABLE);
    expect(place.complaints.at(-1)).toContain(reason);
    expect(place.stored.size).toBe(2);
  });
});
