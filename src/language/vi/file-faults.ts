import { shownText } from "../../text/shown-text";
import type { FileFaultCode } from "../../text/file-fault";
import type { FileFaultWords } from "../file-fault-words";

const SENTENCES: Readonly<Record<Exclude<FileFaultCode, "too-slow">, string>> = {
  "not-a-zip": "Đây không phải là tệp .xlsx. Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx.",
  "encrypted-or-old": "Tệp đang đặt mật khẩu hoặc là dạng .xls cũ. Hãy bỏ mật khẩu và lưu lại dạng .xlsx.",
  "macros": "Tệp có macro nên không được nhận. Hãy lưu lại dạng .xlsx không có macro.",
  "doctype":
    "Tệp chứa khai báo DOCTYPE không an toàn nên không được nhận. Hãy lưu lại tệp bằng Excel hoặc LibreOffice.",
  "too-large": "Tệp lớn hơn 100 MB nên không được nhận. Hãy tách bớt dữ liệu.",
  "too-much-inside": "Nội dung nén trong tệp quá lớn nên không được nhận. Hãy kiểm tra nguồn của tệp.",
  "result-too-large":
    "Sổ sẽ lớn quá mức mở lại được nên chưa ghi gì. Hãy dùng ít dòng hơn, hoặc chia các bảng thành nhiều sổ.",
  "damaged": "Tệp bị hỏng, không đọc được hết. Hãy xin lại bản khác hoặc mở rồi lưu lại bằng Excel.",
  "not-a-workbook": "Tệp không phải là sổ tính .xlsx. Hãy chọn đúng tệp sổ tính.",
  "strict":
    "Tệp lưu theo dạng Strict Open XML. Hãy mở bằng Excel rồi lưu lại dạng Excel Workbook (.xlsx) thông thường.",
  "too-many-cells":
    "Các tên ThamDinh_ trong tệp trỏ tới quá nhiều ô. Hãy mở Trình quản lý tên và trỏ lại đúng cột của bảng.",
  "table-too-long":
    "Tên ThamDinh_ trong tệp trỏ tới quá nhiều dòng trống bên dưới dữ liệu. Hãy mở Trình quản lý tên và trỏ lại đúng các dòng của bảng.",
  "sheet-too-large":
    "Sheet có dữ liệu nằm rải quá xa nhau nên không đọc hết được. Hãy xóa các dòng, cột thừa ngoài bảng rồi lưu lại.",
  "misplaced-cell": "Tệp có ô hoặc dòng nằm sai chỗ nên không biết tính theo ô nào. Hãy mở rồi lưu lại bằng Excel.",
  "bad-value": "Tệp có ô mà giá trị không đúng kiểu đã ghi, nên không đọc được đủ. Hãy mở rồi lưu lại bằng Excel.",
  "binary-workbook": "Tệp là dạng .xlsb. Hãy mở bằng Excel rồi lưu lại dạng .xlsx.",
  "too-many-names":
    "Tệp có quá nhiều tên, bảng hoặc sheet nên không xử lý hết được. Hãy xóa bớt trong Trình quản lý tên rồi lưu lại.",
  "unknown-encoding": "Tệp dùng bảng mã lạ. Hãy mở bằng Excel hoặc LibreOffice rồi lưu lại dạng .xlsx.",
  "unexpected": "Không đọc được vì nội dung tệp khác thường. Hãy mở bằng Excel hoặc LibreOffice, lưu lại rồi nộp lại.",
  "too-much-memory": "Tệp cần quá nhiều bộ nhớ nên không đọc. Hãy xóa dữ liệu thừa ngoài bảng rồi nộp lại.",
  "not-opened": "Không mở được tệp. Hãy đóng tệp nếu đang mở ở chương trình khác, kiểm tra quyền đọc rồi chọn lại.",
};

/** Vietnamese sentences about files that cannot be read. */
export const viFileFault: FileFaultWords = ({ code, detail }) => {
  if (code === "too-slow")
    return `Đọc quá ${detail} giây nên dừng. Tệp có thể bị hỏng hoặc cố ý làm nặng; hãy xin lại tệp khác.`;
  // What a program says of a path is more than that the file was not opened
  if (code === "not-opened" && detail !== "") return shownText(detail);
  return detail === "" ? SENTENCES[code] : `${SENTENCES[code]} (${shownText(detail)})`;
};
