import type { RubricRefusal, RubricSource } from "../../src/actions/custom-rubric";
import { vi } from "../../src/language/vi/words";
import { viFaultyRubric } from "../../src/language/vi/attach";
import { rectToAddress } from "../../src/workbook/model/area";
import type { OptionName, Options } from "../arguments";
import { ask, carryOut, changesOf, performedAs } from "../carry-out";
import { chosenPlace } from "../chosen";
import type { CommandLineHost } from "../command-line-host";
import { CLEAN } from "../exit-codes";
import {
  noFile,
  onlyFile,
  openForChange,
  openInput,
  readInput,
  saveOutput,
  wantedOutput,
  writeOutput,
} from "../input-output";
import { changesText } from "../report-text";
import { readHeaderOption, readMap } from "../option-values";
import { UnusableInput } from "../unusable-input";
import { blankWorkbook } from "../xlsx/write/blank-workbook";
import { capture } from "../xlsx/read/capture";
import type { Workbook } from "../xlsx/package/workbook";
import type { CommandLineCommand } from "./command";
import { WRITING } from "./command";

const MAKING = ["name", "id", "into", ...WRITING] as const satisfies readonly OptionName[];
const BLANK = new Map<string, RubricSource>([
  ["trong-tap-the", { kind: "blank", subjectKind: "collective" }],
  ["trong-ca-nhan", { kind: "blank", subjectKind: "individual" }],
]);

export const newRubric: CommandLineCommand = {
  name: "rubric new",
  usage: "--from MÃ --name TÊN -o TỆP",
  does: "tạo bộ tiêu chí riêng, từ bộ trống hoặc từ một bộ có sẵn",
  options: ["from", ...MAKING],
  run: (files, options, host) => {
    noFile(files);
    return make(sourceOf(options), options, host);
  },
};

export const copyRubric: CommandLineCommand = {
  name: "rubric copy",
  usage: "TỆP --from MÃ --name TÊN -o TỆP",
  does: "chép một bộ tiêu chí của tệp thành bộ mới trong chính tệp đó",
  options: ["from", "name", "id", ...WRITING],
  run: (files, options, host) => make(sourceOf(options), { ...options, into: onlyFile(files) }, host),
};

export const readRubric: CommandLineCommand = {
  name: "rubric read",
  usage: "TỆP --cell Ô --name TÊN -o TỆP",
  does: "lập bộ tiêu chí từ tiêu đề cột của một bảng chấm có sẵn, quanh một ô",
  details: [
    "Tiêu chí có thể nằm ở các cột, hoặc ở các dòng của phiếu chấm (Nội dung, Điểm tối đa).",
    "Điểm tối đa mà bảng không nói rõ được để trống, và các ô ấy được nêu để điền.",
    "Chỗ đọc sai thì nói rõ: --header 3:4 là dòng tiêu đề; --map D=TC1,E=TC2,F=DT1,G=DTru1,H=- là tiêu chí, điểm thưởng, điểm trừ, không dùng.",
  ],
  options: ["cell", "sheet", "header", "map", "name", "id", ...WRITING],
  run: (files, options, host) =>
    make(
      (workbook) => ({
        kind: "headers",
        at: chosenPlace(options, capture(workbook)),
        header: readHeaderOption(options)?.rows ?? null,
        roles: readMap(options),
      }),
      { ...options, into: onlyFile(files) },
      host,
    ),
};

export const importRubric: CommandLineCommand = {
  name: "rubric import",
  usage: "TỆP.json -o TỆP",
  does: "nhận bộ tiêu chí từ tệp .json; chỗ sai được nêu cùng trường của nó",
  options: MAKING,
  run: async (files, options, host) =>
    make({ kind: "json", text: new TextDecoder().decode(await readInput(onlyFile(files), host)) }, options, host),
};

