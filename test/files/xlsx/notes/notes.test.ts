import { describe, expect, it } from "vitest";
import type { NoteSlot } from "../../../../src/workbook/model/plan";
import { apply } from "../../../../files/xlsx/write/apply";
import { blankWorkbook } from "../../../../files/xlsx/write/blank-workbook";
import { capture } from "../../../../files/xlsx/read/capture";
import { readNote } from "../../../../files/xlsx/notes/notes";
import { openWorkbook, saveWorkbook } from "../../../../files/xlsx/package/workbook";
import { recalculate, withLibreOffice } from "../../../libreoffice";
import { OFFICE, partText, unzipParts, zipParts } from "../package-parts";
import { plainSpec } from "../plain-spec";
import { SETTINGS_PART, withAddInSettings, withProperties } from "../settings-part";
import { strangersParts, strangersWorkbook } from "../strangers-workbook";

const OWN = "customXml/item2.xml";
const none = (action: string) => JSON.stringify({ version: 1, action, none: "undone" });
const NO_RUBRICS = JSON.stringify({ version: 1, rubrics: [] });

function keep(bytes: Uint8Array, slot: NoteSlot, note: string): Uint8Array {
  return saveWorkbook(apply(openWorkbook(bytes), { edits: [{ kind: "remember", slot, note }] }));
}

const read = (bytes: Uint8Array, slot: NoteSlot) => readNote(openWorkbook(bytes), slot);
const changed = (before: Uint8Array, after: Uint8Array) => {
  const [old, now] = [unzipParts(before), unzipParts(after)];
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => Buffer.compare(Buffer.from(old[name] ?? []), Buffer.from(now[name] ?? [])) !== 0)
    .sort();
};

describe("A note in a file", () => {
  it("is read as it was kept, each slot for itself, and takes the place of the one before", () => {
    const odd = none('Đảng ủy & <xã> "A" \ufffe\uffff\u0001\ud800 ]]> 🙂');
    const both = keep(keep(keep(strangersWorkbook(), "undo", none("cũ")), "rubrics", NO_RUBRICS), "undo", odd);
    const note = read(both, "undo");
    expect(note.kind === "note" && (JSON.parse(note.text) as unknown)).toEqual(JSON.parse(odd));
    expect(read(both, "rubrics")).toEqual({ kind: "note", text: NO_RUBRICS });
    expect(
      Object.keys(unzipParts(both))
        .filter((name) => name.startsWith("customXml/item"))
        .sort(),
    ).toEqual(["customXml/item1.xml", OWN, "customXml/itemProps2.xml"]);
  });

  it("stands in a part of its own beside what others keep, and every other part is byte for byte as it was", () => {
    const before = strangersWorkbook();
    const after = keep(before, "undo", none("fix"));
    expect(changed(before, after)).toEqual([
      "[Content_Types].xml",
      "customXml/_rels/item2.xml.rels",
      OWN,
      "customXml/itemProps2.xml",
      "xl/_rels/workbook.xml.rels",
    ]);
    expect(changed(after, keep(after, "undo", none("repair")))).toEqual([OWN]);
  });

  it("is none where nobody has kept one, and custom XML of others is not read for one", () => {
    expect(read(strangersWorkbook(), "undo")).toEqual({ kind: "none" });
    const parts = unzipParts(keep(strangersWorkbook(), "undo", none("fix")));
    for (const xml of [
      "<notes><note slot='undo'>{}</note></notes>",
      "<!DOCTYPE a><notes xmlns='urn:tham-dinh:notes'/>",
      "không phải XML",
      "",
    ]) {
      expect(read(zipParts({ ...parts, [OWN]: xml }), "undo")).toEqual({ kind: "none" });
    }
  });
});

