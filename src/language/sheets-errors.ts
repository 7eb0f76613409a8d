import { withSheet } from "./host-error-code";
import type { HostErrorCode } from "./host-error-code";
import { hostErrorSentences } from "./host-errors";
import type { Language } from "./words";

/** Reasons for a failure of Google Sheets, besides those common to all hosts. */
type OwnCode =
  | "others-working"
  | "changed-meanwhile"
  | "work-pending"
  | "work-stopped"
  | "bad-request"
  | "signed-in-twice"
  | "no-answer"
  | "offline";

export type SheetsErrorCode = HostErrorCode | OwnCode;

/** A failure as data: pages turn the code into a sentence. */
export interface SheetsFailure {
  readonly code: SheetsErrorCode;
  /** The sheet that the sentence names. */
  readonly sheet?: string;
  /** The refused part of a request, for developers. */
  readonly at?: string;
}

/** Sheets' own failures, and sentences whose menu names or remedies differ from Excel's. */
const sentences: Readonly<
  Record<Language, Readonly<Record<OwnCode, string> & Partial<Record<HostErrorCode, string>>>>
> = {
  vi: {
    "others-working": "Người khác đang dùng Thẩm định trong tệp này. Hãy đợi khoảng một phút rồi thực hiện lại.",
    "changed-meanwhile":
      "Có người đang sửa tệp đúng lúc thực hiện nên chưa ghi gì, không mất dữ liệu nào. Hãy đợi một lát rồi thực hiện lại.",
    "work-pending":
      "Một việc lớn làm dở trước đây đang được hoàn tất và cần thêm thời gian. Hãy thực hiện lại để làm tiếp.",
    "work-stopped": "Việc này lớn nên mới làm được một phần. Hãy chạy lại lệnh: Thẩm định sẽ làm tiếp phần còn lại.",
    "bad-request": "Yêu cầu không hợp lệ nên chưa thực hiện gì. Hãy đóng và mở lại bảng Thẩm định.",
    "signed-in-twice":
      "Trình duyệt đang đăng nhập nhiều tài khoản Google, hoặc Thẩm định chưa được cấp quyền. Hãy mở tệp trong cửa sổ ẩn danh chỉ đăng nhập một tài khoản rồi cấp quyền khi được hỏi.",
    "no-answer":
      "Google Sheets không trả lời nên chưa biết việc đã xong hay chưa. Hãy thực hiện lại: việc làm dở sẽ được hoàn tất trước.",
    "offline":
      "Mất kết nối mạng nên chưa biết việc đã xong hay chưa. Hãy kiểm tra mạng rồi thực hiện lại: việc làm dở sẽ được hoàn tất trước.",
    "sheet-protected":
      "Trang tính “{sheet}” có vùng được bảo vệ mà bạn không được sửa nên chưa ghi gì. Hãy nhờ chủ tệp cấp quyền (Dữ liệu > Bảo vệ trang tính và dải ô), rồi thực hiện lại.",
    "host-too-old": "Trình duyệt này quá cũ đối với Thẩm định. Hãy cập nhật trình duyệt rồi mở lại tệp.",
    "rollback-failed":
      "Thực hiện dở dang và chưa trả lại được trạng thái cũ. Hãy thực hiện lại để Thẩm định hoàn tất hoặc trả lại nốt; nếu vẫn lỗi, hãy dùng Tệp > Nhật ký phiên bản.",
    "unexpected":
      "Có lỗi ngoài dự kiến, bảng tính giữ nguyên như trước. Hãy thực hiện lại; nếu vẫn lỗi, hãy tải lại trang.",
  },
  en: {
    "others-working": "Somebody else is using this tool in the file. Please wait about a minute and try again.",
    "changed-meanwhile":
      "Somebody was changing the spreadsheet at that very moment, so nothing was written and nothing is lost. Please wait a moment and try again.",
    "work-pending":
      "A large piece of earlier work is being completed and needs more time. Please try again to carry on with it.",
    "work-stopped":
      "This is a large piece of work and only part of it is done. Please run the command again: it carries on with the rest.",
    "bad-request": "The request was not valid, so nothing was done. Please close the sidebar and open it again.",
    "signed-in-twice":
      "Several Google accounts are signed in in this browser, or the tool has not been allowed to work. Please open the file in a private window with one account, and allow it when asked.",
    "no-answer":
      "Google Sheets gave no answer, so it is not known whether the work was done. Please try again: unfinished work is completed first.",
    "offline":
      "The connection was lost, so it is not known whether the work was done. Please check the network and try again: unfinished work is completed first.",
    "sheet-protected":
      "The sheet “{sheet}” has a protected range that you may not edit, so nothing was written. Please ask the owner for the right (Data > Protect sheets and ranges), then try again.",
    "host-too-old": "This browser is too old for the add-on. Please update it and open the file again.",
    "rollback-failed":
      "The work stopped halfway and could not be taken back. Please try again, which completes it or takes it back; if that fails, use File > Version history.",
    "unexpected":
      "Something unexpected went wrong; the spreadsheet is as it was before. Please try again, and reload the page if it happens again.",
  },
};

/** Returns the sentence for a failure, with its sheet. */
export function sheetsErrorSentence(language: Language, { code, sheet }: SheetsFailure): string {
  const all: Readonly<Record<string, string>> = { ...hostErrorSentences[language], ...sentences[language] };
  return withSheet(all[code]!, sheet);
}
