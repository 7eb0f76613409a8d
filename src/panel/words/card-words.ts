import type { ScoreRefusal } from "../../actions/card/score-entry";
import type { CardStep } from "../score/card-places";
import type { LineKind } from "../../scoring/card/card-entry";
import type { ScoringFindingCode } from "../../scoring/finding";
import type { AllWords } from "./all-words";
import { useWords } from "./panel-context";

/** Why a typed text or a cell is no score. Numbers come formatted. */
export interface ProblemWords {
  readonly code: ScoringFindingCode;
  readonly text: string;
  readonly maximum: string;
  readonly step: string;
  /** The allowed scores next to it. */
  readonly around: readonly string[];
}

/** All texts of score cards. Counts and points come already formatted. */
export interface CardWords {
  readonly progress: (done: string, all: string) => string;
  readonly previous: string;
  readonly next: string;
  readonly unfinished: string;
  /** The same on buttons. */
  readonly short: Readonly<Record<CardStep, string>>;
  readonly keys: string;
  readonly evidence: string;
  readonly noEvidence: string;
  readonly openLink: (address: string) => string;
  readonly line: (kind: LineKind, number: number, name: string) => string;
  readonly limits: (maximum: string, step: string | null, clause: string) => string;
  readonly level: (name: string, from: string, to: string) => string;
  readonly levelChosen: (name: string, from: string, to: string) => string;
  readonly outsideLevel: (name: string, from: string, to: string) => string;
  readonly levels: (line: string) => string;
  readonly problem: (problem: ProblemWords) => string;
  readonly take: (points: string) => string;
  readonly betweenLevels: string;
  readonly belowMinimum: (minimum: string) => string;
  readonly formula: string;
  readonly remark: string;
  readonly addRemark: (line: string) => string;
  readonly remarkFormula: string;
  readonly remarksMade: string;
  readonly total: string;
  readonly soFar: (missing: string) => string;
  readonly toNext: (points: string, band: string) => string;
  readonly topBand: string;
  readonly lowestByMinimum: string;
  readonly correctFirst: string;
  readonly noResult: { readonly ineligible: string; readonly unreported: string };
  readonly blank: string;
  readonly noEntries: { readonly title: string; readonly text: string };
  readonly readAgain: string;
  readonly saving: string;
  readonly atEnd: string;
  readonly allScored: string;
  readonly elsewhere: (row: number) => string;
  readonly goThere: string;
  readonly unwritten: (count: string) => string;
  readonly goToUnwritten: string;
  readonly notWritten: (entry: string, reason: string) => string;
  readonly refusals: Readonly<Record<ScoreRefusal, string>>;
  readonly orphaned: (entry: string, scores: string) => string;
}

