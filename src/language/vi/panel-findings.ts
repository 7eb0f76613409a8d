import type { PanelFindingCode } from "../../workbook/model/finding";
import type { PanelFindingFacts } from "../judging-words";

/** Headings of findings about a panel. */
export const viPanelFindingTitles: Readonly<Record<PanelFindingCode, string>> = {
  "panel-broken": "Tổ thẩm định bị mất phần",
  "panel-setting": "Quy định của tổ chưa dùng được",
  "panel-bonus-once": "Điểm thưởng một lần cho mỗi đối tượng chưa dùng được với tổ",
  "panel-unconfirmed": "Quy định của tổ chưa xác nhận",
  "no-quorum": "Chưa đủ người có mặt",
  "ballot-missing": "Còn thiếu phiếu",
  "judge-without-ballot": "Người chấm chưa có phiếu",
  "ballot-without-member": "Phiếu không của thành viên nào",
  "ballot-twice": "Hai phiếu của một người chấm",
  "member-twice": "Mã thành viên bị trùng",
  "member-without-code": "Thành viên chưa có mã",
  "member-choice": "Ô của thành viên chưa rõ",
  "ballot-row-lost": "Điểm ở dòng không khớp mã mô hình",
  "recusal-unmatched": "Dòng không chấm chưa có tác dụng",
  "few-ballots": "Không đủ người chấm",
  "gap-discuss": "Cần thảo luận",
  "gap-third": "Chờ người chấm thứ ba",
  "gap-chair": "Chờ chủ trì quyết định",
  "chair-without-reason": "Quyết định chưa có lý do",
  "chair-unreadable": "Điểm quyết định không hợp lệ",
  "chair-outside": "Quyết định ngoài khoảng điểm các phiếu",
  "recused-but-scored": "Phiếu đã chấm nhưng không tính",
  "recusal-suggested": "Nên xem có phải từ chối chấm",
  "entry-not-in-panel": "Mô hình chưa đưa vào tổ",
  "ballot-stale": "Phiếu đã giao không còn khớp",
  "ballot-edited": "Phiếu đã sửa sau khi thu",
  "criterion-gap": "Chênh nhau ở một tiêu chí",
  "severity": "Chấm cao hoặc thấp hơn người khác",
};

