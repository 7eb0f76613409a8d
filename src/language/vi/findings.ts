import type { RubricRowFault } from "../../rubric/rubric-row-fault";
import { formatHundredths, hundredths } from "../../text/hundredths";
import type { Hundredths } from "../../text/hundredths";
import { rectToAddress } from "../../workbook/model/area";
import type { Finding, FindingCode, PanelFindingCode } from "../../workbook/model/finding";
import { cellWords } from "../cell-words";
import { panelFacts } from "../panel-facts";
import { viNotice } from "./notice";
import { viPanelFinding, viPanelFindingTitles } from "./panel-findings";
import { viRole } from "./roles";
import { viSealDifference } from "./seal-difference";
import { sealedDifference } from "../sealed-difference";
import type { NumberStyle } from "../words";

/** Headings of groups of findings. */
export const viFindingTitles: Readonly<Record<FindingCode, string>> = {
  ...viPanelFindingTitles,
  "sealed-changed": "Khác với bản đã chốt",
  "quota-exceeded": "Vượt tỷ lệ mức cao nhất",
  "quota-setting": "Quy định theo dõi tỷ lệ chưa đúng",
  "score-missing": "Chưa chấm điểm",
  "score-text": "Điểm là chữ",
  "score-number-as-text": "Điểm là số ở dạng chữ",
  "score-date": "Điểm bị đổi thành ngày",
  "score-time": "Điểm bị đổi thành giờ",
  "score-percent": "Điểm ở dạng phần trăm",
  "score-boolean": "Điểm là TRUE hoặc FALSE",
  "score-error": "Ô điểm đang báo lỗi",
  "score-too-precise": "Điểm quá hai chữ số thập phân",
  "score-negative": "Điểm âm",
  "score-above-maximum": "Điểm vượt mức tối đa",
  "score-off-step": "Điểm sai bước",
  "score-between-levels": "Điểm không thuộc mức nào",
  "score-below-minimum": "Điểm dưới mức sàn",
  "subject-missing": "Chưa ghi đối tượng",
  "title-missing": "Chưa ghi tên mô hình",
  "category-missing": "Chưa ghi loại đối tượng",
  "category-unknown": "Loại đối tượng không có trong danh sách",
  "ineligible": "Không thuộc diện thẩm định",
  "content-missing": "Chưa ghi nội dung",
  "content-unknown": "Nội dung không có trong danh sách",
  "field-missing": "Chưa ghi lĩnh vực",
  "field-unknown": "Lĩnh vực không có trong danh sách",
  "level-missing": "Chưa ghi cấp quản lý",
  "level-unknown": "Cấp quản lý không có trong danh sách",
  "level-other-system": "Cấp quản lý thuộc hệ thống khác",
  "registered-missing": "Chưa ghi có đăng ký hay không",
  "evidence-missing": "Thiếu minh chứng",
  "report-missing": "Chưa ghi có báo cáo hay không",
  "not-reported": "Chưa có báo cáo",
  "answer-unknown": "Chỉ nhận Có hoặc Không",
  "outside-authority": "Ngoài thẩm quyền",
  "collective-by-party-cell": "Chi bộ không thẩm định tập thể",
  "party-member-missing": "Chưa ghi có phải đảng viên",
  "not-party-member": "Không phải đảng viên của chi bộ",
  "not-registered": "Không đăng ký, thuộc bảng khác",
  "band-without-reason": "Ghi mức khác mà chưa nêu lý do",
  "duplicate-entry": "Mô hình ghi hai lần",
  "duplicate-subject": "Đối tượng ghi hai lần",
  "text-unmatchable": "Chữ trông đúng nhưng công thức không khớp",
  "namesake": "Trùng tên, có thể là hai người",
  "text-not-normal": "Chữ có dấu hoặc khoảng trắng lạ",
  "list-spelling": "Cách viết khác danh sách",
  "legacy-font": "Chữ theo bảng mã cũ",
  "basis-missing": "Chưa ghi căn cứ",
  "basis-unknown": "Căn cứ không có trong danh sách",
  "basis-not-head": "Căn cứ b chỉ dành cho người đứng đầu",
  "band-missing": "Chưa ghi mức",
  "band-unknown": "Mức không có trong danh sách",
  "decision-missing": "Chưa ghi số quyết định",
  "decision-date-missing": "Chưa ghi ngày quyết định",
  "decision-date-unreadable": "Ngày quyết định chưa đúng",
  "decision-of-other-year": "Ngày quyết định ngoài năm thẩm định",
  "collective-missing": "Chưa ghi tập thể",
  "collective-not-found": "Không tìm thấy tập thể",
  "collective-without-result": "Tập thể chưa có kết quả",
  "collective-provisional": "Kết quả tập thể còn tạm tính",
  "no-tables": "Chưa có bảng chấm điểm",
  "table-empty": "Bảng còn trống",
  "category-column-missing": "Bảng chưa có loại đối tượng",
  "summary-empty": "Chưa có gì để tổng hợp",
  "summary-of-register": "Chưa có gì để tổng hợp",
  "summary-outdated": "Bảng tổng hợp chưa theo kết quả mới",
  "binding-broken": "Mất vùng dữ liệu",
  "binding-missing": "Thiếu cột",
  "binding-uneven": "Các cột lệch nhau",
  "table-rubric-missing": "Bảng chưa ghi bộ tiêu chí",
  "table-rubric-unknown": "Không tìm thấy bộ tiêu chí",
  "rubric-fault": "Bộ tiêu chí có lỗi",
  "rubric-id-differs": "Mã bộ tiêu chí bị đổi",
  "formula-overwritten": "Công thức bị gõ đè",
  "formula-changed": "Công thức bị sửa",
  "formula-missing": "Thiếu công thức",
  "formulas-former": "Công thức của bản trước",
  "rubric-former": "Bộ tiêu chí của bản trước",
  "other-field-missing": "Chưa có “Lĩnh vực khác”",
  "other-field-row": "Dòng trống cho “Lĩnh vực khác”",
  "result-stale": "Bảng tính chưa tính lại",
  "not-calculated": "Công thức chưa được tính",
  "value-overwritten": "Kết quả cố định bị gõ đè",
  "value-missing": "Thiếu kết quả cố định",
  "value-stale": "Kết quả cố định đã cũ",
  "kept-result-differs": "Kết quả sẵn có khác kết quả tính",
  "rows-below": "Có dòng nằm ngoài bảng",
  "rows-apart": "Có dòng giống mô hình nằm xa bảng",
  "table-unbound": "Có bảng sao chép chưa gắn",
  "table-emptied": "Bảng đã mất hết dòng",
  "table-gone": "Bảng không còn",
  "names-of-sheet": "Tên vùng chỉ thuộc một sheet",
  "row-not-entry": "Dòng không phải mô hình",
  "rows-hidden": "Có dòng đang ẩn",
  "entry-in-two-tables": "Mô hình có trong hai bảng",
  "subject-in-two-tables": "Đối tượng có trong hai bảng",
  "entry-code-missing": "Mô hình chưa có mã",
  "entry-code-twice": "Mã mô hình có hai lần",
  "entry-code-unsafe": "Mã mô hình có ký tự lạ",
  "validation-missing": "Quy tắc nhập mất hoặc cũ",
  "band-changed": "Đổi mức do bộ tiêu chí đã đổi",
  "note-damaged": "Ghi nhớ của lần trước bị hỏng",
  "bands-unconfirmed": "Mức xếp loại chưa xác nhận",
  "body-missing": "Chưa chọn cơ quan thẩm định",
  "body-unknown": "Cơ quan thẩm định không có trong danh sách",
  "year-missing": "Chưa ghi năm thẩm định",
  "year-unreadable": "Năm thẩm định chưa đúng",
  "name-look-alike": "Có thể là cùng một tên",
  "not-in-register": "Không có trong danh mục đăng ký",
  "register-not-scored": "Đã đăng ký, chưa chấm điểm",
};

