export { enFinding as finding } from "../../src/language/en/findings";
