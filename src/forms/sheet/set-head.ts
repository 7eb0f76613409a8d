import type { Content } from "../../workbook/model/sheet-spec";
import { PLACE_PLACEHOLDER } from "../../workbook/sheets/heading";
import { textWidth } from "../../workbook/sheets/text-width";
import { textOf } from "../form-document";
import type { FormBlock, FormText } from "../form-document";
import { liveText } from "../live-text";
import type { FormProfile, Lettering } from "../profile";
import { formStyle } from "./form-style";
import type { FormLook } from "./form-style";
import type { SheetPage } from "./sheet-page";

type Block<Kind extends FormBlock["kind"]> = Extract<FormBlock, { readonly kind: Kind }>;

/** A rule is a row of underscores of this size: a cell's border would be as wide as the cell. */
const RULE_SIZE = 6;
/** Points of an underscore of that size. */
const UNDERSCORE = RULE_SIZE / 2;
const SIGN_ROW = 16;
const GAP_ROW = 10;
/** Points that a row of the motto may grow, so that a name of two lines takes two rows. */
const SLACK = 6;
const top = { horizontal: "center", vertical: "top" } as const;
const bottom = { horizontal: "center", vertical: "bottom" } as const;
const DRAFT: Lettering = { size: 14, bold: true, italic: false };

/** Sets the two halves of a letterhead, with `DỰ THẢO` above while nothing is sealed. */
export function setLetterhead({ superior, body, numbered, note }: Block<"letterhead">, target: SheetPage): void {
  const { page, grid, columns, profile } = target;
  const left = (row: number, content: Content, lettering: Lettering, look: FormLook = top) =>
    page.at(row, content, formStyle(lettering, look), 1, grid.left);
  const right = (row: number, content: Content, lettering: Lettering, look: FormLook = top) =>
    page.at(row, content, formStyle(lettering, look), grid.left + 1, columns);
  page.wide(target.draft, formStyle(DRAFT, { horizontal: "right" }), SIGN_ROW);
  const first = page.nextRow();
  const { underMotto } = profile;
  const motto = underMotto ?? profile.motto;
  /** The motto's lines, and the rule right below them. */
  const rightRows = underMotto ? 3 : 2;
  right(first, profile.motto.text, profile.motto.lettering, bottom);
  if (underMotto) right(first + 1, underMotto.text, underMotto.lettering);
  const mottoRule = ruleBelow(motto.text, motto.lettering, 1, widthOf(target, grid.left + 1, columns));
  page.at(first + rightRows - 1, mottoRule, ruleStyle(), grid.left + 1, columns);
  // A name of several lines goes on beside the motto and its rule, and tears neither from the other
  const leftDown = (row: number, text: FormText, lettering: Lettering, look: FormLook, until: number) => {
    const [name, style] = [liveText(text), formStyle(lettering, look)];
    const height = page.needed(name, style, 1, grid.left);
    let rows = 1;
    for (let above = page.heightOf(row); above + SLACK < height && row + rows < until; rows++)
      above += page.heightOf(row + rows);
    page.at(row, name, style, 1, grid.left, rows);
    return row + rows;
  };
  const second = superior ? leftDown(first, superior, profile.superior, bottom, first + rightRows) : first + 1;
  const third = leftDown(second, body, profile.body, top, first + rightRows);
  const under = below(profile.underBody, textOf(body), profile.body, widthOf(target, 1, grid.left));
  page.at(third, under.content, under.style, 1, grid.left);
  const last = Math.max(third, first + rightRows - 1) + 1;
  if (numbered !== null) left(last, profile.number(numbered), profile.numberLettering);
  right(last, PLACE_PLACEHOLDER, profile.place);
  if (note !== undefined) left(last + 1, `(${note})`, { size: 11, bold: false, italic: true });
  page.line([], [], GAP_ROW);
}

/** Sets the name of a document, its subject, and the sign or rule below. */
export function setTitle({ title, subject }: Block<"title">, target: SheetPage): void {
  const { page, profile, columns } = target;
  page.wide(title, formStyle(profile.title, { horizontal: "center" }), 22);
  if (subject) page.wide(liveText(subject), formStyle(profile.subject, { horizontal: "center" }), 20);
  const under = below(
    profile.underTitle,
    subject ? textOf(subject) : title,
    profile.subject,
    widthOf(target, 1, columns),
  );
  page.wide(under.content, under.style, SIGN_ROW);
}

function below(under: FormProfile["underBody"], text: string, lettering: Lettering, room: number) {
  return under.kind === "sign"
    ? { content: under.text, style: formStyle(lettering, top) }
    : { content: ruleBelow(text, lettering, under.share, room), style: ruleStyle() };
}

function ruleStyle() {
  return { ...RULE, wrap: false };
}

const RULE = formStyle({ size: RULE_SIZE, bold: false, italic: false }, top);

/** Longest rule, in underscores: within either half of a page. */
const LONGEST_RULE = 80;

/** Returns a rule of a share of a text's width; a text of several lines is as wide as its room, in points. */
function ruleBelow(text: string, { size, bold }: Lettering, share: number, room: number): string {
  const points = Math.min(room, (textWidth(text, bold) * size) / 1000);
  return "_".repeat(Math.min(LONGEST_RULE, Math.max(1, Math.round((points * share) / UNDERSCORE))));
}

/** Points across columns `from`–`to`. */
function widthOf({ grid }: SheetPage, from: number, to: number): number {
  return grid.widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0) * CHARACTER;
}

/** Points of a character, as sheets count widths. */
const CHARACTER = 5.25;
