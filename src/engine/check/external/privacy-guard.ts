/**
 * Tells which addresses are not to be asked because they lead into the network of the machine; each host is looked up once. A host that
 * changes its address between the look and the request can still be sent a request, but its answer goes nowhere.
 */
import type { HostGate } from './host-gate.ts'
import { isPrivateHost } from './private-address.ts'
import { withDeadline } from './request.ts'

export type PrivacyGuard = (url: URL) => Promise<boolean>

export function privacyGuard(gate: HostGate, timeout: number, signal: AbortSignal): PrivacyGuard {
  const known = new Map<string, Promise<boolean>>()
  return (url) => {
    const { host, hostname } = url
    const found = known.get(hostname) ?? gate.pass(host, () => withDeadline(timeout, signal, () => isPrivateHost(hostname)))
    known.set(hostname, found)
    found.catch(() => known.delete(hostname))
    return found
  }
}
