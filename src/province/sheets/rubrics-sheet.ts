import { listStyles } from "./list-sheet";
import type { ListSheet } from "./list-sheet";
import type { ProvinceFacts } from "../province-facts";
import type { RubricGroup } from "../rubric-groups";

/** *Khác bộ tiêu chí*: which rubrics the counted files use, and what they decide otherwise. */
export function rubricsSheet({ rubrics }: ProvinceFacts): ListSheet {
  return {
    name: "Khác bộ tiêu chí",
    title: "BỘ TIÊU CHÍ CÁC ĐƠN VỊ ĐANG DÙNG",
    notes: [
      "Hai tệp cùng dấu là hai tệp tính giống hệt nhau. Bộ có trong sản phẩm được so với bản gốc; bộ riêng được so với bản nhiều tệp dùng nhất.",
    ],
    columns: [
      { heading: "Bộ tiêu chí", width: 18, style: listStyles.text },
      { heading: "Tên", width: 24, style: listStyles.text },
      { heading: "Dấu", width: 20, style: listStyles.mono },
      { heading: "Số tệp", width: 8, style: listStyles.integer },
      { heading: "Số mô hình", width: 9, style: listStyles.integer },
      { heading: "Khác ở đâu", width: 52, style: listStyles.text },
      { heading: "Tệp", width: 42, style: listStyles.text },
    ],
    rowCount: rubrics.length,
    rows: () =>
      rubrics.map((group) => [
        group.rubric.id,
        group.rubric.name,
        group.mark,
        group.files,
        group.rows,
        differenceWords(group),
        exampleWords(group),
      ]),
    empty: "Chưa có tệp nào được tính.",
    frozenColumns: 0,
  };
}

function differenceWords({ reference, differences }: RubricGroup): string {
  if (reference === "itself") return "Không khác";
  return `${reference === "shipped" ? "So với bản gốc" : "So với bản nhiều tệp dùng nhất"}: ${differences.join("; ")}`;
}

function exampleWords({ examples, files }: RubricGroup): string {
  const more = files - examples.length;
  return `${examples.join("; ")}${more > 0 ? ` và ${more} tệp nữa` : ""}`;
}