describe("The add-in's own notes in Excel", () => {
  it("are read from its settings, before a note that a file program left", () => {
    const file = withAddInSettings(keep(strangersWorkbook(), "undo", none("tệp")), {
      "ThamDinh.Undo": none('Excel & "pane"'),
    });
    expect(read(file, "undo")).toEqual({ kind: "note", text: none('Excel & "pane"') });
  });

  it("are replaced where they stand, so that the add-in finds what the file program did", () => {
    const before = withAddInSettings(strangersWorkbook(), { "ThamDinh.Rubrics": NO_RUBRICS, "other": 1 });
    const after = keep(before, "undo", none("fix"));
    expect(changed(before, after)).toEqual([SETTINGS_PART]);
    expect(read(after, "undo")).toEqual({ kind: "note", text: none("fix") });
    expect(partText(after, SETTINGS_PART).match(/<we:property name="[^"]*"/g)).toEqual([
      '<we:property name="ThamDinh.Rubrics"',
      '<we:property name="other"',
      '<we:property name="ThamDinh.Undo"',
    ]);
    const again = keep(after, "undo", none("repair"));
    expect(partText(again, SETTINGS_PART).match(/ThamDinh.Undo/g)).toHaveLength(1);
    expect(read(again, "undo")).toEqual({ kind: "note", text: none("repair") });
  });

  it("are no matter of another add-in's settings", () => {
    const file = withAddInSettings(strangersWorkbook(), { other: none("x") });
    expect(partText(keep(file, "undo", none("fix")), SETTINGS_PART)).not.toContain("ThamDinh");
  });

  it("are not read twice once the file program has moved its note there", () => {
    const file = withAddInSettings(keep(strangersWorkbook(), "undo", none("tệp")), { "ThamDinh.Rubrics": NO_RUBRICS });
    expect(partText(keep(file, "undo", none("fix")), OWN)).not.toContain('slot="undo"');
  });
});

describe("A note that no action leaves", () => {
  const area = { sheet: "A", row: 1, column: 1, rows: 1, columns: 1 };
  const record = (change: object) =>
    JSON.stringify({ version: 1, action: "fix", runs: [], sheets: [], names: [], anchors: [], ...change });
  const run = { sheet: "A", row: 1, column: 1, rows: 1, before: null, after: 1 };

  it.each<readonly [string, NoteSlot, string]>([
    ["is no JSON", "undo", "{"],
    ["is of another version", "undo", record({ version: 2 })],
    ["is longer than any that an action leaves", "undo", record({ action: "x".repeat(1_000_001) })],
    [
      "tells of more cells than any action writes",
      "undo",
      record({ runs: Array.from({ length: 6 }, () => ({ ...run, rows: 1_000_000 })) }),
    ],
    ["leads below the last row", "undo", record({ runs: [{ ...run, row: 1_048_576, rows: 2 }] })],
    ["leads to a row that is none", "undo", record({ runs: [{ ...run, row: -1 }] })],
    ["holds a cell that is none", "undo", record({ runs: [{ ...run, before: { script: 1 } }] })],
    [
      "holds a formula that is none",
      "undo",
      record({ runs: [{ ...run, before: { formula: "SUM(A1)", value: null } }] }),
    ],
    ["has a list that is none", "undo", record({ runs: "x" })],
    ["would move a name of others", "undo", record({ names: [{ name: "Luong", before: null, after: area }] })],
    ["has a reason that is none", "undo", JSON.stringify({ version: 1, action: "fix", none: "bởi vì" })],
    ["is no JSON", "rubrics", "<rubrics/>"],
    ["holds a rubric that is none", "rubrics", JSON.stringify({ version: 1, rubrics: [{ id: "x" }] })],
  ])("%s (%s) is damaged: it is told, and not believed", (_, slot, text) => {
    const snapshot = capture(openWorkbook(keep(strangersWorkbook(), slot, text)), { forUndo: true });
    expect(snapshot.damagedNotes).toEqual([slot]);
    expect(slot === "undo" ? snapshot.memory : snapshot.classified).toEqual(
      slot === "undo" ? { note: null, blocks: [] } : null,
    );
  });

  it.each(["&quot;not JSON", "{}", "&quot;{}&quot;", "5"])(
    "is damaged among the add-in's settings as well: %s",
    (value) => {
      expect(
        read(withProperties(strangersWorkbook(), `<we:property name="ThamDinh.Undo" value="${value}"/>`), "undo"),
      ).toEqual({ kind: "damaged" });
    },
  );

  it("does not keep a workbook from being read whose settings are broken", () => {
    const parts = unzipParts(withAddInSettings(strangersWorkbook(), { "ThamDinh.Undo": none("fix") }));
    for (const name of [SETTINGS_PART, "xl/webextensions/_rels/taskpanes.xml.rels"]) {
      expect(read(zipParts({ ...parts, [name]: "<!DOCTYPE a><a" }), "undo")).toEqual({ kind: "none" });
    }
  });
});

