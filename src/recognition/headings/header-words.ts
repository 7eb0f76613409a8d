import type { Role } from "../../scoring/role";

/** Phrases with their weights: how surely a heading that equals the phrase means its column, 0 to 1; default 1. */
export type PhraseList = readonly (string | readonly [phrase: string, weight: number])[];

/** Headings of official tables by the role of their columns, in Vietnamese and English. */
export const ROLE_PHRASES: Readonly<Partial<Record<Role, PhraseList>>> = {
  STT: ["STT", "số TT", "TT", "số thứ tự", "thứ tự", ["số", 0.5], ["no", 0.9], ["n o", 0.9], ["s n", 0.9], "serial no", ["#", 0.9]],
  Loai: [
    "loại đối tượng", "loại tập thể", "loại đơn vị", "loại hình", "loại hình đơn vị", "nhóm đối tượng", "phân loại đối tượng", "phân loại tập thể", "phân loại đơn vị", ["đối tượng", 0.5], ["loại", 0.6], ["khối", 0.5],
    ["nhóm", 0.4], "category",
  ],
  MoHinh: [
    "mô hình", "tên mô hình", "tên mô hình cách làm", "tên mô hình cách làm sáng tạo", "tên mô hình mới", "tên mô hình mới cách làm sáng tạo", "mô hình mới cách làm sáng tạo",
    "mô hình cách làm sáng tạo", "mô hình cách làm", "tên mô hình đăng ký", "mô hình đăng ký", "tên mô hình cách làm hay", "cách làm", "cách làm sáng tạo", "tên sáng kiến", "sáng kiến",
    "tên đề tài", "tên đề tài sáng kiến", "tên công trình", "giải pháp", "tên giải pháp", "tên gọi mô hình", "nội dung mô hình", "nội dung đăng ký", "tên sản phẩm", "tên tác phẩm", "tên dự án",
    "tên tiết mục", "tên bài dự thi", ["nội dung thực hiện", 0.8], ["sản phẩm", 0.7], ["nội dung", 0.6], ["tóm tắt mô hình", 0.6], ["tên", 0.4], ["project", 0.8], "project title", "project name", ["title", 0.7],
  ],
  NoiDung: ["nội dung thẩm định", "nhóm nội dung", "thuộc nội dung", "nội dung số", "ND", ["nội dung", 0.75], "nội dung 1 3"],
  LinhVuc: ["lĩnh vực", "lĩnh vực áp dụng", "lĩnh vực công tác", "thuộc lĩnh vực", "lĩnh vực hoạt động", ["mảng", 0.7], ["mảng công tác", 0.9]],
  Cap: ["cấp quản lý", "cấp thẩm định", "cấp", "cấp ủy quản lý", "thuộc cấp", "cấp có thẩm quyền", ["cấp ủy", 0.6]],
  DangKy: ["đăng ký", "có đăng ký", "đã đăng ký", "ĐK", "tình trạng đăng ký", "có đăng ký không", "registered"],
  BaoCao: ["báo cáo", "có báo cáo", "đã báo cáo", "nộp báo cáo", "BC", "báo cáo kết quả", "có báo cáo không", "đã nộp báo cáo", ["ngày nộp báo cáo", 0.3]],
  DeNghiKT: [
    "đề nghị khen", "đề nghị khen thưởng", "đề xuất khen thưởng", "đề xuất khen", "đề nghị KT", "ĐN khen thưởng", "ĐNKT", "đề nghị biểu dương", ["khen thưởng", 0.7],
  ],
  CanCu: ["căn cứ", "căn cứ đánh giá", "căn cứ xếp loại", "căn cứ xét"],
  TapThe: ["tập thể đứng đầu", "đơn vị đứng đầu", "tập thể phụ trách", "tập thể", "tập thể cá nhân đứng đầu", ["đơn vị", 0.7], ["đơn vị phụ trách", 0.9]],
  QuyetDinh: ["số quyết định", "quyết định", "số QĐ", "QĐ", "quyết định số", "quyết định khen thưởng", "quyết định công nhận", "văn bản công nhận"],
  NgayQD: ["ngày quyết định", "ngày QĐ", "ngày ký", "ngày ban hành", ["ngày", 0.7], ["ngày tháng", 0.7]],
  MucGhi: ["mức ghi nhận", "mức tổ ghi nhận", "mức đề nghị", "mức đánh giá", "mức tổ thẩm định ghi nhận", ["mức xếp loại", 0.8], ["mức", 0.7], ["xếp loại", 0.6]],
  MinhChung: [
    "minh chứng", "tài liệu minh chứng", "số liệu minh chứng", "hồ sơ minh chứng", "minh chứng số liệu", "văn bản minh chứng", "tài liệu kèm theo", "dẫn chứng", "tài liệu", "số liệu",
    "tài liệu kiểm chứng", "tệp minh chứng", "hồ sơ kèm theo", "hồ sơ", "evidence",
  ],
  DonVi: [
    "đơn vị công tác", "nơi công tác", "cơ quan công tác", "đơn vị", "tên đơn vị", "cơ quan đơn vị", "cơ quan", "đơn vị nơi công tác", "chức vụ đơn vị công tác", "chức vụ đơn vị", "nơi làm việc",
    "phòng ban", "tổ chức đảng", "chi bộ", "chi bộ sinh hoạt", "sinh hoạt tại chi bộ", "thuộc đơn vị", "xã phường", "địa phương", "công tác tại", ["nơi ở", 0.6], ["địa chỉ", 0.6], "department",
  ],
  ChucVu: ["chức vụ", "chức danh", "chức vụ chức danh", "chức vụ công tác", "chức vụ hiện nay", "chức vụ Đảng", "chức vụ chính quyền", "vị trí công tác", "position", "job title"],
  NgaySinh: ["ngày sinh", "năm sinh", "ngày tháng năm sinh", "ngày tháng sinh", "sinh ngày", "sinh năm", "ngày tháng năm", "NS", "tuổi năm sinh", "date of birth", "birth date"],
  GhiChu: [
    "ghi chú", "GC", "lưu ý", ["nhận xét", 0.7], ["ý kiến", 0.7], ["ý kiến khác", 0.7], ["giải trình", 0.7], ["lý do", 0.6], "notes", "note", "remarks", "remark", ["comments", 0.9], ["comment", 0.9],
  ],
  Tong: [
    "tổng", "tổng điểm", "tổng cộng", "cộng", "điểm tổng", "tổng số điểm", "tổng số", "cộng điểm", "tổng cộng điểm", "tổng điểm chấm", "tổng điểm thẩm định", "điểm tổng cộng", "tổng điểm mô hình",
    "tổng điểm đạt được", "tổng điểm đạt", "tổng hợp điểm", "điểm tổng kết", "điểm tổng hợp", "điểm đạt được", "tổng điểm đánh giá", "tổng điểm thi đua", "điểm tổng số", "tổng điểm các tiêu chí", "cộng tổng điểm",
    "điểm tổng các tiêu chí", ["điểm trung bình", 0.9], ["trung bình", 0.8], ["điểm TB", 0.9], ["ĐTB", 0.9], ["điểm bình quân", 0.9], "total", "total score", "total points", "sum", "overall score", "total marks", "grand total",
    "overall", "final score", ["average", 0.9], ["average score", 0.9],
  ],
  XepLoai: [
    "xếp loại", "XL", "xếp loại mô hình", "phân loại", "kết quả xếp loại", "mức xếp loại", "đánh giá xếp loại", "xếp loại chất lượng", "kết quả đánh giá xếp loại", "kết quả đánh giá", "mức độ hoàn thành",
    "mức độ hoàn thành nhiệm vụ", ["xếp mức", 0.9], ["phân hạng", 0.9], ["đánh giá", 0.7], ["loại", 0.6], ["kết quả", 0.4], "grade", "classification", ["band", 0.9], ["level", 0.6], "rating",
  ],
  TinhTrang: ["tình trạng", "trạng thái", ["status", 0.9]],
  KetQua: [
    "kết quả đối tượng", "điểm đối tượng", "điểm kết quả", "kết quả chung", "điểm cuối cùng", "điểm chung", "tổng điểm đơn vị", "điểm học phần", "điểm tổng kết đơn vị", "kết quả cuối cùng", ["kết quả", 0.6], ["result", 0.8],
    ["final result", 0.9],
  ],
  XepLoaiDT: ["xếp loại đơn vị", "xếp loại đối tượng", "xếp loại tập thể", "xếp loại cá nhân", "xếp loại chung", "xếp loại chung đơn vị", "xếp loại cán bộ", "xếp loại đảng viên"],
  ThuongThem: ["thưởng thêm", "điểm thưởng thêm", "thưởng nhiều mô hình", "điểm thưởng nhiều mô hình", ["điểm thưởng", 0.55], ["thưởng", 0.5]],
};

