import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

/** Debian's Firefox, driven by its own protocol: playwright brings a Firefox of its own, and needs that one. */
export interface Firefox {
  /** Sends a command of WebDriver; `schema` reads its result. */
  readonly command: <Result>(name: string, input: object, schema: z.ZodType<Result>) => Promise<Result>;
  readonly close: () => Promise<void>;
}

const ANSWER = z.tuple([z.literal(1), z.number(), z.unknown(), z.unknown()]);

/** Starts Firefox without a window, with the network off, and downloads going to `downloads`. */
export async function startFirefox(path: string, downloads: string): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), "thamdinh-firefox-"));
  await writeFile(join(profile, "user.js"), preferences(downloads));
  const browser = spawn(
    path,
    ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile],
    { stdio: "ignore" },
  );
  const portFile = join(profile, "MarionetteActivePort");
  while (!existsSync(portFile)) {
    if (browser.exitCode !== null) throw new Error(`Firefox ended with ${browser.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const socket = connect(Number(await readFile(portFile, "utf8")), "127.0.0.1");
  const send = await protocolOf(socket);
  await send("WebDriver:NewSession", { strictFileInteractability: false });
  return {
    command: async (name, input, schema) => schema.parse(await send(name, input)),
    close: async () => {
      const ended = once(browser, "exit");
      await send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => undefined);
      socket.destroy();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Messages are JSON behind their length in bytes and a colon; the browser sends a greeting first. */
async function protocolOf(socket: Socket): Promise<(name: string, input: object) => Promise<unknown>> {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let received = Buffer.alloc(0);
  let last = 0;
  const greeted = new Promise<void>((resolve, reject) => {
    socket.on("error", reject);
    socket.on("data", (data) => {
      received = Buffer.concat([received, data]);
      for (;;) {
        const colon = received.indexOf(":");
        const length = colon < 0 ? NaN : Number(received.subarray(0, colon).toString());
        if (!(received.length >= colon + 1 + length)) return;
        const message: unknown = JSON.parse(received.subarray(colon + 1, colon + 1 + length).toString());
        received = received.subarray(colon + 1 + length);
        const answer = ANSWER.safeParse(message);
        if (!answer.success) resolve();
        else {
          const [, id, error, result] = answer.data;
          const call = waiting.get(id);
          waiting.delete(id);
          if (error === null) call?.resolve(result);
          else call?.reject(new Error(JSON.stringify(error)));
        }
      }
    });
  });
  await greeted;
  return (name, input) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      const text = JSON.stringify([0, id, name, input]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

function preferences(downloads: string): string {
  const values = {
    "marionette.port": 0,
    "browser.download.folderList": 2,
    "browser.download.dir": downloads,
    "browser.download.useDownloadDir": true,
    "browser.download.always_ask_before_handling_new_types": false,
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "datareporting.policy.dataSubmissionEnabled": false,
    "browser.shell.checkDefaultBrowser": false,
    "browser.startup.homepage_override.mstone": "ignore",
    "app.update.enabled": false,
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`)
    .join("\n");
}
