/** What a progress line needs of a terminal or a file. */
export interface ProgressStream {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** Texts that a file or a pipe gets: a line for each would fill it. */
const EVERY = 100;
const ERASE_LINE = "\r\u001B[K";

/**
 * Returns a function that shows progress: in a terminal each text in place of the one before, elsewhere every hundredth
 * text on a line of its own. "" removes the line.
 */
export function progressLine(stream: ProgressStream): (text: string) => void {
  let count = 0;
  return (text) => {
    if (stream.isTTY === true) stream.write(`${ERASE_LINE}${text}`);
    else if (text !== "" && ++count % EVERY === 0) stream.write(`${text}\n`);
  };
}
