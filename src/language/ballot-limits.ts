import type { Language } from "./words";

/** Sentences about files that took too much to read. */
export interface BallotLimitWords {
  readonly tooSlow: (milliseconds: number) => string;
  readonly tooLarge: string;
  readonly notRead: string;
}

export const ballotLimits: Readonly<Record<Language, BallotLimitWords>> = {
  vi: {
    tooSlow: (milliseconds) =>
      `Đọc quá ${seconds(milliseconds)} giây nên dừng. Tệp có thể bị hỏng hoặc cố ý làm nặng; hãy xin lại tệp khác.`,
    tooLarge: "Tệp cần quá nhiều bộ nhớ nên không đọc. Hãy xóa dữ liệu thừa ngoài bảng rồi nộp lại.",
    notRead: "Máy không mở được tệp này, có thể tệp vừa được chuyển đi hoặc sửa. Hãy chọn lại tệp.",
  },
  en: {
    tooSlow: (milliseconds) =>
      `Reading was stopped after ${seconds(milliseconds)} seconds. The file may be damaged or made to be slow; please ask for another.`,
    tooLarge:
      "The file needs too much memory to be read. Please delete what is not part of the table and hand it in again.",
    notRead:
      "This computer could not open the file; it may have been moved or changed just now. Please choose it again.",
  },
};

function seconds(milliseconds: number): number {
  return Math.round(milliseconds / 1000);
}
