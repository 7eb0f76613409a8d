import type { SimulatedCache, SimulatedCacheService } from "./services/cache-service";
import type {
  SimulatedChart,
  SimulatedChartBuilder,
  SimulatedChartOptions,
  SimulatedContainerInfo,
} from "./spreadsheet/chart";
import type {
  SimulatedBooleanCondition,
  SimulatedConditionalFormatRule,
  SimulatedConditionalFormatRuleBuilder,
} from "./spreadsheet/conditional-format";
import type { SimulatedDataValidation, SimulatedDataValidationBuilder } from "./spreadsheet/data-validation";
import type { SimulatedHtmlOutput, SimulatedHtmlService } from "./services/html-service";
import type { SimulatedLock, SimulatedLockService } from "./services/lock-service";
import type { SimulatedNamedRange } from "./spreadsheet/named-range";
import type { SimulatedProperties, SimulatedPropertiesService } from "./services/properties-service";
import type { SimulatedProtection } from "./spreadsheet/protection";
import type { SimulatedRange } from "./spreadsheet/range";
import type { SimulatedRangeList } from "./spreadsheet/range-list";
import type { SimulatedScriptApp, SimulatedSession, SimulatedUtilities } from "./services/script-services";
import type { SimulatedSheet } from "./spreadsheet/sheet";
import type { SimulatedSpreadsheet } from "./spreadsheet/spreadsheet";
import type { SimulatedSpreadsheetApp } from "./spreadsheet/spreadsheet-app";
import type { SimulatedMenu, SimulatedPromptResponse, SimulatedUi } from "./services/ui";
import type { SimulatedUser } from "./services/user";

/**
 * Members that the types of Apps Script do not have, that take more arguments than there, or that answer with another
 * plain value.
 */
type Foreign<Simulated, Real> = {
  [Name in Exclude<keyof Simulated & string, "toString">]: Name extends keyof Real
    ? Simulated[Name] extends (...args: infer Own) => infer Answer
      ? Real[Name] extends (...args: infer _Theirs) => infer TheirAnswer
        ? AnswerFits<Answer, TheirAnswer> extends true
          ? IsTooLong<Own, LongestArguments<Real[Name]>> extends true
            ? Name
            : never
          : Name
        : Name
      : never
    : Name;
}[Exclude<keyof Simulated & string, "toString">];

type Plain = string | number | boolean | null | undefined | void;

/** Objects are of our classes here, and overloads show one signature: only plain answers are compared. */
type AnswerFits<Own, Theirs> = [Own] extends [never]
  ? true
  : [Own] extends [Plain]
    ? unknown extends Theirs
      ? true
      : [Exclude<Own, Nothing>] extends [Exclude<Theirs, Nothing>]
        ? true
        : false
    : true;

type Nothing = null | undefined | void;

/** The longest of up to eight overloads. */
type LongestArguments<Method> = Method extends {
  (...args: infer A): unknown;
  (...args: infer B): unknown;
  (...args: infer C): unknown;
  (...args: infer D): unknown;
  (...args: infer E): unknown;
  (...args: infer F): unknown;
  (...args: infer G): unknown;
  (...args: infer H): unknown;
}
  ? | Required<A>["length"]
    | Required<B>["length"]
    | Required<C>["length"]
    | Required<D>["length"]
    | Required<E>["length"]
    | Required<F>["length"]
    | Required<G>["length"]
    | Required<H>["length"]
  : never;

type IsTooLong<Own extends readonly unknown[], Lengths> = number extends Own["length"]
  ? false
  : Required<Own>["length"] extends 0
    ? false
    : [Required<Own>["length"]] extends [Lengths]
      ? false
      : true;

/** Compiles only while every simulated member is a member of Apps Script. */
type Conforming<None extends never> = [None];

export type Conformance = [
  Conforming<Foreign<SimulatedSpreadsheetApp, GoogleAppsScript.Spreadsheet.SpreadsheetApp>>,
  Conforming<Foreign<SimulatedSpreadsheet, GoogleAppsScript.Spreadsheet.Spreadsheet>>,
  Conforming<Foreign<SimulatedSheet, GoogleAppsScript.Spreadsheet.Sheet>>,
  Conforming<Foreign<SimulatedRange, GoogleAppsScript.Spreadsheet.Range>>,
  Conforming<Foreign<SimulatedRangeList, GoogleAppsScript.Spreadsheet.RangeList>>,
  Conforming<Foreign<SimulatedNamedRange, GoogleAppsScript.Spreadsheet.NamedRange>>,
  Conforming<Foreign<SimulatedProtection, GoogleAppsScript.Spreadsheet.Protection>>,
  Conforming<Foreign<SimulatedDataValidation, GoogleAppsScript.Spreadsheet.DataValidation>>,
  Conforming<Foreign<SimulatedDataValidationBuilder, GoogleAppsScript.Spreadsheet.DataValidationBuilder>>,
  Conforming<Foreign<SimulatedConditionalFormatRule, GoogleAppsScript.Spreadsheet.ConditionalFormatRule>>,
  Conforming<Foreign<SimulatedConditionalFormatRuleBuilder, GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>>,
  Conforming<Foreign<SimulatedBooleanCondition, GoogleAppsScript.Spreadsheet.BooleanCondition>>,
  Conforming<Foreign<SimulatedChart, GoogleAppsScript.Spreadsheet.EmbeddedChart>>,
  Conforming<
    Foreign<
      SimulatedChartBuilder,
      GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder & GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder
    >
  >,
  Conforming<Foreign<SimulatedChartOptions, GoogleAppsScript.Charts.ChartOptions>>,
  Conforming<Foreign<SimulatedContainerInfo, GoogleAppsScript.Spreadsheet.ContainerInfo>>,
  Conforming<Foreign<SimulatedUi, GoogleAppsScript.Base.Ui>>,
  Conforming<Foreign<SimulatedMenu, GoogleAppsScript.Base.Menu>>,
  Conforming<Foreign<SimulatedPromptResponse, GoogleAppsScript.Base.PromptResponse>>,
  Conforming<Foreign<SimulatedUser, GoogleAppsScript.Base.User>>,
  Conforming<Foreign<SimulatedSession, GoogleAppsScript.Base.Session>>,
  Conforming<Foreign<SimulatedHtmlService, GoogleAppsScript.HTML.HtmlService>>,
  Conforming<Foreign<SimulatedHtmlOutput, GoogleAppsScript.HTML.HtmlOutput>>,
  Conforming<Foreign<SimulatedLockService, GoogleAppsScript.Lock.LockService>>,
  Conforming<Foreign<SimulatedLock, GoogleAppsScript.Lock.Lock>>,
  Conforming<Foreign<SimulatedPropertiesService, GoogleAppsScript.Properties.PropertiesService>>,
  Conforming<Foreign<SimulatedProperties, GoogleAppsScript.Properties.Properties>>,
  Conforming<Foreign<SimulatedCacheService, GoogleAppsScript.Cache.CacheService>>,
  Conforming<Foreign<SimulatedCache, GoogleAppsScript.Cache.Cache>>,
  Conforming<Foreign<SimulatedUtilities, GoogleAppsScript.Utilities.Utilities>>,
  Conforming<Foreign<SimulatedScriptApp, GoogleAppsScript.Script.ScriptApp>>,
];
