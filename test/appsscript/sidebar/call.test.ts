import { afterEach, describe, expect, it, vi } from "vitest";
import { callOver } from "../../../appsscript/sidebar/call";
import type { ScriptRunner } from "../../../appsscript/sidebar/google-script";

/** A runner whose every function ends by itself: with an answer, or with Google's own error. */
function runnerThat(ends: { readonly answer: unknown } | { readonly error: unknown }): ScriptRunner {
  let onSuccess: (value: unknown) => void = () => undefined;
  let onFailure: (error: unknown) => void = () => undefined;
  const runner = {
    withSuccessHandler: (handler: typeof onSuccess) => ((onSuccess = handler), runner),
    withFailureHandler: (handler: typeof onFailure) => ((onFailure = handler), runner),
    selectedPlace: () => ("answer" in ends ? onSuccess(ends.answer) : onFailure(ends.error)),
  };
  return runner;
}

afterEach(() => void vi.unstubAllGlobals());

describe("A call of the sidebar", () => {
  it.each([
    ["null, which Google hands over where a call was cut off", { answer: null }, "no-answer"],
    ["a text", { answer: "<html>" }, "no-answer"],
    ["no verdict", { answer: { value: 1 } }, "no-answer"],
    ["a failure without its code", { answer: { ok: false, error: {} } }, "no-answer"],
    ["a failure", { answer: { ok: false, error: { code: "others-working" } } }, "others-working"],
    ["an error that nobody has described", { error: new Error("ScriptError: ???") }, "no-answer"],
    ["the end of its time", { error: new Error("Exceeded maximum execution time") }, "work-stopped"],
  ])("that gets %s says so instead of waiting for ever", async (_, ends, code) => {
    vi.stubGlobal("navigator", { onLine: true });
    await expect(callOver(runnerThat(ends))("selectedPlace")).rejects.toMatchObject({ failure: { code } });
  });

  it("hands over the value of its answer", async () => {
    vi.stubGlobal("navigator", { onLine: true });
    expect(await callOver(runnerThat({ answer: { ok: true, value: null } }))("selectedPlace")).toBeNull();
  });
});
