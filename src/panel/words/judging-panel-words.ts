import type { Step } from "../../judging/step";
import type { BallotWords } from "../../language/ballot-words";
import { enBallots } from "../../language/en/ballots";
import { enJudging } from "../../language/en/judging";
import type { JudgingWords } from "../../language/judging-words";
import { viBallots } from "../../language/vi/ballots";
import { viJudging } from "../../language/vi/judging";
import type { AllWords } from "./all-words";
import { ballotPanelWordsEn, ballotPanelWordsVi } from "./ballot-panel-words";
import type { BallotPanelWords } from "./ballot-panel-words";
import { useWords } from "./panel-context";

/** All texts of a panel of judges. Counts and points come already formatted. */
export interface JudgingPanelWords {
  readonly lead: string;
  readonly back: string;
  readonly readAgain: string;
  readonly newPanel: {
    readonly lead: string;
    readonly members: string;
    readonly hint: string;
    readonly action: string;
    readonly line: (number: string, text: string) => string;
    readonly made: (judges: string, entries: string) => string;
    readonly goThere: string;
  };
  readonly members: {
    readonly title: string;
    readonly figure: (present: string, all: string) => string;
    readonly facts: (role: string, unit: string) => string;
    readonly recused: (count: string) => string;
    readonly above: (points: string, pairs: string) => string;
    readonly below: (points: string, pairs: string) => string;
    readonly equal: (pairs: string) => string;
    readonly tooLittle: (pairs: string) => string;
    readonly suggestions: string;
    readonly suggested: (member: string, subject: string) => string;
    readonly unconfirmed: string;
    readonly noQuorum: string;
  };
  readonly join: {
    readonly without: (codes: string) => string;
    readonly members: string;
    readonly hint: string;
    /** Where nobody is typed: ballots for those who are in the sheet already. */
    readonly action: string;
    readonly made: (codes: string, entries: string) => string;
    readonly goThere: string;
  };
  readonly ballots: {
    readonly whole: string;
    readonly open: (count: string) => string;
    readonly counts: (out: string, back: string) => string;
    readonly none: string;
  };
  readonly differences: {
    readonly title: string;
    readonly figure: (open: string) => string;
    readonly none: string;
    readonly steps: Readonly<Record<Exclude<Step, "blank" | "excluded" | "combined">, string>>;
  };
  readonly secrecy: string;
}

export interface AllJudgingWords {
  readonly panel: JudgingPanelWords;
  readonly core: JudgingWords;
  readonly files: BallotPanelWords;
  readonly ballots: BallotWords;
}

const VI: AllJudgingWords = {
  core: viJudging,
  files: ballotPanelWordsVi,
  ballots: viBallots,
  panel: {
    lead: "Tổ thẩm định nhiều người chấm: xem ai chấm đến đâu, và mô hình nào còn phải thảo luận hay quyết định. Bấm một dòng để đến ô của nó.",
    back: "Quay lại",
    readAgain: "Đọc lại",
    newPanel: {
      lead: "Lập tổ thẩm định nhiều người chấm: mỗi người một phiếu, điểm được hợp nhất bằng công thức. Mô hình lấy từ danh mục, hoặc từ bảng chấm điểm chưa có điểm; bảng ấy giữ nguyên.",
      members: "Thành viên",
      hint: "Mỗi dòng một người: họ tên; chức vụ; đơn vị; vai trò. Vai trò là chủ trì, phó, thư ký, thành viên hoặc người chấm thứ ba. Có thể dán bốn cột từ bảng tính.",
      action: "Lập tổ",
      line: (number, text) => `Dòng ${number} chưa đúng: “${text}”. Hãy ghi họ tên; chức vụ; đơn vị; vai trò.`,
      made: (judges, entries) =>
        `Đã lập tổ: ${judges} người chấm, ${entries} mô hình. Hãy ghi người có mặt và xác nhận quy định ở sheet của tổ.`,
      goThere: "Đến sheet của tổ",
    },
    members: {
      title: "Thành viên",
      figure: (present, all) => `${present}/${all} có mặt`,
      facts: (role, unit) => [role, unit].filter((part) => part !== "").join(" · "),
      recused: (count) => `không chấm ${count} mô hình`,
      above: (points, pairs) => `chấm cao hơn người khác ${points} điểm (${pairs} mô hình)`,
      below: (points, pairs) => `chấm thấp hơn người khác ${points} điểm (${pairs} mô hình)`,
      equal: (pairs) => `chấm ngang người khác (${pairs} mô hình)`,
      tooLittle: (pairs) => `chưa đủ dữ liệu để so với người khác (${pairs} mô hình)`,
      suggestions: "Nên xem có phải từ chối chấm. Chưa ghi gì; nếu phải, hãy ghi vào sheet Không tham gia chấm.",
      suggested: (member, subject) => `${member}: đơn vị hoặc tên trùng với “${subject}”`,
      unconfirmed: "Cách hợp nhất và các ngưỡng là mặc định của Thẩm định, chưa ai xác nhận.",
      noQuorum: "Chưa ghi đủ người có mặt để quyết định.",
    },
    join: {
      without: (codes) => `Được chấm nhưng chưa có phiếu: ${codes}. Hãy bấm Lập phiếu.`,
      members: "Bổ sung thành viên",
      hint: "Mỗi dòng một người: họ tên; chức vụ; đơn vị; vai trò. Phiếu đã chấm giữ nguyên.",
      action: "Lập phiếu",
      made: (codes, entries) =>
        `Đã lập phiếu cho ${codes}: ${entries} mô hình mỗi phiếu, chưa có điểm. Hãy xem có mô hình nào người này không được chấm, rồi giao phiếu.`,
      goThere: "Đến phiếu",
    },
    ballots: {
      whole: "đã đủ điểm",
      open: (count) => `còn ${count} mô hình chưa đủ điểm`,
      counts: (out, back) => `giao ${out} lần, nộp ${back} lần`,
      none: "chưa có sheet phiếu",
    },
    differences: {
      title: "Chênh lệch",
      figure: (open) => `${open} mô hình cần xử lý`,
      none: "Không có mô hình nào chờ thảo luận hay quyết định.",
      steps: {
        "too-few": "Chưa đủ phiếu",
        "discuss": "Cần thảo luận",
        "third-marker": "Chờ người chấm thứ ba",
        "chair": "Chờ chủ trì quyết định",
      },
    },
    secrecy: "Ai mở được sổ này đều xem được phiếu của người khác.",
  },
};

