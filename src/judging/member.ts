/** Roles of members (`VaiTro`). A third marker has a ballot that counts only where two judges are far apart. */
export const MEMBER_ROLES = ["chair", "deputy", "secretary", "member", "third-marker"] as const;

export type MemberRole = (typeof MEMBER_ROLES)[number];

/** The words of the column `VaiTro`. Formulas compare with the same texts. */
export const MEMBER_ROLE_LABELS: Readonly<Record<MemberRole, string>> = {
  "chair": "Chủ trì",
  "deputy": "Phó",
  "secretary": "Thư ký",
  "member": "Thành viên",
  "third-marker": "Người chấm thứ ba",
};

/** Ways to be out of an entry (`HinhThuc`) and reasons for it (`LyDo`). */
export const RECUSAL_FORMS = ["Tự khai", "Được phân công"] as const;
export const RECUSAL_REASONS = ["Cùng đơn vị", "Người thân", "Tác giả hoặc đồng tác giả", "Khác"] as const;
