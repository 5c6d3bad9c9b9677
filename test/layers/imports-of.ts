import ts from "typescript";

/** One place where a source file reaches for another. `specifier` is undefined where it is computed while running. */
export interface Import {
  readonly specifier: string | undefined;
  readonly kind:
    | "static"
    | "type"
    | "re-export"
    | "dynamic"
    | "import-type"
    | "require"
    | "url"
    | "glob"
    | "reference"
    | "markup";
  /** 1-based */
  readonly line: number;
}

/** Every import of a `.ts`, `.mjs`, `.js`, `.tsx` or `.astro` file, found by parsing its text. */
export function importsOf(file: string, text: string): Import[] {
  return scriptsOf(file, text).flatMap(({ code, line, isMarkup }) => {
    const source = ts.createSourceFile(
      isMarkup ? "markup.tsx" : "code.ts",
      code,
      ts.ScriptTarget.Latest,
      true,
      isMarkup ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
    );
    return importsOfSource(source).map((found) => ({ ...found, line: found.line + line }));
  });
}

/** The parts of a file that hold code, each with the number of lines before it. */
export function scriptsOf(file: string, text: string): { code: string; line: number; isMarkup: boolean }[] {
  if (!file.endsWith(".astro")) return [{ code: text, line: 0, isMarkup: file.endsWith("x") }];
  const fences = /^\s*---\r?\n([\s\S]*?)\r?\n---/.exec(text);
  const frontmatter = fences
    ? [{ code: fences[1] ?? "", line: linesBefore(text, text.indexOf("---") + 4), isMarkup: false }]
    : [];
  // keeps every line in its place, so that a finding names the right one
  const blank = (part: string): string => part.replace(/[^\n]/g, " ");
  const template = fences ? blank(fences[0]) + text.slice(fences[0].length) : text;
  const scripts = [...template.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)].map((match) => {
    const start = match.index + match[0].indexOf(">") + 1;
    return { code: match[1] ?? "", line: linesBefore(text, start), isMarkup: false };
  });
  const markup = template
    .replace(
      /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi,
      (_, open: string, code: string, close: string) => open + blank(code) + close,
    )
    .replace(
      /(<style\b[^>]*>)([\s\S]*?)(<\/style>)/gi,
      (_, open: string, code: string, close: string) => open + blank(code) + close,
    )
    .replace(/<!--[\s\S]*?-->|<!doctype[^>]*>/gi, blank);
  return [...frontmatter, ...scripts, { code: `<>${markup}</>`, line: 0, isMarkup: true }];
}

function linesBefore(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length - 1;
}

function importsOfSource(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const requires = requireNames(source);
  const add = (kind: Import["kind"], at: ts.Node, specifier: string | undefined): void => {
    found.push({ kind, specifier, line: source.getLineAndCharacterOfPosition(at.getStart(source)).line + 1 });
  };
  for (const reference of source.referencedFiles)
    found.push({ kind: "reference", specifier: `./${reference.fileName}`, line: 1 });
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(
        node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? "type" : "static",
        node,
        literal(node.moduleSpecifier),
      );
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add("re-export", node, literal(node.moduleSpecifier));
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
      add("require", node, literal(node.moduleReference.expression));
    else if (ts.isImportTypeNode(node))
      add("import-type", node, ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : undefined);
    else if (ts.isCallExpression(node)) {
      const kind = callKind(node, requires);
      if (kind === "glob") for (const pattern of patterns(node.arguments[0])) add(kind, node, pattern);
      else if (kind) add(kind, node, literal(node.arguments[0]));
    } else if (ts.isNewExpression(node) && isUrlOfModule(node)) add("url", node, literal(node.arguments?.[0]));
    else if (
      ts.isJsxAttribute(node) &&
      node.name.getText(source) === "src" &&
      node.initializer &&
      ts.isStringLiteral(node.initializer)
    ) {
      add("markup", node, node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Names that stand for `require`: the global one, and whatever `createRequire(…)` was assigned to. */
function requireNames(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set(["require"]);
  const visit = (node: ts.Node): void => {
    if (
      ts.isVariableDeclaration(node) &&
      ts.isIdentifier(node.name) &&
      node.initializer &&
      isCreateRequire(node.initializer)
    ) {
      names.add(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function isCreateRequire(node: ts.Expression): boolean {
  return ts.isCallExpression(node) && /(?:^|\.)createRequire$/.test(node.expression.getText());
}

function callKind(
  node: ts.CallExpression,
  requires: ReadonlySet<string>,
): "dynamic" | "require" | "url" | "glob" | undefined {
  const called = node.expression;
  if (called.kind === ts.SyntaxKind.ImportKeyword) return "dynamic";
  if (isCreateRequire(called)) return "require";
  if (ts.isIdentifier(called)) return requires.has(called.text) ? "require" : undefined;
  if (!ts.isPropertyAccessExpression(called)) return undefined;
  const name = called.name.text;
  const owner = called.expression;
  if (owner.kind === ts.SyntaxKind.MetaProperty)
    return name === "resolve" ? "url" : name === "glob" ? "glob" : undefined;
  if (name === "resolve" && ((ts.isIdentifier(owner) && requires.has(owner.text)) || isCreateRequire(owner)))
    return "require";
  if (name === "register" && owner.getText() === "module") return "require";
  return undefined;
}

function isUrlOfModule(node: ts.NewExpression): boolean {
  return node.expression.getText() === "URL" && node.arguments?.[1]?.getText() === "import.meta.url";
}

function literal(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function patterns(node: ts.Node | undefined): (string | undefined)[] {
  return node && ts.isArrayLiteralExpression(node) ? node.elements.map(literal) : [literal(node)];
}