/** Says what is wrong and what to do next. */
export function viFinding(finding: Finding, numbers: NumberStyle): string {
  const found = cellWords(finding.found, numbers);
  if (isOfPanel(finding.code)) return viPanelFinding(finding.code, panelFacts(finding, numbers));
  const fix = finding.fix === undefined ? null : cellWords(finding.fix, numbers);
  const points = (count: Hundredths) => formatHundredths(count, numbers.decimalSeparator);
  const { expected, severity } = finding;
  const range =
    expected?.kind === "points"
      ? `từ 0 đến ${points(expected.maximum)}${expected.step > 1 ? `, bước ${points(expected.step)}` : ""}`
      : "trong khoảng cho phép";
  const readings = (finding.choices ?? []).map((one) => cellWords(one, numbers)).join(" hay ");
  const meant =
    fix !== null
      ? `Có phải là ${fix}?`
      : readings === ""
        ? "Hãy nhập lại bằng số."
        : `Có thể là ${readings}: hãy chọn hoặc nhập lại điểm.`;
  const list = expected?.kind === "one-of" ? expected.items.join("; ") : "";
  const choose = fix === null ? `Hãy chọn: ${list}.` : `Có phải là “${fix}”?`;
  const choices = (finding.choices ?? []).map((one) => `“${cellWords(one, numbers)}”`).join(" hay ");
  const name = finding.where.name ?? "";

  switch (finding.code) {
    case "sealed-changed":
      return expected?.kind === "sealed"
        ? `${viSealDifference(sealedDifference(finding, expected), numbers)}. Nếu sửa là đúng, hãy mở lại rồi chốt lại.`
        : "";
    case "quota-exceeded":
      return expected?.kind === "quota"
        ? `${found}: ${expected.top} mức cao nhất, nhiều hơn ${expected.most} theo tỷ lệ (cơ sở tính ${expected.base}). Công cụ chỉ nhắc, không hạ mức; hãy xem những người bằng điểm ở ranh giới.`
        : "";
    case "quota-setting":
      return `Ô này ${found === "" ? "đang trống" : `ghi “${found}”`} nên chưa theo dõi được tỷ lệ. Hãy ghi lại theo hướng dẫn bên cạnh ô.`;
    case "score-missing":
      if (expected?.kind === "lines")
        return `Chưa chấm ${expected.lines.length} tiêu chí: ${expected.lines.map(({ role, maximum }) => `${role} (0–${points(maximum)})`).join(", ")}. Hãy nhập điểm; tiêu chí nào không được điểm thì nhập 0.`;
      return `Chưa có điểm. Hãy nhập số ${range}; nếu không được điểm nào, hãy nhập 0.`;
    case "score-text":
      return `Ô ghi “${found}”, không phải là số. ${meant}`;
    case "score-number-as-text":
      return `Số “${found}” đang ở dạng chữ nên không được cộng. ${meant}`;
    case "score-date":
      return `Điểm đã bị đổi thành ngày ${found}. ${fix === null && readings === "" ? "Hãy nhập lại điểm." : meant}`;
    case "score-time":
      return `Điểm đã bị đổi thành giờ. ${fix === null && readings === "" ? "Hãy nhập lại điểm." : meant}`;
    case "score-percent":
      return `Điểm đang ở dạng phần trăm. ${fix === null && readings === "" ? "Hãy đổi định dạng ô sang số rồi nhập lại điểm." : meant}`;
    case "score-boolean":
      return `Ô ghi ${found}, không phải là điểm. Hãy nhập số ${range}.`;
    case "score-error":
      return `Ô đang báo lỗi ${found}. Hãy nhập lại điểm.`;
    case "score-too-precise":
      return `Điểm ${found} có quá hai chữ số thập phân. ${fix === null ? "Hãy làm tròn đến hai chữ số." : meant}`;
    case "score-negative":
      return `Điểm ${found} nhỏ hơn 0. ${meant}`;
    case "score-above-maximum":
      return `Điểm ${found} vượt mức cho phép (${range}). ${fix === null ? "Hãy nhập lại." : meant}`;
    case "score-off-step":
      return `Điểm ${found} không đúng bước. Hãy nhập số ${range}.`;
    case "score-between-levels":
      return `Điểm ${found} không nằm trong mức nào của tiêu chí. Hãy đối chiếu thang mức trong sheet Bộ tiêu chí.`;
    case "score-below-minimum":
      return `Điểm ${found} dưới mức sàn ${expected?.kind === "minimum" ? points(expected.minimum) : ""}, nên mô hình nhận mức thấp nhất.`;
    case "subject-missing":
      return `${found.trim() === "" ? "Dòng có dữ liệu nhưng chưa ghi tên đối tượng." : `Ô ghi “${found}” thay cho tên, nên bị tính thành một đối tượng riêng.`} ${fix === null ? "Hãy ghi tên để tính kết quả." : `Có phải là “${fix}” như dòng trên?`}`;
    case "title-missing":
      return "Chưa ghi tên mô hình, cách làm. Hãy bổ sung.";
    case "category-missing":
      return "Chưa ghi loại đối tượng nên chưa rõ có thuộc diện thẩm định hay không. Hãy chọn trong danh sách.";
    case "category-unknown":
      return `Loại đối tượng “${found}” không có trong danh sách. ${choose}`;
    case "ineligible":
      return `“${found}” không thuộc diện thẩm định. Mô hình này không được xếp loại; hãy kiểm tra lại loại đối tượng.`;
    case "content-missing":
      return "Chưa ghi nội dung thẩm định. Hãy chọn 1, 2 hoặc “1, 2”.";
    case "content-unknown":
      return `Nội dung “${found}” không có trong danh sách. ${choose}`;
    case "field-missing":
      return "Chưa ghi lĩnh vực. Hãy chọn trong danh sách.";
    case "field-unknown":
      return `Lĩnh vực “${found}” không có trong danh sách. ${choose}`;
    case "level-missing":
      return "Chưa ghi cấp quản lý. Hãy chọn trong danh sách.";
    case "level-unknown":
      return `Cấp quản lý “${found}” không có trong danh sách. ${choose}`;
    case "level-other-system":
      return `“${found}” không thuộc hệ thống cấp đang dùng. Hãy chọn: ${list}.`;
    case "registered-missing":
      return "Chưa ghi có đăng ký hay không. Mô hình chưa ghi thì không được tính vào điểm thưởng.";
    case "evidence-missing":
      return "Đã chấm điểm kết quả nhưng chưa ghi minh chứng, số liệu. Hãy bổ sung.";
    case "report-missing":
      return "Chưa ghi có báo cáo hay không. Hãy chọn Có hoặc Không.";
    case "not-reported":
      return severity === "error"
        ? "Mô hình chưa được báo cáo nên chưa xét kết quả. Khi có báo cáo, hãy chọn Có."
        : "Đối tượng chưa có báo cáo mô hình. Hãy yêu cầu bổ sung trước khi thẩm định.";
    case "answer-unknown":
      return `Ô ghi “${found}”, trong khi chỉ nhận Có hoặc Không. ${fix === null ? "Hãy chọn lại." : `Có phải là “${fix}”?`}`;
    case "outside-authority":
      return `Cấp quản lý “${found}” do ${expected?.kind === "body" ? expected.body : "cơ quan khác"} thẩm định. Đề nghị khen thưởng chỉ đưa đối tượng cấp dưới lên cấp cơ sở hoặc cấp huyện. Hãy kiểm tra lại.`;
    case "collective-by-party-cell":
      return "Chi bộ chỉ thẩm định cá nhân. Hãy chuyển tập thể này lên cấp có thẩm quyền.";
    case "party-member-missing":
      return "Chi bộ chỉ thẩm định đảng viên của mình, mà ô này chưa ghi. Hãy chọn Có hoặc Không.";
    case "not-party-member":
      return "Chi bộ chỉ thẩm định đảng viên của mình. Hãy chuyển cá nhân này đến cấp có thẩm quyền.";
    case "not-registered":
      return "Bảng này dành cho cá nhân có đăng ký. Nếu đúng là không đăng ký, hãy chuyển dòng này sang bảng Cá nhân không đăng ký; nếu có, hãy chọn Có.";
    case "band-without-reason":
      return `Mức “${found}” khác với mức của tập thể. Hãy ghi lý do vào cột Ghi chú, hoặc để trống ô này để lấy mức của tập thể.`;
    case "duplicate-entry":
      return `Mô hình này đã có ở dòng ${expected?.kind === "row" ? expected.row : "khác"} của cùng đối tượng. Hãy đối chiếu hai dòng: nếu là hai mô hình, hãy ghi tên cho khác nhau; chỉ khi đúng là một mô hình ghi hai lần mới bỏ một dòng.`;
    case "duplicate-subject":
      return `Tên này đã có ở dòng ${expected?.kind === "row" ? expected.row : "khác"}; chỉ dòng đầu được tính. Hãy đối chiếu hai dòng: nếu là hai người trùng tên, hãy ghi thêm đơn vị hoặc ngày sinh vào tên; chỉ khi đúng là một người ghi hai lần mới bỏ một dòng.`;
    case "namesake": {
      if (expected?.kind !== "namesake")
        return "Hai dòng cùng tên nhưng có thể là hai người. Hãy ghi tên cho khác nhau.";
      const facts = expected.differences
        .map(
          ({ role, here, there }) =>
            `${viRole(role).toLowerCase()} “${cellWords(here, numbers)}”, dòng kia “${cellWords(there, numbers)}”`,
        )
        .join("; ");
      return `Tên này đã có ở dòng ${expected.row}, nhưng thông tin khác nhau: ${facts}. Hai dòng đang được tính chung cho một người. Nếu là hai người, hãy ghi tên cho khác nhau${fix === null ? "" : `, ví dụ “${fix}”`}; nếu là một người, hãy sửa thông tin cho khớp.`;
    }
    case "name-look-alike": {
      if (expected?.kind !== "same-name") return "Tên này chỉ khác một tên khác ở cách viết. Hãy kiểm tra lại.";
      const [what, ending] =
        finding.where.role === "MoHinh" ? ["mô hình", "cùng một mô hình"] : ["đối tượng", "cùng một đối tượng"];
      return `“${found}” chỉ khác “${cellWords(expected.name, numbers)}” (sheet “${expected.sheet}”, dòng ${expected.row}) ở cách viết, nên đang được tính là hai ${what}. Nếu là ${ending}, hãy viết như nhau; nếu không phải, hãy ghi tên cho khác hẳn.`;
    }
    case "text-unmatchable":
      return fix === null || fix === ""
        ? "Ô chỉ có ký tự ẩn nhưng công thức vẫn coi là có chữ. Hãy xóa nội dung ô này."
        : `Chữ có dấu gõ tách rời, ký tự ẩn hoặc chữ cái trông giống chữ Việt, nên công thức coi là tên khác. Hãy sửa thành “${fix}”; đến lúc đó kết quả được tính như đang gõ.`;
    case "text-not-normal":
      return "Chữ có khoảng trắng thừa, ký tự ẩn hoặc dấu gõ tách rời, nên có thể không khớp với dòng khác. Nên sửa lại.";
    case "list-spelling":
      return `Danh sách viết “${fix ?? ""}”. Nên viết đúng như danh sách.`;
    case "legacy-font":
      return `Chữ theo bảng mã cũ. Có phải là “${fix ?? ""}”? Nên chuyển sang Unicode.`;
    case "basis-missing":
      return "Chưa ghi căn cứ đánh giá. Hãy chọn a, b hoặc c.";
    case "basis-unknown":
      return `Căn cứ “${found}” không có trong danh sách. ${choose}`;
    case "basis-not-head":
      return "Căn cứ này chỉ dành cho người đứng đầu tập thể. Hãy kiểm tra loại đối tượng.";
    case "band-missing":
      return `Chưa ghi mức mà tổ thẩm định ghi nhận. Hãy chọn: ${list}.`;
    case "band-unknown":
      return `Mức “${found}” không có trong danh sách. ${choose}`;
    case "decision-missing":
      return "Chưa ghi số quyết định công nhận hoặc khen thưởng. Hãy bổ sung.";
    case "decision-date-missing":
      return "Chưa ghi ngày quyết định. Hãy bổ sung.";
    case "decision-date-unreadable":
      return fix === null
        ? `“${found}” chưa phải là ngày. Hãy nhập dạng ngày/tháng/năm.`
        : `“${found}” đang là chữ, chưa phải là ngày. Có phải là ngày ${fix}?`;
    case "decision-of-other-year":
      return `Ngày này không thuộc năm thẩm định ${expected?.kind === "year" ? expected.year : ""}; căn cứ a là kết quả được công nhận trong năm. Hãy kiểm tra lại ngày, hoặc năm ghi ở sheet Bộ tiêu chí.`;
    case "collective-missing":
      return "Chưa ghi tập thể mà cá nhân đứng đầu. Hãy ghi đúng tên như trong bảng chấm điểm tập thể.";
    case "collective-not-found":
      return `Không thấy “${found}” trong bảng chấm điểm tập thể. ${fix === null ? (choices === "" ? "Hãy ghi đúng tên như trong bảng đó." : `Có phải là ${choices}? Hãy chọn.`) : `Có phải là “${fix}”?`}`;
    case "collective-without-result":
      return `Tập thể “${found}” chưa có kết quả. Hãy hoàn thành bảng chấm điểm tập thể trước.`;
    case "collective-provisional":
      return `Tập thể “${found}” còn mô hình chưa có kết quả, nên kết quả này còn tạm tính.`;
    case "no-tables":
      return "Sổ này chưa có bảng chấm điểm của Thẩm định. Hãy chèn mẫu trước.";
    case "table-empty":
      return `Bảng ở sheet “${finding.where.area?.sheet ?? ""}” chưa có dòng nào được điền, nên chưa có gì để kiểm tra. Hãy điền từ ô này.`;
    case "category-column-missing":
      return `Bảng ở sheet “${finding.where.area?.sheet ?? ""}” không có cột Loại đối tượng nên chưa biết đối tượng nào không thuộc diện thẩm định. Hãy tự kiểm tra, hoặc thêm cột rồi gắn lại bảng.`;
    case "summary-of-register":
      return viNotice.noScoreTable;
    case "summary-empty":
      return "Chưa lập bảng tổng hợp vì chưa có dòng nào được điền vào bảng chấm điểm. Hãy điền bảng rồi lập lại.";
    case "summary-outdated":
      return `Thứ hạng và danh sách trong sheet “${finding.where.area?.sheet ?? ""}” lập trước khi bảng chấm điểm thay đổi, hoặc do bản cũ lập nên không tự báo. Hãy chạy lại Tổng hợp.`;
    case "binding-broken":
      if (finding.where.role === "VanTay")
        return "Cột ẩn ghi dấu của kết quả cố định đã bị xóa, nên không còn rõ kết quả nào do Thẩm định ghi, kết quả nào do người gõ. Kết quả vẫn là giá trị cố định; hãy bấm Khôi phục để lập lại cột dấu.";
      if (found !== "")
        return `${finding.where.role === undefined ? "Ô" : "Cột"} “${found}” không còn, có thể dòng hoặc cột đã bị xóa. Hãy hoàn tác việc xóa để giữ nội dung, hoặc bấm Khôi phục để lập lại ở bên phải sheet.`;
      return `Vùng ${name} không còn, có thể cột hoặc sheet đã bị xóa. Hãy bấm Khôi phục, hoặc hoàn tác việc xóa.`;
    case "binding-missing":
      return `Không thấy tên vùng ${name}. Hãy bấm Khôi phục.`;
    case "binding-uneven":
      return `Vùng ${name} không cùng số dòng với cột đối tượng. Hãy bấm Khôi phục để các cột cùng dòng đầu và dòng cuối.`;
    case "table-rubric-missing":
      return "Ô mã bộ tiêu chí của bảng đang trống. Hãy ghi lại mã ở đầu bảng.";
    case "table-rubric-unknown":
      return `Không thấy bộ tiêu chí “${found}” trong sổ. Hãy chèn lại bộ tiêu chí hoặc sửa mã.`;
    case "rubric-fault":
      return expected?.kind === "rubric"
        ? viRubricFault(expected.fault, found, points)
        : "Bộ tiêu chí có lỗi. Hãy xem ô này.";
    case "rubric-id-differs":
      return `Mã bộ tiêu chí đã bị đổi thành “${found}”. Hãy ghi lại: ${list}.`;
    case "formula-overwritten":
      return `Ô tự tính đã bị gõ đè bằng “${found}”. Kết quả đúng là “${expectedValue(finding, numbers)}”. Hãy khôi phục công thức.`;
    case "formula-changed":
      if (expectedValue(finding, numbers) === (found || "(trống)"))
        return "Ô có công thức khác công thức của bảng. Kết quả lúc này trùng nhau, nhưng sẽ sai khi điểm thay đổi. Hãy khôi phục công thức.";
      return `Công thức đã bị sửa nên ra “${found}”. Kết quả đúng là “${expectedValue(finding, numbers)}”. Hãy khôi phục công thức.`;
    case "formula-missing":
      return "Từ ô này có dòng thiếu công thức. Hãy chạy Xếp loại để bổ sung.";
    case "formulas-former":
      return "Bảng còn dùng công thức của bản trước: kết quả vẫn đúng nhưng tính chậm vì bảng dài. Hãy bấm Khôi phục để đổi sang công thức nhanh hơn; nội dung đã nhập được giữ nguyên.";
    case "rubric-former":
      return `Bộ tiêu chí “${found}” do bản trước lập, chưa có các mục mới như năm thẩm định. Hãy bấm Khôi phục để thêm; điểm, mức và những gì đã gõ giữ nguyên. Nếu dưới bộ tiêu chí có ghi thêm, hãy chuyển phần đó sang chỗ khác trước.`;
    case "other-field-missing":
      return `Danh sách lĩnh vực do bản trước lập chưa có “Lĩnh vực khác”. Nếu cần, hãy chèn một dòng trống ngay phía trên dòng “${found}” này, kiểm tra lại rồi bấm Khôi phục; các lĩnh vực sẵn có giữ nguyên.`;
    case "other-field-row":
      return "Danh sách lĩnh vực có dòng trống. Hãy bấm Khôi phục để ghi “Lĩnh vực khác” vào cuối danh sách; các lĩnh vực sẵn có giữ nguyên.";
    case "result-stale":
      return `Ô hiện “${found}”, đúng ra là “${expectedValue(finding, numbers)}”. Hãy bật tính toán tự động hoặc bấm F9.`;
    case "not-calculated":
      return `${expected?.kind === "cells" && expected.cells > 1 ? `${expected.cells} ô có` : "Ô có"} công thức chưa được tính, vì tệp chưa từng được bảng tính nào tính. Hãy mở tệp bằng Excel và lưu lại, rồi kiểm tra lần nữa; đừng gõ đè lên công thức.`;
    case "value-overwritten":
      return `Kết quả đã bị gõ đè bằng “${found}”. Kết quả tính được là “${expectedValue(finding, numbers)}”. Nếu không chủ ý, hãy khôi phục ở bước Xếp loại.`;
    case "value-missing":
      return "Từ ô này có dòng thiếu kết quả. Hãy chạy Xếp loại để bổ sung.";
    case "value-stale":
      return `Ô ghi “${found}”, trong khi kết quả tính theo điểm hiện nay là “${expectedValue(finding, numbers)}”. Hãy chạy Xếp loại để ghi lại.`;
    case "kept-result-differs":
      return `Cột sẵn có ghi “${found}”, còn kết quả tính được là “${expectedValue(finding, numbers)}”. Cột sẵn có được giữ nguyên; hãy đối chiếu.`;
    case "rows-below":
      return `${rowCount(finding)} dòng nằm ngoài bảng nên chưa được tính. Hãy bấm Khôi phục để đưa vào bảng cùng công thức.`;
    case "rows-apart":
      return `${rowCount(finding)} dòng giống mô hình nhưng nằm xa bảng nên chưa được tính. Nếu là mô hình cần thẩm định, hãy cắt và dán vào dòng trống trong bảng.`;
    case "table-unbound":
      return `Sheet “${found}” có bảng giống bảng của Thẩm định, gồm ${rowCount(finding)} mô hình, nhưng chưa được gắn nên chưa được tính. Hãy bấm Khôi phục để gắn thành bảng riêng; nếu không dùng, hãy xóa bảng này.`;
    case "table-emptied":
      return `Bảng ở sheet “${found}” chỉ còn tiêu đề, mọi dòng đã bị xóa. Hãy bấm Khôi phục để lập lại dòng dưới tiêu đề, hoặc hoàn tác việc xóa.`;
    case "table-gone":
      return `Bảng số ${found} không còn, thường do sheet đã bị xóa. Nếu xóa nhầm, hãy hoàn tác việc xóa; nếu không, hãy bấm Khôi phục để bỏ các tên vùng còn sót.`;
    case "names-of-sheet":
      return `Bảng gốc đã bị xóa; bảng ở sheet “${found}” đang được tính thay. Hãy bấm Khôi phục để tên vùng thuộc cả sổ.`;
    case "row-not-entry":
      return `Dòng “${found}” giống dòng cộng, tiêu đề nhóm hoặc ghi chú nhưng đang được tính như một mô hình. Hãy bấm Khôi phục để không tính dòng này, hoặc chuyển ra ngoài bảng.`;
    case "rows-hidden":
      return `${rowCount(finding)} mô hình nằm ở dòng đang ẩn hoặc bị lọc, vẫn được tính. Nếu không muốn tính, hãy xóa dòng.`;
    case "entry-in-two-tables":
      return `Mô hình này của cùng đối tượng đã có ở ${placeWords(finding)}. Hãy giữ ở một bảng.`;
    case "subject-in-two-tables":
      return `Đối tượng “${found}” cũng có ở ${placeWords(finding)}; mỗi bảng tính một kết quả riêng. Hãy đưa các mô hình của đối tượng về một bảng.`;
    case "entry-code-missing":
      return `${rowCount(finding)} mô hình chưa có mã. Hãy bấm Khôi phục để cho mã tiếp theo; mã đã có giữ nguyên.`;
    case "entry-code-twice":
      return `Mã “${found}” đã có ở ${placeWords(finding)}; mỗi mô hình có một mã riêng. Hãy sửa một trong hai mã.`;
    case "entry-code-unsafe":
      return `Mã “${found}” có dấu *, ?, ~ hoặc bắt đầu bằng <, >, = nên công thức không tìm được. Hãy viết lại mã bằng chữ, số và dấu gạch, ví dụ MH-001.`;
    case "validation-missing":
      return `${expected?.kind === "cells" ? expected.cells : 1} ô không có quy tắc nhập đúng: dán đè làm mất, danh sách đã đổi, hoặc Google Sheets đánh dấu đỏ ô kết quả của sổ Excel. Hãy bấm Khôi phục để đặt lại quy tắc; nội dung các ô giữ nguyên.`;
    case "band-changed":
      return `Chuyển từ mức “${found || "(chưa có kết quả)"}” sang “${expectedValue(finding, numbers)}” vì bộ tiêu chí đã đổi từ lần xếp loại trước. Hãy xem lại ở bước Xếp loại.`;
    case "note-damaged":
      return name === "undo"
        ? "Ghi nhớ về thao tác trước trong sổ bị hỏng nên không được dùng: không hoàn tác được thao tác đó. Thao tác sau sẽ ghi nhớ lại."
        : "Ghi nhớ về bộ tiêu chí của lần xếp loại trước bị hỏng nên không được dùng: không biết được mức nào đổi do bộ tiêu chí đã đổi. Hãy xem lại các mức rồi chạy Xếp loại để ghi nhớ lại.";
    case "bands-unconfirmed":
      return "Mức xếp loại đang theo ngưỡng mặc định. Hãy xem lại ngưỡng điểm rồi chọn Có ở ô này.";
    case "body-missing":
      return "Chưa chọn cơ quan thẩm định nên chưa kiểm tra được thẩm quyền. Hãy chọn trong danh sách.";
    case "body-unknown":
      return `Cơ quan “${found}” không có trong danh sách. Hãy chọn: ${list}.`;
    case "year-missing":
      return "Chưa ghi năm thẩm định nên chưa kiểm tra được ngày công nhận. Hãy ghi năm vào ô này, ví dụ 2026.";
    case "year-unreadable":
      return `Năm thẩm định “${found}” không phải là một năm. ${fix === null ? "Hãy ghi bốn chữ số, ví dụ 2026." : `Có phải là ${finding.fix as number}?`}`;
    case "not-in-register":
      return `Mô hình ghi là có đăng ký nhưng không thấy trong danh mục đăng ký. Hãy kiểm tra tên hoặc danh mục.`;
    case "register-not-scored":
      return "Mô hình đã đăng ký nhưng chưa có trong bảng chấm điểm.";
  }
}

