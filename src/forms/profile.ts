import type { HeadingProfile } from "../workbook/sheets/heading";

/** A line of text: size in points, weight and slope. */
export interface Lettering {
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * Whose rules a form follows, as data. Measures of the Party are from secondary texts of 05-HD/VPTW; those of the State
 * from Nghị định 30/2020/NĐ-CP, Phụ lục I. Sizes are points, lengths millimetres.
 */
export interface FormProfile {
  readonly name: HeadingProfile;
  /** The left half's share of the width: the right one takes the motto on one line. */
  readonly leftShare: number;
  readonly superior: Lettering;
  readonly body: Lettering;
  /** Below the body's name: a sign, or a rule of a share of the name's width. */
  readonly underBody:
    { readonly kind: "sign"; readonly text: string } | { readonly kind: "rule"; readonly share: number };
  readonly motto: { readonly text: string; readonly lettering: Lettering };
  /** The second line at the right; the rule below is as long as the line above it. */
  readonly underMotto: { readonly text: string; readonly lettering: Lettering } | null;
  /** The number of a document with its type left blank: `Số      -TB/ĐU`. */
  readonly number: (type: string) => string;
  readonly numberLettering: Lettering;
  readonly place: Lettering;
  readonly title: Lettering;
  readonly subject: Lettering;
  readonly underTitle: FormProfile["underBody"];
  readonly text: Lettering;
  /** Exact distance of lines; `null` for single. Used where running text is set (.docx). */
  readonly lineHeight: number | null;
  readonly spaceAfter: number;
  readonly indent: number;
  /** `T/M` or `TM.`, before the committee that is signed for. */
  readonly onBehalf: string;
  readonly authority: Lettering;
  readonly post: Lettering;
  readonly signer: Lettering;
  readonly recipients: {
    readonly heading: Lettering;
    readonly isUnderlined: boolean;
    readonly lines: Lettering;
    readonly kept: string;
  };
  readonly end: string;
  /** Those who sign minutes, left and right. */
  readonly minutes: readonly [string, string];
}

const plain = (size: number): Lettering => ({ size, bold: false, italic: false });
const bold = (size: number): Lettering => ({ size, bold: true, italic: false });
const italic = (size: number): Lettering => ({ size, bold: false, italic: true });

/** Room for a number that is written by hand. */
const BLANK = "      ";

export const PROFILES: Readonly<Record<HeadingProfile, FormProfile>> = {
  party: {
    name: "party",
    leftShare: 0.45,
    superior: plain(14),
    body: bold(14),
    underBody: { kind: "sign", text: "*" },
    motto: { text: "ĐẢNG CỘNG SẢN VIỆT NAM", lettering: bold(15) },
    underMotto: null,
    number: (type) => `Số${BLANK}-${type}/ĐU`,
    numberLettering: plain(14),
    place: italic(14),
    title: bold(15),
    subject: bold(14),
    underTitle: { kind: "sign", text: "-----" },
    text: plain(14),
    lineHeight: 18,
    spaceAfter: 6,
    indent: 10,
    onBehalf: "T/M",
    authority: bold(14),
    post: plain(14),
    signer: bold(14),
    recipients: { heading: plain(14), isUnderlined: true, lines: plain(12), kept: "Lưu Văn phòng." },
    end: ".",
    minutes: ["NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ"],
  },
  state: {
    name: "state",
    leftShare: 0.37,
    superior: plain(13),
    body: bold(13),
    underBody: { kind: "rule", share: 0.4 },
    motto: { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", lettering: bold(13) },
    underMotto: { text: "Độc lập - Tự do - Hạnh phúc", lettering: bold(14) },
    number: (type) => `Số:${BLANK}/${type}-UBND`,
    numberLettering: plain(13),
    place: italic(14),
    title: bold(14),
    subject: bold(14),
    underTitle: { kind: "rule", share: 0.4 },
    text: plain(14),
    lineHeight: null,
    spaceAfter: 6,
    indent: 10,
    onBehalf: "TM.",
    authority: bold(14),
    post: bold(14),
    signer: bold(14),
    recipients: {
      heading: { size: 12, bold: true, italic: true },
      isUnderlined: false,
      lines: plain(11),
      kept: "Lưu: VT.",
    },
    end: "./.",
    minutes: ["THƯ KÝ", "CHỦ TỌA"],
  },
};

/** Margins of forms in both profiles, millimetres. */
export const FORM_MARGINS = { top: 20, bottom: 20, left: 30, right: 15 } as const;

export const FORM_FONT = "Times New Roman";
/** Points of letters in tables. */
export const TABLE_SIZE = 12;
/** Points of page numbers, centred at the top from the second page on. */
export const PAGE_NUMBER_SIZE = 14;

/** A post below an authority follows the profile; one that stands alone is bold in both. */
export function postLettering({ post, authority }: FormProfile, hasAuthority: boolean): Lettering {
  return hasAuthority ? post : authority;
}

/** Letters of a size, in another look. */
export function inLook({ size }: Lettering, look: "plain" | "bold" | "italic"): Lettering {
  return { size, bold: look === "bold", italic: look === "italic" };
}
