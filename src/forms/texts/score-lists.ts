import { formatHundredths } from "../../text/hundredths";
import type { ScoredLine } from "../../rubric/rubric";
import type { AppraisedTable } from "../../workbook/check/appraised-table";
import { liveCell } from "../entry-cells";
import type { FormBlock, FormDocument, TableColumn } from "../form-document";
import { entriesOf } from "../form-facts";
import type { FormEntry, FormFacts } from "../form-facts";
import { isWanted, judgeName, judgeSigns, scoredTables } from "./judges";
import { panelHead, panelName, yearText } from "./parts";
import type { ScoreSheetChoice } from "./score-sheets";

/** All entries of a judge with every score, one list a judge, or one for a table without a panel. */
export function scoreLists(facts: FormFacts, { judge, entry, isBlank }: ScoreSheetChoice): FormDocument {
  const lists = scoredTables(facts, judge).flatMap((table) => {
    const entries = entriesOf(table).filter(({ code }) => isWanted(code, entry));
    return entries.length === 0 ? [] : [scoreList(facts, table, entries, isBlank)];
  });
  return {
    orientation: "landscape",
    blocks: lists.flatMap((blocks, index): readonly FormBlock[] =>
      index === 0 ? blocks : [{ kind: "page" }, ...blocks],
    ),
  };
}

function scoreList(
  facts: FormFacts,
  table: AppraisedTable,
  entries: readonly FormEntry[],
  isBlank: boolean,
): readonly FormBlock[] {
  const { rubric } = table.table;
  const lines: readonly ScoredLine[] = [...rubric.criteria, ...rubric.bonuses, ...rubric.deductions];
  const heads: readonly TableColumn[] = [
    { head: "TT", width: 6, align: "center" },
    { head: "Mã", width: 10, align: "center" },
    { head: "Mô hình", width: 34, align: "left" },
    { head: "Đối tượng", width: 26, align: "left" },
    ...lines.map((line): TableColumn => ({ head: line.code, width: 7, align: "center", isPoints: true })),
    { head: "Tổng điểm", width: 8, align: "center", isPoints: true },
    { head: "Ghi chú", width: 16, align: "left" },
  ];
  return [
    panelHead(facts),
    {
      kind: "title",
      title: "BẢNG ĐIỂM CỦA NGƯỜI CHẤM",
      subject: [`${panelName(facts)}, năm ${yearText(facts)}`],
    },
    { kind: "line", align: "left", look: "plain", text: [`Người chấm: ${judgeName(facts, table)}`] },
    {
      kind: "table",
      columns: heads,
      rows: entries.map((own, index) => [
        index + 1,
        liveCell(own, "MaMH"),
        liveCell(own, "MoHinh"),
        liveCell(own, "DoiTuong"),
        ...lines.map((line) => (isBlank ? null : liveCell(own, line.code))),
        isBlank ? null : liveCell(own, "Tong"),
        isBlank ? null : liveCell(own, "TinhTrang"),
      ]),
    },
    ...lines.map((line): FormBlock => ({
      kind: "line",
      align: "left",
      look: "plain",
      text: [`${line.code}: ${line.name} (tối đa ${formatHundredths(line.maximum)} điểm).`],
    })),
    { kind: "signatures", left: null, right: { authority: null, post: "NGƯỜI CHẤM", name: judgeSigns(facts, table) } },
  ];
}
