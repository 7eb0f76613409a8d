import { enHostErrors } from "../../src/language/en/host-errors";
import { enNotice } from "../../src/language/en/notice";
import { enRefusal } from "../../src/language/en/refusal";
import type { RibbonWords } from "./ribbon-words";

export const words: RibbonWords = {
  ...enNotice,
  language: "en",
  refusal: enRefusal,
  hostErrors: enHostErrors,
  more: "Press Open appraisal on the Home tab to see all of them.",
};
