export { perform } from "../../src/actions/perform";
