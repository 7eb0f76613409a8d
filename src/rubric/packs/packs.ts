import type { Rubric } from "../rubric";
import { collective } from "./collective";
import { individual } from "./individual";
import { individualUnregistered } from "./individual-unregistered";
import { register } from "./register";

/** The rubrics that ship with the product, in menu order. */
export const packs: readonly Rubric[] = [collective, individual, individualUnregistered, register];

export function packById(id: string): Rubric | undefined {
  return packs.find((pack) => pack.id === id);
}
