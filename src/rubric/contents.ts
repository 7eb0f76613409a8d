/** Both of the first two contents of clause 1, the last choice of the list. */
export const BOTH_CONTENTS = { code: "1, 2", name: "Cả hai nội dung trên" } as const;
/** The third content as a choice of its own, as earlier versions listed it last. */
export const FORMER_CONTENT = { code: "3", name: "Sản phẩm cụ thể, có số liệu hoặc hiệu quả" } as const;
/** Heading over the answers whether the date of a basis must lie in the appraisal year. */
export const IN_YEAR_HEADING = "Ngày trong năm";