export const COLLECTIVE_SUBJECTS: PhraseList = [
  "đơn vị", "tên đơn vị", "tập thể", "tên tập thể", "cơ quan", "cơ quan đơn vị", "tên cơ quan", "tên cơ quan đơn vị", "đơn vị thực hiện", "đơn vị đăng ký", "tổ chức đảng", "tên đơn vị tập thể",
  "tên tổ chức đảng", "địa phương", "địa phương đơn vị", "đơn vị địa phương", "đối tượng", "tên đối tượng", "xã phường", "xã phường đơn vị", "đảng bộ", "chi bộ", "cơ sở", "tổ chức đơn vị", "CQ đơn vị",
  "tập thể thực hiện", "nơi thực hiện", "tên tập thể đơn vị", "đơn vị tập thể", "đảng bộ chi bộ", "chi đảng bộ", "tên xã phường", "tên xã", "tên xã thị trấn", "xã phường thị trấn", "tên xã phường thị trấn", "xã",
  "phường", "phường xã", "tên phường xã", "huyện", "tên huyện", "quận huyện", "huyện thị xã thành phố", "tỉnh", "tỉnh thành phố", "tên địa phương", "sở ban ngành", "sở ngành", "tên sở ngành", "phòng ban", "tên phòng ban",
  "ban ngành", "tổ chức cơ sở đảng", "tên chi bộ", "tên đảng bộ", "chi bộ đảng bộ", "đội", "tên đội", "đội thi", "tên đội thi", "đơn vị dự thi", "đơn vị tham gia", "tên trường", "trường", "lớp", "tên lớp",
  "công đoàn cơ sở", "công đoàn", "tổ công đoàn", "chủ thể", "tên chủ thể", "chủ thể sản xuất", "tên hợp tác xã", "thôn", "thôn bản", "khu dân cư", "tên thôn", "tổ dân phố", "khối thi đua", "cụm thi đua",
  "đơn vị được chấm điểm", "đơn vị được đánh giá", "tên đơn vị được đánh giá", "doanh nghiệp", "tên doanh nghiệp", "khoa phòng", "khoa", "phòng", "tổ chức", "tên tổ chức", "đoàn thể", "hội đoàn thể", "nhóm thi", "nhóm dự thi",
  "team", "team name", "unit", "unit name", "department", "organization", "organisation", "school", "group", "company", "agency", "office", "division",
];

