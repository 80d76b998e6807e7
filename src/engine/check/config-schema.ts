/**
 * Everything that `unbook.config.yaml` may say, as one table: what reads it, its JSON schema and its documentation are made from this.
 */
import type { ConfigShape } from './config-shape.ts'

const level: ConfigShape = { type: 'choice', values: ['error', 'warning', 'info', 'off'] }

const rules = {
  type: 'map',
  keys: 'rule',
  values: level,
  doc: 'Level of each rule: its id, `group/*` or `*` → `error`, `warning`, `info` or `off`. The more exact name counts.',
} as const satisfies ConfigShape

const globs = (doc: string): ConfigShape => ({ type: 'list', items: { type: 'text', keys: 'glob' }, doc })

export const configSchema = {
  type: 'record',
  doc: 'Configuration of unbook. Paths and patterns are seen from the folder of this file.',
  keys: {
    $schema: { type: 'text', doc: 'Where editors find this schema.' },
    rules,
    include: globs('Files whose findings are reported: `guide/**`. All when absent; a folder means what is in it.'),
    exclude: globs('Files whose findings are not reported. They stay what links lead to.'),
    overrides: {
      type: 'list',
      doc: 'Levels for some files; a later entry wins.',
      items: { type: 'record', required: ['files', 'rules'], keys: { files: globs('Files, by pattern.'), rules } },
    },
    spaces: {
      type: 'map',
      values: { type: 'text' },
      doc: 'Where other GitBook spaces are: the id in their address → the address where they are published, or their folder.',
    },
    siteUrl: {
      type: 'either',
      shapes: [
        { type: 'text', keys: 'url' },
        { type: 'list', items: { type: 'text', keys: 'url' } },
      ],
      doc: 'Address under which this space is published, or several: links to it are checked as links to pages.',
    },
    claims: {
      type: 'either',
      shapes: [{ type: 'text' }, { type: 'map', values: { type: 'any' } }],
      doc: 'What is known of the visitor, for conditional content: keys with values, or a JSON file that holds them.',
    },
    openapi: {
      type: 'map',
      values: { type: 'text' },
      doc: 'Files of the specifications that are registered in GitBook: slug → path.',
    },
    external: {
      type: 'record',
      doc: 'How `--external` asks for web addresses.',
      keys: {
        ignore: {
          type: 'list',
          items: { type: 'text' },
          doc: 'Addresses that are not asked for; `*` stands for any text: `https://intranet.example/*`.',
        },
        timeout: { type: 'number', least: 1, most: 600, doc: 'Seconds to wait for an answer.' },
        concurrency: { type: 'number', least: 1, most: 256, doc: 'Requests at the same time.' },
        perHost: { type: 'number', least: 1, most: 64, doc: 'Requests at the same time to one host.' },
        retries: {
          type: 'number',
          least: 0,
          most: 10,
          doc: 'How often an address that gave no clear answer is asked for again.',
        },
        cacheDays: { type: 'number', least: 0, most: 365, doc: 'Days for which an answer is remembered; 0 asks each time.' },
        cache: {
          type: 'text',
          doc: 'Folder of the answers that are remembered; by default that of the person, `~/.cache/unbook`.',
        },
        allowPrivate: { type: 'boolean', doc: 'Whether addresses of this machine and of its network may be asked for.' },
      },
    },
    failOn: {
      type: 'choice',
      values: ['error', 'warning', 'info', 'never'],
      doc: 'The least level of a finding that makes the run fail; `error` when absent.',
    },
    baseline: { type: 'text', doc: 'File of known findings, which are not reported.' },
  },
} as const satisfies ConfigShape

/** A configuration that fits the table. */
export interface ConfigValues {
  rules?: Record<string, ConfigLevel>
  include?: string[]
  exclude?: string[]
  overrides?: { files: string[]; rules: Record<string, ConfigLevel> }[]
  spaces?: Record<string, string>
  siteUrl?: string | string[]
  claims?: string | Record<string, unknown>
  openapi?: Record<string, string>
  external?: ExternalValues
  failOn?: FailOn
  baseline?: string
}

export interface ExternalValues {
  ignore?: string[]
  timeout?: number
  concurrency?: number
  perHost?: number
  retries?: number
  cacheDays?: number
  cache?: string
  allowPrivate?: boolean
}

export type ConfigLevel = 'error' | 'warning' | 'info' | 'off'
export type FailOn = 'error' | 'warning' | 'info' | 'never'
