import { foldLabel } from "../../text/fold";
import { codeKey } from "../../workbook/bindings/panel-members";
import type { AppraisedTable } from "../../workbook/check/appraised-table";
import type { FormText } from "../form-document";
import type { FormFacts } from "../form-facts";

/** Whether a code is the wanted one; `null` asks for all. */
export function isWanted(code: string, wanted: string | null): boolean {
  return wanted === null || foldLabel(code) === foldLabel(wanted);
}

/** The tables that scores are typed in: ballots, and tables without a panel. `judge` is a code, `null` for all. */
export function scoredTables({ ballots, tables }: FormFacts, judge: string | null): readonly AppraisedTable[] {
  return [...ballots, ...tables.filter(({ table }) => table.part.kind === "single")].filter(
    (own) => own.table.rubric.method === "scores" && isWanted(judgeOf(own) ?? "", judge),
  );
}

/** The judge's name with the code, or room to write it. */
export function judgeName(facts: FormFacts, table: AppraisedTable): string {
  const code = judgeOf(table);
  if (code === null) return "………………………………………";
  const name = nameOf(facts, code);
  return name === "" ? code : `${name} (${code})`;
}

/** The name below the room for the judge's signature; `null` leaves it to be written. */
export function judgeSigns(facts: FormFacts, table: AppraisedTable): FormText | null {
  const code = judgeOf(table);
  const name = code === null ? "" : nameOf(facts, code);
  return name === "" ? null : [name];
}

function judgeOf({ table: { part } }: AppraisedTable): string | null {
  return part.kind === "ballot" ? part.member : null;
}

function nameOf({ panel }: FormFacts, code: string): string {
  return panel?.members.find((member) => codeKey(member.code) === codeKey(code))?.name ?? "";
}
