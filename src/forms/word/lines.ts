import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from "docx";
import type { IParagraphOptions } from "docx";
import { textWidth } from "../../workbook/sheets/text-width";
import type { FormProfile, Lettering } from "../profile";
import { pointTwips, twips } from "./measures";

/** How a paragraph stands; lengths are twips. */
export interface LineLook {
  readonly align?: "left" | "center" | "right" | "both";
  readonly before?: number;
  readonly after?: number;
  readonly left?: number;
  readonly isUnderlined?: boolean;
  /** Whether no page parts it from the next paragraph. */
  readonly keepNext?: boolean;
  readonly breakBefore?: boolean;
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/** A line with single spacing, such as those of letterheads, titles and tables. */
export function line(text: string, lettering: Lettering, look: LineLook = {}): Paragraph {
  return new Paragraph({
    ...options(look),
    spacing: { before: look.before ?? 0, after: look.after ?? 0, line: SINGLE, lineRule: LineRuleType.AUTO },
    // The mark of a paragraph is as high as its letters: an empty one is as high as asked for
    run: { size: halfPoints(lettering) },
    children: text === "" ? [] : [run(text, lettering, look.isUnderlined)],
  });
}

/** A single line, in 240ths. */
const SINGLE = 240;

/** A paragraph of running text: justified, with the profile's distance of lines, room after it and indent. */
export function running(
  text: string,
  lettering: Lettering,
  { lineHeight, spaceAfter, indent }: FormProfile,
  look: LineLook = {},
): Paragraph {
  return new Paragraph({
    ...options({ align: "both", ...look }),
    spacing: {
      before: 0,
      after: pointTwips(spaceAfter),
      ...(lineHeight === null
        ? { line: SINGLE, lineRule: LineRuleType.AUTO }
        : { line: pointTwips(lineHeight), lineRule: LineRuleType.EXACT }),
    },
    // A line that is centred or stands at the left begins no paragraph
    ...(look.align === undefined ? { indent: { firstLine: twips(indent) } } : {}),
    children: [run(text, lettering)],
  });
}

/**
 * A rule as long as a share of a text, in the middle of `room` twips: the border of an empty paragraph, so that it needs
 * no drawing, which not every program shows.
 */
export function rule(text: string, { size, bold }: Lettering, share: number, room: number): Paragraph {
  // A text of several lines is as wide as its room
  const wanted = Math.min(room, pointTwips((textWidth(text, bold) * size) / 1000)) * share;
  const aside = Math.max(0, Math.round((room - wanted) / 2));
  return new Paragraph({
    indent: { left: aside, right: aside },
    border: { top: { style: BorderStyle.SINGLE, size: RULE, space: 1, color: "000000" } },
    spacing: { before: pointTwips(2), after: 0, line: pointTwips(4), lineRule: LineRuleType.EXACT },
    children: [],
  });
}

/** Eighths of a point. */
const RULE = 6;

function run(text: string, lettering: Lettering, isUnderlined = false): TextRun {
  const { bold, italic } = lettering;
  return new TextRun({
    // Decomposed letters would stand apart from their marks in some fonts
    text: text.normalize("NFC"),
    size: halfPoints(lettering),
    bold,
    italics: italic,
    ...(isUnderlined ? { underline: {} } : {}),
  });
}

function halfPoints({ size }: Lettering): number {
  return size * 2;
}

function options({ align = "left", left, keepNext, breakBefore }: LineLook): IParagraphOptions {
  return {
    alignment: ALIGNMENT[align],
    ...(left === undefined ? {} : { indent: { left } }),
    ...(keepNext === true ? { keepNext: true } : {}),
    ...(breakBefore === true ? { pageBreakBefore: true } : {}),
  };
}
