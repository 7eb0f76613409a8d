/** What a score table is about: who is scored, and by what. Names of criteria are those of public forms, in short. */
export interface Domain {
  readonly name: string;
  readonly subjects: "units" | "persons" | "either";
  readonly language: "vi" | "en";
  readonly titles: readonly string[];
  readonly criteria: readonly string[];
}

export const DOMAINS: readonly Domain[] = [
  {
    name: "thi đua", subjects: "units", language: "vi", titles: ["BẢNG CHẤM ĐIỂM THI ĐUA KHỐI XÃ, PHƯỜNG NĂM 2026", "TỔNG HỢP ĐIỂM THI ĐUA CÁC CỤM, KHỐI"],
    criteria: [
      "Thực hiện nhiệm vụ chính trị", "Phát triển kinh tế", "Văn hóa – xã hội", "Quốc phòng, an ninh", "Xây dựng Đảng", "Xây dựng hệ thống chính trị", "Tổ chức phong trào thi đua",
      "Công tác khen thưởng", "Chấp hành chế độ báo cáo", "Thu ngân sách", "Giảm nghèo", "Thường xuyên báo cáo", "Trú trọng giáo dục", "Phòng, chống tham nhũng", "Công tác cộng đồng",
      "Tiếp công dân", "Giải quyết khiếu nại, tố cáo", "Phạm vi trách nhiệm", "Cộng tác viên cơ sở",
    ],
  },
  {
    name: "công tác Đảng", subjects: "units", language: "vi", titles: ["ĐÁNH GIÁ CHẤT LƯỢNG TỔ CHỨC CƠ SỞ ĐẢNG", "Bảng điểm các chi bộ quý IV"],
    criteria: [
      "Công tác Đảng", "Sinh hoạt chi bộ", "Phát triển đảng viên", "Thu, nộp đảng phí", "Học tập nghị quyết", "Công tác kiểm tra, giám sát", "Công tác tuyên giáo", "Công tác dân vận",
      "Công tác tổ chức cán bộ", "Thực hiện Quy chế dân chủ", "Lãnh đạo đoàn thể", "Tự phê bình và phê bình", "Trừ khử tệ nạn",
    ],
  },
  {
    name: "đánh giá cán bộ", subjects: "persons", language: "vi", titles: ["BẢNG ĐÁNH GIÁ, XẾP LOẠI CÁN BỘ, CÔNG CHỨC", "Phiếu tổng hợp đánh giá đảng viên năm 2026"],
    criteria: [
      "Chính trị tư tưởng", "Đạo đức, lối sống", "Tác phong, lề lối làm việc", "Ý thức tổ chức kỷ luật", "Kết quả thực hiện nhiệm vụ", "Thái độ phục vụ nhân dân", "Năng lực lãnh đạo",
      "Khả năng tập hợp, đoàn kết", "Tinh thần phối hợp", "Chấp hành nội quy", "Số lượng công việc", "Chất lượng công việc", "Tiến độ công việc", "Học tập nâng cao trình độ",
      "Tiền phong, gương mẫu", "Khối lượng công việc",
    ],
  },
  {
    name: "OCOP", subjects: "units", language: "vi", titles: ["ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP", "Kết quả chấm sản phẩm OCOP cấp xã"],
    criteria: [
      "Tổ chức sản xuất", "Phát triển sản phẩm", "Sức mạnh cộng đồng", "Khả năng tiếp thị", "Câu chuyện sản phẩm", "Chỉ tiêu cảm quan", "Dinh dưỡng", "Tính độc đáo", "Tiêu chuẩn sản phẩm",
      "Khả năng xuất khẩu", "Nguồn nguyên liệu", "Liên kết sản xuất", "Bảo vệ môi trường", "Bao bì, nhãn mác", "Khu vực phân phối", "Quảng bá sản phẩm", "Gia tăng giá trị",
    ],
  },
  {
    name: "sáng kiến", subjects: "persons", language: "vi", titles: ["TỔNG HỢP ĐIỂM CHẤM SÁNG KIẾN NĂM 2026", "Hội đồng xét duyệt sáng kiến"],
    criteria: [
      "Tính mới", "Tính sáng tạo", "Tính hiệu quả", "Khả năng áp dụng", "Phạm vi ảnh hưởng", "Hiệu quả kinh tế", "Hiệu quả xã hội", "Hình thức trình bày", "Tính khoa học", "Tính thực tiễn",
      "Khả năng nhân rộng", "Mức độ cải tiến", "Lợi ích thu được",
    ],
  },
  {
    name: "cải cách hành chính", subjects: "units", language: "vi", titles: ["CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ (PAR INDEX)", "Kết quả chấm điểm cải cách hành chính"],
    criteria: [
      "Chỉ đạo, điều hành cải cách hành chính", "Cải cách thể chế", "Cải cách thủ tục hành chính", "Cải cách tổ chức bộ máy", "Cải cách chế độ công vụ", "Cải cách tài chính công",
      "Xây dựng chính quyền số", "Tác động của cải cách", "Điều tra xã hội học", "Tuyên truyền cải cách hành chính", "Mức độ hài lòng của người dân", "Dịch vụ công trực tuyến",
    ],
  },
  {
    name: "nông thôn mới", subjects: "units", language: "vi", titles: ["THẨM TRA TIÊU CHÍ NÔNG THÔN MỚI", "Chấm điểm xã nông thôn mới nâng cao"],
    criteria: [
      "Quy hoạch", "Giao thông", "Thủy lợi", "Điện nông thôn", "Trường học", "Cơ sở vật chất văn hóa", "Chợ nông thôn", "Thông tin và truyền thông", "Nhà ở dân cư", "Thu nhập", "Hộ nghèo",
      "Lao động có việc làm", "Giáo dục và đào tạo", "Y tế", "Môi trường và an toàn thực phẩm", "Hệ thống chính trị", "Tiếp cận pháp luật", "Nước sạch", "Vườn hộ", "Khu dân cư kiểu mẫu",
    ],
  },
  {
    name: "hội thi", subjects: "either", language: "vi", titles: ["BẢNG ĐIỂM HỘI THI", "Phiếu tổng hợp điểm của ban giám khảo"],
    criteria: [
      "Ý tưởng", "Hình thức thể hiện", "Phong cách trình bày", "Trang phục", "Kỹ năng thuyết trình", "Trả lời câu hỏi", "Năng khiếu", "Phần thi chào hỏi", "Kiến thức", "Tiểu phẩm", "Hùng biện",
      "Xử lý tình huống", "Tính giáo dục", "Tác phẩm dự thi", "Khả năng diễn đạt",
    ],
  },
  {
    name: "rèn luyện", subjects: "persons", language: "vi", titles: ["BẢNG ĐIỂM RÈN LUYỆN HỌC KỲ I", "Bảng điểm lớp K45"],
    criteria: ["Ý thức học tập", "Chấp hành quy chế", "Hoạt động đoàn thể", "Quan hệ cộng đồng", "Công tác lớp", "Chuyên cần", "Giữa kỳ", "Bài tập lớn", "Thực hành", "Thảo luận nhóm", "Cuối kỳ"],
  },
  {
    name: "chuyển đổi số", subjects: "units", language: "vi", titles: ["CHỈ SỐ CHUYỂN ĐỔI SỐ (DTI)", "Đánh giá mức độ chuyển đổi số các xã, phường"],
    criteria: [
      "Nhận thức số", "Thể chế số", "Hạ tầng số", "Nhân lực số", "An toàn thông tin mạng", "Hoạt động chính quyền số", "Hoạt động kinh tế số", "Hoạt động xã hội số", "Đô thị thông minh",
      "Tổ công nghệ số cộng đồng", "Hòa mạng dữ liệu",
    ],
  },
  {
    name: "công đoàn, trường học", subjects: "units", language: "vi", titles: ["CHẤM ĐIỂM CÔNG ĐOÀN CƠ SỞ", "Bảng điểm thi đua các tổ"],
    criteria: [
      "Chăm lo đời sống", "Công tác nữ công", "Tài chính công đoàn", "Xây dựng tổ chức vững mạnh", "Công tác chuyên môn", "Nền nếp học sinh", "Vệ sinh lớp học", "Văn nghệ, thể thao",
      "Bảo vệ quyền lợi", "Nếp sống văn minh", "Gia đình văn hóa", "Kỷ cương, nền nếp",
    ],
  },
  {
    name: "judging", subjects: "units", language: "en", titles: ["Innovation challenge 2026 – judging sheet", "Final scores"],
    criteria: [
      "Innovation", "Impact", "Presentation", "Feasibility", "Creativity", "Teamwork", "Technical quality", "Design", "Scalability", "Relevance", "Sustainability", "Clarity", "Originality",
      "Business model", "Community benefit", "Quality of evidence",
    ],
  },
  {
    name: "appraisal", subjects: "persons", language: "en", titles: ["Staff appraisal", "Scholarship candidates"],
    criteria: ["Leadership", "Communication", "Problem solving", "Attendance", "Initiative", "Professional knowledge", "Work quality", "Integrity", "Reliability", "Interview", "Essay"],
  },
];

