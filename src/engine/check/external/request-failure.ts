/** Why a request had no answer, in words. */

export class RequestFailure extends Error {
  override name = 'RequestFailure'
  /** It may be gone in a moment: worth another try. */
  readonly isPassing: boolean
  readonly isUnknownHost: boolean

  constructor(reason: string, { isPassing = false, isUnknownHost = false, ...options }: FailureOptions = {}) {
    super(reason, options)
    this.isPassing = isPassing
    this.isUnknownHost = isUnknownHost
  }
}

interface FailureOptions extends ErrorOptions {
  isPassing?: boolean
  isUnknownHost?: boolean
}

const passing: Record<string, string> = {
  EAI_AGAIN: 'the host cannot be looked up',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was closed',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  EPIPE: 'the connection was closed',
  ETIMEDOUT: 'no answer',
  UND_ERR_CONNECT_TIMEOUT: 'no answer',
  UND_ERR_HEADERS_TIMEOUT: 'no answer',
  UND_ERR_SOCKET: 'the connection was closed',
}

const certificate = /CERT|TLS|SSL|SIGNATURE|UNABLE_TO_GET_ISSUER/

/** What `fetch` throws says little; its cause has a code. */
export function failureOf(error: unknown): RequestFailure {
  if (error instanceof RequestFailure) return error
  const code = codeOf(error)
  if (code === 'ENOTFOUND')
    return new RequestFailure('there is no such host', { isUnknownHost: true, isPassing: true, cause: error })
  const reason = Object.hasOwn(passing, code) ? passing[code] : undefined
  if (reason !== undefined) return new RequestFailure(reason, { isPassing: true, cause: error })
  const what = certificate.test(code) ? 'the certificate is not valid' : 'the connection failed'
  return new RequestFailure(code === '' ? what : `${what} (${code})`, { cause: error })
}

function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, errors } = cause as { code?: unknown; errors?: unknown }
    if (typeof code === 'string') return code
    if (Array.isArray(errors) && errors.length > 0) return codeOf(errors[0])
  }
  return ''
}
