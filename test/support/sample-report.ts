/** Reports that reporters are tested on: a usual one, a clean one, one of a hostile author, and a long one. */
import type { CheckReport, ReportedFinding, RuleInfo } from '../../src/engine/check/check-report.ts'
import { placeAt } from '../../src/space/place.ts'

const rule = (level: RuleInfo['level'], summary: string): RuleInfo => ({
  level,
  summary,
  why: 'The reader is led astray.',
  fix: 'Write what is there.',
  url: 'https://unbook.example/rules/link#missing-page',
})

export const cleanReport: CheckReport = {
  findings: [],
  rules: {},
  counts: { error: 0, warning: 0, info: 0 },
  spaces: 1,
  pages: 41,
  known: 0,
  ignored: 0,
  gone: [],
  fixed: 0,
  failed: false,
  version: '0.2.0',
}

export function reportOf(findings: readonly ReportedFinding[], more: Partial<CheckReport> = {}): CheckReport {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { level } of findings) counts[level] += 1
  const rules = Object.fromEntries(findings.map(({ id, level }) => [id, rule(level, 'A link leads nowhere.')]))
  return { ...cleanReport, findings, rules, counts, failed: counts.error > 0, ...more }
}

/** A finding about the first occurrence of `what` in `source`. */
export function findingAt(source: string, what: string, more: Partial<ReportedFinding> = {}): ReportedFinding {
  const start = source.indexOf(what)
  const place = placeAt(source, start, start + what.length)
  const line = source.split('\n')[place.start.line - 1] ?? ''
  const message = `Cannot find page \`${what}\``
  return {
    id: 'link/missing-page',
    level: 'error',
    file: 'garden/README.md',
    message,
    place,
    line,
    fingerprint: `f${start}`,
    ...more,
  }
}

const source = [
  '# Garden',
  '',
  'Lime [the soil](beds/sole.md) in autumn.',
  '',
  '\tWater\tthe [roses](#rosen) 🌹🌹 and see [日本語の庭](庭/道.md) at dusk.',
  '',
  `${'Turn the heap, water it, cover it. '.repeat(20)}Ask [the warden](wardn.md) for a fork. ${'Rake the paths. '.repeat(20)}`,
  '',
  '{% hint style="note" %}',
  'Mind the frost.',
  '{% endhint %}',
].join('\n')

const at = (what: string): number => source.indexOf(what)

export const usualReport: CheckReport = reportOf(
  [
    findingAt(source, 'beds/sole.md', {
      message: 'Cannot find page `beds/sole.md`; did you mean `beds/soil.md`',
      fix: {
        safe: true,
        title: 'Replace `beds/sole.md` by `beds/soil.md`',
        edits: [{ start: at('beds/sole.md'), end: at('beds/sole.md') + 12, text: 'beds/soil.md' }],
      },
    }),
    findingAt(source, '#rosen', {
      id: 'link/dead-anchor',
      message: 'Cannot find anchor `#rosen`; did you mean `#roses`',
      hint: 'Write the fragment of a heading of this page.',
      related: [{ message: 'The heading stands here', file: 'garden/README.md', place: placeAt(source, 0, 8) }],
    }),
    findingAt(source, '庭/道.md'),
    findingAt(source, 'wardn.md', { level: 'warning', id: 'link/unlisted-target' }),
    findingAt(source, '{% hint style="note" %}\nMind the frost.\n{% endhint %}', {
      id: 'tag/bad-attr',
      level: 'warning',
      message: 'Unexpected hint style `note`, expected one of four',
      expected: ['info', 'success', 'warning', 'danger'],
      fix: { safe: false, title: 'Write `info`', edits: [{ start: at('note"'), end: at('note"') + 4, text: 'info' }] },
    }),
    {
      ...{ id: 'summary/missing', level: 'info', file: '', fingerprint: 's' },
      message: 'The space has no `SUMMARY.md`; the order is taken from its folders',
    },
  ],
  {
    ...{ spaces: 2, known: 3, ignored: 1, fixed: 4 },
    gone: [{ fingerprint: 'g1', id: 'link/missing-page', file: 'garden/beds.md', message: 'Cannot find page `old.md`' }],
  },
)

/** What has broken the reports of other tools. */
export const hostileTexts = [
  'line\nbreak\r\nand\rreturn',
  '::error file=a.md::injected',
  '\n::set-env name=PATH::/tmp',
  '##[add-path]/tmp',
  '50%0Aoff %25 %',
  'a,b:c=d',
  ']]> & <![CDATA[ ]]&gt; --> <?x?>',
  `"double" 'single' \`tick\` \`\`two\`\` \\ back\\\\slash`,
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '\u202Egnp.exe\u202C \u2066isolated\u2069',
  '\u001B[2J\u001B]8;;https://bad.example\u0007link\u001B]8;;\u0007 \u009B31m \u0000\u0008',
  '👩‍👩‍👧 🇫🇷 e\u0301 日本 \uFE0F\u200B\uFEFF',
  'lone \uD83D and \uDE00, \uFFFE\uFFFF',
  '| a | b |\n|---|---|\n# heading\n- list\n1. one',
  '[link](javascript:alert(1)) ![img](x) [1]: y https://bad.example www.bad.example @gardener #12 <!-- c -->',
  '{0} {1} $(id) `id` $HOME $x^2$ ~~gone~~ {% tab %} __proto__',
  '',
  '   ',
]

export const hostileReport: CheckReport = reportOf(
  hostileTexts.flatMap((text): ReportedFinding[] => [
    findingAt(`before ${text} after`, text, {
      ...{ file: `${text}.md`, message: text, hint: text, expected: [text], fingerprint: `f:${text}` },
      related: [{ message: text, file: text, place: placeAt(text, 0, text.length) }],
      fix: { safe: false, title: text, edits: [{ start: 0, end: 3, text }] },
    }),
    { id: 'asset/missing', level: 'warning', file: text, message: `Cannot find \`${text}\``, fingerprint: `f:${text}` },
  ]),
  { gone: hostileTexts.map((text) => ({ fingerprint: text, id: 'link/missing-page', file: text, message: text })) },
)

export function longReport(count: number): CheckReport {
  const line = `${'Rake the paths. '.repeat(50)}[the soil](beds/sole.md)`
  const findings = Array.from({ length: count }, (_, index) =>
    findingAt(line, 'beds/sole.md', {
      file: `page-${Math.floor(index / 10)}.md`,
      message: `Cannot find page \`beds/sole-${index}.md\``,
      fingerprint: `f${index}`,
    }),
  )
  return reportOf(findings)
}
