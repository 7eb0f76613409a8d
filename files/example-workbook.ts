import { insertTemplate } from "../src/actions/insert-template";
import type { Role } from "../src/scoring/role";
import { dateToSerial } from "../src/text/serial-date";
import type { Cell } from "../src/text/cell";
import { entryCode } from "../src/workbook/bindings/entry-code";
import { BODY_NAME, columnName } from "../src/workbook/model/binding-name";
import type { Edit } from "../src/workbook/model/plan";
import type { Snapshot } from "../src/workbook/model/snapshot";
import { apply } from "./xlsx/write/apply";
import { blankWorkbook } from "./xlsx/write/blank-workbook";
import { capture } from "./xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "./xlsx/package/workbook";

type Entry = Readonly<Partial<Record<Role, Cell>>>;

const ROWS = 12;
const YES = "Có";
const NO = "Không";

/** Collectives with typical mistakes: an empty score, a date, a text, a missing comma, an ineligible one. */
const COLLECTIVES: readonly Entry[] = [
  entry(
    "Đảng ủy phường Hưng Bình",
    "Tổ chức đảng",
    "Chi bộ bốn tốt gắn với chuyển đổi số",
    2,
    "Xây dựng Đảng, hệ thống chính trị",
    "Cấp xã và tương đương",
    [2, 3.75, 2, 0.75],
    0.5,
  ),
  entry(
    "Đảng ủy phường Hưng Bình",
    "Tổ chức đảng",
    "Sổ tay đảng viên điện tử",
    3,
    "Cải cách hành chính, chuyển đổi số",
    "Cấp xã và tương đương",
    [1.5, 3.25, 1.5, 0.75],
    0,
  ),
  entry(
    "Trường THCS Lê Lợi",
    "Đơn vị sự nghiệp",
    "Lớp học mở sau 17 giờ",
    3,
    "Văn hóa, xã hội, quốc phòng, an ninh",
    "Cấp cơ sở",
    [1.5, 3, 1.5, 0.5],
    0,
  ),
  entry(
    "Hội Nông dân xã Nghi Phong",
    "Mặt trận Tổ quốc, đoàn thể",
    "Liên kết trồng rau an toàn theo chuỗi",
    3,
    "Kinh tế",
    "Cấp cơ sở",
    [1.75, 3.5, 1.75, 1],
    0.5,
  ),
  entry(
    "Hội Nông dân xã Nghi Phong",
    "Mặt trận Tổ quốc, đoàn thể",
    "Ngân hàng phân xanh hộ gia đình",
    3,
    "Kinh tế",
    "Cấp cơ sở",
    [1, 2.5, null, 0.5],
    0,
  ),
  entry(
    "Trung tâm Phục vụ hành chính công",
    "Cơ quan, đơn vị nhà nước",
    "Trả kết quả tại nhà cho người cao tuổi",
    2,
    "Cải cách hành chính, chuyển đổi số",
    "Cấp tỉnh",
    [{ date: dateToSerial({ year: 2026, month: 5, day: 1 }) }, 3.5, 1.5, 1],
    0.5,
  ),
  entry(
    "Công an phường Vinh Tân",
    "Cơ quan, đơn vị nhà nước",
    "Camera cộng đồng do dân góp vốn",
    3,
    "Văn hóa, xã hội, quốc phòng, an ninh",
    "Cấp cơ sở",
    [15, 3.5, 2, 1],
    0,
  ),
  entry(
    "Trạm Y tế xã Hưng Lộc",
    "Đơn vị sự nghiệp",
    "Tổng đài nhắc lịch tiêm chủng",
    2,
    "Văn hóa, xã hội, quốc phòng, an ninh",
    "Cấp cơ sở",
    [1.5, "3,5 điểm", 1.5, 0.5],
    0,
  ),
  entry(
    "Chi bộ xóm 5",
    "Chi bộ thôn, tổ dân phố",
    "Nhóm Zalo giải đáp cho dân",
    1,
    "Phương pháp, lề lối làm việc",
    "Chi bộ",
    [1.5, 3, 1.5, 0.5],
    0,
  ),
  entry(
    "Ủy ban nhân dân xã Đông Thành",
    "Cơ quan, đơn vị nhà nước",
    "Họp không giấy",
    1,
    "Phương pháp, lề lối làm việc",
    "Cấp xã và tương đương",
    [1, 2, 1, 0.5],
    0,
  ),
];

