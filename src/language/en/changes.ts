import type { Role } from "../../scoring/role";
import { rectToAddress } from "../../workbook/model/area";
import type { CellState, Change } from "../../workbook/undo/describe-plan";
import { cellWords } from "../cell-words";
import { counted } from "../english-counts";
import { entryWords } from "../entry-words";
import type { ChangeWords, NumberStyle } from "../words";

/** Names of result columns by role; users' own columns are named by their address only. */
const COLUMNS: Readonly<Partial<Record<Role, string>>> = {
  Tong: "total",
  XepLoai: "entry's band",
  TinhTrang: "state",
  SoMoHinh: "entries that count",
  ThuongThem: "extra bonus",
  KetQua: "result",
  XepLoaiDT: "subject's band",
  TamTinh: "provisional",
  Khoa: "hidden step",
  KhoaTT: "hidden step",
  Nhom: "hidden step",
  Hang: "hidden step",
  DiemXet: "hidden step",
  DiemDT: "hidden step",
  Dau: "hidden step",
};

const NONE = "(no result yet)";

/** Returns the subject whose band changes, with the entry where the entry's band changes. */
function bandSubject({ of, entry }: Extract<Change, { readonly kind: "band" }>, numbers: NumberStyle): string {
  return (
    entryWords({ entry: of === "entry" ? entry : { ...entry, title: null } }, "en", numbers) ||
    (of === "entry" ? "The entry" : "The subject")
  );
}

/** Returns a change as a line of a list, with one line for each replaced cell. */
export function enChange(change: Change, numbers: NumberStyle): ChangeWords {
  switch (change.kind) {
    case "add-sheet":
      return { text: `Add the sheet “${change.sheet}”.`, details: [] };
    case "rewrite-sheet":
      return {
        text: `Make the sheet “${change.sheet}” anew; this tool made it, and nobody has changed it.${change.isUndoable ? "" : " The present one does not say how it is laid out, so this cannot be undone."}`,
        details: [],
      };
    case "delete-sheet":
      return { text: `Remove the sheet “${change.sheet}”, which was added for you.`, details: [] };
    case "clear-columns":
      return {
        text: `Remove the columns that were added at ${change.area.sheet}!${rectToAddress(change.area)}.`,
        details: [],
      };
    case "add-columns":
      return {
        text:
          change.headings.length === 0
            ? `Add ${counted(change.area.columns, "hidden column")} for the calculation: ${change.area.sheet}!${rectToAddress(change.area)}.`
            : `Add ${counted(change.area.columns, "column")} to ${change.area.sheet}!${rectToAddress(change.area)}: ${change.headings.join(", ")}.`,
        details: [],
      };
    case "band":
      return {
        text: `${bandSubject(change, numbers)}: from “${change.before || NONE}” to “${change.after || NONE}” (sheet “${change.sheet}”, row ${change.row}).`,
        details: [],
      };
    case "grow-table":
      return {
        text: `Take ${counted(change.rows, "row")} from row ${change.firstRow} of the sheet “${change.sheet}” into the table, with its looks and rules.`,
        details: [],
      };
    case "set-rules":
      return {
        text: `Set the rule on typing again in ${counted(change.cells, "cell")}, whose contents stay: ${change.areas.map((area) => `${area.sheet}!${rectToAddress(area)}`).join(", ")}.${change.replaces ? " Some carry another rule, which is replaced; that cannot be undone." : ""}`,
        details: [],
      };
    case "stretch": {
      const place = `${change.area.sheet}!${rectToAddress(change.area)}`;
      return {
        text:
          change.table === null
            ? `Set the print area to ${place}.`
            : `Resize the Excel table ${change.table} to ${place}.`,
        details: [],
      };
    }
    case "set-name":
      return {
        text: `${change.before ? "Move" : "Make"} the name ${change.name}: ${change.area.sheet}!${rectToAddress(change.area)}.`,
        details: [],
      };
    case "delete-name":
      return { text: `Remove the name ${change.name}.`, details: [] };
    case "cells": {
      const { area, role, what, filled, renewed, replaced } = change;
      const column = role === null ? undefined : COLUMNS[role];
      const place = `${area.sheet}!${rectToAddress(area)}${column === undefined ? "" : ` (${column})`}`;
      const counts = [
        ...(filled > 0 ? [`${counted(filled, "empty cell")} filled`] : []),
        ...(renewed > 0 ? [`${counted(renewed, "cell")} brought up to date`] : []),
        ...(replaced.length > 0 ? [`${counted(replaced.length, "cell")} replaced`] : []),
      ].join("; ");
      return {
        text: `Write ${what} into ${place}; ${counts}.`,
        details: replaced.map(
          ({ row, column: at, before, after }) =>
            `${rectToAddress({ row, column: at, rows: 1, columns: 1 })}: ${stateWords(before, numbers)} → ${stateWords(after, numbers)}`,
        ),
      };
    }
  }
}

function stateWords(state: CellState, numbers: NumberStyle): string {
  return state.kind === "formula" ? "formula" : cellWords(state.value, numbers) || "(empty)";
}
