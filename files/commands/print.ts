import { FORM_KINDS, FORM_TITLES, TEXT_FORMS } from "../../src/forms/form-kinds";
import type { FormKind } from "../../src/forms/form-kinds";
import type { PrintFormsInput } from "../../src/actions/papers/print-forms";
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

/** Stands for every form. */
const ALL_FORMS = "tat-ca";

export const printForm: CommandLineCommand = {
  name: "print",
  usage: "TỆP --form MẪU -o TỆP | TỆP --docx THƯ_MỤC",
  does: "lập biểu mẫu để ký: phiếu chấm, bảng tổng hợp điểm, biên bản, tờ trình, thông báo, quyết định…",
  details: [
    `Biểu mẫu: ${FORM_KINDS.map((kind) => `${kind} (${FORM_TITLES[kind].toLowerCase()})`).join(", ")}.`,
    "Mỗi biểu mẫu là một sheet “In – …” lấy số liệu trực tiếp từ các bảng. Chưa chốt thì có chữ DỰ THẢO; đã chốt thì có mã chốt.",
    `Nhiều biểu mẫu cùng lúc: --form bien-ban,to-trinh, hoặc --form ${ALL_FORMS}. Biểu mẫu chưa lập được thì nêu lý do.`,
    "Sheet đã có người sửa thì giữ nguyên, và biểu mẫu mới được thêm bên cạnh.",
    `--docx ghi các văn bản căn đều hai lề (${TEXT_FORMS.map((kind) => FORM_TITLES[kind].toLowerCase()).join(", ")}) thành tệp .docx; có --form thì chỉ các văn bản ấy. Sổ tính giữ nguyên.`,
  ],
  options: ["form", "docx", "profile", "judge", "entry", "blank", ...WRITING],
  run: printFile,
};

async function printFile(files: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  const file = onlyFile(files);
  const forms = readForms(options);
  const input = readPrintInput(options);
  if (options.docx !== undefined) {
    const wanted = forms.length === FORM_KINDS.length ? [] : forms;
    return printDocuments(file, { wanted, input, folder: options.docx }, options, host);
  }
  const [form, ...others] = forms;
  if (form === undefined)
    throw new UnusableInput(`Hãy chọn biểu mẫu: --form ${ALL_FORMS} hoặc một trong ${FORM_KINDS.join(", ")}.`);
  if (others.length === 0) return printOne(file, { form, ...input }, options, host);
  if (input.judge !== null || input.entry !== null)
    throw new UnusableInput(
      "--judge và --entry chỉ dùng khi in một biểu mẫu. Hãy bỏ chúng, hoặc in riêng biểu mẫu ấy.",
    );
  return printSeveral(file, { forms, profile: input.profile, isBlank: input.isBlank }, options, host);
}

async function printOne(file: string, input: PrintInput, options: Options, host: CommandLineHost): Promise<number> {
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

/** Forms that cannot be made now are named, and keep no other from being made. */
async function printSeveral(
  file: string,
  input: PrintFormsInput,
  options: Options,
  host: CommandLineHost,
): Promise<number> {
  const output = await wantedOutput(options, file, host);
  const workbook = await openForChange(file, output, host);
  const done = carryOut(workbook, { kind: "print-forms", ...input });
  const { sheets, refusals } = performedAs(done.performed, "forms-printed");
  const without = [...new Set(refusals.map((refusal) => viForms.refusal(refusal)))];
  if (sheets.length === 0) throw new UnusableInput(without.join("\n"));
  return finishChange({ done, workbook, output, options, host }, (written) =>
    [
      `Đã lập ${sheets.length} sheet:`,
      ...sheets.map((sheet) => `  ${sheet}`),
      ...without,
      `Đã ghi vào ${written}.`,
    ].join("\n"),
  );
}

/** The forms asked for, each once; none where none is named. Throws `UnusableInput` for an unknown one. */
function readForms({ form = [] }: Options): readonly FormKind[] {
  const asked = form.flatMap((list) => list.split(",")).map((one) => one.trim());
  const forms = asked.flatMap((one): readonly FormKind[] => {
    if (one === ALL_FORMS) return FORM_KINDS;
    const known = FORM_KINDS.find((kind) => kind === one);
    if (known === undefined)
      throw new UnusableInput(`--form nhận ${ALL_FORMS} hoặc một trong: ${FORM_KINDS.join(", ")}; không có “${one}”.`);
    return [known];
  });
  return [...new Set(forms)];
}

/** Throws `UnusableInput` for several entries. */
function readPrintInput(options: Options): Omit<PrintInput, "form"> {
  const [entry = null, ...others] = options.entry ?? [];
  if (others.length > 0) throw new UnusableInput("Mỗi lần in chỉ chọn một mô hình. Hãy ghi --entry một lần.");
  return { profile: readProfile(options), judge: options.judge ?? null, entry, isBlank: options.blank ?? false };
}
