import { describe, expect, it } from "vitest";
import { ship, unship } from "../../../../src/actions/performing/shipped";
import type { Part } from "../../../../src/actions/performing/shipped";
import { openBook } from "../../../../standalone/worker/open-book";
import { exampleWorkbook } from "../../../../files/example-workbook";

describe("A result on its way from the worker to the page", () => {
  it("is the same afterwards, also inside a preview, and no message of it holds a long list", () => {
    const book = openBook(exampleWorkbook());
    for (const command of [
      { kind: "check" },
      { kind: "preview", command: { kind: "classify", repair: false } },
      { kind: "explain", row: 10 },
    ] as const) {
      const { performed } = book.prepare(command, null);
      const parts: Part[] = [];
      const shipped = ship(performed, (part) => parts.push(structuredClone(part)));
      const arrived = unship(structuredClone(shipped), parts);
      const shown = (value: unknown) =>
        JSON.stringify(value, (_, inner: unknown) =>
          typeof inner === "function" ? (inner as () => unknown)() : inner,
        );
      expect(shown(arrived)).toBe(shown(performed));
      for (const { items } of parts) expect(items.length).toBeLessThanOrEqual(1000);
    }
  });
});
