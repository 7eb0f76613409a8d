/** Forms by what the command line calls them. */
export const FORM_KINDS = [
  "phieu-cham",
  "bang-cham",
  "tong-hop",
  "bien-ban",
  "to-trinh",
  "thong-bao",
  "quyet-dinh",
  "xac-nhan",
  "khen-thuong",
  "phieu-ket-qua",
] as const;

export type FormKind = (typeof FORM_KINDS)[number];

/** Names of their sheets, without the `In – ` that all of them begin with. */
export const FORM_TITLES: Readonly<Record<FormKind, string>> = {
  "phieu-cham": "Phiếu chấm điểm",
  "bang-cham": "Bảng điểm người chấm",
  "tong-hop": "Bảng tổng hợp điểm",
  "bien-ban": "Biên bản họp",
  "to-trinh": "Tờ trình",
  "thong-bao": "Thông báo",
  "quyet-dinh": "Quyết định",
  "xac-nhan": "Giấy xác nhận",
  "khen-thuong": "Đề nghị khen thưởng",
  "phieu-ket-qua": "Phiếu kết quả",
};

/** Forms of one page an entry: pages are not numbered. */
export const SINGLE_PAGES: ReadonlySet<FormKind> = new Set<FormKind>(["phieu-cham", "xac-nhan", "phieu-ket-qua"]);

/** Forms of running text, which a text document can justify and a sheet cannot; the others are tables. */
export const TEXT_FORMS = [
  "bien-ban",
  "to-trinh",
  "thong-bao",
  "quyet-dinh",
  "xac-nhan",
] as const satisfies readonly FormKind[];

export function isTextForm(kind: FormKind): boolean {
  return TEXT_FORMS.some((own) => own === kind);
}
