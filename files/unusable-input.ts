/** A few terminal screens: names in a file, and arguments, may be of any length. */
const MOST_CHARACTERS = 4000;

/** Arguments or contents that a command cannot use; the message is one Vietnamese sentence for the user. */
export class UnusableInput extends Error {
  override readonly name = "UnusableInput";

  constructor(message: string) {
    super(message.length > MOST_CHARACTERS ? `${message.slice(0, MOST_CHARACTERS)}…` : message);
  }
}
