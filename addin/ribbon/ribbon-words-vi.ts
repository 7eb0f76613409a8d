import { viHostErrors } from "../../src/language/vi/host-errors";
import { viNotice } from "../../src/language/vi/notice";
import { viRefusal } from "../../src/language/vi/refusal";
import type { RibbonWords } from "./ribbon-words";

export const words: RibbonWords = {
  ...viNotice,
  language: "vi",
  refusal: viRefusal,
  hostErrors: viHostErrors,
  more: "Bấm Mở Thẩm định trên thẻ Trang đầu để xem tất cả.",
};
