import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook } from "../../files/xlsx/package/workbook";
import { perform } from "../../src/actions/perform";
import type { Role } from "../../src/scoring/role";
import type { Cell } from "../../src/text/cell";
import { hundredths } from "../../src/text/hundredths";
import { referenceToArea } from "../../src/workbook/model/area";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import { plainList } from "../foreign/books/plain-list";
import type { ForeignBook } from "../foreign/foreign-book";
import { foreignWorkbook } from "../foreign/foreign-sheet";
import { fillBallot, handOutFiles } from "../ballot-files";
import { panelWorkbook, somebody } from "../panel-workbook";
import { pasteOver, withRules } from "../rules-snapshot";
import { applyPlan, calculate, changeBlock, emptySnapshot, setCell } from "../snapshot-of";
import { collective, collectiveEntry } from "../sound-entries";
import { tableSnapshot } from "../table-snapshot";

/** Workbooks that the pane is tried on, by name. */
export const trialWorkbooks = {
  empty: emptySnapshot,
  blank,
  sound,
  office,
  doctor,
  legacy,
  hostile,
  large,
  own,
  unsure,
  pasted,
  levels,
  listed,
  judged,
  ballot,
} satisfies Record<string, () => Snapshot>;

export type TrialWorkbook = keyof typeof trialWorkbooks;

/** Markup and formulas that somebody typed as names. */
export const HOSTILE_NAME = `<img src=x onerror="document.title='broken'"><script>document.title='broken'</script>=1+1`;

/** A list of entries that nobody has scored. */
function listed(): Snapshot {
  const rows = ["Một cửa lưu động", "Sổ tay số"].map((title) => entry("Đảng ủy xã Bình Minh", title, []));
  return calculate(fillTable(inserted(["tap-the"], 3), 1, rows));
}

/** A panel of three: one entry agreed, one to be discussed, one ballot still to come; a judge of the subject's unit. */
function judged(): Snapshot {
  const list = ["Một cửa lưu động", "Sổ tay số", "Camera an ninh"].map((title) => ({
    DoiTuong: "Đảng ủy xã Bình Minh",
    Loai: "Tổ chức đảng",
    MoHinh: title,
    DangKy: "Có",
    BaoCao: "Có",
  }));
  const book = panelWorkbook(list, somebody(3));
  book.ballots.forEach((ballot, judge) => {
    book.fill(ballot, "TC1", [2, 2, judge === 2 ? null : 2]);
    book.fill(ballot, "TC2", [3, 2 + judge / 2, 3]);
    book.fill(ballot, "TC3", [1.5, 1.5, 1.5]);
    book.fill(ballot, "TC4", [1, 1, 1]);
  });
  book.fill(book.members, "CoMat", ["Có", "Có"]);
  book.fill(book.members, "DonVi", ["Đảng ủy xã Bình Minh"]);
  return calculate({ ...capture(book.finish()), host: "excel", calculated: true });
}

/** A judge's own file: one entry scored, one begun, one not. */
function ballot(): Snapshot {
  const titles = ["Một cửa lưu động", "Sổ tay số", "Camera an ninh"];
  const { workbook } = panelWorkbook(
    titles.map((title) => ({ DoiTuong: "Đảng ủy xã Bình Minh", MoHinh: title })),
    somebody(2),
  );
  const filled = fillBallot(handOutFiles(workbook).get("TV02")!, {
    TC1: [2, 1.5],
    TC2: [3, null],
    TC3: [1.5, 1],
    TC4: [1, null],
  });
  return calculate({ ...capture(openWorkbook(filled)), host: "excel", calculated: true });
}

/** A template in which nothing has been filled in. */
function blank(): Snapshot {
  return calculate(inserted(["tap-the"], 3));
}

