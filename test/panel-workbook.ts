import { apply } from "../files/xlsx/write/apply";
import { blankWorkbook } from "../files/xlsx/write/blank-workbook";
import { capture } from "../files/xlsx/read/capture";
import type { Workbook } from "../files/xlsx/package/workbook";
import { captureNeeds } from "../src/actions/capture-needs";
import { perform } from "../src/actions/perform";
import type { NewPanelInput } from "../src/actions/panel/new-panel";
import type { MemberRole } from "../src/judging/member";
import type { PanelCell } from "../src/scoring/panel-role";
import type { Role } from "../src/scoring/role";
import type { Cell } from "../src/text/cell";
import { readBindings } from "../src/workbook/bindings/bindings";
import { cellName, columnName } from "../src/workbook/model/binding-name";
import type { Edit } from "../src/workbook/model/plan";

/** A workbook with a panel of collectives, and how to fill in its tables. */
export interface PanelWorkbook {
  readonly workbook: Workbook;
  /** Table numbers of the ballots, judges first. */
  readonly ballots: readonly number[];
  readonly result: number;
  readonly members: number;
  readonly recusals: number;
  /** Writes a column from its first row; `undefined` leaves a cell as it is. */
  readonly fill: (table: number, role: Role, cells: readonly (Cell | undefined)[]) => void;
  readonly set: (cell: PanelCell, content: Cell) => void;
  /** Carries out what was filled in and set. */
  readonly finish: () => Workbook;
}

/** Members without much to them: judges, and a third marker where asked for. */
export function somebody(judges: number, withThird = false): NewPanelInput["members"] {
  const member = (name: string, role: MemberRole) => ({ name, position: "Ủy viên", unit: "Văn phòng", role });
  return [
    ...Array.from({ length: judges }, (_, index) =>
      member(`Người chấm ${index + 1}`, index === 0 ? "chair" : index === 1 ? "secretary" : "member"),
    ),
    ...(withThird ? [member("Người thứ ba", "third-marker")] : []),
  ];
}

/** Makes a list of collectives and a panel for it. */
export function panelWorkbook(
  entries: readonly EntryCells[],
  members: NewPanelInput["members"],
  title = "",
): PanelWorkbook {
  const workbook = blankWorkbook();
  carryOut(workbook, { kind: "insert-template", rubrics: ["tap-the"], rows: entries.length });
  const list = writer(workbook);
  for (const role of new Set(entries.flatMap((entry) => Object.keys(entry) as Role[])))
    list.write(
      columnName(1, role),
      entries.map((entry) => entry[role] ?? null),
    );
  list.finish();
  carryOut(workbook, { kind: "new-panel", members, title, sheet: null, rubric: null });
  const { tables, panelTables } = readBindings(capture(workbook));
  const idOf = (kind: "members" | "recusals") => panelTables.find((table) => table.kind === kind)!.id;
  const panel = idOf("members");
  const { write, finish } = writer(workbook);
  return {
    workbook,
    ballots: tables.filter(({ part }) => part.kind === "ballot").map(({ id }) => id),
    result: tables.find(({ part }) => part.kind === "result")!.id,
    members: panel,
    recusals: idOf("recusals"),
    fill: (table, role, cells) => write(columnName(table, role), cells),
    set: (cell, content) => write(cellName(panel, cell), [content]),
    finish,
  };
}

type EntryCells = Readonly<Partial<Record<Role, Cell>>>;

export function carryOut(workbook: Workbook, command: Parameters<typeof perform>[0]): ReturnType<typeof perform> {
  const answer = perform(command, capture(workbook, captureNeeds(command)));
  apply(workbook, answer.plan);
  return answer;
}

/** Collects writes into named cells, so that the workbook is read once and written once. */
function writer(workbook: Workbook) {
  const areasNow = () => new Map(capture(workbook).names.map(({ name, block }) => [name, block?.area]));
  let areas = areasNow();
  const edits: Edit[] = [];
  return {
    write: (name: string, cells: readonly (Cell | undefined)[]) => {
      if (!areas.has(name)) areas = areasNow();
      const area = areas.get(name);
      if (!area) throw new Error(`no cells under ${name}`);
      edits.push({ kind: "writeColumn", area: { ...area, rows: cells.length }, cells });
    },
    finish: () => apply(workbook, { edits: edits.splice(0) }),
  };
}
