import type { RECUSAL_FORMS, RECUSAL_REASONS } from "../../judging/member";
import { cellText } from "../../scoring/cell-text";
import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import { foldName } from "../../text/fold";
import { readDate } from "../../text/read-date";
import { panelTableCell } from "../../workbook/bindings/bound-panel";
import { codeKey } from "../../workbook/bindings/panel-members";
import { recusalKey } from "../../workbook/bindings/panel-recusals";
import type { Plan } from "../../workbook/model/plan";
import type { Snapshot } from "../../workbook/model/snapshot";
import { appendLog } from "../../workbook/log/append-log";
import { wholePanel } from "./whole-panel";
import { freeRows, lineCells } from "./table-lines";
import type { WholePanel } from "./whole-panel";

export interface RecuseInput {
  /** The member's code. */
  readonly member: string;
  /** Codes of entries, and names of subjects all of whose entries are meant. */
  readonly entries: readonly string[];
  readonly subjects: readonly string[];
  readonly form: (typeof RECUSAL_FORMS)[number];
  readonly reason: (typeof RECUSAL_REASONS)[number];
  /** Who noted it; empty where the member did. */
  readonly by: string;
  /** dd/mm/yyyy */
  readonly date: string;
}

export type RecuseRefusal =
  | { readonly code: "no-panel" }
  | { readonly code: "unknown-member"; readonly member: string; readonly members: readonly string[] }
  | { readonly code: "unknown-entries"; readonly entries: readonly string[] }
  | { readonly code: "unknown-subject"; readonly subject: string }
  | { readonly code: "no-entries-named" }
  | { readonly code: "not-a-day"; readonly date: string }
  | { readonly code: "recusals-full"; readonly sheet: string; readonly rows: number };

/** What was noted: codes of entries as the combining table writes them. */
export interface Recused {
  readonly member: string;
  readonly entries: readonly string[];
  /** Entries that the member was out of before. */
  readonly known: readonly string[];
}

export type Recuse =
  | { readonly ok: true; readonly plan: Plan; readonly recused: Recused }
  | { readonly ok: false; readonly refusal: RecuseRefusal };

const refuse = (refusal: RecuseRefusal): Recuse => ({ ok: false, refusal });

/**
 * Plans one row for each entry that a judge is out of, in free rows of *Không tham gia chấm*, and one line in the log.
 * Ballots stay as they are: the combining table stops counting them. Pairs that are noted already get no second row.
 */
export function recuse(snapshot: Snapshot, input: RecuseInput): Recuse {
  const panel = wholePanel(snapshot);
  if (!panel) return refuse({ code: "no-panel" });
  const day = readDate(input.date);
  if (day === null) return refuse({ code: "not-a-day", date: input.date });
  const members = panel.parts.panel.members.map(({ row }) => cellText(panelTableCell(panel.members, "MaTV", row)));
  const member = members.find((code) => codeKey(code) === codeKey(input.member.trim()));
  if (member === undefined) return refuse({ code: "unknown-member", member: input.member, members });
  const meant = meantEntries(panel, input);
  if (!Array.isArray(meant)) return refuse(meant);
  const isKnown = (entry: string) => panel.parts.recusals.has(recusalKey(codeKey(member), codeKey(entry)));
  const known = meant.filter(isKnown);
  const entries = meant.filter((entry) => !isKnown(entry));
  const rows = freeRows(panel.recusals, LINE_ROLES);
  if (rows.length < entries.length)
    return refuse({ code: "recusals-full", sheet: panel.recusals.sheet, rows: entries.length - rows.length });
  const by = input.by.trim() === "" ? member : input.by.trim();
  const cells = entries.flatMap((entry, index) =>
    lineCells(
      panel.recusals,
      rows[index]!,
      new Map<Role, Cell>([
        ["MaTV", member],
        ["MaMH", entry],
        ["HinhThuc", input.form],
        ["LyDo", input.reason],
        ["NguoiGhi", by],
        ["Ngay", { date: day }],
      ]),
    ),
  );
  const plan: Plan = {
    edits:
      cells.length === 0
        ? []
        : [
            { kind: "setCells", sheet: panel.recusals.sheet, cells },
            ...appendLog(
              panel.bindings,
              [
                {
                  act: "recuse",
                  date: input.date,
                  by,
                  sheet: panel.recusals.sheet,
                  entry: entries.join(", "),
                  member,
                  after: input.form,
                  reason: input.reason,
                },
              ],
              { sheets: snapshot.sheets.map(({ name }) => name) },
            ),
          ],
  };
  return { ok: true, plan, recused: { member, entries, known } };
}

/** Returns the codes of the entries that are meant, each once, in the order of the combining table. */
function meantEntries({ result: { table }, rows }: WholePanel, input: RecuseInput): string[] | RecuseRefusal {
  const codeAt = (row: number) => cellText(table.columns.get("MaMH")?.cells[row] ?? null);
  const subjectAt = (row: number) => foldName(cellText(table.columns.get("DoiTuong")?.cells[row] ?? null));
  const listed = rows.flatMap(({ isEntry, hasCode }, row) => (isEntry && hasCode ? [row] : []));
  const wanted = new Set(input.entries.map((code) => codeKey(code.trim())));
  const subjects = new Set(input.subjects.map(foldName));
  if (wanted.size + subjects.size === 0) return { code: "no-entries-named" };
  const present = new Set(listed.map((row) => codeKey(codeAt(row))));
  const unknown = input.entries.filter((code) => !present.has(codeKey(code.trim())));
  if (unknown.length > 0) return { code: "unknown-entries", entries: unknown };
  const missing = input.subjects.find((subject) => !listed.some((row) => subjectAt(row) === foldName(subject)));
  if (missing !== undefined) return { code: "unknown-subject", subject: missing };
  const meant = listed.filter((row) => wanted.has(codeKey(codeAt(row))) || subjects.has(subjectAt(row)));
  return [...new Map(meant.map((row) => [codeKey(codeAt(row)), codeAt(row)])).values()];
}

const LINE_ROLES = ["MaTV", "MaMH", "HinhThuc", "LyDo", "NguoiGhi", "Ngay"] as const satisfies readonly Role[];
