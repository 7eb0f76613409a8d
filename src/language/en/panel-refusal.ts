import type { PanelRefusal } from "../../actions/panel/panel-refusal";
import type { PanelCell } from "../../scoring/panel-role";

/** Labels of the cells that stamps hold. */
const PANEL_CODE_CELLS: Readonly<Partial<Record<PanelCell, string>>> = {
  MaTo: "Mã tổ",
  Nam: "Năm thẩm định",
  Ky: "Kỳ",
};

/** Says why an action of a panel did nothing. */
export function enPanelRefusal(refusal: PanelRefusal): string {
  switch (refusal.code) {
    case "panel-exists":
      return `The workbook has a panel in the sheet ${refusal.sheet}. Change its members and rules there.`;
    case "too-few-judges":
      return `A panel needs at least 2 judges; there are ${refusal.judges}. Add members.`;
    case "too-many-judges":
      return `A panel has at most ${refusal.most} judges; there are ${refusal.judges}. Leave some out, or use two workbooks.`;
    case "third-markers":
      return `A panel has at most 1 third marker; there are ${refusal.count}. Give the others another role.`;
    case "members-full":
      return `Free rows missing in the sheet ${refusal.sheet}: ${refusal.rows}. Insert rows among the members and try again.`;
    case "member-codes":
      return `Codes of members with needless spaces, or with *, ?, ~, |, =, <, >: ${refusal.codes.join(", ")}. Write short codes such as TV08 in the sheet Tổ thẩm định.`;
    case "nobody-to-join":
      return `Everybody who may score has a ballot. Enter somebody new, or list them in the sheet ${refusal.sheet} with Có under Được chấm.`;
    case "no-list":
      return refusal.sheet === null
        ? "No register and no score table lists entries. Insert a template and enter them first."
        : `The sheet ${refusal.sheet} has no register and no score table. Choose the sheet that lists the entries.`;
    case "no-entries":
      return `The table in the sheet ${refusal.sheet} has no entries yet. Enter subjects and titles first.`;
    case "already-scored":
      return `The table in the sheet ${refusal.sheet} has scores in ${refusal.rows} rows, so no panel is made from it. Use a register or a table without scores.`;
    case "entry-codes":
      return `Entry codes in the sheet ${refusal.sheet} stand twice or contain spaces at an end, *, ?, ~ or |: ${refusal.codes.join(", ")}. Each entry needs a code of its own; correct them, or delete them to get new ones.`;
    case "no-panel":
      return "The workbook has no panel, or the panel has lost a sheet or a column. Set a panel up, or undo the deletion.";
    case "unknown-member":
      return `The panel has no member “${refusal.member}”. Choose a code: ${refusal.members.join(", ")}.`;
    case "unknown-entries":
      return `The panel scores no entry with the code ${refusal.entries.join(", ")}. See the column Mã of the combining table.`;
    case "unknown-subject":
      return `The panel scores no entry of “${refusal.subject}”. Write the name as in the combining table.`;
    case "no-entries-named":
      return "No entry is named. Choose codes of entries, or a subject for all of its entries.";
    case "not-a-day":
      return `“${refusal.date}” is no day of the calendar. Write it as 23/11/2026.`;
    case "member-without-ballot":
      return `${refusal.member} has no ballot sheet, so there is nothing to hand out. Make a ballot for this member first.`;
    case "ballot-cells-gone":
      return `The ballot in the sheet ${refusal.sheet} has lost the cells that count its hand-outs. Undo the deletion, or set the panel up again.`;
    case "panel-code-unusable":
      return `The cell ${PANEL_CODE_CELLS[refusal.cell] ?? refusal.cell} of the sheet Tổ thẩm định ${refusal.found === "" ? "is empty" : `holds “${refusal.found}”`}, so no ballot can be handed out. Write a short code without | * ? ~, and a year of four digits.`;
    case "accept-unusable":
      return `The file “${refusal.file}” cannot be taken for ${refusal.member}: it is not among these files, or is no usable ballot of that judge. See the list of files.`;
    case "recusals-full":
      return `The sheet ${refusal.sheet} lacks ${refusal.rows} empty rows. Insert rows within its table, then do this again.`;
    case "unknown-rubric":
      return `There is no rubric with scores called “${refusal.id}”. Choose tap-the, ca-nhan, or one of the workbook.`;
  }
}
