import type { Paragraph, Table } from "docx";
import { textOf } from "../form-document";
import type { FormBlock, RecipientList, Signature } from "../form-document";
import { sealedText } from "../paper";
import { postLettering } from "../profile";
import type { FormProfile, Lettering } from "../profile";
import { halves } from "./halves";
import { line } from "./lines";
import type { TextPage } from "./text-page";

type Signatures = Extract<FormBlock, { readonly kind: "signatures" }>;

/** Empty lines for signing. */
const SIGNING_LINES = 4;
const SEALED: Lettering = { size: 11, bold: false, italic: true };

/** Who signs, in one row that no page parts; recipients stand at the left. */
export function signatures(
  { left, right }: Signatures,
  { profile, widths, paper }: TextPage,
): readonly (Paragraph | Table)[] {
  const sealed = sealedText(paper.seal);
  const atLeft =
    left === null ? [line("", profile.text)] : "recipients" in left ? recipients(left, profile) : side(left, profile);
  return [
    line("", { ...profile.text, size: 6 }, { keepNext: true }),
    halves([[atLeft, side(right, profile)]], widths),
    line(sealed, SEALED),
  ];
}

function side({ authority, post, name }: Signature, profile: FormProfile): readonly Paragraph[] {
  const centred = { align: "center" } as const;
  return [
    ...(authority ? [line(textOf(authority), profile.authority, centred)] : []),
    line(post, postLettering(profile, authority !== null), centred),
    ...Array.from({ length: SIGNING_LINES }, () => line("", profile.text, centred)),
    line(name ? textOf(name) : "", profile.signer, centred),
  ];
}

function recipients({ recipients: list }: RecipientList, { recipients: looks }: FormProfile): readonly Paragraph[] {
  return [
    line("Nơi nhận:", looks.heading, { isUnderlined: looks.isUnderlined }),
    ...list.map((recipient) => line(`- ${recipient}`, looks.lines)),
  ];
}
