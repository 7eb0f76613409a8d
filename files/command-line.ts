import { VERSION } from "../src/version";
import { OPTIONS, readArguments } from "./arguments";
import type { OptionName, Options } from "./arguments";
import type { CommandLineHost } from "./command-line-host";
import type { CommandLineCommand } from "./commands/command";
import { COMMANDS } from "./commands/commands";
import { CLEAN, UNUSABLE } from "./exit-codes";
import { UnusableInput } from "./unusable-input";
import { commandUsage, usage } from "./usage";
import { ProtectedWorkbook } from "./xlsx/protection/protected-workbook";
import { UnusableFile } from "./xlsx/package/unusable-file";

/** Runs one command and returns its exit code. Unusable input ends in one sentence, never in a stack trace. */
export async function runCommandLine(args: readonly string[], host: CommandLineHost): Promise<number> {
  try {
    return await dispatch(args, host);
  } catch (error) {
    if (!(error instanceof UnusableInput) && !(error instanceof UnusableFile) && !(error instanceof ProtectedWorkbook))
      throw error;
    host.printError(error.message);
    return UNUSABLE;
  }
}

async function dispatch(args: readonly string[], host: CommandLineHost): Promise<number> {
  const { words, options } = readArguments(args);
  if (options.version) {
    host.print(VERSION);
    return CLEAN;
  }
  const isHelp = words[0] === "help";
  const asked = isHelp ? words.slice(1) : words;
  if (isHelp || options.help || asked.length === 0) {
    host.print(asked.length === 0 ? usage() : commandUsage(commandOf(asked)));
    return isHelp || options.help ? CLEAN : UNUSABLE;
  }
  const command = commandOf(asked);
  refuseOtherOptions(command, options);
  return command.run(asked.slice(command.name.split(" ").length), options, host);
}

function commandOf(words: readonly string[]): CommandLineCommand {
  const [first = "", second = ""] = words;
  const command = COMMANDS.find(({ name }) => name === first || name === `${first} ${second}`);
  if (command) return command;
  const own = COMMANDS.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name);
  if (own.length > 0) throw new UnusableInput(`Hãy dùng: thamdinh ${own.join(", ")}.`);
  throw new UnusableInput(
    `Không có lệnh “${first}”. Hãy dùng ${[...new Set(COMMANDS.map(({ name }) => name.split(" ")[0]))].join(", ")}.`,
  );
}

/** Refuses an option of another command: ignoring it silently would give another result than requested. */
function refuseOtherOptions({ name, options: known }: CommandLineCommand, options: Options): void {
  const other = (Object.keys(OPTIONS) as OptionName[]).find(
    (option) => options[option] !== undefined && !known.includes(option),
  );
  if (other !== undefined)
    throw new UnusableInput(`Lệnh ${name} không có tùy chọn --${other}. Xem: thamdinh help ${name}.`);
}
