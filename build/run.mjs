import { spawn } from "node:child_process";
import process from "node:process";
import { projectFolder } from "./project-folder.mjs";

/**
 * Runs a program in the project folder with its output on this terminal; true if it ended with exit code 0.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<boolean>}
 */
export async function run(program, args) {
  const { code } = await runProcess(program, args, "inherit");
  return code === 0;
}

/**
 * Runs a file of this project, or of an installed package, with the Node that runs this script.
 * @param {string} file path from the project folder
 * @param {readonly string[]} args
 * @returns {Promise<boolean>}
 */
export async function runNode(file, args) {
  return run(process.execPath, [file, ...args]);
}

/**
 * Runs a program silently and hands back what it said, for programs that matter only when they fail.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
export async function runQuietly(program, args) {
  return runProcess(program, args, "pipe");
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {"inherit" | "pipe"} outputs
 * @returns {Promise<{ code: number, output: string }>}
 */
function runProcess(program, args, outputs) {
  return new Promise((resolve) => {
    // npm and npx are .cmd files on Windows, and only a shell starts those
    const shell = process.platform === "win32" && ["npm", "npx"].includes(program);
    const child = spawn(program, args, { cwd: projectFolder, shell, stdio: ["ignore", outputs, outputs] });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += String(chunk)));
    child.stderr?.on("data", (chunk) => (output += String(chunk)));
    child.on("error", (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
