import { expect } from "vitest";
import { readBallotBytes } from "../../files/ballots/ballot-bytes";
import { saveWorkbook } from "../../files/xlsx/package/workbook";
import { apply } from "../../files/xlsx/write/apply";
import { blankWorkbook } from "../../files/xlsx/write/blank-workbook";
import type { Command, Performed } from "../../src/actions/perform";
import type { MemberRole } from "../../src/judging/member";
import { STEP_LABELS } from "../../src/judging/step";
import type { Role } from "../../src/scoring/role";
import { referenceToArea } from "../../src/workbook/model/area";
import { columnName } from "../../src/workbook/model/binding-name";
import type { Grid } from "../../workbench/grid/grid";
import { fillBallot } from "../ballot-files";
import { somebody } from "../panel-workbook";

/** A host over a grid, which carries commands out as its page does. */
export interface HostWithPanel {
  readonly grid: Grid;
  readonly run: (command: Command) => Promise<Performed>;
}

const ENTRIES = ["Một cửa lưu động", "Sổ tay số"];
const DATE = "24/11/2026";

/**
 * Sets a panel up in a host, hands its ballots out, takes one back, notes a recusal, and undoes both: the same cells and
 * results in every host.
 */
export async function tryPanelIn({ grid, run }: HostWithPanel): Promise<void> {
  const area = (name: string) => referenceToArea(grid.names().find((own) => own.name === name)!.formula)!;
  const write = (name: string, contents: readonly (string | number)[]) => {
    const { sheet, row, column } = area(name);
    const { id } = grid.findSheet(sheet)!;
    contents.forEach((content, index) => grid.setContent(id, row + index, column, content));
  };
  const read = (table: number, role: Role) => {
    const { sheet, row, column } = area(columnName(table, role));
    const own = grid.findSheet(sheet)!;
    return ENTRIES.map((_, index) => own.value(row + index, column));
  };
  await run({ kind: "insert-template", rubrics: ["tap-the"], rows: ENTRIES.length + 1 });
  write(columnName(1, "DoiTuong"), ["Đảng ủy xã A", "Đảng ủy xã B"]);
  write(columnName(1, "MoHinh"), ENTRIES);
  write(columnName(1, "Loai"), ["Tổ chức đảng", "Tổ chức đảng"]);
  const made = await run({
    kind: "new-panel",
    members: somebody(2),
    title: "",
    sheet: null,
    rubric: null,
  });
  expect(made).toMatchObject({ kind: "panel-made", judges: 2, entries: 2 });
  // Members 2, recusals 3, ballots 4 and 5, the combining table 6
  write(columnName(2, "CoMat"), ["Có", "Có"]);
  const out = await run({ kind: "hand-out", members: null, by: "Thư ký", date: DATE });
  if (out.kind !== "handed-out") throw new Error(out.kind);
  const files = out.files.map(({ member, plan }) => ({
    file: member,
    reading: readBallotBytes(
      fillBallot(saveWorkbook(apply(blankWorkbook(), plan)), {
        TC1: [2, 2],
        TC2: [3, member === "TV01" ? 3 : 3.5],
        TC3: [1.5, 1.5],
        TC4: [1, 1],
        GhiChu: ["=1+1", "xem lại"],
      }),
    ),
  }));
  const collected = await run({ kind: "collect-ballots", files, accepted: [], by: "Thư ký", date: DATE });
  expect(collected).toMatchObject({ kind: "collected", taken: 2 });
  expect(read(5, "TC2")).toEqual([3, 3.5]);
  expect(read(5, "GhiChu")).toEqual(["=1+1", "xem lại"]);
  expect(read(6, "Tong")).toEqual([7.5, 7.75]);
  expect(read(6, "Buoc")).toEqual([STEP_LABELS.combined, STEP_LABELS.combined]);

  const panel = await run({ kind: "read-panel" });
  expect(panel.kind === "panel" && panel.panel?.members.map(({ open, handedIn }) => [open, handedIn])).toEqual([
    [0, 1],
    [0, 1],
  ]);
  const recused = { member: "TV02", entries: ["MH-002"], subjects: [], form: "Tự khai", reason: "Khác" } as const;
  await run({ kind: "recuse", ...recused, by: "", date: DATE });
  expect(read(6, "KhongTinh")).toEqual([0, 1]);
  const undo = async () => {
    const performed = await run({ kind: "undo" });
    expect(performed.kind === "undo" && performed.undone.kind).toBe("undone");
  };
  await undo();
  expect(read(6, "Tong")).toEqual([7.5, 7.75]);
  expect(await run({ kind: "collect-ballots", files, accepted: [], by: "", date: DATE })).toMatchObject({ taken: 0 });

  // Table 7 is the log; a third marker is appointed, and then a judge joins
  const join = async (role: MemberRole) => {
    const [member] = somebody(1);
    const performed = await run({ kind: "join-panel", members: [{ ...member!, role }], by: "Thư ký", date: DATE });
    expect(performed).toMatchObject({ kind: "panel-joined", entries: 2 });
  };
  const score = (table: number, points: readonly number[]) =>
    (["TC1", "TC2", "TC3", "TC4"] as const).forEach((role, index) =>
      write(columnName(table, role), [points[index]!, points[index]!]),
    );
  await join("third-marker");
  score(8, [1, 3, 2, 1]);
  expect([read(6, "PB"), read(6, "Tong")]).toEqual([
    [7, 7],
    [7.5, 7.75],
  ]);
  const before = { names: grid.names(), results: RESULTS.map((role) => read(6, role)) };
  await join("member");
  expect([read(6, "ConThieu"), read(6, "Buoc")]).toEqual([
    [1, 1],
    [STEP_LABELS["too-few"], STEP_LABELS["too-few"]],
  ]);
  await undo();
  expect({ names: grid.names(), results: RESULTS.map((role) => read(6, role)) }).toEqual(before);
  await join("member");
  score(9, [2, 3, 1.5, 1]);
  expect([read(6, "P3"), read(6, "PB"), read(6, "SoPhieu"), read(6, "Tong")]).toEqual([
    [7.5, 7.5],
    [7, 7],
    [3, 3],
    [7.5, 7.67],
  ]);

  // An entry is listed after all that, and taken into the panel
  const listed = area(columnName(1, "DoiTuong"));
  const list = grid.findSheet(listed.sheet)!;
  grid.setContent(list.id, listed.row + 2, listed.column, "Đảng ủy xã C");
  grid.setContent(list.id, listed.row + 2, area(columnName(1, "MoHinh")).column, "Ngày thứ Bảy");
  const codes = () =>
    [4, 5, 6, 8, 9].map((table) => grid.findSheet(area(columnName(table, "MaMH")).sheet)!.value(7, 2));
  const unextended = { names: grid.names(), codes: codes() };
  await run({ kind: "repair", code: "entry-not-in-panel" });
  expect(codes()).toEqual(["MH-003", "MH-003", "MH-003", "MH-003", "MH-003"]);
  expect(area(columnName(6, "Tong")).rows).toBe(3);
  await undo();
  expect({ names: grid.names(), codes: codes() }).toEqual(unextended);
}

const RESULTS: readonly Role[] = ["P1", "P2", "PB", "SoPhieu", "TB", "Buoc", "Tong", "XepLoai", "KetQua"];
