import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it, test } from "vitest";
import { bytesToBinary, decodeBinary } from "../../../../files/xlsx/xml/binary-text";
import { canonicalXml } from "../../../../files/xlsx/xml/canonical-xml";
import { MalformedXml } from "../../../../files/xlsx/xml/malformed-xml";
import { attributes, decodeXml, nextTag } from "../../../../files/xlsx/xml/xml";

const binary = (text: string) => bytesToBinary(new TextEncoder().encode(text));

function faultOf(text: string): string {
  try {
    canonicalXml(binary(text));
    return "sound";
  } catch (error) {
    if (error instanceof MalformedXml) return error.fault;
    throw error;
  }
}

describe("a part that is no XML", () => {
  test.each<[string, string]>([
    ["", "empty"],
    ["   \n", "empty"],
    ["<!-- nothing else -->", "empty"],
    ["<a>", "unclosed"],
    ["<a", "unclosed"],
    ["<a b", "attribute"],
    ["<a b=", "attribute"],
    ['<a b="', "attribute"],
    ["<a b=c/>", "attribute"],
    ['<a b="1" b="2"/>', "attribute"],
    ['<a b="1"c="2"/>', "attribute"],
    ['<a b="<"/>', "attribute"],
    ["<a></b>", "mismatch"],
    ["<a><b></a></b>", "mismatch"],
    ["</a>", "mismatch"],
    ["<a/><b/>", "text-outside"],
    ["<a/>x", "text-outside"],
    ["x<a/>", "text-outside"],
    ["<a>&nbsp;</a>", "reference"],
    ["<a>&</a>", "reference"],
    ["<a>&#0;</a>", "reference"],
    ["<a>&#xD800;</a>", "reference"],
    ["<a>&#x110000;</a>", "reference"],
    ["<a>]]></a>", "character"],
    ["<a>\u0001</a>", "character"],
    ["<a>\uffff</a>", "character"],
    ["<a><!-- -- --></a>", "comment"],
    ["<a><!-- ", "unclosed"],
    ["<a><![CDATA[x]]</a>", "unclosed"],
    ["<a><?xml version='1.0'?></a>", "tag"],
    [" <?xml version='1.0'?><a/>", "tag"],
    ["<?xml version='1.0' encoding=?><a/>", "declaration"],
    ["<!DOCTYPE a><a/>", "doctype"],
    ["<x:a/>", "prefix"],
    ['<a x:b="1"/>', "prefix"],
    ['<a xmlns:x="u" xmlns:y="u" x:b="1" y:b="2"/>', "prefix"],
    ["<1a/>", "tag"],
    ["<a:b:c xmlns:a='u'/>", "tag"],
    ["< a/>", "tag"],
    ["<a/ >", "tag"],
  ])("is refused with what is wrong: %j", (text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });

  it("is refused for a tag of more attributes than any reader goes through", () => {
    const tag = (count: number) => `<a ${Array.from({ length: count }, (_, at) => `b${at}="1"`).join(" ")}/>`;
    expect(faultOf(tag(100_001))).toBe("attributes");
    expect(() => canonicalXml(tag(100_000))).not.toThrow();
  });
});

