import type { PageBuilder } from "../sheets/page-builder";
import { theme } from "../sheets/theme";
import { NOTICE_START } from "./summary-ranking";

/** How the top band stands to a share that is watched, in sentences as of now. */
export interface WatchedShare {
  readonly lines: readonly string[];
  /** A condition of a formula that is true while the setting is as it was. */
  readonly holds: string;
}

const OUTDATED = "Bảng chấm điểm hoặc quy định đã thay đổi từ khi tính các số này. Hãy chạy lại Tổng hợp.";
/** The longest text that a formula may hold in one piece. */
const MOST_CHARACTERS = 255;

/**
 * Lists the sentences, and empties them as soon as they may be wrong: a live line says so then. `noticeRows` are the
 * rows of the lines above the tables' rankings, which tell that results have changed.
 */
export function addWatchedShare(
  page: PageBuilder,
  { lines, holds }: WatchedShare,
  noticeRows: readonly number[],
): void {
  const same = noticeRows.map((row) => `LEFT($A$${row},${NOTICE_START.length})<>"${NOTICE_START}"`);
  const notice = page.wide(
    { formula: `=IF(AND(${[holds, ...same].join(",")}),"","${OUTDATED}")`, value: "" },
    theme.notice,
  );
  for (const line of lines)
    page.wide({ formula: `=IF($A$${notice}="",${textLiteral(line)},"")`, value: line }, theme.fixedText);
}

/** A text as it stands in a formula, in as many pieces as it needs. */
export function textLiteral(text: string): string {
  const pieces = Array.from({ length: Math.ceil(text.length / MOST_CHARACTERS) }, (_, index) =>
    text.slice(index * MOST_CHARACTERS, (index + 1) * MOST_CHARACTERS),
  );
  return pieces.length === 0 ? '""' : pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}
