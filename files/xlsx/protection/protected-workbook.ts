import type { Forbidden } from "./protection";

/** A change that the protection of a workbook forbids; the message is one Vietnamese sentence for the user. */
export class ProtectedWorkbook extends Error {
  override readonly name = "ProtectedWorkbook";

  constructor(readonly forbidden: Forbidden) {
    super(
      forbidden.code === "structure-locked"
        ? "Cấu trúc sổ tính đang khóa nên không thêm hay xóa trang tính được. Hãy bỏ khóa trong Excel (Xem lại > Bảo vệ sổ làm việc) rồi làm lại. Chưa ghi gì."
        : `Trang tính “${forbidden.sheet}” đang khóa nên không ghi được. Hãy bỏ khóa trong Excel (Xem lại > Bỏ bảo vệ trang tính) rồi làm lại. Chưa ghi gì.`,
    );
  }
}