describe("a part that is XML", () => {
  test.each<[string, string, string]>([
    [
      "stays as it is",
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="1"><c/>x &amp; y</a>\n',
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="1"><c/>x &amp; y</a>\n',
    ],
    ["loses comments and instructions", "<?a b?><a>1<!-- <b> -->2<?c d?>3</a><!-- e -->", "<a>123</a>"],
    ["has CDATA as text", "<a><![CDATA[<b>&amp;]]>]]&gt;</a>", "<a>&lt;b&gt;&amp;amp;]]&gt;</a>"],
    ["has quotes of one kind", "<a b='\"' c = '1'/>", '<a b="&quot;" c="1"></a>'],
    ["has no > in values", '<a b="1>2"><c d=">>"/></a>', '<a b="1&gt;2"><c d="&gt;&gt;"/></a>'],
    ["has letters in values as themselves", '<a b="&#65;&#x31;&#38;&#10;"/>', '<a b="A1&amp;&#10;"></a>'],
    ["has no spaces in end tags", "<a><b >1</b ></a\n>", "<a><b >1</b></a>"],
    ["has one kind of line ends", "<a b='1\r\n2'>\r\n\r</a>", '<a b="1 2">\n\n</a>'],
    [
      "has one prefix for its own namespace",
      "<a xmlns='u' xmlns:x='u'><x:b><x:c d='1'/></x:b></a>",
      '<a xmlns="u" xmlns:x="u"><b><c d="1"/></b></a>',
    ],
    [
      "has the root's prefix for its own namespace",
      "<x:a xmlns='u' xmlns:x='u'><b/><x:c/></x:a>",
      '<x:a xmlns="u" xmlns:x="u"><x:b/><x:c/></x:a>',
    ],
    [
      "keeps a name where its prefix means something else",
      "<a xmlns='u' xmlns:x='u'><b xmlns='v'><x:c/></b></a>",
      '<a xmlns="u" xmlns:x="u"><b xmlns="v"><x:c/></b></a>',
    ],
    ["has a root that takes children", "<a/>", "<a></a>"],
  ])("%s", (_, text, expected) => {
    expect(canonicalXml(binary(text))).toBe(expected);
    expect(canonicalXml(canonicalXml(binary(text)))).toBe(expected);
  });

  it("is read in time that grows with its length, whatever stands in it", () => {
    const many = 50_000;
    const shapes = [
      `<a b="${">".repeat(many)}"/>`,
      `<a ${Array.from({ length: many }, (_, at) => `b${at}="1"`).join(" ")}/>`,
      `${"<a>".repeat(many)}${"</a>".repeat(many)}`,
      `<a>${"<!---->".repeat(many)}</a>`,
      `<a>${"&amp;".repeat(many)}</a>`,
      `<a>${"<b c='>'/>".repeat(many)}</a>`,
      `<a>${"<b xmlns:x='u'><x:c/></b>".repeat(many)}</a>`,
      `<a xmlns='u'>${"<b xmlns:x='u'>".repeat(many)}${"</b>".repeat(many)}</a>`,
      `<a>${"\r".repeat(many)}</a>`,
    ];
    // Quadratic reading of any of them would take minutes
    for (const shape of shapes) expect(() => canonicalXml(shape)).not.toThrow();
    for (const shape of [
      `<a>${"<si>".repeat(many)}`,
      `<a ${'"'.repeat(many)}`,
      `<a>${"<![CDATA[".repeat(many)}`,
      `<a>${"&".repeat(many)}</a>`,
    ])
      expect(() => canonicalXml(shape)).toThrow(MalformedXml);
  });
});

interface Read {
  readonly isSound: boolean;
  readonly events: readonly string[];
}

/** What a library that is kept for this reads. */
function bySaxes(text: string): Read {
  const events: string[] = [];
  let isSound = true;
  let hasRoot = false;
  const parser = new SaxesParser({ xmlns: true });
  const own = (uri: string, local: string) => `{${uri}}${local}`;
  let written = "";
  const flush = () => {
    if (written !== "") events.push(`text ${written}`);
    written = "";
  };
  parser.on("error", () => {
    isSound = false;
  });
  parser.on("doctype", () => {
    isSound = false;
  });
  parser.on("opentag", ({ uri, local, attributes: found }) => {
    flush();
    hasRoot = true;
    events.push(
      `open ${own(uri, local)} ${Object.values(found)
        .map(({ name, value }) => `${name}=${value}`)
        .join(" ")}`,
    );
  });
  parser.on("closetag", () => {
    flush();
    events.push("close");
  });
  const add = (more: string) => {
    written += more;
  };
  parser.on("text", (more) => {
    if (events.length > 0 && !isDone(events)) add(more);
  });
  parser.on("cdata", add);
  try {
    parser.write(text).close();
  } catch {
    isSound = false;
  }
  return { isSound: isSound && hasRoot, events };
}

function isDone(events: readonly string[]): boolean {
  return (
    events.filter((event) => event.startsWith("open")).length === events.filter((event) => event === "close").length
  );
}

/** What the simple readers of this package read in a part that is in their form. */
function byOwn(text: string): Read {
  let xml: string;
  try {
    xml = canonicalXml(binary(text));
  } catch (error) {
    if (error instanceof MalformedXml) return { isSound: false, events: [] };
    throw error;
  }
  const events: string[] = [];
  const scopes: ReadonlyMap<string, string>[] = [new Map([["xml", "http://www.w3.org/XML/1998/namespace"]])];
  let end = 0;
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (scopes.length > 1 && tag.start > end) events.push(`text ${decodeXml(xml.slice(end, tag.start))}`);
    end = tag.end;
    if (tag.kind === "close") {
      scopes.pop();
      events.push("close");
      continue;
    }
    const values = [...attributes(xml, tag)];
    const scope = new Map([
      ...scopes.at(-1)!,
      ...values.flatMap(([name, value]): [string, string][] =>
        name === "xmlns" ? [["", value]] : name.startsWith("xmlns:") ? [[name.slice(6), value]] : [],
      ),
    ]);
    const prefix = /^<([^\s/>:]+):/.exec(xml.slice(tag.start, tag.end))?.[1] ?? "";
    events.push(
      `open {${scope.get(decodeBinary(prefix)) ?? ""}}${decodeBinary(tag.name)} ${values.map(([name, value]) => `${decodeBinary(name)}=${value}`).join(" ")}`,
    );
    if (tag.kind === "open") scopes.push(scope);
    else events.push("close");
  }
  return { isSound: true, events };
}

