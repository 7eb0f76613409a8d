import { tmpdir } from "node:os";
import { expect, it } from "vitest";
import { runLimited } from "./run-limited";

const folder = tmpdir();

it("hands back the exit code and what both outputs said", async () => {
  const script = "console.log('out'); console.error('err'); process.exitCode = 3";
  const { code, output } = await runLimited(process.execPath, ["-e", script], { folder, limit: 60_000 });
  expect(code).toBe(3);
  expect(output.split("\n").sort()).toEqual(["", "err", "out"]);
});

it.skipIf(process.platform === "win32")("ends a hanging program together with what it started", async () => {
  // The grandchild outlives the child and holds the output open: the promise settles only when it is gone too
  const script = `require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" }).unref()`;
  const run = runLimited(process.execPath, ["-e", script], { folder, limit: 500 });
  await expect(run).rejects.toThrow(/was ended after 500 ms/);
});

it("says when a program is not there", async () => {
  await expect(runLimited("/no/such/program", [], { folder, limit: 60_000 })).rejects.toThrow(/ENOENT/);
});
