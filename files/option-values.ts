import type { HeadingProfile } from "../src/workbook/heading";
import type { Options } from "./arguments";
import type { CommandLineHost } from "./command-line-host";
import { UnusableInput } from "./unusable-input";

export function readCount(text: string, option: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new UnusableInput(`${option} cần một số nguyên từ 1 trở lên, không phải “${text}”.`);
  return Number(text);
}

const PROFILES: Readonly<Record<string, HeadingProfile>> = { "dang": "party", "nha-nuoc": "state" };

export function readProfile({ profile = "dang" }: Options): HeadingProfile {
  const known = PROFILES[profile];
  if (known === undefined) throw new UnusableInput(`--profile nhận dang hoặc nha-nuoc, không phải “${profile}”.`);
  return known;
}

export function readDate({ date }: Options, host: CommandLineHost): string {
  if (date === undefined) {
    const today = host.today();
    return `${String(today.getDate()).padStart(2, "0")}/${String(today.getMonth() + 1).padStart(2, "0")}/${today.getFullYear()}`;
  }
  if (!/^\d{2}\/\d{2}\/\d{4}$/.test(date)) throw new UnusableInput(`--date cần dạng ngày/tháng/năm, ví dụ 23/11/2026, không phải “${date}”.`);
  return date;
}