function rowCount({ expected }: Finding): number {
  return expected?.kind === "rows" ? expected.rows : 1;
}

function placeWords({ expected }: Finding): string {
  return expected?.kind === "place" ? `${expected.area.sheet}!${rectToAddress(expected.area)}` : "bảng khác";
}

function expectedValue({ expected }: Finding, numbers: NumberStyle): string {
  const value = expected?.kind === "value" ? cellWords(expected.value, numbers) : "";
  return value === "" ? "(trống)" : value;
}

/** Says what is wrong with one field of a rubric. */
export function viRubricFault(
  { code, expected }: Pick<RubricRowFault, "code" | "expected">,
  found: string,
  points: (count: Hundredths) => string,
): string {
  const limit = typeof expected === "number" ? points(hundredths(expected)) : (expected ?? "");
  switch (code) {
    case "shape":
      return found === ""
        ? "Ô này không được để trống. Hãy nhập giá trị của cột này."
        : `Ô ghi “${found}” chưa đúng. Hãy nhập đúng loại giá trị của cột này.`;
    case "points-above-limit":
      return `Điểm không được quá ${limit}. Hãy sửa ô này.`;
    case "duplicate-code":
      return `Mã “${found}” bị trùng. Mỗi dòng cần một mã riêng.`;
    case "duplicate-name":
      return `Tên “${found}” bị trùng. Mỗi dòng cần một tên riêng.`;
    case "codes-out-of-order":
      return `Mã “${found}” chưa đúng thứ tự. Ở đây cần mã ${limit}.`;
    case "too-many-lines":
      return `Bộ tiêu chí có quá nhiều dòng loại này; nhiều nhất là ${String(expected ?? "")} dòng. Hãy bớt từ dòng này.`;
    case "no-criteria":
      return "Bộ tiêu chí chưa có tiêu chí nào. Hãy thêm dòng Tiêu chí.";
    case "no-bases":
      return "Bộ tiêu chí chưa có căn cứ đánh giá nào. Hãy thêm dòng Căn cứ đánh giá.";
    case "no-bands":
      return "Bộ tiêu chí chưa có mức xếp loại nào. Hãy thêm dòng Mức xếp loại.";
    case "criteria-above-maximum":
      return `Các tiêu chí cộng lại được ${limit} điểm, vượt tổng điểm tối đa. Hãy sửa một trong hai.`;
    case "step-not-dividing":
      return `Bước điểm không chia hết điểm tối đa ${limit}. Hãy chọn bước khác, ví dụ 0,5.`;
    case "step-not-whole":
      return `Điểm thưởng cộng một lần cho mỗi đối tượng thì chỉ chấm 0 hoặc ${limit}. Hãy ghi bước điểm là ${limit}, hoặc đổi dòng đó thành Không.`;
    case "minimum-above-maximum":
      return `Điểm sàn lớn hơn điểm tối đa ${limit}. Hãy sửa lại.`;
    case "levels-overlap":
      return "Mức này chồng lên mức khác của cùng tiêu chí. Hãy sửa điểm đầu hoặc điểm cuối.";
    case "level-out-of-range":
      return `Mức này ra ngoài khoảng 0 đến ${limit} điểm của tiêu chí. Hãy sửa lại.`;
    case "bands-not-descending":
      return `Ngưỡng phải nhỏ hơn ngưỡng của mức ngay trên (${limit}). Hãy xếp các mức từ cao xuống thấp.`;
    case "last-band-not-zero":
      return "Mức thấp nhất phải bắt đầu từ 0 điểm, để điểm nào cũng có mức.";
    case "threshold-above-maximum":
      return `Ngưỡng lớn hơn tổng điểm tối đa ${limit}. Hãy sửa lại.`;
    case "unknown-band":
      return found === ""
        ? "Chưa ghi mức. Hãy chọn một mức trong mục Mức xếp loại."
        : `Mức “${found}” không có trong mục Mức xếp loại. Hãy chọn lại.`;
    case "unknown-criterion":
      return found === ""
        ? "Chưa ghi mã tiêu chí. Hãy ghi mã của tiêu chí có mức này."
        : `Không có tiêu chí “${found}”. Hãy ghi đúng mã tiêu chí.`;
    case "unknown-kind":
      return found === ""
        ? `Chưa ghi loại dòng. Hãy dùng một trong các loại: ${limit}.`
        : `Không rõ loại dòng “${found}”. Hãy dùng một trong các loại: ${limit}.`;
    case "unknown-setting":
      return found === ""
        ? "Chưa ghi mã của mục. Hãy khôi phục mã của mục."
        : `Không rõ mục “${found}” của phần thông tin chung. Hãy khôi phục mã của mục.`;
    case "missing-setting":
      return `Thiếu dòng “${limit}” trong phần thông tin chung. Hãy khôi phục dòng này.`;
    case "missing-rows":
      return `Bộ tiêu chí thiếu dòng loại “${limit}”. Hãy khôi phục các dòng này.`;
    case "text-not-normal":
      return `Ô này có khoảng trắng thừa, ký tự ẩn hoặc dấu gõ tách rời nên công thức không khớp. Hãy gõ lại: “${limit}”.`;
    case "scattered-rows":
      return `Dòng “${found}” phải liền với các dòng cùng loại. Hãy chuyển dòng này lại gần.`;
  }
}

function isOfPanel(code: FindingCode): code is PanelFindingCode {
  return code in viPanelFindingTitles;
}
