import { findTool } from "../build/find-tool.mjs";
import { findUnoPython } from "../build/find-uno-python.mjs";
import { saveWorkbook } from "../files/xlsx/package/workbook";
import type { Workbook } from "../files/xlsx/package/workbook";
import { capture } from "../files/xlsx/read/capture";
import { apply } from "../files/xlsx/write/apply";
import { blankWorkbook } from "../files/xlsx/write/blank-workbook";
import { captureNeeds } from "../src/actions/capture-needs";
import { perform } from "../src/actions/perform";
import type { DirectCommand } from "../src/actions/perform";
import type { Role } from "../src/scoring/role";
import type { Cell } from "../src/text/cell";
import { readBindings } from "../src/workbook/bindings/bindings";
import { columnName } from "../src/workbook/model/binding-name";
import type { Edit } from "../src/workbook/model/plan";
import { secondsOf } from "./live-formulas";

/** Judges and entries; the first of them is as large as a panel gets. */
const SIZES = [
  [25, 500],
  [5, 500],
  [25, 100],
  [5, 100],
] as const;

/** LibreOffice's seconds for a full calculation of a panel, and for one score typed into one ballot. */
export function benchPanelFormulas(): void {
  console.log("\nA panel in LibreOffice, seconds: full calculation, one score in one ballot");
  const [office, python] = [findTool("soffice"), findUnoPython()];
  if (office === null || python === null) {
    console.log("  soffice with python3-uno: not installed, skipped");
    return;
  }
  const measured = SIZES.flatMap(([judges, entries]) => {
    const { bytes, typed, read } = filledPanel(judges, entries);
    const seconds = secondsOf(bytes, entries, { office, python }, [typed, read]);
    return seconds ? [{ judges, entries, ...seconds }] : [];
  });
  const least = measured.at(-1);
  for (const { judges, entries, full, edit } of measured) {
    const times = (edit / (least?.edit ?? edit)).toFixed(1);
    console.log(
      `  ${String(judges).padStart(2)} judges × ${String(entries)} entries  full ${full.toFixed(2)}  edit ${edit.toFixed(3)} (${times} times the smallest panel's)`,
    );
  }
}

function filledPanel(judges: number, entries: number) {
  const workbook = blankWorkbook();
  carryOut(workbook, { kind: "insert-template", rubrics: ["tap-the"], rows: entries });
  const each = (text: (index: number) => Cell) => Array.from({ length: entries }, (_, index) => text(index));
  fill(workbook, 1, {
    DoiTuong: each((index) => `Đơn vị ${Math.floor(index / 3)}`),
    MoHinh: each((index) => `Mô hình ${index}`),
    Loai: each(() => "Tổ chức đảng"),
    DangKy: each(() => "Có"),
    BaoCao: each(() => "Có"),
  });
  const members = Array.from({ length: judges }, (_, index) => ({
    name: `Người chấm ${index + 1}`,
    position: "",
    unit: "Văn phòng",
    role: index === 0 ? ("chair" as const) : ("member" as const),
  }));
  carryOut(workbook, { kind: "new-panel", members, title: "", sheet: null, rubric: null });
  const { tables, panelTables } = readBindings(capture(workbook));
  const ballots = tables.filter(({ part }) => part.kind === "ballot");
  ballots.forEach(({ id }, judge) => {
    const points = (most: number) => each((index) => (((index * 7 + judge * 3) % 5) * most) / 4);
    fill(workbook, id, { TC1: points(2), TC2: points(4), TC3: points(2), TC4: points(1) });
  });
  const present = members.map(() => "Có");
  fill(workbook, panelTables.find(({ kind }) => kind === "members")!.id, { CoMat: present });
  return {
    bytes: saveWorkbook(workbook),
    typed: columnName(ballots[0]!.id, "TC1"),
    read: columnName(tables.find(({ part }) => part.kind === "result")!.id, "Tong"),
  };
}

function carryOut(workbook: Workbook, command: DirectCommand): void {
  apply(workbook, perform(command, capture(workbook, captureNeeds(command))).plan);
}

/** Fills columns of a table from their first row. */
function fill(workbook: Workbook, table: number, columns: Readonly<Partial<Record<Role, readonly Cell[]>>>): void {
  const areas = new Map(capture(workbook).names.map(({ name, block }) => [name, block?.area]));
  const edits = (Object.entries(columns) as [Role, readonly Cell[]][]).map(([role, cells]): Edit => {
    const area = areas.get(columnName(table, role))!;
    return { kind: "writeColumn", area: { ...area, rows: cells.length }, cells };
  });
  apply(workbook, { edits });
}
