import { describe, expect, it } from "vitest";
import { resolve } from "node:path";
import { fileOf } from "../../build/excel.mjs";

const folder = resolve("dist/addin");

describe("The development server", () => {
  it("serves what was built, whatever Office adds to the address", () => {
    expect(fileOf(folder, "/taskpane.html?_host_Info=Excel$Win32$16.01")).toBe(resolve(folder, "taskpane.html"));
    expect(fileOf(folder, "/assets/icon-16.png")).toBe(resolve(folder, "assets/icon-16.png"));
  });

  it.each([
    "/../thamdinh.mjs",
    "/..%2Fthamdinh.mjs",
    "/%2e%2e/thamdinh.mjs",
    "/assets",
    "/",
    "/nothing.html",
    "/%",
    "/a%00.html",
    "//",
  ])("serves nothing for %s", (address) => {
    expect(fileOf(folder, address)).toBeNull();
  });
});
