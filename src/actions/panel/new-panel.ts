import { MOST_JUDGES, isSoundCode, memberCode } from "../../judging/codes";
import type { MemberRole } from "../../judging/member";
import { packById } from "../../rubric/packs/packs";
import type { Rubric } from "../../rubric/rubric";
import { cellText, isBlankCell } from "../../scoring/cell-text";
import { scoreRoles } from "../../scoring/role";
import { readBindings } from "../../workbook/bindings/bindings";
import type { Bindings, BoundTable } from "../../workbook/bindings/bindings";
import { codeKey } from "../../workbook/bindings/panel-members";
import type { RubricCells } from "../../workbook/bindings/rubric-cells";
import type { Edit, Plan } from "../../workbook/model/plan";
import { freeSheetName } from "../../workbook/model/sheet-name";
import type { Snapshot } from "../../workbook/model/snapshot";
import type { NewMember } from "../../workbook/sheets/panel/members-sheet";
import { panelSheets } from "../../workbook/sheets/panel/panel-sheets";
import type { PanelLayout } from "../../workbook/sheets/panel/panel-sheets";
import { addRubricSheets } from "../rubric-sheets";
import { freeIds } from "../../workbook/bindings/free-ids";
import type { AddSheet } from "../rubric-sheets";
import { listedEntries } from "./listed-entries";
import type { EntryColumns } from "./entry-columns";

export interface NewPanelInput {
  /** At least two judges and at most one third marker. */
  readonly members: readonly {
    readonly name: string;
    readonly position: string;
    readonly unit: string;
    readonly role: MemberRole;
  }[];
  /** What the panel is called; empty for the usual name. */
  readonly title: string;
  /** The sheet of the table that lists the entries; `null` for the first one that does. */
  readonly sheet: string | null;
  /** The rubric of the ballots where entries come from a register; `null` for the collectives'. */
  readonly rubric: string | null;
}

export type NewPanelRefusal =
  | { readonly code: "panel-exists"; readonly sheet: string }
  | { readonly code: "too-few-judges"; readonly judges: number }
  | { readonly code: "too-many-judges"; readonly judges: number; readonly most: number }
  | { readonly code: "third-markers"; readonly count: number }
  | { readonly code: "no-list"; readonly sheet: string | null }
  | { readonly code: "no-entries"; readonly sheet: string }
  | { readonly code: "already-scored"; readonly sheet: string; readonly rows: number }
  | { readonly code: "entry-codes"; readonly sheet: string; readonly codes: readonly string[] }
  | { readonly code: "unknown-rubric"; readonly id: string };

export type NewPanel =
  | {
      readonly ok: true;
      readonly plan: Plan;
      readonly judges: number;
      readonly entries: number;
      readonly sheets: readonly string[];
    }
  | { readonly ok: false; readonly refusal: NewPanelRefusal };

const refuse = (refusal: NewPanelRefusal): NewPanel => ({ ok: false, refusal });

/**
 * Plans the sheets of a panel: members and rules, recusals, one ballot a judge, and the table that combines them. Entries
 * are copied from a table that lists them, which stays as it is; a table that has scores already is refused.
 */
export function newPanel(snapshot: Snapshot, input: NewPanelInput): NewPanel {
  const bindings = readBindings(snapshot);
  const [present] = bindings.panelTables;
  if (present) return refuse({ code: "panel-exists", sheet: present.sheet });
  const members = numbered(input.members);
  const judges = members.filter(({ role }) => role !== "third-marker").length;
  const thirds = members.length - judges;
  if (judges < FEWEST_JUDGES) return refuse({ code: "too-few-judges", judges });
  if (judges > MOST_JUDGES) return refuse({ code: "too-many-judges", judges, most: MOST_JUDGES });
  if (thirds > 1) return refuse({ code: "third-markers", count: thirds });
  const list = chosenList(bindings, input.sheet);
  if (!list) return refuse({ code: "no-list", sheet: input.sheet });
  const rubric = rubricOf(list, bindings, input.rubric);
  if (typeof rubric === "string") return refuse({ code: "unknown-rubric", id: rubric });
  const scored = scoredRows(list);
  if (scored > 0) return refuse({ code: "already-scored", sheet: list.sheet, rows: scored });
  const entries = listedEntries(list, rubric);
  const codes = entries.get("MaMH") ?? [];
  if (codes.length === 0) return refuse({ code: "no-entries", sheet: list.sheet });
  const unsound = unsoundCodes(codes.map(cellText));
  if (unsound.length > 0) return refuse({ code: "entry-codes", sheet: list.sheet, codes: unsound });
  return {
    ok: true,
    judges,
    entries: codes.length,
    ...planPanel(snapshot, bindings, input, { list, rubric, members, entries }),
  };
}

