import { foldLabel } from "../../text/fold";
import { pieceOf } from "../entry-cells";
import type { FormBlock, FormDocument } from "../form-document";
import type { FormEntry, FormFacts } from "../form-facts";
import { BLANK, committeeHead, committeeSignature, yearText } from "./parts";

/** Certificates of results, one page for each complete entry; `wanted` is an entry's code, `null` for all. */
export function confirmations(facts: FormFacts, wanted: string | null): FormDocument {
  const pages = facts.entries
    .filter(({ isComplete, code }) => isComplete && (wanted === null || foldLabel(code) === foldLabel(wanted)))
    .map((entry) => confirmation(facts, entry));
  return {
    orientation: "portrait",
    blocks: pages.flatMap((blocks, index): readonly FormBlock[] =>
      index === 0 ? blocks : [{ kind: "page" }, ...blocks],
    ),
  };
}

function confirmation(facts: FormFacts, entry: FormEntry): readonly FormBlock[] {
  const band = entry.table.table.rubric.method === "basis" ? "XepLoaiDT" : "XepLoai";
  const what = entry.table.table.columns.has("MoHinh") ? ["mô hình “", pieceOf(entry, "MoHinh"), "” của "] : [];
  return [
    committeeHead(facts, "GXN", "theo quy định riêng của đơn vị"),
    { kind: "title", title: "GIẤY XÁC NHẬN", subject: [`Kết quả thẩm định năm ${yearText(facts)}`] },
    {
      kind: "paragraph",
      text: [
        `${facts.body ?? BLANK} xác nhận ${what.length === 0 ? "kết quả của " : ""}`,
        ...what,
        pieceOf(entry, "DoiTuong"),
        " đạt mức ",
        pieceOf(entry, band),
        `, theo ${facts.profile.name === "party" ? "Thông báo" : "Quyết định"} số ……… ngày …… tháng …… năm ………${facts.profile.end}`,
      ],
    },
    {
      kind: "signatures",
      left: { recipients: ["Đối tượng có tên trên;", facts.profile.recipients.kept] },
      right: committeeSignature(facts),
    },
  ];
}
