import { OPTIONS } from "./arguments";
import type { OptionName } from "./arguments";
import type { CommandLineCommand } from "./commands/command";
import { COMMANDS } from "./commands/commands";

const TITLE = "thamdinh: chấm điểm, xếp loại mô hình mới, cách làm sáng tạo trong tệp .xlsx";

/** Returns the help on every command and option. */
export function usage(): string {
  return [
    TITLE,
    "",
    "Cách dùng: thamdinh LỆNH [TỆP] [TÙY CHỌN]. Giải thích từng lệnh: thamdinh help LỆNH",
    "",
    "Lệnh",
    ...aligned(COMMANDS.map(({ name, does }) => [name, does] as const)),
    "",
    "Tùy chọn",
    ...optionLines(Object.keys(OPTIONS) as OptionName[]),
    "",
    "Mã thoát: 0 không có lỗi; 1 có lỗi cần sửa, hoặc chưa ghi vì cần xem lại; 2 không dùng được dữ liệu đưa vào.",
    "Tệp đã có chỉ bị ghi đè khi có --overwrite. Ghi nhớ để hoàn tác và để biết bộ tiêu chí đã đổi nằm ngay trong tệp.",
  ].join("\n");
}

/** Returns the help on one command with its options. */
export function commandUsage({ name, usage: typed, does, details = [], options }: CommandLineCommand): string {
  return [
    `thamdinh ${name} ${typed}`,
    "",
    `${does[0]!.toUpperCase()}${does.slice(1)}.`,
    ...details,
    "",
    ...optionLines(options),
  ].join("\n");
}

function optionLines(names: readonly OptionName[]): readonly string[] {
  return aligned(
    names.map((name): readonly [string, string] => {
      const { short, value, does }: { readonly short?: string; readonly value?: string; readonly does: string } =
        OPTIONS[name];
      return [`${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`, does];
    }),
  );
}

/** Returns two aligned columns. */
function aligned(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
