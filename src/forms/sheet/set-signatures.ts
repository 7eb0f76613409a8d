import type { FormBlock, RecipientList, Signature } from "../form-document";
import { liveText } from "../live-text";
import { postLettering } from "../profile";
import { formStyle } from "./form-style";
import type { SheetPage } from "./sheet-page";

type Signatures = Extract<FormBlock, { readonly kind: "signatures" }>;

/** Rows left for signing. */
const SIGNING_ROWS = 3;
/** Rows above that stay with those who sign. */
const SIGNED_ROWS = 2;
const top = { horizontal: "center", vertical: "top" } as const;

/** Sets who signs, kept on one page with something above that they sign; recipients stand at the left. */
export function setSignatures({ left, right }: Signatures, target: SheetPage): void {
  const { page, grid, columns, sealed } = target;
  page.line([], [], 8);
  const first = page.nextRow();
  const ends = [
    setSide(right, first, grid.left + 1, columns, target),
    left === null
      ? first
      : "recipients" in left
        ? setRecipients(left, first, target)
        : setSide(left, first, 1, grid.left, target),
  ];
  const last = Math.max(...ends);
  page.at(last + 1, sealed, formStyle({ size: 11, bold: false, italic: true }), 1, columns);
  target.keep({ first: Math.max(1, first - SIGNED_ROWS), last: last + 1 });
}

/** Returns the row of the name. */
function setSide(
  { authority, post, name }: Signature,
  row: number,
  from: number,
  to: number,
  { page, profile }: SheetPage,
): number {
  let next = row;
  if (authority) page.at(next++, liveText(authority), formStyle(profile.authority, top), from, to);
  page.at(next++, post, formStyle(postLettering(profile, authority !== null), top), from, to);
  for (let line = 0; line < SIGNING_ROWS; line++) page.at(next++, null, formStyle(profile.text, top), from, to);
  page.at(next, name ? liveText(name) : null, formStyle(profile.signer, top), from, to);
  return next;
}

function setRecipients({ recipients }: RecipientList, row: number, { page, grid, profile }: SheetPage): number {
  const { heading, isUnderlined, lines } = profile.recipients;
  let next = row;
  page.at(next++, "Nơi nhận:", formStyle(heading, { vertical: "bottom", isUnderlined }), 1, grid.left);
  for (const recipient of recipients)
    page.at(next++, `- ${recipient}`, formStyle(lines, { vertical: "top" }), 1, grid.left);
  return next - 1;
}