/** A mean of one ballot is no panel. */
const FEWEST_JUDGES = 2;

interface Chosen {
  readonly list: BoundTable;
  readonly rubric: Rubric;
  readonly members: readonly NewMember[];
  readonly entries: EntryColumns;
}

function planPanel(
  snapshot: Snapshot,
  bindings: Bindings,
  { title }: NewPanelInput,
  { list, rubric, members, entries }: Chosen,
): { readonly plan: Plan; readonly sheets: readonly string[] } {
  const taken = snapshot.sheets.map(({ name }) => name);
  const edits: Edit[] = [];
  const addSheet = (edit: AddSheet) => {
    taken.push(edit.spec.name);
    edits.push(edit);
  };
  const cells = addRubricSheets([rubric], bindings, taken, addSheet).cellsById.get(rubric.id);
  if (!cells) throw new Error(`no sheet for the rubric ${rubric.id}`);
  const layout = layoutOf(taken, bindings, { cells, title, list, members, entries });
  const { specs, counts } = panelSheets(layout);
  const [first] = counts;
  const row = first?.kind === "fillColumn" ? first.fill.row : 1;
  return {
    sheets: specs.map(({ name }) => name),
    plan: {
      edits: [
        ...edits,
        ...specs.map((spec): Edit => ({ kind: "addSheet", spec })),
        ...counts,
        { kind: "activate", area: { sheet: layout.names.members, row, column: 2, rows: 1, columns: 1 } },
      ],
    },
  };
}

const USUAL_TITLE = "Tổ thẩm định mô hình mới, cách làm sáng tạo";
const USUAL_CODE = "TO-01";

function layoutOf(
  taken: string[],
  bindings: Bindings,
  own: Pick<Chosen, "list" | "members" | "entries"> & {
    readonly cells: RubricCells;
    readonly title: string;
  },
): PanelLayout {
  const { list, members, entries, cells, title } = own;
  const free = (base: string) => {
    const name = freeSheetName(base, taken);
    taken.push(name);
    return name;
  };
  const ids = freeIds(bindings.takenIds, members.length + 3);
  return {
    cells,
    title: title === "" ? USUAL_TITLE : title,
    code: USUAL_CODE,
    year: bindings.year?.value ?? null,
    members,
    entries,
    source: list.rubric.method === "scores" ? list.id : null,
    ids: {
      members: ids[0]!,
      recusals: ids[1]!,
      ballots: members.map((_, index) => ids[index + 2]!),
      result: ids[members.length + 2]!,
    },
    names: {
      members: free("Tổ thẩm định"),
      recusals: free("Không tham gia chấm"),
      ballots: members.map(({ code }) => free(`Phiếu ${code}`)),
      result: free("Bảng tổng hợp điểm"),
    },
  };
}

/** Gives members their codes: judges first, so that their ballots have the columns from the left. */
function numbered(members: NewPanelInput["members"]): readonly NewMember[] {
  const judges = members.filter(({ role }) => role !== "third-marker");
  const thirds = members.filter(({ role }) => role === "third-marker");
  return [...judges, ...thirds].map((member, index) => ({ ...member, code: memberCode(index + 1) }));
}

function chosenList(bindings: Bindings, sheet: string | null): BoundTable | null {
  const lists = bindings.tables.filter(
    ({ part, rubric, sheet: own }) =>
      part.kind === "single" && rubric.method !== "basis" && (sheet === null || own === sheet),
  );
  const filled = (table: BoundTable) =>
    table.columns.get("DoiTuong")?.cells.some((cell) => !isBlankCell(cell)) ?? false;
  return (
    lists.find((table) => table.rubric.method === "scores" && filled(table)) ?? lists.find(filled) ?? lists[0] ?? null
  );
}

/** Returns the rubric of the ballots, or the id of an unknown one. */
function rubricOf({ rubric }: BoundTable, bindings: Bindings, id: string | null): Rubric | string {
  if (rubric.method === "scores") return rubric;
  const wanted = id ?? "tap-the";
  const known = bindings.rubrics.get(wanted)?.rubricAt?.rubric ?? packById(wanted);
  return known?.method === "scores" ? known : wanted;
}

function scoredRows({ rubric, columns, rows }: BoundTable): number {
  const scores = scoreRoles(rubric).flatMap((role) => columns.get(role) ?? []);
  return Array.from({ length: rows }, (_, row) => row).filter((row) =>
    scores.some(({ cells }) => !isBlankCell(cells[row] ?? null)),
  ).length;
}

/** Returns codes that formulas would not match, or that stand twice. */
function unsoundCodes(codes: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return codes.filter((code) => {
    const key = codeKey(code);
    const isTwice = seen.has(key);
    seen.add(key);
    return isTwice || !isSoundCode(code);
  });
}
