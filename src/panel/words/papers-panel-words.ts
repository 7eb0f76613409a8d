import type { ReopenRefusal } from "../../actions/seal/reopen";
import type { SealRefusal } from "../../actions/seal/seal";
import type { PrintRefusal } from "../../actions/print/print";
import { FORM_TITLES } from "../../forms/form-kinds";
import type { FormKind } from "../../forms/form-kinds";
import { enForms } from "../../language/en/forms";
import { enSeal } from "../../language/en/seal";
import { enQuota } from "../../language/en/quota";
import type { QuotaWords } from "../../language/quota-words";
import { viQuota } from "../../language/vi/quota";
import type { SealWords } from "../../language/seal-words";
import { viForms } from "../../language/vi/forms";
import { viSeal } from "../../language/vi/seal";
import type { AllWords } from "./all-words";
import { useWords } from "./panel-context";
import type { DialogWords } from "./panel-words";

/** All texts of printing and sealing. Counts come already formatted. */
export interface PapersPanelWords {
  readonly lead: string;
  readonly back: string;
  readonly nothing: { readonly title: string; readonly text: string };
  readonly forms: {
    readonly title: string;
    readonly figure: (chosen: string) => string;
    readonly hint: string;
    readonly names: Readonly<Record<FormKind, string>>;
    readonly look: (name: string) => string;
    readonly none: string;
    readonly blank: string;
    readonly page: (page: string, pages: string) => string;
    /** Where further pages are not drawn. */
    readonly drawn: (drawn: string) => string;
    readonly former: string;
    readonly next: string;
    readonly action: string;
    readonly choose: string;
    readonly printed: (sheets: string) => string;
    readonly goThere: string;
    readonly refusal: (refusal: PrintRefusal) => string;
  };
  readonly documents: {
    readonly action: string;
    readonly make: (name: string) => string;
    readonly making: (name: string) => string;
    readonly made: (name: string, fileName: string) => string;
    readonly failed: (name: string) => string;
    readonly title: string;
    readonly save: (fileName: string) => string;
    readonly openTab: string;
    readonly openTabLabel: (fileName: string) => string;
    readonly hint: string;
  };
  readonly seal: {
    readonly title: string;
    readonly figures: {
      readonly open: (matters: string) => string;
      readonly ready: string;
      readonly sealed: (number: string) => string;
    };
    readonly hint: string;
    readonly open: string;
    readonly more: (count: string) => string;
    readonly ready: string;
    readonly by: string;
    readonly byHint: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly noName: string;
    readonly noReason: string;
    readonly action: string;
    readonly confirm: DialogWords;
    readonly done: (number: string, code: string) => string;
    readonly code: string;
    readonly codeHint: string;
    readonly facts: (number: string, by: string) => string;
    readonly reasonGiven: (reason: string) => string;
    readonly reopened: (number: string, by: string, reason: string) => string;
    readonly refusal: (refusal: SealRefusal) => string;
  };
  readonly reopen: {
    readonly title: string;
    readonly by: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly noName: string;
    readonly noReason: string;
    readonly action: string;
    readonly confirm: DialogWords;
    readonly done: (number: string) => string;
    readonly refusal: (refusal: ReopenRefusal) => string;
  };
  readonly verify: {
    readonly title: string;
    readonly figures: { readonly none: string; readonly sealed: (number: string) => string };
    readonly none: string;
    readonly code: string;
    readonly codeHint: string;
    readonly action: string;
    readonly differences: string;
    readonly compared: string;
  };
  readonly quota: {
    readonly title: string;
    readonly figures: Readonly<Record<"off" | "over" | "within", string>>;
    readonly hint: string;
    readonly share: string;
    readonly base: string;
    readonly basis: string;
    readonly basisHint: string;
    readonly action: string;
    readonly done: string;
    readonly goThere: string;
  };
}

export interface AllPapersWords {
  readonly panel: PapersPanelWords;
  readonly core: SealWords;
  readonly quota: QuotaWords;
}

