/**
 * The address of an operation: one slash between the server and the path.
 *
 *     https://garden.example/v1   beds/{id}   →   https://garden.example/v1/beds/{id}
 */
export function operationAddress(host = '', path = ''): string {
  const [server, rest] = [host.trim(), path.trim()]
  if (server === '' || rest === '') return server + rest
  const base = server.replace(/\/$/, '')
  return /^(?:[/?#&]|:\d)/.test(rest) ? base + rest : `${base}/${rest}`
}
