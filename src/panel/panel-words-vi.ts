import type { PanelWords } from "./panel-words";

const TEMPLATE_LINES: Readonly<Record<string, string>> = {
  "tap-the": "Chấm điểm, xếp loại tập thể.",
  "ca-nhan": "Chấm điểm, xếp loại cá nhân có đăng ký.",
  "ca-nhan-khong-dang-ky": "Xếp loại theo căn cứ a, b hoặc c.",
  "danh-muc": "Danh sách mô hình đăng ký, không chấm điểm.",
};

/** The pane in Vietnamese, the language of the product. */
export const panelWordsVi: PanelWords = {
  language: "vi",
  stepsLabel: "Các bước thẩm định",
  steps: {
    insert: {
      tab: "Chèn mẫu",
      lead: "Thêm bảng chấm điểm vào sổ tính. Các sheet đang có được giữ nguyên.",
      action: "Chèn mẫu",
      busy: "Đang chèn mẫu…",
    },
    check: {
      tab: "Kiểm tra",
      lead: "Tìm ô còn thiếu, ô chưa đúng và công thức bị sửa. Không thay đổi gì trong sổ tính.",
      action: "Kiểm tra",
      busy: "Đang kiểm tra…",
    },
    classify: {
      tab: "Xếp loại",
      lead: "Tính tổng điểm, kết quả và mức xếp loại. Công thức còn thiếu được bổ sung.",
      action: "Xếp loại",
      busy: "Đang xếp loại…",
    },
    summarize: {
      tab: "Tổng hợp",
      lead: "Lập bảng tổng hợp trong một sheet riêng: số lượng theo mức, danh sách kết quả và những mô hình chưa hoàn chỉnh.",
      action: "Lập bảng tổng hợp",
      busy: "Đang lập bảng tổng hợp…",
    },
  },
  unsupported: {
    "unsupported-version": {
      title: "Phiên bản Excel này chưa dùng được",
      text: "Thẩm định cần Excel 2021 trở lên, Excel của Microsoft 365 hoặc Excel trên web. Hãy cập nhật Excel rồi mở lại.",
    },
    "not-a-spreadsheet": {
      title: "Thẩm định chạy trong bảng tính",
      text: "Hãy mở một sổ tính trong Excel hoặc Google Trang tính, rồi mở Thẩm định từ đó.",
    },
  },

  template: "Mẫu bảng",
  templateLine: (id) => TEMPLATE_LINES[id] ?? null,
  rows: "Số dòng",
  rowsInvalid: "Hãy nhập một số nguyên, ví dụ 50.",
  profile: "Thể thức văn bản",
  profiles: { party: "Đảng", state: "Nhà nước" },
  inserted: "Đã chèn mẫu. Hãy điền bảng rồi chuyển sang bước Kiểm tra.",
  confirmRows: (count) => ({
    title: `Chèn bảng ${count} dòng?`,
    text: "Bảng lớn cần nhiều thời gian để chèn và làm tệp nặng hơn. Nên chọn số dòng sát với số mô hình.",
    confirm: "Chèn mẫu",
    cancel: "Chọn lại số dòng",
  }),

  attach: "Dùng bảng có sẵn",

  clean: "Không có lỗi hay cảnh báo nào.",
  checked: (errors, warnings, notes) => `Đã kiểm tra: ${errors} lỗi, ${warnings} cảnh báo, ${notes} lưu ý.`,
  findings: "Những điểm cần xem",
  clause: (clause) => `mục ${clause}`,
  findingGroup: (severity, count) => `${severity}, ${count} chỗ`,

  subjects: "Đối tượng",
  entries: "Mô hình",
  completeEntries: "Hoàn chỉnh",
  classified: (subjects, entries, complete) => `Đã xếp loại: ${subjects} đối tượng, ${entries} mô hình, ${complete} mô hình hoàn chỉnh.`,
  errorsLeft: (count) => `Còn ${count} lỗi cần xử lý để kết quả đầy đủ.`,
  seeErrors: "Xem lỗi",
  overwritten: (count) => `${count} ô công thức đã bị gõ đè hoặc bị sửa.`,
  repair: "Khôi phục công thức…",
  confirmRepair: (count) => ({
    title: `Khôi phục công thức ở ${count} ô?`,
    text: "Nội dung đang có trong các ô này sẽ được thay bằng công thức ban đầu.",
    confirm: "Khôi phục",
    cancel: "Giữ nguyên",
  }),
  repaired: (count) => `Đã khôi phục công thức ở ${count} ô.`,
  bands: "Số lượng theo mức",
  noBand: "Chưa có kết quả",
  results: "Kết quả",
  provisional: "Tạm tính",
  derivedBonus: (points) => `Đã cộng ${points} điểm thưởng vì có nhiều mô hình.`,
  entryCount: (count) => `${count} mô hình`,
  row: (row) => `Dòng ${row}`,
  noSubject: "(chưa ghi đối tượng)",
  noTitle: "(chưa ghi tên mô hình)",

  why: "Vì sao?",
  whyEntry: (row) => `Vì sao dòng ${row} có kết quả này?`,
  whySelected: "Vì sao? (dòng chọn)",
  whyBusy: "Đang tìm lý do…",
  noRowSelected: "Hãy chọn một dòng có mô hình trong bảng chấm điểm rồi thử lại.",
  goToRow: "Đến dòng này",
  close: "Đóng",

  summarized: "Đã lập bảng tổng hợp. Hãy xem lại trước khi in.",
  bandsUnconfirmed: "Mức xếp loại đang là mặc định của công cụ, chưa có ai xác nhận.",
  seeBands: "Xem mức xếp loại",

  noTables: { title: "Chưa có bảng chấm điểm", text: "Hãy chèn mẫu và điền bảng, rồi quay lại bước này." },
  goToStep: (step) => `Đến bước ${step}`,
  editRubric: "Sửa bộ tiêu chí",
  noRubric: "Sổ tính này chưa có bộ tiêu chí. Hãy chèn mẫu trước.",
  more: (count, left) => `Xem thêm ${count} (còn ${left})`,
  stop: "Hủy",
  stopping: "Đang dừng…",
  stopped: "Đã dừng. Sổ tính được giữ nguyên.",
  retry: "Thử lại",
};