export const exportRubric: CommandLineCommand = {
  name: "rubric export",
  usage: "[TỆP] --rubric MÃ -o TỆP.json",
  does: "xuất một bộ tiêu chí ra tệp .json để gửi cho nơi khác",
  options: ["rubric", "output", "overwrite"],
  run: async (files, options, host) => {
    const [id] = options.rubric ?? [];
    if (id === undefined) throw new UnusableInput("Chưa chọn bộ tiêu chí. Hãy thêm --rubric và mã của bộ tiêu chí.");
    const output = await wantedOutput(options, null, host);
    const workbook = files.length === 0 ? blankWorkbook() : await openInput(onlyFile(files), host);
    const { performed } = carryOut(workbook, { kind: "export-rubric", id });
    if (performed.kind === "rubric-refused") throw refused(performed.refusal);
    await writeOutput(output!, new TextEncoder().encode(performedAs(performed, "rubric-exported").json), host);
    host.print(`Đã ghi bộ tiêu chí “${id}” vào ${output!}.`);
    return CLEAN;
  },
};

export const listRubrics: CommandLineCommand = {
  name: "rubric list",
  usage: "TỆP",
  does: "liệt kê các bộ tiêu chí trong tệp",
  options: ["json"],
  run: async (files, { json }, host) => {
    const { rubrics, faulty } = ask({ kind: "list-rubrics" }, await openInput(onlyFile(files), host), "rubrics");
    const lines = [...rubrics.map(({ id, name }) => `${id}: ${name}`), ...faulty.map(viFaultyRubric)];
    host.print(
      json
        ? JSON.stringify({ rubrics, faulty }, null, 2)
        : lines.length === 0
          ? "Tệp chưa có bộ tiêu chí nào."
          : lines.join("\n"),
    );
    return CLEAN;
  },
};

async function make(
  source: RubricSource | ((workbook: Workbook) => RubricSource),
  options: Options,
  host: CommandLineHost,
): Promise<number> {
  const { into = null, name, id } = options;
  const output = await wantedOutput(options, into, host);
  const workbook = into === null ? blankWorkbook() : await openForChange(into, output, host);
  const done = carryOut(workbook, {
    kind: "make-rubric",
    source: typeof source === "function" ? source(workbook) : source,
    ...(name === undefined ? {} : { name }),
    ...(id === undefined ? {} : { id }),
  });
  if (done.performed.kind === "rubric-refused") throw refused(done.performed.refusal);
  const made = performedAs(done.performed, "rubric-made");
  if (output !== null) await saveOutput(output, workbook, host);
  const unfilled = made.unfilled.map(rectToAddress);
  const byRows =
    made.isByRows === true
      ? "\nTrong bảng này tiêu chí xếp theo dòng: tên và điểm tối đa được lấy từ các dòng. Để chấm theo bộ này hãy chèn mẫu (template --rubric), mỗi đơn vị một dòng."
      : "";
  const open = `${byRows}${unfilled.length === 0 ? "" : `\nCòn ${unfilled.length} ô cần điền điểm: ${unfilled.join(", ")}.`}`;
  if (options.json)
    host.print(JSON.stringify({ id: made.id, name: made.name, sheet: made.sheet, unfilled, output }, null, 2));
  else if (output === null) host.print(`${changesText(changesOf(done))}${open}`);
  else
    host.print(
      `Đã thêm bộ tiêu chí “${made.name}” (mã ${made.id}) ở sheet “${made.sheet}”.${open}\nĐã ghi vào ${output}.`,
    );
  return CLEAN;
}

function sourceOf({ from }: Options): RubricSource {
  if (from === undefined)
    throw new UnusableInput(
      "Chưa rõ bộ tiêu chí dựa trên mẫu nào. Hãy thêm --from và mã của mẫu, hoặc --from trong-tap-the.",
    );
  return BLANK.get(from) ?? { kind: "copy", id: from };
}

function refused(refusal: RubricRefusal): UnusableInput {
  return new UnusableInput(vi.rubricRefusal(refusal).join(" "));
}
