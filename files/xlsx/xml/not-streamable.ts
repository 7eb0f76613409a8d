/** Thrown while a sheet part is read piece by piece, where it has to be read whole instead. */
export class NotStreamable extends Error {
  override readonly name = "NotStreamable";
}