const cardWordsVi: CardWords = {
  progress: (done, all) => `${done}/${all} mô hình đã chấm`,
  previous: "Mô hình trước",
  next: "Mô hình sau",
  unfinished: "Mô hình chưa chấm tiếp theo",
  short: { previous: "‹ Trước", next: "Sau ›", unfinished: "Chưa chấm ›" },
  keys: "Enter: ghi và sang ô sau. PgUp, PgDn: mô hình trước, sau. Ctrl+Enter: mô hình chưa chấm. Shift+F2: nhận xét. Esc: lấy lại nội dung đang có.",
  evidence: "Minh chứng",
  noEvidence: "Chưa ghi minh chứng.",
  openLink: (address) => `Mở ${address} trong thẻ mới`,
  line: (kind, number, name) =>
    `${{ criterion: "Tiêu chí", bonus: "Điểm thưởng", deduction: "Điểm trừ" }[kind]} ${number}. ${name}`,
  limits: (maximum, step, clause) =>
    `Tối đa ${maximum}${step === null ? "" : `, bước ${step}`} · ${/^\d/.test(clause) ? `mục ${clause}` : clause}`,
  level: (name, from, to) => (from === to ? `${name}: ${from}` : `${name}: ${from}–${to}`),
  levelChosen: (name, from, to) => `${name}: ghi điểm từ ${from} đến ${to}.`,
  outsideLevel: (name, from, to) => `Điểm nằm ngoài mức “${name}” đã chọn (${from}–${to}).`,
  levels: (line) => `Các mức của ${line}`,
  problem: ({ code, text, maximum, step, around }) => {
    switch (code) {
      case "score-negative":
        return `Điểm từ 0 đến ${maximum}, không có điểm âm.`;
      case "score-off-step":
        return `Điểm theo bước ${step}: ghi ${around.join(" hoặc ")}.`;
      case "score-above-maximum":
      case "score-date":
        return `“${text}” vượt mức tối đa ${maximum}.`;
      default:
        return `“${text}” không phải là điểm. Hãy ghi số từ 0 đến ${maximum}, ví dụ 1,5; có dấu phẩy thì ghi đủ chữ số hai bên, tối đa hai chữ số lẻ.`;
    }
  },
  take: (points) => `Ghi ${points}`,
  betweenLevels: "Điểm nằm giữa hai mức mô tả, nên xem lại.",
  belowMinimum: (minimum) => `Dưới mức tối thiểu ${minimum}: mô hình xếp mức thấp nhất.`,
  formula: "Ô này có công thức nên không ghi điểm từ phiếu.",
  remark: "Nhận xét",
  addRemark: (line) => `Nhận xét về ${line}`,
  remarkFormula: "Ô nhận xét này có công thức nên không ghi từ phiếu.",
  remarksMade: "Đã thêm các cột Nhận xét ở bên phải bảng, mỗi tiêu chí một cột. Hoàn tác sẽ bỏ các cột này.",
  total: "Tổng điểm",
  soFar: (missing) => `Cộng tạm, còn ${missing} tiêu chí chưa chấm`,
  toNext: (points, band) => `Còn ${points} điểm đến mức ${band}`,
  topBand: "Mức cao nhất",
  lowestByMinimum: "Có tiêu chí dưới mức tối thiểu nên xếp mức thấp nhất",
  correctFirst: "Có điểm chưa hợp lệ",
  noResult: {
    ineligible: "Đối tượng này không thuộc diện thẩm định nên không có kết quả.",
    unreported: "Mô hình chưa báo cáo nên chưa có kết quả.",
  },
  blank: "Dòng này chưa có mô hình. Hãy ghi đối tượng và tên mô hình vào bảng, hoặc chuyển sang mô hình khác.",
  noEntries: {
    title: "Chưa có mô hình để chấm",
    text: "Hãy ghi đối tượng và tên mô hình vào bảng, rồi đọc lại bảng.",
  },
  readAgain: "Đọc lại bảng",
  saving: "Đang ghi…",
  atEnd: "Không còn mô hình nào ở phía này.",
  allScored: "Đã chấm xong tất cả mô hình. Hãy chuyển sang bước Kiểm tra.",
  elsewhere: (row) => `Bảng đang chọn dòng ${row}.`,
  goThere: "Chấm dòng đó",
  unwritten: (count) => `${count} mô hình còn điểm đã gõ nhưng chưa ghi vào bảng.`,
  goToUnwritten: "Mở lại",
  notWritten: (entry, reason) => `Chưa ghi điểm của “${entry}”. ${reason} Điểm đã gõ vẫn còn trong phiếu.`,
  refusals: {
    "table-gone": "Bảng không còn dùng được, hãy chạy Kiểm tra.",
    "entry-moved": "Mô hình không còn ở dòng cũ.",
    "cell-changed": "Có ô vừa được sửa trong bảng, hãy xem lại rồi ghi.",
    "cell-formula": "Có ô vừa được đặt công thức.",
    "not-a-score": "Bộ tiêu chí vừa thay đổi nên có điểm không còn hợp lệ.",
    "no-room-for-remarks": "Bảng không còn chỗ ở bên phải cho các cột Nhận xét.",
  },
  orphaned: (entry, scores) => `Không tìm thấy “${entry}” trong bảng nữa. Điểm đã gõ: ${scores}.`,
};

