/** Every format of `unbook check` against its own specification, with usual, hostile, empty and very long reports. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { printable } from '../src/cli/printable.ts'
import { cellsOf } from '../src/cli/reporters/check/cells.ts'
import { excerptOf } from '../src/cli/reporters/check/excerpt.ts'
import { reporters } from '../src/cli/reporters/check/index.ts'
import type { CheckReport, ReportedFinding } from '../src/engine/check/check-report.ts'
import { type AnyNode, walk } from '../src/tree/walk.ts'
import { processorTime } from './processor-time.ts'
import {
  cleanReport,
  findingAt,
  hostileReport,
  hostileTexts,
  longReport,
  reportOf,
  usualReport,
} from './support/sample-report.ts'

const context = { color: false, width: 80 }
const require = createRequire(import.meta.url)
const root = join(import.meta.dirname, '..')

const reports: [string, CheckReport][] = [
  ['usual', usualReport],
  ['clean', cleanReport],
  ['hostile', hostileReport],
  ['long', longReport(300)],
]

describe.each(Object.entries(reporters))('%s', (_, write) => {
  it.each(reports)('writes the %s report as well-formed text that steers no terminal', (_name, report) => {
    const text = write(report, context)
    expect(text).toMatch(/[^\n]\n$/)
    expect(text).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E\u2066-\u2069]/u)
    expect(text).not.toMatch(/\p{Cs}/u)
  })

  it('takes time in proportion to the number of findings', () => {
    const [few, many] = [longReport(2_500), longReport(10_000)]
    const timeOf = (report: CheckReport): number => {
      const spent = processorTime()
      write(report, context)
      return spent()
    }
    timeOf(few)
    expect(timeOf(many)).toBeLessThan(8 * timeOf(few) + 300)
  })
})

describe('pretty', () => {
  const written = (report: CheckReport, width = 80): string => reporters.pretty(report, { color: false, width })

  it('marks what is meant, in text with tabs, wide characters and long lines', () => {
    expect(written(usualReport)).toBe(
      [
        'garden/README.md  3 errors, 2 warnings',
        '',
        'error  Cannot find page `beds/sole.md`; did you mean `beds/soil.md`  link/missing-page',
        '  ╭─ garden/README.md:3:17',
        '3 │ Lime [the soil](beds/sole.md) in autumn.',
        '  │                 ^^^^^^^^^^^^',
        '  = fix: Replace `beds/sole.md` by `beds/soil.md` (--fix)',
        '',
        'error  Cannot find anchor `#rosen`; did you mean `#roses`  link/dead-anchor',
        '  ╭─ garden/README.md:5:20',
        '5 │     Water    the [roses](#rosen) 🌹🌹 and see [日本語の庭](庭/道.md) at dus…',
        '  │                          ^^^^^^',
        '  = see: garden/README.md:1:1: The heading stands here',
        '  = hint: Write the fragment of a heading of this page.',
        '',
        'error  Cannot find page `庭/道.md`  link/missing-page',
        '  ╭─ garden/README.md:5:49',
        '5 │ …Water    the [roses](#rosen) 🌹🌹 and see [日本語の庭](庭/道.md) at dusk.',
        '  │                                                         ^^^^^^^^',
        '',
        'warning  Cannot find page `wardn.md`  link/unlisted-target',
        '  ╭─ garden/README.md:7:718',
        '7 │ …er it. Ask [the warden](wardn.md) for a fork. Rake the paths. Rake the pat…',
        '  │                          ^^^^^^^^',
        '',
        'warning  Unexpected hint style `note`, expected one of four  tag/bad-attr',
        '  ╭─ garden/README.md:9:1',
        '9 │ {% hint style="note" %}',
        '  │ ^^^^^^^^^^^^^^^^^^^^^^^ to 11:14',
        '  = expected: `info`, `success`, `warning`, `danger`',
        '  = fix: Write `info` (--fix-unsafe)',
        '',
        '(the whole space)  1 info',
        '',
        'info  The space has no `SUMMARY.md`; the order is taken from its folders  summary/missing',
        '',
        'error  1 finding of the baseline is gone',
        '  garden/beds.md  Cannot find page `old.md`  link/missing-page',
        '  = hint: Run with --update-baseline, the baseline only shrinks',
        '',
        '3 errors, 2 warnings, 1 info in 41 pages of 2 spaces',
        '1 can be mended by --fix, 1 by --fix-unsafe',
        '4 fixes applied',
        '3 known findings of the baseline not shown',
        '1 finding ignored by comments',
        '`unbook explain <id>` says why, and what to do',
        '',
      ].join('\n'),
    )
  })

  it('says in one line that there is nothing to say', () => {
    expect(written(cleanReport)).toBe('✔ 41 pages checked, nothing found\n')
    expect(written({ ...cleanReport, known: 2, ignored: 1 })).toBe(
      '✔ 41 pages checked, nothing found (2 known findings of the baseline not shown, 1 finding ignored by comments)\n',
    )
  })

  it('has colours only when they are wanted', () => {
    const coloured = reporters.pretty(usualReport, { color: true, width: 80 })
    expect(coloured).toContain('\u001B[31m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is looked for
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(written(usualReport))
  })

  it('names the rule when there is only one', () => {
    expect(written(reportOf([findingAt('see a.md', 'a.md')]))).toContain('`unbook explain link/missing-page` says why')
  })

  it('names invisible characters, since the fault may lie in them', () => {
    const text = written(reportOf([findingAt('a\u200Bb', '\u200B')]))
    expect(text).toContain('1 │ a<U+200B>b\n  │  ^^^^^^^^\n')
  })
})

describe('excerptOf', () => {
  it.each<[string, string, string, string, number]>([
    ['at the start', 'lime', 'lime the soil', '^^^^', 20],
    ['at the end', 'soil', 'lime the soil', '         ^^^^', 20],
    ['a combining accent', 'é', 'cafe\u0301 é', '     ^', 20],
    ['a family', '👩‍👩‍👧', 'a 👩‍👩‍👧 b', '  ^^', 20],
    ['a flag', '🇫🇷', '日🇫🇷', '  ^^', 20],
    ['half-width and full-width forms', 'ﾊＡ', 'ﾊＡ', '^^^', 20],
    ['more than the width', 'x'.repeat(50), 'x'.repeat(50), '^'.repeat(20), 20],
  ])('marks %s', (_, what, line, marks, width) => {
    const start = line.indexOf(what)
    expect(excerptOf(line, start, start + what.length, width).marks).toBe(marks)
  })

  it('marks one column where nothing stands', () => {
    expect(excerptOf('soil', 4, 4, 20)).toEqual({ text: 'soil', marks: '    ^' })
    expect(excerptOf('', 0, 0, 20)).toEqual({ text: '', marks: '^' })
    expect(excerptOf('soil', 2, 2, 20).marks).toBe('  ^')
  })

  it('marks to the end of the line what goes on after it', () => {
    expect(excerptOf('soil and lime', 5, undefined, 20).marks).toBe('     ^^^^^^^^')
  })

  it('never exceeds the width, and marks what is meant', () => {
    const anyLine = fc.string({ unit: 'grapheme', maxLength: 300 })
    fc.assert(
      fc.property(anyLine, fc.nat(400), fc.nat(60), fc.integer({ min: 30, max: 100 }), (line, from, length, width) => {
        const start = Math.min(from, line.length)
        const { text, marks } = excerptOf(line, start, Math.min(start + length, line.length), width)
        const sum = cellsOf(text).reduce((total, cell) => total + cell.width, 0)
        expect(sum).toBeLessThanOrEqual(width)
        expect(marks.length).toBeLessThanOrEqual(width + 1)
        expect(marks).toMatch(/^ *\^+$/)
      }),
      { numRuns: 500 },
    )
  })

  it('does not read a line of a megabyte for each finding in it', () => {
    const line = 'é'.repeat(1_000_000)
    const spent = processorTime()
    for (let index = 0; index < 2_000; index += 1) excerptOf(line, index * 500, index * 500 + 5, 80)
    expect(spent()).toBeLessThan(3_000)
  })
})

describe('github', () => {
  /** How the runner reads a line. */
  const read = (line: string) => {
    const parts = /^::(\w+) ([^:]*(?::(?!:)[^:]*)*)::(.*)$/.exec(line)
    const properties = (parts?.[2] ?? '').split(',').map((pair): [string, string] => {
      const at = pair.indexOf('=')
      return [pair.slice(0, at), unescaped(pair.slice(at + 1)).replaceAll('%3A', ':')]
    })
    return { name: parts?.[1], properties: Object.fromEntries(properties), message: unescaped(parts?.[3] ?? '') }
  }
  const unescaped = (text: string): string =>
    text.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  const linesOf = (report: CheckReport): string[] => reporters.github(report, context).trimEnd().split('\n')

  it('writes a command that the runner reads back, whatever names and messages hold', () => {
    const lines = linesOf(hostileReport)
    expect(lines).toHaveLength(hostileReport.findings.length + hostileReport.gone.length + 1)
    const errors = hostileReport.findings.filter(({ level }) => level === 'error')
    for (const [index, { file, place }] of errors.entries()) {
      const { name, properties, message } = read(lines[index] ?? '')
      expect(name).toBe('error')
      expect(properties.file).toBe(printable(file).replace(/\p{Cs}/gu, '\uFFFD'))
      expect(properties.line).toBe(String(place?.start.line))
      expect(message.split('\n')).toHaveLength(3)
    }
  })

  it('puts errors first, and columns only where they are of one line', () => {
    const names = linesOf(usualReport).map((line) => read(line).name)
    expect(names.slice(0, 7)).toEqual(['error', 'error', 'error', 'warning', 'warning', 'notice', 'error'])
    const [first, , , , block, whole] = linesOf(usualReport).map((line) => read(line).properties)
    expect(first).toEqual({
      title: 'link/missing-page',
      file: 'garden/README.md',
      line: '3',
      endLine: '3',
      col: '17',
      endColumn: '29',
    })
    expect(block).toEqual({ title: 'tag/bad-attr', file: 'garden/README.md', line: '9', endLine: '11' })
    expect(whole).toEqual({ title: 'summary/missing' })
  })

  it('escapes percent signs, line ends, colons and commas', () => {
    const finding = findingAt('x', 'x', { file: 'a,b:c%0A\n.md', message: '50%, a: b' })
    expect(linesOf(reportOf([finding]))[0]).toContain(
      'file=a%2Cb%3Ac%250A%0A.md,line=1,endLine=1,col=1,endColumn=2::a,b:c%250A .md:1:1: 50%25, a: b',
    )
  })
})