const INDIVIDUALS: readonly Entry[] = [
  entry(
    "Nguyễn Thị Hòa",
    "Công chức, viên chức, người lao động",
    "Bộ mẫu hồ sơ điền sẵn",
    2,
    "Cải cách hành chính, chuyển đổi số",
    "Cấp cơ sở",
    [1.75, 4.25, 1.75],
  ),
  entry(
    "Nguyễn Thị Hòa",
    "Công chức, viên chức, người lao động",
    "Lịch tiếp dân trực tuyến",
    3,
    "Cải cách hành chính, chuyển đổi số",
    "Cấp cơ sở",
    [1.5, 4, 1.5],
  ),
  entry(
    "Trần Văn Ánh",
    "Cán bộ lãnh đạo, quản lý",
    "Giao ban năm phút",
    1,
    "Phương pháp, lề lối làm việc",
    "Cấp cơ sở",
    [1.5, 3.5, 1],
  ),
];

const UNREGISTERED: readonly Entry[] = [
  {
    DoiTuong: "Lê Minh Đức",
    Loai: "Người đứng đầu",
    Cap: "Cấp xã và tương đương",
    BaoCao: YES,
    CanCu: "b",
    TapThe: "Đảng ủy phường Hưng Bình",
    MinhChung: "Kết quả thẩm định tập thể",
  },
  {
    DoiTuong: "Phạm Thu Hà",
    Loai: "Công chức, viên chức, người lao động",
    Cap: "Cấp cơ sở",
    BaoCao: YES,
    CanCu: "a",
    MoHinh: "Sáng kiến rút ngắn thời gian cấp giấy phép",
    QuyetDinh: "125/QĐ-UBND",
    NgayQD: { date: dateToSerial({ year: 2026, month: 6, day: 15 }) },
    MucGhi: "Tốt",
    MinhChung: "Quyết định 125/QĐ-UBND",
  },
  {
    DoiTuong: "Hoàng Văn Sơn",
    Loai: "Đảng viên khác",
    Cap: "Cấp cơ sở",
    BaoCao: YES,
    CanCu: "c",
    MoHinh: "Cứu người trong bão số 3",
    QuyetDinh: "88/QĐ-CT",
    MinhChung: "Bằng khen",
  },
];

/**
 * Returns an .xlsx workbook as staff would fill it in: three score tables with realistic entries, some of them faulty.
 */
export function exampleWorkbook(): Uint8Array {
  const blank = blankWorkbook();
  const inserted = insertTemplate(capture(blank), {
    rubrics: ["tap-the", "ca-nhan", "ca-nhan-khong-dang-ky"],
    rows: ROWS,
  });
  if (!inserted.ok) throw new Error("the packs of the example are missing");
  const workbook = openWorkbook(saveWorkbook(apply(blank, inserted.plan)));
  const snapshot = capture(workbook);
  const edits = [
    ...withCodes([COLLECTIVES, INDIVIDUALS, UNREGISTERED]).flatMap((entries, index) =>
      typeEntries(snapshot, index + 1, entries),
    ),
    writeName(snapshot, BODY_NAME, ["Ban Thường vụ Đảng ủy cấp xã"]),
  ];
  return saveWorkbook(apply(workbook, { edits }));
}

/** Numbers the entries of all tables through, as *Khôi phục* does. */
function withCodes(tables: readonly (readonly Entry[])[]): readonly (readonly Entry[])[] {
  let number = 0;
  return tables.map((entries) => entries.map((own) => ({ ...own, MaMH: entryCode((number += 1)) })));
}

function entry(
  subject: string,
  category: string,
  title: string,
  content: number,
  field: string,
  level: string,
  scores: readonly Cell[],
  bonus?: number,
): Entry {
  return {
    DoiTuong: subject,
    Loai: category,
    MoHinh: title,
    NoiDung: content,
    LinhVuc: field,
    Cap: level,
    DangKy: YES,
    BaoCao: YES,
    // Entries of other levels are appraised here when proposed for commendation
    DeNghiKT: level === "Cấp xã và tương đương" ? NO : YES,
    MinhChung: "Báo cáo kèm số liệu",
    ...Object.fromEntries(scores.map((score, index) => [`TC${index + 1}`, score])),
    ...(bonus === undefined ? {} : { DT1: bonus }),
  };
}

function typeEntries(snapshot: Snapshot, table: number, entries: readonly Entry[]): readonly Edit[] {
  const roles = [...new Set(entries.flatMap((one) => Object.keys(one) as Role[]))];
  return roles.map((role) =>
    writeName(
      snapshot,
      columnName(table, role),
      entries.map((one) => one[role]),
    ),
  );
}

function writeName(snapshot: Snapshot, name: string, cells: readonly (Cell | undefined)[]): Edit {
  const area = snapshot.names.find((own) => own.name === name)?.block?.area;
  if (!area) throw new Error(`the example has no name ${name}`);
  return { kind: "writeColumn", area: { ...area, rows: cells.length }, cells };
}
