import * as numfmt from "numfmt";

export * from "numfmt";

/** More texts than a workbook on the screen has. */
const MOST_TEXTS = 20_000;

type Parse = typeof numfmt.parseDate;

/**
 * numfmt as Univer imports it: with each picture that it draws, Univer asks of each text that it shows whether it is a
 * date, a time or a number, to mark it. What was answered once is remembered.
 */
function remembered(parse: Parse): Parse {
  const answers = new Map<string, ReturnType<Parse>>();
  return (value, options) => {
    if (options !== undefined) return parse(value, options);
    let answer = answers.get(value);
    if (answer === undefined) {
      if (answers.size >= MOST_TEXTS) answers.clear();
      answer = parse(value);
      answers.set(value, answer);
    }
    // Whoever asked may write into the answer
    return answer && { ...answer };
  };
}

export const parseDate = remembered(numfmt.parseDate);
export const parseTime = remembered(numfmt.parseTime);
export const parseNumber = remembered(numfmt.parseNumber);
