import type { BallotFate, ChoiceReason, SkipReason } from "../../actions/panel/decide-ballots";
import type { RowNote } from "../../actions/panel/merge-ballot";
import { shownText } from "../../text/shown-text";
import type { BallotWords } from "../ballot-words";
import { viFileFault } from "./file-faults";

const STATES: Readonly<Record<BallotFate["state"], string>> = {
  "taken": "Nhận",
  "same": "Giống lần trước",
  "skipped": "Bỏ qua",
  "to-choose": "Phải chọn",
};

const CHOICES: Readonly<Record<ChoiceReason, string>> = {
  "older": "cũ hơn bản đã nhận",
  "two-files": "hai tệp khác nhau của một người",
  "edited-here": "phiếu đã sửa tay trong bảng chung",
};

/** Vietnamese sentences about files that come back from judges. */
export const viBallots: BallotWords = {
  state: ({ fate }) => STATES[fate.state],
  reason: ({ fate }) => {
    switch (fate.state) {
      case "taken":
        return fate.cells === 0 ? "không có ô nào phải đổi" : `${fate.cells} ô`;
      case "same":
        return fate.as === null ? "" : `cùng nội dung với tệp ${shownText(fate.as)}`;
      case "skipped":
        return skipped(fate.reason);
      case "to-choose":
        return fate.reasons.map((reason) => CHOICES[reason]).join("; ");
    }
  },
  note: (note) => `${placeOf(note)}: ${noteText(note)}`,
};

function skipped(reason: SkipReason): string {
  if (reason.code === "unreadable") return `tệp có mật khẩu hoặc hỏng. ${viFileFault(reason.fault)}`;
  const { code, found } = reason;
  const named = found === "" ? "" : ` “${shownText(found)}”`;
  switch (code) {
    case "no-ballot":
      return "không phải phiếu: tệp không có phiếu của người chấm; hãy chép điểm vào phiếu đã giao";
    case "several-ballots":
      return "không phải phiếu: tệp có phiếu của nhiều người";
    case "no-stamp":
      return "không phải phiếu: mất dòng dấu V1|… ở đầu phiếu. Hãy giao lại tệp";
    case "broken-ballot":
      return "không phải phiếu: phiếu bị mất cột hoặc mất bộ tiêu chí. Hãy giao lại tệp";
    case "other-panel":
      return `khác tổ: phiếu của tổ${named}`;
    case "other-term":
      return `khác năm hoặc kỳ: phiếu của${named === "" ? " năm để trống" : named}`;
    case "other-rubric":
      return "khác bộ tiêu chí: tiêu chí hoặc điểm tối đa không như trong tệp chung. Hãy giao lại tệp";
    case "unknown-judge":
      return `khác tổ: tổ không có phiếu của người chấm${named}`;
    case "two-judges":
      return `không phải phiếu: ô người chấm ghi${named}, khác với dấu ở đầu phiếu`;
    case "empty":
      return `phiếu trống: chưa có điểm nào${found === "" ? "" : `; nếu đã chấm ở sheet${named}, hãy chép điểm sang phiếu`}`;
    case "no-entry-fits":
      return "không có dòng nào nhận được; xem từng dòng";
    case "other-chosen":
      return `đã chọn tệp${named}`;
  }
}

function placeOf({ row, code }: RowNote): string {
  return (
    [...(row === null ? [] : [`dòng ${row}`]), ...(code.trim() === "" ? [] : [shownText(code)])].join(", ") || "phiếu"
  );
}

function noteText({ note, role, found }: RowNote): string {
  switch (note) {
    case "copy-left":
      return `tệp có bản sao của phiếu ở sheet “${shownText(found ?? "")}”, chưa nhận; nếu đã chấm ở đó, hãy chép điểm sang phiếu`;
    case "row-outside":
      return "nằm ngoài bảng của phiếu, chưa nhận dòng này; hãy chép vào bảng nếu là điểm";
    case "unknown-code":
      return "mã lạ, chưa nhận dòng này";
    case "code-twice":
      return "mã có hai dòng, chưa nhận dòng nào";
    case "title-changed":
      return `tên mô hình đã đổi thành “${shownText(found ?? "")}”, chưa nhận dòng này`;
    case "missing-code":
      return "thiếu trong tệp; phiếu ở bảng chung giữ nguyên";
    case "formula-overwritten":
      return `ô công thức ${role ?? ""} bị ghi đè; vẫn nhận điểm, công thức ở bảng chung giữ nguyên`;
    case "unsound-points":
      return `điểm ${role ?? ""} “${shownText(found ?? "")}” chưa hợp lệ; nhận như đã gõ, hãy sửa sau khi kiểm tra`;
    case "no-value":
      return `ô ${role ?? ""} có công thức chưa tính hoặc bị lỗi, chưa nhận ô này`;
    case "no-column":
      return `phiếu ở bảng chung không có cột ${role ?? ""}, chưa nhận ô này; hãy chép tay nếu cần`;
  }
}