const EN: AllJudgingWords = {
  core: enJudging,
  files: ballotPanelWordsEn,
  ballots: enBallots,
  panel: {
    lead: "A panel of judges: how far each judge is, and which entries wait for a discussion or a decision. Choose a line to go to its cell.",
    back: "Back",
    readAgain: "Read again",
    newPanel: {
      lead: "Set up a panel of judges: a ballot for each, combined by formulas. Entries come from a register, or from a score table without scores, which stays as it is.",
      members: "Members",
      hint: "One member a line: name; position; unit; role. Roles are chủ trì, phó, thư ký, thành viên and người chấm thứ ba. Four columns can be pasted from a spreadsheet.",
      action: "Set up panel",
      line: (number, text) => `Line ${number} is not right: “${text}”. Write name; position; unit; role.`,
      made: (judges, entries) =>
        `The panel is set up: judges ${judges}, entries ${entries}. Note who is present and confirm the rules in its sheet.`,
      goThere: "Go to the panel's sheet",
    },
    members: {
      title: "Members",
      figure: (present, all) => `${present}/${all} present`,
      facts: (role, unit) => [role, unit].filter((part) => part !== "").join(" · "),
      recused: (count) => `entries not scored by choice: ${count}`,
      above: (points, pairs) => `${points} points above the others (entries: ${pairs})`,
      below: (points, pairs) => `${points} points below the others (entries: ${pairs})`,
      equal: (pairs) => `level with the others (entries: ${pairs})`,
      tooLittle: (pairs) => `too little data to compare (entries: ${pairs})`,
      suggestions: "May have to step aside. Nothing is noted; if so, note it in the sheet Không tham gia chấm.",
      suggested: (member, subject) => `${member}: unit or name is that of “${subject}”`,
      unconfirmed: "The way of combining and the thresholds are this product's defaults; nobody has confirmed them.",
      noQuorum: "Too few members are noted as present to decide.",
    },
    join: {
      without: (codes) => `May score and have no ballot: ${codes}. Choose Make ballots.`,
      members: "Add members",
      hint: "One member a line: name; position; unit; role. Ballots that are there stay as they are.",
      action: "Make ballots",
      made: (codes, entries) =>
        `Ballots are made for ${codes}, without points; entries in each: ${entries}. See whether any entry is not for them, then hand out.`,
      goThere: "Go to the ballot",
    },
    ballots: {
      whole: "all points are in",
      open: (count) => `entries without all points: ${count}`,
      counts: (out, back) => `handed out ${out} times, handed in ${back} times`,
      none: "no ballot sheet",
    },
    differences: {
      title: "Differences",
      figure: (open) => `entries to settle: ${open}`,
      none: "No entry waits for a discussion or a decision.",
      steps: {
        "too-few": "Ballots missing",
        "discuss": "To be discussed",
        "third-marker": "Waits for the third marker",
        "chair": "Waits for the chair",
      },
    },
    secrecy: "Whoever can open this workbook sees everybody's ballots.",
  },
};

/** Returns the texts in the language of other words. */
export function judgingWordsOf({ panel }: AllWords): AllJudgingWords {
  return panel.language === "en" ? EN : VI;
}

export function useJudgingWords(): AllJudgingWords {
  return judgingWordsOf(useWords());
}
