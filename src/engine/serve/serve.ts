/**
 * `unbook serve`: a site that follows its sources. A save is read, the browser told, and the page made when it asks for it; the check
 * follows after.
 *
 *     const served = await serve({ folder: 'docs', port: 4000, … })
 *     served.url   →   'http://127.0.0.1:4000/'
 */
import { realpath } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { findBase } from '../../space/find-base.ts'
import type { ConvertOptions } from '../api.ts'
import type { CheckReport } from '../check/check-report.ts'
import { atTop } from './at-top.ts'
import { messageOf, tellFaults } from './faults.ts'
import { type FindingsOptions, watchFindings } from './findings.ts'
import { type LiveSite, liveSite } from './live-site.ts'
import type { Changes } from './live-spaces.ts'
import { pageFindings } from './page-findings.ts'
import { serveSite } from './serve-site.ts'
import { watchFolder } from './watch-folder.ts'

export interface ServeOptions {
  folder: string
  port: number
  /** Asked again after each change, as the configuration may be what has changed. */
  convert: () => Promise<ConvertOptions>
  check: FindingsOptions
  onEvent(event: ServeEvent): void
}

/** What there is to tell the person at the terminal. */
export type ServeEvent =
  | { type: 'changed'; files: readonly string[]; milliseconds: number }
  | { type: 'checked'; report: CheckReport }
  | { type: 'fault'; error: unknown }

export interface Served {
  url: string
  pages: number
  close(): Promise<void>
}

export async function serve(options: ServeOptions): Promise<Served> {
  const { onEvent } = options
  const folder = await realpath(options.folder)
  const base = await realpath(findBase(folder))
  const site = await liveSite(folder, async () => atTop(await options.convert()))
  const state = createState(site, base, options)
  const findings = watchFindings(folder, options.check)
  const fault = (error: unknown): void => onEvent({ type: 'fault', error })
  const faults = tellFaults(fault)
  const server = await serveSite({ port: options.port, get: state.get, findings: state.findings, onFault: fault })
  const check = async (): Promise<void> => {
    const report = await findings.look().catch(faults.ofCheck)
    if (report === undefined) return
    state.report = report
    server.tell('findings')
    onEvent({ type: 'checked', report })
  }
  const follow = async (changes: Changes): Promise<void> => {
    const began = performance.now()
    await state.update(changes)
    server.tell('change')
    onEvent({ type: 'changed', files: changes.changed, milliseconds: performance.now() - began })
    faults.ofChange(state.fault)
    if (state.fault === undefined) await check()
  }
  const watching = await watchFolder({ folder, base }, (changes) => void follow(changes).catch(fault), fault)
  void check().catch(fault)
  return {
    url: server.url,
    pages: site.opened().spaces.reduce((total, { space }) => total + space.pages.size, 0),
    close: async () => void (await Promise.all([watching.close(), server.close(), findings.close()])),
  }
}

/** What is shown now: the last state that could be read, and what is wrong with the one after it. */
function createState(site: LiveSite, base: string, { check }: ServeOptions) {
  let work: Promise<void> = Promise.resolve()
  const state = {
    report: undefined as CheckReport | undefined,
    fault: undefined as unknown,
    /** One change after the other. */
    update: (changes: Changes): Promise<void> => {
      work = work.then(async () => {
        try {
          await site.update(changes)
          state.fault = undefined
        } catch (error) {
          state.fault = error
        }
      })
      return work
    },
    get: async (address: string) => {
      await work
      return await site.get(address)
    },
    findings: async (address: string) => {
      const { file } = await state.get(address)
      const found = pageFindings(state.report, file === undefined ? undefined : join(base, file), resolve(check.cwd))
      return state.fault === undefined ? found : { ...found, fault: messageOf(state.fault) }
    },
  }
  return state
}
