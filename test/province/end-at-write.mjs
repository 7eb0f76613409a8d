import { appendFileSync, writeFileSync } from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import process from "node:process";
import { isMainThread } from "node:worker_threads";

// Loaded before a program (`node --import`): kills it at the write to disk whose number THAMDINH_END_AT says, from 1, as
// a power cut does. A text or some bytes that are being written are on disk by half then. Without a number it says at
// the end, on standard error, how many writes there were.

const endAt = Number(process.env["THAMDINH_END_AT"] ?? "0");
let writes = 0;

/** @param {() => void} half */
function count(half) {
  writes += 1;
  if (writes !== endAt) return;
  half();
  process.kill(process.pid, "SIGKILL");
}

/** @param {string | Uint8Array} data */
function firstHalf(data) {
  return data.slice(0, Math.floor(data.length / 2));
}

if (isMainThread) {
  const { appendFile, mkdir, open, rename, rm, writeFile } = promises;
  const nothing = () => undefined;
  Object.assign(promises, {
    appendFile: (path, data, ...rest) => {
      count(() => appendFileSync(path, firstHalf(data)));
      return appendFile(path, data, ...rest);
    },
    writeFile: (path, data, ...rest) => {
      count(() => writeFileSync(path, firstHalf(data)));
      return writeFile(path, data, ...rest);
    },
    mkdir: (...input) => {
      count(nothing);
      return mkdir(...input);
    },
    rename: (...input) => {
      count(nothing);
      return rename(...input);
    },
    rm: (...input) => {
      count(nothing);
      return rm(...input);
    },
    open: async (...input) => {
      count(nothing);
      const file = await open(...input);
      const write = file.writeFile.bind(file);
      file.writeFile = (data, ...rest) => {
        count(() => writeFileSync(file.fd, firstHalf(data)));
        return write(data, ...rest);
      };
      return file;
    },
  });
  syncBuiltinESMExports();
  if (endAt === 0) process.on("exit", () => console.error(`writes: ${writes}`));
}
