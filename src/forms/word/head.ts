import type { Paragraph, Table } from "docx";
import { PLACE_PLACEHOLDER } from "../../workbook/sheets/heading";
import { textOf } from "../form-document";
import type { FormBlock } from "../form-document";
import { DRAFT, sealedText } from "../paper";
import type { FormProfile, Lettering } from "../profile";
import { halves } from "./halves";
import { line, rule } from "./lines";
import { pointTwips } from "./measures";
import type { TextPage } from "./text-page";

type Block<Kind extends FormBlock["kind"]> = Extract<FormBlock, { readonly kind: Kind }>;

const DRAFT_LETTERS: Lettering = { size: 14, bold: true, italic: false };
const NOTE: Lettering = { size: 11, bold: false, italic: true };
const centred = { align: "center" } as const;

/** The two halves of a letterhead, with `DỰ THẢO` above while nothing is sealed. */
export function letterhead(block: Block<"letterhead">, page: TextPage): readonly (Paragraph | Table)[] {
  const { profile, paper, widths } = page;
  const { superior, body, numbered, note } = block;
  const { motto, underMotto } = profile;
  const bodyText = textOf(body);
  const left = [
    ...(superior ? [line(textOf(superior), profile.superior, centred)] : []),
    line(bodyText, profile.body, centred),
    under(profile.underBody, bodyText, profile.body, widths[0]),
  ];
  const right = [
    line(motto.text, motto.lettering, centred),
    ...(underMotto ? [line(underMotto.text, underMotto.lettering, centred)] : []),
    rule((underMotto ?? motto).text, (underMotto ?? motto).lettering, 1, widths[1]),
  ];
  const number = [
    line(numbered === null ? "" : profile.number(numbered), profile.numberLettering, centred),
    ...(note === undefined ? [] : [line(`(${note})`, NOTE, centred)]),
  ];
  const place = [line(PLACE_PLACEHOLDER, profile.place, centred)];
  return [
    line(sealedText(paper.seal) === "" ? DRAFT : "", DRAFT_LETTERS, { align: "right", ...page.startOfPage() }),
    halves(
      [
        [left, right],
        [number, place],
      ],
      widths,
    ),
    line("", profile.text),
  ];
}

/** The name of a document, its subject, and the sign or rule below. */
export function title(block: Block<"title">, page: TextPage): readonly Paragraph[] {
  const { profile, width } = page;
  const subject = block.subject ? textOf(block.subject) : null;
  return [
    line(block.title, profile.title, { ...centred, keepNext: true, ...page.startOfPage() }),
    ...(subject === null ? [] : [line(subject, profile.subject, { ...centred, keepNext: true })]),
    under(profile.underTitle, subject ?? block.title, profile.subject, width),
    line("", { ...profile.text, size: 6 }, { after: pointTwips(profile.spaceAfter) }),
  ];
}

function under(sign: FormProfile["underBody"], text: string, lettering: Lettering, room: number): Paragraph {
  return sign.kind === "sign" ? line(sign.text, lettering, centred) : rule(text, lettering, sign.share, room);
}