describe('markdown', () => {
  const parsed = (text: string): AnyNode[] => {
    const nodes: AnyNode[] = []
    walk(unified().use(remarkParse).use(remarkGfm).parse(text) as unknown as AnyNode, (node) => void nodes.push(node))
    return nodes
  }

  it.each(['markdown', 'github-summary'] as const)('%s shows what authors wrote as text', (name) => {
    const nodes = parsed(reporters[name](hostileReport, context))
    const links = nodes.filter(({ type }) => type === 'link').map(({ url }) => url)
    expect(new Set(links)).toEqual(new Set(['https://unbook.example/rules/link#missing-page']))
    const html = nodes.filter(({ type }) => type === 'html').map(({ value }) => value)
    expect(html.filter((value) => value !== '<!-- -->')).toEqual([])
    const types = new Set(nodes.map(({ type }) => type))
    for (const type of ['image', 'table', 'delete', 'emphasis', 'definition', 'thematicBreak', 'code'])
      expect(types).not.toContain(type)
    expect(nodes.filter(({ type }) => type === 'heading')).toHaveLength(
      2 + new Set(hostileReport.findings.map(({ file }) => file)).size,
    )
    expect(nodes.filter(({ type }) => type === 'strong')).toHaveLength(hostileReport.findings.length)
  })

  it('shows the values of a message as code', () => {
    const text = reporters.markdown(reportOf([findingAt('a|b<i>.md', 'a|b<i>.md')]), context)
    expect(text).toContain('* ❌ **error** 1:1 Cannot find page `a|b<i>.md` ([link/missing-page](')
  })

  it('keeps backticks within values together, or shows all as text', () => {
    const text = (message: string): string => reporters.markdown(reportOf([findingAt('x', 'x', { message })]), context)
    expect(text('Cannot find `a```<b>`')).toContain('Cannot find \\`a\\`\\`\\`&lt;b&gt;\\`')
    expect(text('One ` alone <b>')).toContain('One \\` alone &lt;b&gt;')
  })

  it('links no rule to an address that is none', () => {
    const report = reportOf([findingAt('x', 'x')])
    const rules = {
      'link/missing-page': { ...report.rules['link/missing-page'], url: 'javascript:alert(1)' },
    } as CheckReport['rules']
    expect(reporters.markdown({ ...report, rules }, context)).not.toContain('javascript')
  })

  it('cuts the summary of a job at 1 MiB, and says what is left out', () => {
    const text = reporters['github-summary'](longReport(10_000), context)
    expect(Buffer.byteLength(text)).toBeLessThan(2 ** 20)
    const shown = text.match(/^\* /gm)?.length ?? 0
    expect(shown).toBeGreaterThan(1_000)
    expect(text).toContain(`**${10_000 - shown} more findings left out**`)
    const gone = Array.from({ length: 20_000 }, (_, index) => ({
      fingerprint: `${index}`,
      id: 'a/b',
      file: 'é.md',
      message: 'x'.repeat(99),
    }))
    const both = reporters['github-summary']({ ...longReport(10_000), gone }, context)
    expect(Buffer.byteLength(both)).toBeLessThan(2 ** 20)
    expect(both).toMatch(/\d+ more findings left out[\s\S]+\d+ more entries of the baseline left out/)
  })

  it('is not cut when it is short', () => {
    expect(reporters['github-summary'](usualReport, context)).toBe(reporters.markdown(usualReport, context))
  })
})

