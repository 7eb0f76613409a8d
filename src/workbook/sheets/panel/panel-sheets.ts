import type { Role } from "../../../scoring/role";
import type { Cell } from "../../../text/cell";
import type { RubricCells } from "../../bindings/rubric-cells";
import { combiningFormulas } from "../../formulas/formulas";
import { memberFormulas } from "../../formulas/member-formulas";
import type { PanelPlaces } from "../../formulas/panel-formulas";
import { cellName, columnName } from "../../model/binding-name";
import type { Edit } from "../../model/plan";
import type { Content, SheetSpec } from "../../model/sheet-spec";
import { MEMBER_CODE_CELL, memberColumn, membersSheet } from "./members-sheet";
import type { NewMember } from "./members-sheet";
import { ballotSheet } from "./ballot-sheet";
import { resultColumns } from "./panel-columns";
import { recusalsSheet } from "./recusals-sheet";
import { tableSheet } from "../table-sheet";

/** Everything that the sheets of a new panel follow from. */
export interface PanelLayout {
  readonly cells: RubricCells;
  readonly title: string;
  readonly code: string;
  readonly year: number | null;
  /** Judges first, in the order of their columns; a third marker last. */
  readonly members: readonly NewMember[];
  /** Entries, column by column; all of one length, `MaMH` among them. */
  readonly entries: ReadonlyMap<Role, readonly Cell[]>;
  /** The score table whose entries these are, if one is replaced. */
  readonly source: number | null;
  /** Table numbers; `ballots` in the order of `judges`, then the third marker's. */
  readonly ids: {
    readonly members: number;
    readonly recusals: number;
    readonly ballots: readonly number[];
    readonly result: number;
  };
  /** Sheet names. */
  readonly names: {
    readonly members: string;
    readonly recusals: string;
    readonly ballots: readonly string[];
    readonly result: string;
  };
}

export interface PanelSheets {
  /** In the order in which they are added. */
  readonly specs: readonly SheetSpec[];
  /** Writes the members' counts once more: they refer to sheets that come after theirs, whose names are new to a host. */
  readonly counts: readonly Edit[];
}

/** Lays out the sheets of a new panel. */
export function panelSheets(layout: PanelLayout): PanelSheets {
  const { ids, names, members, cells, title, code, year } = layout;
  const places = placesOf(layout);
  const counts = memberFormulas(places, ids.result, MEMBER_CODE_CELL);
  const own = membersSheet({
    id: ids.members,
    name: names.members,
    title,
    code,
    year,
    members,
    maximum: cells.rubric.maximum,
    counts,
  });
  const area = (column: number) => ({ sheet: names.members, row: own.firstRow, rows: own.rows, column, columns: 1 });
  const recusals = recusalsSheet({
    id: ids.recusals,
    name: names.recusals,
    panel: ids.members,
    codes: area(memberColumn("MaTV")),
    forms: own.lists.forms,
    reasons: own.lists.reasons,
  });
  const result = resultSheet(layout, places);
  return {
    specs: [own.spec, recusals, ...members.map((_, index) => ballotOf(layout, index)), result],
    counts: own.spec.fills.map((fill): Edit => ({ kind: "fillColumn", sheet: names.members, fill })),
  };
}

function judgesOf({ members }: PanelLayout): readonly NewMember[] {
  return members.filter(({ role }) => role !== "third-marker");
}

function placesOf(layout: PanelLayout): PanelPlaces {
  const { ids } = layout;
  const judges = judgesOf(layout).length;
  return {
    members: ids.members,
    recusals: ids.recusals,
    ballots: ids.ballots.slice(0, judges),
    third: ids.ballots[judges] ?? null,
  };
}

function rowsOf({ entries }: Pick<PanelLayout, "entries">): number {
  return entries.get("MaMH")?.length ?? 0;
}

function ballotOf(layout: PanelLayout, index: number): SheetSpec {
  const { ids, names, members, cells, entries } = layout;
  return panelBallot({
    id: ids.ballots[index]!,
    name: names.ballots[index]!,
    cells,
    member: members[index]!,
    members: ids.members,
    entries,
  });
}

export interface PanelBallot extends Pick<PanelLayout, "cells" | "entries"> {
  /** Number of the table. */
  readonly id: number;
  /** Sheet name. */
  readonly name: string;
  readonly member: Pick<NewMember, "code" | "name">;
  /** Number of the panel's table of members. */
  readonly members: number;
  /** Number of the third marker's ballot where it is older than this judge's; else absent. */
  readonly olderThird?: number;
}

/** Lays out the ballot of one member of a panel, in the panel's workbook. */
export function panelBallot({ id, name, cells, member, members, entries, olderThird }: PanelBallot): SheetSpec {
  return ballotSheet({
    id,
    name,
    cells,
    rows: rowsOf({ entries }),
    subtitle: judgeLine(id, members, member),
    filled: entries,
    single: [
      ["CuaTV", member.code],
      ["To", members],
      // Filled when it is handed out and in
      ["GiaoPhieu", null],
      ["LanGiao", null],
      ["LanNop", null],
      ["VanTayNop", null],
      ...(olderThird === undefined ? [] : [["PhieuThuBa", olderThird] as const]),
    ],
  });
}

/** Names the judge as the members' sheet does now. */
function judgeLine(ballot: number, members: number, { code, name }: Pick<NewMember, "code" | "name">): Content {
  const judge = cellName(ballot, "CuaTV");
  const found = `INDEX(${columnName(members, "HoTen")},MATCH(${judge},${columnName(members, "MaTV")},0))`;
  return {
    formula: `="Người chấm: "&${judge}&IFERROR(IF(${found}="",""," – "&${found}),"")`,
    value: `Người chấm: ${code}${name === "" ? "" : ` – ${name}`}`,
  };
}

function resultSheet(layout: PanelLayout, places: PanelPlaces): SheetSpec {
  const { ids, names, cells, source } = layout;
  const columns = resultColumns(
    cells.rubric,
    judgesOf(layout).map(({ code }) => code),
  );
  return tableSheet({
    id: ids.result,
    name: names.result,
    cells,
    rows: rowsOf(layout),
    collectiveTables: [],
    design: {
      columns,
      title: "BẢNG TỔNG HỢP ĐIỂM CỦA TỔ THẨM ĐỊNH",
      subtitle: `Đối tượng: ${cells.rubric.name}. HT: không tham gia chấm, không được tính`,
      formulas: (table) => combiningFormulas(table, places),
      filled: filledOf(layout, columns),
      cells: [["To", ids.members], ...(source === null ? [] : [["Nguon", source] as const])],
    },
  }).spec;
}

function filledOf(
  { entries }: PanelLayout,
  columns: readonly { readonly role: Role }[],
): ReadonlyMap<Role, readonly Cell[]> {
  return new Map([...entries].filter(([role]) => columns.some((own) => own.role === role)));
}