/** Says what is wrong with a panel, and what to do next. */
export function viPanelFinding(code: PanelFindingCode, { found, rows, about, isAbove }: PanelFindingFacts): string {
  switch (code) {
    case "panel-broken":
      return "Không đọc được thành viên, danh sách không chấm hoặc phiếu của tổ, nên bảng này chưa có kết quả. Hãy hoàn tác việc xóa sheet, dòng hoặc cột; nếu không còn hoàn tác được, hãy bấm Khôi phục ở mục Mất vùng dữ liệu.";
    case "panel-setting":
      return `Ô quy định này ${found === "" ? "đang trống" : `ghi “${found}”`} nên tổ chưa quyết định được. Hãy ghi lại theo hướng dẫn bên cạnh ô.`;
    case "panel-bonus-once":
      return "Bảng hợp nhất phiếu không cộng điểm thưởng một lần cho mỗi đối tượng, nên điểm thưởng đang không được tính. Hãy đổi dòng này trong sheet Bộ tiêu chí thành Không.";
    case "panel-unconfirmed":
      return "Cách hợp nhất và các ngưỡng đang là mặc định của Thẩm định. Sau khi tổ thống nhất, hãy chọn Có.";
    case "no-quorum":
      return `Mới ghi ${found}/${rows} thành viên có mặt, chưa đủ để quyết định. Hãy ghi cột Có mặt khi họp.`;
    case "ballot-missing":
      return `${found} còn ${rows} mô hình chưa chấm đủ điểm. Hãy thu phiếu, hoặc ghi vào sheet Không tham gia chấm.`;
    case "judge-without-ballot":
      return `${found} được chấm nhưng chưa có sheet phiếu. Hãy bấm Lập phiếu ở Tổ thẩm định, mục Thành viên; nếu người này không chấm, hãy chọn Không ở cột Được chấm.`;
    case "ballot-without-member":
      return `Phiếu này ${found === "" ? "không ghi mã người chấm" : `ghi mã ${found}, không có trong danh sách thành viên`}, nên ${rows} mô hình đã chấm không được tính. Hãy ghi lại mã ở sheet Tổ thẩm định; nếu người này thôi chấm, vẫn giữ dòng của họ và chọn Không ở cột Được chấm.`;
    case "ballot-twice":
      return `Một phiếu khác cũng ghi mã ${found}, nên điểm của một người đang được tính hai lần. Hãy ghi đúng mã người chấm vào ô này.`;
    case "member-twice":
      return `Mã ${found} đã có ở một dòng trên, nên số người chấm đang bị tính thừa. Hãy đổi mã, hoặc xóa nội dung dòng này.`;
    case "member-without-code":
      return `“${found}” chưa có mã thành viên nên chưa được tính vào tổ. Hãy ghi mã chưa ai dùng, ví dụ TV05, hoặc xóa nội dung dòng này.`;
    case "member-choice":
      return `Ô này ${found === "" ? "đang trống" : `ghi “${found}”, không có trong danh sách`} nên đang được hiểu là ${about}. Hãy chọn trong danh sách.`;
    case "ballot-row-lost":
      return `${rows} dòng đã chấm trong phiếu này không được tính, vì mã ${found === "" ? "còn trống" : `“${found}” không có trong bảng tổng hợp điểm hoặc đã có ở dòng trên`}. Hãy ghi lại đúng mã mô hình.`;
    case "recusal-unmatched":
      return `Dòng này không có tác dụng: ${about === "MaTV" ? "mã người chấm" : "mã mô hình"} ${found === "" ? "còn trống" : `“${found}” không có trong tổ`}. Hãy ghi đúng mã người chấm và mã mô hình, hoặc xóa nội dung dòng.`;
    case "few-ballots":
      return `Chỉ có ${found} phiếu được tính, cần ít nhất ${rows}. Hãy phân công thêm người chấm.`;
    case "gap-discuss":
      return `Các phiếu chênh nhau ${found} điểm. Hãy thảo luận, rồi ghi số, ngày biên bản vào ô này.`;
    case "gap-third":
      return `Hai phiếu chênh nhau ${found} điểm. Cần phiếu của người chấm thứ ba; nếu chưa có người này, hãy thêm ở Tổ thẩm định, mục Thành viên.`;
    case "gap-chair":
      return `${found === "" ? "Cách hợp nhất không cho kết quả" : `Các phiếu chênh nhau ${found} điểm`}. Chủ trì cần ghi điểm quyết định và lý do.`;
    case "chair-without-reason":
      return "Đã ghi điểm quyết định nhưng chưa ghi lý do, nên chưa dùng. Hãy ghi lý do.";
    case "chair-unreadable":
      return `Điểm quyết định “${found}” không phải số có nhiều nhất hai chữ số thập phân. Hãy ghi lại.`;
    case "chair-outside":
      return `Điểm quyết định ${found} nằm ngoài khoảng điểm của các phiếu. Hãy xem lại; nếu đúng, giữ nguyên.`;
    case "recused-but-scored":
      return `${found} đã chấm mô hình này nhưng không được tính. Phiếu vẫn giữ nguyên.`;
    case "recusal-suggested":
      return `Đơn vị hoặc tên của ${found} trùng với đối tượng. Nếu phải từ chối chấm, hãy ghi vào sheet Không tham gia chấm.`;
    case "entry-not-in-panel":
      return `“${found}” có trong bảng này nhưng tổ chưa chấm. Bấm Khôi phục để thêm vào bảng tổng hợp điểm và mọi phiếu, rồi giao lại phiếu; hoặc xóa dòng.`;
    case "ballot-stale":
      return `Phiếu đã giao cho ${found} không còn khớp: bộ tiêu chí hoặc danh sách mô hình đã đổi từ lần giao. Hãy giao lại phiếu.`;
    case "ballot-edited":
      return `Phiếu của ${found} đã được sửa trong bảng chung sau khi thu. Nếu đúng ý người chấm thì giữ nguyên; nếu không, hãy thu lại.`;
    case "criterion-gap":
      return `Tổng điểm thống nhất, nhưng các phiếu chênh nhau ${found} điểm ở ${about}. Nên xem lại trước khi kết luận; chênh lệch này không quyết định kết quả.`;
    case "severity":
      return `${found} chấm ${isAbove ? "cao" : "thấp"} hơn người khác trung bình ${about} điểm, trên ${rows} mô hình. Chỉ để tham khảo; không phiếu nào bị sửa.`;
  }
}
