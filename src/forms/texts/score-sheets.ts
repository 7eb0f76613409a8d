import { hundredthsToNumber } from "../../text/hundredths";
import type { ScoredLine } from "../../rubric/rubric";
import { liveCell, liveRemark, pieceOf, presentNumber } from "../entry-cells";
import type { FormBlock, FormDocument, FormText } from "../form-document";
import { entriesOf } from "../form-facts";
import type { FormEntry, FormFacts } from "../form-facts";
import { isWanted, judgeName, judgeSigns, scoredTables } from "./judges";
import { pointsWords } from "../words-formula";
import { panelHead, panelName, yearText } from "./parts";

/** Which score sheets are wanted. */
export interface ScoreSheetChoice {
  /** The judge's code; `null` for all. */
  readonly judge: string | null;
  /** The entry's code; `null` for all. */
  readonly entry: string | null;
  /** Whether points are left to be written by hand. */
  readonly isBlank: boolean;
}

/** The score sheets: one page for each judge and entry, or for each entry without a panel. */
export function scoreSheets(facts: FormFacts, { judge, entry, isBlank }: ScoreSheetChoice): FormDocument {
  const pages = scoredTables(facts, judge).flatMap((table) =>
    entriesOf(table)
      .filter(({ code }) => isWanted(code, entry))
      .map((own) => scoreSheet(facts, own, isBlank)),
  );
  return {
    orientation: "portrait",
    blocks: pages.flatMap((blocks, index): readonly FormBlock[] =>
      index === 0 ? blocks : [{ kind: "page" }, ...blocks],
    ),
  };
}

function scoreSheet(facts: FormFacts, entry: FormEntry, isBlank: boolean): readonly FormBlock[] {
  const { rubric } = entry.table.table;
  const lines: readonly ScoredLine[] = [...rubric.criteria, ...rubric.bonuses, ...rubric.deductions];
  const maximum = hundredthsToNumber(rubric.maximum);
  const points = (line: ScoredLine) => (isBlank ? null : liveCell(entry, line.code));
  const total = isBlank ? null : liveCell(entry, "Tong");
  return [
    panelHead(facts),
    {
      kind: "title",
      title: "PHIẾU CHẤM ĐIỂM",
      subject: [`${panelName(facts)}, năm ${yearText(facts)}`],
    },
    { kind: "line", align: "left", look: "plain", text: ["Người chấm: ", judgeName(facts, entry.table)] },
    { kind: "line", align: "left", look: "plain", text: ["Mô hình: ", ...codeAndTitle(entry)] },
    { kind: "line", align: "left", look: "plain", text: ["Đối tượng: ", pieceOf(entry, "DoiTuong")] },
    {
      kind: "table",
      columns: [
        { head: "TT", width: 6, align: "center" },
        { head: "Tiêu chí", width: 46, align: "left" },
        { head: "Tối đa", width: 11, align: "center", isPoints: true },
        { head: "Điểm", width: 11, align: "center", isPoints: true },
        { head: "Ghi chú", width: 16, align: "left" },
      ],
      rows: lines.map((line, index) => [
        index + 1,
        line.name,
        hundredthsToNumber(line.maximum),
        points(line),
        isBlank ? null : liveRemark(entry, line.code),
      ]),
      total: { joined: 2, cells: ["Tổng điểm", maximum, total, null] },
    },
    { kind: "paragraph", text: totalText(entry, isBlank) },
    { kind: "paragraph", text: ["□ Tôi không thuộc diện phải từ chối chấm."] },
    {
      kind: "signatures",
      left: null,
      right: { authority: null, post: "NGƯỜI CHẤM", name: judgeSigns(facts, entry.table) },
    },
  ];
}

function totalText(entry: FormEntry, isBlank: boolean): FormText {
  const live = isBlank ? null : liveCell(entry, "Tong");
  if (!live) return ["Tổng điểm: …………… (bằng chữ: ………………………………………)."];
  const words = pointsWords(live.formula.slice(1), presentNumber(entry, "Tong"));
  return ["Tổng điểm: ", live, " (bằng chữ: ", words, ")."];
}

function codeAndTitle(entry: FormEntry): FormText {
  return entry.code === "" ? [pieceOf(entry, "MoHinh")] : [`${entry.code}, `, pieceOf(entry, "MoHinh")];
}
