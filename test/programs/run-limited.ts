import { spawn } from "node:child_process";

/**
 * Runs a program to its end: its exit code and all it said. After `limit` milliseconds it is ended, with what it
 * started, and an Error thrown.
 */
export function runLimited(
  program: string,
  args: readonly string[],
  { folder, limit }: { readonly folder: string; readonly limit: number },
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    // soffice is a script that starts the real program: only a group of their own can be ended together
    const isGroup = process.platform !== "win32";
    const child = spawn(program, args, { cwd: folder, detached: isGroup, stdio: ["ignore", "pipe", "pipe"] });
    const end = (): void => {
      if (child.pid === undefined) return;
      try {
        process.kill(isGroup ? -child.pid : child.pid, "SIGKILL");
      } catch {
        // It ended by itself in this very moment
      }
    };
    let output = "";
    child.stdout.on("data", (chunk) => (output += String(chunk)));
    child.stderr.on("data", (chunk) => (output += String(chunk)));

    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      end();
    }, limit);
    process.once("exit", end);
    const stopWatching = (): void => {
      clearTimeout(timer);
      process.off("exit", end);
    };
    child.on("error", (error) => {
      stopWatching();
      reject(error);
    });
    child.on("close", (code) => {
      stopWatching();
      if (isLate) reject(new Error(`${program} was ended after ${String(limit)} ms: ${output.trim()}`));
      else resolve({ code, output });
    });
  });
}
