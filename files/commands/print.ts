import { FORM_KINDS, FORM_TITLES, TEXT_FORMS } from "../../src/forms/form-kinds";
import type { FormKind } from "../../src/forms/form-kinds";
import type { PrintInput } from "../../src/actions/print/print";
import { viForms } from "../../src/language/vi/forms";
import type { Options } from "../arguments";
import { carryOut, performedAs } from "../carry-out";
import type { CommandLineHost } from "../command-line-host";
import { onlyFile, openForChange, wantedOutput } from "../input-output";
import { readProfile } from "../option-values";
import { UnusableInput } from "../unusable-input";
import type { CommandLineCommand } from "./command";
import { WRITING } from "./command";
import { finishChange } from "../finish-change";
import { printDocuments } from "./print-documents";

export const printForm: CommandLineCommand = {
  name: "print",
  usage: "TỆP --form MẪU -o TỆP | TỆP --docx THƯ_MỤC",
  does: "lập biểu mẫu để ký: phiếu chấm, bảng tổng hợp điểm, biên bản, tờ trình, thông báo, quyết định…",
  details: [
    `Biểu mẫu: ${FORM_KINDS.map((kind) => `${kind} (${FORM_TITLES[kind].toLowerCase()})`).join(", ")}.`,
    "Mỗi biểu mẫu là một sheet “In – …” lấy số liệu trực tiếp từ các bảng. Chưa chốt thì có chữ DỰ THẢO; đã chốt thì có mã chốt.",
    "Sheet đã có người sửa thì giữ nguyên, và biểu mẫu mới được thêm bên cạnh.",
    `--docx ghi các văn bản căn đều hai lề (${TEXT_FORMS.map((kind) => FORM_TITLES[kind].toLowerCase()).join(", ")}) thành tệp .docx; có --form thì chỉ văn bản ấy. Sổ tính giữ nguyên.`,
  ],
  options: ["form", "docx", "profile", "judge", "entry", "blank", ...WRITING],
  run: printFile,
};

async function printFile(files: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  const file = onlyFile(files);
  if (options.docx !== undefined) {
    const { form: wanted, ...input } = readPrintInput({ ...options, form: options.form ?? TEXT_FORMS[0] });
    return printDocuments(
      file,
      { wanted: options.form === undefined ? null : wanted, input, folder: options.docx },
      options,
      host,
    );
  }
  const input = readPrintInput(options);
  const output = await wantedOutput(options, file, host);
  const workbook = await openForChange(file, output, host);
  const done = carryOut(workbook, { kind: "print", ...input });
  if (done.performed.kind === "print-refused") throw new UnusableInput(viForms.refusal(done.performed.refusal));
  const { sheet, isRefreshed } = performedAs(done.performed, "printed");
  return finishChange(
    { done, workbook, output, options, host },
    (written) => `${isRefreshed ? "Đã lập lại" : "Đã thêm"} sheet ${sheet}. Đã ghi vào ${written}.`,
  );
}

/** Throws `UnusableInput` for an unknown form, or several judges or entries. */
export function readPrintInput(options: Options): PrintInput {
  const form = FORM_KINDS.find((kind) => kind === options.form);
  if (form === undefined)
    throw new UnusableInput(`--form nhận một trong: ${FORM_KINDS.join(", ")}${unknown(options.form)}.`);
  const [entry = null, ...others] = options.entry ?? [];
  if (others.length > 0) throw new UnusableInput("Mỗi lần in chỉ chọn một mô hình. Hãy ghi --entry một lần.");
  return {
    form: form satisfies FormKind,
    profile: readProfile(options),
    judge: options.judge ?? null,
    entry,
    isBlank: options.blank ?? false,
  };
}

function unknown(form: string | undefined): string {
  return form === undefined ? "" : `; không có “${form}”`;
}
