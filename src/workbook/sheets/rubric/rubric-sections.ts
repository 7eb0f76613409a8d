import { IN_YEAR_HEADING } from "../../../rubric/contents";
import type { RowKind, RubricColumn } from "../../../rubric/rubric-columns";

export interface Section {
  readonly title: string;
  readonly kinds: readonly RowKind[];
  /** Headings of the columns that this section uses. */
  readonly headers: Readonly<Partial<Record<RubricColumn, string>>>;
}

/** The parts of a rubric sheet, in their order. */
export const SECTIONS: readonly Section[] = [
  { title: "THÔNG TIN CHUNG", kinds: ["setting"], headers: { code: "Mã", name: "Mục", value: "Giá trị" } },
  {
    title: "TIÊU CHÍ, ĐIỂM THƯỞNG, ĐIỂM TRỪ",
    kinds: ["criterion", "bonus", "deduction"],
    headers: {
      code: "Mã",
      name: "Nội dung",
      value: "Điểm tối đa",
      second: "Bước điểm",
      minimum: "Điểm sàn",
      flag: "Cần minh chứng",
      clause: "Mục",
      extra: "Thứ tự khi bằng điểm",
    },
  },
  {
    title: "ĐIỂM THƯỞNG TỰ TÍNH",
    kinds: ["derivedBonus"],
    headers: {
      code: "Mã",
      name: "Nội dung",
      value: "Điểm",
      second: "Số mô hình",
      flag: "Chỉ mô hình đăng ký",
      clause: "Mục",
      extra: "Từ mức",
    },
  },
  {
    title: "MỨC CỦA TIÊU CHÍ",
    kinds: ["criterionLevel"],
    headers: { code: "Tiêu chí", name: "Tên mức", value: "Từ điểm", second: "Đến điểm" },
  },
  { title: "MỨC XẾP LOẠI", kinds: ["band"], headers: { code: "Mã", name: "Tên mức", value: "Từ điểm", clause: "Mục" } },
  {
    title: "CĂN CỨ ĐÁNH GIÁ KHI KHÔNG ĐĂNG KÝ",
    kinds: ["basis"],
    headers: {
      code: "Mã",
      name: "Căn cứ",
      value: "Cách lấy kết quả",
      flag: IN_YEAR_HEADING,
      clause: "Mục",
    },
  },
  {
    title: "LOẠI ĐỐI TƯỢNG",
    kinds: ["category"],
    headers: {
      code: "Mã",
      name: "Tên loại",
      value: "Tập thể, cá nhân",
      flag: "Thuộc diện thẩm định",
      clause: "Mục",
      extra: "Là người đứng đầu",
    },
  },
  {
    title: "CẤP QUẢN LÝ VÀ THẨM QUYỀN",
    kinds: ["level"],
    headers: {
      code: "Mã",
      name: "Cấp quản lý",
      value: "Hệ thống cấp",
      flag: "Chỉ thẩm định cá nhân",
      clause: "Mục",
      extra: "Cơ quan thẩm định",
    },
  },
  { title: "NỘI DUNG THẨM ĐỊNH", kinds: ["content"], headers: { code: "Mã", name: "Nội dung", clause: "Mục" } },
  { title: "LĨNH VỰC", kinds: ["field"], headers: { code: "Mã", name: "Lĩnh vực", clause: "Mục" } },
  { title: "LỰA CHỌN", kinds: ["answer"], headers: { code: "Mã", name: "Giá trị" } },
];

/** After the title of a section that has nothing: printed, its heads alone would look as if something were lost. */
export const IF_ANY = " (NẾU CÓ)";