export const INDIVIDUAL_SUBJECTS: PhraseList = [
  "họ và tên", "họ tên", "tên cá nhân", "cá nhân", "họ và tên cá nhân", "họ tên cá nhân", "họ tên cán bộ", "họ và tên cán bộ", "tác giả", "họ và tên tác giả", "tên tác giả", "tác giả sáng kiến", "người thực hiện",
  "cán bộ", "đảng viên", "tên đảng viên", "họ tên đảng viên", "họ và tên đảng viên", "cá nhân đăng ký", "họ và tên người đăng ký", "tên người đăng ký", "người đăng ký", ["tên đối tượng", 0.9], ["đối tượng", 0.9],
  "tên cán bộ", "cán bộ công chức", "công chức", "viên chức", "cán bộ công chức viên chức", "họ tên công chức", "họ tên viên chức", "thí sinh", "họ tên thí sinh", "họ và tên thí sinh", "tên thí sinh", "sinh viên",
  "họ tên sinh viên", "họ và tên sinh viên", "học sinh", "họ tên học sinh", "họ và tên học sinh", "giáo viên", "họ tên giáo viên", "họ và tên giáo viên", "người dự thi", "người tham gia", "nhân viên", "họ tên nhân viên",
  "đoàn viên", "hội viên", "họ tên đoàn viên", "người được đánh giá", "họ tên người được đánh giá", "ứng viên", "người lao động", "full name", ["name", 0.95], "candidate", "candidate name", "employee", "employee name",
  "student", "student name", "participant", "applicant", "contestant", "staff", "person",
];