type ByLanguage<Value> = Readonly<Record<Domain["language"], Value>>;

export const NUMBER_HEADINGS: ByLanguage<readonly string[]> = { vi: ["STT", "TT", "Số TT", "Stt"], en: ["No.", "No", "#", "S/N"] };
export const SUBJECT_HEADINGS: Readonly<Record<"units" | "persons", ByLanguage<readonly string[]>>> = {
  units: {
    vi: [
      "Tên đơn vị", "Đơn vị", "Tên xã, phường", "Tên xã, thị trấn", "Xã, phường, thị trấn", "Địa phương", "Cơ quan, đơn vị", "Tên cơ quan", "Tập thể", "Tên tập thể", "Tên đơn vị / tập thể", "Chi bộ",
      "Tổ chức cơ sở đảng", "Phòng, ban", "Tên phòng, ban", "Đơn vị dự thi", "Đội thi", "Tên đội", "Đơn vị được chấm điểm", "Chủ thể", "Công đoàn cơ sở", "Tên trường",
    ],
    en: ["Team", "Team name", "Unit", "Department", "Organization", "School"],
  },
  persons: {
    vi: [
      "Họ và tên", "Họ tên", "Họ, tên", "Họ và tên cán bộ", "Họ tên đảng viên", "Đảng viên", "Tên cán bộ", "Cán bộ, công chức", "Tên tác giả", "Tác giả sáng kiến", "Họ và tên thí sinh", "Thí sinh",
      "Họ tên sinh viên", "Người dự thi", "Cá nhân",
    ],
    en: ["Full name", "Name", "Candidate", "Employee name", "Student name"],
  },
};

