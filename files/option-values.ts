import { localDay } from "../src/text/local-day";
import type { HeadingProfile } from "../src/workbook/sheets/heading";
import { isRole } from "../src/scoring/role";
import type { Role } from "../src/scoring/role";
import { columnNumber } from "../src/workbook/model/area";
import type { Options } from "./arguments";
import type { CommandLineHost } from "./command-line-host";
import { UnusableInput } from "./unusable-input";

export function readCount(text: string, option: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text))
    throw new UnusableInput(`${option} cần một số nguyên từ 1 trở lên, không phải “${text}”.`);
  return Number(text);
}

/** Parses the heading rows of `--header`, with the place where it is one. Throws `UnusableInput` for anything else. */
export function readHeaderOption({
  header,
}: Options): { readonly rows: { readonly row: number; readonly rows: number }; readonly cell: string | null } | null {
  if (header === undefined) return null;
  const at = header.lastIndexOf("!");
  const sheet = at < 0 ? "" : header.slice(0, at + 1);
  const [, firstColumn, first, lastRow] =
    /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})(?:\s*[:-]\s*\$?(?:[A-Za-z]{1,3})?\$?([1-9]\d{0,6}))?$/.exec(
      header.slice(at + 1).trim(),
    ) ?? [];
  const row = Number(first);
  const rows = lastRow === undefined ? 1 : Number(lastRow) - row + 1;
  if (first === undefined || rows < 1 || rows > MOST_HEADER_ROWS) {
    throw new UnusableInput(
      `--header cần một dòng hoặc nhiều nhất ${MOST_HEADER_ROWS} dòng liền nhau, ví dụ 3, 3:4 hoặc A3:G4, không phải “${header}”.`,
    );
  }
  return {
    rows: { row, rows },
    cell: firstColumn === undefined && sheet === "" ? null : `${sheet}${firstColumn ?? "A"}${row}`,
  };
}

const MOST_HEADER_ROWS = 10;

/**
 * Parses `C=DoiTuong,F=-` into roles of columns; `-` for a column without a role. Throws `UnusableInput` for anything
 * else.
 */
export function readMap({ map }: Options): readonly { readonly column: number; readonly role: Role | null }[] {
  return (map?.split(",") ?? []).map((part) => {
    const [, letters, role] = /^\s*([A-Za-z]{1,3})\s*=\s*(-|\w+)\s*$/.exec(part) ?? [];
    if (letters === undefined || role === undefined || (role !== "-" && !isRole(role))) {
      throw new UnusableInput(`--map cần dạng CỘT=VAI TRÒ, ví dụ C=DoiTuong,D=TC1,F=-, không phải “${part.trim()}”.`);
    }
    return { column: columnNumber(letters), role: isRole(role) ? role : null };
  });
}

const PROFILES = new Map<string, HeadingProfile>([
  ["dang", "party"],
  ["nha-nuoc", "state"],
]);

export function readProfile({ profile = "dang" }: Options): HeadingProfile {
  const known = PROFILES.get(profile);
  if (known === undefined) throw new UnusableInput(`--profile nhận dang hoặc nha-nuoc, không phải “${profile}”.`);
  return known;
}

export function readDate({ date }: Options, host: CommandLineHost): string {
  if (date === undefined) return localDay(host.today());
  if (!/^\d{2}\/\d{2}\/\d{4}$/.test(date))
    throw new UnusableInput(`--date cần dạng ngày/tháng/năm, ví dụ 23/11/2026, không phải “${date}”.`);
  return date;
}
