import { AGENCY_PLACEHOLDER } from "../../workbook/sheets/heading";
import { upperCase } from "../../text/fold";
import type { FormBlock, Signature } from "../form-document";
import type { FormFacts, FormMember, FormPanel } from "../form-facts";

/** Room for what the unit fills in. */
export const BLANK = "……………………";
const SUPERIOR = "CƠ QUAN CẤP TRÊN";

/** The letterhead of the committee: its documents have a number. */
export function committeeHead({ body }: FormFacts, type: string | null, note?: string): FormBlock {
  return {
    kind: "letterhead",
    superior: [SUPERIOR],
    body: [body === null ? AGENCY_PLACEHOLDER : upperCase(body)],
    numbered: type,
    ...(note === undefined ? {} : { note }),
  };
}

/** The letterhead of the panel, which is advisory: its name, without number or seal. */
export function panelHead({ body, panel }: FormFacts): FormBlock {
  return {
    kind: "letterhead",
    superior: [body === null ? AGENCY_PLACEHOLDER : upperCase(body)],
    body: [upperCase(panel?.title || "Tổ thẩm định")],
    numbered: null,
  };
}

/** What a panel is called within a sentence. */
export function panelName({ panel }: FormFacts): string {
  return panel?.title || "Tổ thẩm định mô hình mới, cách làm sáng tạo";
}

export function yearText({ year }: FormFacts): string {
  return year === null ? "……" : String(year);
}

export function memberOf(panel: FormPanel | null, role: FormMember["role"]): FormMember | undefined {
  return panel?.members.find((member) => member.role === role);
}

/** Who signs for the panel at the right: its chair where the sheet names one. */
export function chairSignature({ panel }: FormFacts, post: string): Signature {
  const name = memberOf(panel, "chair")?.name ?? "";
  return { authority: null, post, name: name === "" ? null : [name] };
}

export function secretarySignature({ panel }: FormFacts, post: string): Signature {
  const name = memberOf(panel, "secretary")?.name ?? "";
  return { authority: null, post, name: name === "" ? null : [name] };
}

/** Who signs for the committee: on its behalf, the post and the name left blank. */
export function committeeSignature({ profile, body }: FormFacts): Signature {
  return {
    authority: [`${profile.onBehalf} ${body === null ? AGENCY_PLACEHOLDER : upperCase(body)}`],
    post: profile.name === "party" ? "BÍ THƯ" : "CHỦ TỊCH",
    name: null,
  };
}
