import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { libreOffice, profileOf, withLibreOffice } from "../libreoffice";
import { RestingOffice } from "./resting-office";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thamdinh-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

withLibreOffice("A LibreOffice that waits for commands", () => {
  let office: RestingOffice;

  beforeAll(() => {
    office = new RestingOffice(libreOffice!.path, profileOf([]));
  });

  /** Turns a table of one cell into another format and back into text. */
  async function copied(text: string, limit = 120_000): Promise<string> {
    await writeFile(join(folder, "in.csv"), text);
    await office.run(["--convert-to", "fods", "in.csv"], { folder, limit });
    await rm(join(folder, "in.csv"));
    await office.run(["--convert-to", "csv", "in.fods"], { folder, limit });
    return (await readFile(join(folder, "in.csv"), "utf8")).trim();
  }

  it("carries out one command after another without starting again", async () => {
    expect(office.pid).toBeNull();
    expect(await copied("one")).toBe("one");
    const { pid } = office;
    expect(await copied("two")).toBe("two");
    expect(office.pid).toBe(pid);
  });

  it("is ended where a command takes too long, and the next command gets another", async () => {
    await copied("one");
    const { pid } = office;
    process.kill(-pid!, "SIGSTOP");
    await expect(copied("two", 500)).rejects.toThrow(/was ended after 500 ms/);
    expect(isRunning(pid!)).toBe(false);
    expect(await copied("three")).toBe("three");
    expect(office.pid).not.toBe(pid);
  });

  it("starts anew where it has ended by itself", async () => {
    await copied("one");
    process.kill(-office.pid!, "SIGKILL");
    await vi.waitUntil(() => office.pid === null, 60_000);
    expect(await copied("two")).toBe("two");
    expect(office.pid).not.toBeNull();
  });

  it("hands back what it says of a command", async () => {
    await writeFile(join(folder, "in.csv"), "one");
    const { code, said } = await office.run(["--convert-to", "fods", "in.csv"], { folder, limit: 120_000 });
    expect(code).toBe(0);
    expect(await said()).toMatch(/convert .*in\.csv/);
  });
});

it("says what a program that cannot be that office said", async () => {
  const office = new RestingOffice(process.execPath, "");
  await expect(office.run([], { folder, limit: 120_000 })).rejects.toThrow(
    /LibreOffice ended while it started: .*bad option/s,
  );
});

it.skipIf(process.platform === "win32")(
  "ends with the process that started it, also where that is killed",
  async () => {
    const own = await mkdtemp(join(tmpdir(), "thamdinh-"));
    const guard = fileURLToPath(new URL("office-guard.mjs", import.meta.url));
    const waiting = "setInterval(() => {}, 1000)";
    const script = `const guard = require("node:child_process").fork(${JSON.stringify(guard)}, ${JSON.stringify([own, process.execPath, "-e", waiting])}, { detached: true });
    guard.once("message", (pid) => console.log(pid));`;
    const starter = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = (await once(starter.stdout, "data")) as [Buffer];
    const pid = Number(String(line));
    expect(isRunning(pid)).toBe(true);

    starter.kill("SIGKILL");
    await vi.waitUntil(() => !isRunning(pid) && !existsSync(own), 60_000);
  },
);

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
