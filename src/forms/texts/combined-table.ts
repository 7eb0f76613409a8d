import { METHOD_LABELS } from "../../judging/method";
import { formatHundredths } from "../../text/hundredths";
import { combinationReport } from "../../workbook/check/panel/combination-report";
import type { Role } from "../../scoring/role";
import { liveCell } from "../entry-cells";
import type { FormBlock, FormDocument, TableCell, TableColumn } from "../form-document";
import { entriesOf } from "../form-facts";
import type { FormEntry, FormFacts } from "../form-facts";
import { chairSignature, panelHead, panelName, secretarySignature, yearText } from "./parts";

interface Column extends TableColumn {
  readonly role: Role | "TT" | "note";
}

const HEAD: readonly Column[] = [
  { role: "TT", head: "TT", width: 6, align: "center" },
  { role: "MaMH", head: "Mã", width: 10, align: "center" },
  { role: "MoHinh", head: "Mô hình", width: 24, align: "left" },
  { role: "DoiTuong", head: "Đối tượng", width: 18, align: "left" },
];

/** The combined table that the panel signs: everybody's points, the means side by side, and what the panel gives. */
export function combinedTable(facts: FormFacts): FormDocument {
  const tables = facts.tables.filter(({ input }) => input.rubric.method === "scores");
  const { profile } = facts;
  const blocks = tables.flatMap((table, index): readonly FormBlock[] => {
    const entries = entriesOf(table);
    const columns = columnsOf(facts, table.table.part.kind === "result" ? judgesOf(table.table.columns.keys()) : []);
    const shown = columns.filter(({ role }) => role === "TT" || role === "note" || table.table.columns.has(role));
    return [
      ...(index === 0 ? [] : [{ kind: "page" } as const]),
      panelHead(facts),
      {
        kind: "title",
        title: "BẢNG TỔNG HỢP ĐIỂM",
        subject: [`${panelName(facts)}, năm ${yearText(facts)}`],
      },
      {
        kind: "table",
        columns: shown,
        rows: entries.map((entry, at) => shown.map(({ role }) => cellOf(entry, at, role))),
      },
      ...notes(facts, entries).map((text): FormBlock => ({ kind: "paragraph", text: [text] })),
      {
        kind: "signatures",
        left: secretarySignature(facts, profile.minutes[0]),
        right: chairSignature(facts, profile.minutes[1]),
      },
    ];
  });
  return { orientation: "landscape", blocks };
}

function judgesOf(roles: Iterable<Role>): readonly Role[] {
  return [...roles].filter((role) => /^P\d+$/.test(role)).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
}

function columnsOf({ panel }: FormFacts, judges: readonly Role[]): readonly Column[] {
  const points = (role: Role, head: string, width = 7): Column => ({
    role,
    head,
    width,
    align: "center",
    isPoints: true,
  });
  const scoring = panel?.members.filter(({ role }) => role !== "third-marker") ?? [];
  const ofPanel: readonly Column[] =
    judges.length === 0
      ? []
      : [
          ...judges.map((role, index) => points(role, scoring[index]?.code ?? role, 7)),
          { role: "SoPhieu", head: "Số phiếu", width: 7.5, align: "center" },
          points("TB", "TB", 7),
          points("TrungVi", "Trung vị", 7.5),
          points("ChenhLech", "Chênh lệch", 8),
        ];
  return [
    ...HEAD,
    ...ofPanel,
    points("Tong", judges.length === 0 ? "Tổng điểm" : "Điểm hội đồng", 8),
    { role: "XepLoai", head: "Mức", width: 9, align: "center" },
    { role: "note", head: "Ghi chú", width: 11, align: "left" },
  ];
}

function cellOf(entry: FormEntry, index: number, role: Column["role"]): TableCell {
  if (role === "TT") return index + 1;
  if (role === "note") return liveCell(entry, entry.table.table.columns.has("Buoc") ? "Buoc" : "TinhTrang");
  return liveCell(entry, role);
}

/** Says below the table how ballots were combined, which were not counted, and by which rules. */
function notes({ panel }: FormFacts, entries: readonly FormEntry[]): readonly string[] {
  const parts = panel?.result.panel?.parts;
  if (!panel || !parts || entries[0]?.table !== panel.result) return [];
  const { settings } = parts.panel;
  const recused = entries.flatMap((entry) => {
    const report = combinationReport(entry.table, entry.row);
    return (report?.recused ?? []).map(
      ({ member, reason }) => `${member} không chấm ${entry.code} (${reason.toLowerCase()})`,
    );
  });
  return [
    settings === null
      ? "Quy định hợp nhất điểm chưa đủ."
      : `Cách hợp nhất: ${METHOD_LABELS[settings.method]}. Chênh lệch dưới ${formatHundredths(settings.agreedBelow)} điểm: thống nhất; đến ${formatHundredths(settings.discussUpTo)} điểm: thảo luận; lớn hơn: người chấm thứ ba hoặc chủ trì quyết định.`,
    recused.length === 0 ? "Không có phiếu nào không tính." : `Phiếu không tính (ghi HT): ${recused.join("; ")}.`,
    `Có mặt ${parts.panel.present}/${parts.panel.size} thành viên.`,
  ];
}