const VI: AllPapersWords = {
  core: viSeal,
  quota: viQuota,
  panel: {
    lead: "In biểu mẫu để ký, chốt kết quả và về sau đối chiếu sổ với bản đã chốt.",
    back: "Quay lại tổng hợp",
    nothing: {
      title: "Chưa có gì để in hay chốt",
      text: "Hãy nhập mô hình vào bảng chấm điểm, chấm và xếp loại, rồi quay lại đây.",
    },
    forms: {
      title: "Biểu mẫu",
      figure: (chosen) => `${chosen} đã chọn`,
      hint: "Đánh dấu biểu mẫu cần in; bấm vào hình để xem rõ hơn. Mỗi biểu mẫu là một sheet lấy số liệu trực tiếp từ các bảng; sheet đã có người sửa thì giữ nguyên. Văn bản cần căn đều hai lề thì bấm Lập .docx.",
      names: FORM_TITLES,
      look: (name) => `Xem ${name}`,
      none: "chưa lập được",
      blank: "Phiếu chấm để trống điểm",
      page: (page, pages) => `Trang ${page}/${pages}`,
      drawn: (drawn) => `Chỉ vẽ ${drawn} trang đầu.`,
      former: "Trang trước",
      next: "Trang sau",
      action: "In biểu mẫu",
      choose: "Hãy đánh dấu ít nhất một biểu mẫu.",
      printed: (sheets) => `Đã lập ${sheets}. Hãy xem lại, điền chỗ trống rồi in từ sheet.`,
      goThere: "Đến sheet",
      refusal: (refusal) =>
        refusal.code === "too-many-pages"
          ? `Biểu mẫu này sẽ có ${refusal.pages} trang, nhiều hơn ${refusal.most} trang của một sheet. Hãy lập cho từng người chấm bằng dòng lệnh (thamdinh print).`
          : viForms.refusal(refusal),
    },
    documents: {
      action: "Lập .docx",
      make: (name) => `Lập .docx: ${name}`,
      making: (name) => `Đang lập ${name}…`,
      made: (name, fileName) => `Đã lập ${name}. Bấm “Lưu ${fileName}” để lấy tệp.`,
      failed: (name) =>
        `Chưa lập được bản .docx của ${name}. Hãy kiểm tra kết nối mạng rồi thử lại; vẫn không được thì in từ sheet.`,
      title: "Tệp .docx đã lập",
      save: (fileName) => `Lưu ${fileName}`,
      openTab: "Mở trong thẻ mới",
      openTabLabel: (fileName) => `Mở trong thẻ mới: ${fileName}`,
      hint: "Tệp ghi số liệu lúc lập; sửa điểm hoặc chốt xong thì lập lại. Bấm Lưu mà không thấy tệp trong thư mục Tải xuống thì bấm Mở trong thẻ mới. Ứng dụng vẫn chặn tải tệp thì lưu sổ, mở bằng Trang Thẩm định (thamdinh.html) trong trình duyệt rồi lập ở đó.",
    },
    seal: {
      title: "Chốt kết quả",
      figures: {
        open: (matters) => `${matters} loại việc chưa xong`,
        ready: "sẵn sàng",
        sealed: (number) => `đã chốt lần ${number}`,
      },
      hint: "Chốt ghi lại từng điểm, quy định và kết quả vào sheet Niêm phong và cho một mã để in trên biên bản. Chốt rồi vẫn sửa được ô, nhưng đối chiếu sẽ nêu từng chỗ sửa.",
      open: "Việc chưa xong",
      more: (count) => `và ${count} chỗ nữa cùng loại`,
      ready: "Không còn việc nào chưa xong.",
      by: "Người chốt",
      byHint: "Ghi họ tên; tên được in cùng kết quả.",
      reason: "Lý do chốt khi còn việc chưa xong",
      reasonHint: "Lý do được ghi vào sổ và in cùng kết quả.",
      noName: "Hãy ghi họ tên người chốt.",
      noReason: "Còn việc chưa xong: hãy làm xong, hoặc ghi lý do.",
      action: "Chốt kết quả",
      confirm: {
        title: "Chốt kết quả?",
        text: "Thêm sheet Niêm phong và một dòng vào Sổ theo dõi. Chốt không hoàn tác được; cần sửa thì mở lại và ghi lý do.",
        confirm: "Chốt",
        cancel: "Chưa chốt",
      },
      done: (number, code) => `Đã chốt lần ${number}. Mã chốt: ${code}. Hãy in mã này trên biên bản.`,
      code: "Mã chốt",
      codeHint: "Ghi hoặc in mã này trên biên bản đã ký.",
      facts: (number, by) => `Lần chốt ${number}${by === "" ? "" : `, người chốt: ${by}`}`,
      reasonGiven: (reason) => `Chốt khi còn việc chưa xong, với lý do: ${reason}`,
      reopened: (number, by, reason) => `Lần chốt ${number} đã được mở lại${by === "" ? "" : ` (${by})`}: ${reason}`,
      refusal: (refusal) => {
        switch (refusal.code) {
          case "nothing-to-seal":
            return "Sổ này chưa có bảng chấm điểm nào có đối tượng, nên chưa có gì để chốt. Hãy nhập và xếp loại trước.";
          case "no-name":
            return "Hãy ghi họ tên người chốt.";
          case "already-sealed":
            return "Kết quả đã chốt rồi. Muốn sửa rồi chốt lại, hãy mở lại và ghi lý do trước.";
          case "open-matters":
            return "Chưa chốt, vì vừa có việc chưa xong. Hãy xem danh sách, làm xong hoặc ghi lý do.";
        }
      },
    },
    reopen: {
      title: "Mở lại để sửa",
      by: "Người mở lại",
      reason: "Lý do mở lại",
      reasonHint: "Bản đã chốt vẫn giữ; lần chốt sau nối tiếp nó.",
      noName: "Hãy ghi họ tên người mở lại.",
      noReason: "Hãy ghi lý do mở lại.",
      action: "Mở lại…",
      confirm: {
        title: "Mở lại kết quả đã chốt?",
        text: "Biểu mẫu lại thành DỰ THẢO cho đến khi chốt lần sau. Việc mở lại được ghi vào Sổ theo dõi và không hoàn tác được.",
        confirm: "Mở lại",
        cancel: "Giữ nguyên",
      },
      done: (number) => `Đã mở lại lần chốt ${number}. Sửa xong, hãy chốt lại.`,
      refusal: ({ code }) =>
        ({
          "not-sealed": "Sổ này chưa chốt, hoặc đã mở lại rồi, nên không có gì để mở.",
          "no-name": "Hãy ghi họ tên người mở lại.",
          "no-reason": "Hãy ghi lý do mở lại.",
        })[code],
    },
    verify: {
      title: "Kiểm tra bản chốt",
      figures: { none: "chưa chốt", sealed: (number) => `lần ${number}` },
      none: "Sổ này chưa chốt, nên chưa có gì để đối chiếu.",
      code: "Mã trên biên bản (nếu có)",
      codeHint: "Gõ mã in trên biên bản đã ký để biết sổ này có đúng là bản đã ký hay không.",
      action: "Kiểm tra bản chốt",
      differences: "Những chỗ khác với bản đã chốt",
      compared: "Đã đối chiếu với mã đưa vào.",
    },
    quota: {
      title: "Theo dõi tỷ lệ",
      figures: { off: "chưa bật", over: "vượt tỷ lệ", within: "trong tỷ lệ" },
      hint: "Mặc định không theo dõi. Bật thì thêm sheet Theo dõi tỷ lệ, với quy định ở các ô và số chỗ tính bằng công thức.",
      share: "Tỷ lệ mức cao nhất (%)",
      base: "Cơ sở tính",
      basis: "Căn cứ, lý do",
      basisHint: "Văn bản quy định tỷ lệ này, ví dụ số và ngày.",
      action: "Bật theo dõi",
      done: "Đã bật theo dõi tỷ lệ. Quy định ở sheet Theo dõi tỷ lệ.",
      goThere: "Đến các ô quy định",
    },
  },
};

