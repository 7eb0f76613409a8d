import type { Rubric } from "../../rubric/rubric";
import { remarkRole } from "../../scoring/role";
import type { RemarkRole } from "../../scoring/role";
import { column } from "./table-columns";
import type { ColumnGroup, TableColumn } from "./table-columns";

/** Characters: a remark is a sentence, and a row grows with it. */
const WIDTH = 22;

/** Returns the columns of remarks, one for each criterion. Tables get them with the first remark, ballots from the start. */
export function remarkColumns(
  { criteria }: Rubric,
  group: ColumnGroup,
): readonly (TableColumn & { readonly role: RemarkRole })[] {
  return criteria.flatMap(({ code }) => {
    const role = remarkRole(code);
    return role === null ? [] : [{ ...column(role, `Nhận xét ${code}`, WIDTH, "inputText", group), role }];
  });
}
