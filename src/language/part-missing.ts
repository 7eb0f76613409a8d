import type { Language } from "./words";

/** The one sentence that must be available when nothing else could be fetched. */
export const partMissing: Readonly<Record<Language, string>> = {
  vi: "Chưa tải được phần cần dùng của Thẩm định nên chưa làm gì, sổ tính giữ nguyên. Hãy kiểm tra kết nối mạng rồi thực hiện lại; nếu vẫn vậy, hãy đóng và mở lại tệp.",
  en: "A part of the add-in could not be loaded, so nothing was done and the workbook is as it was. Please check the network and try again, or close and reopen the file.",
};
