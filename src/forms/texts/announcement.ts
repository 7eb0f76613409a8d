import { lowerFirst, upperFirst } from "../../text/first-letter";
import { liveCell } from "../entry-cells";
import type { FormBlock, FormDocument } from "../form-document";
import type { FormFacts } from "../form-facts";
import { bandCounts, countEntries } from "./counts";
import { BLANK, committeeHead, committeeSignature, panelName, yearText } from "./parts";

const subject = (facts: FormFacts) => `kết quả thẩm định mô hình mới, cách làm sáng tạo năm ${yearText(facts)}`;

/** The draft of a notice of the results, with all entries as an appendix. */
export function notice(facts: FormFacts): FormDocument {
  return {
    orientation: "portrait",
    blocks: [
      committeeHead(facts, "TB"),
      { kind: "title", title: "THÔNG BÁO", subject: [`Về ${subject(facts)}`] },
      ...bases(),
      {
        kind: "paragraph",
        text: [`Xét đề nghị của ${lowerFirst(panelName(facts))}, ${facts.body ?? BLANK} thông báo:`],
      },
      {
        kind: "paragraph",
        text: [
          `1. Công nhận kết quả thẩm định năm ${yearText(facts)}: `,
          countEntries(facts),
          " mô hình (phụ lục kèm theo).",
        ],
      },
      { kind: "paragraph", text: ["2. Kết quả: ", ...bandCounts(facts), "."] },
      {
        kind: "paragraph",
        text: [
          `3. Các đơn vị, cá nhân có tên trong phụ lục và các bộ phận liên quan thực hiện thông báo này${facts.profile.end}`,
        ],
      },
      {
        kind: "signatures",
        left: { recipients: ["Các đơn vị, cá nhân có tên trong phụ lục;", facts.profile.recipients.kept] },
        right: committeeSignature(facts),
      },
      ...appendix(facts),
    ],
  };
}

/** The draft of a decision on the results, in three articles. */
export function decision(facts: FormFacts): FormDocument {
  const article = (text: string): FormBlock => ({ kind: "paragraph", text: [text] });
  return {
    orientation: "portrait",
    blocks: [
      committeeHead(facts, "QĐ"),
      { kind: "title", title: "QUYẾT ĐỊNH", subject: [`Về việc công nhận ${subject(facts)}`] },
      ...bases(),
      { kind: "paragraph", text: [`Xét đề nghị của ${lowerFirst(panelName(facts))},`], look: "italic" },
      { kind: "line", align: "center", look: "bold", text: ["QUYẾT ĐỊNH:"] },
      {
        kind: "paragraph",
        text: [
          `Điều 1. Công nhận kết quả thẩm định mô hình mới, cách làm sáng tạo năm ${yearText(facts)}: `,
          countEntries(facts),
          " mô hình (phụ lục kèm theo). Kết quả: ",
          ...bandCounts(facts),
          ".",
        ],
      },
      article(
        "Điều 2. Các đơn vị, cá nhân có tên trong phụ lục có trách nhiệm duy trì, nhân rộng mô hình; văn phòng theo dõi, tổng hợp việc thực hiện.",
      ),
      article(
        `Điều 3. Thủ trưởng các đơn vị, các cá nhân có liên quan chịu trách nhiệm thi hành quyết định này${facts.profile.end}`,
      ),
      {
        kind: "signatures",
        left: { recipients: ["Như Điều 3;", facts.profile.recipients.kept] },
        right: committeeSignature(facts),
      },
      ...appendix(facts),
    ],
  };
}

/** Lines that the unit fills in with its grounds. */
function bases(): readonly FormBlock[] {
  return [
    { kind: "paragraph", text: [`Căn cứ ${BLANK}${BLANK};`], look: "italic" },
    { kind: "paragraph", text: [`Căn cứ ${BLANK}${BLANK};`], look: "italic" },
  ];
}

function appendix(facts: FormFacts): readonly FormBlock[] {
  return [
    { kind: "page" },
    { kind: "title", title: "PHỤ LỤC", subject: [upperFirst(subject(facts))] },
    {
      kind: "table",
      columns: [
        { head: "TT", width: 6, align: "center" },
        { head: "Đối tượng", width: 26, align: "left" },
        { head: "Mô hình", width: 36, align: "left" },
        { head: "Điểm", width: 10, align: "center", isPoints: true },
        { head: "Mức", width: 14, align: "center" },
      ],
      rows: facts.entries
        .filter(({ isComplete }) => isComplete)
        .map((entry, index) => [
          index + 1,
          liveCell(entry, "DoiTuong"),
          liveCell(entry, "MoHinh"),
          liveCell(entry, "Tong"),
          liveCell(entry, entry.table.table.rubric.method === "basis" ? "XepLoaiDT" : "XepLoai"),
        ]),
    },
  ];
}
