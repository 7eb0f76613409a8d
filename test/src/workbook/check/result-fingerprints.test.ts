import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collective } from "../../../../src/rubric/packs/collective";
import { computedRoles } from "../../../../src/scoring/role";
import { readResultFingerprints } from "../../../../src/workbook/check/result-fingerprints";

const roles = computedRoles(collective);
const cells = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 1_100_000 }).map((hundredths) => hundredths / 100),
  fc.string({ unit: "grapheme", maxLength: 20 }),
);

describe("fingerprints of fixed results", () => {
  it("know every result that was written, and differ from what somebody may type instead", () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: roles.length, maxLength: roles.length }), cells, (written, typed) => {
        const fingerprints = readResultFingerprints(
          collective,
          readResultFingerprints(collective, null).after((role) => written[roles.indexOf(role)] ?? null),
        );
        roles.forEach((role, index) => expect(fingerprints.isOwn(role, written[index]!)).toBe(true));
        const shown = (cell: string | number | null | undefined) => String(cell ?? "");
        if (shown(typed) !== shown(written[0])) expect(fingerprints.isOwn(roles[0]!, typed)).toBe(false);
      }),
    );
  });

  it("stay where a result is left alone", () => {
    const first = readResultFingerprints(collective, null).after(() => 9);
    const second = readResultFingerprints(collective, first).after((role) => (role === "Tong" ? 8 : undefined));
    expect([
      readResultFingerprints(collective, second).isOwn("Tong", 8),
      readResultFingerprints(collective, second).isOwn("KetQua", 9),
    ]).toEqual([true, true]);
  });

  it("of a cell that holds something else know nothing", () => {
    for (const text of [null, 9, "M123", "x".repeat(71)])
      expect(readResultFingerprints(collective, text).isOwn("Tong", 9)).toBe(false);
  });
});
