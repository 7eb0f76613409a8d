import { DEFAULT_CLAUSE } from "./default-clause";
import type { ListItem, Rubric } from "./rubric";

/** Fields of the text of `2.1 TC2` and `2.2 TC2`. Its list is open (it ends with "…"). */
export function namedFields(clause: string): readonly ListItem[] {
  return [
    { code: "KT", name: "Kinh tế", clause },
    { code: "VHXH", name: "Văn hóa, xã hội, quốc phòng, an ninh", clause },
    { code: "XDD", name: "Xây dựng Đảng, hệ thống chính trị", clause },
    { code: "CCHC", name: "Cải cách hành chính, chuyển đổi số", clause },
    { code: "LLV", name: "Phương pháp, lề lối làm việc", clause },
  ];
}

/** The field of our own that ends the list, because the text leaves it open. */
export const OTHER_FIELD = { code: "KHAC", name: "Lĩnh vực khác", clause: DEFAULT_CLAUSE } as const;

/** Clauses whose fields the packs list. */
export const FIELD_CLAUSES = ["2.1 TC2", "2.2 TC2"] as const;

/** Whether a rubric lists the named fields as earlier versions did: unchanged, and without any other field. */
export function hasFormerFields({ fields }: Pick<Rubric, "fields">): boolean {
  return FIELD_CLAUSES.some((clause) => {
    const named = namedFields(clause);
    return (
      fields.length === named.length &&
      named.every((item, index) => {
        const own = fields[index]!;
        return own.code === item.code && own.name === item.name && own.clause === item.clause;
      })
    );
  });
}
