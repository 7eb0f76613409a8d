import * as z from "zod/mini";
import { FILE_FAULTS } from "../../text/file-fault";
import type { FileFault } from "../../text/file-fault";
import { exactly } from "./strict-schema";

/** Longest detail that is worth showing. */
const LONGEST_DETAIL = 32_767;

export const fileFaultSchema = exactly<FileFault>()({
  code: z.enum(FILE_FAULTS),
  detail: z.string().check(z.maxLength(LONGEST_DETAIL)),
});
