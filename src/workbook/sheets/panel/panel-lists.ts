import { MEMBER_ROLES, MEMBER_ROLE_LABELS, RECUSAL_FORMS, RECUSAL_REASONS } from "../../../judging/member";
import { METHODS, METHOD_LABELS } from "../../../judging/method";
import { NO, YES } from "../../../rubric/rubric-columns";

/** States of a panel (`GiaiDoan`). */
export const PANEL_STAGES = ["Lập tổ", "Đang chấm", "Đã thu phiếu", "Đã họp", "Đã chốt"] as const;

/** Choices of a panel's cells. They stand in hidden columns of its sheet, since rules choose from cells. */
export const PANEL_LISTS = {
  answers: [YES, NO],
  roles: MEMBER_ROLES.map((role) => MEMBER_ROLE_LABELS[role]),
  methods: METHODS.map((method) => METHOD_LABELS[method]),
  stages: [...PANEL_STAGES],
  forms: [...RECUSAL_FORMS],
  reasons: [...RECUSAL_REASONS],
} as const satisfies Record<string, readonly string[]>;

export type PanelList = keyof typeof PANEL_LISTS;
export const PANEL_LIST_NAMES = [
  "answers",
  "roles",
  "methods",
  "stages",
  "forms",
  "reasons",
] as const satisfies readonly PanelList[];
