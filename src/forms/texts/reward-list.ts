import { YES } from "../../rubric/rubric-columns";
import { cellText } from "../../scoring/cell-text";
import { foldLabel } from "../../text/fold";
import { liveCell, presentValue } from "../entry-cells";
import type { FormDocument } from "../form-document";
import type { FormFacts } from "../form-facts";
import { chairSignature, panelHead, secretarySignature, yearText } from "./parts";

/** The list of those proposed for a reward: complete entries whose *Đề nghị khen* says so. */
export function rewardList(facts: FormFacts): FormDocument {
  const proposed = facts.entries.filter(
    ({ isComplete, table, row }) =>
      isComplete && foldLabel(cellText(presentValue(table, "DeNghiKT", row))) === foldLabel(YES),
  );
  return {
    orientation: "landscape",
    blocks: [
      panelHead(facts),
      {
        kind: "title",
        title: "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG",
        subject: [`Mô hình mới, cách làm sáng tạo năm ${yearText(facts)}`],
      },
      {
        kind: "table",
        columns: [
          { head: "TT", width: 6, align: "center" },
          { head: "Đối tượng", width: 30, align: "left" },
          { head: "Mô hình", width: 40, align: "left" },
          { head: "Điểm", width: 9, align: "center", isPoints: true },
          { head: "Mức", width: 12, align: "center" },
          { head: "Hình thức đề nghị", width: 20, align: "left" },
          { head: "Ghi chú", width: 18, align: "left" },
        ],
        rows: proposed.map((entry, index) => [
          index + 1,
          liveCell(entry, "DoiTuong"),
          liveCell(entry, "MoHinh"),
          liveCell(entry, "Tong"),
          liveCell(entry, entry.table.table.rubric.method === "basis" ? "XepLoaiDT" : "XepLoai"),
          null,
          null,
        ]),
      },
      {
        kind: "line",
        align: "left",
        look: "plain",
        text: [
          proposed.length === 0
            ? "Chưa có mô hình nào được ghi Đề nghị khen là Có và đã có kết quả."
            : `Danh sách có ${proposed.length} mô hình.`,
        ],
      },
      {
        kind: "signatures",
        left: secretarySignature(facts, facts.profile.minutes[0]),
        right: chairSignature(facts, facts.profile.minutes[1]),
      },
    ],
  };
}