const word = fc.constantFrom("a", "c", "row", "x:c", "y:v", "x:row", "ô");
const value = fc
  .array(
    fc.constantFrom("1", " ", ">", "&amp;", "&#65;", "&#10;", "'", "B7", "\n", "\t", "é", "&lt;", "=", "/", "]]>", "𝄞"),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""));
const attribute = fc
  .record({
    name: fc.constantFrom("r", "s", "t", "x:r", "xml:space", "xmlns", "xmlns:x", "xmlns:y"),
    value,
    quote: fc.constantFrom('"', "'"),
    space: fc.constantFrom("", " ", "\n"),
  })
  .map((one) => {
    const own = one.name.startsWith("xmlns") ? (one.name === "xmlns" ? "u" : "v") : one.value;
    return `${one.name}${one.space}=${one.space}${one.quote}${own.replaceAll(one.quote, "")}${one.quote}`;
  });
const text = fc
  .array(
    fc.constantFrom(
      "1",
      "é",
      " ",
      "\n",
      "\r\n",
      "&amp;",
      "&#x1F600;",
      "&lt;",
      "<!-- c -->",
      "<![CDATA[<&>]]>",
      "<?p i?>",
      ">",
      "\ud834\udd1e",
      "]]",
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(""));

const depth = fc.createDepthIdentifier();
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .record({
      name: word,
      own: fc.uniqueArray(attribute, { maxLength: 3, selector: (one) => one.split(/[\s=]/)[0] }),
      before: text,
      inner: fc.oneof(
        { maxDepth: 4, depthIdentifier: depth },
        fc.constant<[string, string][]>([]),
        fc.array(fc.tuple(tie("element"), text), { minLength: 1, maxLength: 3, depthIdentifier: depth }),
      ),
      gap: fc.constantFrom("", " ", "\n"),
      isEmpty: fc.boolean(),
    })
    .map(({ name, own, before, inner, gap, isEmpty }) => {
      const open = `<${name}${own.map((one) => ` ${one}`).join("")}${gap}`;
      return isEmpty && inner.length === 0
        ? `${open}/>`
        : `${open}>${before}${inner.map((pair) => pair.join("")).join("")}</${name}${gap}>`;
    }),
}));
const document = fc
  .record({
    element,
    root: fc.constantFrom("worksheet", "x:worksheet"),
    start: fc.constantFrom("", '<?xml version="1.0" encoding="UTF-8"?>\n', "<!-- s -->", "<?p?>"),
    end: fc.constantFrom("", "\n", "<!-- e -->"),
  })
  .map((one) => `${one.start}<${one.root} xmlns="u" xmlns:x="u" xmlns:y='v'>${one.element}</${one.root}>${one.end}`);

const MARKS = [
  "<",
  ">",
  "/",
  "&",
  '"',
  "'",
  "=",
  "]]>",
  "<!--",
  "-->",
  "<![CDATA[",
  "<?",
  "?>",
  " ",
  "x:",
  ":",
  "é",
  "\u0001",
  "xmlns:x=''",
  ";",
  "#",
  "1",
];
const mutation = fc.record({
  at: fc.nat(),
  length: fc.constantFrom(0, 0, 1, 2, 5),
  text: fc.constantFrom("", ...MARKS),
});
const mutated = fc.tuple(document, fc.array(mutation, { minLength: 1, maxLength: 3 })).map(([source, changes]) =>
  changes.reduce((result, { at, length, text: put }) => {
    // By whole characters: half of one cannot be written in UTF-8
    const characters = [...result];
    characters.splice(at % (characters.length + 1), length, put);
    return characters.join("");
  }, source),
);

/**
 * Where the library takes what the standards do not: a question mark in an instruction's target (XML, production 16), a
 * local name that begins with a digit (Namespaces in XML, production 4), and the name of a namespace without the spaces
 * round it (there, section 2.3).
 */
const LAX = [/<\?[^\s?]+\?(?!>)/, /:\d/, /xmlns[^=<>]*=\s*(["'])(?:\s|(?:(?!\1)[^])*\s\1)/];

describe("what is read of XML is what a library reads that is kept for this", () => {
  it("for documents of every shape", () => {
    fc.assert(fc.property(document, agree), { numRuns: 500 });
  });

  it("and for mutated ones: both refuse, or both read the same", () => {
    fc.assert(
      fc.property(
        mutated.filter((source) => !LAX.some((own) => own.test(source))),
        agree,
      ),
      { numRuns: 1500 },
    );
  });
});

function agree(source: string): void {
  const library = bySaxes(source);
  const own = byOwn(source);
  expect(own.isSound).toBe(library.isSound);
  if (own.isSound) expect(own.events).toEqual(library.events);
}
