import type { FileReasonWords } from "../../src/language/file-reason-words";
import { enFileReason } from "../../src/language/en/file-reasons";
import { viFileReason } from "../../src/language/vi/file-reasons";
import type { Language } from "../../src/language/words";
import { MOST_PICKED } from "../../src/province/picked-files";

/** Texts of collecting several files. */
export interface ProvinceWords {
  readonly open: string;
  readonly title: string;
  readonly lead: string;
  readonly more: string;
  readonly choose: string;
  readonly chooseAgain: string;
  readonly drop: string;
  readonly back: string;
  readonly stop: string;
  readonly download: string;
  readonly fileName: string;
  readonly reading: (done: number, all: number) => string;
  readonly making: string;
  readonly files: string;
  readonly stopped: string;
  readonly summary: (counts: Readonly<Record<"taken" | "doubtful" | "refused" | "entries", number>>) => string;
  readonly nothing: string;
  readonly tooMany: (count: number) => string;
  readonly notXlsx: string;
  readonly waiting: string;
  readonly taken: (entries: number) => string;
  readonly doubtful: (entries: number) => string;
  readonly refused: string;
  readonly reason: FileReasonWords;
  readonly downloaded: (name: string) => string;
}

export const provinceWords: Readonly<Record<Language, ProvinceWords>> = {
  vi: {
    open: "Gộp nhiều tệp…",
    title: "Gộp tệp của nhiều đơn vị",
    lead: `Chọn tối đa ${MOST_PICKED} tệp .xlsx đã chấm, mỗi đơn vị một tệp; tên đơn vị lấy theo tên tệp. Kết quả được tính lại và so với ô đã ghi; tệp giống hệt nhau chỉ tính một lần.`,
    more: "Nhiều tệp hơn, có danh sách đơn vị, hoặc cần dạng dài để tra cứu: dùng lệnh thamdinh consolidate.",
    choose: "Chọn các tệp…",
    chooseAgain: "Chọn lại…",
    drop: "hoặc thả các tệp .xlsx vào đây",
    back: "Quay lại",
    stop: "Dừng",
    download: "Tải sổ tổng hợp",
    fileName: "Tổng hợp.xlsx",
    reading: (done, all) => `Đã đọc ${done}/${all} tệp…`,
    making: "Đang lập sổ tổng hợp…",
    files: "Các tệp đã chọn",
    stopped: "Đã dừng. Tệp chưa đọc không có trong sổ tổng hợp; hãy chọn lại để đọc đủ.",
    summary: ({ taken, doubtful, refused, entries }) =>
      `${taken + doubtful + refused} tệp: ${taken} nhận, ${doubtful} nhận và cần xem lại, ${refused} từ chối (không tính). ${entries} mô hình.`,
    nothing: "Chưa tệp nào được tính. Hãy xem lý do ở từng tệp rồi chọn lại.",
    tooMany: (count) =>
      `Đã chọn ${count} tệp, quá ${MOST_PICKED}. Hãy chọn ít hơn, hoặc dùng lệnh thamdinh consolidate.`,
    notXlsx: "Chỉ nhận tệp .xlsx. Hãy chọn lại.",
    waiting: "Chờ đọc",
    taken: (entries) => `Nhận, ${entries} mô hình`,
    doubtful: (entries) => `Nhận, cần xem lại; ${entries} mô hình`,
    refused: "Từ chối",
    reason: viFileReason,
    downloaded: (name) => `Đã chuyển “${name}” cho trình duyệt lưu. Hãy xem trong thư mục Tải xuống (Downloads).`,
  },
  en: {
    open: "Combine files…",
    title: "Combine the files of several units",
    lead: `Choose up to ${MOST_PICKED} scored .xlsx files, one a unit; units are named after their files. Results are recomputed and compared with the cells; identical files count once.`,
    more: "For more files, a list of units, or the long form for queries, use the command thamdinh consolidate.",
    choose: "Choose files…",
    chooseAgain: "Choose again…",
    drop: "or drop .xlsx files here",
    back: "Back",
    stop: "Stop",
    download: "Download the combined workbook",
    fileName: "Tong hop.xlsx",
    reading: (done, all) => `${done} of ${all} files read…`,
    making: "Making the combined workbook…",
    files: "Chosen files",
    stopped: "Stopped. Files that were not read are not in the combined workbook; choose again to read all of them.",
    summary: ({ taken, doubtful, refused, entries }) =>
      `Files: ${taken} taken, ${doubtful} taken and worth a look, ${refused} refused (not counted). Entries: ${entries}.`,
    nothing: "No file is counted. See the reason beside each file, then choose again.",
    tooMany: (count) =>
      `${count} files were chosen, more than ${MOST_PICKED}. Choose fewer, or use the command thamdinh consolidate.`,
    notXlsx: "Only .xlsx files are taken. Please choose again.",
    waiting: "Waiting",
    taken: (entries) => `Taken, entries: ${entries}`,
    doubtful: (entries) => `Taken, worth a look; entries: ${entries}`,
    refused: "Refused",
    reason: enFileReason,
    downloaded: (name) => `“${name}” was handed to the browser. Please look in the Downloads folder.`,
  },
};
