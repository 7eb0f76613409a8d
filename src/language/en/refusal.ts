import type { InsertTemplateRefusal } from "../../actions/insert-template";

/** Says in English why a template was not inserted, and what to do. */
export function enRefusal(refusal: InsertTemplateRefusal): string {
  switch (refusal.code) {
    case "unknown-rubric":
      return `There is no rubric “${refusal.id}”. Use tap-the, ca-nhan, ca-nhan-khong-dang-ky or danh-muc.`;
    case "faulty-rubric":
      return `The rubric “${refusal.id}” of this workbook has faults, so nothing was inserted. Run Check, fix the rubric and insert again.`;
    case "rows-out-of-range":
      return `${refusal.rows} rows will not do. Use a whole number from 1 to ${refusal.most}, the rows of the largest table.`;
    case "year-out-of-range":
      return `${refusal.year} is no appraisal year. Use four digits, as 2026.`;
  }
}
