/** A formula that no host would accept: `position` counts UTF-16 units from the start of the text, the `=` included. */
export class FormulaError extends Error {
  override readonly name = "FormulaError";

  constructor(
    message: string,
    readonly position: number,
  ) {
    super(`${message} (at ${String(position)})`);
  }
}