export const EVERY_SUBJECT: PhraseList = ["tập thể cá nhân", "tên tập thể cá nhân", "đơn vị cá nhân", "tên đơn vị cá nhân", "họ tên đơn vị", "tập thể hoặc cá nhân", "cá nhân tập thể"];

/** Headings of personal details: a table with such columns lists persons. */
export const PERSONAL: PhraseList = [
  "chức vụ", "chức danh", "đơn vị công tác", "chức vụ đơn vị", "chức vụ đơn vị công tác", "nơi công tác", "năm sinh", "ngày sinh", "ngày tháng năm sinh", "giới tính", "nam nữ", "mã SV", "MSSV", "mã sinh viên", "mã học sinh",
  "mã cán bộ", "mã nhân viên", "số báo danh", "SBD", "ngày vào Đảng", "trình độ", "trình độ chuyên môn", "dân tộc", "quê quán", "CCCD", "số CCCD", "số thẻ đảng viên", "chức vụ chức danh", "tuổi",
  "date of birth", "birth date", "position", "student id", "employee id", "gender", "sex", "job title", "age",
];

/** Headings without a role that may look like one. */
export const OTHER: PhraseList = [
  "điện thoại", "số điện thoại", "địa chỉ", "email", "ngày đăng ký", "thời gian thực hiện", "thời gian bắt đầu", "điểm tự chấm", "tự chấm", "tự xếp loại", "xếp loại tự chấm", "điểm tự đánh giá",
  "tự đánh giá", "hạng", "xếp hạng", "thứ hạng", "xếp thứ", "vị thứ", "thứ", "giải", "giải thưởng", "đạt giải", "danh hiệu", "danh hiệu thi đua", "danh hiệu đề nghị", "người chấm", "giám khảo", "người theo dõi",
  "đơn vị theo dõi", "mã", "mã số", "mã đơn vị", "hình thức khen thưởng", "mã hình thức khen thưởng", "mã danh hiệu thi đua", "mã phân loại tập thể", "kinh phí", "phạm vi áp dụng", "số điện thoại liên hệ",
  "loại văn bản", "người đứng đầu", "thủ trưởng", "người đại diện", "ngày chấm", "ngày thi", "số phiếu", "dân số", "số hộ", "diện tích", "tỷ lệ", "phần trăm", "tỷ lệ phần trăm", "điểm năm trước", "kết quả năm trước",
  "xếp loại năm trước", "ký tên", "ký nhận", "chữ ký", "contact", "phone", "code", "id", "address", "rank", "ranking", "place", "award", "prize", "judge", "signature", "date", "country", "location", "self score", "self assessment",
  "hệ số", "trọng số", "weight",
];

/** Headings over several columns. */
export const BANNERS: PhraseList = [
  "điểm", "điểm chấm", "điểm số", "điểm thẩm định", "điểm tiêu chí", "điểm các tiêu chí", "các tiêu chí", "tiêu chí", "tiêu chí chấm điểm", "điểm chấm các tiêu chí", "kết quả chấm điểm", "kết quả thẩm định", "kết quả",
  "thông tin mô hình", "thông tin chung", "điểm thưởng", "điểm trừ", "điểm cộng", "thang điểm", "điểm tối đa", "nội dung chấm điểm", "điểm thành phần", "các tiêu chí đánh giá", "tiêu chí đánh giá", "điểm các nội dung",
  "nội dung đánh giá", "nội dung tiêu chí", "điểm chuẩn", "score", "scores", "criteria", "judging criteria", "points", "marks", "bonus", "bonus points", "penalty", "deduction",
];
