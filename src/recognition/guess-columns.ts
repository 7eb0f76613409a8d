import type { Rubric } from "../rubric/rubric";
import { IDENTITY_ROLES, INPUT_ROLES, scoreRoles } from "../scoring/role";
import type { Role } from "../scoring/role";
import { bestAssignment } from "./assignment";
import { matchRoles, statedPoints } from "./match-role";
import type { GuessReason, GuessedColumn } from "./match-role";
import { phraseScores } from "./phrase-index";

/** Guessed role of one column; `role` is `null` where none fits. */
export interface ColumnGuess {
  readonly role: Role | null;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: GuessReason | null;
}

/** Columns below this score stay without a role: a wrong guess costs more than a missing one. */
const LEAST_SCORE = 0.42;

/** Result columns of users' own, recognized so that they are not taken for scores. */
const RESULT_ROLES: readonly Role[] = ["Tong", "XepLoai", "KetQua", "XepLoaiDT", "ThuongThem", "TinhTrang"];

const ROLES_BY_METHOD: Readonly<Record<Rubric["method"], readonly Role[]>> = {
  scores: [
    "STT",
    "MaMH",
    "DoiTuong",
    "Loai",
    "MoHinh",
    "NoiDung",
    "LinhVuc",
    "Cap",
    "DangKy",
    "BaoCao",
    "DeNghiKT",
    "MinhChung",
    "GhiChu",
  ],
  basis: [
    "STT",
    "MaMH",
    "DoiTuong",
    "Loai",
    "MoHinh",
    "Cap",
    "BaoCao",
    "DeNghiKT",
    "CanCu",
    "TapThe",
    "QuyetDinh",
    "NgayQD",
    "MucGhi",
    "MinhChung",
    "GhiChu",
  ],
  register: ["STT", "MaMH", "DoiTuong", "Loai", "MoHinh", "NoiDung", "LinhVuc", "Cap", "DangKy", "MinhChung", "GhiChu"],
};

/**
 * Returns the roles that a column of a user's table can have for a rubric, in the order of the product's own tables.
 */
export function assignableRoles(rubric: Rubric): readonly Role[] {
  const identities: readonly Role[] = rubric.subjectKind === "individual" ? [...IDENTITY_ROLES, "DangVien"] : [];
  const inputs = [...ROLES_BY_METHOD[rubric.method], ...identities].filter((role) =>
    (INPUT_ROLES as readonly Role[]).includes(role),
  );
  return rubric.method === "register" ? inputs : [...inputs, ...scoreRoles(rubric), ...RESULT_ROLES];
}

/** Returns the best one-to-one assignment of roles to columns. */
export function guessColumns(rubric: Rubric, columns: readonly GuessedColumn[]): readonly ColumnGuess[] {
  const roles = assignableRoles(rubric);
  const matches = matchRoles(rubric, roles, columns).map((own) => new Map(own.map((one) => [one.role, one])));
  const weights = matches.map((byRole, column) =>
    roles.map((role) => {
      const score = byRole.get(role)?.score ?? 0;
      // Of two columns that fit equally well the left one wins, independent of the search order
      return score < LEAST_SCORE ? 0 : score - LEAST_SCORE / 2 - column * LEFT_FIRST;
    }),
  );
  const guesses = bestAssignment(weights).map((index, column): ColumnGuess => {
    const role = roles[index];
    const found = role === undefined ? undefined : matches[column]!.get(role);
    return found
      ? { role: found.role, confidence: confidence(found.score, found.role, matches[column]!), reason: found.reason }
      : NO_GUESS;
  });
  return withSubjects(columns, guesses);
}

/** Where no heading names the subject, the subject is the first column without a role whose texts mostly differ. */
function withSubjects(columns: readonly GuessedColumn[], guesses: readonly ColumnGuess[]): readonly ColumnGuess[] {
  if (guesses.some(({ role }) => role === "DoiTuong")) return guesses;
  const at = columns.findIndex((column, index) => {
    const { evidence, own, spelling } = column;
    const scores = phraseScores(own.words, spelling);
    const isOther = ["other", "personal"].some((meaning) => (scores.get(meaning as "other")?.exact ?? 0) > 0);
    return (
      guesses[index]!.role === null &&
      !isOther &&
      statedPoints(column) === null &&
      evidence.filled > 0 &&
      evidence.texts > MOSTLY &&
      evidence.distinct > MOSTLY
    );
  });
  return guesses.map((guess, index) =>
    index === at ? { role: "DoiTuong", confidence: BY_CELLS, reason: "cells" } : guess,
  );
}

const MOSTLY = 0.7;
const BY_CELLS = 0.45;

const LEFT_FIRST = 1e-5;
const NO_GUESS: ColumnGuess = { role: null, confidence: 0, reason: null };

/** Lowers a score where another role fits nearly as well. */
function confidence(score: number, role: Role, matches: ReadonlyMap<Role, { readonly score: number }>): number {
  const second = Math.max(0, ...[...matches].filter(([other]) => other !== role).map(([, match]) => match.score));
  return Math.max(0, Math.min(1, score - Math.max(0, AMBIGUOUS - (score - second))));
}

/** A smaller lead counts as ambiguous. */
const AMBIGUOUS = 0.15;
