import { SandboxMode, XFrameOptionsMode } from "./enums";
import { ServiceException } from "../runtime/service-exception";
import { HOST, STATE, ServiceObject } from "../runtime/service-object";
import type { SheetsHost } from "../runtime/sheets-host";

interface PageState {
  content: string;
  title: string | null;
  width: number | null;
  height: number | null;
}

/** HtmlService: pages from the script's own .html files. */
export class SimulatedHtmlService extends ServiceObject {
  private readonly files: Readonly<Record<string, string>>;

  constructor(host: SheetsHost, files: Readonly<Record<string, string>>) {
    super(host);
    this.files = files;
  }

  toString(): string {
    return "HtmlService";
  }

  get SandboxMode() {
    return SandboxMode;
  }
  get XFrameOptionsMode() {
    return XFrameOptionsMode;
  }

  createHtmlOutput(html = ""): SimulatedHtmlOutput {
    return new SimulatedHtmlOutput(this[HOST], String(html));
  }

  /** By name, with or without `.html` (HtmlService.md createHtmlOutputFromFile). */
  createHtmlOutputFromFile(filename: string): SimulatedHtmlOutput {
    const content = this.files[filename] ?? this.files[filename.replace(/\.html$/, "")];
    if (content === undefined) throw new ServiceException(`No HTML file named ${filename} was found.`);
    return new SimulatedHtmlOutput(this[HOST], content);
  }
}

/** HtmlService.HtmlOutput. */
export class SimulatedHtmlOutput extends ServiceObject {
  readonly [STATE]: PageState;

  constructor(host: SheetsHost, content: string) {
    super(host);
    this[STATE] = { content, title: null, width: null, height: null };
  }

  toString(): string {
    return "HtmlOutput";
  }

  getContent(): string {
    return this[STATE].content;
  }
  getTitle(): string | null {
    return this[STATE].title;
  }
  getWidth(): number | null {
    return this[STATE].width;
  }
  getHeight(): number | null {
    return this[STATE].height;
  }
  setContent(content: string): this {
    this[STATE].content = content;
    return this;
  }
  append(addedContent: string): this {
    this[STATE].content += addedContent;
    return this;
  }
  setTitle(title: string): this {
    this[STATE].title = title;
    return this;
  }
  setWidth(width: number): this {
    this[STATE].width = width;
    return this;
  }
  setHeight(height: number): this {
    this[STATE].height = height;
    return this;
  }
  /** Of no effect since IFRAME is the only mode (guides/html). */
  setSandboxMode(): this {
    return this;
  }
  setXFrameOptionsMode(): this {
    return this;
  }
  addMetaTag(): this {
    return this;
  }
}