describe("A sheet that is deleted", () => {
  const before = saveWorkbook(
    apply(openWorkbook(strangersWorkbook()), {
      edits: [
        {
          kind: "addSheet",
          spec: plainSpec({
            charts: [
              {
                kind: "bar",
                title: "T",
                seriesName: "S",
                categories: { row: 1, column: 1, rows: 2, columns: 1 },
                values: { row: 1, column: 2, rows: 2, columns: 1 },
                place: { row: 4, column: 1, rows: 9, columns: 5 },
              },
            ],
          }),
        },
      ],
    }),
  );
  const { name } = plainSpec();

  it("goes with its charts, names and lines, and the rest is as it was before it was made", () => {
    const after = saveWorkbook(apply(openWorkbook(before), { edits: [{ kind: "deleteSheet", name }] }));
    const parts = Object.keys(strangersParts())
      .filter((part) => part !== "xl/calcChain.xml")
      .sort();
    expect(Object.keys(unzipParts(after)).sort()).toEqual(parts);
    for (const part of ["xl/_rels/workbook.xml.rels", "[Content_Types].xml"])
      expect(partText(after, part)).not.toMatch(/sheet3|chart2|drawing2/);
    expect(capture(openWorkbook(after)).sheets.map((sheet) => sheet.name)).not.toContain(name);
  });

  it("leaves names of later sheets with them, and names that pointed at it nowhere", () => {
    const after = partText(
      saveWorkbook(
        apply(openWorkbook(before), {
          edits: [
            { kind: "deleteSheet", name: "Bảng điểm" },
            { kind: "activate", area: { sheet: name, row: 1, column: 1, rows: 1, columns: 1 } },
          ],
        }),
      ),
      "xl/workbook.xml",
    );
    expect(after).not.toContain("Print_Titles");
    expect(after).toContain('<definedName name="ThamDinh_1_TC1">#REF!</definedName>');
    expect(after).toContain('<definedName name="Nguong" comment="của tôi">');
  });

  it("is never the last one", () => {
    const workbook = blankWorkbook();
    apply(workbook, { edits: [{ kind: "addSheet", spec: plainSpec() }] });
    expect(() => apply(workbook, { edits: [{ kind: "deleteSheet", name }] })).toThrow(RangeError);
    expect(() => apply(workbook, { edits: [{ kind: "deleteSheet", name: "khác" }] })).toThrow(RangeError);
  });
});

withLibreOffice("LibreOffice", () => {
  it("keeps our note through two savings, and the file program puts it back where Excel looks for it; settings of add-ins it loses", async () => {
    const parts = strangersParts();
    const related = String(parts["xl/_rels/workbook.xml.rels"]).replace(
      "</Relationships>",
      `<Relationship Id="rIdX" Type="${OFFICE}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    );
    const others = zipParts({
      ...parts,
      "xl/_rels/workbook.xml.rels": related,
      "customXml/itemProps1.xml":
        '<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{11111111-93B7-4B52-9E07-7C1D2A64E8B1}"/>',
      "customXml/_rels/item1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    });
    const first = keep(withAddInSettings(others, { other: 1 }), "undo", none("Đảng ủy"));
    const once = (await recalculate(new Map([["a", first]]))).get("a")!;
    const twice = (await recalculate(new Map([["a", once]]))).get("a")!;
    expect(read(twice, "undo")).toEqual({ kind: "note", text: none("Đảng ủy") });
    expect(partText(twice, "xl/_rels/workbook.xml.rels")).not.toContain("customXml");
    const after = keep(twice, "undo", none("fix"));
    expect(partText(after, "xl/_rels/workbook.xml.rels")).toContain(OWN);
    expect(partText(after, "_rels/.rels")).not.toContain(OWN);
    expect(read(after, "undo")).toEqual({ kind: "note", text: none("fix") });
    expect(Object.keys(unzipParts(once))).not.toContain(SETTINGS_PART);
  });
});
