import { isComputedRole, isKeptRole, isRemarkRole, isScoreRole } from "../../src/scoring/role";
import type { Role } from "../../src/scoring/role";
import { rectContains } from "../../src/workbook/model/area";
import type { Area } from "../../src/workbook/model/area";
import { parseBindingName } from "../../src/workbook/model/binding-name";
import { isFormula } from "../../src/workbook/model/fingerprint";
import type { Edit } from "../../src/workbook/model/plan";
import type { Content } from "../../src/workbook/model/sheet-spec";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import type { UndoRecord } from "../../src/workbook/undo/undo-note";
import { COLLEAGUE } from "./noted-books";

const REACHES_OUT =
  /\b(?:WEBSERVICE|HYPERLINK|IMPORT\w+|IMAGE|INDIRECT|RTD|CALL|FILTERXML|ENCODEURL|GOOGLEFINANCE|QUERY|DDE)\b|[[|]|https?:/i;

/**
 * What a plan of undoing does that the action of the real note cannot have done; none for a plan that stays within it.
 * Judged apart from the product's own checks: by what the action that really ran has made, and by what users have
 * typed.
 */
export function trespasses(edits: readonly Edit[], real: UndoRecord, snapshot: Snapshot): readonly string[] {
  const bound = snapshot.names.flatMap(({ name, block }): readonly { readonly role: Role; readonly area: Area }[] => {
    const binding = parseBindingName(name);
    return block && binding?.kind === "column" ? [{ role: binding.role, area: block.area }] : [];
  });
  const roleAt = (sheet: string, row: number, column: number) =>
    bound.find(({ area }) => area.sheet === sheet && rectContains(area, { row, column, rows: 1, columns: 1 }))?.role;
  const isHeading = (sheet: string, row: number, column: number) =>
    real.columns?.some(
      (added) =>
        added.sheet === sheet &&
        added.header.row === row &&
        column >= added.column &&
        column < added.column + added.columns.length,
    ) ?? false;
  const cellFault = (sheet: string, row: number, column: number, content: Content): readonly string[] => {
    const place = `${sheet}!${String(row)},${String(column)}`;
    if (sheet === COLLEAGUE) return [`writes into the colleague's ${place}`];
    if (isFormula(content) && REACHES_OUT.test(content.formula)) return [`writes ${content.formula} into ${place}`];
    if (isHeading(sheet, row, column)) return content === null ? [] : [`writes into the heading ${place}`];
    const role = roleAt(sheet, row, column);
    if (role === undefined) return [`writes outside of tables: ${place}`];
    if (isComputedRole(role) || isKeptRole(role)) return [];
    const isOf = (action: string) =>
      real.action === action ||
      edits.some((edit) => edit.kind === "remember" && edit.note.includes(`"action":"${action}"`));
    const isOfFix = isOf("fix") || (isOf("score-entry") && (isScoreRole(role) || isRemarkRole(role)));
    return isOfFix && !isFormula(content) ? [] : [`writes into what users type: ${place}`];
  };
  return edits.flatMap((edit): readonly string[] => {
    switch (edit.kind) {
      case "setCells":
        return edit.cells.flatMap(({ row, column, content }) => cellFault(edit.sheet, row, column, content));
      case "deleteSheet":
        return real.sheets.some(({ name }) => name === edit.name) ? [] : [`deletes ${edit.name}`];
      case "rewriteSheet":
        return real.rewritten?.some(({ name }) => name === edit.spec.name) &&
          !edit.spec.blocks.some(({ cells }) =>
            cells
              .flat()
              .some((content) => content !== undefined && isFormula(content) && REACHES_OUT.test(content.formula)),
          )
          ? []
          : [`lays out ${edit.spec.name}`];
      case "deleteName":
        return real.names.some(({ name, before }) => name === edit.name && before === null)
          ? []
          : [`deletes the name ${edit.name}`];
      case "setName": {
        const present = snapshot.names.find(({ name }) => name === edit.name)?.block?.area;
        const stays = present?.sheet === edit.area.sheet && present.column === edit.area.column;
        return stays || edit.name.startsWith("ThamDinh_TongHop") ? [] : [`moves the name ${edit.name}`];
      }
      case "clearColumns":
        return real.columns?.some(
          (added) =>
            added.sheet === edit.added.sheet &&
            added.column <= edit.added.column &&
            edit.added.column + edit.added.columns.length <= added.column + added.columns.length &&
            edit.added.header.row === added.header.row,
        )
          ? []
          : ["clears columns that no action added"];
      case "setValidations":
        return (edit.cleared ?? []).every((rect) =>
          bound.some(({ area }) => area.sheet === edit.sheet && rectContains(area, rect)),
        ) && edit.validations.length === 0
          ? []
          : [`changes rules of ${edit.sheet}`];
      case "resizeTable":
      case "setPrintArea":
        return edit.sheet === COLLEAGUE ? [`changes frames of ${edit.sheet}`] : [];
      case "showSheet":
        return snapshot.sheets.some(({ name, visible }) => name === edit.sheet && visible)
          ? []
          : [`shows the hidden ${edit.sheet}`];
      case "remember":
      case "activate":
        return [];
      default:
        return [`makes a ${edit.kind}`];
    }
  });
}
