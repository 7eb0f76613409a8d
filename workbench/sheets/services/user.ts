import { ServiceObject } from "../runtime/service-object";
import type { SheetsHost } from "../runtime/sheets-host";

/** Base.User. */
export class SimulatedUser extends ServiceObject {
  private readonly email: string;

  constructor(host: SheetsHost, email: string) {
    super(host);
    this.email = email;
  }

  toString(): string {
    return "User";
  }

  getEmail(): string {
    return this.email;
  }
}
