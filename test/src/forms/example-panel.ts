import type { Workbook } from "../../../files/xlsx/package/workbook";
import { openWorkbook, saveWorkbook } from "../../../files/xlsx/package/workbook";
import { capture } from "../../../files/xlsx/read/capture";
import { apply } from "../../../files/xlsx/write/apply";
import type { NewPanelInput } from "../../../src/actions/panel/new-panel";
import { BODY_NAME } from "../../../src/workbook/model/binding-name";
import { carryOut, panelWorkbook } from "../../panel-workbook";

/** Those who judge the example: a chair, a secretary and three members; one was away. */
const MEMBERS: NewPanelInput["members"] = [
  { name: "Nguyễn Văn An", position: "Phó Bí thư Thường trực", unit: "Đảng ủy xã Nghi Lộc", role: "chair" },
  { name: "Trần Thị Bình", position: "Chánh Văn phòng", unit: "Đảng ủy xã Nghi Lộc", role: "secretary" },
  { name: "Lê Quang Cường", position: "Chủ tịch", unit: "Ủy ban MTTQ xã Nghi Lộc", role: "member" },
  { name: "Phạm Thu Dung", position: "Trưởng ban", unit: "Ban Xây dựng Đảng xã Nghi Lộc", role: "member" },
  { name: "Hoàng Đức Em", position: "Phó Chủ tịch", unit: "Ủy ban nhân dân xã Nghi Lộc", role: "member" },
];

/** Subject, category, title, field; then each judge's points of four criteria, as hundredths of the maximum. */
const ENTRIES = [
  ["Đảng ủy Quân sự xã Nghi Lộc", "Tổ chức đảng", "Chi bộ bốn tốt gắn với chuyển đổi số", 96],
  [
    "Hội Nông dân xã Nghi Lộc",
    "Mặt trận Tổ quốc, đoàn thể",
    "Liên kết trồng rau an toàn theo chuỗi từ đồng ruộng đến bếp ăn trường học",
    88,
  ],
  ["Trường THCS Lê Lợi", "Đơn vị sự nghiệp", "Lớp học mở sau 17 giờ", 79],
  ["Trạm Y tế xã Nghi Lộc", "Đơn vị sự nghiệp", "Tổng đài nhắc lịch tiêm chủng", 84],
  [
    "Công an xã Nghi Lộc",
    "Cơ quan, đơn vị nhà nước",
    "Camera cộng đồng do dân góp vốn, chi bộ vận động, công an xã vận hành",
    91,
  ],
  ["Hội Phụ nữ xã Nghi Lộc", "Mặt trận Tổ quốc, đoàn thể", "Ngân hàng phân xanh hộ gia đình", 66],
  [
    "Trung tâm Phục vụ hành chính công xã Nghi Lộc",
    "Cơ quan, đơn vị nhà nước",
    "Trả kết quả tại nhà cho người cao tuổi, người khuyết tật",
    93,
  ],
  ["Đoàn Thanh niên xã Nghi Lộc", "Mặt trận Tổ quốc, đoàn thể", "Đội hình “Bình dân học vụ số”", 72],
] as const;

const MAXIMA = { TC1: 2, TC2: 4, TC3: 2, TC4: 1 } as const;
/** What each judge gives more or less, in hundredths of the maximum. */
const HABITS = [0, 2, -3, 4, -1] as const;

export function examplePanel(isSealed: boolean): Workbook {
  const book = panelWorkbook(
    ENTRIES.map(([DoiTuong, Loai, MoHinh, quality]) => ({
      DoiTuong,
      Loai,
      MoHinh,
      NoiDung: 2,
      LinhVuc: "Cải cách hành chính, chuyển đổi số",
      Cap: "Cấp cơ sở",
      DangKy: "Có",
      BaoCao: "Có",
      DeNghiKT: quality > 85 ? "Có" : "Không",
      MinhChung: "Báo cáo kèm số liệu",
    })),
    MEMBERS,
    "Tổ thẩm định xã Nghi Lộc",
  );
  book.ballots.forEach((ballot, judge) => {
    for (const [criterion, maximum] of Object.entries(MAXIMA))
      book.fill(
        ballot,
        criterion as keyof typeof MAXIMA,
        ENTRIES.map(([, , , quality], row) => {
          // The third one is judged apart: that gap is discussed
          const habit = row === 2 && judge === 3 ? 12 : HABITS[judge]!;
          return Math.round(Math.min(1, (quality + habit) / 100) * maximum * 20) / 20;
        }),
      );
  });
  book.fill(book.members, "CoMat", ["Có", "Có", "Có", "Có", "Không"]);
  book.fill(book.recusals, "MaTV", ["TV03"]);
  book.fill(book.recusals, "MaMH", ["MH-002"]);
  book.fill(book.recusals, "LyDo", ["Tác giả hoặc đồng tác giả"]);
  book.fill(book.result, "ThaoLuan", [undefined, undefined, "Biên bản họp tổ ngày 20/11/2026"]);
  book.set("DaXacNhan", "Có");
  book.set("Nam", 2026);
  const workbook = openWorkbook(saveWorkbook(book.finish()));
  const body = capture(workbook).names.find(({ name }) => name === BODY_NAME)?.block?.area;
  if (!body) throw new Error("the example has no cell for the body");
  apply(workbook, {
    edits: [{ kind: "writeColumn", area: body, cells: ["Ban Thường vụ Đảng ủy cấp xã"] }],
  });
  if (isSealed)
    carryOut(workbook, { kind: "seal", date: "23/11/2026", by: "Trần Thị Bình", reason: "mức xếp loại chưa xác nhận" });
  return openWorkbook(saveWorkbook(workbook));
}