const cardWordsEn: CardWords = {
  progress: (done, all) => `${done} of ${all} entries scored`,
  previous: "Previous entry",
  next: "Next entry",
  unfinished: "Next unscored entry",
  short: { previous: "‹ Previous", next: "Next ›", unfinished: "Unscored ›" },
  keys: "Enter: write, next field. PgUp, PgDn: previous, next entry. Ctrl+Enter: next unscored. Shift+F2: remark. Esc: back to what the cell holds.",
  evidence: "Evidence",
  noEvidence: "No evidence is given.",
  openLink: (address) => `Open ${address} in a new tab`,
  line: (kind, number, name) =>
    `${{ criterion: "Criterion", bonus: "Bonus", deduction: "Deduction" }[kind]} ${number}. ${name}`,
  limits: (maximum, step, clause) =>
    `Maximum ${maximum}${step === null ? "" : `, step ${step}`} · ${/^\d/.test(clause) ? `clause ${clause}` : clause}`,
  level: (name, from, to) => (from === to ? `${name}: ${from}` : `${name}: ${from}–${to}`),
  levelChosen: (name, from, to) => `${name}: enter ${from} to ${to}.`,
  outsideLevel: (name, from, to) => `The score is outside the chosen level “${name}” (${from}–${to}).`,
  levels: (line) => `Levels of ${line}`,
  problem: ({ code, text, maximum, step, around }) => {
    switch (code) {
      case "score-negative":
        return `Scores are 0 to ${maximum}, never negative.`;
      case "score-off-step":
        return `Scores go by steps of ${step}: enter ${around.join(" or ")}.`;
      case "score-above-maximum":
      case "score-date":
        return `“${text}” is above the maximum of ${maximum}.`;
      default:
        return `“${text}” is no score. Enter a number from 0 to ${maximum}, such as 1.5, with digits on both sides of the point and at most two decimals.`;
    }
  },
  take: (points) => `Enter ${points}`,
  betweenLevels: "The score is between two levels; please look again.",
  belowMinimum: (minimum) => `Below the minimum of ${minimum}: the entry gets the lowest band.`,
  formula: "This cell holds a formula, so no score is written from the card.",
  remark: "Remark",
  addRemark: (line) => `Remark on ${line}`,
  remarkFormula: "This remark comes from a formula, so none is written from the card.",
  remarksMade: "Columns for remarks now stand at the right of the table, one for each criterion. Undo removes them.",
  total: "Total",
  soFar: (missing) => `So far; criteria without a score: ${missing}`,
  toNext: (points, band) => `${points} to ${band}`,
  topBand: "The highest band",
  lowestByMinimum: "A criterion is below its minimum, so this is the lowest band",
  correctFirst: "A score is not valid",
  noResult: {
    ineligible: "This subject is not appraised, so the entry has no result.",
    unreported: "The entry was not reported, so it has no result yet.",
  },
  blank: "There is no entry in this row. Enter its subject and title in the table, or go to another entry.",
  noEntries: {
    title: "No entries to score yet",
    text: "Enter subjects and titles in the table, then read the table again.",
  },
  readAgain: "Read the table again",
  saving: "Writing…",
  atEnd: "There is no further entry on this side.",
  allScored: "All entries are scored. Go on to Check.",
  elsewhere: (row) => `Row ${row} is selected in the table.`,
  goThere: "Score that row",
  unwritten: (count) => `Entries with typed scores that are not in the table yet: ${count}.`,
  goToUnwritten: "Open again",
  notWritten: (entry, reason) =>
    `The scores of “${entry}” are not written. ${reason} What you typed is still on its card.`,
  refusals: {
    "table-gone": "The table cannot be used any more; please run Check.",
    "entry-moved": "The entry is no longer in its row.",
    "cell-changed": "A cell was changed in the table just now; look at it, then write.",
    "cell-formula": "A cell got a formula just now.",
    "not-a-score": "The rubric has changed, and a score is no longer valid.",
    "no-room-for-remarks": "The sheet has no room at the right for columns of remarks.",
  },
  orphaned: (entry, scores) => `“${entry}” is no longer in the table. You had typed: ${scores}.`,
};

export function cardWordsOf({ panel }: AllWords): CardWords {
  return panel.language === "en" ? cardWordsEn : cardWordsVi;
}

export function useCardWords(): CardWords {
  return cardWordsOf(useWords());
}
