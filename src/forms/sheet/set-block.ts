import type { FormBlock } from "../form-document";
import { liveText } from "../live-text";
import { inLook } from "../profile";
import { formStyle } from "./form-style";
import { setLetterhead, setTitle } from "./set-head";
import { setSignatures } from "./set-signatures";
import { setTable } from "./set-table";
import type { SheetPage } from "./sheet-page";

/** A first line's indent: 10 mm of spaces in letters of 14 points. */
const INDENT = " ".repeat(8);
/** Points of a line that is written on by hand. */
const WRITTEN_LINE = 22;
/** A line below the cell is what is written on. */
const DOTTED = formStyle({ size: 14, bold: false, italic: false }, { border: "bottom" });

/** Sets one part of a form below the former ones. */
export function setBlock(block: FormBlock, target: SheetPage): void {
  const { page, profile } = target;
  switch (block.kind) {
    case "letterhead":
      return setLetterhead(block, target);
    case "title":
      return setTitle(block, target);
    case "line":
      page.wide(liveText(block.text), formStyle(inLook(profile.text, block.look), { horizontal: block.align }), LINE);
      return;
    case "paragraph":
      page.wide(liveText(block.text, INDENT), formStyle(inLook(profile.text, block.look ?? "plain")), LINE);
      if (block.look === "bold") target.heads();
      return;
    case "blank-lines": {
      const above = Math.max(1, page.nextRow() - 1);
      for (let line = 0; line < block.count; line++) page.wide(null, DOTTED, WRITTEN_LINE);
      target.keep({ first: above, last: page.nextRow() - 1 });
      return;
    }
    case "table":
      return setTable(block, target);
    case "signatures":
      return setSignatures(block, target);
    case "page":
      target.begin(page.nextRow());
  }
}

/** Points of a line of text with the room after it. */
const LINE = 20;
