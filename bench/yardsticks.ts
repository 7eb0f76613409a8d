import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";

/** Processor time in ms of reading and writing one file, and bytes of memory at most, in a process of its own. */
export interface Yardstick {
  readonly name: string;
  readonly read: number;
  readonly write: number;
  readonly memory: number;
}

/** Where `npm run bench` installs SheetJS: a yardstick alone, and never part of the product. */
const SHEET_JS = ".cache/bench/yardsticks/node_modules/xlsx";

/** Reads a file and writes it again, with two libraries that people know; those that are not installed are left out. */
export function measureYardsticks(file: string): readonly Yardstick[] {
  return [sheetJs(file), openpyxl(file)].flatMap((one) => one ?? []);
}

function sheetJs(file: string): Yardstick | null {
  if (!existsSync(SHEET_JS)) return null;
  const program = `const { readFileSync } = require("node:fs");
const xlsx = require(${JSON.stringify(resolve(SHEET_JS))});
const bytes = readFileSync(${JSON.stringify(file)});
const timed = (work) => { const start = process.cpuUsage(); const result = work(); const { user, system } = process.cpuUsage(start); return [(user + system) / 1000, result]; };
const [read, book] = timed(() => xlsx.read(bytes, { cellStyles: true, cellNF: true }));
const [write] = timed(() => xlsx.write(book, { type: "buffer", bookType: "xlsx", compression: true }));
console.log(JSON.stringify({ read, write, memory: process.resourceUsage().maxRSS * 1024 }));`;
  return measured("SheetJS", process.execPath, ["--max-old-space-size=6000", "-e", program]);
}

function openpyxl(file: string): Yardstick | null {
  const program = `import io, json, resource, time
import openpyxl
start = time.process_time()
book = openpyxl.load_workbook(${JSON.stringify(file)})
read = time.process_time() - start
start = time.process_time()
book.save(io.BytesIO())
write = time.process_time() - start
print(json.dumps({"read": read * 1000, "write": write * 1000, "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}))`;
  return measured("openpyxl", "python3", ["-c", program]);
}

function measured(name: string, program: string, rest: readonly string[]): Yardstick | null {
  const { status, stdout } = spawnSync(program, rest, { encoding: "utf8", cwd: join(".") });
  if (status !== 0) return null;
  const figures: unknown = JSON.parse(stdout);
  if (typeof figures !== "object" || figures === null) return null;
  const at = (key: string) => Number((figures as Readonly<Record<string, unknown>>)[key]);
  return { name, read: at("read"), write: at("write"), memory: at("memory") };
}
