import { describe, it } from "vitest";
import { inProcess } from "./in-process";
import { openAddon } from "./open-addon";
import { SEEDS, runStory } from "../fuzz/story";

describe("Whatever people do between the actions, in Google Sheets", () => {
  it.each(SEEDS)("nothing typed is lost, and every result is right (seed %i)", async (seed) => {
    const addon = openAddon({ callTime: 0 });
    await runStory(seed, {
      grid: addon.grid,
      capture: () => Promise.resolve(inProcess(addon).capture()),
      run: (command) => {
        const answer = addon.call("runCommand", command);
        if (!answer.ok) return Promise.reject(new Error(JSON.stringify(answer)));
        if (answer.value.work) return Promise.reject(new Error("the work took longer than a run may"));
        return Promise.resolve(answer.value.performed);
      },
    });
  });
});
