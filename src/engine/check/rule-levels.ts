/**
 * At what level each rule reports, file by file: what the rule says of itself, then the configuration, then its overrides for some
 * files, then the command line.
 */

import type { RuleLevel } from '../../checks/check.ts'
import { didYouMean, orMeant } from '../../diagnostics/did-you-mean.ts'
import { globMatcher } from './glob.ts'
import { knownGroups, knownRules, unknownRule } from './known-rules.ts'

/** Rule id, `group/*` or `*` → level. */
export type LevelMap = Readonly<Record<string, RuleLevel>>

export interface LevelSource {
  rules: LevelMap
  overrides: readonly { files: readonly string[]; rules: LevelMap }[]
  /** By the command line, later ones win. */
  given: readonly LevelMap[]
  /** The path that patterns are compared with; undefined for a file that lies outside their folder. */
  pathOf(file: string): string | undefined
}

export interface RuleLevels {
  /** What has to run: the rules that are on for some file, and off for those that are on for none. */
  anywhere: ReadonlyMap<string, RuleLevel>
  /** Undefined for a fault that no rule is named for: its own. */
  levelFor(id: string, file: string): RuleLevel | undefined
}

export function ruleLevels({ rules, overrides, given, pathOf }: LevelSource): RuleLevels {
  const compiled = overrides.map((override) => ({ isMatch: matcherOf(override.files), rules: override.rules }))
  const layersFor = (file: string): LevelMap[] => {
    const path = pathOf(file)
    const matching = path === undefined ? [] : compiled.filter(({ isMatch }) => isMatch(path))
    return [rules, ...matching.map((override) => override.rules), ...given]
  }
  const levelIn = (id: string, layers: readonly LevelMap[]): RuleLevel | undefined => {
    for (const layer of [...layers].reverse()) {
      const level = layer[id] ?? layer[`${id.slice(0, id.indexOf('/'))}/*`] ?? layer['*']
      if (level !== undefined) return level
    }
    return ownLevel(id)
  }
  const everywhere = (id: string): RuleLevel => {
    const levels = overrides.map((override) => levelIn(id, [rules, override.rules, ...given]))
    return [levelIn(id, [rules, ...given]), ...levels].find((level) => level !== undefined && level !== 'off') ?? 'off'
  }
  const layers = new Map<string, LevelMap[]>()
  return {
    anywhere: new Map([...knownRules.keys()].map((id) => [id, everywhere(id)])),
    levelFor: (id, file) => {
      const known = layers.get(file) ?? layersFor(file)
      layers.set(file, known)
      return levelIn(id, known)
    },
  }
}

/** Whether one of the patterns, which the configuration has been checked for, fits a path. */
export function matcherOf(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.flatMap((pattern) => globMatcher(pattern) ?? [])
  return (path) => matchers.some((isMatch) => isMatch(path))
}

function ownLevel(id: string): RuleLevel | undefined {
  const rule = knownRules.get(id)
  return rule?.check?.isOptional === true ? 'off' : rule?.level
}

/** What is wrong with the name of a rule, of a group (`link/*`) or of all (`*`). */
export function faultOfPattern(pattern: string): string | undefined {
  if (pattern === '*' || knownRules.has(pattern)) return undefined
  if (!pattern.endsWith('/*')) return unknownRule(pattern)
  const group = pattern.slice(0, -2)
  if (knownGroups.includes(group)) return undefined
  const near = didYouMean(group, knownGroups)
  return `Unknown group of rules \`${pattern}\`${orMeant(near === undefined ? undefined : `${near}/*`)}`
}