const EN: AllPapersWords = {
  core: enSeal,
  quota: enQuota,
  panel: {
    lead: "Print forms to be signed, seal the results, and later compare the workbook with what was sealed.",
    back: "Back to the summary",
    nothing: {
      title: "Nothing to print or to seal yet",
      text: "Enter entries into a score table, score and classify them, then come back here.",
    },
    forms: {
      title: "Forms",
      figure: (chosen) => `${chosen} chosen`,
      hint: "Tick the forms to print; choose a picture to see it larger. Each form is a sheet with live figures from the tables; a sheet that somebody has edited is left alone. For justified text, press Make .docx.",
      names: {
        "phieu-cham": "Score sheet",
        "bang-cham": "Scores of each judge",
        "tong-hop": "Combined scores",
        "bien-ban": "Minutes",
        "to-trinh": "Submission",
        "thong-bao": "Notice",
        "quyet-dinh": "Decision",
        "xac-nhan": "Confirmation",
        "khen-thuong": "Reward list",
        "phieu-ket-qua": "Result slip",
      },
      look: (name) => `Look at ${name}`,
      none: "not yet",
      blank: "Score sheets without points",
      page: (page, pages) => `Page ${page}/${pages}`,
      drawn: (drawn) => `Only the first ${drawn} pages are drawn.`,
      former: "Previous page",
      next: "Next page",
      action: "Print forms",
      choose: "Tick at least one form.",
      printed: (sheets) => `Made ${sheets}. Look through them, fill in the blanks, and print from the sheets.`,
      goThere: "Go to the sheet",
      refusal: (refusal) =>
        refusal.code === "too-many-pages"
          ? `The form would have ${refusal.pages} pages, more than the ${refusal.most} of one sheet. Make it judge by judge on the command line (thamdinh print).`
          : enForms.refusal(refusal),
    },
    documents: {
      action: "Make .docx",
      make: (name) => `Make .docx: ${name}`,
      making: (name) => `Making ${name}…`,
      made: (name, fileName) => `Made ${name}. Press “Save ${fileName}” to get the file.`,
      failed: (name) =>
        `${name} could not be made as .docx. Check the network connection and try again, or print it from its sheet.`,
      title: "Text documents",
      save: (fileName) => `Save ${fileName}`,
      openTab: "Open in a new tab",
      openTabLabel: (fileName) => `Open in a new tab: ${fileName}`,
      hint: "The file has the figures of the moment it was made; make it again after changes or sealing. If Save puts no file into the Downloads folder, press Open in a new tab. If downloads stay blocked here, save the workbook, open it with Trang Thẩm định (thamdinh.html) in a browser and make the file there.",
    },
    seal: {
      title: "Seal results",
      figures: {
        open: (matters) => `kinds of open matters: ${matters}`,
        ready: "ready",
        sealed: (number) => `seal ${number}`,
      },
      hint: "Sealing writes every score, rule and result into the sheet Niêm phong and gives a code to print on the minutes. Cells can still be changed, but a comparison then names each change.",
      open: "Still open",
      more: (count) => `and ${count} more of this kind`,
      ready: "Nothing is open.",
      by: "Sealed by",
      byHint: "A full name; it is printed with the results.",
      reason: "Reason for sealing while something is open",
      reasonHint: "It is noted in the workbook and printed with the results.",
      noName: "Write the name of the person who seals.",
      noReason: "Something is open: finish it, or give a reason.",
      action: "Seal results",
      confirm: {
        title: "Seal the results?",
        text: "Adds the sheet Niêm phong and a line in Sổ theo dõi. A seal cannot be undone; to change something, open it again with a reason.",
        confirm: "Seal",
        cancel: "Not yet",
      },
      done: (number, code) => `Seal ${number} is made. Code: ${code}. Print this code on the minutes.`,
      code: "Code of the seal",
      codeHint: "Write or print this code on the signed minutes.",
      facts: (number, by) => `Seal ${number}${by === "" ? "" : `, by ${by}`}`,
      reasonGiven: (reason) => `Sealed while something was open, because: ${reason}`,
      reopened: (number, by, reason) => `Seal ${number} was opened again${by === "" ? "" : ` (${by})`}: ${reason}`,
      refusal: (refusal) => {
        switch (refusal.code) {
          case "nothing-to-seal":
            return "No score table of this workbook has a subject, so there is nothing to seal. Enter scores and classify first.";
          case "no-name":
            return "Write the name of the person who seals.";
          case "already-sealed":
            return "The results are sealed already. Open the seal again, with a reason, to change and seal them anew.";
          case "open-matters":
            return "Not sealed: something has become open. See the list, finish it or give a reason.";
        }
      },
    },
    reopen: {
      title: "Open again",
      by: "Opened by",
      reason: "Reason for opening again",
      reasonHint: "What was sealed is kept; the next seal follows it.",
      noName: "Write the name of the person who opens it again.",
      noReason: "Give a reason for opening again.",
      action: "Open again…",
      confirm: {
        title: "Open the sealed results again?",
        text: "Forms are drafts again until the next seal. This is noted in Sổ theo dõi and cannot be undone.",
        confirm: "Open again",
        cancel: "Leave sealed",
      },
      done: (number) => `Seal ${number} is open again. Seal anew when the changes are made.`,
      refusal: ({ code }) =>
        ({
          "not-sealed": "This workbook is not sealed, or has been opened again already.",
          "no-name": "Write the name of the person who opens it again.",
          "no-reason": "Give a reason for opening again.",
        })[code],
    },
    verify: {
      title: "Compare with the seal",
      figures: { none: "not sealed", sealed: (number) => `seal ${number}` },
      none: "This workbook is not sealed, so there is nothing to compare with.",
      code: "Code on the minutes (if any)",
      codeHint: "Type the code printed on the signed minutes to learn whether this workbook is the signed one.",
      action: "Compare with the seal",
      differences: "Differences from what was sealed",
      compared: "The code given was compared.",
    },
    quota: {
      title: "Share of the top band",
      figures: { off: "off", over: "above the share", within: "within the share" },
      hint: "Off by default. Turning it on adds the sheet Theo dõi tỷ lệ, with the rule in cells and the places as formulas.",
      share: "Share of the top band (%)",
      base: "Share of",
      basis: "Basis, reason",
      basisHint: "The act that sets this share, with number and date.",
      action: "Watch the share",
      done: "The share is watched. Its rule is in the sheet Theo dõi tỷ lệ.",
      goThere: "Go to the cells of the rule",
    },
  },
};

/** Returns the texts in the language of other words. */
export function papersWordsOf({ panel }: AllWords): AllPapersWords {
  return panel.language === "en" ? EN : VI;
}

export function usePapersWords(): AllPapersWords {
  return papersWordsOf(useWords());
}
