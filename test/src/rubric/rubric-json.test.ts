import { describe, expect, it, test } from "vitest";
import { packs } from "../../../src/rubric/packs/packs";
import { readRubricJson, rubricToJson } from "../../../src/rubric/rubric-json";
import { richRubric } from "./broken-rubrics";

const text = rubricToJson(richRubric);
const NO_RUBRIC = { ok: false, notRubric: true };

describe("A rubric's file", () => {
  test.each([...packs, richRubric])("gives the rubric back: $name", (rubric) => {
    expect(readRubricJson(rubricToJson(rubric))).toEqual({ ok: true, rubric });
  });

  it("says points as people do, and ends in a line break", () => {
    expect(text).toContain('"maximum": 10,');
    expect(text).toContain('"step": 0.01,');
    expect(text).toContain('"minimum": 1,');
    expect(text).toContain('"points": 0.5,');
    expect(text).toContain('"threshold": 9,');
    expect(text).toContain('"from": 2,\n            "to": 2.99\n');
    expect(text).toMatch(/^\{\n {2}"kind": "thamdinh-rubric",\n {2}"version": 1,\n {2}"rubric": \{\n/);
    expect(text).toMatch(/\}\n$/);
  });

  it("may start with the byte order mark of an editor, and nothing else may stand before it", () => {
    expect(readRubricJson(`\uFEFF${text}`)).toMatchObject({ ok: true });
    expect(readRubricJson(`x\uFEFF${text}`)).toEqual(NO_RUBRIC);
    const name = "Tập\uFEFFthể";
    expect(readRubricJson(rubricToJson({ ...richRubric, name }))).toMatchObject({ ok: true, rubric: { name } });
  });

  test.each([
    ["text that is no JSON", "{"],
    ["a number", "1"],
    ["nothing", "null"],
    ["a list", "[]"],
    ["another kind of file", text.replace("thamdinh-rubric", "khac")],
    ["a file of another version", text.replace('"version": 1', '"version": 2')],
    ["a rubric without its kind", JSON.stringify({ version: 1, rubric: richRubric })],
    ["a rubric without its version", JSON.stringify({ kind: "thamdinh-rubric", rubric: richRubric })],
  ])("is no rubric's where it holds %s", (_, other) => {
    expect(readRubricJson(other)).toEqual(NO_RUBRIC);
  });

  it("is refused with points of three decimals, and the field named", () => {
    expect(readRubricJson(text.replace('"maximum": 10,', '"maximum": 10.125,'))).toMatchObject({
      ok: false,
      faults: [{ code: "shape", path: ["maximum"], found: 1012.5, expected: "int" }],
    });
  });

  it("is refused with nothing where a text belongs", () => {
    expect(readRubricJson(text.replace(/"source": ".*"/, '"source": null'))).toMatchObject({
      ok: false,
      faults: [{ code: "shape", path: ["source"], found: null, expected: "string" }],
    });
  });

  it("is refused without a rubric in it", () => {
    expect(readRubricJson('{"kind":"thamdinh-rubric","version":1}')).toMatchObject({
      ok: false,
      faults: [{ code: "shape", path: [], expected: "object" }],
    });
  });
});