/** Columns that are nothing to the product, with cells of their kind. */
export interface OtherColumn {
  readonly heading: string;
  readonly cell: "date" | "code" | "text" | "unit" | "phone" | "sex" | "year";
}

export const OTHER_COLUMNS: Readonly<Record<"units" | "persons", ByLanguage<readonly OtherColumn[]>>> = {
  units: {
    vi: [
      { heading: "Địa chỉ", cell: "text" }, { heading: "Số điện thoại", cell: "phone" }, { heading: "Mã đơn vị", cell: "code" }, { heading: "Người đứng đầu", cell: "text" }, { heading: "Ngày chấm", cell: "date" },
    ],
    en: [{ heading: "Contact", cell: "text" }, { heading: "Phone", cell: "phone" }, { heading: "Code", cell: "code" }],
  },
  persons: {
    vi: [
      { heading: "Ngày sinh", cell: "date" }, { heading: "Năm sinh", cell: "year" }, { heading: "Chức vụ", cell: "text" }, { heading: "Đơn vị công tác", cell: "unit" }, { heading: "Mã SV", cell: "code" },
      { heading: "MSSV", cell: "code" }, { heading: "Lớp", cell: "text" }, { heading: "Giới tính", cell: "sex" }, { heading: "Chức vụ, đơn vị công tác", cell: "unit" }, { heading: "Số báo danh", cell: "code" },
      { heading: "Phòng, ban", cell: "unit" },
    ],
    en: [{ heading: "Date of birth", cell: "date" }, { heading: "Position", cell: "text" }, { heading: "Department", cell: "unit" }, { heading: "Student ID", cell: "code" }],
  },
};