describe('gitlab', () => {
  interface Violation {
    description: string
    check_name: string
    fingerprint: string
    severity: string
    location: { path: string; lines: { begin: number; end?: number } }
  }
  const read = (report: CheckReport): Violation[] => JSON.parse(reporters.gitlab(report, context)) as Violation[]

  it.each(reports)('has the shape that GitLab asks for: the %s report', (_, report) => {
    const violations = read(report)
    expect(violations).toHaveLength(report.findings.length + report.gone.length)
    expect(new Set(violations.map(({ fingerprint }) => fingerprint)).size).toBe(violations.length)
    for (const { description, check_name, fingerprint, severity, location } of violations) {
      for (const text of [check_name, fingerprint, location.path]) expect(text).toMatch(/./)
      expect(typeof description).toBe('string')
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity)
      expect(location.path).not.toMatch(/^\.\//)
      expect(Number.isInteger(location.lines.begin) && location.lines.begin > 0).toBe(true)
    }
  })

  it('names file and lines', () => {
    const finding = findingAt('one\ntwo', 'two', { file: './garden/a b.md', fingerprint: 'same' })
    const [first, second] = read(reportOf([finding, finding]))
    expect(first?.location).toEqual({ path: 'garden/a b.md', lines: { begin: 2, end: 2 } })
    expect([first?.fingerprint, second?.fingerprint]).toEqual(['same', 'same-2'])
  })
})

