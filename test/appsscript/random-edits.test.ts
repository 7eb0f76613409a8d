import { describe, it } from "vitest";
import { inProcess } from "./in-process";
import { openAddon } from "./open-addon";
import { SEEDS, runStory } from "../fuzz/story";

describe("Whatever people do between the actions, in Google Sheets", () => {
  it.each(SEEDS)("nothing typed is lost, and every result is right (seed %i)", async (seed) => {
    const addon = openAddon({ callTime: 0 });
    await runStory(seed, {
      grid: addon.grid,
      capture: () => Promise.resolve(inProcess(addon).capture({ forRules: true })),
      run: (command) => addon.run(command),
    });
  });
});