/** Nothing wrong: two collectives, three entries. */
function sound(): Snapshot {
  const workbook = fillTable(inserted(["tap-the"], 3), 1, [
    entry("Đảng ủy xã Bình Minh", "Tổ công nghệ số cộng đồng", [2, 4, 1.5, 1, 0.5]),
    entry("Đảng ủy xã Bình Minh", "Chi bộ bốn tốt", [1.5, 3, 1.5, 1, 0]),
    entry("Hội Nông dân xã", "Vườn mẫu nhà sạch", [1, 2.5, 1, 0.5, 0]),
  ]);
  return calculate(classified(confirmed(chosenBody(workbook))));
}

/** As an office leaves it halfway: two tables, gaps, slips and one typed-over formula. */
function office(): Snapshot {
  let workbook = inserted(["tap-the", "ca-nhan"], 12);
  workbook = fillTable(workbook, 1, [
    entry(
      "Đảng ủy xã Bình Minh",
      "Tổ công nghệ số cộng đồng hỗ trợ người dân làm thủ tục trực tuyến",
      [2, 4, 1.5, 1, 0.5],
    ),
    entry("Đảng ủy xã Bình Minh", "Chi bộ bốn tốt", [1.5, 3, 1.5, 1, 0]),
    entry("Hội Nông dân xã Hòa Lạc", "Vườn mẫu, nhà sạch, ngõ đẹp", [1, 2.5, 1, 0.5, 0]),
    entry(
      "Ủy ban Mặt trận Tổ quốc Việt Nam phường Trần Hưng Đạo",
      "Camera an ninh do nhân dân đóng góp",
      [2, 3.75, 2, 1, 0.5],
    ),
    entry("Đoàn Thanh niên phường", "Ngày thứ bảy tình nguyện", [1, null, 1, 0.5, 0]),
    entry("Đoàn Thanh niên phường", "Đường hoa thanh niên", [1, 3, 1, "0,5 đ", 0]),
    entry("Hội Phụ nữ xã", "Biến rác thành tiền", [15, 3, 1, 0.5, 0]),
    entry("Hội Cựu chiến binh xã", "Tuyến đường tự quản", [1.5, { date: 46143 }, 1, 0.5, 0], { MinhChung: null }),
    entry("Công ty TNHH Sao Mai", "Bữa ăn ca đủ chất", [1, 2, 1, 0.5, 0], { Loai: "Doanh nghiệp tư nhân" }),
    entry(null, "Sổ tay đảng viên điện tử", [1, 2, 1, 0.5, 0], { Cap: null }),
  ]);
  workbook = fillTable(workbook, 2, [
    entry("Nguyễn Văn An", "Phần mềm tra cứu văn bản", [2, 4, 1.5], { Loai: "Đảng viên" }),
    entry("Trần Thị Bích", "Lớp học số buổi tối", [1.5, 4.5, 2], { Loai: "Đảng viên" }),
    entry("Lê Hoàng Phúc", "Cải tiến quy trình một cửa", [1, 3, 1.25], { Loai: "Đảng viên", BaoCao: "Không" }),
  ]);
  return setCell(calculate(classified(workbook)), "ThamDinh_1_Tong", 2, 0, 9.5);
}

/** Somebody's own table, with results of their own that no longer add up. */
function own(): Snapshot {
  return foreign(plainList);
}

/** The same with headings that leave doubts. */
function unsure(): Snapshot {
  return foreign({ ...plainList, cell: "B2", bytes: () => doubtfulHeads });
}

function foreign(book: ForeignBook): Snapshot {
  const at = { ...referenceToArea(`s!${book.cell}`)!, sheet: book.sheet };
  return { ...capture(openWorkbook(book.bytes()), { region: at }), host: "excel", calculated: true };
}

const doubtfulHeads = foreignWorkbook({
  "Tập thể 2026": {
    looks: { 1: "head", 2: "body" },
    points: "D E F G",
    rows: {
      1: ["STT", "Đơn vị", "Tên mô hình", "Văn bản triển khai", "Kết quả", "Tính mới", "Tổng kết"],
      2: [1, "Hội Nông dân xã", "Cánh đồng không rác thải", 2, 4, 2, 1],
      3: [2, "Công an xã", "Camera an ninh thôn", 1.5, 3.25, 1.5, 1],
    },
  },
});

