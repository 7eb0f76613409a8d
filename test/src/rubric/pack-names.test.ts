import { expect, it } from "vitest";
import { packNames } from "../../../src/rubric/packs/pack-names";
import { packs } from "../../../src/rubric/packs/packs";

it("The names that panes offer are those of the rubrics that ship, in their order", () => {
  expect(packNames).toEqual(packs.map(({ id, name, method }) => ({ id, name, isScored: method === "scores" })));
});
