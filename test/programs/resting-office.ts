import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { runLimited } from "./run-limited";

/** Milliseconds: a first start on a busy machine takes seconds, and a hanging one never ends. */
export const START_LIMIT = 120_000;
/** Milliseconds between two looks at whether it has started. */
const LOOK_AGAIN = 50;
/** Milliseconds in which what it wrote arrives here. */
const LAST_WORDS = 200;

const GUARD = fileURLToPath(new URL("office-guard.mjs", import.meta.url));

const OPTIONS = ["--headless", "--norestore", "--nologo", "--nofirststartwizard"];

/** A workbook that stays open, without which LibreOffice would end after the first files. */
const OPEN_WORKBOOK = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.2"
  office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
  <office:body><office:spreadsheet><table:table table:name="Sheet1"/></office:spreadsheet></office:body>
</office:document>
`;

interface Running {
  readonly guard: ChildProcess;
  /** Of the office, and of the group of all that it has started. */
  readonly pid: number;
  readonly profile: string;
  /** All that it has written. */
  output: string;
}

interface Place {
  readonly folder: string;
  /** Milliseconds. */
  readonly limit: number;
}

interface Done {
  readonly code: number | null;
  /** What it said about this command. */
  readonly said: () => Promise<string>;
}

/**
 * A LibreOffice that starts with its first command and waits for more, since starting takes it longer than most workbooks
 * do. Commands are those of `soffice` in a shell: that program finds the office that runs with the same profile, hands the
 * command over, and ends when it is carried out. Each command opens and closes its own documents. The office ends with
 * this process.
 */
export class RestingOffice {
  readonly #program: string;
  readonly #settings: string;
  #running: Running | null = null;
  #last: Promise<unknown> = Promise.resolve();

  /** `settings` is the text of its profile's registrymodifications.xcu. */
  constructor(program: string, settings: string) {
    this.#program = program;
    this.#settings = settings;
  }

  /** The process group of the office: null before the first command, and once the office has ended. */
  get pid(): number | null {
    return this.#running?.pid ?? null;
  }

  /**
   * Carries a command out, after those before it. After `limit` milliseconds the office is ended and an Error thrown; the
   * next command gets another office, as after one that ended by itself.
   */
  run(args: readonly string[], place: Place): Promise<Done> {
    const done = this.#last.then(() => this.#carryOut(args, place));
    this.#last = done.catch(() => undefined);
    return done;
  }

  async #carryOut(args: readonly string[], { folder, limit }: Place): Promise<Done> {
    const office = (this.#running ??= await this.#start());
    const before = office.output.length;
    try {
      const { code, output } = await runLimited(this.#program, [office.profile, ...OPTIONS, ...args], {
        folder,
        limit,
      });
      const said = async (): Promise<string> => {
        await delay(LAST_WORDS);
        return output + office.output.slice(before);
      };
      return { code, said };
    } catch (error) {
      await this.#end(office);
      throw error;
    }
  }

  async #start(): Promise<Running> {
    const folder = await mkdtemp(join(tmpdir(), "thamdinh-office-"));
    await mkdir(join(folder, "profile/user"), { recursive: true });
    await writeFile(join(folder, "profile/user/registrymodifications.xcu"), this.#settings);
    await writeFile(join(folder, "open.fods"), OPEN_WORKBOOK);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const guard = fork(GUARD, [folder, this.#program, profile, ...OPTIONS, "open.fods"], {
      detached: true,
      execArgv: [],
      silent: true,
    });
    const [pid] = (await once(guard, "message")) as [number];
    const office: Running = { guard, pid, profile, output: "" };
    for (const stream of [guard.stdout, guard.stderr]) stream?.on("data", (chunk) => (office.output += String(chunk)));
    guard.once("exit", () => {
      if (this.#running === office) this.#running = null;
    });

    const last = performance.now() + START_LIMIT;
    // It takes commands before it opens the workbook, and locks the workbook when it opens it
    while (!existsSync(join(folder, ".~lock.open.fods#"))) {
      if (guard.exitCode !== null) throw new Error(`LibreOffice ended while it started: ${office.output.trim()}`);
      if (performance.now() > last) {
        await this.#end(office);
        throw new Error(`LibreOffice did not start within ${String(START_LIMIT)} ms: ${office.output.trim()}`);
      }
      await delay(LOOK_AGAIN);
    }
    return office;
  }

  async #end({ guard }: Running): Promise<void> {
    if (guard.exitCode !== null) return;
    const ended = once(guard, "exit");
    guard.disconnect();
    await ended;
  }
}
