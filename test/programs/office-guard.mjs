// Runs a program in its folder until it ends by itself, or until whoever started this script is gone: also where that was
// killed and could not say so. Then the program goes, with all that it started and with the folder.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import process from "node:process";

const [folder, program, ...args] = process.argv.slice(2);

// LibreOffice gives memory back and asks for it again all the time, a tenth of its work on a small workbook
const KEEPS_MEMORY = {
  MALLOC_TOP_PAD_: "67108864",
  MALLOC_TRIM_THRESHOLD_: "1000000000",
  MALLOC_MMAP_THRESHOLD_: "1000000000",
};
// soffice is a script that starts the real program: only a group of their own can be ended together
const isGroup = process.platform !== "win32";
const office = spawn(program, args, {
  cwd: folder,
  detached: isGroup,
  env: { ...process.env, ...KEEPS_MEMORY },
  stdio: ["ignore", "inherit", "inherit"],
});
const end = () => {
  try {
    process.kill(isGroup ? -office.pid : office.pid, "SIGKILL");
  } catch {
    // It has ended by itself
  }
};

process.once("disconnect", end);
process.send(office.pid);
office.once("exit", () => {
  end();
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.exit();
});
