/** How many files end how. Counts come already formatted. */
export interface FileCounts {
  readonly all: string;
  readonly taken: string;
  readonly same: string;
  readonly skipped: string;
  readonly open: string;
}

/** All texts about handing ballots out and taking them back. Counts come already formatted. */
export interface BallotPanelWords {
  readonly handOut: {
    readonly title: string;
    readonly figure: (given: string, all: string) => string;
    readonly lead: string;
    readonly judges: string;
    readonly never: string;
    readonly times: (count: string) => string;
    readonly by: string;
    readonly action: string;
    readonly writing: (done: string, all: string) => string;
    readonly made: (count: string) => string;
    readonly all: (file: string) => string;
    readonly entries: (count: string) => string;
    readonly save: (file: string) => string;
    readonly open: string;
    readonly openLabel: (file: string) => string;
    readonly without: (codes: string) => string;
    readonly noneChosen: string;
    readonly notMade: string;
  };
  readonly collect: {
    readonly title: string;
    readonly figure: (whole: string, all: string) => string;
    readonly lead: string;
    readonly choose: string;
    readonly drop: string;
    readonly reading: (done: string, all: string, file: string) => string;
    readonly counts: (counts: FileCounts) => string;
    readonly files: string;
    readonly rows: (count: string) => string;
    readonly chooseOne: (member: string) => string;
    readonly noneOf: string;
    readonly by: string;
    readonly take: (count: string) => string;
    readonly clear: string;
    readonly took: (count: string) => string;
    readonly tookNone: string;
    readonly judges: string;
  };
  readonly preparing: string;
  readonly unavailable: string;
}

export const ballotPanelWordsVi: BallotPanelWords = {
  handOut: {
    title: "Giao phiếu",
    figure: (given, all) => `đã giao ${given}/${all} tệp`,
    lead: "Người chấm nhập ngay trong sheet phiếu của mình ở sổ này, hoặc nhận một tệp riêng chỉ có phiếu của mình. Mô hình mà người ấy không chấm thì không có trong tệp.",
    judges: "Giao tệp cho",
    never: "chưa giao tệp",
    times: (count) => `đã giao ${count} lần`,
    by: "Người giao",
    action: "Tạo tệp phiếu",
    writing: (done, all) => `Đang tạo tệp ${done}/${all}…`,
    made: (count) => `Đã tạo ${count} tệp và ghi lần giao vào sổ. Hãy tải về rồi gửi cho từng người chấm.`,
    all: (file) => `Tải tất cả: ${file}`,
    entries: (count) => `${count} mô hình`,
    save: (file) => `Tải ${file}`,
    open: "Mở",
    openLabel: (file) => `Mở ${file} trong Excel để lưu`,
    without: (codes) => `Không có tệp, vì không chấm mô hình nào: ${codes}.`,
    noneChosen: "Hãy chọn ít nhất một người chấm.",
    notMade: "Chưa tạo được tệp, nhưng lần giao đã ghi trong sổ. Hãy bấm Hoàn tác rồi tạo lại.",
  },
  collect: {
    title: "Thu phiếu",
    figure: (whole, all) => `${whole}/${all} phiếu`,
    lead: "Chọn các tệp người chấm nộp về. Thẩm định cho xem trước từng tệp, và chỉ nhận nội dung ở các ô người chấm được nhập; công thức của sổ giữ nguyên.",
    choose: "Chọn tệp…",
    drop: "hoặc thả các tệp vào đây",
    reading: (done, all, file) => `Đang đọc ${done}/${all}: ${file}`,
    counts: ({ all, taken, same, skipped, open }) =>
      `${all} tệp: ${taken} nhận, ${same} giống lần trước, ${skipped} bỏ qua, ${open} phải chọn.`,
    files: "Các tệp đã đọc",
    rows: (count) => `${count} dòng cần xem`,
    chooseOne: (member) => `Chọn tệp của ${member}`,
    noneOf: "Không nhận tệp nào",
    by: "Người thu",
    take: (count) => `Nhận ${count} phiếu`,
    clear: "Bỏ danh sách",
    took: (count) => `Đã nhận ${count} phiếu. Tệp nào chưa nhận vẫn còn trong danh sách với lý do.`,
    tookNone: "Chưa nhận phiếu nào. Hãy xem lý do ở từng tệp.",
    judges: "Phiếu của từng người",
  },
  preparing: "Đang chuẩn bị…",
  unavailable:
    "Nơi này không tạo và đọc được tệp phiếu. Hãy mở sổ bằng Trang Thẩm định (thamdinh.html), hoặc chạy thamdinh panel-hand-out và thamdinh panel-collect. Người chấm cũng có thể nhập ngay trong sheet phiếu của mình.",
};

export const ballotPanelWordsEn: BallotPanelWords = {
  handOut: {
    title: "Hand out",
    figure: (given, all) => `files handed out: ${given}/${all}`,
    lead: "Judges fill in their ballot sheets in this workbook, or get a file of their own with their ballot alone. Entries that a judge is out of are not in it.",
    judges: "Files for",
    never: "no file yet",
    times: (count) => `times handed out: ${count}`,
    by: "Handed out by",
    action: "Make ballot files",
    writing: (done, all) => `Making file ${done} of ${all}…`,
    made: (count) =>
      `Files made: ${count}; the workbook notes that they were handed out. Save them and send each to its judge.`,
    all: (file) => `Save all: ${file}`,
    entries: (count) => `entries: ${count}`,
    save: (file) => `Save ${file}`,
    open: "Open",
    openLabel: (file) => `Open ${file} in Excel to save it`,
    without: (codes) => `No file, since they score no entry: ${codes}.`,
    noneChosen: "Please choose at least one judge.",
    notMade: "The files could not be made, but the workbook notes them as handed out. Please undo, then try again.",
  },
  collect: {
    title: "Collect",
    figure: (whole, all) => `${whole}/${all} ballots`,
    lead: "Choose the files that judges have handed in. Each is shown before anything comes in, and only cells that judges fill in are taken; the workbook's formulas stay.",
    choose: "Choose files…",
    drop: "or drop the files here",
    reading: (done, all, file) => `Reading ${done} of ${all}: ${file}`,
    counts: ({ all, taken, same, skipped, open }) =>
      `Files: ${all}; taken: ${taken}; same as before: ${same}; left out: ${skipped}; to choose: ${open}.`,
    files: "Files that were read",
    rows: (count) => `rows to look at: ${count}`,
    chooseOne: (member) => `Choose the file of ${member}`,
    noneOf: "Take none of them",
    by: "Collected by",
    take: (count) => `Take ballots: ${count}`,
    clear: "Clear the list",
    took: (count) => `Ballots taken: ${count}. Files that were not taken stay in the list with their reason.`,
    tookNone: "No ballot was taken. Please see the reason of each file.",
    judges: "Ballots by judge",
  },
  preparing: "Preparing…",
  unavailable:
    "Ballot files cannot be made or read here. Open the workbook in the page thamdinh.html, or run thamdinh panel-hand-out and thamdinh panel-collect. Judges can also fill in their ballot sheets in this workbook.",
};
