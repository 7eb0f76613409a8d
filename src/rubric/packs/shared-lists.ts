import { hundredths } from "../../text/hundredths";
import { BOTH_CONTENTS } from "../contents";
import { DEFAULT_CLAUSE } from "../default-clause";
import { OTHER_FIELD, namedFields } from "../open-fields";
import type { Band, Category, Level, ListItem, SubjectKind } from "../rubric";

/** The document's usual citation. It was issued in 2022; its available text breaks off in section 4. */
export const GUIDELINE = "Hướng dẫn thẩm định mô hình mới, cách làm sáng tạo (năm 2022)";

/**
 * Decision: the text names "khá" but gives no thresholds. These defaults apply until a user confirms or changes them.
 */
export const BANDS: readonly Band[] = [
  { code: "XS", name: "Xuất sắc", threshold: hundredths(9_00), clause: DEFAULT_CLAUSE },
  { code: "T", name: "Tốt", threshold: hundredths(8_00), clause: DEFAULT_CLAUSE },
  { code: "K", name: "Khá", threshold: hundredths(7_00), clause: DEFAULT_CLAUSE },
  { code: "TB", name: "Trung bình", threshold: hundredths(5_00), clause: DEFAULT_CLAUSE },
  { code: "CD", name: "Chưa đạt", threshold: hundredths(0), clause: DEFAULT_CLAUSE },
];

/** Clause 1. Its third content, figures or effects, is a property of every entry: the evidence of the second criterion. */
export const CONTENTS: readonly ListItem[] = [
  { code: "1", name: "Lãnh đạo, chỉ đạo", clause: "1" },
  { code: "2", name: "Thực hiện chức trách, nhiệm vụ", clause: "1" },
  { ...BOTH_CONTENTS, clause: "1" },
];

/** The text's list is open (it ends with "…"), so that it ends here with a field of our own. */
export function fieldsOf(clause: string): readonly ListItem[] {
  return [...namedFields(clause), OTHER_FIELD];
}

/**
 * From the highest to the lowest: the guideline's managing levels (clause 3), those in force since districts ended on 1
 * July 2025, and the Party cell, which manages no subjects and appraises its members (clause 4).
 */
export const LEVELS: readonly Level[] = [
  {
    code: "TINH",
    name: "Cấp tỉnh",
    body: "Ban Thường vụ Tỉnh ủy",
    individualsOnly: false,
    systems: ["two-tier", "three-tier"],
    clause: "3",
  },
  {
    code: "HUYEN",
    name: "Cấp huyện và tương đương",
    body: "Ban Thường vụ cấp ủy cấp huyện",
    individualsOnly: false,
    systems: ["three-tier"],
    clause: "3",
  },
  {
    code: "XA",
    name: "Cấp xã và tương đương",
    body: "Ban Thường vụ Đảng ủy cấp xã",
    individualsOnly: false,
    systems: ["two-tier"],
    clause: DEFAULT_CLAUSE,
  },
  {
    code: "COSO",
    name: "Cấp cơ sở",
    body: "Cấp ủy cơ sở",
    individualsOnly: false,
    systems: ["two-tier", "three-tier"],
    clause: "3",
  },
  {
    code: "CHIBO",
    name: "Chi bộ",
    body: "Chi bộ",
    individualsOnly: true,
    systems: ["two-tier", "three-tier"],
    clause: "4",
  },
];

function category(kind: SubjectKind, code: string, name: string, also: Partial<Category> = {}): Category {
  return { code, name, kind, eligible: true, head: false, clause: "3", ...also };
}

export const COLLECTIVE_CATEGORIES: readonly Category[] = [
  category("collective", "TCD", "Tổ chức đảng"),
  category("collective", "CQ", "Cơ quan, đơn vị nhà nước"),
  category("collective", "DT", "Mặt trận Tổ quốc, đoàn thể"),
  category("collective", "SN", "Đơn vị sự nghiệp"),
  category("collective", "DNNN", "Doanh nghiệp nhà nước"),
  category("collective", "CBT", "Chi bộ thôn, tổ dân phố", { eligible: false }),
  category("collective", "DNTN", "Doanh nghiệp tư nhân", { eligible: false }),
];

export const INDIVIDUAL_CATEGORIES: readonly Category[] = [
  category("individual", "DD", "Người đứng đầu", { head: true }),
  category("individual", "LD", "Cán bộ lãnh đạo, quản lý"),
  category("individual", "CC", "Công chức, viên chức, người lao động"),
  category("individual", "DV", "Đảng viên khác"),
  category("individual", "DVT", "Đảng viên ở thôn, tổ dân phố", { eligible: false }),
  // Decision: the clause is read as "private enterprises and individuals of one"; a unit can change the flag
  category("individual", "NDN", "Cá nhân ở doanh nghiệp tư nhân", { eligible: false }),
];
