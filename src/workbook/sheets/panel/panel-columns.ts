import type { Rubric } from "../../../rubric/rubric";
import { computedRoles } from "../../../scoring/role";
import type { Role } from "../../../scoring/role";
import { remarkColumns } from "../remark-columns";
import { column, tableColumns } from "../table-columns";
import type { ColumnGroup, TableColumn } from "../table-columns";
import type { ThemeStyle } from "../theme";

/**
 * Returns the columns of one judge's ballot: those of a score table with the entry's code. What is said of the entry is
 * given, and results of subjects are no business of a ballot: both are no input, the latter hidden.
 */
export function ballotColumns(rubric: Rubric): readonly TableColumn[] {
  const columns = tableColumns(rubric).map((own): TableColumn => {
    if (own.group === "subject-result") return { ...own, group: "hidden" };
    return (own.group === "entry" || own.group === "facts") && own.role !== "STT" ? given(own) : own;
  });
  // Among the facts, which are closed: remarks written in the pane need no room in the sheet
  return inGroups(
    columns
      .filter(({ role }) => role !== "DangVien")
      .flatMap((own) => (own.role === "GhiChu" ? [...remarkColumns(rubric, "facts"), own] : [own])),
  );
}

function given(own: TableColumn): TableColumn {
  return { ...own, style: GIVEN[own.style] ?? "fixedText" };
}

const GIVEN: Readonly<Partial<Record<ThemeStyle, ThemeStyle>>> = {
  inputCenter: "fixedCenter",
  inputCode: "fixedCode",
};

/** Returns the columns of judges who join a panel after `present` others: their points, and what is hidden of each. */
export function judgeColumns(
  judges: readonly string[],
  present: number,
): { readonly shown: readonly TableColumn[]; readonly hidden: readonly TableColumn[] } {
  return {
    shown: judges.map((code, index) => column(`P${present + index + 1}`, code, 7.5, "resultPoints", "ballots")),
    hidden: judges.flatMap((code, index) => [
      column(`VP${present + index + 1}`, `Dòng ${code}`, 9, "hidden", "hidden"),
      column(`L${present + index + 1}`, `Lệch ${code}`, 9, "hidden", "hidden"),
    ]),
  };
}

/**
 * Returns the columns of the table that combines ballots: the entry, each judge's points under their code, what comes of
 * them, how gaps were resolved, then results as in every score table.
 */
export function resultColumns(rubric: Rubric, judges: readonly string[]): readonly TableColumn[] {
  const all = tableColumns(rubric);
  const of = (...groups: readonly ColumnGroup[]) => all.filter(({ group }) => groups.includes(group));
  const entry = of("entry").map((own): TableColumn => (own.role === "MaMH" ? given(own) : own));
  const facts = all.flatMap((own): readonly TableColumn[] =>
    own.group === "facts" || own.role === "MinhChung" ? [{ ...own, group: "facts" }] : [],
  );
  const results = of("entry-result").map((own): TableColumn =>
    own.role === "Tong" ? { ...own, header: "Điểm hội đồng", width: 9 } : own,
  );
  const own = judgeColumns(judges, 0);
  const criteria = rubric.criteria.map(({ code }) => column(code, `TB ${code}`, 12, "hidden", "hidden"));
  return inGroups([
    ...entry,
    ...own.shown,
    column("PB", "Thứ ba", 7.5, "resultPoints", "ballots"),
    column("SoPhieu", "Số phiếu", 6.5, "resultInteger", "ballots"),
    column("KhongTinh", "Không tính", 7, "resultInteger", "ballots"),
    column("ConThieu", "Còn thiếu", 7, "resultInteger", "ballots"),
    column("TB", "Trung bình", 7.5, "resultPoints", "combined"),
    column("TrungVi", "Trung vị", 7.5, "resultPoints", "combined"),
    column("BoCaoThap", "Bỏ cao thấp", 7.5, "resultPoints", "combined"),
    column("LoaiLech", "Loại lệch", 7.5, "resultPoints", "combined"),
    column("CachDung", "Cách dùng", 10, "resultText", "combined"),
    column("ChenhLech", "Chênh lệch", 7.5, "resultPoints", "gap"),
    column("LechTC", "Lệch nhất một tiêu chí", 8.5, "resultPoints", "gap"),
    column("Buoc", "Bước", 12, "resultText", "gap"),
    column("ThaoLuan", "Thảo luận (số, ngày biên bản)", 11, "inputText", "gap"),
    column("QDChuTich", "Chủ trì quyết định", 8, "inputPoints", "gap"),
    column("LyDoQD", "Lý do quyết định", 12, "inputText", "gap"),
    ...results,
    ...of("subject-result"),
    ...facts,
    ...all.filter(({ role }) => role === "GhiChu"),
    ...own.hidden,
    column("VPB", "Dòng thứ ba", 9, "hidden", "hidden"),
    column("TongPhieu", "Tổng phiếu", 9, "hidden", "hidden"),
    column("TB4", "TB bốn số", 9, "hidden", "hidden"),
    ...criteria,
    ...rubric.criteria.map(({ code }, index) => column(`LTC${index + 1}`, `Lệch ${code}`, 9, "hidden", "hidden")),
    ...of("hidden"),
  ]);
}

/** Hidden columns stand at the right end, so that headings of groups are not parted by them. */
function inGroups(columns: readonly TableColumn[]): readonly TableColumn[] {
  return [...columns.filter(({ group }) => group !== "hidden"), ...columns.filter(({ group }) => group === "hidden")];
}

/** Whether a role is an input that `panel new` copies from the list of entries. */
export function isOfEntry(rubric: Rubric, role: Role): boolean {
  return (
    (role === "MaMH" ||
      role === "MinhChung" ||
      tableColumns(rubric).some(
        (own) => own.role === role && (own.group === "entry" || own.group === "facts") && role !== "STT",
      )) &&
    !(computedRoles(rubric) as readonly Role[]).includes(role)
  );
}
