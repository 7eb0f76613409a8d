import { parseArgs } from "node:util";
import { MAX_TABLE_ROWS } from "../src/workbook/model/table-size";
import { UnusableInput } from "./unusable-input";

/** An option as typed and explained; `value` names its value, and is absent for a flag. */
interface OptionSpec {
  readonly short?: string;
  readonly value?: string;
  /** Whether it may be given several times. */
  readonly repeatable?: true;
  readonly does: string;
}

/** Every option of every command. */
export const OPTIONS = {
  "output": { short: "o", value: "TỆP", does: "tệp để ghi kết quả" },
  "overwrite": { does: "cho phép ghi đè tệp -o đã có; không có -o thì ghi vào chính tệp đưa vào" },
  "dry-run": { does: "chỉ liệt kê những thay đổi, không ghi tệp" },
  "json": { does: "in kết quả dạng JSON cho chương trình khác đọc" },
  "rubric": {
    value: "MÃ",
    repeatable: true,
    does: "tap-the, ca-nhan, ca-nhan-khong-dang-ky, danh-muc, hoặc mã của bộ tiêu chí trong tệp",
  },
  "year": { value: "NĂM", does: "năm thẩm định của sổ; không có thì là năm nay" },
  "rows": { value: "N", does: `số dòng mô hình của mỗi bảng, nhiều nhất ${MAX_TABLE_ROWS}` },
  "profile": { value: "KIỂU", does: "tiêu đề văn bản: dang (của Đảng) hoặc nha-nuoc (hành chính nhà nước)" },
  "into": { value: "TỆP", does: "tệp có sẵn để thêm vào; không có thì tạo tệp mới" },
  "sheet": { value: "TÊN", does: "sheet của bảng; không có thì là sheet đang mở" },
  "cell": { value: "Ô", repeatable: true, does: "một ô, ví dụ B7 hoặc 'Tập thể'!B7" },
  "header": { value: "DÒNG", does: "dòng tiêu đề của bảng, ví dụ 3, 3:4 hoặc A3:G4; không có thì tự tìm" },
  "map": { value: "CỘT=VAI TRÒ,…", does: "nói rõ cột dùng làm gì, ví dụ C=DoiTuong,F=-; dấu - là không dùng" },
  "values": { does: "ghi kết quả là giá trị cố định thay vì công thức" },
  "adopt": { does: "nhận các cột kết quả đã có; chữ số gõ trong đó được giữ nguyên" },
  "code": { value: "LOẠI", repeatable: true, does: "chỉ làm với loại lỗi này (mã lỗi trong check --json)" },
  "repair": { does: "viết lại cả công thức bị gõ đè hoặc bị sửa" },
  "accept-rubric": { does: "vẫn xếp loại dù bộ tiêu chí đã đổi làm một số kết quả đổi mức" },
  "date": {
    value: "NGÀY",
    does: "ngày ghi trong bảng tổng hợp hoặc sổ theo dõi, dạng dd/mm/yyyy; không có thì là hôm nay",
  },
  "expect": { value: "MÃ", does: "mã chốt in trên biên bản đã ký, để đối chiếu" },
  "row": { value: "N", does: "số dòng trong sheet" },
  "from": { value: "MÃ", does: "mã bộ tiêu chí để chép; trong-tap-the hoặc trong-ca-nhan là bộ trống" },
  "name": { value: "TÊN", does: "tên bộ tiêu chí mới, hoặc tên tổ thẩm định" },
  "member": {
    value: "NGƯỜI",
    repeatable: true,
    does: "một thành viên: họ tên; chức vụ; đơn vị; vai trò (chủ trì, thư ký, thành viên…)",
  },
  "dir": { value: "THƯ MỤC", does: "thư mục để ghi tệp phiếu của từng người chấm" },
  "judge": { value: "MÃ", does: "mã người chấm trong tổ, ví dụ TV03" },
  "entry": { value: "MÃ", repeatable: true, does: "mã mô hình, ví dụ MH-001; nhiều mã cách nhau bằng dấu phẩy" },
  "subject": { value: "TÊN", repeatable: true, does: "đối tượng: lấy mọi mô hình của đối tượng ấy" },
  "reason": { value: "LÝ DO", does: "lý do không chấm, mở lại, hoặc chốt khi còn việc chưa xong" },
  "accept": { value: "MÃ=TỆP", repeatable: true, does: "nhận tệp này cho người chấm phải chọn, ví dụ TV03=tệp.xlsx" },
  "form": {
    value: "MẪU",
    repeatable: true,
    does: "biểu mẫu cần in, ví dụ bien-ban; nhiều biểu mẫu cách nhau bằng dấu phẩy; tat-ca là mọi biểu mẫu",
  },
  "docx": { value: "THƯ MỤC", does: "ghi văn bản .docx vào thư mục này, không ghi vào sổ" },
  "blank": { does: "phiếu chấm để trống điểm, để ghi tay" },
  "by": { value: "HỌ TÊN", does: "người ghi, chốt hoặc mở lại, để đưa vào Sổ theo dõi" },
  "share": { value: "SỐ", does: "tỷ lệ mức cao nhất, phần trăm nguyên, ví dụ 20" },
  "base": { value: "CÁCH", does: "cơ sở tính tỷ lệ: A, B hoặc C (xem thamdinh help quota)" },
  "group": { value: "NHÓM", does: "tính tỷ lệ theo nhóm nào; không có thì là toàn sổ" },
  "basis": { value: "CĂN CỨ", does: "văn bản hoặc lý do của tỷ lệ" },
  "id": { value: "MÃ", does: "mã bộ tiêu chí mới; không có thì đặt theo tên" },
  "units": { value: "TỆP", does: "danh sách đơn vị phải nộp: CSV UTF-8 có tiêu đề ma,ten (và tep nếu cần)" },
  "long": { value: "THƯ MỤC", does: "ghi thêm dạng dài (ket_qua, diem, phat_hien, tep) vào thư mục này" },
  "format": { value: "DẠNG", does: "dạng dài là parquet (mặc định, chia thư mục nam=/don_vi=) hoặc csv" },
  "strict": { does: "không nhận tệp còn cảnh báo; thiếu đơn vị cũng là lỗi" },
  "no-names": { does: "thay tên đối tượng bằng mã, để không đưa dữ liệu cá nhân ra ngoài" },
  "help": { short: "h", does: "cách dùng; thamdinh help LỆNH giải thích từng lệnh" },
  "version": { does: "phiên bản đang dùng" },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

export interface Arguments {
  /** The command's words and its files, in order. */
  readonly words: readonly string[];
  readonly options: Options;
}

type ValueOf<Spec extends OptionSpec> = Spec extends { readonly repeatable: true }
  ? string[]
  : Spec extends { readonly value: string }
    ? string
    : boolean;

/** The options as typed. */
export type Options = { readonly [Name in OptionName]?: ValueOf<(typeof OPTIONS)[Name]> };

/** Splits arguments into words and options. Throws `UnusableInput` for an unknown option, or one without its value. */
export function readArguments(args: readonly string[]): Arguments {
  const options = Object.fromEntries(
    Object.entries<OptionSpec>(OPTIONS).map(([name, { short, value, repeatable = false }]) => [
      name,
      {
        type: value === undefined ? ("boolean" as const) : ("string" as const),
        multiple: repeatable,
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { words: positionals, options: values };
  } catch {
    throw new UnusableInput("Không hiểu lệnh này. Hãy xem cách dùng: thamdinh --help.");
  }
}