/** Slips that can be fixed, several of a kind. */
function doctor(): Snapshot {
  const workbook = fillTable(inserted(["tap-the"], 7), 1, [
    entry("Đảng ủy xã Bình Minh", "Tổ công nghệ số cộng đồng", [15, 4, 1.5, 1, 0.5]),
    entry(" Đảng ủy  xã Bình Minh\u00a0", "Chi bộ bốn tốt", [20, "1,5 điểm", 1.5, 1, 0]),
    entry("Hội Nông dân xã".normalize("NFD"), "Vườn mẫu nhà sạch", [{ date: 46143 }, 2.5, "１，５", 0.5, 0]),
    entry("Hội Cựu chiến binh xã", "Tuyến đường tự quản", [175, 3, 1, 0.5, 0], { DangKy: "co", Cap: "CẤP CƠ SỞ" }),
    entry("Hội Phụ nữ xã", "Biến rác thành tiền\u200b", [1, 3, 1, { date: 0.0208333333333333 }, 0]),
  ]);
  const formatted = ["ThamDinh_1_TC1", "ThamDinh_1_TC4"].reduce(
    (done, name) =>
      changeBlock(done, name, (block) => ({
        ...block,
        formats: [
          block.columns[0]!.map((cell) =>
            cell !== null && typeof cell === "object" ? (name.endsWith("4") ? "h:mm" : "d/m/yyyy") : "0.00",
          ),
        ],
      })),
    workbook,
  );
  return calculate(classified(confirmed(chosenBody(formatted))));
}

/** A sound table over whose scores and lists somebody has pasted. */
function pasted(): Snapshot {
  return ["TC1", "TC2", "TC3"].reduce(
    (workbook, role) => pasteOver(workbook, `ThamDinh_1_${role}`, 1, 2),
    pasteOver(withRules(sound()), "ThamDinh_1_Loai", 0, 1),
  );
}

/** A rubric that names levels, an entry with links as its evidence, and one that is not appraised. */
function levels(): Snapshot {
  const points = (from: number, to: number, name: string) => ({ name, from: hundredths(from), to: hundredths(to) });
  const rubric = {
    ...collective,
    criteria: collective.criteria.map((line) =>
      line.code === "TC1"
        ? { ...line, levels: [points(0, 50, "Chưa rõ"), points(75, 125, "Khá rõ"), points(175, 200, "Rõ, kịp thời")] }
        : line,
    ),
  };
  return tableSnapshot([
    {
      rubric,
      entries: [
        collectiveEntry({
          TC1: null,
          TC2: null,
          MinhChung: "Báo cáo số 12-BC/ĐU; https://binhminh.example/bao-cao/12?nam=2026 và ảnh kèm theo",
        }),
        collectiveEntry({ MoHinh: "Bữa ăn ca đủ chất", Loai: "Doanh nghiệp tư nhân" }),
      ],
    },
  ]);
}

/** Written for fonts of before Unicode. */
function legacy(): Snapshot {
  const workbook = fillTable(inserted(["tap-the"], 3), 1, [
    entry("§¶ng ñy x· B×nh Minh", "Chi bé bèn tèt", [2, 4, 1.5, 1, 0.5]),
    entry("Hội Nông dân xã", "V\u00ADên mÉu nhµ s¹ch", [1, 2.5, 1, 0.5, 0]),
  ]);
  const fonted = ["ThamDinh_1_DoiTuong", "ThamDinh_1_MoHinh"].reduce(
    (done, name) =>
      changeBlock(done, name, (block) => ({
        ...block,
        fonts: [name.endsWith("MoHinh") ? ".VnTime" : [".VnTime", "Times New Roman", "Times New Roman"]],
      })),
    workbook,
  );
  return calculate(classified(confirmed(chosenBody(fonted))));
}

