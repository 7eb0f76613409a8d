import { describe, expect, it } from "vitest";
import { viFileReason } from "../../../src/language/vi/file-reasons";
import { decidePicked } from "../../../src/province/picked-files";
import type { PickedFile } from "../../../src/province/picked-files";
import { readUnit } from "../../../src/province/read-unit";
import { collective, collectiveEntry } from "../../sound-entries";
import { tableSnapshot } from "../../table-snapshot";

const answer = readUnit(tableSnapshot([{ rubric: collective, entries: [collectiveEntry()] }]), { withoutNames: false });
const file = (name: string, sha256: string | null): PickedFile => ({
  name,
  sha256,
  answer: sha256 === null ? { ok: false, reason: { code: "damaged", detail: "" } } : answer,
});

describe("Files that are picked by hand", () => {
  it("are a unit each, by their names; the same bytes count once, and unreadable ones stand with their reason", () => {
    const { units, decision } = decidePicked([
      file("Xã A.xlsx", "a"),
      file("Xã A (1).xlsx", "a"),
      file("B.XLSX", null),
    ]);
    expect(units.map(({ code, name }) => [code, name])).toEqual([
      ["T01", "Xã A"],
      ["T02", "B"],
    ]);
    expect(decision.files.map(({ status, reason }) => [status === "từ chối", viFileReason(reason)])).toEqual([
      [false, expect.any(String)],
      [true, "Trùng nguyên vẹn với Xã A.xlsx; chỉ tính một lần."],
      [true, expect.stringMatching(/^Tệp bị hỏng/)],
    ]);
    expect(decision.missing.map(({ unit }) => unit.name)).toEqual(["B"]);
  });
});
