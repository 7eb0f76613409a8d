import { explainRow } from "../../scoring/explain";
import { foldLabel } from "../../text/fold";
import { formatHundredths, hundredthsToNumber } from "../../text/hundredths";
import { liveCell, liveRemark, pieceOf } from "../entry-cells";
import type { FormBlock, FormDocument, FormText, TableCell } from "../form-document";
import type { FormEntry, FormFacts } from "../form-facts";
import { chairSignature, panelHead, yearText } from "./parts";

/** What each subject gets to see: points, distance to the next band and clauses, one page an entry. */
export function resultSlips(facts: FormFacts, wanted: string | null): FormDocument {
  const pages = facts.entries
    .filter(({ code }) => wanted === null || foldLabel(code) === foldLabel(wanted))
    .map((entry) => resultSlip(facts, entry));
  return {
    orientation: "portrait",
    blocks: pages.flatMap((blocks, index): readonly FormBlock[] =>
      index === 0 ? blocks : [{ kind: "page" }, ...blocks],
    ),
  };
}

function resultSlip(facts: FormFacts, entry: FormEntry): readonly FormBlock[] {
  const { table, row } = entry;
  const explanation = explainRow(table.input, table.result, row);
  const lines = explanation?.lines ?? [];
  const isBasis = table.table.rubric.method === "basis";
  return [
    panelHead(facts),
    {
      kind: "title",
      title: "PHIẾU KẾT QUẢ",
      subject: [`Thẩm định mô hình mới, cách làm sáng tạo năm ${yearText(facts)}`],
    },
    { kind: "line", align: "left", look: "plain", text: ["Đối tượng: ", pieceOf(entry, "DoiTuong")] },
    ...(table.table.columns.has("MoHinh")
      ? [
          {
            kind: "line",
            align: "left",
            look: "plain",
            text: [`Mô hình: ${entry.code === "" ? "" : `${entry.code}, `}`, pieceOf(entry, "MoHinh")],
          } as const,
        ]
      : []),
    ...(lines.length === 0
      ? []
      : [
          {
            kind: "table",
            columns: [
              { head: "TT", width: 6, align: "center" },
              { head: "Tiêu chí", width: 42, align: "left" },
              { head: "Tối đa", width: 10, align: "center", isPoints: true },
              { head: "Điểm", width: 10, align: "center", isPoints: true },
              { head: "Căn cứ", width: 22, align: "left" },
            ],
            rows: lines.map((line, index): readonly TableCell[] => [
              index + 1,
              line.name,
              hundredthsToNumber(line.maximum),
              liveScore(entry, line.code),
              line.clause,
            ]),
            total: {
              joined: 2,
              cells: ["Tổng điểm", hundredthsToNumber(table.table.rubric.maximum), liveCell(entry, "Tong"), null],
            },
          } as const,
        ]),
    {
      kind: "paragraph",
      text: ["Mức: ", pieceOf(entry, isBasis ? "XepLoaiDT" : "XepLoai"), ...bandText(explanation?.band ?? null)],
    },
    { kind: "line", align: "left", look: "plain", text: ["Nhận xét của tổ thẩm định:"] },
    ...remarks(entry),
    { kind: "signatures", left: null, right: chairSignature(facts, "TỔ TRƯỞNG") },
  ];
}

/** What is said of each criterion in the table, else lines to write on. */
function remarks(entry: FormEntry): readonly FormBlock[] {
  const said = entry.table.table.rubric.criteria.flatMap(({ code, name }): readonly FormBlock[] => {
    const live = liveRemark(entry, code);
    return live && live.value !== "" ? [{ kind: "paragraph", text: [`${name}: `, live] }] : [];
  });
  return said.length > 0 ? said : [{ kind: "blank-lines", count: 2 }];
}

function liveScore(entry: FormEntry, code: string): TableCell {
  const line = [
    ...entry.table.table.rubric.criteria,
    ...entry.table.table.rubric.bonuses,
    ...entry.table.table.rubric.deductions,
  ].find((own) => own.code === code);
  return line ? liveCell(entry, line.code) : null;
}

type Band = NonNullable<ReturnType<typeof explainRow>>["band"];

/** What stands behind a band, and how far the next one is, as counted when the form is printed. */
function bandText(band: Band): FormText {
  if (!band) return ["chưa có kết quả."];
  const source = band.isDefault ? "ngưỡng mặc định của Thẩm định" : band.clause;
  const next = band.next ? ` Còn ${formatHundredths(band.next.missing)} điểm nữa thì đạt mức ${band.next.band}.` : "";
  return [`${source === "" ? "" : ` (${source})`}.${next}`];
}