export const BONUS_HEADINGS: ByLanguage<readonly string[]> = { vi: ["Điểm thưởng", "Điểm cộng", "Điểm cộng thêm", "Thưởng điểm"], en: ["Bonus", "Bonus points"] };
export const DEDUCTION_HEADINGS: ByLanguage<readonly string[]> = { vi: ["Điểm trừ", "Trừ điểm", "Điểm phạt"], en: ["Penalty", "Deduction"] };
export const TOTAL_HEADINGS: ByLanguage<readonly string[]> = {
  vi: ["Tổng điểm", "Tổng cộng", "Tổng", "Cộng", "Tổng số điểm", "Tổng điểm đạt được", "Điểm tổng kết", "Điểm tổng"], en: ["Total", "Total score", "Total points", "Sum"],
};
export const BAND_HEADINGS: ByLanguage<readonly string[]> = { vi: ["Xếp loại", "Kết quả xếp loại", "Mức xếp loại"], en: ["Grade", "Classification"] };
export const RANK_HEADINGS: ByLanguage<readonly string[]> = { vi: ["Xếp hạng", "Thứ hạng", "Hạng", "Xếp thứ", "Vị thứ"], en: ["Rank", "Ranking"] };
export const NOTE_HEADINGS: ByLanguage<readonly string[]> = { vi: ["Ghi chú", "Nhận xét", "Ý kiến khác"], en: ["Notes", "Remarks", "Comments"] };
export const SELF_SCORE_HEADINGS: readonly string[] = ["Điểm tự chấm", "Tự chấm", "Điểm tự đánh giá"];
export const MODEL_HEADINGS: readonly string[] = ["Tên mô hình", "Tên sáng kiến", "Tên đề tài"];
export const BANNERS: ByLanguage<readonly string[]> = {
  vi: ["Điểm chấm các tiêu chí", "Nội dung chấm điểm", "Điểm thành phần", "Tiêu chí chấm điểm", "Các tiêu chí đánh giá", "Kết quả chấm điểm", "Điểm các nội dung"], en: ["Criteria", "Scores", "Judging criteria"],
};
export const GROUP_BANNERS: ByLanguage<readonly string[]> = { vi: ["I. Nhóm tiêu chí chung", "II. Nhóm tiêu chí riêng", "A. Phần chung", "B. Phần riêng", "Nhóm 1", "Nhóm 2"], en: ["Part A", "Part B", "Group 1", "Group 2"] };
export const MAXIMA_LABELS: ByLanguage<readonly string[]> = { vi: ["Điểm tối đa", "Điểm chuẩn", "Thang điểm", "Mức điểm tối đa", "Điểm quy định"], en: ["Max", "Maximum points", "Max score"] };

export const UNITS: readonly string[] = [
  "Xã An Bình", "Phường Tân Lập", "Xã Hòa Thịnh", "Thị trấn Phú Hòa", "Phòng Nội vụ", "Sở Y tế", "Hội Nông dân", "Chi bộ 3", "Công an phường Vinh Tân", "Hợp tác xã Phú Thành", "Trường THCS Lê Lợi",
  "Trung tâm Văn hóa", "Đoàn Thanh niên", "Ban Tổ chức", "Tổ 5",
];
export const PERSONS: readonly string[] = [
  "Nguyễn Văn An", "Trần Thị Bình", "Lê Văn Cường", "Phạm Thị Dung", "Hoàng Minh Đức", "Vũ Thị Hà", "Đặng Văn Hải", "Bùi Thị Lan", "Đỗ Quang Minh", "Hồ Thị Nga", "Ngô Văn Phúc", "Dương Thị Quỳnh",
];
export const TEAMS: readonly string[] = ["Alpha", "Beta", "Gamma", "Delta", "River School", "North Unit", "Green Works", "Team Lotus"];
export const STAFF: readonly string[] = ["Anna Smith", "John Brown", "Mary Jones", "Peter White", "Linda Green", "David Hill"];

/** All different phrases that head columns. */
export const HEADING_PHRASES: ReadonlySet<string> = new Set([
  ...DOMAINS.flatMap(({ criteria }) => criteria),
  ...[NUMBER_HEADINGS, SUBJECT_HEADINGS.units, SUBJECT_HEADINGS.persons, BONUS_HEADINGS, DEDUCTION_HEADINGS, TOTAL_HEADINGS, BAND_HEADINGS, RANK_HEADINGS, NOTE_HEADINGS, BANNERS, GROUP_BANNERS, MAXIMA_LABELS]
    .flatMap(({ vi, en }) => [...vi, ...en]),
  ...[OTHER_COLUMNS.units, OTHER_COLUMNS.persons].flatMap(({ vi, en }) => [...vi, ...en]).map(({ heading }) => heading),
  ...SELF_SCORE_HEADINGS, ...MODEL_HEADINGS,
]);
