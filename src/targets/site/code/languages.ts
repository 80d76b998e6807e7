/**
 * The names of languages, as authors and GitBook write them: `C#` → `csharp`, `language-js` → `js`, `{.python .numberLines}` → `python`.
 * What shiki knows by itself, such as `js` or `yml`, is not in the table.
 */
const aliases: Readonly<Record<string, string>> = {
  'c#': 'csharp',
  'f#': 'fsharp',
  'objective-c++': 'objective-cpp',
  'obj-c': 'objective-c',
  'shell-session': 'shellsession',
  'sh-session': 'shellsession',
  'visual-basic': 'vb',
  'vb.net': 'vb',
  apacheconf: 'apache',
  asciidoc: 'adoc',
  aspx: 'aspnet',
  cmd: 'bat',
  cshtml: 'razor',
  curl: 'bash',
  dockerfile: 'docker',
  dos: 'bat',
  ecmascript: 'javascript',
  env: 'dotenv',
  gitignore: 'bash',
  golang: 'go',
  gradle: 'groovy',
  htm: 'html',
  html5: 'html',
  javascriptreact: 'jsx',
  json_schema: 'json',
  jsonp: 'json',
  kts: 'kotlin',
  make: 'make',
  markup: 'html',
  mathematica: 'wolfram',
  mysql: 'sql',
  net: 'csharp',
  nodejs: 'javascript',
  objectivec: 'objective-c',
  parser: 'blade',
  patch: 'diff',
  pgsql: 'plsql',
  php3: 'php',
  postgres: 'sql',
  postgresql: 'sql',
  protobuf: 'proto',
  pwsh: 'powershell',
  rb: 'ruby',
  svg: 'xml',
  terraform: 'tf',
  toml: 'toml',
  tsql: 'sql',
  typescriptreact: 'tsx',
  uri: 'http',
  wsdl: 'xml',
  xhtml: 'html',
  xsd: 'xml',
}

/** The name to look for in shiki, in lower case; empty where none is given. */
export function languageName(written: string | undefined): string {
  const bare = (written ?? '')
    .trim()
    .toLowerCase()
    .replace(/^(?:language-|lang-|\{?\.)/, '')
  const name = /^[^\s{}:,]*/.exec(bare)?.[0] ?? ''
  return Object.hasOwn(aliases, name) ? (aliases[name] ?? name) : name
}
