/**
 * Whether an address leads into the network of the machine itself. Links in pages are written by others, and a check in CI must not
 * knock on doors within for them.
 */
import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

const blocked = new BlockList()
const ipv4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4'
const ipv6 = '::/128 ::1/128 64:ff9b:1::/48 100::/64 2001:db8::/32 fc00::/7 fe80::/10 fec0::/10 ff00::/8'

for (const subnet of ipv4.split(' ')) addSubnet(subnet, 'ipv4')
for (const subnet of ipv6.split(' ')) addSubnet(subnet, 'ipv6')

function addSubnet(subnet: string, type: 'ipv4' | 'ipv6'): void {
  const [network = '', prefix] = subnet.split('/')
  blocked.addSubnet(network, Number(prefix), type)
}

/** Names that lead nowhere outside, whatever they resolve to. */
const privateName = /^[^.]+$|(?:^|\.)(?:localhost|local|internal|intranet|lan|home\.arpa|corp)\.?$/

export function isPrivateAddress(address: string): boolean {
  const version = isIP(address)
  return version !== 0 && blocked.check(address, version === 4 ? 'ipv4' : 'ipv6')
}

/** `hostname` as `URL` writes it: lower case, numbers as dotted addresses, IPv6 in brackets. Throws when there is no such host. */
export async function isPrivateHost(hostname: string): Promise<boolean> {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0) return isPrivateAddress(host)
  if (privateName.test(host)) return true
  const found = await lookup(host, { all: true })
  return found.some(({ address }) => isPrivateAddress(address))
}
