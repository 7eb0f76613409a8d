import { spawn } from "node:child_process";
import process from "node:process";
import { findTool } from "./find-tool.mjs";

/**
 * Opens an address in the browser that this machine's user is used to; does nothing where there is none, as on servers.
 * @param {string} address
 */
export function openBrowser(address) {
  const command = opener(address);
  if (command === null) return;
  const [program, ...rest] = command;
  const opened = spawn(program, rest, { stdio: "ignore", detached: true });
  // The address was printed: whoever sees no browser opens it
  opened.on("error", () => undefined);
  opened.unref();
}

/**
 * @param {string} address
 * @returns {[string, ...string[]] | null}
 */
function opener(address) {
  if (process.platform === "darwin") return ["open", address];
  if (process.platform === "win32") return ["cmd", "/c", "start", "", address];
  const hasScreen = process.env["DISPLAY"] !== undefined || process.env["WAYLAND_DISPLAY"] !== undefined;
  return hasScreen && findTool("xdg-open") !== null ? ["xdg-open", address] : null;
}