/** Also of types that these packages do not publish. */
type Validate = ((data: unknown) => boolean) & { errors?: unknown }

function validatorOf(schema: object): Validate {
  const Ajv = require('ajv') as new (
    options: object,
  ) => { addMetaSchema(schema: unknown): void; compile(schema: object): Validate }
  const ajv = new Ajv({ schemaId: 'auto', allErrors: true, format: 'full', meta: false, logger: false })
  for (const version of ['04', '07']) ajv.addMetaSchema(require(`ajv/lib/refs/json-schema-draft-${version}.json`))
  return ajv.compile(schema)
}

describe('sarif', () => {
  const valid = validatorOf(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as object)
  // biome-ignore lint/suspicious/noExplicitAny: what the schema describes
  const runOf = (report: CheckReport): any => JSON.parse(reporters.sarif(report, context)).runs[0]

  it.each(reports)('is valid by the official schema: the %s report', (_, report) => {
    valid(JSON.parse(reporters.sarif(report, context)))
    expect(valid.errors ?? []).toEqual([])
  })

  it('is not taken for valid when it is not', () => {
    const log = JSON.parse(reporters.sarif(usualReport, context))
    log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri = 'a b'
    expect(valid(log)).toBe(false)
  })

  it('explains each rule once, and each result names its rule', () => {
    const { tool, results } = runOf(usualReport)
    expect(tool.driver.rules.map((rule: { id: string }) => rule.id)).toEqual(Object.keys(usualReport.rules).sort())
    for (const result of results) expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId)
    expect(tool.driver.rules[0]).toMatchObject({
      ...{ helpUri: 'https://unbook.example/rules/link#missing-page', defaultConfiguration: { level: 'error' } },
      help: { text: 'The reader is led astray. Write what is there.' },
    })
  })

  it('says where, in percent-encoded addresses and 1-based columns', () => {
    const { results, columnKind, originalUriBaseIds } = runOf(usualReport)
    expect(columnKind).toBe('utf16CodeUnits')
    expect(Object.keys(originalUriBaseIds)).toEqual(['SRCROOT'])
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'garden/README.md', uriBaseId: 'SRCROOT' },
      region: { startLine: 3, startColumn: 17, endLine: 3, endColumn: 29 },
    })
    const odd = runOf(
      reportOf([findingAt('x', 'x', { file: './日 本/a:b%20?#.md' }), findingAt('x', 'x', { file: '/tmp/a b.md' })]),
    )
    const files = odd.results.map(
      (result: { locations: { physicalLocation: object }[] }) => result.locations[0]?.physicalLocation,
    )
    expect(files[0]).toMatchObject({ artifactLocation: { uri: '%E6%97%A5%20%E6%9C%AC/a%3Ab%2520%3F%23.md' } })
    expect(files[1]).toMatchObject({ artifactLocation: { uri: 'file:///tmp/a%20b.md' } })
  })

  it('writes fixes by lines and columns, where those are known', () => {
    const { results } = runOf(usualReport)
    expect(results[0].fixes[0].artifactChanges[0].replacements).toEqual([
      { deletedRegion: { startLine: 3, startColumn: 17, endLine: 3, endColumn: 29 }, insertedContent: { text: 'beds/soil.md' } },
    ])
    const source = '# Garden\n\n## \n\nLime'
    const fixOf = (start: number, end: number, file?: string): unknown => {
      const edits = [{ start, end, text: '', ...(file !== undefined && { file }) }]
      return runOf(reportOf([findingAt(source, '## ', { fix: { safe: true, title: 'Remove', edits } })])).results[0].fixes?.[0]
        .artifactChanges[0].replacements[0].deletedRegion
    }
    expect(fixOf(10, 13)).toEqual({ startLine: 3, startColumn: 1, endLine: 3, endColumn: 4 })
    expect(fixOf(10, 15)).toBeUndefined()
    expect(fixOf(10, 13, 'other.md')).toBeUndefined()
  })

  it('has no accidental links in messages', () => {
    const message = 'Unexpected link `[a](1)`'
    expect(runOf(reportOf([findingAt('x', 'x', { message })])).results[0].message.text).toBe('Unexpected link `\\[a\\](1)`')
  })
})

