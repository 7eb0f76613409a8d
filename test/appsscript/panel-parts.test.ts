import process from "node:process";
import { describe, it } from "vitest";
import { DELETIONS, losePart } from "../host-cases/panel-parts";
import { openPanelHost } from "./in-process";

/** One row and one column of each table unless all are asked for: THAMDINH_DELETIONS=all. */
const CASES =
  process.env["THAMDINH_DELETIONS"] === "all"
    ? DELETIONS
    : DELETIONS.filter((_, index) => [0, 3, 6, 8, 10, 14, 17].includes(index));

describe("A spreadsheet in which a row or a column of a panel was deleted", () => {
  it.each(CASES)(
    "names what is gone, makes it again, and takes that back (%s of %s)",
    { timeout: 60_000 },
    async (...deletion) => losePart(openPanelHost(), deletion),
  );
});
