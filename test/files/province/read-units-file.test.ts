import { describe, expect, it } from "vitest";
import { readUnitsFile } from "../../../files/province/read-units-file";

describe("A list of units is read whatever separates its cells, and however short it is", () => {
  it.each([
    { name: "commas", text: "ma,ten\n01,Xã A\n" },
    { name: "semicolons and a mark in front, as Excel saves it", text: "\uFEFFma;ten\r\n01;Xã A\r\n" },
    { name: "tabs and no last line end", text: "ma\tten\n01\tXã A" },
    { name: "semicolons, and commas in the names", text: 'ma;ten\n01;"Xã A"\n\n' },
    { name: "blank lines", text: "ma;ten\n\n\n01;Xã A\n\n" },
  ])("$name", ({ text }) => {
    expect(readUnitsFile(new TextEncoder().encode(text), "don-vi.csv")).toEqual([
      { code: "01", name: "Xã A", paths: [] },
    ]);
  });
});