describe('junit', () => {
  const { validateXML } = require('xmllint-wasm') as {
    validateXML(input: object): Promise<{ valid: boolean; errors: readonly { message: string }[] }>
  }
  const schema = readFileSync(join(import.meta.dirname, 'schemas/junit.xsd'), 'utf8')
  const validate = (contents: string) => validateXML({ xml: [{ fileName: 'report.xml', contents }], schema: [schema] })
  const written = (report: CheckReport): string => reporters.junit(report, context)

  it.each(reports)('is valid by the schema: the %s report', async (_, report) => {
    expect((await validate(written(report))).errors).toEqual([])
  })

  it('is not taken for valid when it is not', async () => {
    expect((await validate(written(usualReport).replace('failures="3"', 'failures="some"'))).valid).toBe(false)
    expect((await validate(written(usualReport).replace('&quot;', '\u0001'))).valid).toBe(false)
  })

  it('fails what fails the run, and shows the rest as skipped', () => {
    expect(written(usualReport)).toContain('<testsuite name="garden/README.md" tests="5" failures="3" errors="0" skipped="2">')
    const warnings = reportOf([findingAt('x', 'x', { level: 'warning' })])
    expect(written(warnings)).toContain('failures="0"')
    expect(written({ ...warnings, failed: true })).toContain('<testsuites name="unbook check" tests="1" failures="1"')
  })

  it('has one case that passes when nothing was found', () => {
    expect(written(cleanReport)).toContain('<testcase name="41 pages checked" classname="unbook"/>')
  })
})

describe('json', () => {
  const valid = validatorOf(JSON.parse(readFileSync(join(root, 'docs/reference/check-json.schema.json'), 'utf8')) as object)
  const read = (report: CheckReport): Record<string, unknown> =>
    JSON.parse(reporters.json(report, context)) as Record<string, unknown>

  it.each(reports)('is valid by its own schema: the %s report', (_, report) => {
    valid(read(report))
    expect(valid.errors ?? []).toEqual([])
  })

  it('keeps every text as it is', () => {
    const findings = read(hostileReport).findings as ReportedFinding[]
    expect(findings.filter(({ hint }) => hint !== undefined).map(({ hint, message, file }) => [hint, message, file])).toEqual(
      hostileTexts.map((text) => [text, text, `${text}.md`]),
    )
  })

  it('holds nothing that its documentation does not describe, and the documentation nothing that it does not hold', () => {
    const keys = new Set<string>()
    JSON.stringify(read(usualReport), (key, value: unknown) => {
      if (key !== '' && !/^\d+$/.test(key)) keys.add(key)
      return value
    })
    const doc = readFileSync(join(root, 'docs/reference/check-json.md'), 'utf8')
    const rows = doc.split('\n').filter((line) => line.startsWith('| `'))
    const described = rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`(\w+)`/g)].map((match) => match[1] ?? ''))
    expect([...keys].filter((key) => !rows.some((row) => row.includes(`\`${key}\``)))).toEqual([])
    expect(described.filter((name) => !keys.has(name))).toEqual([])
  })
})
