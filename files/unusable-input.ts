/** Arguments or contents that a command cannot work with; the message is one Vietnamese sentence for the user. */
export class UnusableInput extends Error {
  override readonly name = "UnusableInput";
}