/** Names that try to be markup, in cells and in the name of the sheet. */
function hostile(): Snapshot {
  const workbook = fillTable(inserted(["tap-the"], 3), 1, [
    entry(HOSTILE_NAME, HOSTILE_NAME, [1, HOSTILE_NAME, 1, 0.5, 0], { Loai: HOSTILE_NAME }),
    entry(HOSTILE_NAME, "Chi bộ bốn tốt", [1.5, 3, 1.5, 1, 0]),
  ]);
  return renamedSheets(calculate(classified(workbook)), (name) =>
    name === "Chấm điểm tập thể" ? "<b onclick=alert(1)>Sheet" : name,
  );
}

/** More than ten thousand findings. */
function large(): Snapshot {
  const rows = Array.from({ length: 2_600 }, (_, index) =>
    entry(`Tập thể số ${index + 1}`, `Mô hình số ${index + 1}`, [1, null, null, null, 0], { Cap: null }),
  );
  return calculate(classified(fillTable(inserted(["tap-the"], rows.length), 1, rows)));
}

type Row = Partial<Record<Role, Cell>>;

function entry(subject: string | null, title: string, scores: readonly Cell[], also: Row = {}): Row {
  const [TC1 = null, TC2 = null, TC3 = null, TC4 = null, DT1 = null] = scores;
  return {
    DoiTuong: subject,
    MoHinh: title,
    Loai: "Tổ chức đảng",
    NoiDung: 3,
    LinhVuc: "Kinh tế",
    Cap: "Cấp cơ sở",
    DangKy: "Có",
    BaoCao: "Có",
    DeNghiKT: "Không",
    MinhChung: "Báo cáo số 12",
    TC1,
    TC2,
    TC3,
    TC4,
    DT1,
    ...also,
  };
}

function inserted(rubrics: readonly string[], rows: number): Snapshot {
  const workbook = emptySnapshot();
  return applyPlan(workbook, perform({ kind: "insert-template", rubrics, rows }, workbook).plan);
}

function classified(workbook: Snapshot): Snapshot {
  return applyPlan(workbook, perform({ kind: "classify", repair: false }, workbook).plan);
}

function fillTable(workbook: Snapshot, table: number, rows: readonly Row[]): Snapshot {
  const roles = [...new Set(rows.flatMap((row) => Object.keys(row) as Role[]))];
  return roles.reduce((filled, role) => {
    const name = `ThamDinh_${table}_${role}`;
    if (!filled.names.some((named) => named.name === name)) return filled;
    return changeBlock(filled, name, (block) => {
      const cells = Array.from({ length: block.area.rows }, (_, index) => rows[index]?.[role] ?? null);
      return { ...block, columns: [cells, ...block.columns.slice(1)] };
    });
  }, workbook);
}

/** Answers the two questions that the rubric sheet leaves to people, as its notes about them ask. */
function confirmed(workbook: Snapshot): Snapshot {
  return answerFinding(workbook, "bands-unconfirmed", "Có");
}

function chosenBody(workbook: Snapshot): Snapshot {
  return answerFinding(workbook, "body-missing", "Cấp ủy cơ sở");
}

function answerFinding(workbook: Snapshot, code: string, answer: Cell): Snapshot {
  const { performed } = perform({ kind: "check" }, workbook);
  const area =
    performed.kind === "outcome"
      ? performed.outcome.findings.find((finding) => finding.code === code)?.where.area
      : null;
  return area ? applyPlan(workbook, { edits: [{ kind: "writeColumn", area, cells: [answer] }] }) : workbook;
}

function renamedSheets(workbook: Snapshot, rename: (name: string) => string): Snapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, name: rename(sheet.name) })),
    names: workbook.names.map(({ name, block }) => ({
      name,
      block: block && { ...block, area: { ...block.area, sheet: rename(block.area.sheet) } },
    })),
  };
}
