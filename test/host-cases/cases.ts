import type { Role } from "../../src/scoring/role";
import type { EntryCells } from "../input-table";
import { basisEntry, collectiveEntry, individualEntry, registerEntry } from "../sound-entries";

/** What people type into one template, and what every host must make of it. */
export interface HostCase {
  readonly rubric: string;
  readonly entries: readonly EntryCells[];
  /** Columns that must hold results in the end, or the case would show nothing. */
  readonly results: readonly Role[];
  /** Name, result and band of each subject, as people read them. */
  readonly subjects: readonly (readonly [name: string, result: number | null, band: string | null])[];
}

/** All rubrics and the register, with sound, incomplete and wrong rows. */
export const hostCases: readonly HostCase[] = [
  {
    rubric: "tap-the",
    results: ["Tong", "XepLoai", "KetQua", "XepLoaiDT"],
    entries: [
      collectiveEntry(),
      collectiveEntry({ MoHinh: "Chi bộ bốn tốt", TC1: 1.5, TC2: 3, TC3: 1.5, DT1: 0.5 }),
      collectiveEntry({ DoiTuong: "Hội Nông dân xã", MoHinh: "Vườn mẫu", TC2: null }),
      collectiveEntry({ DoiTuong: "Đoàn xã", MoHinh: "Đường hoa", TC1: 15 }),
    ],
    subjects: [
      ["Đảng ủy xã An Bình", 9.5, "Xuất sắc"],
      ["Hội Nông dân xã", null, null],
      ["Đoàn xã", null, null],
    ],
  },
  {
    rubric: "ca-nhan",
    results: ["Tong", "XepLoai", "KetQua", "XepLoaiDT"],
    entries: [
      individualEntry(),
      individualEntry({ DoiTuong: "Trần Thị Bích", MoHinh: "Lớp học số", TC2: 3.5 }),
      individualEntry({ DoiTuong: "Lê Phúc", MoHinh: "", TC3: 1 }),
      individualEntry({ DoiTuong: "nguyễn  văn an", MoHinh: "Tổ tự quản", TC2: 4.005 }),
    ],
    subjects: [
      ["Nguyễn Văn An", 9, "Xuất sắc"],
      ["Trần Thị Bích", 7.5, "Khá"],
      ["Lê Phúc", 8, "Tốt"],
    ],
  },
  {
    rubric: "ca-nhan-khong-dang-ky",
    results: ["TinhTrang", "XepLoaiDT"],
    entries: [
      basisEntry(),
      basisEntry({ DoiTuong: "Trần Thị Bích", CanCu: "c", MucGhi: "Tốt" }),
      basisEntry({ DoiTuong: "Lê Phúc", MucGhi: null }),
    ],
    subjects: [
      ["Nguyễn Văn An", null, "Khá"],
      ["Trần Thị Bích", null, "Tốt"],
      ["Lê Phúc", null, null],
    ],
  },
  {
    rubric: "danh-muc",
    results: [],
    subjects: [],
    entries: [registerEntry(), registerEntry({ MoHinh: "Chợ không tiền mặt", LinhVuc: "Lạ" })],
  },
];
