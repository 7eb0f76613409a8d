import type { FormDocument } from "../form-document";
import type { FormFacts } from "../form-facts";
import { bandCounts, countEntries, countSubjects } from "./counts";
import { BLANK, chairSignature, panelHead, panelName, yearText } from "./parts";

/** The letter with which the panel submits its results. */
export function submission(facts: FormFacts): FormDocument {
  const body = facts.body ?? BLANK;
  return {
    orientation: "portrait",
    blocks: [
      panelHead(facts),
      {
        kind: "title",
        title: "TỜ TRÌNH",
        subject: [`Kết quả thẩm định mô hình mới, cách làm sáng tạo năm ${yearText(facts)}`],
      },
      { kind: "line", align: "center", look: "plain", text: [`Kính trình: ${body}`] },
      {
        kind: "paragraph",
        text: [
          `${panelName(facts)} đã thẩm định `,
          countEntries(facts),
          " mô hình của ",
          countSubjects(facts),
          " đối tượng.",
        ],
      },
      { kind: "paragraph", text: ["Kết quả: ", ...bandCounts(facts), "."] },
      {
        kind: "paragraph",
        text: [`Đề nghị ${body} xem xét, quyết định (danh sách kèm theo)${facts.profile.end}`],
      },
      {
        kind: "signatures",
        left: { recipients: ["Như trên;", facts.profile.recipients.kept] },
        right: chairSignature(facts, "TỔ TRƯỞNG"),
      },
    ],
  };
}
