import type { PanelRefusal } from "../../actions/panel/panel-refusal";
import type { PanelCell } from "../../scoring/panel-role";

/** Labels of the cells that stamps hold. */
const PANEL_CODE_CELLS: Readonly<Partial<Record<PanelCell, string>>> = {
  MaTo: "Mã tổ",
  Nam: "Năm thẩm định",
  Ky: "Kỳ",
};

/** Says why an action of a panel did nothing. */
export function viPanelRefusal(refusal: PanelRefusal): string {
  switch (refusal.code) {
    case "panel-exists":
      return `Tệp đã có tổ thẩm định ở sheet ${refusal.sheet}. Hãy sửa thành viên và quy định ngay trong sheet ấy.`;
    case "too-few-judges":
      return `Tổ thẩm định cần ít nhất 2 người chấm, mới có ${refusal.judges}. Hãy thêm thành viên.`;
    case "too-many-judges":
      return `Tổ thẩm định có nhiều nhất ${refusal.most} người chấm, đang có ${refusal.judges}. Hãy bớt thành viên, hoặc chia thành hai tổ ở hai tệp.`;
    case "third-markers":
      return `Tổ thẩm định có nhiều nhất 1 người chấm thứ ba, đang có ${refusal.count}. Hãy đổi vai trò của những người khác.`;
    case "members-full":
      return `Sheet ${refusal.sheet} thiếu ${refusal.rows} dòng trống để ghi thành viên. Hãy chèn thêm dòng vào giữa bảng thành viên rồi làm lại.`;
    case "member-codes":
      return `Mã thành viên có dấu cách thừa hoặc dấu *, ?, ~, |, =, <, >: ${refusal.codes.join(", ")}. Hãy ghi mã ngắn như TV08 ở sheet Tổ thẩm định.`;
    case "nobody-to-join":
      return `Mọi người được chấm đều đã có phiếu. Hãy nhập người mới, hoặc ghi người ấy vào sheet ${refusal.sheet} với Có ở cột Được chấm.`;
    case "no-list":
      return refusal.sheet === null
        ? "Chưa có danh mục hay bảng chấm điểm nào để lấy mô hình. Hãy chèn mẫu và nhập các mô hình trước."
        : `Sheet ${refusal.sheet} không có danh mục hay bảng chấm điểm. Hãy chọn sheet có danh sách mô hình.`;
    case "no-entries":
      return `Bảng ở sheet ${refusal.sheet} chưa có mô hình nào phù hợp. Hãy nhập đối tượng và tên mô hình trước.`;
    case "already-scored":
      return `Bảng ở sheet ${refusal.sheet} đã có điểm ở ${refusal.rows} dòng, nên không lập tổ từ bảng này. Hãy dùng danh mục hoặc một bảng chưa chấm.`;
    case "entry-codes":
      return `Mã mô hình ở sheet ${refusal.sheet} bị trùng hoặc có dấu cách, *, ?, ~, |: ${refusal.codes.join(", ")}. Mỗi mô hình cần một mã riêng; hãy sửa hoặc xóa để Thẩm định đặt mã.`;
    case "no-panel":
      return "Tệp chưa có tổ thẩm định, hoặc tổ bị mất sheet, mất cột. Hãy lập tổ, hoặc hoàn tác việc xóa.";
    case "unknown-member":
      return `Tổ không có thành viên “${refusal.member}”. Hãy chọn một mã: ${refusal.members.join(", ")}.`;
    case "unknown-entries":
      return `Tổ không chấm mô hình có mã ${refusal.entries.join(", ")}. Hãy xem cột Mã ở bảng tổng hợp điểm.`;
    case "unknown-subject":
      return `Tổ không chấm mô hình nào của “${refusal.subject}”. Hãy ghi đúng tên như ở bảng tổng hợp điểm.`;
    case "no-entries-named":
      return "Chưa rõ không chấm mô hình nào. Hãy chọn mã mô hình, hoặc đối tượng để lấy mọi mô hình của đối tượng ấy.";
    case "not-a-day":
      return `“${refusal.date}” không phải ngày có trong lịch. Hãy ghi dạng 23/11/2026.`;
    case "member-without-ballot":
      return `${refusal.member} chưa có sheet phiếu nên không giao được. Hãy lập phiếu cho người này trước.`;
    case "ballot-cells-gone":
      return `Phiếu ở sheet ${refusal.sheet} mất ô ghi lần giao. Hãy hoàn tác việc xóa, hoặc lập lại tổ.`;
    case "panel-code-unusable":
      return `Ô ${PANEL_CODE_CELLS[refusal.cell] ?? refusal.cell} ở sheet Tổ thẩm định ${refusal.found === "" ? "đang trống" : `ghi “${refusal.found}”`} nên chưa giao phiếu được. Hãy ghi mã ngắn, không có dấu | * ? ~; năm gồm bốn chữ số.`;
    case "accept-unusable":
      return `Không nhận tệp “${refusal.file}” cho ${refusal.member} được: tệp không có trong lần thu này, hoặc không phải phiếu dùng được của người ấy. Hãy xem lại danh sách tệp.`;
    case "recusals-full":
      return `Sheet ${refusal.sheet} thiếu ${refusal.rows} dòng trống. Hãy chèn thêm dòng vào giữa bảng ấy rồi làm lại.`;
    case "unknown-rubric":
      return `Không có bộ tiêu chí chấm điểm “${refusal.id}”. Hãy chọn tap-the, ca-nhan hoặc bộ tiêu chí có trong tệp.`;
  }
}
