export interface LogLine {
  readonly level: "log" | "info" | "warn" | "error";
  readonly text: string;
}

/** `console` and `Logger` of a script: both write to its log, and cost no call. */
export function createScriptConsole(lines: LogLine[]) {
  const write =
    (level: LogLine["level"]) =>
    (...values: readonly unknown[]) => {
      lines.push({ level, text: values.map(String).join(" ") });
    };
  const logger = {
    log: (...values: readonly unknown[]) => {
      write("log")(...values);
      return logger;
    },
    getLog: () => lines.map(({ text }) => text).join("\n"),
    clear: () => {
      lines.length = 0;
    },
  };
  return {
    console: {
      log: write("log"),
      info: write("info"),
      warn: write("warn"),
      error: write("error"),
      debug: write("log"),
    },
    Logger: logger,
  };
}
