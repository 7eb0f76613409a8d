export { viFinding as finding } from "../../src/language/vi/findings";
