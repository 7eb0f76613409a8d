import { lowerFirst } from "../../text/first-letter";
import { MEMBER_ROLE_LABELS } from "../../judging/member";
import { formatHundredths } from "../../text/hundredths";
import { STEP_LABELS } from "../../judging/step";
import { combinationReport } from "../../workbook/check/panel/combination-report";
import { cellText } from "../../scoring/cell-text";
import { liveCell } from "../entry-cells";
import type { FormBlock, FormDocument, TableColumn } from "../form-document";
import type { FormEntry, FormFacts } from "../form-facts";
import { BLANK, chairSignature, memberOf, panelHead, panelName, secretarySignature, yearText } from "./parts";

const RESULTS: readonly TableColumn[] = [
  { head: "TT", width: 6, align: "center" },
  { head: "Mô hình", width: 36, align: "left" },
  { head: "Đối tượng", width: 24, align: "left" },
  { head: "Điểm", width: 10, align: "center", isPoints: true },
  { head: "Mức", width: 14, align: "center" },
];

/** The minutes of the panel's meeting: who was there, the ballots, each result, and how gaps were dealt with. */
export function minutes(facts: FormFacts): FormDocument {
  const { panel, entries, profile } = facts;
  const paragraph = (...text: readonly string[]): FormBlock => ({ kind: "paragraph", text });
  const heading = (text: string): FormBlock => ({ kind: "paragraph", text: [text], look: "bold" });
  return {
    orientation: "portrait",
    blocks: [
      panelHead(facts),
      {
        kind: "title",
        title: "BIÊN BẢN",
        subject: [`Họp ${lowerFirst(panelName(facts))}, năm ${yearText(facts)}`],
      },
      paragraph("Thời gian bắt đầu: …… giờ ……, ngày …… tháng …… năm ………"),
      paragraph(`Địa điểm: ${BLANK}${BLANK}`),
      ...attendance(facts),
      heading("1. Kiểm phiếu"),
      paragraph(ballotText(facts)),
      heading("2. Kết quả từng mô hình"),
      {
        kind: "table",
        columns: RESULTS,
        rows: entries.map((entry, index) => [
          index + 1,
          liveCell(entry, "MoHinh"),
          liveCell(entry, "DoiTuong"),
          liveCell(entry, "Tong"),
          liveCell(entry, entry.table.table.rubric.method === "basis" ? "XepLoaiDT" : "XepLoai"),
        ]),
      },
      heading("3. Chênh lệch và cách xử lý"),
      ...gaps(entries),
      heading("4. Ý kiến khác"),
      { kind: "blank-lines", count: 3 },
      heading("5. Đề nghị"),
      paragraph(
        `${panelName(facts)} đề nghị ${facts.body ?? BLANK} xem xét, công nhận kết quả thẩm định năm ${yearText(facts)} theo bảng tổng hợp điểm kèm theo.`,
      ),
      paragraph("Biên bản lập xong lúc …… giờ …… cùng ngày, đã đọc lại, các thành viên thống nhất."),
      {
        kind: "signatures",
        left: panel
          ? secretarySignature(facts, profile.minutes[0])
          : { authority: null, post: profile.minutes[0], name: null },
        right: chairSignature(facts, profile.minutes[1]),
      },
    ],
  };
}

function attendance({ panel }: FormFacts): readonly FormBlock[] {
  const line = (text: string): FormBlock => ({ kind: "paragraph", text: [text] });
  if (!panel) return [line(`Thành phần: ${BLANK}`), line(`Chủ trì: ${BLANK}`), line(`Thư ký: ${BLANK}`)];
  const own = panel.members.filter(({ role }) => role !== "third-marker");
  const present = own.filter(({ isPresent }) => isPresent);
  const absent = own.filter(({ isPresent }) => !isPresent);
  const named = (role: "chair" | "secretary") => {
    const member = memberOf(panel, role);
    return member ? [member.name || member.code, member.position].filter((part) => part !== "").join(", ") : BLANK;
  };
  return [
    line(
      `Thành phần: có mặt ${present.length}/${own.length} thành viên${absent.length === 0 ? "" : `; vắng: ${absent.map(({ name, code }) => name || code).join(", ")}`}.`,
    ),
    ...present.map(({ name, code, position, unit, role }) =>
      line(
        `- ${[name || code, position, unit].filter((part) => part !== "").join(", ")}: ${MEMBER_ROLE_LABELS[role].toLowerCase()};`,
      ),
    ),
    line(`Chủ trì: ${named("chair")}. Thư ký: ${named("secretary")}.`),
  ];
}

function ballotText({ panel, entries, ballots }: FormFacts): string {
  const reports = entries.flatMap((entry) => combinationReport(entry.table, entry.row) ?? []);
  if (!panel || reports.length === 0)
    return `Số mô hình đã chấm: ${entries.filter(({ isComplete }) => isComplete).length}/${entries.length}.`;
  const sum = (of: (report: (typeof reports)[number]) => number) => reports.reduce((total, own) => total + of(own), 0);
  const judges = ballots.length;
  const given = sum((own) => own.judges);
  const recused = sum(({ recused: own }) => own.length);
  const missing = sum((own) => own.missing);
  return `${judges} phiếu chấm của ${judges} người, ${reports.length} mô hình. Lượt chấm phát ra: ${given}; thu về: ${given - missing - recused}; hợp lệ: ${sum(({ counted }) => counted)}; không tính do không tham gia chấm: ${recused}; còn thiếu: ${missing}.`;
}

/** One line for each entry whose ballots were far apart or whose step was not the plain one. */
function gaps(entries: readonly FormEntry[]): readonly FormBlock[] {
  const lines = entries.flatMap((entry): readonly FormBlock[] => {
    const report = combinationReport(entry.table, entry.row);
    const threshold = entry.table.panel?.parts.panel.settings?.agreedBelow;
    if (!report || report.gap === null || threshold === undefined || report.gap < threshold) return [];
    const at = (role: "ThaoLuan" | "LyDoQD") =>
      cellText(entry.table.table.columns.get(role)?.cells[entry.row] ?? null).trim();
    const parts = [
      `chênh lệch ${formatHundredths(report.gap)} điểm`,
      `bước: ${STEP_LABELS[report.step].toLowerCase()}`,
      ...(at("ThaoLuan") === "" ? [] : [`thảo luận: ${at("ThaoLuan")}`]),
      ...(report.by === "chair" && report.points !== null
        ? [`chủ trì quyết định ${formatHundredths(report.points)} điểm, lý do: ${at("LyDoQD")}`]
        : []),
    ];
    return [{ kind: "paragraph", text: [`- ${entry.code}: ${parts.join("; ")}.`] }];
  });
  return lines.length > 0
    ? lines
    : [{ kind: "paragraph", text: ["Không có mô hình nào chênh lệch đến mức phải xử lý."] }];
}
